/**
 * The pathway plans of everybody else of the invented council: uneven, as plans are. Those given before the council worked
 * with Line of Sight are kept elsewhere, and of them the record says the day alone. They have a chance of their own, so that
 * they change nothing else of a story.
 */
import { addDays, type Day } from '../ground/day.ts';
import { day } from '../ground/day-words.ts';
import { newId, type StaffId } from '../ground/ids.ts';
import type { ReportedPlan } from '../rooms/pathway-plans/actions/take-in-plans.ts';
import type { Workforce } from '../rooms/workforce/actions/take-in-workforce.ts';
import { type Chance, chanceFrom } from './chance.ts';
import type { InventedPerson } from './invented-person.ts';
import { isNamed } from './named-plans.ts';
import { type Hands, planBeingWritten, planOfOne } from './plan-of-one.ts';

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
    if (isNamed(person) || theirs === undefined) return [];
    const given = versionsOf(person, days, theirs, chance, today);
    return person.inCare ? [...given, ...beingWritten(person, given.at(-1), theirs, chance, today)] : given;
  });
}

function givenDays({ facts }: InventedPerson, today: Day): readonly Day[] {
  return facts.entries
    .filter(({ kind }) => kind === 'pathway-plan' || kind === 'pathway-plan-review')
    .map(({ on }) => on)
    .filter((on) => on >= KEPT_HERE_FROM && on <= today)
    .toSorted((a, b) => a - b);
}

/** Of a hundred young people in care whose needs are known, or whose plan is half a year old, for so many one is being written. */
const BEING_WRITTEN = { first: 0.6, again: 0.4 } as const;
const LOOKED_AT_AGAIN_DAYS = 150;

/** In care: begun since the assessment, or since the plan in force has come of age. */
function beingWritten(
  person: InventedPerson,
  last: ReportedPlan | undefined,
  hands: Hands,
  chance: Chance,
  today: Day,
): readonly ReportedPlan[] {
  const since = last?.givenOn ?? lastAssessed(person, today);
  const isDue = since !== undefined && (last === undefined || since < addDays(today, -LOOKED_AT_AGAIN_DAYS));
  if (!isDue || !chance.happens(last === undefined ? BEING_WRITTEN.first : BEING_WRITTEN.again)) return [];
  const begunOn = Math.max(addDays(today, -3 - chance.whole(40)), addDays(since, 1)) as Day;
  if (begunOn > today) return [];
  const which = { id: newId<never>() as string, number: (last?.number ?? 0) + 1, basedOn: last?.id ?? null };
  return [planBeingWritten(person, { ...which, begunOn }, hands, chance, today)];
}

function lastAssessed({ facts }: InventedPerson, today: Day): Day | undefined {
  const told = new Set(facts.entries.map(({ kind }) => kind));
  // A plan that was given elsewhere is in force there.
  if (told.has('pathway-plan')) return undefined;
  return facts.entries
    .filter(({ kind, on }) => kind === 'needs-assessment' && on <= today)
    .map(({ on }) => on)
    .toSorted((a, b) => a - b)
    .at(-1);
}

/** Whoever works with somebody now, or last did, and a manager of the same team; while somebody is in care their social worker. */
function handsOf({ staff, allocations }: Workforce): (person: InventedPerson) => Hands | undefined {
  const byId = new Map(staff.map((one) => [one.id, one]));
  const inOrder = allocations.toSorted((a, b) => a.from - b.from);
  const lastOf = (those: typeof inOrder) => new Map(those.map((one) => [one.personId, one.staffId]));
  const [last, lastSocialWorker] = [lastOf(inOrder), lastOf(inOrder.filter(({ role }) => role === 'social-worker'))];
  const leads = new Map(staff.filter(({ roles }) => roles.includes('team-manager')).map((one) => [one.teamId, one.id]));
  return ({ id, inCare }) => {
    const worker = byId.get((inCare ? lastSocialWorker : last).get(id) ?? ('' as StaffId));
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
