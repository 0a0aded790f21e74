/** The outcomes of the 903 return (OC2): the health of children in care for the whole year, each answer for the year. */
import { returnYearSpan } from '../../../../ground/day.ts';
import { choiceIfAny, day, number, wholeNumberIfAny } from '../column.ts';
import { returnTable } from './return-table.ts';

const yesOrNo = choiceIfAny('0', '1');

export const healthYear = returnTable({
  kind: 'oc2',
  words: '903 outcomes of children looked after for 12 months (OC2)',
  columns: {
    CHILD: number,
    DOB: day,
    SDQ_SCORE: wholeNumberIfAny(0, 40),
    SDQ_REASON: choiceIfAny('SDQ1', 'SDQ2', 'SDQ3', 'SDQ4', 'SDQ5'),
    CONVICTED: yesOrNo,
    HEALTH_CHECK: yesOrNo,
    IMMUNISATIONS: yesOrNo,
    TEETH_CHECK: yesOrNo,
    HEALTH_ASSESSMENT: yesOrNo,
    SUBSTANCE_MISUSE: yesOrNo,
    INTERVENTION_RECEIVED: yesOrNo,
    INTERVENTION_OFFERED: yesOrNo,
  },
  says: (row) => ({
    person: { bornOn: row.day('DOB') },
    entries: [
      {
        kind: 'health-year',
        on: returnYearSpan(row.period).last,
        details: {
          score: row.cell('SDQ_SCORE'),
          noScoreBecause: row.cell('SDQ_REASON'),
          convicted: row.cell('CONVICTED'),
          developmentCheck: row.cell('HEALTH_CHECK'),
          immunisations: row.cell('IMMUNISATIONS'),
          teethChecked: row.cell('TEETH_CHECK'),
          healthAssessment: row.cell('HEALTH_ASSESSMENT'),
          substanceMisuse: row.cell('SUBSTANCE_MISUSE'),
          interventionReceived: row.cell('INTERVENTION_RECEIVED'),
          interventionOffered: row.cell('INTERVENTION_OFFERED'),
        },
      },
    ],
  }),
});
