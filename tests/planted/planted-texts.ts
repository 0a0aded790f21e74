/**
 * Notes with one mistake planted in each, and notes with none that look as if they had: what a reading of notes is measured
 * with. It is written from the glossary and from how notes are, and knows nothing of how any reading works.
 */
import { type Chance, chanceFrom } from '../../src/demo/chance.ts';
import { chooseTemplates, layOut, putIn, sentencesOf } from './note.ts';
import { type Cast, inventCast, inventPerson, type Person, type Pronouns } from './people.ts';
import { plantCopiedRun } from './plant-copied-run.ts';
import { plantGlossaryWord } from './plant-glossary-word.ts';
import { plantOtherName } from './plant-other-name.ts';
import { plantWrongPronoun } from './plant-wrong-pronoun.ts';
import { type OtherNote, type Plant, takeOutMarks } from './planting.ts';
import { RIGHT_THOUGH_IT_LOOKS_WRONG, type RightSentence } from './right-though-it-looks-wrong.ts';
import { sharesRunWith } from './runs.ts';
import { word } from './wording.ts';

export type PlantedKind = 'copied-run' | 'other-name' | 'wrong-pronoun' | 'glossary-word';
export type PlantedText = {
  readonly text: string;
  readonly about: {
    readonly names: readonly string[];
    readonly pronouns: Pronouns;
    readonly relatives: readonly string[];
    readonly workers: readonly string[];
  };
  readonly others: readonly { readonly text: string; readonly names: readonly string[] }[];
  readonly planted: null | { readonly kind: PlantedKind; readonly at: readonly [start: number, end: number] };
};

const EACH_KIND = 50;
const CLEAN = 200;
const OTHERS = 20;
/** Which of the others has the name that a sentence needs. */
const CALLED_AT = 2;
const PLANTS = {
  'copied-run': plantCopiedRun,
  'other-name': plantOtherName,
  'wrong-pronoun': plantWrongPronoun,
  'glossary-word': plantGlossaryWord,
} as const satisfies Record<PlantedKind, Plant>;

const namesAbout = ({ person, relatives, workers }: Cast): readonly string[] => [
  ...person.names,
  ...Object.values(relatives),
  ...Object.values(workers),
];

type Start = { readonly cast: Cast; readonly sentences: readonly string[]; readonly others: readonly OtherNote[] };

/** A note and what the writer may open of others, none of which shares twelve words in a row with it. */
function start(chance: Chance, called?: readonly [string, Pronouns]): Start {
  const person = inventPerson(chance, called);
  const cast = inventCast(chance, person);
  const templates = chooseTemplates(chance, 2 + chance.whole(4), new Set());
  const sentences = sentencesOf(templates, cast, chance).map(({ text }) => text);
  const sharesRun = sharesRunWith({ text: sentences.join(' '), names: namesAbout(cast) });
  const notes: OtherNote[] = [];
  const known: Person[] = [person];
  while (notes.length < OTHERS) {
    const isCalled = called !== undefined && notes.length === CALLED_AT;
    const not = [...known.flatMap(({ names }) => names), ...(called === undefined || isCalled ? [] : [called[0]])];
    const fixed = isCalled
      ? { knownAs: called[0], pronouns: called[1] }
      : // The first ones are of the same pronouns, so that there is always one to copy from.
        { ...(notes.length < CALLED_AT && { pronouns: person.pronouns }) };
    const other = inventPerson(chance, not, fixed);
    const note = noteOf(chance, inventCast(chance, other), new Set(templates));
    if (sharesRun({ text: note.text, names: namesAbout(note.cast) })) continue;
    known.push(other);
    notes.push(note);
  }
  return { cast, sentences, others: notes };
}

function noteOf(chance: Chance, cast: Cast, not: ReadonlySet<string>): OtherNote {
  const sentences = sentencesOf(chooseTemplates(chance, 2 + chance.whole(5), not), cast, chance);
  return {
    cast,
    sentences,
    text: layOut(
      sentences.map(({ text }) => text),
      chance,
    ),
  };
}

const toText = ({ cast, others }: Start, text: string, planted: PlantedText['planted']): PlantedText => ({
  text,
  about: {
    names: cast.person.names,
    pronouns: cast.person.pronouns,
    relatives: Object.values(cast.relatives),
    workers: Object.values(cast.workers),
  },
  others: others.map((other) => ({ text: other.text, names: other.cast.person.names })),
  planted,
});

/** 200 notes, each with one mistake, 50 of each kind. */
export function plantedTexts(seed: number): readonly PlantedText[] {
  const chance = chanceFrom(seed);
  return (Object.keys(PLANTS) as PlantedKind[]).flatMap((kind) =>
    Array.from({ length: EACH_KIND }, () => {
      const started = start(chance);
      const { text, at } = takeOutMarks(layOut(PLANTS[kind]({ ...started, chance }), chance));
      return toText(started, text, { kind, at });
    }),
  );
}

/** 200 notes with no mistake; every kind of sentence that looks like one is in a sixth of them. */
export function cleanTexts(seed: number): readonly PlantedText[] {
  const chance = chanceFrom(seed + 100_000);
  return Array.from({ length: CLEAN }, (_, index) => {
    const kind = RIGHT_THOUGH_IT_LOOKS_WRONG[index % RIGHT_THOUGH_IT_LOOKS_WRONG.length] ?? [];
    return cleanText(chance, chance.one(kind));
  });
}

function cleanText(chance: Chance, right: RightSentence): PlantedText {
  const started = start(chance, right.called);
  const same = chance.one(started.others).cast.person.knownAs;
  const sentence = word(right.text.replace('{same}', same), started.cast, chance);
  const { relatives, workers } = started.cast;
  const cast = {
    ...started.cast,
    relatives: right.same === 'relative' ? { ...relatives, cousin: same } : relatives,
    workers: right.same === 'worker' ? { ...workers, other: same } : workers,
  };
  return toText({ ...started, cast }, layOut(putIn(started.sentences, sentence, chance), chance), null);
}
