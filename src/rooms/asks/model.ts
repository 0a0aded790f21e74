/** An ask is a question to somebody outside with a day on it: what of it was asked, answered, or is not asked any more. */
import type { Day } from '../../ground/day.ts';
import { wordsOf } from '../../ground/day-words.ts';

export type Asked = {
  /** An organisation, or somebody in it by their work. */
  readonly askedOf: string;
  readonly what: string;
  readonly askedOn: Day;
  /** The day by which an answer is needed. */
  readonly dueOn: Day;
  readonly answeredOn: Day | null;
  readonly answer: string | null;
  /** The day from which it is not asked any more, and why. */
  readonly endedOn: Day | null;
  readonly because: string | null;
  /** The day on which it was passed on to somebody above whoever was asked, and to whom. It stays asked. */
  readonly escalatedOn: Day | null;
  readonly escalatedTo: string | null;
};

export const NOTHING_CAME_BACK = {
  answeredOn: null,
  answer: null,
  endedOn: null,
  because: null,
  escalatedOn: null,
  escalatedTo: null,
} as const;

/** Whether an answer is still waited for on a day. */
export function isWaitedFor({ askedOn, answeredOn, endedOn }: Asked, on: Day): boolean {
  return askedOn <= on && (answeredOn === null || answeredOn > on) && (endedOn === null || endedOn > on);
}

/** `Answer needed by 3 April 2025`, `No answer: it was needed by …`, `Answered on …`, `Not asked any more from …` */
export function askWords(ask: Asked, on: Day): string {
  const { dueOn, answeredOn, endedOn, escalatedOn, escalatedTo } = ask;
  if (isWaitedFor(ask, on)) {
    const passedOn = escalatedOn === null ? '' : `; passed on to ${escalatedTo} on ${wordsOf(escalatedOn)}`;
    return `${on > dueOn ? 'No answer: it was needed by' : 'Answer needed by'} ${wordsOf(dueOn)}${passedOn}`;
  }
  if (answeredOn === null) return `Not asked any more from ${endedOn === null ? 'now' : wordsOf(endedOn)}`;
  return `Answered on ${wordsOf(answeredOn)}${answeredOn > dueOn ? `, late: it was needed by ${wordsOf(dueOn)}` : ''}`;
}

type AskRefused = { readonly field: 'askedOn' | 'dueOn' | 'answeredOn' | 'escalatedOn'; readonly sentence: string };

/** Why it cannot have been asked so; undefined when it can. */
export function refuseAsk(
  { bornOn, diedOn }: { readonly bornOn: Day | null; readonly diedOn: Day | null },
  { askedOn, dueOn, answeredOn, escalatedOn }: Asked,
): AskRefused | undefined {
  if (bornOn !== null && askedOn < bornOn)
    return { field: 'askedOn', sentence: `They were born on ${wordsOf(bornOn)}, after that day` };
  if (diedOn !== null && askedOn > diedOn)
    return { field: 'askedOn', sentence: `They died on ${wordsOf(diedOn)}, before that day` };
  if (dueOn < askedOn) return { field: 'dueOn', sentence: 'It cannot be needed before it was asked' };
  if (answeredOn !== null && answeredOn < askedOn)
    return { field: 'answeredOn', sentence: 'It cannot have been answered before it was asked' };
  if (escalatedOn !== null && escalatedOn < askedOn)
    return { field: 'escalatedOn', sentence: 'It cannot have been passed on before it was asked' };
  return undefined;
}
