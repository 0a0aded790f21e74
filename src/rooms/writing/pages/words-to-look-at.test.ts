/** What is noticed on a record that is written already, for whoever works with the young person now; and what is folded behind a note. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import { inventPeople } from '../../../../tests/invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil, TODAY } from '../../../../tests/sample-council.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { readText } from '../../../web/server-for-tests.ts';
import { recordedVisitPages } from '../../keeping-in-touch/pages/recorded-visit.ts';
import { chooseEventPage } from '../../life-story/pages/choose-event.ts';
import { personPage } from '../../people/pages/person.ts';
import { type Place, WHERE_WORDS_STAND } from '../where-words-stand.ts';
import { foldedWordsPages } from './folded-words.ts';
import { wordsToLookAtPages } from './words-to-look-at.ts';

const OLD = 'Mother was hysterical and manipulative as usual, and Ines is attention seeking like her.';
const COPIED =
  'walked to the market with me and chose the paint for the bedroom, and then rang the landlord about the lock by';

describe('words to look at', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let owner: pg.Client;
  let ines: PersonId;
  let joel: PersonId;
  let old: string;

  before(async () => {
    council = await openSampleCouncil(closing);
    owner = new pg.Client({ connectionString: council.ownerUrl });
    await owner.connect();
    closing.after(async () => owner.end());
    council.ask('adviser');
    site = await council.open([
      personPage,
      chooseEventPage,
      ...recordedVisitPages,
      ...wordsToLookAtPages,
      ...foldedWordsPages,
    ]);
    const care = [['2016-02-01', null, 'C2', 'U6', 'S', 'ZZ9 9ZZ']] as const;
    [ines, joel] = (await inventPeople(council, [
      { born: '2003-06-10', name: ['Ines', 'Duarte'], pronouns: 'she/her', episodes: care },
      { born: '2003-04-20', name: ['Joel', 'Asante'], pronouns: 'he/him', episodes: care },
    ])) as [PersonId, PersonId];
    const program = { action: 'test', touches: [ines, joel], recordedOn: TODAY };
    await council.storage.write(council.process, program, async (act) => {
      for (const [person, on, said] of [
        [ines, '2019-03-01', OLD],
        [ines, '2021-03-01', `Ines ${COPIED} herself.`],
        [ines, '2021-06-01', 'Ines told me about the football. He scored twice.'],
        [joel, '2021-03-02', `Joel ${COPIED} himself.`],
      ])
        await sql`insert into visit (authority_id, id, person_id, visited_on, said, act)
          values (1, gen_random_uuid(), ${person}, ${on}, ${said}, ${act.id})`.execute(act.db);
    });
    const { rows } = await owner.query<{ id: string }>('select id from visit where said = $1', [OLD]);
    old = rows[0]?.id ?? '';
  });

  test('are listed by young person, by name alone', async () => {
    const text = readText(await site.browser.get('/words-to-look-at'));
    assert.match(text, /Ines Duarte/);
    assert.match(text, /Nobody is named who wrote them, and nothing is counted/);
  });

  test('of one young person say what was noticed where, and name nobody who wrote it', async () => {
    const text = readText(await site.browser.get(`/people/${ines}/words`));
    assert.match(text, /Visit or conversation, 1.March.2019 .*“manipulative”: you could say/);
    assert.match(
      text,
      /Visit or conversation, 1.March.2021 .*also stand in the record of another young person.*Joel Asante: Visit or conversation, 2.March.2021/,
    );
    assert.match(text, /“He”: Ines uses she and her/);
    assert.doesNotMatch(text, /Line of Sight, |Sam Okoro.*wrote|\d+ (?:findings|entries|things)/);
    const log = await council.readLog();
    assert.ok(
      log.some(({ route, people }) => route.includes('/words') && people.includes(joel)),
      'what is shown of his is read',
    );
  });

  test('are nobody’s who does not work with them now, whatever else they may open', async () => {
    council.ask('manager');
    assert.equal((await site.browser.get(`/people/${ines}/words`)).statusCode, 404);
    council.ask('analyst');
    assert.equal((await site.browser.get(`/people/${ines}/words`)).statusCode, 404);
    council.ask('adviser');
  });

  test('that are old and unkind stay as they were written, behind a note that says what is wrong', async () => {
    const path = `/people/${ines}/words/visit/${old}/fold`;
    assert.match(readText(await site.browser.fill(path, {})), /Say what is wrong with it/);
    const wrong = 'It calls her mother names. Nobody asked her mother, and Ines has read it.';
    const folded = await site.browser.fill(path, { wrong });
    assert.equal(folded.headers.location, `/people/${ines}/words`);
    assert.doesNotMatch(readText(await site.browser.get(`/people/${ines}/words`)), /manipulative/);
    for (const where of [`/people/${ines}`, `/people/${ines}/visits/${old}`]) {
      const { body } = await site.browser.get(where);
      assert.match(body, /A note stands before these words: <bdi>It calls her mother names/);
      assert.match(body, /Sam Okoro, 31.March.2022/);
      const opened = /<details[^>]*>(?:(?!<\/details>)[^])*?Open what was written(?<inside>[^]*?)<\/details>/.exec(
        body,
      );
      assert.match(opened?.groups?.['inside'] ?? '', /hysterical and manipulative/);
      assert.equal(
        body.split('hysterical').length - 1,
        where.includes('visits') ? body.split('hysterical').length - 1 : 1,
      );
    }
    const chosenFrom = await site.browser.get(`/people/${ines}/chronology/choose`);
    assert.match(chosenFrom.body, /A note stands before these words: It calls her mother names/);
    assert.doesNotMatch(chosenFrom.body, /hysterical/);
    const { rows } = await owner.query<{ said: string }>('select said from visit where id = $1', [old]);
    assert.equal(rows[0]?.said, OLD);
    assert.equal((await site.browser.get(path)).statusCode, 404, 'one note stands before it at a time');
  });

  test('are unfolded where the note was wrong: it is struck out with a reason, and stays in the journal', async () => {
    const { rows } = await owner.query<{ id: string }>('select id from folded_words');
    const note = `/people/${ines}/folded/${rows[0]?.id}`;
    assert.match(readText(await site.browser.get(note)), /What is wrong with it\? It calls her mother names/);
    assert.equal((await site.browser.fill(`${note}/strike-out`, { why: 'Ines wants it to be seen' })).statusCode, 303);
    const { body } = await site.browser.get(`/people/${ines}`);
    assert.doesNotMatch(body, /A note stands before/);
    assert.match(body, /hysterical/);
  });

  test('cannot be folded where nothing is written, or in a place that does not exist', async () => {
    for (const path of [`words/visit/${joel}/fold`, `words/person/${old}/fold`, 'words/visit/x/fold'])
      assert.equal((await site.browser.get(`/people/${ines}/${path}`)).statusCode, 404, path);
  });

  test('stand in no place that the list of where words stand leaves out', async () => {
    const { rows } = await owner.query<{ table: string; column: string }>(
      `select c.relname as table, a.attname as column from pg_class c
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.atttypid in ('text'::regtype, 'jsonb'::regtype)
         and exists (select 1 from pg_attribute p where p.attrelid = c.oid and p.attname = 'person_id')
         and exists (select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname like 'journal_%')`,
    );
    const known: Readonly<Record<string, Place | undefined>> = WHERE_WORDS_STAND;
    const missing = rows
      .filter(({ table, column }) => ![...(known[table]?.columns ?? []), known[table]?.inside].includes(column))
      .filter(
        ({ table, column }) =>
          !NOT_WRITTEN_THERE.has(`${table}.${column}`) && !NO_SENTENCES.test(column) && !ABOUT_THE_RECORD.has(table),
      );
    assert.deepEqual(missing, []);
  });
});

/** Columns of codes, names, days and numbers, wherever they stand. */
const NO_SENTENCES =
  /^(?:kind|arose|matter|what_key|if_fails|fallback_who|rests_on|asked_of|participation|responsible|written_how|view_known|given_how|seen_alone|outcome|at_time|how|shared|role|safe_to_tell|who|named|rule|setting|agreed_with|agreed_by|step|by_whom|language|reference|words_of|grade|subject|place|value|postcode|urn|home_postcode|placement_postcode|legal_status|category_of_need|placement_type|placement_provider|reason_\w+|known_as|family_name|pronouns|sort_key|belongs_to|relation|avoid_because|number|details|answers|hiding|home|suitable|made_by|made_how|source_segment|paper|picture|said_by|offer_by|done_how|told_how|with_whom|shared_with|signed_by|ring|own|worker|to_whom|document|standing|keeper)$/;
/** An entry’s answer is a code; what was given of skills, and what is marked, is what stands there already, as it was then. */
const NOT_WRITTEN_THERE: ReadonlySet<string> = new Set([
  'entry.answer',
  'letter_file.about',
  'plan_matter_out.asked',
  'plan_matter_out.promises',
  'skills_given.given',
  'marked_words.words',
  'marked_words.in_text',
]);
/** What is written about who may open a record, about its joins, or before old words. */
const ABOUT_THE_RECORD: ReadonlySet<string> = new Set(
  'reading_hold named_concern restriction emergency_opening folded_words conflict_of_interest named_reader agreed_reader number_join'.split(
    ' ',
  ),
);
