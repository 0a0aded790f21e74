/** How one entry reads from its row, and what is asked of it where it is corrected. */
import { findIsoDay, isoOf } from '../../../ground/day-words.ts';
import type { Day } from '../../../ground/day.ts';
import { type EntryKind, entryWords } from '../../../rules/entry-kinds.ts';
import type { RecordedThing } from '../../people/parts/recorded-thing.ts';
import { refuseEntry } from '../actions/record-entry.ts';
import { entryForm, entrySaid, type SaidOfEntry, valuesOfEntry } from './entry-form.ts';

/** It lasts, and nobody has said that it is over. */
export const hasNotEnded = ({ kind, until }: SaidOfEntry): boolean => entryWords(kind).lasts === true && until === null;

export const recordedEntry: RecordedThing<SaidOfEntry> = {
  table: 'entry',
  segment: 'entries',
  saidOf: (image) => ({
    kind: image['kind'] as EntryKind,
    on: findIsoDay(String(image['on_day'])) as Day,
    until: findIsoDay(String(image['until_day'])) ?? null,
    answer: image['answer'] as string | null,
    details: image['details'] as SaidOfEntry['details'],
    // Before they were asked for, nothing was written in words.
    words: (image['words'] as SaidOfEntry['words'] | undefined) ?? {},
  }),
  columnsOf: ({ kind, on, until, answer, details, words }) => ({
    kind,
    on_day: isoOf(on),
    until_day: until === null ? null : isoOf(until),
    answer,
    details,
    words,
  }),
  titleOf: ({ kind }) => entryWords(kind).words,
  onOf: ({ on }) => on,
  formOf: ({ kind }) => entryForm(kind, true),
  valuesOf: valuesOfEntry,
  filledIn: (values, before) => entrySaid(before.kind, values as Parameters<typeof entrySaid>[1], before),
  refuse: refuseEntry,
  nextOf: (said) => (hasNotEnded(said) ? [{ text: 'It has ended', path: 'ended' }] : []),
};
