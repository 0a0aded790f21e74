/**
 * What is asked of a dated thing, by its kind, as `entry-kinds.ts` says: the one reader of that list for the form, for
 * what is kept of it, and for how it is said again on the record.
 */
import { findClockTime, ONE_TIME } from '../../../ground/clock-time.ts';
import { findIsoDay, isoOf, wordsOf } from '../../../ground/day-words.ts';
import type { Day } from '../../../ground/day.ts';
import { findPence, ONE_AMOUNT, poundsOf, typedPounds } from '../../../ground/money.ts';
import { ONE_ADDRESS, ONE_POSTCODE } from '../../../ground/postcodes.ts';
import { answerWords, type Ask, type EntryKind, entryWords } from '../../../rules/entry-kinds.ts';
import type { Entry } from '../../../rules/facts.ts';
import { homeWords } from '../../../rules/home-types.ts';
import {
  choiceField,
  dayField,
  type Field,
  type FileField,
  type TicksField,
  type Form,
  type GivenValues,
  textField,
} from '../../../web/form.ts';
import type { TypedText } from '../../../web/route.ts';

/** What a form of an entry holds: its own three fields, and whatever else its kind asks. */
type Asked = Exclude<Field, FileField | TicksField>;
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

/** What is known of it before its form is drawn: whether they are 21, and where that decides what is asked, which it is. */
type Known = { readonly is21: boolean; readonly answer?: string | null; readonly hasEnded?: boolean };

export function entryForm(kind: EntryKind, { is21, answer = null, hasEnded = false }: Known): Form<EntryFields> {
  const { lasts, answers, answersFirst } = entryWords(kind);
  const asks = (entryWords(kind).asks ?? []).filter(
    (ask) =>
      (ask.from21 !== true || is21) &&
      (ask.atEnd !== true || hasEnded) &&
      (answersFirst === undefined || isOf(ask, answer)),
  );
  return {
    fields: {
      on: lasts === true ? began : on,
      ...(lasts === true ? { until } : {}),
      ...(answers !== undefined && answersFirst === undefined
        ? {
            answer: choiceField({
              label: 'Which?',
              called: 'which it was',
              as: 'radios',
              options: optionsOf(answers),
              required: 'Choose one',
            }),
          }
        : {}),
      ...Object.fromEntries(asks.map((ask) => [ask.name, fieldOf(ask.atEnd === true ? notRequired(ask) : ask)])),
    },
  };
}

/** What was planned to end has not ended yet. */
function notRequired({ required: _, ...ask }: Ask): Ask {
  return ask;
}

/** The one question that comes before a form, where its answer decides what the form asks. */
export function whichForm(kind: EntryKind): Form<EntryFields> | undefined {
  const { answers = {}, answersFirst } = entryWords(kind);
  if (answersFirst === undefined) return undefined;
  const { label, required, without } = answersFirst;
  const options = optionsOf(answers).filter(({ value }) => !without.includes(value));
  const answer = choiceField({ label, called: 'which it is', as: 'radios', options, required });
  return { fields: { answer } as unknown as EntryFields };
}

/** Which it is, under the question that comes first; a file may have said it in words of its own. */
export function saidFirst(said: Pick<SaidOfEntry, 'kind' | 'answer' | 'details'>): TypedText | undefined {
  const { answersFirst } = entryWords(said.kind);
  if (answersFirst === undefined) return undefined;
  const words = said.answer === null ? homeWords(said) : answerWords(said.kind, said.answer);
  return { label: answersFirst.label, text: words ?? 'Not recorded' };
}

/**
 * The same thing with another answer to the question that comes first: what this one is not asked, and what went without
 * saying of the one before, are left out. Undefined where it cannot be chosen.
 */
export function asAnother(said: SaidOfEntry, answer: string): SaidOfEntry | undefined {
  const { answers = {}, answersFirst, asks = [], implied } = entryWords(said.kind);
  if (answer === said.answer) return said;
  if (answersFirst === undefined || !Object.hasOwn(answers, answer) || answersFirst.without.includes(answer))
    return undefined;
  const left = new Set([
    ...asks.filter((ask) => !isOf(ask, answer)).map(({ name }) => name),
    ...Object.keys(implied?.(said.answer) ?? {}),
    ...answersFirst.goesWithIt,
  ]);
  const kept = (texts: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(texts).filter(([name]) => !left.has(name)));
  return { ...said, answer, details: { ...kept(said.details), ...implied?.(answer) }, words: kept(said.words) };
}

/** What is asked once it has ended, beside the day. */
export function asksAtEnd({ kind, answer }: Pick<SaidOfEntry, 'kind' | 'answer'>): Readonly<Record<string, Asked>> {
  const asks = (entryWords(kind).asks ?? []).filter((ask) => ask.atEnd === true && isOf(ask, answer));
  return Object.fromEntries(asks.map((ask) => [ask.name, fieldOf(ask)]));
}

const isOf = ({ of }: Ask, answer: string | null): boolean => of === undefined || of.includes(answer ?? '');

const optionsOf = (options: Readonly<Record<string, string>>) =>
  Object.entries(options).map(([value, text]) => ({ value, text }));

const A_NUMBER = { is: /^(?:[1-9]?\d|1[0-5]\d|16[0-8])$/, otherwise: 'Enter a whole number of hours, from 0 to 168' };
const LINE_MOST = 200;
const WORDS_MOST = 4000;

function fieldOf({ name, as, label, hint, called, required, isPast, options = {} }: Ask): Asked {
  const asked = {
    label,
    ...(hint === undefined ? {} : { hint }),
    ...(called === undefined ? {} : { called }),
    ...(required === undefined ? {} : { required }),
  };
  switch (as) {
    case 'day':
      return dayField({ ...asked, ...(isPast === true ? { notAfterToday: true } : {}) });
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
    case 'money':
      return textField({ ...asked, most: 12, width: 10, shape: ONE_AMOUNT });
    case 'time':
      return textField({ ...asked, most: 5, width: 5, shape: ONE_TIME });
    case 'number':
      return textField({ ...asked, most: 5, width: 5, shape: A_NUMBER });
    case 'postcode':
      return textField({
        ...asked,
        most: 500,
        width: 10,
        shape: { is: ONE_POSTCODE, otherwise: 'Enter one postcode, for example LS1 4AB' },
      });
  }
}

/**
 * What was filled in, as it is kept. `before` is what it stands in place of: details that no form asks stay with it, and an
 * answer that was chosen before the form.
 */
export function entrySaid(
  kind: EntryKind,
  values: Readonly<Record<string, string | Day | null>>,
  before: Pick<SaidOfEntry, 'details' | 'words'> & { readonly answer?: string | null } = { details: {}, words: {} },
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
  const answer = (values['answer'] as string | null | undefined) ?? before.answer ?? null;
  return {
    kind,
    on: values['on'] as Day,
    until: (values['until'] as Day | null | undefined) ?? null,
    answer,
    details: { ...entryWords(kind).implied?.(answer), ...details },
    words,
  };
}

function keptAs(as: Ask['as'], value: string | Day): string {
  if (as === 'day') return isoOf(value as Day);
  // In whole pence.
  if (as === 'money') return `${findPence(`${value}`) ?? ''}`;
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
    if (kept === null) return [name, null];
    return [name, as === 'day' ? (findIsoDay(kept) ?? null) : as === 'money' ? typedPounds(Number(kept)) : kept];
  });
  return { on: day, until: last, answer, ...Object.fromEntries(asked) } as GivenValues<EntryFields>;
}

/** What stands on the record of the details that were asked, sentence by sentence. */
export function detailSentences({
  kind,
  answer,
  details,
  words,
}: Pick<SaidOfEntry, 'kind' | 'answer' | 'details' | 'words'>): readonly string[] {
  const { asks = [], answersFirst } = entryWords(kind);
  return asks.flatMap((ask) => {
    // What a file says of something whose kind it does not name is said too.
    if (answersFirst !== undefined && answer !== null && !isOf(ask, answer)) return [];
    const kept = (isInWords(ask) ? words : details)[ask.name];
    if (kept === undefined || kept === '') return [];
    const said = saidAs(ask, kept);
    const sentence = ask.said === undefined ? said : `${ask.said} ${said}`;
    return [/[.!?]$/.test(sentence) ? sentence : `${sentence}.`];
  });
}

/** As it reads on a page: a day in words, a choice by its words, pence as pounds. */
export function saidAs({ as, options }: Pick<Ask, 'as' | 'options'>, kept: string): string {
  const day = as === 'day' ? findIsoDay(kept) : undefined;
  if (day !== undefined) return wordsOf(day);
  return as === 'money' ? poundsOf(Number(kept)) : (options?.[kept] ?? kept);
}
