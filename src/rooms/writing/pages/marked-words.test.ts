/** What is about somebody else is marked while it is written or later, shown to staff, and left out of what goes to the young person. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import { inventPeople } from '../../../../tests/invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil, TODAY } from '../../../../tests/sample-council.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { readText } from '../../../web/server-for-tests.ts';
import { entriesRoom } from '../../entries/pages/index.ts';
import { keepingInTouchRoom } from '../../keeping-in-touch/pages/index.ts';
import { lifeStoryRoom } from '../../life-story/pages/index.ts';
import { personPage } from '../../people/pages/person.ts';
import { writingRoom } from './index.ts';

const MUM = 'Her mum told me that she has lost her flat.';
const SAID = `Rowan made tea and was proud of it. ${MUM} We meet again on Friday.`;
const visited = { 'visitedOn-day': '30', 'visitedOn-month': '3', 'visitedOn-year': '2022', how: 'home', shared: 'yes' };

/** The day is 31 March 2022. */
describe('words about somebody else', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let owner: pg.Client;
  let rowan: PersonId;
  let joel: PersonId;
  let visit: string;

  before(async () => {
    council = await openSampleCouncil(closing);
    owner = new pg.Client({ connectionString: council.ownerUrl });
    await owner.connect();
    closing.after(async () => owner.end());
    council.ask('adviser');
    site = await council.open([personPage, ...keepingInTouchRoom, ...entriesRoom, ...lifeStoryRoom, ...writingRoom]);
    const care = [['2016-02-01', null, 'C2', 'U6', 'S', 'ZZ9 9ZZ']] as const;
    [rowan, joel] = (await inventPeople(council, [
      { born: '2003-04-20', name: ['Rowan', 'Vale'], pronouns: 'she/her', episodes: care },
      { born: '2003-06-20', name: ['Joel', 'Asante'], pronouns: 'he/him', episodes: care },
    ])) as [PersonId, PersonId];
  });

  const markedOf = async (person: PersonId): Promise<readonly string[]> =>
    (
      await owner.query<{ words: string }>(
        'select words from marked_words where person_id = $1 and removed_by is null order by act, words',
        [person],
      )
    ).rows.map(({ words }) => words);
  const copyOf = async (place: string, id: string): Promise<string> =>
    readText(await site.browser.get(`/people/${rowan}/words/${place}/${id}/for-them`));

  test('are asked for on one folded line, which is no question', async () => {
    const { body } = await site.browser.get(`/people/${rowan}/visits/new`);
    assert.match(
      body,
      /<details[^>]*>\s*<summary[^>]*>(?:(?!<\/details>)[^])*Some of it is about somebody else, or came from them/,
    );
    assert.doesNotMatch(body, /<details[^>]*los-fold[^>]* open/);
    assert.doesNotMatch(readText(await site.browser.get(`/people/${rowan}/visits/new/planned`)), /about somebody else/);
  });

  test('that do not stand in it are said, nothing is saved, and all that was typed is still there', async () => {
    const sent = await site.browser.fill(`/people/${rowan}/visits/new`, {
      ...visited,
      said: SAID,
      others: 'Her dad told me that he has lost his flat.',
    });
    assert.equal(sent.statusCode, 422);
    assert.match(
      readText(sent),
      /These words do not stand in it: “Her dad told me that he has lost his flat\.”\. Copy them as they are written/,
    );
    assert.ok(sent.body.includes('Rowan made tea') && sent.body.includes('>Her dad told me'));
    assert.match(sent.body, /<details[^>]*los-fold[^>]* open/);
    assert.equal((await owner.query('select 1 from visit where person_id = $1', [rowan])).rows.length, 0);
  });

  test('are marked in the act that saves the visit, and staff see them marked', async () => {
    const saved = await site.browser.fill(`/people/${rowan}/visits/new`, { ...visited, said: SAID, others: MUM });
    assert.equal(saved.statusCode, 303, readText(saved));
    assert.deepEqual(await markedOf(rowan), [MUM]);
    const { rows } = await owner.query<{ id: string; act: string }>('select id, act from visit where person_id = $1', [
      rowan,
    ]);
    visit = rows[0]?.id ?? '';
    const acts = await owner.query<{ act: string }>('select act from marked_words where person_id = $1', [rowan]);
    assert.equal(acts.rows[0]?.act, rows[0]?.act);
    const journal = await owner.query(`select 1 from journal where table_name = 'marked_words'`);
    assert.equal(journal.rows.length, 1);
    const { body } = await site.browser.get(`/people/${rowan}/visits/${visit}`);
    assert.ok(body.includes(`<mark class="los-others">${MUM}</mark>`));
    const record = await site.browser.get(`/people/${rowan}`);
    assert.ok(record.body.includes(`<mark class="los-others">${MUM}</mark>`), 'also where all that happened is read');
    assert.match(
      readText(await site.browser.get(`/people/${rowan}/visits/${visit}`)),
      /left out of what goes to the young person\. .*Sam Okoro, 31.March.2022/,
    );
  });

  test('are left out of the copy for them, with a line that says so and how to ask', async () => {
    const copy = await copyOf('visit', visit);
    assert.match(
      copy,
      /Rowan made tea and was proud of it\. \[Something here is about somebody else, or came from them, and is not shown\.\] We meet again on Friday\./,
    );
    assert.match(copy, /You can ask about it: talk to whoever works with you, or ask to see your record/);
    assert.doesNotMatch(copy, /lost her flat|Her mum/);
    const last = (await council.readLog()).at(-1);
    assert.deepEqual([last?.purpose, last?.people], ['making a copy for you of something on your record', [rowan]]);
  });

  test('are marked of what is saved already, by a tick or pasted', async () => {
    const saved = await site.browser.fill(`/people/${rowan}/entries/new/identity`, {
      'on-day': '29',
      'on-month': '3',
      'on-year': '2022',
      said: 'I am from Leeds. My brother Zeb is in prison. I like it here.',
    });
    assert.equal(saved.statusCode, 303, readText(saved));
    const { rows } = await owner.query<{ id: string }>('select id from entry where person_id = $1', [rowan]);
    const entry = rows[0]?.id ?? '';
    const path = `/people/${rowan}/words/entry/${entry}/others`;
    assert.match(readText(await site.browser.fill(path, {})), /Tick a sentence, or paste the words/);
    assert.match(
      readText(await site.browser.fill(path, { pasted: 'My sister' })),
      /These words do not stand in it: “My sister”/,
    );
    const { body } = await site.browser.get(path);
    const [, tick = ''] = /value="([0-9a-f]{12})"[^>]*>\s*<label[^>]*>\s*My brother Zeb/.exec(body) ?? [];
    const marked = await site.browser.fill(path, { sentences: tick });
    assert.equal(marked.headers.location, `/people/${rowan}/entries/${entry}`, readText(marked));
    assert.deepEqual(await markedOf(rowan), [MUM, 'My brother Zeb is in prison.']);
    assert.doesNotMatch(readText(await site.browser.get(path)), /My brother Zeb/, 'nobody is asked twice');
    assert.doesNotMatch(await copyOf('entry', entry), /Zeb/);
    assert.match(await copyOf('entry', entry), /I am from Leeds\. \[Something here.*\] I like it here\./);
  });

  test('that were put right after they were marked are never shown: all of that answer is left out until somebody looks', async () => {
    const corrected = await site.browser.fill(`/people/${rowan}/visits/${visit}/correct`, {
      ...visited,
      said: SAID.replace('lost her flat', 'had to leave her flat'),
      'why-corrected': 'She told me again',
    });
    assert.equal(corrected.statusCode, 303, readText(corrected));
    assert.doesNotMatch(await copyOf('visit', visit), /Her mum|leave her flat|made tea/);
    assert.match(
      readText(await site.browser.get(`/people/${rowan}/visits/${visit}`)),
      /they stand in it no longer.*Until somebody marks them again/,
    );
    const { rows } = await owner.query<{ id: string }>('select id from marked_words where words = $1', [MUM]);
    const mark = `/people/${rowan}/marked/${rows[0]?.id}`;
    const wrong = await site.browser.fill(`${mark}/correct`, { words: 'Her nan told me', 'why-corrected': 'A slip' });
    assert.match(readText(wrong), /These words do not stand in it: “Her nan told me”/);
    const again = { words: MUM.replace('lost her flat', 'had to leave her flat'), 'why-corrected': 'It was put right' };
    assert.equal((await site.browser.fill(`${mark}/correct`, again)).statusCode, 303);
    assert.match(await copyOf('visit', visit), /made tea and was proud of it\. \[Something here/);
    assert.doesNotMatch(await copyOf('visit', visit), /leave her flat/);
  });

  test('of a row from a file stay marked where a correction stands in its place', async () => {
    const words = 'Auntie said no to it.';
    const { rows } = await owner.query<{ id: string }>(`select id from file limit 1`);
    await council.storage.write(
      council.process,
      { action: 'test', touches: [joel], recordedOn: TODAY },
      async (act) => {
        await sql`insert into visit (authority_id, id, person_id, visited_on, said, source_file, source_row, act)
        values (1, gen_random_uuid(), ${joel}, '2022-02-01', ${`Joel is well. ${words}`}, ${rows[0]?.id}, 1, ${act.id})`.execute(
          act.db,
        );
      },
    );
    const found = await owner.query<{ id: string }>('select id from visit where person_id = $1', [joel]);
    const old = found.rows[0]?.id ?? '';
    assert.equal(
      (await site.browser.fill(`/people/${joel}/words/visit/${old}/others`, { pasted: words })).statusCode,
      303,
    );
    const corrected = await site.browser.fill(`/people/${joel}/visits/${old}/correct`, {
      ...visited,
      'visitedOn-day': '1',
      'visitedOn-month': '2',
      said: `Joel is very well. ${words}`,
      'why-corrected': 'He said so',
    });
    assert.equal(corrected.statusCode, 303, readText(corrected));
    const now = await owner.query<{ id: string }>('select id from visit where person_id = $1 and removed_by is null', [
      joel,
    ]);
    assert.notEqual(now.rows[0]?.id, old);
    const copy = readText(await site.browser.get(`/people/${joel}/words/visit/${now.rows[0]?.id}/for-them`));
    assert.match(copy, /Joel is very well\. \[Something here/);
    assert.doesNotMatch(copy, /Auntie/);
  });

  test('taken over into a letter are left out of what is read together and printed', async () => {
    const { rows } = await owner.query<{ id: string }>('select id from entry where person_id = $1', [rowan]);
    const letter = `/people/${rowan}/entries/${rows[0]?.id}/letter`;
    assert.doesNotMatch(readText(await site.browser.get(letter)), /Zeb/, 'nor do they stand before whoever writes it');
    const saved = await site.browser.fill(letter, {
      title: 'About your week',
      words: 'You said much. My brother Zeb is in prison. That stays with us.',
      because: 'You told us.',
      next: 'Ask Sam.',
    });
    assert.equal(saved.statusCode, 303, readText(saved));
    const read = readText(await site.browser.get(String(saved.headers.location)));
    assert.match(
      read,
      /You said much\. \[Something here is about somebody else.*\] That stays with us\..*You can ask about it/,
    );
    assert.doesNotMatch(read, /Zeb/);
  });

  test('there is no copy of what is not shared yet, and no marking in what is not there', async () => {
    const saved = await site.browser.fill(`/people/${rowan}/visits/new`, {
      ...visited,
      'visitedOn-day': '29',
      said: 'Wait with this one.',
      shared: 'not-yet',
    });
    assert.equal(saved.statusCode, 303, readText(saved));
    const { rows } = await owner.query<{ id: string }>(`select id from visit where said = 'Wait with this one.'`);
    assert.match(await copyOf('visit', rows[0]?.id ?? ''), /not shared with them yet, so there is no copy/);
    assert.doesNotMatch(await copyOf('visit', rows[0]?.id ?? ''), /Wait with this one/);
    for (const path of [
      `visit/${rowan}/others`,
      `visit/${rowan}/for-them`,
      `promise/${visit}/others`,
      `visit/x/for-them`,
    ])
      assert.equal((await site.browser.get(`/people/${rowan}/words/${path}`)).statusCode, 404, path);
    assert.equal((await site.browser.get(`/people/${joel}/words/visit/${visit}/for-them`)).statusCode, 404);
  });
});
