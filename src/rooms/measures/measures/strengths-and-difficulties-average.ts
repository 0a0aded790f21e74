/** The average score of the strengths and difficulties questionnaires received, and how many lie in each band. */
import { type EntryEvents, type Flow, flow } from '../model.ts';

const ID = 'strengths-and-difficulties-average';

/** 903 guidance on OC2: normal, borderline, cause for concern. */
const BANDS = [
  [0, 13],
  [14, 16],
  [17, 40],
] as const;
const [LEAST, MOST] = [0, 40];
const partId = (least: number, most: number): string => `strengths-and-difficulties-${least}-to-${most}`;

const scored = (least: number, most: number): EntryEvents => ({
  kind: 'entries',
  entry: 'health-year',
  by: 'on',
  countOnce: 'every',
  ages: { from: 5, to: 16 },
  answer: { kind: 'number-between', from: 'score', least, most },
});

const words = {
  theme: 'health',
  unit: 'child',
  about: 'people',
  population:
    'Children looked after for the whole year that ended on a 31 March in the period, 5 to 16 that day, with a score',
  leftOut: 'Children without a score; children under 5 and over 16; children in care for less than the whole year',
  cannotTell: 'A score without a date of birth: in no band, and not in the average. Whoever has no score is left out',
  definition: {
    follows: 'SSDA903 outcomes (OC2), on 31 March of a return year; outside that day there is nobody in it',
    standing: 'published',
  },
  // The bands add up to it, and it is an average of few: neither is divided further, and neither is released (0039).
  cuts: [],
} as const;

export const strengthsAndDifficultiesAverage = flow({
  ...words,
  id: ID,
  title: 'Strengths and difficulties, average score, 5 to 16',
  events: scored(LEAST, MOST),
  middle: { kind: 'average', of: 'points of 40' },
  parts: { heading: 'Score', measures: BANDS.map(([least, most]) => partId(least, most)) },
  counted: 'The sum of their scores for each of them, half up to one decimal. A higher score is more to worry about',
  standsBeside: ['strengths-and-difficulties-received', 'strengths-and-difficulties-of-concern'],
  notComparedWith: 'Averages of children who answer for themselves, or who see a mental health service',
});

export const strengthsAndDifficultiesInBands: readonly Flow[] = BANDS.map(([least, most]) =>
  flow({
    ...words,
    id: partId(least, most),
    title: `Strengths and difficulties, score ${least} to ${most}, 5 to 16`,
    events: scored(least, most),
    within: ID,
    partOf: { whole: ID, words: `${least} to ${most}` },
    counted: `A score from ${least} to ${most}, both included`,
    standsBeside: [ID],
    notComparedWith: 'Bands of questionnaires that children fill in themselves',
  }),
);
