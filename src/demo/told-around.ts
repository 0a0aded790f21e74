/** What is told of the life around one of the named of the demonstration, and the few shapes in which it is told again and again. */
import { day } from '../ground/day-words.ts';
import type { EntryKind } from '../rules/entry-kinds.ts';
import type { KeyDocument } from '../rooms/life-around/model.ts';
import type { LetterFile, LetterGiven } from '../rooms/letters/model.ts';
import type { SkillSeen, SkillsGiven } from '../rooms/skills/model.ts';
import type { WhoMatters } from '../rooms/who-matters/model.ts';
import { skillNamed } from './skill-list.ts';

type Told<Row, Optional extends keyof Row> = Omit<Row, Optional> & Partial<Pick<Row, Optional>>;

/** Somebody is named, or is a brother or sister of theirs by the name they are known by. */
type ToldWho = Pick<WhoMatters, 'ring'> &
  Partial<Pick<WhoMatters, 'named' | 'belongs' | 'wish' | 'howNow' | 'inCrisis' | 'again'>> & {
    readonly sibling?: string;
    readonly said: string;
    readonly off?: { readonly on: string; readonly said: string };
  };
type ToldDocument = Told<Omit<KeyDocument, 'saidOn'>, 'keeper' | 'expiresOn' | 'askedOn' | 'givenOn'>;
type ToldSkill = { readonly skill: string; readonly on: string } & Partial<Omit<SkillSeen, 'skillId' | 'on'>>;
type ToldEntry = {
  readonly kind: EntryKind;
  readonly on: string;
  readonly until?: string;
  readonly answer?: string;
  readonly details?: Readonly<Record<string, string>>;
  readonly words?: Readonly<Record<string, string>>;
  readonly files?: readonly ToldFile[];
};
/** A version of a letter, as it reads on one page, and who got it. */
type ToldFile = Pick<LetterFile, 'version' | 'about'> & {
  readonly lines: readonly string[];
  readonly given: readonly (Pick<LetterGiven, 'toWhom' | 'how'> & { readonly on: string })[];
};

export type ToldAround = {
  readonly who: readonly ToldWho[];
  readonly documents: readonly ToldDocument[];
  readonly documentsOn: string;
  readonly skills: readonly ToldSkill[];
  readonly given: readonly Told<
    Omit<SkillsGiven, 'givenOn' | 'given'> & { readonly on: string; readonly skills: readonly string[] },
    'takenBackOn' | 'takenBackSaid'
  >[];
  readonly entries: readonly ToldEntry[];
};

type Words = Readonly<Record<string, string>>;

export const letter = (
  on: string,
  answer: 'in' | 'out',
  how: string,
  words: Words,
  files: readonly ToldFile[] = [],
): ToldEntry => ({
  kind: 'letter',
  on,
  answer,
  details: { how },
  words,
  files,
});

/** In pence, and how often it comes. */
export const money = (
  on: string,
  answer: string,
  [amount, often]: readonly [amount: string, often: string],
  words: Words,
  until?: string,
): ToldEntry => ({
  kind: 'money',
  on,
  ...(until === undefined ? {} : { until }),
  answer,
  details: { amount, often },
  words,
});

export const opportunity = (on: string, answer: string, sort: string, words: Words): ToldEntry => ({
  kind: 'opportunity',
  on,
  answer,
  details: { sort },
  words,
});

export const wish = (on: string, answer: string, words: Words): ToldEntry => ({
  kind: 'learning-wish',
  on,
  answer,
  words,
});

export const seenOf = ({ skill, on, ...told }: ToldSkill): SkillSeen => ({
  skillId: skillNamed(skill).id,
  on: day(on),
  own: null,
  ownWords: null,
  worker: null,
  evidence: null,
  next: null,
  ...told,
});
