/** Whether somebody qualifies for an item on a day, and why: yes, no, or nobody can tell because something is not recorded. */
import { HOMES, type HomeKind, LEARNING, type Learning, type OfferItem, STATUSES, type Status } from './model.ts';

/** What is recorded of somebody on a day; null where it is not. */
export type Circumstances = {
  readonly age: number | null;
  readonly statuses: readonly Status[];
  /** Nobody can tell whether they have these. */
  readonly doubted: readonly Status[];
  readonly home: HomeKind | null;
  /** Everything they do: nothing recorded is not the same as doing nothing. */
  readonly learning: readonly Learning[] | null;
};

export type Qualifies =
  | { readonly is: 'yes'; readonly because: readonly string[] }
  | { readonly is: 'no'; readonly because: readonly string[] }
  | { readonly is: 'cannot-tell'; readonly missing: readonly string[] };

type WhoQualifies = Pick<OfferItem, 'statuses' | 'ageFrom' | 'ageTo' | 'homes' | 'learning'>;
type Answer = { readonly is: 'yes' | 'no' | 'cannot-tell'; readonly words: string } | null;

/** One thing that is not so settles it, whatever else is missing. */
export function qualifies(item: WhoQualifies, so: Circumstances): Qualifies {
  const answers = [statusAnswer(item, so), ageAnswer(item, so), homeAnswer(item, so), learningAnswer(item, so)].filter(
    (answer) => answer !== null,
  );
  const wordsOf = (is: 'yes' | 'no' | 'cannot-tell'): readonly string[] =>
    answers.filter((answer) => answer.is === is).map(({ words }) => words);
  const [no, missing] = [wordsOf('no'), wordsOf('cannot-tell')];
  if (no.length > 0) return { is: 'no', because: no };
  if (missing.length > 0) return { is: 'cannot-tell', missing };
  return { is: 'yes', because: wordsOf('yes') };
}

const either = (words: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(words);

function statusAnswer({ statuses }: WhoQualifies, so: Circumstances): Answer {
  if (statuses.length === 0) return null;
  const has = statuses.find((status) => so.statuses.includes(status));
  if (has !== undefined) return { is: 'yes', words: STATUSES[has].replace(/^./u, (first) => first.toLowerCase()) };
  if (statuses.some((status) => so.doubted.includes(status)))
    return { is: 'cannot-tell', words: 'whether they are a care leaver' };
  return { is: 'no', words: `it is for: ${either(statuses.map((status) => STATUSES[status].toLowerCase()))}` };
}

function ageAnswer({ ageFrom, ageTo }: WhoQualifies, { age }: Circumstances): Answer {
  if (ageFrom === null && ageTo === null) return null;
  if (age === null) return { is: 'cannot-tell', words: 'when they were born' };
  if (ageFrom !== null && age < ageFrom) return { is: 'no', words: `it is from ${ageFrom}` };
  if (ageTo !== null && age > ageTo) return { is: 'no', words: `it is until ${ageTo + 1}` };
  return { is: 'yes', words: `aged ${age}` };
}

function homeAnswer({ homes }: WhoQualifies, { home }: Circumstances): Answer {
  if (homes.length === 0) return null;
  if (home === null) return { is: 'cannot-tell', words: 'in what kind of home they live' };
  if (homes.includes(home)) return { is: 'yes', words: `living ${HOMES[home].replace('your', 'their')}` };
  return { is: 'no', words: `it is for those ${either(homes.map((each) => HOMES[each].replace('your', 'their')))}` };
}

function learningAnswer({ learning }: WhoQualifies, so: Circumstances): Answer {
  if (learning.length === 0) return null;
  if (so.learning === null) return { is: 'cannot-tell', words: 'whether they are in learning or work' };
  const does = learning.find((each) => so.learning?.includes(each));
  if (does !== undefined) return { is: 'yes', words: LEARNING[does] };
  return { is: 'no', words: `it is for those ${either(learning.map((each) => LEARNING[each]))}` };
}
