/** Inspection list 5: enquiries under section 47 in the last six months, and the conferences they led to. */
import { day, dayIfAny, textIfAny } from '../column.ts';
import { inspectionList, isYes, yesNoDetail, yesOrNo } from './inspection-list.ts';

const STRATEGY = 'Strategy discussion initiating Section 47 Enquiry Start Date';
const NOT_NEEDED = 'Was an Initial Child Protection Conference deemed unnecessary?';
const CONFERENCE = 'Date of Initial Child Protection Conference';
const LED_TO_A_PLAN = 'Did the Initial Child Protection Conference Result in a Child Protection Plan';

export const enquiries = inspectionList({
  list: 5,
  about: 'section 47 enquiries and initial conferences',
  key: [STRATEGY],
  spans: [[STRATEGY, CONFERENCE]],
  happened: [STRATEGY],
  columns: {
    [STRATEGY]: day,
    [NOT_NEEDED]: yesOrNo,
    [CONFERENCE]: dayIfAny,
    [LED_TO_A_PLAN]: yesOrNo,
    'Number of Section 47 Enquiries in the last 12 months': textIfAny,
    'Number of ICPCs in the last 12 months': textIfAny,
  },
  alsoCalled: { 'Did the ICPC Result in a Child Protection Plan': LED_TO_A_PLAN },
  mayLack: ['Number of Section 47 Enquiries in the last 12 months', 'Number of ICPCs in the last 12 months'],
  says: (row) => ({
    entries: [
      {
        kind: 'section-47',
        on: row.day(STRATEGY),
        details: { conferenceNeeded: neededOf(isYes(row, NOT_NEEDED)) },
      },
      {
        kind: 'initial-conference',
        on: row.day(CONFERENCE),
        details: { ledToAPlan: yesNoDetail(row, LED_TO_A_PLAN) },
      },
    ],
  }),
});

function neededOf(isUnnecessary: boolean | null): string | null {
  return isUnnecessary === null ? null : isUnnecessary ? 'no' : 'yes';
}
