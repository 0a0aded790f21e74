/** What is missing where nobody can tell: why it matters, and what a worker can do about it. */

export type MissingFact = {
  /** `Who provides the home` */
  readonly what: string;
  readonly why: string;
  /** Why it matters, and what a worker can do about it. */
  readonly matters: string;
};

/** What the council itself has not settled: no worker can find it out, and nothing is missing on the record. */
const FOR_THE_COUNCIL: Readonly<Record<string, string>> = {
  'a day set by the council': 'The law says as soon as possible, and the council has not said how many days that is.',
  'bank holidays of that year': 'The bank holidays of that year are not known here yet.',
};

/** Why it matters, and what a worker can do about it. */
const MATTERS: Readonly<Record<string, readonly [why: string, find: string]>> = {
  'date of birth': [
    'Every age is counted from it, and so is the day care ends.',
    'Find it out, or ask whoever keeps the legal records.',
  ],
  'legal status': [
    'It says whether this time was being looked after or a series of short breaks.',
    'Ask whoever keeps the legal records.',
  ],
  'placement type': ['It says which rules are kept for where they live.', 'Write down what kind of home it is.'],
  'why care ended': [
    'It decides which help they are owed after care.',
    'Find out how they left, and have the reason recorded with the end of care.',
  ],
  'whether living at home has held for six months': [
    'Six months at home end being a relevant child; if it broke down, they still are.',
    'Ask them how it is, and have the answer recorded.',
  ],
  'whether they want support from 21': [
    'Support opens when they say that they want it.',
    'Ask them, and have what they say recorded.',
  ],
  'who provides the home': [
    'Where the council provides it, visits and a review are owed there.',
    'Find out whose home it is, and have it recorded with the home.',
  ],
  'day of release': [
    'The plan for coming out is counted back from it.',
    'Ask the prison or the youth offending service, and have the day recorded.',
  ],
  'pathway plan': [
    'Its reviews are counted from the day it was given.',
    'Have that day recorded, or prepare the plan.',
  ],
  'when the pathway plan is next reviewed': [
    'From 21 the plan itself has to say.',
    'Agree a day with them, and record it with the next review of the plan.',
  ],
};

const OTHERWISE = ['Until it is recorded, nobody can tell what is owed.', 'Find it out and have it recorded.'] as const;

/** What is missing of a record, each once; what only the council can settle is left out. */
export function missingFacts(missing: readonly string[]): readonly MissingFact[] {
  return [...new Set(missing)]
    .filter((what) => !(what in FOR_THE_COUNCIL))
    .map((what) => {
      const [why, find] = MATTERS[what] ?? OTHERWISE;
      return { what: what.replace(/^./u, (first) => first.toUpperCase()), why, matters: `${why} ${find}` };
    });
}

/** Why there is no day, in a sentence or two. */
export function noDayWords(missing: readonly string[]): string {
  const council = [...new Set(missing)].flatMap((what) => FOR_THE_COUNCIL[what] ?? []);
  const facts = missingFacts(missing);
  if (facts.length === 0) return council.join(' ');
  const named = facts.map(({ what }) => what.replace(/^./u, (first) => first.toLowerCase())).join(' and ');
  const matters = facts.map(({ matters: words }) => words).join(' ');
  return [`Nobody can tell: ${named} ${facts.length === 1 ? 'is' : 'are'} not recorded.`, matters, ...council].join(
    ' ',
  );
}
