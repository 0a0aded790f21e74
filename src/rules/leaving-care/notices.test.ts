/** Which notice stands and which was withdrawn, by examples: two on one day, one taken back the same day, one given again. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isoOf, day } from '../../ground/day-words.ts';
import { NOTICE_OF } from '../entry-kinds.ts';
import { type OfANotice, standingNotices, withdrawalsOf } from './notices.ts';

type Short = readonly [on: string, answer: 'given' | 'withdrawn', of?: string];

const said = (list: readonly Short[]): readonly OfANotice[] =>
  list.map(([on, answer, of], index) => ({
    id: `${index}`,
    kind: 'notice',
    on: day(on),
    answer,
    details: of === undefined ? {} : { [NOTICE_OF]: of },
  }));

describe('what stands of notices to leave', () => {
  // biome-ignore format: one example to a line, to be read as a table.
  const examples: readonly (readonly [name: string, notices: readonly Short[], stands: readonly string[]])[] = [
    ['one that was given', [['2025-03-01', 'given', 'tenancy']], ['2025-03-01 tenancy']],
    ['given and withdrawn on one day', [['2025-03-01', 'given', 'tenancy'], ['2025-03-01', 'withdrawn', 'tenancy']], []],
    ['the same, recorded the other way round', [['2025-03-01', 'withdrawn', 'tenancy'], ['2025-03-01', 'given', 'tenancy']], []],
    ['two on one day', [['2025-03-01', 'given', 'tenancy'], ['2025-03-01', 'given', 'placement']], ['2025-03-01 tenancy', '2025-03-01 placement']],
    ['two on one day, one of them withdrawn that day', [['2025-03-01', 'given', 'tenancy'], ['2025-03-01', 'given', 'placement'], ['2025-03-01', 'withdrawn', 'tenancy']], ['2025-03-01 placement']],
    ['two on one day, the other withdrawn later', [['2025-03-01', 'given', 'tenancy'], ['2025-03-01', 'given', 'placement'], ['2025-03-09', 'withdrawn', 'placement']], ['2025-03-01 tenancy']],
    ['withdrawn the same day, and a second one later', [['2025-03-01', 'given', 'tenancy'], ['2025-03-01', 'withdrawn', 'tenancy'], ['2025-03-08', 'given', 'tenancy']], ['2025-03-08 tenancy']],
    ['taken back and given anew on one later day', [['2025-03-01', 'given', 'tenancy'], ['2025-03-08', 'withdrawn', 'tenancy'], ['2025-03-08', 'given', 'tenancy']], ['2025-03-08 tenancy']],
    ['a later one takes the place of the first', [['2025-03-01', 'given', 'tenancy'], ['2025-03-08', 'given', 'tenancy']], ['2025-03-08 tenancy']],
    ['withdrawn after a later one took its place', [['2025-03-01', 'given', 'tenancy'], ['2025-03-08', 'given', 'tenancy'], ['2025-03-09', 'withdrawn', 'tenancy']], []],
    ['of before it was asked of what: withdrawn', [['2025-03-01', 'given'], ['2025-03-08', 'withdrawn']], []],
    ['of before it was asked, and a withdrawal that says', [['2025-03-01', 'given'], ['2025-03-08', 'withdrawn', 'tenancy']], []],
    ['of before it was asked: a later one takes its place', [['2025-01-10', 'given'], ['2025-03-01', 'given', 'tenancy']], ['2025-03-01 tenancy']],
    ['of before it was asked, replaced, and that one withdrawn', [['2025-01-10', 'given'], ['2025-03-01', 'given', 'tenancy'], ['2025-03-09', 'withdrawn', 'tenancy']], []],
    ['given again after all of that', [['2025-01-10', 'given'], ['2025-03-01', 'withdrawn', 'tenancy'], ['2025-03-09', 'given', 'placement']], ['2025-03-09 placement']],
    ['a withdrawal that does not say: the latest', [['2025-03-01', 'given', 'tenancy'], ['2025-03-05', 'given', 'placement'], ['2025-03-08', 'withdrawn']], ['2025-03-01 tenancy']],
    ['a withdrawal of what was not given', [['2025-03-01', 'given', 'tenancy'], ['2025-03-08', 'withdrawn', 'placement']], ['2025-03-01 tenancy']],
    ['one that is to be given', [['2025-04-08', 'given', 'tenancy']], []],
  ];
  for (const [name, notices, stands] of examples)
    test(name, () =>
      assert.deepEqual(
        standingNotices(said(notices), day('2025-03-31')).map(
          ({ on, details }) => `${isoOf(on)} ${details[NOTICE_OF]}`,
        ),
        stands,
      ),
    );
});

test('each withdrawal is known by the notice it took back', () => {
  const notices = said([
    ['2025-03-01', 'given', 'tenancy'],
    ['2025-03-01', 'given', 'placement'],
    ['2025-03-01', 'withdrawn', 'placement'],
  ]);
  assert.deepEqual(
    [...withdrawalsOf(notices)].map(([id, by]) => [id, by.id]),
    [['1', '2']],
  );
});
