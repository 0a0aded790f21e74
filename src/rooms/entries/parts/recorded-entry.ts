/** How one entry reads from its row, and what is asked of it where it is corrected. */
import { findIsoDay, isoOf } from '../../../ground/day-words.ts';
import type { Day } from '../../../ground/day.ts';
import { type EntryKind, entryWords } from '../../../rules/entry-kinds.ts';
import { Refused } from '../../../web/form-page.ts';
import type { RecordedThing } from '../../people/parts/recorded-thing.ts';
import { refuseEntry } from '../actions/record-entry.ts';
import { isWaitingForAdviser, isWaitingToBeRead } from '../outcomes.ts';
import { purposeOfPart } from './read-by-fewer.ts';
import { whyBedTaken } from '../../homes/actions/hold-bed.ts';
import {
  asAnother,
  entryForm,
  entrySaid,
  saidFirst,
  type SaidOfEntry,
  valuesOfEntry,
  whichForm,
} from './entry-form.ts';

/** It lasts, and nobody has said that it is over. */
export const hasNotEnded = ({ kind, until }: SaidOfEntry): boolean => entryWords(kind).lasts === true && until === null;

/** Its answer is still to come. */
export const isWaitedFor = ({ kind, answer }: Pick<SaidOfEntry, 'kind' | 'answer'>): boolean =>
  answer !== null && entryWords(kind).waits === answer;

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
  purposeOf: ({ kind }) => purposeOfPart(kind),
  onOf: ({ on }) => on,
  first: {
    formOf: ({ kind }) => whichForm(kind),
    saidOf: saidFirst,
    as: asAnother,
    insteadOf: ({ kind }) => entryWords(kind).answersFirst?.instead,
  },
  formOf: ({ kind, answer, until }) => entryForm(kind, { is21: true, answer, hasEnded: until !== null }),
  valuesOf: valuesOfEntry,
  filledIn: (values, before) => entrySaid(before.kind, values as Parameters<typeof entrySaid>[1], before),
  refuse: refuseEntry,
  within: async (act, { kept, said }) => {
    const why = await whyBedTaken(act, said, kept.id);
    if (why !== undefined) throw new Refused({ on: why });
  },
  nextOf: (said) => [
    ...(isWaitedFor(said) ? [{ text: 'What came of it', path: 'came-of-it' }] : []),
    ...(hasNotEnded(said) ? [{ text: 'It has ended', path: 'ended' }] : []),
    ...(isWaitingForAdviser(said) ? [{ text: 'It was written with the legal adviser', path: 'with-adviser' }] : []),
    ...(isWaitingToBeRead(said) ? [{ text: 'You read it together', path: 'read-together' }] : []),
  ],
};
