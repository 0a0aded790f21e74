/** What changed between any two days, and since a month was closed: every difference is explained by names. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import {
  closingAfter,
  openSampleCouncil,
  type SampleCouncil,
  TODAY,
  WORKED_WITH,
} from '../../../../tests/sample-council.ts';
import { chanceFrom } from '../../../demo/chance.ts';
import { addDays, type Day } from '../../../ground/day.ts';
import { day, isoOf } from '../../../ground/day-words.ts';
import { readText } from '../../../web/server-for-tests.ts';
import { figure } from '../../measures/pages/figure.ts';
import { measures } from '../../measures/measures/index.ts';
import { byWeek } from '../../measures/model.ts';
import { listPersonIds } from '../../people/facts.ts';
import { recordReviewHeld } from '../../oversight/actions/record-review-held.ts';
import { closeMonths } from '../actions/close-months.ts';
import { windowsBetween } from '../parts/asked-comparison.ts';
import { changeRows } from '../parts/change-rows.ts';
import { type Compared, readCompared } from '../parts/compared.ts';
import { listClosedLists } from '../store.ts';
import { figureChanged } from './figure-changed.ts';
import { figureChangedCsv, figureChangedXlsx } from './figure-changed-downloads.ts';
import { figuresChanged } from './figures-changed.ts';

const FEBRUARY = day('2022-02-01');

describe('what changed', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  const read = async (url: string): Promise<string> => readText(await site.browser.get(url));

  before(async () => {
    council = await openSampleCouncil(closing);
    site = await council.open([figuresChanged, figureChanged, figureChangedCsv, figureChangedXlsx, figure]);
  });

  const compare = (measure: (typeof measures)[number], from: Day, to: Day): Promise<Compared> => {
    const [was, now] = windowsBetween(measure, from, to);
    return council.storage.readPopulation(council.process, (reading) =>
      readCompared(reading, { measure, was, now, closed: null, query: '' }),
    );
  };

  test('for pairs of days at random: then − left + joined = now, and everyone who makes it has a name', async () => {
    const chance = chanceFrom(7);
    let moved = 0;
    for (let pair = 0; pair < 12; pair += 1) {
      const [from, to] = [0, 0].map(() => addDays(TODAY, -chance.whole(1400))).toSorted((a, b) => a - b) as [Day, Day];
      for (const measure of measures) {
        const compared = await compare(measure, from, to);
        const { joined, left, changed } = compared.difference;
        const counted = (of: Compared['was']) =>
          (byWeek(measure) === undefined ? of.denominator : of.numerator) ?? of.value ?? 0;
        const words = `${measure.id} from ${isoOf(from)} to ${isoOf(to)}`;
        assert.equal(counted(compared.was) - left.length + joined.length, counted(compared.now), words);
        const [was, now] = windowsBetween(measure, from, to);
        // Read by the program itself: an analyst is not shown children who were adopted.
        const rows = await council.storage.read(council.process, (reading) =>
          changeRows(reading, { measure, was, now, closed: null, query: '' }, compared, TODAY),
        );
        assert.equal(rows.length, joined.length + left.length + changed.length, words);
        assert.ok(
          rows.every(({ name }) => name !== ''),
          words,
        );
        moved += rows.length;
      }
    }
    assert.ok(moved > 1000, `${moved} differences`);
  });

  test('every figure stands there with both numbers and what lies between them, as its own pages say', async () => {
    const { body } = await site.browser.get('/figures/changed?from=31+March+2019&to=31+March+2020');
    const text = readText({ body });
    for (const { title, partOf } of measures) assert.equal(text.includes(title), partOf === undefined, title);
    const [, was, now, joined, left] =
      /Children looked after (?:\S+ \S+ \S+ )?(\d+) (?:\S+ \S+ \S+ )?(\d+) (?:Joined )?(\d+) (?:Left )?(\d+)/.exec(
        text,
      ) ?? [];
    assert.equal(was, '288');
    assert.equal(Number(was) - Number(left) + Number(joined), Number(now));
    assert.match(text, /Both are counted from 1 April 2018\./);
    assert.match(body, /href="\/figures\/changed\/children-looked-after\?from=2019-03-31&(?:amp;)?to=2020-03-31"/);
  });

  test('whoever has become too old for a figure left it by a birthday, and not by the end of their care', async () => {
    const left: string[] = [];
    for (const year of [2018, 2019, 2020, 2021]) {
      const { rawPayload } = await site.browser.get(
        `/figures/changed/children-living-in-the-same-placement-for-two-years/list.csv?from=${year}-03-31&to=${year + 1}-03-31`,
      );
      const lines: string[][] = parse(rawPayload, { bom: true });
      for (const [, , change, , now = ''] of lines) {
        if (change !== 'Left') continue;
        assert.match(now, new RegExp(`^Not in the list(\\. (Since|Turned 16 on) \\d+ \\w+ (${year}|${year + 1}))?$`));
        left.push(now);
      }
    }
    assert.ok(
      left.some((now) => now.includes('Turned 16 on')),
      left.join('\n'),
    );
    assert.ok(
      left.some((now) => now.includes('Since')),
      left.join('\n'),
    );
  });

  test('a figure opens to who joined and who left, with what stood then and stands now, and to the same downloads', async () => {
    const query = 'from=2021-03-31&to=2022-03-31';
    const text = await read(`/figures/changed/children-looked-after?${query}`);
    assert.match(text, /On 31 March 2021 \d+ children .*On 31 March 2022 75 children \d+ joined, \d+ left\./);
    const lines: string[][] = parse(
      (await site.browser.get(`/figures/changed/children-looked-after/list.csv?${query}`)).rawPayload,
      { bom: true },
    );
    const left = lines.find(([, , change]) => change === 'Left');
    assert.match(left?.[3] ?? '', /^Counted\. In care for /);
    assert.match(left?.[4] ?? '', /^Not in the list\. Since \d+ \w+ 202[12]$/);
    const answer = await site.browser.get(`/figures/changed/children-looked-after/list.xlsx?${query}`);
    const [sheet, about] = (await readXlsx(answer.rawPayload)).sheets;
    assert.deepEqual(
      sheet?.rows.map(([who, , change]) => [who, change]),
      lines.map(([who, , change]) => [who, change]),
    );
    assert.ok(about?.rows.some(([term]) => term === 'What changed'));
    assert.match(
      String(answer.headers['content-disposition']),
      /children-looked-after-changed-2021-03-31-and-2022-03-31\.xlsx/,
    );
  });

  test('a flow compares any two periods', async () => {
    const text = await read(
      '/figures/changed/periods-of-care-starting?from-first=2019-04-01&from=2020-03-31&to-first=2020-04-01&to=2021-03-31',
    );
    assert.match(text, /From 1 April 2019 to 31 March 2020 \d+ .*From 1 April 2020 to 31 March 2021 \d+ /);
  });

  test('a reader sees those they work with by name, and how many others; those named are logged as read', async () => {
    council.ask('adviser');
    const query = 'from=2018-04-30&to=2022-03-31';
    const text = await read(`/figures/changed/children-looked-after?${query}`);
    const logged = (await council.readLog()).at(-1);
    council.ask('analyst');
    assert.match(
      text,
      /You see \d here, and \d+ others you do not work with\.|These are \d+ others you do not work with\./,
    );
    const named = [...text.matchAll(/Child (\d+)/g)].map(([, number]) => number);
    assert.ok(named.every((number) => (WORKED_WITH as readonly string[]).includes(number ?? '')));
    assert.equal(logged?.purpose, 'looking at who changed a figure');
    assert.equal(logged.people.length, new Set(named).size);
  });

  test('days nobody can read are answered in a sentence on the page, and do not exist behind a link', async () => {
    const wrong = await site.browser.get('/figures/changed?from=soon');
    assert.equal(wrong.statusCode, 422);
    assert.match(readText(wrong), /The first day must be a date/);
    assert.match(await read('/figures/changed?from=1+May+2021&to=1+April+2021'), /must be on or before the last day/);
    for (const query of ['from=soon&to=2022-03-31', 'closed=soon', 'closed=2022-01', '', 'from=2022-03-31'])
      assert.equal((await site.browser.get(`/figures/changed/children-looked-after?${query}`)).statusCode, 404, query);
    assert.equal((await site.browser.get('/figures/changed/no-such?from=2022-01-01&to=2022-01-02')).statusCode, 404);
  });

  test('since a month was closed: as known then beside as known now, and who makes the difference', async () => {
    assert.doesNotMatch(await read('/figures/reviews-held-on-time?to=2022-02-28'), /As known then/);
    await closeMonths(council.storage, council.process, [FEBRUARY], day('2022-03-07'), async () => {});
    assert.match(
      await read('/figures/reviews-held-on-time?to=2022-02-28'),
      /When February 2022 was closed As known then [\d.]+% .* Both count the same people in the same way\. Closed on 7 March 2022, the fifth working day\./,
    );
    assert.match(await read('/figures/changed'), /Nothing about February 2022 has been written down since/);

    const kept = await council.storage.readPopulation(council.process, (reading) =>
      listClosedLists(reading, FEBRUARY, { id: 'reviews-held-on-time' }),
    );
    const seen = new Set(
      await council.storage.read(council.actorOf('analyst'), (reading) => listPersonIds(reading, null, 10_000)),
    );
    const waiting = kept
      .flatMap(({ members }) => members)
      .find(({ answer, day: due, personId }) => answer === 'not' && due >= day('2021-12-01') && seen.has(personId));
    assert.ok(waiting);
    const { personId } = waiting;
    await council.storage.write(
      council.process,
      { action: 'record-review-held', touches: [personId], recordedOn: TODAY },
      (act) => recordReviewHeld(act, { personId, heldOn: addDays(waiting.day, -1), participation: 'PN1' }),
    );
    const { body } = await site.browser.get('/figures/reviews-held-on-time?to=2022-02-28');
    assert.doesNotMatch(readText({ body }), /Both count the same people/);
    const href = /href="(?<href>\/figures\/changed\/reviews-held-on-time\?closed=[^"]+)"/.exec(body)?.groups?.['href'];
    const changed = await read((href ?? '').replaceAll('&amp;', '&'));
    assert.match(changed, /What changed since February 2022 was closed/);
    assert.match(changed, /As known then .* As known now .* Counted as not on time .* On time, held on/);
    assert.match(
      await read('/figures/changed'),
      /February 2022, as known then and now .*Looked-after reviews held on time/,
    );
  });
});
