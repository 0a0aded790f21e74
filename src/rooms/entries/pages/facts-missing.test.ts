/** What is missing is asked in one short form; what is answered settles what nobody could tell, before the next page shows. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Invented, inventPeople } from '../../../../tests/invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil, TODAY } from '../../../../tests/sample-council.ts';
import type { PersonId } from '../../../ground/ids.ts';
import type { MissingLine } from '../../ledger/parts/facts-missing.ts';
import { NO_FACTS, type RecordedFacts } from '../../../rules/facts.ts';
import { localValuesOf } from '../../../rules/evaluate.ts';
import { factsOf } from '../../../rules/example-facts.ts';
import { rules } from '../../../rules/index.ts';
import { missingFacts } from '../../ledger/parts/missing-words.ts';
import { day } from '../../../ground/day-words.ts';
import { hiddenFields, readText } from '../../../web/server-for-tests.ts';
import type { Day } from '../../../ground/day.ts';
import { takeInPeople } from '../../people/actions/take-in-people.ts';
import { listPeopleFacts } from '../../people/facts.ts';
import { listEpisodes } from '../../journey/facts.ts';
import { personPage } from '../../people/pages/person.ts';
import { myWorkPage } from '../../worklist/pages/my-work.ts';
import { missingQuestions, SETTLED_BY_HAND } from '../parts/missing-questions.ts';
import { factsMissingPage } from './facts-missing.ts';
import { recordedEntryPages } from './recorded-entry.ts';

const on = (name: string, dayOfMonth: number, month: number, year: number) => ({
  [`${name}-day`]: String(dayOfMonth),
  [`${name}-month`]: String(month),
  [`${name}-year`]: String(year),
});

/** The day is 31 March 2022. */
const at22: Invented = {
  name: ['Tamsin', 'Okeke'],
  born: '1999-09-20',
  episodes: [['2014-02-03', '2017-09-20', 'C2', 'U6', 'S', 'ZZ9 9ZZ', 'E5']],
  entries: [['home', '2020-06-10', null, null, { address: '1 Mill Lane' }]],
};
const inCustodyAt19: Invented = {
  name: ['Kofi', 'Mensah'],
  born: '2002-06-10',
  episodes: [['2016-02-01', '2020-06-10', 'C2', 'U6', 'S', 'ZZ9 9ZZ', 'E5']],
  entries: [['custody', '2022-01-10']],
};
const unborn: Invented = {
  name: ['Rowan', 'Vale'],
  episodes: [['2019-02-03', null, 'C2', 'U6', 'S', 'ZZ9 9ZZ']],
};
const atHome: Invented = {
  name: ['Amina', 'Yusuf'],
  born: '2004-12-01',
  episodes: [['2014-02-03', '2021-05-01', 'C2', 'U6', 'S', 'ZZ9 9ZZ', 'E4A']],
};
const withoutStatus: Invented = {
  name: ['Théo', 'Whittaker'],
  born: '2010-05-01',
  episodes: [['2021-02-03', null]],
};
const wholeAndWell: Invented = {
  name: ['Leo', 'Hartley'],
  born: '2010-05-01',
};

describe('the form that asks for what is missing', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let [tamsin, kofi, rowan, amina, leo, theo] = [] as PersonId[];

  before(async () => {
    council = await openSampleCouncil(closing, 'empty');
    [tamsin, kofi, rowan, amina, leo, theo] = await inventPeople(council, [
      at22,
      inCustodyAt19,
      unborn,
      atHome,
      wholeAndWell,
      withoutStatus,
    ]);
    council.ask('adviser');
    site = await council.open([myWorkPage, personPage, ...factsMissingPage, ...recordedEntryPages]);
  });

  const formOf = (person: PersonId | undefined): string => `/people/${person}/facts-missing`;
  const open = async (path: string): Promise<string> => readText(await site.browser.get(path));
  const missingOf = async (name: string): Promise<number> => {
    const found = new RegExp(`Facts missing \\((\\d+)\\) for ${name}`).exec(await open('/my-work'));
    return Number(found?.[1] ?? 0);
  };
  const fieldsOf = async (person: PersonId | undefined): Promise<readonly string[]> =>
    [
      ...new Set(
        [...(await site.browser.get(formOf(person))).body.matchAll(/<(?:input|select)[^>]* name="([a-z][^"]*)"/g)].map(
          (found) => (found[1] ?? '').replace(/-(day|month|year)$/, ''),
        ),
      ),
    ].filter((name) => name !== 'words');

  test('asks each with its reason and what it settles, and saves nothing where nothing is answered', async () => {
    const read = await open(formOf(tamsin));
    assert.match(read, /Leave empty what you do not know yet\./);
    assert.match(
      read,
      /Do they want support from 21\? .*Support opens when they say that they want it\..*It settles: /,
    );
    assert.match(read, /Does the council provide or pay for the home they have had since 10 June 2020\?/);
    const answer = await site.browser.fill(formOf(tamsin), {});
    assert.equal(answer.statusCode, 422);
    assert.match(readText(answer), /Answer at least one question, or go back/);
  });

  test('one answer settles one line, and the number has gone down before the next page shows', async () => {
    const before = await missingOf('Tamsin Okeke');
    assert.ok(before >= 2, `${before} facts are missing`);
    const answer = await site.browser.fill(`${formOf(tamsin)}?from=my-work`, { support: 'accepted' });
    assert.deepEqual([answer.statusCode, answer.headers.location], [303, '/my-work']);
    assert.ok((await missingOf('Tamsin Okeke')) < before);
    assert.doesNotMatch(await open(formOf(tamsin)), /Do they want support/);
  });

  test('an answer about something recorded is filled in there, and its page says who filled it in and why', async () => {
    const [name = ''] = (await fieldsOf(tamsin)).filter((field) => field.startsWith('provided-'));
    assert.equal((await site.browser.fill(formOf(tamsin), { [name]: 'council' })).statusCode, 303);
    assert.match(
      await open(`/people/${tamsin}/entries/${name.slice('provided-'.length)}`),
      /Does the council provide or pay for it\? Yes.*It was not recorded before\./,
    );
  });

  test('several answers are one act: what cannot be so stops them all, and nothing typed is lost', async () => {
    const before = await missingOf('Kofi Mensah');
    const fields = await fieldsOf(kofi);
    const release = fields.find((field) => field.startsWith('release-')) ?? '';
    assert.ok(fields.includes('plan-given') && release !== '', fields.join(', '));
    const answers = { ...on('plan-given', 1, 7, 2020), ...on(release, 5, 1, 2022) };
    const wrong = await site.browser.fill(formOf(kofi), answers);
    assert.equal(wrong.statusCode, 422);
    assert.match(readText(wrong), /It must come after the day itself/);
    assert.match(wrong.body, /value="2020"/);
    assert.equal(await missingOf('Kofi Mensah'), before, 'nothing was saved');
    const right = { ...hiddenFields(wrong), ...answers, ...on(release, 5, 6, 2022) };
    assert.equal((await site.browser.post(formOf(kofi), right)).statusCode, 303);
    assert.ok((await missingOf('Kofi Mensah')) <= before - 2);
  });

  test('a date of birth cannot come after anything recorded, and every age follows from it', async () => {
    const late = await site.browser.fill(formOf(rowan), on('born', 1, 1, 2020));
    assert.match(readText(late), /Something is recorded of them on 3 February 2019, before that day/);
    const mistyped = await site.browser.fill(formOf(rowan), on('born', 4, 8, 1908));
    assert.equal(mistyped.statusCode, 422);
    assert.match(readText(mistyped), /They would be 1\d\d years old: check the year/);
    assert.equal((await site.browser.fill(formOf(rowan), on('born', 4, 8, 2008))).statusCode, 303);
    assert.match(await open(`/people/${rowan}`), /4 August 2008/);
    assert.doesNotMatch(await open(formOf(rowan)), /When were they born\?/);
  });

  test('a later file that does not know it leaves the day said here, and one that does stands', async () => {
    const bornAfter = async (said: Day | null): Promise<Day | null | undefined> =>
      council.storage.write(
        council.process,
        { action: 'take-in', touches: [rowan as PersonId], recordedOn: TODAY },
        async (act) => {
          await takeInPeople(act, [
            {
              personId: rowan as PersonId,
              numbers: [],
              bornOn: said,
              diedOn: null,
              sex: null,
              ethnicity: null,
              upn: null,
              present: true,
              sourceFile: null,
              sourceRow: null,
            },
          ]);
          return (await listPeopleFacts(act, [rowan as PersonId]))[0]?.bornOn;
        },
      );
    assert.equal(await bornAfter(null), day('2008-08-04'));
    assert.equal(await bornAfter(day('2008-08-05')), day('2008-08-05'));
  });

  test('what a part of care lacks is filled in there, and stays as it is where it was known', async () => {
    const before = await missingOf('Théo Whittaker');
    const [place = '', legal = ''] = await fieldsOf(theo);
    assert.match(`${place} ${legal}`, /^place-.* legal-/);
    assert.equal((await site.browser.fill(formOf(theo), { [legal]: 'C2', [place]: 'U6' })).statusCode, 303);
    assert.ok((await missingOf('Théo Whittaker')) <= before - 2);
    const [episode] = await council.storage.read(council.process, (reading) =>
      listEpisodes(reading, [theo as PersonId]),
    );
    assert.deepEqual([episode?.legalStatus, episode?.placementType, episode?.endedOn], ['C2', 'U6', null]);
  });

  test('whether living at home has held is asked, and settles what they are', async () => {
    const before = await missingOf('Amina Yusuf');
    const openedBefore = hiddenFields(await site.browser.get(formOf(amina)));
    assert.equal((await site.browser.fill(formOf(amina), { 'at-home': 'yes' })).statusCode, 303);
    assert.ok((await missingOf('Amina Yusuf')) < before);
    const stale = await site.browser.post(formOf(amina), { ...openedBefore, 'at-home': 'yes' });
    assert.equal(stale.statusCode, 409, 'a page that was opened before is told, and loses nothing');
    assert.match(readText(stale), /Someone changed this while you were writing.*What you wrote .*At home yes/);
  });

  test('where nothing is missing it says so', async () => {
    assert.match(await open(formOf(leo)), /Nothing is missing now\./);
  });
});

describe('what is missing', () => {
  const line = (key: string): MissingLine => ({
    key,
    what: key,
    why: 'It matters.',
    matters: 'It matters. Find it out.',
    untold: [],
  });
  const facts: RecordedFacts = {
    ...NO_FACTS,
    entries: Array.from({ length: 12 }, (_, index) => ({
      id: String(index),
      kind: 'home' as const,
      on: day('2021-01-01'),
      until: null,
      answer: null,
      details: {},
    })),
  };

  test('is asked in at most eight questions, and the rest when these are answered', () => {
    const { questions, later } = missingQuestions([line('who provides the home')], facts, day('2022-03-31'), false);
    assert.deepEqual([questions.length, later], [8, 4]);
  });

  test('of who somebody is comes from the other system, where there is one', () => {
    const { questions, elsewhere } = missingQuestions([line('date of birth')], NO_FACTS, day('2022-03-31'), true);
    assert.deepEqual([questions.length, elsewhere.map(({ what }) => what)], [0, ['date of birth']]);
  });

  test('is settled by hand, whatever an example of a rule lacks', () => {
    const lacked = rules.flatMap((rule) =>
      rule.examples.flatMap((example): readonly string[] => {
        const known = factsOf(example);
        return rule.kind === 'duty'
          ? rule.duties(known, localValuesOf(rule, [])).flatMap(({ cannotTell }) => cannotTell)
          : rule.spells(known).flatMap(({ cannotTell }) => cannotTell);
      }),
    );
    const named = new Set(lacked);
    assert.ok(named.size > 8, [...named].join(', '));
    assert.deepEqual(
      [...named].filter((what) => missingFacts([what]).length > 0 && !SETTLED_BY_HAND.includes(what)),
      [],
    );
  });
});
