/** A local standard agreed differently with one person: what is owed from the day it holds, when it is over, and to nobody of the law. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day, isoOf } from '../ground/day-words.ts';
import { settingsOpenToAgreement } from './agreed-differences.ts';
import { evaluator } from './evaluate.ts';
import { type AgreedDifference, NO_FACTS, type RecordedFacts } from './facts.ts';
import { rules } from './index.ts';

const keptFrom = new Map(rules.map((rule) => [rule.id, day('1990-01-01')]));
const evaluate = evaluator(rules, { localValues: [], keptFrom });

/** Turned 18 on 5 January 2026, so that being in touch is owed every eight weeks from then on. */
const careLeaver = (agreed: readonly AgreedDifference[], spokenOn: readonly string[] = []): RecordedFacts => ({
  ...NO_FACTS,
  bornOn: day('2008-01-05'),
  episodes: [
    {
      id: '1',
      beganOn: day('2015-01-05'),
      endedOn: null,
      reasonBegan: 'S',
      legalStatus: 'C2',
      placementType: 'U4',
      placementProvider: 'PR1',
      placementPostcode: 'TS1 1AA',
      urn: null,
      reasonEnded: null,
    },
  ],
  conversations: spokenOn.map((iso, index) => ({ id: String(index), visitedOn: day(iso) })),
  agreedDifferences: agreed,
});

const agreed = (weeks: number, from: string, until: string, id = 'a', rule = 'leaving-care/keep-in-touch') => ({
  id,
  rule,
  setting: 'weeks',
  value: weeks,
  from: day(from),
  until: day(until),
});

/** `opened due: met or ended`, in order of the days on which they open. */
function owed(facts: RecordedFacts, rule = 'leaving-care/keep-in-touch'): readonly string[] {
  const iso = (on: number | null): string => (on === null ? '' : isoOf(on as never));
  const [theirs] = evaluate(facts, ({ id }) => id === rule).duties;
  return (theirs?.duties ?? [])
    .toSorted((a, b) => a.opensOn - b.opensOn)
    .map(({ opensOn, dueOn, metOn, endsOn, endedBy }) =>
      [
        `${iso(opensOn)} due ${iso(dueOn)}`,
        metOn === null ? '' : `, met ${iso(metOn)}`,
        endedBy?.startsWith('agreed') === true ? `, ends ${iso(endsOn)}` : '',
      ].join(''),
    );
}

describe('a standard agreed differently', () => {
  for (const { name, facts, is } of [
    { name: 'nothing agreed: eight weeks', facts: careLeaver([]), is: ['2026-01-05 due 2026-03-02'] },
    {
      name: 'agreed while it is owed: ends, and is owed anew from that day, counted from where it began',
      facts: careLeaver([agreed(12, '2026-02-02', '2026-06-01')]),
      is: [
        '2026-01-05 due 2026-03-02, ends 2026-02-02',
        '2026-02-02 due 2026-03-30, ends 2026-06-01',
        '2026-06-01 due 2026-06-01',
      ],
    },
    {
      name: 'agreed when it was late already: that stays late',
      facts: careLeaver([agreed(12, '2026-03-09', '2026-06-01')], ['2026-03-20']),
      is: [
        '2026-01-05 due 2026-03-02, ends 2026-03-09',
        '2026-03-09 due 2026-03-30, met 2026-03-20',
        '2026-03-20 due 2026-06-12, ends 2026-06-01',
        '2026-06-01 due 2026-06-01',
      ],
    },
    {
      name: 'sooner than the standard, and late by it at once: owed that day',
      facts: careLeaver([agreed(2, '2026-02-02', '2026-03-30')]),
      is: [
        '2026-01-05 due 2026-03-02, ends 2026-02-02',
        '2026-02-02 due 2026-02-02, ends 2026-03-30',
        '2026-03-30 due 2026-03-30',
      ],
    },
    {
      name: 'over before the next is due: the standard holds again, from the time before',
      facts: careLeaver([agreed(12, '2026-01-20', '2026-04-06')], ['2026-01-20', '2026-03-30']),
      is: [
        '2026-01-05 due 2026-03-02, ends 2026-01-20',
        '2026-01-20 due 2026-03-30, met 2026-01-20',
        '2026-01-20 due 2026-04-14, met 2026-03-30',
        '2026-03-30 due 2026-06-22, ends 2026-04-06',
        '2026-04-06 due 2026-05-25',
      ],
    },
    {
      name: 'one after another',
      facts: careLeaver([agreed(12, '2026-01-05', '2026-02-02', 'a'), agreed(10, '2026-02-02', '2026-12-01', 'b')]),
      is: [
        '2026-01-05 due 2026-03-30, ends 2026-02-02',
        '2026-02-02 due 2026-03-16, ends 2026-12-01',
        '2026-12-01 due 2026-12-01',
      ],
    },
    {
      name: 'more than any council may set: as far as it may',
      facts: careLeaver([agreed(99, '2026-01-05', '2027-01-05')]),
      is: ['2026-01-05 due 2026-07-06, ends 2027-01-05', '2027-01-05 due 2027-01-05'],
    },
    {
      name: 'done before it holds: nothing of the past changes',
      facts: careLeaver([agreed(12, '2026-02-02', '2026-06-01')], ['2026-01-26']),
      is: [
        '2026-01-05 due 2026-03-02, met 2026-01-26',
        '2026-01-26 due 2026-03-23, ends 2026-02-02',
        '2026-02-02 due 2026-04-20, ends 2026-06-01',
        '2026-06-01 due 2026-06-01',
      ],
    },
  ]) {
    test(name, () => {
      assert.deepEqual(owed(facts), is);
    });
  }

  test('a fact that names a rule of the law changes nothing', () => {
    const rule = 'looked-after/first-review';
    const law = { ...agreed(12, '2015-01-05', '2026-01-05', 'a', rule), setting: 'working-days' };
    assert.ok(owed(careLeaver([law]), rule).length > 0);
    assert.deepEqual(owed(careLeaver([law]), rule), owed(careLeaver([]), rule));
  });

  test('says on what it rests, while it differs', () => {
    const [theirs] = evaluate(
      careLeaver([agreed(12, '2026-02-02', '2026-06-01')]),
      ({ id }) => id === 'leaving-care/keep-in-touch',
    ).duties;
    assert.deepEqual(
      theirs?.duties.map(({ because }) => because.filter((reference) => reference.startsWith('agreed'))),
      [[], ['agreed-difference:a'], ['agreed-difference-over:a']],
    );
  });

  test('only what is the council’s own is open to it', () => {
    for (const rule of rules) {
      const open = settingsOpenToAgreement(rule).length > 0;
      assert.equal(open, rule.kind === 'duty' && rule.standing === 'local' && rule.local.length > 0, rule.id);
    }
  });
});
