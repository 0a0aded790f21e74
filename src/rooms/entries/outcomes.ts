/**
 * What we do for each way in which a claim can end. Until it was written with the legal adviser and read together with the
 * young person it is not finished, and says so wherever it stands.
 */
import type { Day } from '../../ground/day.ts';
import { findIsoDay, wordsOf } from '../../ground/day-words.ts';
import { READ_TOGETHER_ON, WRITTEN_WITH, WRITTEN_WITH_ON } from '../../rules/entry-kinds.ts';
import type { SaidInFull } from './store.ts';

type Said = Pick<SaidInFull, 'kind' | 'details' | 'words'>;

const dayOf = ({ details }: Said, name: string): Day | undefined => findIsoDay(details[name] ?? '');
const isOutcome = ({ kind }: Said): boolean => kind === 'immigration-outcome';

export const isWaitingForAdviser = (said: Said): boolean =>
  isOutcome(said) && dayOf(said, WRITTEN_WITH_ON) === undefined;

export const isWaitingToBeRead = (said: Said): boolean =>
  isOutcome(said) && dayOf(said, WRITTEN_WITH_ON) !== undefined && dayOf(said, READ_TOGETHER_ON) === undefined;

/** `Not finished: …`, or with whom it was written and when it was read together. */
export function standingOfOutcome(said: Said): { readonly isFinished: boolean; readonly words: string } {
  const written = dayOf(said, WRITTEN_WITH_ON);
  const read = dayOf(said, READ_TOGETHER_ON);
  if (written === undefined) return { isFinished: false, words: 'Not finished: not written with a legal adviser yet' };
  const withWhom = `written with ${said.words[WRITTEN_WITH]} on ${wordsOf(written)}`;
  return read === undefined
    ? { isFinished: false, words: `Not finished: ${withWhom}, and not read together yet` }
    : { isFinished: true, words: `${withWhom.replace(/^w/u, 'W')}, and read together on ${wordsOf(read)}` };
}

/** Nobody reads it together before it was written with the adviser. */
export function refuseOutcome(said: Said): { readonly field: string; readonly sentence: string } | undefined {
  const [written, read] = [dayOf(said, WRITTEN_WITH_ON), dayOf(said, READ_TOGETHER_ON)];
  if (!isOutcome(said) || written === undefined || read === undefined || read >= written) return undefined;
  return {
    field: READ_TOGETHER_ON,
    sentence: `It was written with the legal adviser on ${wordsOf(written)}: it cannot have been read together before`,
  };
}
