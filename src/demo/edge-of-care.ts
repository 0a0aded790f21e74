/**
 * Families at the edge of care, forward in time from a seed: to whom of those with a social worker's plan the team comes,
 * for how long, and in which weeks it saw them. Fewer are taken on from the middle of 2024.
 */
import { addDays, type Day } from '../ground/day.ts';
import { day } from '../ground/day-words.ts';
import type { Entry } from '../rules/facts.ts';
import { type Chance, chanceFrom } from './chance.ts';

type Happening = Omit<Entry, 'id'>;

const NO_MORE = { until: null, answer: null, details: {} } as const;

/** The team wrote its contacts down here from then on: a Monday. */
const FIRST_KEPT = day('2023-10-02');
const FEWER_FROM = day('2024-05-01');
const PLANS: readonly string[] = ['child-in-need', 'protection-plan'];

export function helpAtTheEdge(
  story: readonly Happening[],
  family: string,
  seed: number,
  today: Day,
): readonly Happening[] {
  const chance = chanceFrom(seed);
  const plan = story.find(({ kind }) => PLANS.includes(kind));
  if (plan === undefined || !chance.happens(plan.on < FEWER_FROM ? 0.78 : 0.42)) return [];
  const on = addDays(plan.on, 2 + chance.whole(18));
  const planned = addDays(on, 200 + chance.whole(300));
  const ends = plan.until !== null && plan.until < planned ? plan.until : planned;
  const help: Happening = {
    ...NO_MORE,
    kind: 'edge-of-care',
    on,
    until: ends <= today ? ends : null,
    details: { family },
  };
  return ends <= on || ends < FIRST_KEPT ? [] : [help, ...contactsOf(help, chance, family, today)];
}

/** In most weeks once; now and then nobody was in. */
function contactsOf({ on, until }: Happening, chance: Chance, family: string, today: Day): readonly Happening[] {
  const contacts: Happening[] = [];
  const last = until ?? addDays(today, 1);
  for (let week = on; week < last; week = addDays(week, 7)) {
    const seenOn = addDays(week, chance.whole(5));
    const answer = chance.pick([
      [91, 'yes'],
      [4, 'no'],
      [5, null],
    ]);
    if (answer === null || seenOn < FIRST_KEPT || seenOn >= last) continue;
    contacts.push({ ...NO_MORE, kind: 'edge-of-care-contact', on: seenOn, answer, details: { family } });
  }
  return contacts;
}
