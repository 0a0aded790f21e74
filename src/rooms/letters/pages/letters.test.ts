/** The file of a letter: kept in two forms, versions side by side, who got which, given only to whoever may open the record, and with their copy. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import sharp from 'sharp';
import { inventPeople } from '../../../../tests/invented-people.ts';
import {
  closingAfter,
  multipartBody,
  openSampleCouncil,
  type SampleCouncil,
  TODAY,
} from '../../../../tests/sample-council.ts';
import { isoOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { hiddenFields, readText } from '../../../web/server-for-tests.ts';
import { entriesRoom } from '../../entries/pages/index.ts';
import { lifeAroundRoom } from '../../life-around/pages/index.ts';
import { personPage } from '../../people/pages/person.ts';
import { writingRoom } from '../../writing/pages/index.ts';
import { listVersions } from '../facts.ts';
import { lettersRoom } from './index.ts';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\nstartxref\n9\n%%EOF\n');
const on = (name: string, d: number, m: number, y = 2022) => ({
  [`${name}-day`]: `${d}`,
  [`${name}-month`]: `${m}`,
  [`${name}-year`]: `${y}`,
});

/** The day is 31 March 2022. */
describe('the file of a letter', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let kofi: PersonId;
  let ama: PersonId;
  let letter = '';

  before(async () => {
    council = await openSampleCouncil(closing);
    council.ask('adviser');
    site = await council.open([personPage, ...lifeAroundRoom, ...entriesRoom, ...lettersRoom, ...writingRoom]);
    [kofi, ama] = (await inventPeople(council, [
      {
        born: '2003-06-10',
        name: ['Kofi', 'Mensah'],
        episodes: [['2014-02-01', '2021-06-10', 'C2', 'U6', 'S', 'ZZ9 9ZZ', 'E4B']],
      },
      { born: '2006-06-20', name: ['Ama', 'Osei'], episodes: [['2014-02-01', null, 'C2', 'U6', 'S']] },
    ])) as [PersonId, PersonId];
  });

  const text = async (path: string): Promise<string> => readText(await site.browser.get(path));
  const send = async (path: string, fields: Record<string, string>, bytes?: Buffer, name = 'scan.pdf') =>
    site.browser.send({
      method: 'POST',
      url: path,
      ...multipartBody(
        { ...hiddenFields(await site.browser.get(path)), ...fields },
        bytes === undefined ? [] : [{ field: 'file', name, bytes }],
      ),
    });
  const versions = async () => council.storage.read(council.process, (reading) => listVersions(reading, kofi));
  const fileOf = async (version: string): Promise<string> => {
    const found = (await versions()).find((one) => one.version === version);
    assert.ok(found, version);
    return `/people/${kofi}/letter-files/${found.id}`;
  };

  test('follows where the letter is written down, and can be left out', async () => {
    const form = `/people/${kofi}/entries/new/letter?from=letters`;
    const said = { ...on('on', 30, 3), answer: 'in', what: 'The council tax bill', with: 'Riverside Council' };
    const saved = await site.browser.fill(form, { ...said, onward: 'file' });
    assert.equal(saved.statusCode, 303, readText(saved));
    const onward = String(saved.headers.location);
    assert.match(onward, /\/entries\/[0-9a-f-]{36}\/file\?from=letters$/);
    letter = onward.replace('/file?from=letters', '');
    const page = await site.browser.get(onward);
    assert.match(
      readText(page),
      /Keep its file The council tax bill\. Whoever may open their record can open it\. Never a letter about health or the right to stay: write down what it says in its own part/,
    );
    assert.match(page.body, /value="As it came"/);
    assert.match(page.body, />There is no file</);
    assert.match(page.body, /accept="\.pdf,\.docx,image\/jpeg,image\/png,image\/webp"/);
    const alone = await site.browser.fill(form, { ...said, what: 'A form' });
    assert.equal(alone.headers.location, `/people/${kofi}/letters`);
  });

  test('is kept whatever its name says, and its name is not', async () => {
    const kept = await send(
      `${letter}/file?from=letters`,
      { version: 'As it came', about: 'them' },
      PDF,
      '../../Kofi Mensah 10.06.2003 \u202Efdp.exe',
    );
    assert.equal(kept.statusCode, 303, readText(kept));
    const list = await text(`/people/${kofi}/letters`);
    assert.match(
      list,
      /The council tax bill From Riverside Council File: As it came PDF, 1 kB\. Who got it is not written down Keep another version/,
    );
    assert.match(list, /A form From Riverside Council Keep its file/);
    assert.match(
      await text(letter),
      /Its files, and who got which As it came PDF, 1 kB\. Who got it is not written down/,
    );
    const { rows } = await council.storage.read(council.process, ({ db }) =>
      sql<{ row: string }>`select to_jsonb(letter_file)::text as row from letter_file`.execute(db),
    );
    assert.doesNotMatch(rows.map(({ row }) => row).join(), /Kofi|2003|exe/);
    assert.doesNotMatch(site.lines.join('\n'), /council tax|Kofi|\.exe/);
  });

  test('is saved and never shown in a page: attachment, its own kind, nothing kept by a browser, and in the log', async () => {
    const file = await site.browser.get(`${await fileOf('As it came')}/file`);
    assert.equal(file.statusCode, 200);
    assert.ok(file.rawPayload.equals(PDF));
    const { headers } = file;
    assert.equal(headers['content-type'], 'application/pdf');
    assert.match(String(headers['content-disposition']), /^attachment; filename="letter-saved-2022-03-31\.pdf"/);
    assert.deepEqual([headers['x-content-type-options'], headers['cache-control']], ['nosniff', 'no-store']);
    const last = (await council.readLog()).at(-1);
    assert.deepEqual([last?.purpose, last?.people], ['opening a letter or file of yours', [kofi]]);
  });

  test('stands beside other versions, each with who got it; none is written over', async () => {
    const scan = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#eeeeee' } })
      .png()
      .toBuffer();
    const again = await site.browser.get(`${letter}/file`);
    assert.match(readText(again), /Keep another version/);
    assert.equal((await send(`${letter}/file`, { version: 'Large print', about: 'them' }, scan)).statusCode, 303);
    const given = { toWhom: 'Kofi', ...on('givenOn', 31, 3), how: 'hand' };
    assert.equal((await site.browser.fill(`${await fileOf('Large print')}/given`, given)).statusCode, 303);
    await site.browser.fill(`${await fileOf('As it came')}/given`, { ...given, toWhom: 'His solicitor', how: 'email' });
    await site.browser.fill(`${await fileOf('As it came')}/given`, { ...given, toWhom: 'His nan' });
    assert.match(
      await text(`/people/${kofi}/letters`),
      /As it came PDF, 1 kB\. Got by His solicitor on 31.March.2022, by e-mail Got by His nan on 31.March.2022, by hand File: Large print Picture, \d+ kB\. Got by Kofi on 31.March.2022, by hand/,
    );
    const file = await site.browser.get(`${await fileOf('Large print')}/file`);
    assert.equal(file.headers['content-type'], 'image/jpeg');
    assert.match(
      await text(await fileOf('As it came')),
      /The file, and who got it .*The letter it was kept with His solicitor/,
    );
  });

  test('whose it is and who got it can be put right and struck out, with why', async () => {
    const [one] = (await versions())[0]?.given ?? [];
    const path = `/people/${kofi}/letters-given/${one?.id}`;
    assert.match(await text(path), /Who got it\? His solicitor.*What they got As it came/);
    const corrected = await site.browser.fill(`${path}/correct`, {
      toWhom: 'His advocate',
      ...on('givenOn', 31, 3),
      how: 'email',
      'why-corrected': 'It was the advocate',
    });
    assert.equal(corrected.statusCode, 303, readText(corrected));
    assert.match(await text(`/people/${kofi}/letters`), /Got by His advocate on/);
    assert.equal((await site.browser.fill(`${path}/strike-out`, { why: 'She never had it' })).statusCode, 303);
    assert.doesNotMatch(await text(`/people/${kofi}/letters`), /advocate/);
  });

  test('goes with their copy, but where it tells of somebody else: then the copy says so, and how to ask', async () => {
    const copy = letter.replace('/entries/', '/words/entry/').concat('/for-them');
    const whole = await site.browser.get(copy);
    assert.match(readText(whole), /The files you get with it As it came PDF, 1 kB Large print Picture/);
    assert.match(whole.body, new RegExp(`href="${await fileOf('As it came')}/file"`));
    assert.doesNotMatch(readText(whole), /is not shown here/);
    await send(`${letter}/file`, { version: 'With his sister’s page', about: 'others' }, PDF);
    const less = await text(copy);
    assert.match(less, /The files you get with it As it came/);
    assert.doesNotMatch(less, /sister/);
    assert.match(less, /Something about somebody else, or from them, is not shown here\. You can ask about it/);
  });

  for (const [what, fields, bytes, sentence] of [
    ['no file', {}, undefined, /Choose the file/],
    ['an empty file', {}, Buffer.alloc(0), /is empty/],
    ['a page of the web by the name of a PDF', {}, Buffer.from('<html><script>1</script>'), /This is not a PDF/],
    ['a drawing', {}, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), /This is not a PDF/],
    [
      'a scan of 18 MB',
      {},
      Buffer.concat([Buffer.from('ffd8ff', 'hex'), Buffer.alloc(18_000_000)]),
      /larger than 10 MB/,
    ],
    ['no word on whose it is', { about: '' }, PDF, /Say whether it goes with their copy/],
    ['5 MB pasted for its version', { version: 'x'.repeat(5_000_000), about: '' }, PDF, /200 characters/],
  ] as const)
    test(`with ${what} says so, and keeps what was typed`, async () => {
      const before = (await versions()).length;
      const refused = await send(`${letter}/file`, { version: 'As I read it', about: 'them', ...fields }, bytes);
      assert.equal(refused.statusCode, 422);
      assert.match(readText(refused), sentence);
      assert.ok(refused.body.includes('version' in fields ? 'x'.repeat(5000) : 'As I read it'));
      assert.equal((await versions()).length, before);
    });

  for (const [what, given, sentence] of [
    ['nobody', {}, /Say who got it/],
    ['a day to come', { toWhom: 'Kofi', ...on('givenOn', 1, 4), how: 'hand' }, /The day must be today or earlier/],
    ['a day before birth', { toWhom: 'Kofi', ...on('givenOn', 1, 4, 2001), how: 'hand' }, /born on 10.June.2003/],
  ] as const)
    test(`got by ${what} is refused`, async () => {
      const refused = await site.browser.fill(`${await fileOf('As it came')}/given`, given);
      assert.equal(refused.statusCode, 422);
      assert.match(readText(refused), sentence);
    });

  test('is of one person alone, of letters alone, and struck out it is given to nobody', async () => {
    const path = await fileOf('As it came');
    assert.equal((await site.browser.get(`${path}/file`.replace(kofi, ama))).statusCode, 404);
    assert.equal((await site.browser.get(`${letter}/file`.replace(kofi, ama))).statusCode, 404);
    await site.browser.fill(`/people/${kofi}/entries/new/money-help`, { ...on('on', 1, 3), by: 'His nan' });
    const other = /href="([^"]*\/entries\/[0-9a-f-]{36})"/.exec((await site.browser.get(`/people/${kofi}/money`)).body);
    assert.equal((await site.browser.get(`${other?.[1]}/file`)).statusCode, 404);
    assert.equal((await site.newBrowser().get(`${path}/file`)).statusCode, 303, 'nobody who is not signed in');
    await site.browser.fill(`${path}/strike-out`, { why: 'It was another Kofi’s' });
    assert.equal((await site.browser.get(`${path}/file`)).statusCode, 404);
    const large = await fileOf('Large print');
    await site.browser.fill(`${letter}/strike-out`, { why: 'It was another Kofi’s' });
    assert.equal((await site.browser.get(`${large}/file`)).statusCode, 404, 'with its letter');
    assert.equal((await site.browser.get(`${letter}/file`)).statusCode, 404);
  });

  test('stays with a letter that came in a file and was put right here', async () => {
    const id = crypto.randomUUID();
    await council.storage.write(
      council.process,
      { action: 'load', touches: [kofi], recordedOn: TODAY },
      async (act) => {
        const file = await sql<{ id: string }>`select id from file limit 1`.execute(act.db);
        await sql`insert into entry (authority_id, id, person_id, kind, on_day, answer, subject, details, words, source_file, source_row, act)
        values (1, ${id}::uuid, ${kofi}, 'letter', ${isoOf(TODAY)}::date, 'in', '', '{}', '{}', ${file.rows[0]?.id}::uuid, 1, ${act.id})`.execute(
          act.db,
        );
      },
    );
    const path = `/people/${kofi}/entries/${id}`;
    await send(`${path}/file`, { version: 'From the bank', about: 'them' }, PDF);
    const corrected = await site.browser.fill(`${path}/correct`, {
      ...on('on', 29, 3),
      answer: 'in',
      what: 'A letter of the bank',
      with: 'The bank',
      'why-corrected': 'The day was wrong',
    });
    assert.equal(corrected.statusCode, 303, readText(corrected));
    assert.notEqual(corrected.headers.location, path);
    assert.match(await text(`/people/${kofi}/letters`), /A letter of the bank .*File: From the bank PDF/);
    assert.equal((await site.browser.get(`${await fileOf('From the bank')}/file`)).statusCode, 200);
  });
});
