/** Of the initial child protection conferences held in a period, those within fifteen working days of the enquiry; and in bands. */
import { type Flow, flow } from '../model.ts';

const ID = 'conferences-within-15-working-days';

/** Without an end. */
const MOST = 99_999;

/** Children in need census: the bands in which the department publishes them. */
const BANDS = [
  [0, 10, '0 to 10'],
  [11, 15, '11 to 15'],
  [16, 20, '16 to 20'],
  [21, MOST, '21 or more'],
] as const;
const partId = (least: number): string => `conferences-from-${least}-working-days`;

export const conferencesWithin15WorkingDays = flow({
  id: ID,
  title: 'Initial conferences held within 15 working days',
  theme: 'help-and-protection',
  unit: 'conference',
  about: 'work',
  events: {
    kind: 'entries',
    entry: 'initial-conference',
    by: 'on',
    countOnce: 'every',
    answer: { kind: 'working-days', most: 15, since: 'section-47' },
  },
  says: { met: 'Within 15 working days', not: 'Longer' },
  population: 'Initial child protection conferences held in the period, one for each child',
  counted: 'Held on or before the fifteenth working day after the latest section 47 enquiry began',
  leftOut: 'Enquiries that led to no conference',
  cannotTell: 'No enquiry is recorded before the conference',
  definition: {
    follows: 'Children in need census: conferences within 15 working days of the start of the section 47 enquiry',
    standing: 'published',
  },
  parts: { heading: 'Working days from the enquiry', measures: BANDS.map(([least]) => partId(least)) },
  standsBeside: ['children-on-child-protection-plans'],
  notComparedWith: 'Conferences counted by the day they were due',
});

export const conferencesInBands: readonly Flow[] = BANDS.map(([least, most, inWords]) =>
  flow({
    id: partId(least),
    title: `Initial conferences held ${inWords} working days after the enquiry began`,
    theme: 'help-and-protection',
    unit: 'conference',
    about: 'work',
    events: {
      kind: 'entries',
      entry: 'initial-conference',
      by: 'on',
      countOnce: 'every',
      answer: { kind: 'working-days-between', least, most, since: 'section-47' },
    },
    cuts: [],
    partOf: { whole: ID, words: inWords },
    population: 'Initial child protection conferences held in the period, one for each child',
    counted: `So many working days after the latest section 47 enquiry began: ${inWords}`,
    leftOut: 'Enquiries that led to no conference; conferences before which no enquiry is recorded',
    cannotTell: 'Nothing: what cannot be told is in no band',
    definition: {
      follows: 'Children in need census: working days from the start of the section 47 enquiry to the conference',
      standing: 'published',
    },
    standsBeside: [ID],
    notComparedWith: 'Bands of other lengths',
  }),
);
