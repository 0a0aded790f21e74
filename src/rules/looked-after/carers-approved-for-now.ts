/**
 * Relatives and friends approved to care for now (regulations 24 and 25): from the approval to the decision, parted on
 * the day the time was extended, which can be done once.
 */
import type { Day } from '../../ground/day.ts';
import { type Entry, entriesOf, type FactReference, type Facts } from '../facts.ts';
import { endOfChildhood } from '../help/childhood.ts';
import type { Clock } from '../timescale.ts';

export type ApprovedForNow = { readonly approval: Entry; readonly extension: Entry | undefined; readonly clock: Clock };

/** Two rules ask for the same; it is worked out once for each person's facts. */
const known = new WeakMap<Facts, readonly ApprovedForNow[]>();

/** `extension` is undefined for the time before one, and set for the time after it. */
export function carersApprovedForNow(facts: Facts): readonly ApprovedForNow[] {
  const approvals = entriesOf(facts, 'carer-approved-for-now');
  if (approvals.length === 0) return [];
  const before = known.get(facts);
  if (before !== undefined) return before;
  const extensions = entriesOf(facts, 'carer-approval-extended');
  const decisions = entriesOf(facts, 'carer-decision');
  const found: ApprovedForNow[] = [];
  for (const [index, approval] of approvals.entries()) {
    const end = endOf(facts, approval, approvals[index + 1]);
    const isInside = (on: Day): boolean => on > approval.on && (end === null || on < end.on);
    const decision = decisions.find(({ on }) => isInside(on));
    const extension = extensions.find(({ on }) => isInside(on) && (decision === undefined || on < decision.on));
    if (end !== null && end.on <= approval.on) continue;
    const clock = {
      startsOn: approval.on,
      trigger: `entry:${approval.id}`,
      metOn: decision?.on ?? null,
      metBy: decision === undefined ? null : (`entry:${decision.id}` as const),
      endsOn: end?.on ?? null,
      endedBy: end?.by ?? null,
    } as const;
    if (extension === undefined) {
      found.push({ approval, extension, clock });
      continue;
    }
    const extended = `entry:${extension.id}` as const;
    found.push(
      {
        approval,
        extension: undefined,
        clock: { ...clock, metOn: null, metBy: null, endsOn: extension.on, endedBy: extended },
      },
      { approval, extension, clock: { ...clock, startsOn: extension.on, trigger: extended, because: [clock.trigger] } },
    );
  }
  return found;
}

/** Its own end, another approval, the end of the care it lies in, or a death: whatever comes first. */
function endOf(facts: Facts, { id, on, until }: Entry, next: Entry | undefined): { on: Day; by: FactReference } | null {
  const period = facts.periodsOfCare.find(({ to }) => to === null || to > on);
  const grownUp = endOfChildhood(facts);
  const ends: readonly (readonly [Day | null | undefined, FactReference | null | undefined])[] = [
    [until, `entry:${id}`],
    [next?.on, `entry:${next?.id ?? ''}`],
    [grownUp?.on, grownUp?.by],
    [period?.to, period?.endedBy],
  ];
  let first: { on: Day; by: FactReference } | null = null;
  for (const [day, by] of ends) {
    if (typeof day === 'number' && by && (first === null || day < first.on)) first = { on: day, by };
  }
  return first;
}
