/**
 * A plan is given to the young person: it is in force from that day. In the same act each step nobody has promised yet
 * becomes a promise, and the record says that the plan was given or reviewed, which is what its duties wait for.
 */
import { isoOf } from '../../../ground/day-words.ts';
import type { Day } from '../../../ground/day.ts';
import { type EntryKind, NEXT_REVIEW_ON } from '../../../rules/entry-kinds.ts';
import { changeRow } from '../../../storage/corrections.ts';
import type { Act } from '../../../storage/storage.ts';
import { recordEntry } from '../../entries/actions/record-entry.ts';
import { listEntriesOf } from '../../entries/facts.ts';
import { endPromise } from '../../promises/actions/end-promise.ts';
import { makePromise } from '../../promises/actions/make-promise.ts';
import { NOTHING_CAME_OF_IT } from '../../promises/model.ts';
import type { Given } from '../give.ts';
import type { Arose, PlanInFull } from '../model.ts';

/** What the record says of giving it. One that was sent back is the same plan once more: its days run from when it was first given. */
const ENTRY_OF = {
  first: 'pathway-plan',
  review: 'pathway-plan-review',
  change: 'pathway-plan-review',
  returned: null,
} as const satisfies Record<Arose, EntryKind | null>;

export async function givePlan(
  act: Act,
  plan: PlanInFull,
  { givenOn, givenHow, nextReviewOn, assessedOn }: Given,
  /** What was promised under a matter they want no more help with, and ends with it. */
  ending: readonly { readonly id: string; readonly because: string }[] = [],
): Promise<void> {
  const { id, personId, arose, kind, steps, viewKnown, viewWords } = plan;
  await changeRow(act, 'plan', id, {
    given_on: isoOf(givenOn),
    given_how: givenHow,
    next_review_on: nextReviewOn === null ? null : isoOf(nextReviewOn),
  });
  for (const step of steps.filter(({ promiseId }) => promiseId === null)) {
    const { what, who, staffId, named, dueOn } = step;
    const ofIt = { madeOn: givenOn, visitId: null, changedFrom: null, ...NOTHING_CAME_OF_IT };
    const promise = await makePromise(act, personId, { what, who, staffId, named, dueOn, ...ofIt });
    await changeRow(act, 'plan_step', step.id, { promise_id: promise.id });
  }
  for (const { id: promise, because } of ending) await endPromise(act, promise, givenOn, because);
  if (assessedOn !== null) await record(act, plan, 'needs-assessment', assessedOn, {}, {});
  const entry = ENTRY_OF[arose];
  // Advice and help that both wanted written down is owed by no law, and counts for no plan.
  if (entry === null || kind === 'qualifying') return;
  const details: Readonly<Record<string, string>> =
    nextReviewOn === null ? {} : { [NEXT_REVIEW_ON]: isoOf(nextReviewOn) };
  const words: Readonly<Record<string, string>> =
    viewKnown === 'words' && viewWords !== null ? { said: viewWords } : {};
  await record(act, plan, entry, givenOn, details, words);
}

/** What is on the record for that day already is not said twice. */
async function record(
  act: Act,
  { personId }: PlanInFull,
  kind: EntryKind,
  on: Day,
  details: Readonly<Record<string, string>>,
  words: Readonly<Record<string, string>>,
): Promise<void> {
  const there = await listEntriesOf(act, [personId], { kinds: [kind], ids: [] });
  if (there.some((entry) => entry.on === on)) return;
  await recordEntry(act, { personId, kind, on, until: null, answer: null, details, words });
}
