/** Audits of early help records, forward in time from a seed: which record is looked at in which month, and its grade. */
import { addDays, addMonths, type Day } from '../ground/day.ts';
import { day, isoOf } from '../ground/day-words.ts';
import type { Chance } from './chance.ts';
import { type Happening, NO_MORE } from './help-lives.ts';

/** Audits were written down here from then on. */
const FIRST_MONTH = day('2022-04-01');
/** Of the records open in a month: so many that of every grade there are more than are wanted, whatever the seed. */
const AUDITED_IN_A_MONTH = 0.032;

/** While the council leads; the first child of a family is whose record is looked at. */
export function auditsOf(story: readonly Happening[], lead: string, chance: Chance, today: Day): readonly Happening[] {
  const audits: Happening[] = [];
  for (const { kind, on, until, details } of story) {
    if (kind !== 'early-help' || details['lead'] !== lead) continue;
    const last = until ?? today;
    for (let month = on > FIRST_MONTH ? on : FIRST_MONTH; month < last; month = addMonths(month, 1)) {
      const finished = addDays(month, chance.whole(28));
      const moderated = addDays(finished, 3 + chance.whole(25));
      const grade = chance.pick([
        [6, 'outstanding'],
        [70, 'good'],
        [22, 'requires improvement'],
        [2, 'inadequate'],
      ]);
      const of = chance.pick([
        [84, 'early help'],
        [12, 'dip sample'],
        [4, 'multi-agency'],
      ]);
      if (!chance.happens(AUDITED_IN_A_MONTH) || finished >= last) continue;
      const isModerated = moderated <= today;
      audits.push({
        ...NO_MORE,
        kind: 'audit',
        on: finished,
        answer: grade,
        details: {
          of,
          grade,
          tool: 'case audit',
          moderated: isModerated ? 'yes' : 'no',
          ...(isModerated ? { moderatedOn: isoOf(moderated) } : {}),
        },
      });
    }
  }
  return audits;
}
