/**
 * A look at the words of a form before it is saved, as the kit asks for it and shows it. What is noticed is advice: the
 * text is never changed, saving is never stopped for good, and nothing is kept of it. Who looks is handed in.
 */
import type { Day } from '../ground/day.ts';
import type { PersonId } from '../ground/ids.ts';
import type { Reading } from '../storage/storage.ts';
import type { FieldSet, Form, GivenValues, TextField } from './form.ts';
import { numberWords } from './format.ts';
import { typedOfPosted, typedOfValues } from './form-view.ts';
import { ANYWAY_FIELD, firstOf, LOOK_FIELD, type Posted } from './posted.ts';
import type { Path } from './route.ts';

export type AskedText = {
  readonly field: string;
  readonly text: string;
  /** What stood there when the form was opened. */
  readonly before: string;
  readonly whose: TextField['words'];
};

/** Whose record the form is about. */
export type WordsAsked = { readonly personId: PersonId; readonly on: Day; readonly texts: readonly AskedText[] };

export type FoundWords = {
  readonly field: string;
  readonly says: string;
  /** The words it is about; empty where it is about all of them. */
  readonly quote: string;
  /** Where the same words stand, for whoever may open that. */
  readonly from: { readonly text: string; readonly href: Path } | null;
  /** By which it is known again when the form is sent as it is; null for what need not be seen before saving. */
  readonly mark: string | null;
};

/** `people` are those of whose records something is shown. */
export type WordsReader = (
  reading: Reading,
  asked: WordsAsked,
) => Promise<{ readonly found: readonly FoundWords[]; readonly people: readonly PersonId[] }>;

/** What the reading log says to somebody from whose record the same words are shown. */
export const WORDS_PURPOSE = 'seeing whether words about somebody else were taken from your record';

/** Forms that ask for more than a line. */
export function holdsLongWords({ fields }: Form): boolean {
  return Object.values(fields).some((field) => field.kind === 'text' && field.rows !== undefined);
}

/** Each text that was typed, with what stood there before; what is longer than can be kept is not looked at. */
export function textsToLookAt<Fields extends FieldSet>(
  form: Form<Fields>,
  posted: Posted,
  values: GivenValues<Fields>,
): { readonly texts: readonly AskedText[]; readonly tooLong: readonly FoundWords[] } {
  const [typed, recorded] = [typedOfPosted(form, posted), typedOfValues(form, values)];
  const texts: AskedText[] = [];
  const tooLong: FoundWords[] = [];
  for (const [field, asked] of Object.entries(form.fields)) {
    const text = typed[field] ?? '';
    if (asked.kind !== 'text' || asked.foldedUnder !== undefined || text.trim() === '') continue;
    if (text.length > asked.most * CHARACTER_UNITS) tooLong.push(tooLongToLookAt(field, asked));
    else texts.push({ field, text, before: recorded[field] ?? '', whose: asked.words });
  }
  return { texts, tooLong };
}

/** An emoji is one character of a limit and two of a string. */
const CHARACTER_UNITS = 2;

function tooLongToLookAt(field: string, { most }: TextField): FoundWords {
  const says = `This is too long to be looked at, and to be saved here: it can have ${numberWords(most)} characters. What you wrote is still in the box.`;
  return { field, says, quote: '', from: null, mark: null };
}

export function askedToLook(posted: Posted): 'button' | 'script' | undefined {
  const asked = firstOf(posted, LOOK_FIELD);
  return asked === 'button' || asked === 'script' ? asked : undefined;
}

/** What must be seen once before it is saved, and was not: whoever saves it as it is has seen what they were shown. */
export function notSeenYet(found: readonly FoundWords[], posted: Posted): readonly FoundWords[] {
  const seen = new Set(firstOf(posted, ANYWAY_FIELD).split(' '));
  return found.filter(({ mark }) => mark !== null && !seen.has(mark));
}

export const marksOf = (found: readonly FoundWords[]): string =>
  found.flatMap(({ mark }) => mark ?? []).join(' ') || 'none';

export const NOT_SAVED_YET = {
  title: 'Not saved yet: words that also stand in another record',
  words: 'Look at what is noticed below. If it is right, save it as it is; nothing of this is kept.',
};
export const NOTICED = {
  title: 'What was noticed in your words',
  words: 'It is advice. Nothing is changed, you can save it as it is, and nothing of this is kept.',
};
export const NOTHING_NOTICED = {
  title: 'Nothing was noticed in your words',
  words: 'Whether they are right, only you can tell. It is not saved yet.',
};
