/**
 * A promise is a duty that somebody made themselves: it opens when it is made, is due, met and ended like any other, and
 * `statusOn` says how it stands on a day. Nothing of that is stored.
 */
import type { Day } from '../../ground/day.ts';
import { dueWords, lateWords, wordsOf } from '../../ground/day-words.ts';
import type { StaffId } from '../../ground/ids.ts';
import { type Duty, type DutyStatus, statusOn } from '../../rules/duty.ts';

export const WHO = {
  worker: 'Their worker',
  cover: 'Whoever covers for their worker',
  staff: 'Another member of staff',
  partner: 'Somebody outside the council',
  'young-person': 'The young person',
} as const;
export type Who = keyof typeof WHO;

export type Promised = {
  readonly what: string;
  readonly who: Who;
  readonly staffId: StaffId | null;
  /** How the member of staff or the partner was named. */
  readonly named: string | null;
  readonly madeOn: Day;
  readonly dueOn: Day;
  readonly visitId: string | null;
  /** The promise it was changed from. */
  readonly changedFrom: string | null;
  readonly keptOn: Day | null;
  readonly changedOn: Day | null;
  /** They were told that it is not kept. */
  readonly toldOn: Day | null;
  readonly because: string | null;
};

/** The days that decide how something agreed stands: of a promise, and of what a manager asked for. */
export type Agreed = Pick<Promised, 'madeOn' | 'dueOn' | 'keptOn' | 'changedOn' | 'toldOn'>;

export const NOTHING_CAME_OF_IT = { keptOn: null, changedOn: null, toldOn: null, because: null } as const;

/** The days of a duty. */
function asDuty(agreed: Agreed): Pick<Duty, 'opensOn' | 'dueOn' | 'metOn' | 'endsOn' | 'cannotTell'> {
  const { madeOn, dueOn, keptOn, changedOn, toldOn } = agreed;
  return { opensOn: madeOn, dueOn, metOn: keptOn, endsOn: changedOn ?? toldOn, cannotTell: [] };
}

export const statusOfPromise = (agreed: Agreed, on: Day): DutyStatus => statusOn(asDuty(agreed), on);

/** Still to be kept on a day, in time or late. */
export function isStanding(agreed: Agreed, on: Day): boolean {
  const status = statusOfPromise(agreed, on);
  return status === 'due' || status === 'overdue';
}

export const whoWords = ({ who, named }: Pick<Promised, 'who' | 'named'>): string => named ?? WHO[who];

/** `By 3 April 2022`, `Late: it was for 3 April 2022`, `Kept on …`, `Changed with them on …`, `Broken, and told on …` */
export function standingWords(promise: Promised, on: Day): string {
  const { dueOn, keptOn, changedOn, toldOn } = promise;
  if (keptOn !== null && keptOn <= on) {
    return `Kept on ${wordsOf(keptOn)}${lateWords(dueOn, keptOn)}`;
  }
  if (changedOn !== null && changedOn <= on) return `Changed with them on ${wordsOf(changedOn)}`;
  if (toldOn !== null && toldOn <= on) return `Not kept, and they were told on ${wordsOf(toldOn)}`;
  return dueWords(dueOn, on);
}

type PromiseRefused = { readonly field: 'what' | 'staffId' | 'named' | 'madeOn' | 'dueOn'; readonly sentence: string };

/** Whether it can be agreed so; undefined when it can. */
export function refusePromise(
  { bornOn, diedOn }: { readonly bornOn: Day | null; readonly diedOn: Day | null },
  { who, staffId, named, madeOn, dueOn }: Promised,
): PromiseRefused | undefined {
  if (who === 'staff' && staffId === null) return { field: 'staffId', sentence: 'Choose the member of staff' };
  if (who === 'partner' && named === null) return { field: 'named', sentence: 'Say who outside the council' };
  if (bornOn !== null && madeOn < bornOn)
    return { field: 'madeOn', sentence: `They were born on ${wordsOf(bornOn)}, after that day` };
  if (diedOn !== null && madeOn > diedOn)
    return { field: 'madeOn', sentence: `They died on ${wordsOf(diedOn)}, before that day` };
  if (dueOn < madeOn) return { field: 'dueOn', sentence: 'It cannot be due before it was made' };
  return undefined;
}
