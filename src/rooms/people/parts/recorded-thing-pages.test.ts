/** Correcting and striking out: nothing that was said is lost, and what is owed follows in the same act. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { inventPeople } from '../../../../tests/invented-people.ts';
import {
  closingAfter,
  LEDGER,
  openSampleCouncil,
  type SampleCouncil,
  sampleYear,
  TODAY,
  WORKED_WITH,
} from '../../../../tests/sample-council.ts';
import { day as dayOf, wordsOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { hiddenFields, readText } from '../../../web/server-for-tests.ts';
import { listEntries } from '../../entries/facts.ts';
import { recordEntryPage } from '../../entries/pages/record-entry.ts';
import { recordedEntryPages } from '../../entries/pages/recorded-entry.ts';
import { applyImport } from '../../imports/actions/apply-import.ts';
import { receiveFiles } from '../../imports/actions/receive-files.ts';
import { listMeetings } from '../../keeping-in-touch/facts.ts';
import { recordedVisitPages } from '../../keeping-in-touch/pages/recorded-visit.ts';
import { listDuties } from '../../ledger/facts.ts';
import { listReviews } from '../../oversight/facts.ts';
import { recordedReviewPages } from '../../oversight/pages/recorded-review.ts';
import { listByChildNumber } from '../facts.ts';
import { personPage } from '../pages/person.ts';

const day = (name: string, dayOfMonth: number, month: number, year: number) => ({
  [`${name}-day`]: String(dayOfMonth),
  [`${name}-month`]: String(month),
  [`${name}-year`]: String(year),
});

describe('correcting and striking out', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let person: PersonId;

  before(async () => {
    council = await openSampleCouncil(closing);
    council.ask('adviser');
    site = await council.open([
      ...recordEntryPage,
      ...recordedEntryPages,
      ...recordedReviewPages,
      ...recordedVisitPages,
      personPage,
    ]);
    [person] = (await inventPeople(council, [
      { born: '2008-01-10', name: ['Mina', 'Osei'], episodes: [['2021-06-01', null, 'C2', 'U6', 'S']] },
    ])) as [PersonId];
  });

  const entries = async (whose = person) =>
    council.storage.read(council.process, (reading) => listEntries(reading, [whose]));
  const met = async (rule: string) =>
    (await council.storage.read(council.process, (reading) => listDuties(reading, [person])))
      .filter((duty) => duty.rule === rule)
      .map(({ metOn }) => (metOn === null ? null : wordsOf(metOn)));

  /** Records one and answers the address of its page. */
  const record = async (kind: string, ...on: readonly [number, number, number]): Promise<string> => {
    const before = new Set((await entries()).map(({ id }) => id));
    const saved = await site.browser.fill(`/people/${person}/entries/new/${kind}`, day('on', ...on));
    assert.equal(saved.statusCode, 303, readText(saved));
    const added = (await entries()).find(({ id }) => !before.has(id));
    return `/people/${person}/entries/${added?.id}`;
  };

  test('a wrong day is put right with a reason; what is owed follows, and the old day stays readable', async () => {
    const path = await record('care-plan', 3, 8, 2021);
    assert.ok((await met('looked-after/care-plan')).includes('3 August 2021'));
    council.ask('manager');
    const form = await site.browser.get(`${path}/correct`);
    assert.ok(form.body.includes('value="3"') && form.body.includes('value="2021"'), 'filled with what is recorded');
    const nothing = await site.browser.fill(`${path}/correct`, { ...day('on', 3, 6, 2021) });
    assert.match(readText(nothing), /Say why you correct it/);
    const same = await site.browser.fill(`${path}/correct`, { ...day('on', 3, 8, 2021), 'why-corrected': 'A slip' });
    assert.match(readText(same), /Nothing here differs from what is recorded already/);
    const saved = await site.browser.fill(`${path}/correct`, {
      ...day('on', 3, 6, 2021),
      'why-corrected': 'The month was mistyped',
    });
    assert.equal(saved.headers.location, path);
    council.ask('adviser');
    assert.deepEqual(await met('looked-after/care-plan'), ['3 June 2021']);
    assert.match(
      readText(await site.browser.get(path)),
      /On which day\? 3 June 2021 .*It was entered here\. Recorded by Sam Okoro, .* Corrected by Grace Ellery, .* Why: The month was mistyped On which day\? before: 3 August 2021 now: 3 June 2021$/,
    );
    assert.match(readText(await site.browser.get(`/people/${person}`)), /corrected here by Grace Ellery/);
  });

  test('what did not happen is struck out: it counts for nothing, and can still be read', async () => {
    const path = await record('dental-check', 1, 9, 2021);
    assert.ok((await met('health/dental-check')).includes('1 September 2021'));
    const refused = await site.browser.fill(`${path}/strike-out`, { why: ' ' });
    assert.match(readText(refused), /Say why you strike it out/);
    const saved = await site.browser.fill(`${path}/strike-out`, { why: 'It was his brother' });
    assert.equal(saved.statusCode, 303, readText(saved));
    assert.ok(!(await met('health/dental-check')).includes('1 September 2021'));
    assert.equal((await entries()).filter(({ kind }) => kind === 'dental-check').length, 0);
    assert.match(
      readText(await site.browser.get(`/people/${person}`)),
      /Struck out \(1\) Dental check, 1.September.2021 struck out by Sam Okoro : It was his brother/,
    );
    const opened = await site.browser.get(path);
    assert.match(readText(opened), /This is struck out\. It counts for nothing\. .*Struck out by Sam Okoro/);
    assert.doesNotMatch(opened.body, /\/correct"/);
    assert.equal((await site.browser.get(`${path}/correct`)).statusCode, 404);
    await record('dental-check', 1, 9, 2021);
  });

  test('a second tab that is out of date is answered with both texts, and writes nothing', async () => {
    const path = await record('health-assessment', 4, 7, 2021);
    const second = hiddenFields(await site.browser.get(`${path}/correct`));
    const why = { 'why-corrected': 'Read the letter again' };
    await site.browser.fill(`${path}/correct`, { ...day('on', 5, 7, 2021), ...why });
    const stale = await site.browser.post(`${path}/correct`, { ...second, ...day('on', 6, 7, 2021), ...why });
    assert.equal(stale.statusCode, 409);
    assert.match(readText(stale), /In the record now On which day\? 5 7 2021 .*What you wrote On which day\? 6 7 2021/);
    const third = hiddenFields(await site.browser.get(`${path}/correct`));
    await site.browser.fill(`${path}/strike-out`, { why: 'Another child' });
    const late = await site.browser.post(`${path}/correct`, { ...third, ...day('on', 6, 7, 2021), ...why });
    assert.equal(late.statusCode, 409);
    assert.match(readText(late), /What you wrote On which day\? 6 7 2021/);
  });

  test('a double click corrects once', async () => {
    const path = await record('placement-plan', 4, 7, 2021);
    const sent = {
      ...hiddenFields(await site.browser.get(`${path}/correct`)),
      ...day('on', 5, 7, 2021),
      'why-corrected': 'A day too early',
    };
    const [first, second] = [
      await site.browser.post(`${path}/correct`, sent),
      await site.browser.post(`${path}/correct`, sent),
    ];
    assert.deepEqual([first.statusCode, second.statusCode], [303, 303]);
    assert.equal(readText(await site.browser.get(path)).split('Corrected by').length, 2);
  });

  test('who puts a day right need not say what was never recorded of the rest', async () => {
    const [other] = await inventPeople(council, [{ born: '2008-01-10', visits: ['2021-05-04'] }]);
    const read = await council.storage.read(council.process, (reading) => listMeetings(reading, [other as PersonId]));
    const path = `/people/${other}/visits/${read[0]?.id}`;
    const saved = await site.browser.fill(`${path}/correct`, {
      ...day('visitedOn', 5, 5, 2021),
      seenAlone: 'yes',
      'why-corrected': 'A day later',
    });
    assert.equal(saved.statusCode, 303, readText(saved));
    assert.doesNotMatch(readText(await site.browser.get(path)), /How and where/);
  });

  test('a correction that cannot have been so is refused in a sentence, and keeps what was typed', async () => {
    const path = await record('education-plan', 4, 10, 2021);
    const refused = await site.browser.fill(`${path}/correct`, {
      ...day('on', 4, 10, 2007),
      'why-corrected': 'The year was wrong',
    });
    assert.equal(refused.statusCode, 422);
    assert.match(readText(refused), /They were born on 10 January 2008, after that day/);
    assert.ok(refused.body.includes('The year was wrong') && refused.body.includes('value="2007"'));
  });

  describe('of what came in a file', () => {
    const loadAgain = async (): Promise<void> => {
      const { id, load } = await receiveFiles(council.storage, council.process, TODAY, await sampleYear(2021));
      await applyImport(council.storage, council.process, TODAY, id, { ledger: LEDGER, load });
    };
    const reviewsOf = async (whose: PersonId) =>
      (await council.storage.read(council.process, (reading) => listReviews(reading, [whose]))).toSorted(
        (a, b) => b.heldOn - a.heldOn,
      );

    test('a correction and a striking out stand whatever a later load says', async () => {
      const found = await council.storage.read(council.process, (reading) => listByChildNumber(reading, WORKED_WITH));
      const whose = (await Promise.all([...found.values()].map(async (id) => [id, await reviewsOf(id)] as const))).find(
        ([, reviews]) => reviews.length > 1 && (reviews[1]?.heldOn ?? 0) >= dayOf('2021-04-01'),
      );
      assert.ok(whose !== undefined, 'somebody has two reviews in the last year');
      const [id, [last, previous]] = whose;
      assert.ok(last !== undefined && previous !== undefined);
      const path = `/people/${id}/reviews/${last.id}`;
      const form = await site.browser.get(`${path}/correct`);
      assert.match(readText(form), /It came in the file 2021-reviews\.csv, row \d+: where you can, have it corrected/);
      const saved = await site.browser.fill(`${path}/correct`, {
        ...day('heldOn', 30, 3, 2022),
        participation: 'PN7',
        'why-corrected': 'It was put off to the 30th',
      });
      assert.equal(saved.statusCode, 303, readText(saved));
      const struck = await site.browser.fill(`/people/${id}/reviews/${previous.id}/strike-out`, {
        why: 'It was not held',
      });
      assert.equal(struck.statusCode, 303, readText(struck));
      const now = (await reviewsOf(id)).map(({ heldOn }) => heldOn);
      assert.ok(now.includes(dayOf('2022-03-30')) && !now.includes(last.heldOn) && !now.includes(previous.heldOn));
      await loadAgain();
      assert.deepEqual(
        (await reviewsOf(id)).map(({ heldOn }) => heldOn),
        now,
      );
      const told = readText(await site.browser.get(path));
      assert.match(told, /30 March 2022 .*It was entered here\. Loaded from its file by .* Corrected by Sam Okoro/);
      assert.match(told, new RegExp(`before: ${wordsOf(last.heldOn)} now: 30 March 2022`));
    });
  });
});
