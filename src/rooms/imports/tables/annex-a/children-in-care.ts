/**
 * Inspection list 8: children in care now, or who left in the last six months. It tells when care and the present home
 * began and which order holds now; of homes before this one it tells nothing, and nothing is made up.
 */
import { categoryOfNeed } from '../../../../code-sets/category-of-need.ts';
import { legalStatus } from '../../../../code-sets/legal-status.ts';
import { placementProvider } from '../../../../code-sets/placement-provider.ts';
import { placementType } from '../../../../code-sets/placement-type.ts';
import { GOES_ON, reasonEpisodeCeased } from '../../../../code-sets/reason-episode-ceased.ts';
import { codeIfAny, day, dayIfAny, textIfAny } from '../column.ts';
import type { Cells, Saying } from '../table.ts';
import { inspectionList, isYes, yesNoDetail, yesOrNo } from './inspection-list.ts';

const CAME = 'Date Started to be Looked After';
const LEFT = 'Date Ceased to be Looked After';
const MOVED = 'Start Date of Most Recent Placement';
const ALONE = 'Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)';
const OFFERED = 'Was the child offered a Return Interview after their last missing episode (Y/N)?';
const ACCEPTED = 'Did the child accept a Return Interview after their last missing episode (Y/N)?';

export const childrenInCare = inspectionList({
  list: 8,
  about: 'children in care',
  key: [CAME],
  spans: [
    [CAME, LEFT],
    [CAME, MOVED],
  ],
  happened: ['Date of Last Social Work Visit', 'Date of Latest Statutory Review'],
  columns: {
    [ALONE]: yesOrNo,
    [CAME]: day,
    'Child’s Category of Need': codeIfAny(categoryOfNeed),
    'Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)': yesOrNo,
    'Start date of current legal status': dayIfAny,
    'Child’s Legal Status': codeIfAny(legalStatus),
    'Date of Latest Statutory Review': dayIfAny,
    'Date of Last Social Work Visit': dayIfAny,
    'What is the permanence plan for this child?': textIfAny,
    'Date of Last IRO Visit / Contact to the Child': dayIfAny,
    'Date of Last Health Assessment': dayIfAny,
    'Date of Last Dental Check': dayIfAny,
    'Number of Placements in the Last 12 months': textIfAny,
    [LEFT]: dayIfAny,
    'Reason Ceased to be Looked After': codeIfAny(reasonEpisodeCeased),
    [MOVED]: dayIfAny,
    'Placement Type': codeIfAny(placementType),
    'Placement Provider': codeIfAny(placementProvider),
    'Placement postcode': textIfAny,
    'URN of Placement': textIfAny,
    'Placement Location': textIfAny,
    'LA of Placement': textIfAny,
    'Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months': textIfAny,
    'Number of Episodes the Child has been ‘Absent’ from their Placement in the last 12 months': textIfAny,
    [OFFERED]: yesOrNo,
    [ACCEPTED]: yesOrNo,
  },
  mayLack: [
    'Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)',
    'Number of Placements in the Last 12 months',
    'Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months',
    'Number of Episodes the Child has been ‘Absent’ from their Placement in the last 12 months',
    'Placement Location',
    'LA of Placement',
    ALONE,
  ],
  says: (row) => ({
    episodes: episodesOf(row),
    reviews: [{ heldOn: row.day('Date of Latest Statutory Review') }],
    visits: [{ visitedOn: row.day('Date of Last Social Work Visit') }],
    entries: [
      { kind: 'unaccompanied', on: isYes(row, ALONE) === true ? row.day(CAME) : null },
      { kind: 'reviewing-officer-contact', on: row.day('Date of Last IRO Visit / Contact to the Child') },
      { kind: 'health-assessment', on: row.day('Date of Last Health Assessment') },
      { kind: 'dental-check', on: row.day('Date of Last Dental Check') },
      {
        // The list says which plan there is and not since when: it was there by the latest review.
        kind: 'permanence-plan',
        on:
          row.cell('What is the permanence plan for this child?') === null
            ? null
            : row.day('Date of Latest Statutory Review'),
        details: { plan: row.cell('What is the permanence plan for this child?') },
      },
      {
        kind: 'after-last-missing',
        on: isYes(row, OFFERED) === null ? null : (row.day('Date of Last Social Work Visit') ?? row.day(CAME)),
        details: { offered: yesNoDetail(row, OFFERED), accepted: yesNoDetail(row, ACCEPTED) },
      },
    ],
  }),
});

/** One episode, or two where the present home began later than care: the first then says nothing of the home before. */
function episodesOf(row: Cells): NonNullable<Saying['episodes']> {
  const [cameOn, leftOn, movedOn] = [row.needed(CAME), row.day(LEFT), row.day(MOVED)];
  const legal = row.code('Child’s Legal Status');
  const need = row.code('Child’s Category of Need');
  const now = {
    beganOn: cameOn,
    endedOn: leftOn,
    reasonBegan: 'S',
    legalStatus: legal,
    categoryOfNeed: need,
    placementType: row.code('Placement Type'),
    placementProvider: row.code('Placement Provider'),
    reasonEnded: leftOn === null ? null : row.code('Reason Ceased to be Looked After'),
    placementPostcode: row.cell('Placement postcode'),
    urn: row.cell('URN of Placement'),
  };
  if (movedOn === null || movedOn <= cameOn || (leftOn !== null && movedOn >= leftOn)) return [now];
  return [
    {
      beganOn: cameOn,
      endedOn: movedOn,
      reasonBegan: 'S',
      legalStatus: legal,
      categoryOfNeed: need,
      reasonEnded: GOES_ON,
    },
    { ...now, beganOn: movedOn, reasonBegan: 'P' },
  ];
}
