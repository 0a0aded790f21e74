/**
 * The pathway plans of everybody else of the invented council: uneven, as plans are. Those given before the council worked
 * with Line of Sight are kept elsewhere, and of them the record says the day alone. They have a chance of their own, so that
 * they change nothing else of a story.
 */
import type { Day } from '../ground/day.ts';
import { day } from '../ground/day-words.ts';
import { newId, type StaffId } from '../ground/ids.ts';
import type { ReportedPlan } from '../rooms/pathway-plans/actions/take-in-plans.ts';
import type { Workforce } from '../rooms/workforce/actions/take-in-workforce.ts';
import { type Chance, chanceFrom } from './chance.ts';
import type { InventedPerson } from './invented-person.ts';
import { isNamed } from './named-plans.ts';
import { type Hands, planOfOne } from './plan-of-one.ts';

const KEPT_HERE_FROM = day('2023-01-01');
const VERSIONS_AT_MOST = 2;

export function inventPlans(
  seed: number,
  people: readonly InventedPerson[],
  workforce: Workforce,
  today: Day,
): readonly ReportedPlan[] {
  const hands = handsOf(workforce);
  return people.flatMap((person) => {
    const chance = chanceFrom((seed + Number(person.number)) * 53 + 17);
    const theirs = hands(person);
    const days = [...new Set(givenDays(person, today))].slice(-VERSIONS_AT_MOST);
    // Whoever is in care has the plan where their care plan is.
    if (isNamed(person) || person.inCare || theirs === undefined || days.length === 0) return [];
    return versionsOf(person, days, theirs, chance, today);
  });
}

function givenDays({ facts }: InventedPerson, today: Day): readonly Day[] {
  return facts.entries
    .filter(({ kind }) => kind === 'pathway-plan' || kind === 'pathway-plan-review')
    .map(({ on }) => on)
    .filter((on) => on >= KEPT_HERE_FROM && on <= today)
    .toSorted((a, b) => a - b);
}

/** Whoever works with somebody now, or last did, and a manager of the same team. */
function handsOf({ staff, allocations }: Workforce): (person: InventedPerson) => Hands | undefined {
  const byId = new Map(staff.map((one) => [one.id, one]));
  const last = new Map(allocations.toSorted((a, b) => a.from - b.from).map((one) => [one.personId, one.staffId]));
  const leads = new Map(staff.filter(({ roles }) => roles.includes('team-manager')).map((one) => [one.teamId, one.id]));
  return ({ id }) => {
    const worker = byId.get(last.get(id) ?? ('' as StaffId));
    const reads = worker === undefined ? undefined : leads.get(worker.teamId);
    return worker === undefined || reads === undefined
      ? undefined
      : { worker: worker.id, workerName: worker.name, reads };
  };
}

function versionsOf(
  person: InventedPerson,
  days: readonly Day[],
  hands: Hands,
  chance: Chance,
  today: Day,
): readonly ReportedPlan[] {
  const ids = days.map(() => newId<never>() as string);
  return days.map((givenOn, index) => {
    const which = { id: ids[index] ?? '', number: index + 1, givenOn, basedOn: ids[index - 1] ?? null };
    return planOfOne(person, { ...which, isLast: index === days.length - 1 }, hands, chance, today);
  });
}
