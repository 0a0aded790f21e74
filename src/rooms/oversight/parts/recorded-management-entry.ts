/** How what a manager wrote reads from its row, what is asked of it where it is corrected, and what can come of it. */
import { may } from '../../../access/roles.ts';
import { findIsoDay, wordsOf } from '../../../ground/day-words.ts';
import type { Day } from '../../../ground/day.ts';
import type { StaffId } from '../../../ground/ids.ts';
import type { ManagementKind } from '../../../rules/facts.ts';
import type { RecordedThing } from '../../people/parts/recorded-thing.ts';
import { columnsOfManagementEntry } from '../actions/write-management-entry.ts';
import { isForSomebody, isUnread, MANAGEMENT_KINDS, type ManagementSaid } from '../model.ts';
import { correctManagementForm } from './management-form.ts';

export const recordedManagementEntry: RecordedThing<ManagementSaid> = {
  table: 'management_entry',
  segment: 'management',
  correctedBy: 'direct-work',
  saidOf: (image) => {
    const text = (name: string): string | null => image[name] as string | null;
    const day = (name: string): Day | null => findIsoDay(text(name) ?? '') ?? null;
    return {
      kind: text('kind') as ManagementKind,
      what: text('what') ?? '',
      writtenBy: text('written_by') as StaffId | null,
      writtenOn: day('written_on') as Day,
      staffId: text('staff_id') as StaffId | null,
      named: text('named'),
      dueOn: day('due_on'),
      answeredOn: day('answered_on'),
      answer: text('answer'),
      readOn: day('read_on'),
    };
  },
  columnsOf: columnsOfManagementEntry,
  titleOf: ({ kind }) => `${MANAGEMENT_KINDS[kind].words} from a manager`,
  onOf: ({ writtenOn }) => writtenOn,
  formOf: ({ kind }) => correctManagementForm(isForSomebody(kind)),
  valuesOf: ({ what, dueOn }) => ({ what, dueOn }),
  textsOf: (entry) => {
    const day = (label: string, on: Day | null) => (on === null ? [] : [{ label, text: wordsOf(on) }]);
    const words = (label: string, text: string | null) => (text === null ? [] : [{ label, text }]);
    return [
      { label: 'What is it?', text: MANAGEMENT_KINDS[entry.kind].words },
      { label: 'What was written?', text: entry.what },
      ...day('When was it written?', entry.writtenOn),
      ...words('Who is it for?', entry.named),
      ...day('By when?', entry.dueOn),
      ...words('What came of it?', entry.answer),
      ...day('When was it answered?', entry.answeredOn),
      ...day('When had a manager read the answer?', entry.readOn),
    ];
  },
  filledIn: (values, before) => ({ ...before, ...(values as Pick<ManagementSaid, 'what'>) }),
  refuse: (_, { dueOn, writtenOn }) =>
    dueOn !== null && dueOn < writtenOn
      ? { field: 'dueOn', sentence: 'It cannot be due before it was written' }
      : undefined,
  nextOf: (entry, actor) => {
    const leads = may(actor, 'direct-work');
    if (entry.staffId !== null && entry.answeredOn === null && (leads || entry.staffId === actor.staffId))
      return [{ text: 'Answer it', path: 'answer' }];
    return isUnread(entry) && leads ? [{ text: 'I have read the answer', path: 'read' }] : [];
  },
};
