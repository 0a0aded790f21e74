/**
 * How a home suits somebody: each matter of Schedule 2 with an answer and a reason, and the home as a whole. What nobody has
 * judged is *cannot tell*, and never suitable.
 */
import { addDays, type Day } from '../../ground/day.ts';
import type { Source } from '../../rules/rule.ts';

export const SCHEDULE_2: Source = {
  title: 'Care Leavers (England) Regulations 2010, regulation 9 and Schedule 2',
  href: 'https://www.legislation.gov.uk/uksi/2010/2571/schedule/2',
  read: 'mid 2026',
};

/** The last two are in the guidance as well; which words of the list they stand in was not read again. */
export const HOME_MATTERS = {
  facilities: { words: 'Facilities and services', hint: 'Heating, a kitchen, a bath, a door that locks, somewhere to wash clothes.', isRead: true },
  repair: { words: 'State of repair', hint: 'Damp, what is broken, who mends it and how soon.', isRead: true },
  safety: { words: 'Safety', hint: 'Inside and outside, and from whom.', isRead: true },
  location: { words: 'Where it is', hint: 'How far from learning, work, family, faith, and by what.', isRead: true },
  support: { words: 'Support there', hint: 'Who is there, when, and what they do.', isRead: true },
  tenancy: { words: 'On what terms they live there', hint: 'What was signed, and how it can be ended.', isRead: true },
  money: { words: 'What it costs, and whether they can pay it', hint: 'Rent, heating, what is left.', isRead: false },
  view: { words: 'What they think of it, and know of their rights', hint: 'In their words.', isRead: false },
} as const satisfies Record<string, { readonly words: string; readonly hint: string; readonly isRead: boolean }>; // biome-ignore format: one matter to a line, to be read as a list.
export type HomeMatter = keyof typeof HOME_MATTERS;

export const SUITS = { suitable: 'Suitable', not: 'Not suitable', 'cannot-tell': 'Cannot tell yet' } as const;
export type Suits = keyof typeof SUITS;

export type HomeJudgement = {
  readonly id: string;
  readonly planId: string;
  readonly home: string;
  readonly judgedOn: Day;
  /** From when it is so. */
  readonly fromOn: Day;
  readonly answers: Partial<Readonly<Record<HomeMatter, Suits>>>;
  readonly reasons: Partial<Readonly<Record<HomeMatter, string>>>;
  /** As a whole; null until somebody has said it. */
  readonly suitable: Suits | null;
  readonly because: string | null;
  readonly act: number;
};

export const answerOf = ({ answers }: Pick<HomeJudgement, 'answers'>, matter: HomeMatter): Suits =>
  answers[matter] ?? 'cannot-tell';

type Refused = { readonly field: string; readonly sentence: string };

/** An answer without a reason is none; *cannot tell* says by itself that nobody knows. */
export function refuseAnswers(
  answers: HomeJudgement['answers'],
  reasons: HomeJudgement['reasons'],
  matters: readonly HomeMatter[],
): Refused | undefined {
  const bare = matters.find((matter) => answers[matter] !== 'cannot-tell' && reasons[matter] === undefined);
  return bare === undefined
    ? undefined
    : { field: `${bare}Because`, sentence: `Say why: ${HOME_MATTERS[bare].words.toLowerCase()}` };
}

/** As a whole a home is not suitable where somebody is not safe in it, whatever else is good. */
export function refuseWhole(answers: HomeJudgement['answers'], suitable: Suits): Refused | undefined {
  if (suitable !== 'suitable') return undefined;
  if (answers.safety === 'not')
    return { field: 'suitable', sentence: 'It was judged not safe: then it is not suitable as a whole' };
  const untold = (Object.keys(HOME_MATTERS) as HomeMatter[]).filter(
    (matter) => answerOf({ answers }, matter) === 'cannot-tell',
  );
  return untold.length === Object.keys(HOME_MATTERS).length
    ? { field: 'suitable', sentence: 'Nothing about it is known yet: then nobody can tell whether it is suitable' }
    : undefined;
}

export type SuitableSpell = {
  readonly id: string;
  readonly from: Day;
  /** The first day it no longer held; null where it still does. */
  readonly to: Day | null;
  readonly suitable: Suits;
};

/** How somebody’s homes suited them, day by day: a judgement holds until the next one begins. */
export function suitableSpells(
  judgements: readonly Pick<HomeJudgement, 'id' | 'fromOn' | 'suitable'>[],
): readonly SuitableSpell[] {
  const said = judgements.filter(({ suitable }) => suitable !== null).toSorted((a, b) => a.fromOn - b.fromOn);
  // Of two from one day, the one written last holds.
  return said.flatMap(({ id, fromOn, suitable }, index): readonly SuitableSpell[] => {
    const next = said[index + 1];
    if (suitable === null || next?.fromOn === fromOn) return [];
    return [{ id, from: fromOn, to: next?.fromOn ?? null, suitable }];
  });
}

/** Whether a home is still the one that was judged cannot be known; a judgement of more than a year ago is said to be old. */
export const isOld = ({ fromOn, judgedOn }: HomeJudgement, on: Day): boolean =>
  addDays(Math.max(fromOn, judgedOn) as Day, 365) < on;
