/** What a manager’s hand is, and where three months had none, as tables of examples. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day } from '../../ground/day-words.ts';
import { type Hand, type HandKind, lastHands, type Span, stretchesWithout, stretchWords } from './hands.ts';

const on = day('2025-03-26');
const hand = (kind: HandKind, iso: string): Hand => ({ kind, on: day(iso) });
const span = (from: string, to: string | null, isDoubtful = false): Span => ({
  from: day(from),
  to: to === null ? null : day(to),
  isDoubtful,
});

describe('three months without a manager’s hand', () => {
  for (const [name, hands, spans, expected] of [
    ['nobody has ever written', [], [span('2024-10-01', null)], ['Since 1 October 2024']],
    ['the eve of three months', [], [span('2024-12-27', null)], []],
    ['three months to the day', [], [span('2024-12-26', null)], ['Since 26 December 2024']],
    ['a direction in the middle ends one and begins the next', [hand('direction', '2024-06-01')], [span('2024-01-01', null)], ['Since 1 June 2024', '1 January 2024 to 1 June 2024']],
    ['a recognition is a hand too', [hand('recognition', '2025-02-01')], [span('2024-12-01', null)], []],
    ['an agreement is one, and so is a plan sent back', [hand('agreement', '2024-12-31'), hand('sent-back', '2024-10-10')], [span('2024-08-01', null)], []],
    ['one that is to come is none yet', [hand('decision', '2025-03-27')], [span('2024-10-01', null)], ['Since 1 October 2024']],
    ['time before they came counts for nothing', [hand('direction', '2024-01-01')], [span('2025-01-10', null)], []],
    ['care that ended', [], [span('2024-01-01', '2024-07-01')], ['1 January 2024 to 1 July 2024']],
    ['a care leaver the day care ended: one life', [hand('reflection', '2024-05-01')], [span('2024-03-15', '2024-06-01'), span('2024-06-01', '2024-08-15')], ['1 May 2024 to 15 August 2024']],
    ['away in between: two lives, each too short', [], [span('2024-01-01', '2024-03-01'), span('2024-06-01', '2024-08-01')], []],
    ['two statuses at once are one time', [], [span('2024-09-01', null), span('2024-10-01', '2024-12-01')], ['Since 1 September 2024']],
  ] as const) // biome-ignore format: one example to a line, to be read as a table.
    test(name, () => assert.deepEqual(stretchesWithout(hands, spans, on).map(stretchWords), expected));

  test('where nobody can tell whether they were with us, that is said', () =>
    assert.deepEqual(
      stretchesWithout([], [span('2024-01-01', null, true)], on).map(({ isDoubtful }) => isDoubtful),
      [true],
    ));
});

test('the last of each kind, with the days since', () => {
  const lines = lastHands(
    [
      hand('direction', '2025-03-14'),
      hand('direction', '2024-11-02'),
      hand('agreement', '2024-01-05'),
      hand('challenge', '2025-03-26'),
    ],
    on,
  );
  assert.deepEqual(
    lines.map(({ words, ago, day: said }) => `${words}: ${ago}${said === null ? '' : ` (${said})`}`),
    [
      'Direction: 12 days ago (14 March 2025)',
      'Challenge: today (26 March 2025)',
      'Decision: never',
      'Reflection: never',
      'Recognition: never',
      'Agreement with the plan: on 5 January 2024',
      'Plan sent back: never',
      'Supervision: never',
    ],
  );
});
