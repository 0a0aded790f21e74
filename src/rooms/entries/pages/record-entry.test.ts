/** Recording a dated thing: what it was, its day, and nothing that does not fit. As long as there are kinds that ask something of their own. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { inventPeople } from '../../../../tests/invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil, WORKED_WITH } from '../../../../tests/sample-council.ts';
import { dayOf } from '../../../ground/day.ts';
import { ENTRY_KINDS, type EntryKind, entryWords } from '../../../rules/entry-kinds.ts';
import { readText } from '../../../web/server-for-tests.ts';
import { factsOfPeople, listDuties } from '../../ledger/facts.ts';
import { listByChildNumber } from '../../people/facts.ts';
import { refuseEntry } from '../actions/record-entry.ts';
import { listEntries } from '../facts.ts';
import { recordVisitPage } from '../../keeping-in-touch/pages/record-visit.ts';
import { personPage } from '../../people/pages/person.ts';
import { entryForm } from '../parts/entry-form.ts';
import { chooseEntry } from './choose-entry.ts';
import { endEntryPage } from './end-entry.ts';
import { recordedEntryPages } from './recorded-entry.ts';
import { recordEntryPage } from './record-entry.ts';

describe('recording what happened', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let path = '';
  let person: Parameters<typeof listEntries>[1][number];

  before(async () => {
    council = await openSampleCouncil(closing);
    council.ask('adviser');
    site = await council.open([
      ...recordEntryPage,
      ...recordedEntryPages,
      ...endEntryPage,
      ...recordVisitPage,
      chooseEntry,
      personPage,
    ]);
    const people = await council.storage.read(council.process, (reading) => listByChildNumber(reading, WORKED_WITH));
    const found = people.get(WORKED_WITH[0] ?? '');
    assert.ok(found);
    person = found;
    path = `/people/${person}/entries/new`;
  });

  const day = (name: string, [dayOfMonth, month, year]: readonly [string, string, string]) => ({
    [`${name}-day`]: dayOfMonth,
    [`${name}-month`]: month,
    [`${name}-year`]: year,
  });
  const recorded = async (kind: EntryKind) =>
    (await council.storage.read(council.process, (reading) => listEntries(reading, [person]))).filter(
      (entry) => entry.kind === kind,
    );

  test('offers everything a worker can say, and nothing that only a file can', async () => {
    const page = await site.browser.get(path);
    assert.match(readText(page), /What is owed now/);
    for (const kind of Object.keys(ENTRY_KINDS) as EntryKind[]) {
      const { onlyInFiles, afterDeath } = entryWords(kind);
      assert.equal(page.body.includes(`${path}/${kind}"`), onlyInFiles !== true && afterDeath !== true, kind);
    }
    assert.equal((await site.browser.get(`${path}/care-leaver-outcomes`)).statusCode, 404);
    assert.equal((await site.browser.get(`${path}/no-such-thing`)).statusCode, 404);
  });

  test('with a duty in hand it is the one form that meets it, or the choice of the few', async () => {
    const asked = (rule: string) => site.browser.get(`${path}?rule=${encodeURIComponent(rule)}&from=my-work`);
    const only = await asked('health/dental-check');
    assert.equal(only.headers.location, `${path}/dental-check?from=my-work&rule=health%2Fdental-check`);
    assert.match((await asked('looked-after/first-review')).headers.location ?? '', /reviews\/new\?/);
    const few = await asked('leaving-care/pathway-plan-review');
    assert.match(readText(few), /Which was it\? Either of these meets it Pathway plan reviewed Pathway plan given$/);
    assert.match(readText(await asked('no/such-rule')), /What happened\?/);
    const saved = await site.browser.fill(only.headers.location ?? '', day('on', ['9', '3', '2022']));
    assert.equal(saved.headers.location, '/my-work', 'back where they came from');
  });

  test('a child in care is offered first what is of children in care; the rest is folded away', async () => {
    const words = readText(await site.browser.get(path));
    const folded = words.indexOf('Anything else that can be recorded');
    assert.ok(words.indexOf('Care plan prepared') < folded && words.indexOf('Dental check') < folded, words);
    assert.ok(words.indexOf('Support from 21 to 24') > folded, words);
  });

  test('asks for a last day only of what lasts, and for an answer only where there is one', async () => {
    const custody = await site.browser.get(`${path}/custody`);
    assert.match(readText(custody), /From which day\?.*When did or will it end\?/);
    const plan = await site.browser.get(`${path}/pathway-plan`);
    assert.doesNotMatch(readText(plan), /When did or will it end|Which\?/);
    assert.match(readText(await site.browser.get(`${path}/support-offered`)), /Which\?.*Said yes.*Said no/);
  });

  test('keeps the day, the end and the answer', async () => {
    const saved = await site.browser.fill(`${path}/custody`, {
      ...day('on', ['3', '2', '2022']),
      ...day('until', ['4', '3', '2022']),
    });
    assert.equal(saved.statusCode, 303, readText(saved));
    assert.deepEqual(
      (await recorded('custody')).map(({ until, answer }) => [until !== null, answer]),
      [[true, null]],
    );
  });

  test('a status set by hand needs its reason, which stays with it', async () => {
    const answers = { ...day('on', ['3', '2', '2022']), answer: 'qualifying' };
    const refused = await site.browser.fill(`${path}/status-set`, answers);
    assert.equal(refused.statusCode, 422);
    assert.match(readText(refused), /Say why/);
    const saved = await site.browser.fill(`${path}/status-set`, { ...answers, reason: 'Privately fostered at 16' });
    assert.equal(saved.statusCode, 303, readText(saved));
    assert.deepEqual(
      (await recorded('status-set')).map(({ details }) => details),
      [{ reason: 'Privately fostered at 16' }],
    );
  });

  test('from 21 a plan or its review can say when it is next looked at, and then is held to it', async () => {
    const [of22, of20] = await inventPeople(council, [
      {
        born: '2000-01-10',
        name: ['Ines', 'Duarte'],
        episodes: [['2012-01-05', '2018-01-10', 'C2']],
        entries: [['support-from-21', '2021-02-01']],
      },
      { born: '2001-04-20', name: ['Tomas', 'Reyes'], episodes: [['2012-01-05', '2019-04-20', 'C2']] },
    ]);
    assert.ok(of22 !== undefined && of20 !== undefined);
    const review = `/people/${of22}/entries/new/pathway-plan-review`;
    const asked = /When does the plan say it is next looked at\?/;
    assert.match(readText(await site.browser.get(review)), asked);
    assert.doesNotMatch(readText(await site.browser.get(`/people/${of22}/entries/new/dental-check`)), asked);
    assert.doesNotMatch(readText(await site.browser.get(`/people/${of20}/entries/new/pathway-plan-review`)), asked);
    const on = day('on', ['3', '2', '2022']);
    const refused = await site.browser.fill(review, { ...on, ...day('next-review-on', ['3', '2', '2022']) });
    assert.equal(refused.statusCode, 422);
    assert.match(readText(refused), /It must come after the day itself/);
    const saved = await site.browser.fill(review, { ...on, ...day('next-review-on', ['4', '7', '2022']) });
    assert.equal(saved.statusCode, 303, readText(saved));
    const owed = await council.storage.read(council.process, (reading) => listDuties(reading, [of22]));
    assert.deepEqual(
      owed.filter(({ rule }) => rule === 'leaving-care/plan-review-from-21').map(({ dueOn }) => dueOn),
      [dayOf(2022, 7, 4)],
    );
  });

  test('asks at most eight things of any kind, each under a name of its own', () => {
    for (const kind of Object.keys(ENTRY_KINDS) as EntryKind[]) {
      const asks = entryWords(kind).asks ?? [];
      const names = asks.map(({ name }) => name);
      assert.ok(Object.keys(entryForm(kind, { is21: true }).fields).length <= 8, kind);
      assert.equal(new Set([...names, 'on', 'until', 'answer', 'why-corrected']).size, names.length + 4, kind);
    }
  });

  test('keeps where somebody is held and when they come out, and counts the plan for it back from that day', async () => {
    const [held] = await inventPeople(council, [
      { born: '2003-01-10', name: ['Jay', 'Barker'], episodes: [['2012-01-05', '2021-01-10', 'C2']] },
    ]);
    assert.ok(held);
    const saved = await site.browser.fill(`/people/${held}/entries/new/custody`, {
      ...day('on', ['3', '2', '2022']),
      establishment: 'HMYOI Deerbolt',
      'held-as': 'remand',
      ...day('release', ['20', '6', '2022']),
    });
    assert.equal(saved.statusCode, 303, readText(saved));
    const owed = await council.storage.read(council.process, (reading) => listDuties(reading, [held]));
    assert.ok(owed.some(({ rule, dueOn }) => rule === 'leaving-care/plan-for-release' && dueOn !== null));
    const told = readText(await site.browser.get(`/people/${held}`));
    assert.match(
      told,
      /In custody from this day .*Held at HMYOI Deerbolt\. On remand\. To be released on 20 June 2022\./,
    );
  });

  test('supervision is of whoever works with them, whatever their role; a manager is offered both ways, and nobody else', async () => {
    const rule = 'rule=oversight%2Fmanagement-oversight';
    const straight = await site.browser.get(`/people/${person}/entries/new?${rule}`);
    assert.equal(straight.headers.location, `${path}/supervision?${rule}`);
    council.ask('manager');
    const choice = readText(await site.browser.get(`/people/${person}/entries/new?${rule}`));
    assert.match(
      choice,
      /Supervision or a manager’s oversight written .*A direction, challenge, decision or reflection from a manager/,
    );
    council.ask('adviser');
    const saved = await site.browser.fill(`${path}/supervision`, {
      ...day('on', ['7', '2', '2022']),
      with: 'Rosa Lind, reviewing officer',
      what: 'How school is going',
    });
    assert.equal(saved.statusCode, 303, readText(saved));
    assert.match(
      readText(await site.browser.get(`/people/${person}`)),
      /In supervision with Rosa Lind, reviewing officer\. How school is going/,
    );
  });

  test('a home with three postcodes in its address is told so, in either box, and comes back', async () => {
    const typed = '14 Linden Road TS1 4QT, 9 Mill Lane TS3 6AB or 2 Low Street TS5 6QX';
    const refused = await site.browser.fill(`${path}/home?which=supported-accommodation`, {
      ...day('on', ['4', '2', '2022']),
      address: typed,
      postcode: typed,
      provided: 'no',
    });
    assert.equal(refused.statusCode, 422);
    assert.match(readText(refused), /There is more than one postcode in it\. Enter one address/);
    assert.match(readText(refused), /Enter one postcode, for example LS1 4AB/);
    assert.ok(refused.body.includes(typed));
  });

  test('what is written in words is read by no figure, and is said again on the record as it was written', async () => {
    const saved = await site.browser.fill(`${path}/return-interview`, {
      ...day('on', ['4', '2', '2022']),
      by: 'Rosa Lind',
      independent: 'yes',
      said: '“I only wanted to see my mum.”',
    });
    assert.equal(saved.statusCode, 303, readText(saved));
    const [interview] = await recorded('return-interview');
    assert.deepEqual(interview?.details, { independent: 'yes' });
    const page = readText(await site.browser.get(`/people/${person}`));
    assert.match(page, /Held by Rosa Lind\. Independent of where they live: Yes\. “I only wanted to see my mum\.”/);
    const own = `/people/${person}/entries/${interview?.id}`;
    const corrected = await site.browser.fill(`${own}/correct`, {
      ...day('on', ['4', '2', '2022']),
      by: 'Rosa Lindqvist',
      independent: 'yes',
      said: '“I only wanted to see my mum.”',
      'why-corrected': 'Her name is longer',
    });
    assert.equal(corrected.statusCode, 303, readText(corrected));
    assert.match(readText(await site.browser.get(own)), /Who held it\? before: Rosa Lind now: Rosa Lindqvist$/);
    await assert.rejects(
      council.storage.readPopulation(council.process, ({ db }) => sql`select words from entry limit 1`.execute(db)),
      /permission denied/,
    );
  });

  test('what must be known before a visit holds until it has ended, and says why it is held back', async () => {
    const danger = { ...day('on', ['4', '3', '2022']), what: 'A dog that bites. Ring first.', shared: 'no' };
    const refused = await site.browser.fill(`${path}/risk-to-worker`, danger);
    assert.equal(refused.statusCode, 422);
    assert.match(readText(refused), /Say why they should not read it/);
    const saved = await site.browser.fill(`${path}/risk-to-worker`, {
      ...danger,
      'held-back-because': 'It tells of their mother',
    });
    assert.equal(saved.statusCode, 303, readText(saved));
    // Two people who must not be told, on one day.
    for (const what of ['Her father', 'Her father’s brother']) {
      const said = { ...day('on', ['4', '3', '2022']), what, shared: 'yes' };
      assert.equal((await site.browser.fill(`${path}/not-told-where`, said)).statusCode, 303);
    }
    const page = `/people/${person}`;
    assert.match(
      readText(await site.browser.get(page)),
      /To know before a visit A danger to whoever visits A dog that bites\. Ring first\. since 4.March.2022 Who must not be told where they live Her father/,
    );
    assert.match(
      readText(await site.browser.get(`${page}/visits/new/planned`)),
      /To know before a visit A danger to whoever visits A dog that bites/,
    );
    const [entry] = await recorded('risk-to-worker');
    assert.deepEqual(entry?.details, { shared: 'no' });
    const own = `${page}/entries/${entry?.id}`;
    assert.match(
      readText(await site.browser.get(own)),
      /Held back because|why should it be held back\? It tells of their mother.*It has ended/,
    );
    const early = await site.browser.fill(`${own}/ended`, day('until', ['4', '3', '2022']));
    assert.match(readText(early), /It began on 4 March 2022: it must end after that day/);
    assert.equal((await site.browser.fill(`${own}/ended`, day('until', ['20', '3', '2022']))).statusCode, 303);
    assert.equal((await site.browser.get(`${own}/ended`)).statusCode, 404);
    const after = readText(await site.browser.get(page));
    assert.doesNotMatch(after, /To know before a visit A danger/);
    assert.match(after, /To know before a visit Who must not be told/);
    assert.match(after, /A danger to whoever visits from this day .*Until 20 March 2022\./);
  });

  for (const [what, kind, typed, sentence] of [
    ['before birth', 'dental-check', day('on', ['1', '1', '1990']), /after that day/],
    ['twice for one day', 'custody', day('on', ['3', '2', '2022']), /already recorded for 3.February.2022/],
    [
      'ending before it begins',
      'work',
      { ...day('on', ['3', '2', '2022']), ...day('until', ['2', '2', '2022']) },
      /must end after the day it began/,
    ],
    [
      'with three postcodes pasted into one',
      'home?which=own-home',
      { ...day('on', ['3', '2', '2022']), postcode: 'LS1 4AB LS2 7EW LS6 1AA' },
      /Enter one postcode, for example LS1 4AB/,
    ],
    [
      'gone at a time there is not',
      'missing',
      { ...day('on', ['3', '2', '2022']), answer: 'M', 'left-at': '25:70' },
      /hours and minutes, for example 15:30/,
    ],
    ['on a day that cannot be read', 'work', day('on', ['31', '2', '2022']), /day/],
  ] as const) {
    test(`${what} is refused in a sentence, and keeps what was typed`, async () => {
      const refused = await site.browser.fill(`${path}/${kind}`, typed);
      assert.equal(refused.statusCode, 422);
      assert.match(readText(refused), sentence);
      assert.ok(refused.body.includes(`value="${(typed as Readonly<Record<string, string>>)['on-day'] ?? ''}"`));
    });
  }

  test('who has been told of a death is recorded of the dead alone, and from the day of it on', async () => {
    const facts = (await council.storage.read(council.process, (reading) => factsOfPeople(reading, [person]))).get(
      person,
    );
    assert.ok(facts);
    const said = {
      personId: person,
      kind: 'death-notified',
      until: null,
      answer: null,
      details: {},
      words: {},
    } as const;
    const died = { ...facts, diedOn: dayOf(2022, 2, 20) };
    assert.equal(refuseEntry(facts, { ...said, on: dayOf(2022, 2, 21) })?.sentence, 'No death is recorded');
    assert.match(refuseEntry(died, { ...said, on: dayOf(2022, 2, 19) })?.sentence ?? '', /after that day/);
    assert.equal(refuseEntry(died, { ...said, on: dayOf(2022, 2, 24) }), undefined);
  });

  test('nothing lasts beyond somebody’s death', async () => {
    const facts = (await council.storage.read(council.process, (reading) => factsOfPeople(reading, [person]))).get(
      person,
    );
    assert.ok(facts);
    const said = { personId: person, kind: 'custody', answer: null, details: {}, words: {} } as const;
    const died = { ...facts, diedOn: dayOf(2022, 2, 20) };
    assert.equal(refuseEntry(died, { ...said, on: dayOf(2022, 2, 18), until: dayOf(2022, 2, 20) }), undefined);
    assert.equal(refuseEntry(died, { ...said, on: dayOf(2022, 2, 18), until: dayOf(2022, 3, 10) })?.field, 'until');
    assert.equal(refuseEntry(died, { ...said, on: dayOf(2022, 2, 21), until: null })?.field, 'on');
  });
});
