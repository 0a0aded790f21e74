/** What a plan rests on: for each what would have to happen, what is done then, by whom and by when. */
import type { Day } from '../../ground/day.ts';
import type { Contingency } from './model.ts';

/** The first four of every plan; the others where they apply. A plan that speaks only of what was asked for rests on what its matters speak of. */
export const RESTS_ON = {
  home: { of: ['home'], words: 'Home', isAlways: true },
  money: { of: ['money'], words: 'Money', isAlways: true },
  'learning-or-work': { of: ['learning', 'work'], words: 'Learning or work', isAlways: true },
  person: { of: ['support', 'people'], words: 'The person who matters most', isAlways: true },
  health: { of: ['health'], words: 'Health', isAlways: false },
  immigration: { of: ['identity'], words: 'The right to stay', isAlways: false },
  release: { of: [], words: 'Release', isAlways: false },
  'own-child': { of: [], words: 'Own child', isAlways: false },
} as const satisfies Record<
  string,
  { readonly of: readonly string[]; readonly words: string; readonly isAlways: boolean }
>;
export type RestsOn = keyof typeof RESTS_ON;

export const isRestsOn = (text: string | undefined): text is RestsOn => text !== undefined && text in RESTS_ON;

export const DAYS_MOST = 90;

type Refused = { readonly field: 'staffId' | 'named' | 'byOn' | 'withinDays'; readonly sentence: string };

/** A fallback that nobody starts, or that has no time, is none; undefined when it can be kept. */
export function refuseContingency(
  { who, staffId, named, byOn, withinDays }: Pick<Contingency, 'who' | 'staffId' | 'named' | 'byOn' | 'withinDays'>,
  on: Day,
): Refused | undefined {
  if (who === 'staff' && staffId === null) return { field: 'staffId', sentence: 'Choose the member of staff' };
  if (who === 'partner' && named === null) return { field: 'named', sentence: 'Say who outside the council' };
  if (byOn === null && withinDays === null)
    return { field: 'withinDays', sentence: 'Say by when: within how many days of it happening, or by a day' };
  if (byOn !== null && withinDays !== null)
    return { field: 'withinDays', sentence: 'Say one of the two: a number of days, or a day' };
  if (byOn !== null && byOn < on) return { field: 'byOn', sentence: 'That day has gone by. Choose one still to come' };
  if (withinDays !== null && (withinDays < 0 || withinDays > DAYS_MOST))
    return { field: 'withinDays', sentence: `Enter a number of days from 0 to ${DAYS_MOST}` };
  return undefined;
}
