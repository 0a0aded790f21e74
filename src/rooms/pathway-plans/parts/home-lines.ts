/** How the home was judged, as the plan says it: as a whole, and matter by matter with why. */
import type { Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import {
  answerOf,
  HOME_MATTERS,
  type HomeJudgement,
  type HomeMatter,
  isOld,
  SUITS,
  type SuitableSpell,
} from '../home-judgement.ts';
import type { Voice } from '../model.ts';

export type HomeView = {
  readonly home: string;
  /** `Suitable, from 3 April 2025`; `Not said yet, as a whole` */
  readonly whole: string;
  readonly because: string | null;
  /** Said where it was judged long ago. */
  readonly old: string | null;
  readonly matters: readonly { readonly words: string; readonly answer: string; readonly why: string | null }[];
};

export function homeView(judgement: HomeJudgement, on: Day, voice: Voice = 'of-them'): HomeView {
  const { home, fromOn, judgedOn, suitable, because, reasons } = judgement;
  return {
    home,
    whole: suitable === null ? 'Not said yet, as a whole' : `${SUITS[suitable]}, from ${wordsOf(fromOn)}`,
    because,
    old: isOld(judgement, on) ? `It was judged on ${wordsOf(judgedOn)}, more than a year ago.` : null,
    matters: (Object.keys(HOME_MATTERS) as HomeMatter[]).map((matter) => ({
      words: voice === 'to-them' ? toThem(HOME_MATTERS[matter].words) : HOME_MATTERS[matter].words,
      answer: SUITS[answerOf(judgement, matter)],
      why: reasons[matter] ?? null,
    })),
  };
}

const toThem = (words: string): string => words.replace(/\bthey\b/g, 'you').replace(/\btheir\b/g, 'your');

/** `Judged suitable from 3 April 2025`, as it holds on a day. */
export function suitsNow(spells: readonly SuitableSpell[], on: Day): string | null {
  const now = spells.find(({ from, to }) => from <= on && (to === null || to > on));
  if (now === undefined) return null;
  return now.suitable === 'cannot-tell'
    ? `Whether it is suitable could not be told on ${wordsOf(now.from)}`
    : `Judged ${SUITS[now.suitable].toLowerCase()} from ${wordsOf(now.from)}`;
}
