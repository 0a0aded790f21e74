/**
 * What is asked of a dated thing, by its kind, as `entry-kinds.ts` says: the one reader of that list for the form, for
 * what is kept of it, and for how it is said again on the record.
 */
import { findClockTime, ONE_TIME } from '../../../ground/clock-time.ts';
import { findIsoDay, isoOf, wordsOf } from '../../../ground/day-words.ts';
import type { Day } from '../../../ground/day.ts';
import { ONE_ADDRESS, ONE_POSTCODE } from '../../../ground/postcodes.ts';
import { type Ask, type EntryKind, entryWords } from '../../../rules/entry-kinds.ts';
import type { Entry } from '../../../rules/facts.ts';
import {
  choiceField,
  dayField,
  type Field,
  type FileField,
  type Form,
  type GivenValues,
  textField,
} from '../../../web/form.ts';

/** What a form of an entry holds: its own three fields, and whatever else its kind asks. */
type Asked = Exclude<Field, FileField>;
export type EntryFields = Readonly<Record<string, Asked>> & { readonly on: typeof on | typeof began };
export type SaidOfEntry = Pick<Entry, 'kind' | 'on' | 'until' | 'answer' | 'details'> & {
  /** What is written in words: no rule and no figure reads it. */
  readonly words: Readonly<Record<string, string>>;
};

const IN_WORDS: ReadonlySet<Ask['as']> = new Set(['line', 'words']);
const isInWords = ({ as, isCounted }: Ask): boolean => IN_WORDS.has(as) && isCounted !== true;

const on = dayField({
  label: 'On which day?',
  called: 'the day',
  hint: 'For example, 18 2 2025',
  notAfterToday: true,
  required: 'Enter the day',
});
const began = dayField({ ...on, label: 'From which day?' });
const until = dayField({
  label: 'When did or will it end?',
  called: 'the day it ends',
  hint: 'The first day it no longer holds. Leave it blank while nobody knows.',
});

export function entryForm(kind: EntryKind, is21: boolean): Form<EntryFields> {
  const { lasts, answers } = entryWords(kind);
  return {
    fields: {
      on: lasts === true ? began : on,
      ...(lasts === true ? { until } : {}),
      ...(answers === undefined
        ? {}
        : {
            answer: choiceField({
              label: 'Which?',
              called: 'which it was',
              as: 'radios',
              options: optionsOf(answers),
              required: 'Choose one',
            }),
          }),
      ...Object.fromEntries(asksOfKind(kind, is21).map((ask) => [ask.name, fieldOf(ask)])),
    },
  };
}

/** What was asked only from 21 is kept of whoever is younger, if it is there already. */
function asksOfKind(kind: EntryKind, is21: boolean): readonly Ask[] {
  return (entryWords(kind).asks ?? []).filter(({ from21 }) => from21 !== true || is21);
}

const optionsOf = (options: Readonly<Record<string, string>>) =>
  Object.entries(options).map(([value, text]) => ({ value, text }));

const LINE_MOST = 200;
const WORDS_MOST = 4000;

function fieldOf({ name, as, label, hint, called, required, options = {} }: Ask): Asked {
  const asked = {
    label,
    ...(hint === undefined ? {} : { hint }),
    ...(called === undefined ? {} : { called }),
    ...(required === undefined ? {} : { required }),
  };
  switch (as) {
    case 'day':
      return dayField(asked);
    case 'choice':
      return choiceField({ ...asked, as: 'radios', options: optionsOf(options) });
    case 'words':
      return textField({
        ...asked,
        rows: 4,
        most: WORDS_MOST,
        ...(name === 'said' ? { words: 'theirs' as const } : {}),
      });
    case 'line':
      return textField({ ...asked, most: LINE_MOST, ...(name === 'address' ? { shape: ONE_ADDRESS } : {}) });
    case 'time':
      return textField({ ...asked, most: 5, width: 5, shape: ONE_TIME });
    case 'postcode':
      return textField({
        ...asked,
        most: 500,
        width: 10,
        shape: { is: ONE_POSTCODE, otherwise: 'Enter one postcode, for example LS1 4AB' },
      });
  }
}

/** What was filled in, as it is kept. `before` is what it stands in place of: details that no form asks stay with it. */
export function entrySaid(
  kind: EntryKind,
  values: Readonly<Record<string, string | Day | null>>,
  before: Pick<SaidOfEntry, 'details' | 'words'> = { details: {}, words: {} },
): SaidOfEntry {
  const details: Record<string, string> = { ...before.details };
  const words: Record<string, string> = { ...before.words };
  for (const ask of entryWords(kind).asks ?? []) {
    const { name, as } = ask;
    const place = isInWords(ask) ? words : details;
    if (!(name in values)) continue;
    const value = values[name];
    if (value === null || value === undefined) delete place[name];
    else place[name] = keptAs(as, value);
  }
  return {
    kind,
    on: values['on'] as Day,
    until: (values['until'] as Day | null | undefined) ?? null,
    answer: (values['answer'] as string | null | undefined) ?? null,
    details,
    words,
  };
}

function keptAs(as: Ask['as'], value: string | Day): string {
  if (as === 'day') return isoOf(value as Day);
  return as === 'time' ? (findClockTime(`${value}`) ?? `${value}`) : `${value}`;
}

/** The same the other way: what the form is filled with. */
export function valuesOfEntry({
  kind,
  on: day,
  until: last,
  answer,
  details,
  words,
}: SaidOfEntry): GivenValues<EntryFields> {
  const asked = (entryWords(kind).asks ?? []).map((ask) => {
    const { name, as } = ask;
    const kept = (isInWords(ask) ? words : details)[name] ?? null;
    return [name, as === 'day' && kept !== null ? (findIsoDay(kept) ?? null) : kept];
  });
  return { on: day, until: last, answer, ...Object.fromEntries(asked) } as GivenValues<EntryFields>;
}

/** What stands on the record of the details that were asked, sentence by sentence. */
export function detailSentences({
  kind,
  details,
  words,
}: Pick<SaidOfEntry, 'kind' | 'details' | 'words'>): readonly string[] {
  return (entryWords(kind).asks ?? []).flatMap((ask) => {
    const kept = (isInWords(ask) ? words : details)[ask.name];
    if (kept === undefined || kept === '') return [];
    const day = ask.as === 'day' ? findIsoDay(kept) : undefined;
    const said = day === undefined ? (ask.options?.[kept] ?? kept) : wordsOf(day);
    const sentence = ask.said === undefined ? said : `${ask.said} ${said}`;
    return [/[.!?]$/.test(sentence) ? sentence : `${sentence}.`];
  });
}
