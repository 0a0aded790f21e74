/** How many working days the child and family assessments of a period took: the middle, the quartiles, and the bands of the department. */
import { type EntryEvents, type Flow, flow } from '../model.ts';

const ID = 'assessments-working-days';

/** Without an end: no assessment takes longer than a life. */
const MOST = 99_999;

/** Children in need census: the bands in which the department publishes them. */
const BANDS = [
  [0, 0, 'Same day'],
  [1, 10, '1 to 10'],
  [11, 20, '11 to 20'],
  [21, 30, '21 to 30'],
  [31, 40, '31 to 40'],
  [41, 45, '41 to 45'],
  [46, 50, '46 to 50'],
  [51, 60, '51 to 60'],
  [61, MOST, '61 or more'],
] as const;
const partId = (least: number): string => `assessments-from-${least}-working-days`;

const took = (least: number, most: number | null): EntryEvents => ({
  kind: 'entries',
  entry: 'assessment',
  by: 'until',
  countOnce: 'every',
  answer: { kind: 'working-days-between', least, most },
});

const words = {
  theme: 'help-and-protection',
  unit: 'assessment',
  about: 'work',
  population: 'Child and family assessments authorised in the period',
  leftOut: 'Assessments still open, which are counted apart; assessments ended without being authorised',
  definition: {
    follows: 'Children in need census: duration of assessments completed in the year',
    standing: 'published',
  },
  cuts: [],
} as const;

export const assessmentsWorkingDays = flow({
  ...words,
  id: ID,
  title: 'Working days that child and family assessments took',
  events: took(0, null),
  middle: { kind: 'median', of: 'working days' },
  parts: { heading: 'Working days', measures: BANDS.map(([least]) => partId(least)) },
  counted:
    'Working days after the day it began, up to and with the day it was authorised: the median, half up to one decimal. A quartile that falls between two lies as far between them as its place does',
  cannotTell:
    'The days are the wrong way round, or lie outside the bank holidays that are known: in no band, and not in the median',
  standsBeside: ['assessments-open', 'assessments-completed-within-45-working-days'],
  notComparedWith: 'Days counted from the referral, and calendar days',
});

export const assessmentsInBands: readonly Flow[] = BANDS.map(([least, most, inWords]) =>
  flow({
    ...words,
    id: partId(least),
    title: `Child and family assessments that took ${least === 0 ? 'no working day' : `${inWords.toLowerCase()} working days`}`,
    events: took(least, most),
    partOf: { whole: ID, words: inWords },
    counted: `So many working days: ${inWords.toLowerCase()}`,
    cannotTell: 'Nothing: what cannot be told is in no band',
    standsBeside: [ID],
    notComparedWith: 'Bands that end at 35 working days',
  }),
);
