/** What is said of why a day is what it is: what it is counted from, and what is missing, in words a worker can act on. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day } from '../../../ground/day-words.ts';
import { type Duty, OWED_ANEW, SINCE_IN_FORCE } from '../../../rules/duty.ts';
import { localValuesOf } from '../../../rules/evaluate.ts';
import { factsOf } from '../../../rules/example-facts.ts';
import { rules } from '../../../rules/index.ts';
import type { EntryKind } from '../../../rules/entry-kinds.ts';
import { whyInWords } from './why-words.ts';

const ON = day('2025-06-02');
type Given = Partial<Omit<Duty, 'opensOn' | 'dueOn' | 'metOn' | 'endsOn'>> & {
  readonly rule?: string;
  readonly opens?: string;
  readonly due?: string | null;
  readonly met?: string;
  readonly ends?: string;
  readonly entry?: readonly [EntryKind, string];
};

function said({ rule = 'any', opens = '2025-01-06', due = '2025-07-06', met, ends, entry, ...rest }: Given): string {
  const optional = (iso: string | undefined) => (iso === undefined ? null : day(iso));
  const duty = {
    rule,
    trigger: 'entry:1' as const,
    opensOn: day(opens),
    dueOn: due === null ? null : day(due),
    metOn: optional(met),
    endsOn: optional(ends),
    endedBy: null,
    because: [],
    attempts: [],
    cannotTell: [],
    ...rest,
  };
  const entries = new Map(
    entry === undefined ? [] : [['1', { kind: entry[0], on: day(entry[1]), answer: null }] as const],
  );
  return whyInWords(duty, ON, entries);
}

describe('why a day is what it is', () => {
  for (const [of, given, is] of [
    ['a plan', { entry: ['pathway-plan', '2025-01-06'] }, 'Counted from the pathway plan given on 6 January 2025.'],
    [
      'a review of it',
      { entry: ['pathway-plan-review', '2025-01-06'] },
      'Counted from the review of the pathway plan on 6 January 2025.',
    ],
    [
      'a status',
      { trigger: 'status:former-relevant:period-of-care:7' },
      'Counted from becoming a care leaver with full support (former relevant) on 6 January 2025.',
    ],
    [
      'what was owed already when it began to be kept here',
      { trigger: 'period-of-care:7', because: ['period-of-care:7', OWED_ANEW] },
      'Owed anew from 6 January 2025, the day from which this is kept here.',
    ],
    [
      'what was owed already when it began to be asked for',
      { trigger: 'period-of-care:7', because: ['period-of-care:7', SINCE_IN_FORCE] },
      'Counted from 6 January 2025, the first day on which this was asked for.',
    ],
    [
      '28 days in a home',
      { entry: ['home', '2024-12-09'] },
      'Counted from 6 January 2025, 28 days after moving into this home.',
    ],
    [
      'a kind without a phrase of its own',
      { entry: ['learning', '2025-01-06'] },
      'Counted from “School, course or training” on 6 January 2025.',
    ],
    [
      'a visit seen in two homes',
      { trigger: 'visit:2:entry:1' },
      'Counted from the visit or conversation on 6 January 2025.',
    ],
    [
      'an adviser who left',
      { rule: 'leaving-care/personal-adviser', trigger: 'allocation:3', due: '2025-01-06' },
      'Owed from the end of an adviser’s time with them on 6 January 2025.',
    ],
    [
      'the housing application',
      { rule: 'leaving-care/housing-application-before-18', trigger: 'status:eligible-child:x' },
      'Counted back from their 18th birthday.',
    ],
    [
      'a plan from 21',
      { rule: 'leaving-care/plan-review-from-21', entry: ['pathway-plan', '2025-01-06'] },
      'Counted from the pathway plan given on 6 January 2025, and the plan itself says by when.',
    ],
    [
      'what was met',
      { trigger: 'review:4', met: '2025-03-03' },
      'Counted from the review held on 6 January 2025. It happened on 3 March 2025.',
    ],
    [
      'what ended',
      { trigger: 'period-of-care:4', ends: '2025-03-03' },
      'Counted from coming into care on 6 January 2025. No longer owed from 3 March 2025.',
    ],
    [
      'a release nobody wrote down',
      { entry: ['custody', '2025-01-06'], due: null, cannotTell: ['day of release'] },
      'Counted from going into custody on 6 January 2025. Nobody can tell: day of release is not recorded. The plan for coming out is counted back from it. Ask the prison or the youth offending service, and have the day recorded.',
    ],
    [
      'a day the council has not set',
      { entry: ['needs-assessment', '2025-01-06'], due: null, cannotTell: ['a day set by the council'] },
      'Counted from the needs assessment finished on 6 January 2025. The law says as soon as possible, and the council has not said how many days that is.',
    ],
    [
      'what was done, whenever it was due',
      {
        entry: ['needs-assessment', '2025-01-06'],
        due: null,
        met: '2025-02-03',
        cannotTell: ['a day set by the council'],
      },
      'Counted from the needs assessment finished on 6 January 2025. It happened on 3 February 2025.',
    ],
  ] satisfies readonly (readonly [string, Given, string])[]) {
    test(`of ${of}: ${is}`, () => assert.equal(said(given), is));
  }

  test('nothing any rule makes of its examples is said in a word of the program, or with an id', () => {
    for (const rule of rules) {
      if (rule.kind !== 'duty') continue;
      for (const example of rule.examples) {
        const facts = factsOf(example);
        const entries = new Map(facts.entries.map((entry) => [entry.id, entry]));
        for (const duty of rule.duties(facts, localValuesOf(rule, []))) {
          const words = whyInWords({ ...duty, rule: rule.id }, ON, entries);
          assert.doesNotMatch(
            words.replaceAll(': ', ' '),
            /[a-z]+:|undefined|null|\bentry\b|period-of-care/,
            `${rule.id}: ${words}`,
          );
          assert.match(words, /^(?:Counted|Owed) (?:back )?from \S/, `${rule.id}: ${words}`);
        }
      }
    }
  });
});
