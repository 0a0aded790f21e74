/**
 * What a manager writes on one young person's record. A direction and a challenge are owed an answer, as a promise is owed
 * its keeping: the same days decide how one stands, and nothing of that is stored.
 */
import type { Day } from '../../ground/day.ts';
import { dueWords, lateWords, wordsOf } from '../../ground/day-words.ts';
import type { StaffId } from '../../ground/ids.ts';
import type { ManagementKind } from '../../rules/facts.ts';
import { type Agreed, isStanding } from '../promises/model.ts';

export const MANAGEMENT_KINDS = {
  direction: { words: 'Direction', hint: 'What somebody is to do, and by when.' },
  challenge: { words: 'Challenge', hint: 'A question about the work, which somebody answers by a day.' },
  decision: { words: 'Decision', hint: 'What you decided, and why.' },
  reflection: { words: 'Reflection', hint: 'What to think about: what may be going on, and what we may have missed.' },
  recognition: { words: 'Recognition', hint: 'Work that was done well.' },
} as const satisfies Record<ManagementKind, { readonly words: string; readonly hint: string }>;

export type ManagementSaid = {
  readonly kind: ManagementKind;
  readonly what: string;
  readonly writtenBy: StaffId | null;
  readonly writtenOn: Day;
  /** Whom a direction or a challenge is for, how they were named, and by when; null of any other. */
  readonly staffId: StaffId | null;
  readonly named: string | null;
  readonly dueOn: Day | null;
  readonly answeredOn: Day | null;
  readonly answer: string | null;
  /** The day a manager had read the answer. */
  readonly readOn: Day | null;
};

/** For somebody, and owed an answer. */
export const isForSomebody = (kind: ManagementKind): boolean => kind === 'direction' || kind === 'challenge';

const asAgreed = ({ writtenOn, dueOn, answeredOn }: ManagementSaid): Agreed | undefined =>
  dueOn === null ? undefined : { madeOn: writtenOn, dueOn, keptOn: answeredOn, changedOn: null, toldOn: null };

/** Whether its answer is still owed on a day, in time or late. */
export function isUnanswered(entry: ManagementSaid, on: Day): boolean {
  const agreed = asAgreed(entry);
  return agreed !== undefined && isStanding(agreed, on);
}

export const isUnread = ({ answeredOn, readOn }: ManagementSaid): boolean => answeredOn !== null && readOn === null;

/** `By 3 April 2022`, `Late: it was for 3 April 2022`, `Answered on 2 April 2022` */
export function managementStandingWords({ dueOn, answeredOn, readOn }: ManagementSaid, on: Day): string {
  if (answeredOn !== null) {
    const late = dueOn === null ? '' : lateWords(dueOn, answeredOn);
    return `Answered on ${wordsOf(answeredOn)}${late}${readOn === null ? ', and not read yet' : ''}`;
  }
  if (dueOn === null) return '';
  return dueWords(dueOn, on);
}

type Colleague = { readonly id: StaffId; readonly name: string; readonly endedOn: Day | null };
type Refused = { readonly field: 'kind' | 'staffId' | 'dueOn'; readonly sentence: string };

/** Whether it can be written so; undefined when it can. `colleague` is the member of staff it is for. */
export function refuseManagementEntry(
  { diedOn }: { readonly diedOn: Day | null },
  { kind, staffId, dueOn }: Pick<ManagementSaid, 'kind' | 'staffId' | 'dueOn'>,
  colleague: Colleague | undefined,
  on: Day,
): Refused | undefined {
  if (!isForSomebody(kind)) return undefined;
  if (diedOn !== null)
    return { field: 'kind', sentence: `They died on ${wordsOf(diedOn)}: nothing more is to be done for them` };
  if (staffId === null) return { field: 'staffId', sentence: 'Choose whom it is for' };
  if (colleague?.endedOn != null && colleague.endedOn <= on)
    return {
      field: 'staffId',
      sentence: `${colleague.name} left on ${wordsOf(colleague.endedOn)}: choose somebody who works with them now`,
    };
  if (dueOn === null) return { field: 'dueOn', sentence: 'Enter the day by which it is done' };
  if (dueOn < on) return { field: 'dueOn', sentence: 'That day has gone by. Choose a day that is still to come' };
  return undefined;
}
