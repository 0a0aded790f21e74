/** What each shape counts, example by example: people whose facts are written down here, and whose answer is known. As long as there are shapes. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { insertWhole } from '../../../tests/insert-rows.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil, TODAY } from '../../../tests/sample-council.ts';
import { addDays, type Day, dayOf } from '../../ground/day.ts';
import { day } from '../../ground/day-words.ts';
import { newId, type PersonId } from '../../ground/ids.ts';
import { addWorkingDays, workingDaysBetween } from '../../ground/working-days.ts';
import { chanceFrom } from '../../demo/chance.ts';
import { workingDaysBetween as workingDaysInSql } from './asked.ts';
import { measures } from './measures/index.ts';
import {
  byWeek,
  countsOnce,
  cutsOf,
  type EntryEvents,
  flow,
  isShare,
  type Measure,
  middleOf,
  type Stock,
  stock,
  weeksIn,
} from './model.ts';
import { readFigures, readFiguresInFull, windowFor } from './read-figures.ts';
import { listEverybody, listMembers } from './lists.ts';

type Entry = readonly [
  kind: string,
  on: string,
  until?: string | null,
  answer?: string | null,
  details?: Readonly<Record<string, string>>,
];
type DutyRow = readonly [rule: string, opens: string, due: string | null, met?: string | null, ends?: string | null];
type SpellRow = readonly [rule: string, from: string, to?: string | null, cannotTell?: string];
type EpisodeRow = readonly [
  began: string,
  ended: string | null,
  reason: string | null,
  type: string | null,
  provider?: string,
];
type Life = {
  readonly born?: string;
  readonly entries?: readonly Entry[];
  readonly duties?: readonly DutyRow[];
  readonly spells?: readonly SpellRow[];
  readonly episodes?: readonly EpisodeRow[];
};
type Example = {
  readonly what: string;
  readonly life: Life;
  /** met, not, cannot-tell, once for each row in the list, or nothing for who is not in it. */
  readonly is: readonly string[];
};

const words = {
  title: 'A measure of these tests',
  theme: 'oversight',
  unit: 'child',
  about: 'people',
  population: '',
  counted: '',
  leftOut: '',
  cannotTell: '',
  definition: { follows: '', standing: 'local' },
  standsBeside: [],
  notComparedWith: '',
} as const;
const onDay = (id: string, more: Pick<Stock, 'who'> & Partial<Pick<Stock, 'answer'>>): Stock =>
  stock({ ...words, id, ...more });
const inYear = (id: string, events: Omit<EntryEvents, 'kind' | 'countOnce'> & Partial<EntryEvents>): Measure =>
  flow({ ...words, id, events: { countOnce: 'every', ...events, kind: 'entries' } });
const statuses = (...rules: [string, ...string[]]) => ({ kind: 'statuses', rules }) as const;
const measureOf = (id: string): Measure => {
  const found = measures.find((measure) => measure.id === id);
  if (found === undefined) throw new Error(`no measure ${id}`);
  return found;
};
const audit = (on: string, grade: string, more: Readonly<Record<string, string>> = {}): Entry => [
  'audit',
  on,
  null,
  null,
  { of: 'early help', moderated: 'yes', grade, ...more },
];
const helped = (family: string, until: string | null = null): Entry => [
  'edge-of-care',
  '2020-01-01',
  until,
  null,
  { family },
];
const contact = (family: string, on: string, reached = 'yes'): Entry => [
  'edge-of-care-contact',
  on,
  null,
  reached,
  { family, worker: `${family} ${reached}` },
];
const MISSING = { entry: 'missing', by: 'on' } as const;
const CARE: readonly SpellRow[] = [['test/care', '2020-01-01']];

/** Asked on 31 March 2022, or from 1 April 2021 to then. */
// biome-ignore format: one example to a line, to be read as a table.
const SHAPES: readonly { readonly shape: string; readonly measure: Measure; readonly examples: readonly Example[] }[] =
  [
    {
      shape: 'statuses on a day',
      measure: onDay('statuses', { who: statuses('test/a', 'test/b') }),
      examples: [
        { what: 'from its first day', life: { spells: [['test/a', '2022-03-31']] }, is: ['met'] },
        { what: 'not before', life: { spells: [['test/a', '2022-04-01']] }, is: [] },
        { what: 'not on the day it ended', life: { spells: [['test/a', '2022-01-01', '2022-03-31']] }, is: [] },
        { what: 'the day before it ended', life: { spells: [['test/b', '2022-01-01', '2022-04-01']] }, is: ['met'] },
        { what: 'once, passing from one to the other', life: { spells: [['test/a', '2021-01-01', '2022-03-31'], ['test/b', '2022-03-31']] }, is: ['met'] },
        { what: 'doubted', life: { spells: [['test/a', '2022-01-01', null, 'date of birth']] }, is: ['cannot-tell'] },
        { what: 'another status', life: { spells: [['test/c', '2022-01-01']] }, is: [] },
      ],
    },
    {
      shape: 'a status while something goes on',
      measure: onDay('during', { who: { ...statuses('test/care'), during: 'unaccompanied' } }),
      examples: [
        { what: 'while it goes on', life: { spells: CARE, entries: [['unaccompanied', '2021-01-01', '2022-04-01']] }, is: ['met'] },
        { what: 'from the day it ended', life: { spells: CARE, entries: [['unaccompanied', '2021-01-01', '2022-03-31']] }, is: [] },
        { what: 'without it', life: { spells: CARE }, is: [] },
      ],
    },
    {
      shape: 'how duties stand on a day',
      measure: onDay('standing', {
        who: statuses('test/care'),
        answer: { kind: 'duties', rules: ['test/visit'], doneOnce: ['test/adviser'] },
      }),
      examples: [
        { what: 'owes nothing', life: { spells: CARE }, is: [] },
        { what: 'due on the day', life: { spells: CARE, duties: [['test/visit', '2022-01-01', '2022-03-31']] }, is: ['met'] },
        { what: 'due the day before', life: { spells: CARE, duties: [['test/visit', '2022-01-01', '2022-03-30']] }, is: ['not'] },
        { what: 'met that very day, late: nothing is open', life: { spells: CARE, duties: [['test/visit', '2022-01-01', '2022-03-30', '2022-03-31']] }, is: [] },
        { what: 'met the day after', life: { spells: CARE, duties: [['test/visit', '2022-01-01', '2022-03-30', '2022-04-01']] }, is: ['not'] },
        { what: 'no longer owed', life: { spells: CARE, duties: [['test/visit', '2022-01-01', '2022-03-01', null, '2022-03-31']] }, is: [] },
        { what: 'no day for it', life: { spells: CARE, duties: [['test/visit', '2022-01-01', null]] }, is: ['cannot-tell'] },
        { what: 'one overdue, one due', life: { spells: CARE, duties: [['test/visit', '2022-01-01', '2022-03-01'], ['test/adviser', '2022-01-01', '2022-05-01']] }, is: ['not'] },
        { what: 'done once, and it holds', life: { spells: CARE, duties: [['test/adviser', '2021-01-01', '2021-01-01', '2021-02-01']] }, is: ['met'] },
        { what: 'done once, and it holds no longer', life: { spells: CARE, duties: [['test/adviser', '2021-01-01', '2021-01-01', '2021-02-01', '2022-01-01']] }, is: [] },
        { what: 'not in care', life: { duties: [['test/visit', '2022-01-01', '2022-03-31']] }, is: [] },
        { what: 'status doubted', life: { spells: [['test/care', '2022-01-01', null, 'legal status']], duties: [['test/visit', '2022-01-01', '2022-03-31']] }, is: ['cannot-tell'] },
      ],
    },
    {
      shape: 'what goes on, once a person',
      measure: onDay('open', {
        who: { kind: 'entries', entry: 'early-help', once: 'person', ages: { from: 0, to: 17 } },
        answer: { kind: 'code', from: 'lead', met: ['school'], not: ['the council'], leftOut: ['nobody'] },
      }),
      examples: [
        { what: 'by its code', life: { born: '2010-01-01', entries: [['early-help', '2022-01-01', null, null, { lead: 'school' }]] }, is: ['met'] },
        { what: 'by the one begun last', life: { born: '2010-01-01', entries: [['early-help', '2022-01-01', null, null, { lead: 'school' }], ['early-help', '2022-02-01', null, null, { lead: 'the council' }]] }, is: ['not'] },
        { what: 'ended that day', life: { born: '2010-01-01', entries: [['early-help', '2022-01-01', '2022-03-31', null, { lead: 'school' }]] }, is: [] },
        { what: 'no code', life: { born: '2010-01-01', entries: [['early-help', '2022-01-01']] }, is: ['cannot-tell'] },
        { what: 'a code nobody knows', life: { born: '2010-01-01', entries: [['early-help', '2022-01-01', null, null, { lead: 'x' }]] }, is: ['cannot-tell'] },
        { what: 'a code that is left out', life: { born: '2010-01-01', entries: [['early-help', '2022-01-01', null, null, { lead: 'nobody' }]] }, is: [] },
        { what: '18 that day', life: { born: '2004-03-31', entries: [['early-help', '2022-01-01', null, null, { lead: 'school' }]] }, is: [] },
        { what: 'no date of birth', life: { entries: [['early-help', '2022-01-01', null, null, { lead: 'school' }]] }, is: ['cannot-tell'] },
      ],
    },
    {
      shape: 'what has lasted',
      measure: onDay('lasted', {
        who: { kind: 'entries', entry: 'protection-plan', once: 'person', monthsAtLeast: 3 },
        answer: { kind: 'lasted', months: 24 },
      }),
      examples: [
        { what: 'three months to the day', life: { entries: [['protection-plan', '2021-12-31']] }, is: ['not'] },
        { what: 'a day less', life: { entries: [['protection-plan', '2022-01-01']] }, is: [] },
        { what: 'two years to the day', life: { entries: [['protection-plan', '2020-03-31']] }, is: ['met'] },
        { what: 'two years less a day', life: { entries: [['protection-plan', '2020-04-01']] }, is: ['not'] },
      ],
    },
    {
      shape: 'never late since it began',
      measure: onDay('never-late', {
        who: { kind: 'entries', entry: 'protection-plan', once: 'person' },
        answer: { kind: 'never-late', rules: ['test/conference'] },
      }),
      examples: [
        { what: 'none due yet', life: { entries: [['protection-plan', '2022-01-01']], duties: [['test/conference', '2022-01-01', '2022-03-31']] }, is: [] },
        { what: 'one in time', life: { entries: [['protection-plan', '2021-01-01']], duties: [['test/conference', '2021-01-01', '2021-03-31', '2021-03-31']] }, is: ['met'] },
        { what: 'one late among others', life: { entries: [['protection-plan', '2021-01-01']], duties: [['test/conference', '2021-01-01', '2021-03-31', '2021-04-01'], ['test/conference', '2021-04-01', '2021-10-01', '2021-09-01']] }, is: ['not'] },
        { what: 'late in an earlier plan', life: { entries: [['protection-plan', '2021-06-01']], duties: [['test/conference', '2021-01-01', '2021-03-31', '2021-04-01'], ['test/conference', '2021-06-01', '2021-09-01', '2021-09-01']] }, is: ['met'] },
      ],
    },
    {
      shape: 'several placements in the year',
      measure: onDay('placements', {
        who: statuses('test/care'),
        answer: { kind: 'several-in-the-year', of: 'placements', least: 3 },
      }),
      examples: [
        { what: 'three, the first until the second day of the year', life: { spells: CARE, episodes: [['2020-01-01', '2021-04-02', 'S', 'U6'], ['2021-04-02', '2021-08-01', 'P', 'K2'], ['2021-08-01', null, 'P', 'U6']] }, is: ['met'] },
        { what: 'the first until the day before the year', life: { spells: CARE, episodes: [['2020-01-01', '2021-04-01', 'S', 'U6'], ['2021-04-01', '2021-08-01', 'P', 'K2'], ['2021-08-01', null, 'P', 'U6']] }, is: ['not'] },
        { what: 'back after a temporary one', life: { spells: CARE, episodes: [['2020-01-01', '2021-06-01', 'S', 'U6'], ['2021-06-01', '2021-06-08', 'P', 'T4'], ['2021-06-08', null, 'P', 'U6']] }, is: ['not'] },
        { what: 'another order, the same home', life: { spells: CARE, episodes: [['2020-01-01', '2021-06-01', 'S', 'U6'], ['2021-06-01', '2021-07-01', 'L', 'U6'], ['2021-07-01', null, 'T', 'U4']] }, is: ['not'] },
        { what: 'nothing says why the second began', life: { spells: CARE, episodes: [['2020-01-01', '2021-06-01', 'S', 'U6'], ['2021-06-01', null, null, 'U6']] }, is: ['cannot-tell'] },
        { what: 'no episode at all', life: { spells: CARE }, is: ['cannot-tell'] },
      ],
    },
    {
      shape: 'several social workers in the year',
      measure: onDay('social-workers', {
        who: statuses('test/care'),
        answer: { kind: 'several-in-the-year', of: 'social-workers', least: 3 },
      }),
      examples: [
        { what: 'A, then B, then A again is two', life: { spells: CARE, entries: [['social-worker', '2021-04-01', '2021-05-01', null, { worker: 'A' }], ['social-worker', '2021-05-01', '2021-06-01', null, { worker: 'B' }], ['social-worker', '2021-06-01', null, null, { worker: 'A' }]] }, is: ['not'] },
        { what: 'three', life: { spells: CARE, entries: [['social-worker', '2020-04-01', '2021-05-01', null, { worker: 'A' }], ['social-worker', '2021-05-01', '2021-06-01', null, { worker: 'B' }], ['social-worker', '2021-06-01', null, null, { worker: 'C' }]] }, is: ['met'] },
        { what: 'none recorded', life: { spells: CARE }, is: ['cannot-tell'] },
      ],
    },
    {
      shape: 'the same placement for long',
      measure: onDay('same-placement', {
        who: statuses('test/care'),
        answer: { kind: 'same-placement', months: 24, inCareMonths: 30, underAge: 16 },
      }),
      examples: [
        { what: 'two years to the day', life: { born: '2010-01-01', spells: [['test/care', '2019-01-01']], episodes: [['2019-01-01', '2020-03-31', 'S', 'U6'], ['2020-03-31', null, 'P', 'U4']] }, is: ['met'] },
        { what: 'a day less', life: { born: '2010-01-01', spells: [['test/care', '2019-01-01']], episodes: [['2019-01-01', '2020-04-01', 'S', 'U6'], ['2020-04-01', null, 'P', 'U4']] }, is: ['not'] },
        { what: 'in care for two years only', life: { born: '2010-01-01', spells: CARE, episodes: [['2020-01-01', null, 'S', 'U6']] }, is: [] },
        { what: '16 that day', life: { born: '2006-03-31', spells: [['test/care', '2019-01-01']], episodes: [['2019-01-01', null, 'S', 'U6']] }, is: [] },
      ],
    },
    {
      shape: 'every duty of a person',
      measure: flow({
        ...words,
        id: 'every',
        events: { kind: 'duties-due', rules: ['test/review'], countOnce: 'every-one-of-a-person' },
      }),
      examples: [
        { what: 'all in time', life: { duties: [['test/review', '2021-01-01', '2021-05-01', '2021-05-01'], ['test/review', '2021-05-01', '2021-11-01', '2021-10-01']] }, is: ['met'] },
        { what: 'one late', life: { duties: [['test/review', '2021-01-01', '2021-05-01', '2021-05-01'], ['test/review', '2021-05-01', '2021-11-01', '2021-11-02']] }, is: ['not'] },
        { what: 'one nobody can tell', life: { duties: [['test/review', '2021-01-01', '2021-05-01', '2021-05-01'], ['test/review', '2021-05-01', null]] }, is: ['cannot-tell'] },
        { what: 'late, but due before the period', life: { duties: [['test/review', '2021-01-01', '2021-03-31', '2021-05-01']] }, is: [] },
        { what: 'ended in time', life: { duties: [['test/review', '2021-01-01', '2021-05-01', null, '2021-05-01']] }, is: [] },
      ],
    },
    {
      shape: 'duties by the day they were met',
      measure: flow({
        ...words,
        id: 'met',
        events: { kind: 'duties-met', rules: ['test/review'], withEntry: 'permanence-plan', owedBy: 'test/plan' },
      }),
      examples: [
        { what: 'there that day', life: { duties: [['test/review', '2021-01-01', '2021-05-01', '2021-05-09']], entries: [['permanence-plan', '2021-05-09']] }, is: ['met'] },
        { what: 'there the day after', life: { duties: [['test/review', '2021-01-01', '2021-05-01', '2021-05-09'], ['test/plan', '2021-01-01', '2021-05-01', '2021-05-10']], entries: [['permanence-plan', '2021-05-10']] }, is: ['not'] },
        { what: 'not there, and not kept here', life: { duties: [['test/review', '2021-01-01', '2021-05-01', '2021-05-09']] }, is: ['cannot-tell'] },
        { what: 'not there, and kept in an earlier time in care only', life: { duties: [['test/review', '2021-01-01', '2021-05-01', '2021-05-09'], ['test/plan', '2020-01-01', '2020-05-01', null, '2020-06-01']] }, is: ['cannot-tell'] },
        { what: 'not met', life: { duties: [['test/review', '2021-01-01', '2021-05-01']] }, is: [] },
      ],
    },
    {
      shape: 'entries of a kind, with codes and ages',
      measure: inYear('codes', {
        entry: 'care-leaver-outcomes',
        by: 'on',
        ages: { from: 17, to: 18 },
        except: { from: 'answer', is: ['DIED'] },
        answer: { kind: 'code', from: 'activity', met: ['F1'], not: ['G4'], leftOut: ['X'] },
      }),
      examples: [
        { what: 'met', life: { born: '2004-05-01', entries: [['care-leaver-outcomes', '2021-05-01', null, 'YES', { activity: 'F1' }]] }, is: ['met'] },
        { what: 'not', life: { born: '2003-05-01', entries: [['care-leaver-outcomes', '2021-05-01', null, 'NO', { activity: 'G4' }]] }, is: ['not'] },
        { what: 'no information', life: { born: '2003-05-01', entries: [['care-leaver-outcomes', '2021-05-01', null, 'NO', { activity: '0' }]] }, is: ['cannot-tell'] },
        { what: 'left out', life: { born: '2003-05-01', entries: [['care-leaver-outcomes', '2021-05-01', null, 'NO', { activity: 'X' }]] }, is: [] },
        { what: 'died', life: { born: '2003-05-01', entries: [['care-leaver-outcomes', '2021-05-01', null, 'DIED', { activity: 'F1' }]] }, is: [] },
        { what: '19', life: { born: '2002-05-01', entries: [['care-leaver-outcomes', '2021-05-01', null, 'YES', { activity: 'F1' }]] }, is: [] },
        { what: 'before the period', life: { born: '2004-03-31', entries: [['care-leaver-outcomes', '2021-03-31', null, 'YES', { activity: 'F1' }]] }, is: [] },
      ],
    },
    {
      shape: 'entries of one answer, once a person',
      measure: inYear('once', { ...MISSING, countOnce: 'first-of-each-person', only: { from: 'answer', is: ['M'] } }),
      examples: [
        { what: 'twice', life: { entries: [['missing', '2021-04-01', null, 'M'], ['missing', '2021-06-01', null, 'M']] }, is: ['met'] },
        { what: 'the other kind', life: { entries: [['missing', '2021-04-01', null, 'A']] }, is: [] },
      ],
    },
    {
      shape: 'working days from beginning to end',
      measure: inYear('took', { entry: 'assessment', by: 'until', answer: { kind: 'working-days', most: 45 } }),
      examples: [
        { what: 'the 45th, over Christmas', life: { entries: [['assessment', '2021-12-01', '2022-02-07']] }, is: ['met'] },
        { what: 'the 46th', life: { entries: [['assessment', '2021-12-01', '2022-02-08']] }, is: ['not'] },
        { what: 'the wrong way round', life: { entries: [['assessment', '2021-12-01', '2021-11-30']] }, is: ['cannot-tell'] },
        { what: 'still open', life: { entries: [['assessment', '2021-12-01']] }, is: [] },
      ],
    },
    {
      shape: 'working days since another',
      measure: inYear('since', {
        entry: 'initial-conference',
        by: 'on',
        answer: { kind: 'working-days', most: 15, since: 'section-47' },
      }),
      examples: [
        { what: 'the 15th, over Easter', life: { entries: [['section-47', '2021-03-29'], ['initial-conference', '2021-04-21']] }, is: ['met'] },
        { what: 'the 16th', life: { entries: [['section-47', '2021-03-29'], ['initial-conference', '2021-04-22']] }, is: ['not'] },
        { what: 'from the latest', life: { entries: [['section-47', '2021-01-01'], ['section-47', '2021-04-01'], ['initial-conference', '2021-04-12']] }, is: ['met'] },
        { what: 'none before', life: { entries: [['section-47', '2021-05-01'], ['initial-conference', '2021-04-22']] }, is: ['cannot-tell'] },
      ],
    },
    {
      shape: 'working days to its end since another',
      measure: measureOf('assessments-completed-within-45-working-days-from-referral'),
      examples: [
        { what: 'the 45th', life: { entries: [['referral', '2021-12-01'], ['assessment', '2021-12-08', '2022-02-07']] }, is: ['met'] },
        { what: 'the 46th', life: { entries: [['referral', '2021-12-01'], ['assessment', '2021-12-08', '2022-02-08']] }, is: ['not'] },
        { what: 'a referral after it began is another', life: { entries: [['referral', '2021-12-09'], ['assessment', '2021-12-08', '2022-02-07']] }, is: ['cannot-tell'] },
      ],
    },
    {
      shape: 'one before',
      measure: inYear('earlier', {
        entry: 'referral',
        by: 'on',
        answer: { kind: 'earlier', months: 12, orNumber: 'before' },
      }),
      examples: [
        { what: 'the first, where the record reaches back', life: { entries: [['referral', '2021-05-10']] }, is: ['not'] },
        { what: 'the first, where the record does not', life: { entries: [['referral', '2021-05-08']] }, is: ['cannot-tell'] },
        { what: 'the first, and the source says there was one', life: { entries: [['referral', '2021-05-08', null, null, { before: '1' }]] }, is: ['met'] },
        { what: 'twelve months to the day', life: { entries: [['referral', '2020-05-10'], ['referral', '2021-05-10']] }, is: ['met'] },
        { what: 'a day more', life: { entries: [['referral', '2020-05-09'], ['referral', '2021-05-10']] }, is: ['not'] },
        { what: 'the source says there was one', life: { entries: [['referral', '2021-05-10', null, null, { before: '2' }]] }, is: ['met'] },
        { what: 'the source says there was none', life: { entries: [['referral', '2021-05-10', null, null, { before: '0' }]] }, is: ['not'] },
      ],
    },
    {
      shape: 'numbers',
      measure: inYear('number', {
        entry: 'health-year',
        by: 'on',
        answer: { kind: 'number', from: 'score', least: 17 },
      }),
      examples: [
        { what: '17', life: { entries: [['health-year', '2022-03-31', null, null, { score: '17' }]] }, is: ['met'] },
        { what: '16', life: { entries: [['health-year', '2022-03-31', null, null, { score: '16' }]] }, is: ['not'] },
        { what: 'none', life: { entries: [['health-year', '2022-03-31', null, null, { score: '' }]] }, is: [] },
      ],
    },
    {
      shape: 'numbers between two',
      measure: inYear('between', {
        entry: 'health-year',
        by: 'on',
        answer: { kind: 'number-between', from: 'score', least: 14, most: 16 },
      }),
      examples: [
        { what: '13', life: { entries: [['health-year', '2022-03-31', null, null, { score: '13' }]] }, is: [] },
        { what: '14', life: { entries: [['health-year', '2022-03-31', null, null, { score: '14' }]] }, is: ['met'] },
        { what: '16', life: { entries: [['health-year', '2022-03-31', null, null, { score: '16' }]] }, is: ['met'] },
        { what: '17', life: { entries: [['health-year', '2022-03-31', null, null, { score: '17' }]] }, is: [] },
        { what: 'no number', life: { entries: [['health-year', '2022-03-31', null, null, { score: 'x' }]] }, is: [] },
        { what: 'none', life: { entries: [['health-year', '2022-03-31']] }, is: [] },
      ],
    },
    {
      shape: 'a number between two, of an age',
      measure: inYear('score-at-an-age', {
        entry: 'health-year',
        by: 'on',
        ages: { from: 5, to: 16 },
        answer: { kind: 'number-between', from: 'score', least: 14, most: 16 },
      }),
      examples: [
        { what: 'of that age', life: { born: '2012-05-01', entries: [['health-year', '2022-03-31', null, null, { score: '15' }]] }, is: ['met'] },
        { what: 'too young', life: { born: '2018-05-01', entries: [['health-year', '2022-03-31', null, null, { score: '15' }]] }, is: [] },
        { what: 'no date of birth', life: { entries: [['health-year', '2022-03-31', null, null, { score: '15' }]] }, is: ['cannot-tell'] },
        { what: 'no date of birth, and another number', life: { entries: [['health-year', '2022-03-31', null, null, { score: '17' }]] }, is: [] },
      ],
    },
    {
      shape: 'a band of a number, of an age',
      measure: {
        ...inYear('band-at-an-age', {
          entry: 'health-year',
          by: 'on',
          ages: { from: 5, to: 16 },
          answer: { kind: 'number-between', from: 'score', least: 14, most: 16 },
        }),
        partOf: { whole: 'score-at-an-age', words: '14 to 16' },
      },
      examples: [
        { what: 'of that age', life: { born: '2012-05-01', entries: [['health-year', '2022-03-31', null, null, { score: '15' }]] }, is: ['met'] },
        { what: 'no date of birth is in no band', life: { entries: [['health-year', '2022-03-31', null, null, { score: '15' }]] }, is: [] },
      ],
    },
    {
      shape: 'working days between two',
      measure: inYear('took-between', {
        entry: 'assessment',
        by: 'until',
        answer: { kind: 'working-days-between', least: 41, most: 45 },
      }),
      examples: [
        { what: 'the 40th, over Christmas', life: { entries: [['assessment', '2021-12-01', '2022-01-31']] }, is: [] },
        { what: 'the 41st', life: { entries: [['assessment', '2021-12-01', '2022-02-01']] }, is: ['met'] },
        { what: 'the 45th', life: { entries: [['assessment', '2021-12-01', '2022-02-07']] }, is: ['met'] },
        { what: 'the 46th', life: { entries: [['assessment', '2021-12-01', '2022-02-08']] }, is: [] },
        { what: 'the wrong way round is in no band', life: { entries: [['assessment', '2021-12-01', '2021-11-30']] }, is: [] },
      ],
    },
    {
      shape: 'working days between two, since something of another kind',
      measure: inYear('took-since', {
        entry: 'initial-conference',
        by: 'on',
        answer: { kind: 'working-days-between', least: 11, most: 15, since: 'section-47' },
      }),
      examples: [
        { what: 'the 10th', life: { entries: [['section-47', '2021-11-01'], ['initial-conference', '2021-11-15']] }, is: [] },
        { what: 'the 11th', life: { entries: [['section-47', '2021-11-01'], ['initial-conference', '2021-11-16']] }, is: ['met'] },
        { what: 'the 15th', life: { entries: [['section-47', '2021-11-01'], ['initial-conference', '2021-11-22']] }, is: ['met'] },
        { what: 'the 16th', life: { entries: [['section-47', '2021-11-01'], ['initial-conference', '2021-11-23']] }, is: [] },
        { what: 'by the latest enquiry before it', life: { entries: [['section-47', '2021-10-01'], ['section-47', '2021-11-01'], ['initial-conference', '2021-11-16']] }, is: ['met'] },
        { what: 'no enquiry before it is in no band', life: { entries: [['section-47', '2021-11-17'], ['initial-conference', '2021-11-16']] }, is: [] },
      ],
    },
    {
      shape: 'working days, however many',
      measure: inYear('took-any', {
        entry: 'assessment',
        by: 'until',
        answer: { kind: 'working-days-between', least: 0, most: null },
      }),
      examples: [
        { what: 'the same day', life: { entries: [['assessment', '2021-12-01', '2021-12-01']] }, is: ['met'] },
        { what: 'the wrong way round', life: { entries: [['assessment', '2021-12-01', '2021-11-30']] }, is: ['cannot-tell'] },
      ],
    },
    {
      shape: 'an audit of one record',
      measure: measureOf('early-help-audits-by-overall-judgement'),
      examples: [
        { what: 'moderated, with a grade', life: { entries: [audit('2021-06-01', 'good')] }, is: ['met'] },
        { what: 'not moderated yet', life: { entries: [audit('2021-06-01', 'good', { moderated: 'no' })] }, is: [] },
        { what: 'without a judgement', life: { entries: [audit('2021-06-01', 'not given')] }, is: ['cannot-tell'] },
        { what: 'a dip sample', life: { entries: [audit('2021-06-01', 'good', { of: 'dip sample' })] }, is: [] },
        { what: 'of several agencies', life: { entries: [audit('2021-06-01', 'good', { of: 'multi-agency' })] }, is: [] },
        { what: 'screening', life: { entries: [audit('2021-06-01', 'good', { of: 'screening' })] }, is: [] },
        { what: 'twice in the period', life: { entries: [audit('2021-06-01', 'good'), audit('2021-09-01', 'outstanding')] }, is: ['met', 'met'] },
        { what: 'before the period', life: { entries: [audit('2021-03-31', 'good')] }, is: [] },
      ],
    },
    {
      shape: 'an audit of one grade',
      measure: measureOf('early-help-audits-good'),
      examples: [
        { what: 'of that grade', life: { entries: [audit('2021-06-01', 'good')] }, is: ['met'] },
        { what: 'of another', life: { entries: [audit('2021-06-01', 'outstanding')] }, is: [] },
        { what: 'of none', life: { entries: [audit('2021-06-01', 'not given')] }, is: [] },
      ],
    },
    {
      shape: 'an audit of a pathway plan',
      measure: measureOf('pathway-plans-audited-good-or-better'),
      examples: [
        { what: 'good', life: { entries: [audit('2021-06-01', 'good', { of: 'pathway plan' })] }, is: ['met'] },
        { what: 'requires improvement', life: { entries: [audit('2021-06-01', 'requires improvement', { of: 'pathway plan' })] }, is: ['not'] },
        { what: 'without a judgement', life: { entries: [audit('2021-06-01', 'not given', { of: 'pathway plan' })] }, is: ['cannot-tell'] },
        { what: 'of something else', life: { entries: [audit('2021-06-01', 'good')] }, is: [] },
      ],
    },
    {
      shape: 'a record audited, once',
      measure: measureOf('early-help-records-audited'),
      examples: [
        { what: 'twice in the period', life: { entries: [audit('2021-06-01', 'good'), audit('2021-09-01', 'outstanding')] }, is: ['met'] },
      ],
    },
    {
      shape: 'families by the week',
      measure: measureOf('edge-of-care-families-helped-per-week'),
      examples: [
        { what: 'once in a week', life: { entries: [helped('W1'), contact('W1', '2021-06-07'), contact('W1', '2021-06-13')] }, is: ['met'] },
        { what: 'again in the next', life: { entries: [helped('W2'), contact('W2', '2021-06-13'), contact('W2', '2021-06-14')] }, is: ['met', 'met'] },
        { what: 'tried, and reached nobody', life: { entries: [helped('W3'), contact('W3', '2021-06-07', 'no')] }, is: ['not'] },
        { what: 'tried, and reached in the same week', life: { entries: [helped('W4'), contact('W4', '2021-06-07', 'no'), contact('W4', '2021-06-08')] }, is: ['met'] },
        { what: 'in the week of 29 March, whose Thursday is 1 April', life: { entries: [helped('W5'), contact('W5', '2021-03-29')] }, is: ['met'] },
        { what: 'on the Sunday before it', life: { entries: [helped('W6'), contact('W6', '2021-03-28')] }, is: [] },
        { what: 'with no help going on', life: { entries: [contact('W7', '2021-06-07')] }, is: [] },
        { what: 'on the day help ended', life: { entries: [helped('W8', '2021-06-07'), contact('W8', '2021-06-07')] }, is: [] },
        { what: 'the day before', life: { entries: [helped('W9', '2021-06-07'), contact('W9', '2021-06-06')] }, is: ['met'] },
        { what: 'with no family recorded', life: { entries: [['edge-of-care', '2020-01-01'], ['edge-of-care-contact', '2021-06-07', null, 'yes']] }, is: [] },
      ],
    },
    {
      shape: 'families worked with in a week',
      measure: flow({ ...words, id: 'open-in-week', events: { kind: 'families-by-week', during: 'edge-of-care' } }),
      examples: [
        { what: 'two weeks of it', life: { entries: [['edge-of-care', '2021-06-13', '2021-06-15', null, { family: 'X1' }]] }, is: ['met', 'met'] },
        { what: 'ended on the Monday, which it no longer held', life: { entries: [['edge-of-care', '2021-06-12', '2021-06-14', null, { family: 'X2' }]] }, is: ['met'] },
        { what: 'two children of one family', life: { entries: [['edge-of-care', '2021-06-08', '2021-06-10', null, { family: 'X3' }], ['edge-of-care', '2021-06-09', '2021-06-11', null, { family: 'X3' }]] }, is: ['met'] },
      ],
    },
    {
      shape: 'given or not',
      measure: inYear('given', { entry: 'health-year', by: 'on', answer: { kind: 'given', from: 'score' } }),
      examples: [
        { what: 'given', life: { entries: [['health-year', '2022-03-31', null, null, { score: '0' }]] }, is: ['met'] },
        { what: 'not', life: { entries: [['health-year', '2022-03-31']] }, is: ['not'] },
      ],
    },
    {
      shape: 'only while in a status',
      measure: inYear('while', { ...MISSING, whileIn: 'test/care' }),
      examples: [
        { what: 'in it that day', life: { spells: [['test/care', '2021-05-01', '2021-06-01']], entries: [['missing', '2021-05-31']] }, is: ['met'] },
        { what: 'on the day it ended', life: { spells: [['test/care', '2021-05-01', '2021-06-01']], entries: [['missing', '2021-06-01']] }, is: [] },
      ],
    },
  ];

describe('a shape', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  const people = new Map<string, PersonId>();
  const nameOf = (shape: string, what: string): string => `${shape}: ${what}`;

  before(async () => {
    council = await openSampleCouncil(closing, 'empty');
    await council.storage.write(
      council.process,
      { action: 'invent', touches: [], recordedOn: TODAY },
      async ({ db, id }) => {
        const rows = {
          person: [] as object[],
          entry: [] as object[],
          duty: [] as object[],
          spell: [] as object[],
          care_episode: [] as object[],
        };
        const own = { authority_id: council.process.authorityId };
        for (const { shape, examples } of SHAPES)
          for (const { what, life } of examples) {
            const person_id = newId<PersonId>();
            people.set(nameOf(shape, what), person_id);
            rows.person.push({ ...own, id: person_id, born_on: life.born ?? null, act: id });
            for (const [kind, on_day, until_day = null, answer = null, details = {}] of life.entries ?? [])
              rows.entry.push({
                ...own,
                id: newId(),
                person_id,
                kind,
                on_day,
                until_day,
                answer,
                details,
                subject: details['worker'] ?? '',
                act: id,
              });
            for (const [rule, opens_on, due_on, met_on = null, ends_on = null] of life.duties ?? [])
              rows.duty.push({
                ...own,
                person_id,
                rule,
                trigger: `test:${opens_on}`,
                opens_on,
                due_on,
                met_on,
                ends_on,
                because: [],
                attempts: [],
                cannot_tell: due_on === null ? ['a day'] : [],
              });
            for (const [rule, from_on, to_on = null, doubt] of life.spells ?? [])
              rows.spell.push({
                ...own,
                person_id,
                rule,
                trigger: `test:${from_on}`,
                from_on,
                to_on,
                because: [],
                cannot_tell: doubt === undefined ? [] : [doubt],
              });
            for (const [
              began_on,
              ended_on,
              reason_began,
              placement_type,
              placement_provider = 'PR1',
            ] of life.episodes ?? [])
              rows.care_episode.push({
                ...own,
                id: newId(),
                person_id,
                began_on,
                ended_on,
                reason_began,
                legal_status: 'C2',
                placement_type,
                placement_provider,
                act: id,
              });
          }
        for (const [table, own] of Object.entries(rows)) {
          await insertWhole({ db }, table, own);
        }
      },
    );
  });

  for (const { shape, measure, examples } of SHAPES) {
    describe(shape, () => {
      for (const { what, is } of examples) {
        test(what, async () => {
          const rows = await council.storage.readPopulation(council.process, (reading) =>
            listEverybody(reading, [measure], [windowFor(TODAY)]),
          );
          const person = people.get(nameOf(shape, what));
          assert.deepEqual(
            rows.filter(({ personId }) => personId === person).map(({ answer }) => answer),
            is,
          );
        });
      }
    });
  }

  test('of several days at once is what it is on each alone', async () => {
    const all = SHAPES.map(({ measure }) => measure);
    const windows = ['2021-04-15', '2022-03-31', '2020-06-01', '2021-12-31'].map((on) => windowFor(day(on)));
    await council.storage.readPopulation(council.process, async (reading) => {
      const together = await listEverybody(reading, all, windows);
      for (const [index, window] of windows.entries()) {
        const alone = await listEverybody(reading, all, [window]);
        const line = ({ measure, personId, day: on, because, answer }: (typeof alone)[number]) =>
          [measure, personId, on, because, answer].join();
        assert.deepEqual(
          together
            .filter(({ window: number }) => number === index + 1)
            .map(line)
            .toSorted(),
          alone.map(line).toSorted(),
        );
        assert.ok(alone.length > 0);
      }
    });
  });

  test('of numbers is their average, or their middle with its quartiles, half up to one decimal; who has none is beside it', async () => {
    const average = flow({
      ...words,
      id: 'average',
      events: {
        kind: 'entries',
        entry: 'health-year',
        by: 'on',
        countOnce: 'every',
        answer: { kind: 'number-between', from: 'score', least: 0, most: 40 },
      },
      middle: { kind: 'average', of: 'points' },
    });
    const median = flow({
      ...words,
      id: 'median',
      events: {
        kind: 'entries',
        entry: 'assessment',
        by: 'until',
        countOnce: 'every',
        answer: { kind: 'working-days-between', least: 0, most: null },
      },
      middle: { kind: 'median', of: 'working days' },
    });
    const figures = await council.storage.readPopulation(council.process, async (reading) => [
      ...(await readFigures(reading, [average, median], windowFor(TODAY))),
      ...(await readFigures(reading, [average, median], windowFor(day('2016-03-31')))),
    ]);
    assert.deepEqual(
      figures.map(({ value, quartiles, numerator, denominator, cannotTell }) => [
        value,
        quartiles ?? null,
        numerator,
        denominator,
        cannotTell,
      ]),
      [
        // 0, 13, 14, 16, 16, 17, 17, five of 15 and another 17 are 185 in all.
        [14.2, null, 13, 13, 0],
        // 0, 40, 40, 40, 41, 41, 45, 45, 46 and 46, and three that end before they begin.
        [41, { lower: 40, upper: 45 }, 10, 13, 3],
        [null, null, 0, 0, 0],
        [null, null, 0, 0, 0],
      ],
    );
  });

  test('for each week takes all weeks whose Thursday is in the period, and says in how many nothing was recorded', async () => {
    const asked = (first: string, last: string) =>
      council.storage.readPopulation(council.process, async (reading) => {
        const window = { first: day(first), last: day(last) };
        const [figure] = await readFigures(reading, [measureOf('edge-of-care-families-helped-per-week')], window);
        return [figure?.value, figure?.numerator, figure?.denominator, figure?.cannotTell];
      });
    // Three families in the week of 7 June and one that was only tried, and one of the three again in the next.
    assert.deepEqual(await asked('2021-06-10', '2021-06-16'), [3, 3, 1, 0]);
    assert.deepEqual(await asked('2021-06-10', '2021-06-17'), [2, 4, 2, 0]);
    assert.deepEqual(await asked('2021-06-11', '2021-06-16'), [null, 0, 0, 0]);
    assert.deepEqual(await asked('2024-12-30', '2025-02-02'), [null, 0, 5, 5]);
    assert.deepEqual(await asked('2025-01-01', '2025-01-31'), [null, 0, 5, 5]);
  });

  test('counts working days as the calendar does, on any two days', async () => {
    const chance = chanceFrom(11);
    const pairs = Array.from({ length: 300 }, (): readonly [Day, Day] => {
      const from = addDays(dayOf(2000, 1, 1), chance.whole(11_000));
      return [from, addDays(from, chance.whole(300))];
    });
    const { rows } = await council.storage.readPopulation(council.process, ({ db }) =>
      sql<{ taken: number | null }>`
        select ${workingDaysInSql(sql`pair.f`, sql`pair.t`)} as taken
        from unnest(${pairs.map(([from]) => from)}::int[], ${pairs.map(([, to]) => to)}::int[]) with ordinality as given (a, b, place)
        cross join lateral (select date '1970-01-01' + a as f, date '1970-01-01' + b as t) as pair order by place`.execute(
        db,
      ),
    );
    assert.deepEqual(
      rows.map(({ taken }) => taken),
      pairs.map(([from, to]) => workingDaysBetween(from, to) ?? null),
    );
    assert.ok(addWorkingDays(TODAY, 1) !== undefined);
  });
});

describe('every measure', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  before(async () => {
    council = await openSampleCouncil(closing);
  });

  test('is as many as its list is long, and as its cuts add up to, on days taken at random', async () => {
    const chance = chanceFrom(5);
    let counted = 0;
    for (let turn = 0; turn < 4; turn += 1) {
      const last = addDays(dayOf(2018, 6, 1), chance.whole(1400));
      const window = windowFor(last, addDays(last, -30 - chance.whole(400)));
      await council.storage.readPopulation(council.process, async (reading) => {
        const figures = await readFiguresInFull(reading, measures, window);
        const lists = Map.groupBy(await listEverybody(reading, measures, [window]), ({ measure }) => measure);
        for (const { measure, numerator, denominator, cannotTell, breakdown } of figures) {
          const list = lists.get(measure.id) ?? [];
          counted += list.length;
          const isDivided = isShare(measure) || middleOf(measure) !== undefined;
          const met = list.filter(({ answer }) => answer === 'met').length;
          if (byWeek(measure) !== undefined) {
            assert.deepEqual([numerator, denominator], [met, weeksIn(window).length], measure.id);
            continue;
          }
          assert.equal(isDivided ? denominator : numerator, list.length, measure.id);
          if (isDivided) assert.equal(numerator, met, measure.id);
          else
            assert.ok(
              list.every(({ answer }) => answer !== 'not'),
              measure.id,
            );
          assert.equal(cannotTell, list.filter(({ answer }) => answer === 'cannot-tell').length, measure.id);
          for (const cut of cutsOf(measure))
            assert.equal(
              breakdown.filter(({ by }) => by === cut).reduce((sum, part) => sum + part.counted, 0),
              list.length,
              `${measure.id} by ${cut}`,
            );
          if (countsOnce(measure))
            assert.equal(new Set(list.map(({ personId }) => personId)).size, list.length, measure.id);
        }
      });
    }
    assert.ok(counted > 1000, `${counted}`);
  });

  test('that is divided into parts has each member in one of them, but those of whom it cannot be told', async () => {
    const wholes = measures.filter(({ parts }) => parts !== undefined);
    assert.ok(wholes.length > 2);
    await council.storage.readPopulation(council.process, async (reading) => {
      for (const whole of wholes) {
        const parts = measures.filter(({ id }) => whole.parts?.measures.includes(id));
        assert.deepEqual(
          parts.map(({ id, partOf }) => [id, partOf?.whole]),
          whole.parts?.measures.map((id) => [id, whole.id]),
        );
        for (const on of ['2019-03-31', '2022-03-31']) {
          const rows = await listEverybody(reading, [whole, ...parts], [windowFor(day(on))]);
          const becauseOf = (own: readonly { readonly id: string }[], told: boolean): readonly string[] =>
            rows
              .filter(({ measure, answer }) => own.some(({ id }) => id === measure) && (!told || answer === 'met'))
              .map(({ because }) => because)
              .toSorted();
          assert.deepEqual(becauseOf(parts, false), becauseOf([whole], true), whole.id);
        }
      }
    });
  });

  test('lists the same for one measure as for all at once', async () => {
    const window = windowFor(day('2021-03-31'));
    await council.storage.readPopulation(council.process, async (reading) => {
      const [figure] = await readFigures(reading, measures.slice(0, 1), window);
      const [first] = measures;
      assert.ok(first);
      assert.equal((await listMembers(reading, first, window)).length, figure?.value);
    });
  });

  test('that is part of another has nobody who is not in the other', async () => {
    const parts = measures.filter(({ within }) => within !== undefined);
    assert.ok(parts.length > 0);
    await council.storage.readPopulation(council.process, async (reading) => {
      for (const part of parts) {
        const whole = measures.find(({ id }) => id === part.within);
        assert.ok(whole && whole.shape === part.shape, part.id);
        for (const on of ['2018-12-31', '2020-03-31', '2022-03-31']) {
          const rows: Awaited<ReturnType<typeof listEverybody>> = await listEverybody(
            reading,
            [part, whole],
            [windowFor(day(on))],
          );
          const there: ReadonlySet<PersonId> = new Set(
            rows.filter(({ measure }) => measure === whole.id).map(({ personId }) => personId),
          );
          const own = rows.filter(({ measure }) => measure === part.id);
          assert.deepEqual(
            own.flatMap(({ personId }) => (there.has(personId) ? [] : [personId])),
            [],
            part.id,
          );
        }
      }
    });
  });
});
