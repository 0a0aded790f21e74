/** Words are looked at in the forms of the record, with script and without: shown once, and saved as they are by whoever says so. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import { inventPeople } from '../../../tests/invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil, TODAY } from '../../../tests/sample-council.ts';
import type { PersonId, StaffId } from '../../ground/ids.ts';
import { hiddenFields, readText } from '../../web/server-for-tests.ts';
import { recordVisitPage } from '../keeping-in-touch/pages/record-visit.ts';
import { personPage } from '../people/pages/person.ts';
import { alikeQuery, findKey, listTexts } from './store.ts';
import { fingerprintsOf } from './fingerprints-of.ts';
import { lookAtWords } from './facts.ts';

const OF_KOFI =
  'He showed me the broken boiler and said the landlord had promised three times to mend it before the winter came. His course starts on Monday and he is nervous about the bus.';
const COPIED = `We met at the hub. ${OF_KOFI.replace('He showed', 'She showed')} I will ring her on Friday.`;

const visit = (said: string, more: object = {}) => ({
  'visitedOn-day': '30',
  'visitedOn-month': '3',
  'visitedOn-year': '2022',
  how: 'home',
  said,
  shared: 'yes',
  ...more,
});

describe('words that are being written', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let owner: pg.Client;
  let kofi: PersonId;
  let rowan: PersonId;
  let hidden: PersonId;
  let unallocated: PersonId;

  before(async () => {
    council = await openSampleCouncil(closing);
    owner = new pg.Client({ connectionString: council.ownerUrl });
    await owner.connect();
    closing.after(async () => owner.end());
    council.ask('adviser');
    site = await council.open([personPage, ...recordVisitPage]);
    const care = [['2016-02-01', null, 'C2', 'U6', 'S', 'ZZ9 9ZZ']] as const;
    [kofi, rowan, hidden, unallocated] = (await inventPeople(council, [
      { born: '2003-06-10', name: ['Kofi', 'Mensah'], pronouns: 'he/him', episodes: care },
      { born: '2003-04-20', name: ['Rowan', 'Vale'], pronouns: 'she/her', episodes: care },
      { born: '2003-04-21', name: ['Tamsin', 'Hale'], pronouns: 'she/her', episodes: care },
      { born: '2003-04-22', name: ['Yusra', 'Karim'], pronouns: 'she/her', episodes: care },
    ])) as [PersonId, PersonId, PersonId, PersonId];
    const saved = await site.browser.fill(`/people/${kofi}/visits/new`, visit(OF_KOFI));
    assert.equal(saved.statusCode, 303, readText(saved));
  });

  const visitsOf = async (person: PersonId): Promise<readonly string[]> =>
    (
      await owner.query<{ said: string }>(
        'select said from visit where person_id = $1 and said is not null order by act',
        [person],
      )
    ).rows.map(({ said }) => said);
  const readingsOf = async (person: PersonId): Promise<number> =>
    (await council.readLog()).filter(
      ({ purpose, people }) => /taken from your record/.test(purpose) && people.includes(person),
    ).length;

  test('that also stand in another record are shown once before they are saved, and then saved as they are', async () => {
    const path = `/people/${rowan}/visits/new`;
    const shown = await site.browser.fill(path, visit(COPIED));
    assert.equal(shown.statusCode, 200);
    assert.deepEqual(await visitsOf(rowan), []);
    const text = readText(shown);
    assert.match(text, /Not saved yet: words that also stand in another record/);
    assert.match(text, /words also stand in the record of another young person\. Are they true of this one\?/);
    assert.match(text, /Kofi Mensah: Visit or conversation, 30.March.2022/);
    assert.ok(shown.body.includes(COPIED.slice(0, 60)), 'what was typed is still there');
    assert.equal(await readingsOf(kofi), 1, 'what was shown of his record is a reading of it');
    const anyway = /name="_anyway"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="_anyway"/.exec(shown.body);
    const again = await site.browser.post(path, {
      ...hiddenFields(shown),
      ...visit(COPIED),
      _anyway: anyway?.[1] ?? anyway?.[2] ?? '',
    });
    assert.equal(again.statusCode, 303);
    assert.deepEqual(await visitsOf(rowan), [COPIED]);
  });

  test('are saved at once where nothing of another record is in them, whatever else could be said of them', async () => {
    const said = 'She is settled in placement. Contact with mum went well. He is fine. To be followed up.';
    const saved = await site.browser.fill(`/people/${rowan}/visits/new`, visit(said, { 'visitedOn-day': '29' }));
    assert.equal(saved.statusCode, 303, readText(saved));
    assert.equal((await visitsOf(rowan)).at(-1), said);
  });

  test('are looked at on asking, without script, and nothing is saved by that', async () => {
    const before = (await visitsOf(rowan)).length;
    const said = 'He was at her placement. Kofi laughed. To be followed up.';
    const looked = await site.browser.fill(`/people/${rowan}/visits/new`, visit(said, { _look: 'button' }));
    assert.equal(looked.statusCode, 200);
    const text = readText(looked);
    for (const words of [
      /What was noticed in your words/,
      /“He”: Rowan uses she and her/,
      /“placement”: you could say home, or as they call it/,
      /“Kofi” is not what Rowan is called/,
      /“To be followed up”: who does it, and by which day\?/,
      /Save anyway as it is/,
    ])
      assert.match(text, words);
    assert.ok(looked.body.includes(said));
    assert.equal((await visitsOf(rowan)).length, before);
  });

  test('are looked at while they are typed, as plain values for the script', async () => {
    const looked = await site.browser.fill(`/people/${rowan}/visits/new`, visit(COPIED, { _look: 'script' }));
    const { found } = looked.json<{ found: { field: string; from: { text: string; href: string } | null }[] }>();
    const [same] = found.filter(({ from }) => from !== null);
    assert.equal(same?.field, 'said');
    assert.match(same?.from?.text ?? '', /^Kofi Mensah: /);
    assert.match(same?.from?.href ?? '', new RegExp(`^/people/${kofi}/visits/[0-9a-f-]{36}$`));
  });

  test('that stand in an older entry of the same young person are shown, and do not hold back the save', async () => {
    const path = `/people/${kofi}/visits/new`;
    const said =
      'We walked along the canal and he told me how the new manager at the garage lets him do the brakes by himself now.';
    assert.equal((await site.browser.fill(path, visit(said, { 'visitedOn-day': '20' }))).statusCode, 303);
    const looked = await site.browser.fill(path, visit(said, { _look: 'button' }));
    assert.match(readText(looked), /words also stand in an older entry\. Is it still so\?/);
    const saved = await site.browser.fill(path, visit(said, { 'visitedOn-day': '31' }));
    assert.equal(saved.statusCode, 303, readText(saved));
  });

  test('of five million characters are answered with a plain sentence, and are still there', async () => {
    const pasted = 'She came to the hub and we talked. '.repeat(150_000);
    assert.ok(pasted.length > 5_000_000);
    for (const [more, status] of [
      [{}, 422],
      [{ _look: 'button' }, 200],
    ] as const) {
      const answer = await site.browser.fill(`/people/${rowan}/visits/new`, visit(pasted, more));
      assert.equal(answer.statusCode, status);
      assert.match(
        answer.body,
        /must be 8,000 characters or fewer|too long to be looked at.{0,60}it can have 8,000 characters/,
      );
      assert.ok(answer.body.length > 5_000_000, 'what was pasted is still in the form');
    }
  });

  test('tell nothing of a record that the writer may not open: 20 probes are answered as what nobody ever wrote', async () => {
    const secrets = [
      'The refuge in Marlow Street has changed the lock on her door since the man came looking for her again last week.',
      'Her solicitor will ask the court to keep the address of the new school out of every letter that her father gets.',
    ];
    const program = { action: 'test', touches: [hidden, unallocated], recordedOn: TODAY };
    await council.storage.write(council.process, program, async (act) => {
      for (const [index, person] of [hidden, unallocated].entries())
        await sql`insert into visit (authority_id, id, person_id, visited_on, said, act)
          values (1, gen_random_uuid(), ${person}, '2022-03-01', ${secrets[index]}, ${act.id})`.execute(act.db);
    });
    const adviser = council.actorOf('adviser').staffId as StaffId;
    await owner.query('insert into access.denied (authority_id, actor_id, person_id) values (1, $1, $2)', [
      adviser,
      hidden,
    ]);
    await owner.query('delete from access.readable where actor_id = $1 and person_id = $2', [adviser, unallocated]);
    const printed = await owner.query('select 1 from fingerprint where person_id = any($1)', [[hidden, unallocated]]);
    assert.ok((printed.rowCount ?? 0) > 4, 'both were written and have their fingerprints');

    const nobodyWrote =
      'The lighthouse keeper counted seventeen orange boats before the fog rolled over the sleeping harbour wall tonight.';
    const ask = async (said: string): Promise<unknown> =>
      (await site.browser.fill(`/people/${rowan}/visits/new`, visit(said, { _look: 'script' }))).json();
    const nothing = await ask(nobodyWrote);
    assert.deepEqual(nothing, { found: [] });
    for (const secret of secrets) {
      const words = secret.split(' ');
      for (let probe = 0; probe < 10; probe += 1)
        assert.deepEqual(await ask(probe === 0 ? secret : words.slice(0, words.length - probe).join(' ')), nothing);
    }
    for (const name of ['Tamsin laughed.', 'Yusra laughed.']) assert.deepEqual(await ask(name), nothing);
    assert.equal((await readingsOf(hidden)) + (await readingsOf(unallocated)), 0);
    // That the probes could have found something: whoever may open the record is shown it.
    council.ask('analyst');
    const seen = await council.storage.read(council.actorOf('analyst'), (reading) =>
      lookAtWords(reading, {
        personId: rowan,
        on: TODAY,
        texts: [{ field: 'said', text: secrets[0] ?? '', before: '', whose: undefined }],
      }),
    );
    assert.equal(seen.people.length, 1);
    council.ask('adviser');
  });

  test('are found again through the index: nothing goes through all of them', async () => {
    const actor = council.actorOf('adviser');
    await council.storage.read(actor, async (reading) => {
      const prints = fingerprintsOf((await findKey(reading)) as Buffer)([OF_KOFI]);
      assert.ok(prints.length > 3);
      // As it would be with many rows: a table of a hundred is gone through whole by any sensible plan.
      await sql`set local enable_seqscan = off`.execute(reading.db);
      const query = alikeQuery(reading, prints, 12).compile(reading.db);
      const { rows } = await reading.db.executeQuery<{ 'QUERY PLAN': string }>({
        ...query,
        sql: `explain ${query.sql}`,
      });
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      assert.match(plan, /Index (?:Only )?(?:Scan|Cond)|Bitmap Index Scan on fingerprint_pkey/);
      assert.doesNotMatch(plan, /Seq Scan on fingerprint\b/);
    });
  });

  test('that are struck out or changed are found no more', async () => {
    const [first] = await council.storage.read(council.process, (reading) => listTexts(reading, [kofi]));
    assert.ok(first !== undefined);
    await council.storage.write(council.process, { action: 'test', touches: [kofi], recordedOn: TODAY }, (act) =>
      sql`update visit set removed_by = ${act.id}, struck_by = ${act.id}, act = ${act.id} where person_id = ${kofi}`.execute(
        act.db,
      ),
    );
    const { rowCount } = await owner.query('select 1 from fingerprint where person_id = $1', [kofi]);
    assert.equal(rowCount, 0);
  });
});
