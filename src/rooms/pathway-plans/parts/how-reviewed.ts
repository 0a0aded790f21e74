/**
 * How a plan is looked at again, as its kind asks: that of a child in care in their reviews, with the reviewing officer; of a
 * care leaver every six months at least; from 21 on the day the plan itself says. What is not recorded is said to be so.
 */
import type { Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import type { Reading } from '../../../storage/storage.ts';
import { listEntriesInFull } from '../../entries/facts.ts';
import { listDuties } from '../../ledger/facts.ts';
import { isOpen } from '../../ledger/model.ts';
import { listReviews } from '../../oversight/facts.ts';
import type { PlanInFull, Voice } from '../model.ts';
import type { Line } from './plan-view.ts';

const REVIEWS = ['looked-after/first-review', 'looked-after/second-review', 'looked-after/later-reviews'] as const;

/** The day by which the next looked-after review is held; null where nothing says so. */
export async function nextLookedAfterReview(
  reading: Reading,
  { personId }: Pick<PlanInFull, 'personId'>,
  on: Day,
): Promise<Day | null> {
  const duties = (await listDuties(reading, [personId], REVIEWS)).filter((duty) => isOpen(duty, on));
  return duties.flatMap(({ dueOn }) => dueOn ?? []).toSorted((a, b) => a - b)[0] ?? null;
}

export async function howReviewed(
  reading: Reading,
  plan: PlanInFull,
  on: Day,
  voice: Voice = 'of-them',
): Promise<readonly Line[]> {
  const own = plan.nextReviewOn === null ? [] : [{ label: 'Looked at again by', text: wordsOf(plan.nextReviewOn) }];
  switch (plan.kind) {
    case 'eligible':
      return inCare(reading, plan, on, voice);
    case 'relevant':
      return [
        {
          label: 'When',
          text: `Every six months at least, and whenever ${voice === 'of-them' ? 'they ask' : 'you ask'}`,
        },
        ...own,
      ];
    case 'from-21':
      return [{ label: 'When', text: 'On the day the plan itself says, and no sooner unless they ask' }, ...own].map(
        (line) => (voice === 'of-them' ? line : { ...line, text: line.text.replace('they ask', 'you ask') }),
      );
    case 'qualifying':
      return [
        {
          label: 'When',
          text: voice === 'of-them' ? 'When both want it' : 'When you and we want it',
        },
        ...own,
      ];
  }
}

async function inCare(reading: Reading, plan: PlanInFull, on: Day, voice: Voice): Promise<readonly Line[]> {
  const { personId } = plan;
  const entries = (await listEntriesInFull(reading, personId)).filter((entry) => entry.on <= on);
  const last = (kind: 'reviewing-officer-named' | 'care-plan') => entries.filter((entry) => entry.kind === kind).at(-1);
  const officer = last('reviewing-officer-named');
  const carePlan = last('care-plan');
  const held = (await listReviews(reading, [personId])).filter(({ heldOn }) => heldOn <= on).at(-1);
  const next = await nextLookedAfterReview(reading, plan, on);
  const their = voice === 'of-them' ? 'their' : 'your';
  return [
    { label: 'When', text: `In ${their} reviews in care, with the reviewing officer` },
    {
      label: 'Reviewing officer',
      text:
        officer === undefined
          ? 'Nobody is recorded'
          : (officer.words['by'] ?? `Named on ${wordsOf(officer.on)}; the name is not written down`),
    },
    { label: 'Last review held', text: held === undefined ? 'None is recorded' : wordsOf(held.heldOn) },
    { label: 'Next review by', text: next === null ? 'Cannot tell: nothing recorded says when' : wordsOf(next) },
    {
      label: 'Care plan, which is part of it',
      text: carePlan === undefined ? 'None is recorded' : `Prepared on ${wordsOf(carePlan.on)}`,
    },
  ];
}
