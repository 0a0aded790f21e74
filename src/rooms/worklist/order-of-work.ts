/** In what order the young people stand on My work, what is said above them, and which of them are on this page. */
import { addDays, type Day } from '../../ground/day.ts';
import { type Pagination, pageAsked, paginationOf } from '../../web/pagination.ts';
import { LATENESS_IS_OURS, type Laws, lawsOf, type OwedLine } from '../ledger/parts/owed.ts';
import type { WorkOnPerson } from './work-on-person.ts';

/** Nobody works with so many; whoever stands in for a manager can. */
const PER_PAGE = 50;

export type OrderedWork = {
  readonly title: string;
  readonly lead: string;
  /** Said where something is overdue. */
  readonly lateness: string | null;
  readonly waiting: readonly WorkOnPerson[];
  /** What everything that waits rests on. */
  readonly laws: Laws;
  readonly pages: Pagination | null;
  readonly others: readonly WorkOnPerson[];
  readonly died: readonly WorkOnPerson[];
  /** Those of their team are elsewhere. */
  readonly leads: boolean;
  readonly mayRecord: boolean;
};

export function inOrder(
  work: readonly WorkOnPerson[],
  leads: boolean,
  mayRecord: boolean,
  asked: string | undefined,
  on: Day,
): OrderedWork {
  const first = ({ owed }: WorkOnPerson): number =>
    owed.reduce((day, { dueOn }) => Math.min(day, dueOn ?? day), Number.MAX_SAFE_INTEGER);
  const living = work.filter(({ hasDied }) => !hasDied);
  const isWaiting = (one: WorkOnPerson): boolean =>
    [one.owed, one.missing, one.dates, one.directions, one.byOthers, one.appointments, one.promises, one.asked].some(
      ({ length }) => length > 0,
    );
  const waiting = living.filter(isWaiting).toSorted((a, b) => rankOf(b, on) - rankOf(a, on) || first(a) - first(b));
  const number = pageAsked(asked, waiting.length, PER_PAGE);
  const shown = waiting.slice((number - 1) * PER_PAGE, number * PER_PAGE);
  const isLast = number * PER_PAGE >= waiting.length;
  return {
    title: 'My work',
    lead: leadOf(living, leads, on),
    lateness: waiting.some(({ owed }) => owed.some(({ band }) => band === 'overdue')) ? LATENESS_IS_OURS : null,
    waiting: shown,
    laws: lawsOf(shown.flatMap(({ owed }) => owed)),
    pages:
      waiting.length <= PER_PAGE
        ? null
        : paginationOf({
            page: number,
            perPage: PER_PAGE,
            total: waiting.length,
            hrefOf: (wanted) => `/my-work?page=${wanted}`,
          }),
    others: isLast ? living.filter((one) => !isWaiting(one)) : [],
    died: isLast ? work.filter(({ hasDied }) => hasDied) : [],
    leads,
    mayRecord,
  };
}

const isLateForAManager = ({ directions }: WorkOnPerson): boolean => directions.some(({ isLate }) => isLate);

/** With whom there is something today or tomorrow: an appointment, a promise that is due, or a question nobody has answered. */
function isAgreedWith({ appointments, promises, asked }: WorkOnPerson, on: Day): boolean {
  return appointments.length > 0 || asked.length > 0 || promises.some(({ dueOn }) => dueOn <= addDays(on, 1));
}

/** What others wrote, and what a manager waits for, come before what is agreed, and that before what is owed. */
function rankOf(one: WorkOnPerson, on: Day): number {
  if (one.byOthers.length > 0) return 3;
  return isLateForAManager(one) ? 2 : Number(isAgreedWith(one, on));
}

function orderWords(living: readonly WorkOnPerson[], on: Day): string {
  const firsts = [
    ...(living.some(({ byOthers }) => byOthers.length > 0) ? ['those about whom somebody else wrote something'] : []),
    ...(living.some((one) => isAgreedWith(one, on))
      ? ['those with an appointment, a promise that is due or a question']
      : []),
  ];
  return firsts.length === 0
    ? ' Whoever has waited longest comes first.'
    : ` First come ${firsts.join('; then ')}; then whoever has waited longest.`;
}

/** `30 young people. 4 things are overdue, 3 fall due within 14 days and 9 more within 42. Whoever has waited longest comes first.` */
function leadOf(living: readonly WorkOnPerson[], leads: boolean, on: Day): string {
  if (living.length === 0)
    return leads
      ? 'You work with no young people yourself. Those of your team are in My team.'
      : 'No young people are recorded here as yours.';
  const people = living.length === 1 ? '1 young person' : `${living.length} young people`;
  const young = `You work with ${people}.`;
  const owed = living.flatMap((one) => one.owed);
  const count = (band: OwedLine['band']): number => owed.filter((line) => line.band === band).length;
  const [overdue, soon, coming] = [count('overdue'), count('soon'), count('coming')];
  if (overdue + soon + coming === 0) return young;
  const isUnsure = living.some(({ missing }) => missing.length > 0);
  const late =
    overdue === 0
      ? `Nothing is ${isUnsure ? 'known to be ' : ''}overdue`
      : `${overdue} ${overdue === 1 ? 'thing is' : 'things are'} overdue`;
  const ahead = `${soon === 0 ? 'nothing' : soon} ${soon > 1 ? 'fall' : 'falls'} due within 14 days and ${coming === 0 ? 'nothing' : coming} more within 42`;
  const isOrdered = overdue + soon + coming > 1 || living.some((one) => rankOf(one, on) > 0);
  return `${young} ${late}, ${ahead}.${isOrdered ? orderWords(living, on) : ''}`;
}
