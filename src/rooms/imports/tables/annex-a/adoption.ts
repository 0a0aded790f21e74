/** Inspection list 10: children with an adoption plan in the last twelve months. Restricted from the moment it is loaded. */
import { dayIfAny, textIfAny } from '../column.ts';
import { inspectionList } from './inspection-list.ts';

const DECIDED = 'Date of Decision that Child Should be Placed for Adoption';
const ENDED = 'Date of Decision that Child Should No Longer be Placed for Adoption';

export const adoption = inspectionList({
  list: 10,
  about: 'children with an adoption plan',
  key: [],
  spans: [[DECIDED, ENDED]],
  columns: {
    'Family identifier': textIfAny,
    'Date the Child Entered Care': dayIfAny,
    [DECIDED]: dayIfAny,
    'Date of Placement Order': dayIfAny,
    'Date of Matching Child and Prospective Adopters': dayIfAny,
    'Date Placed for Adoption': dayIfAny,
    'Date of Adoption Order': dayIfAny,
    [ENDED]: dayIfAny,
    'Reason Why Child No Longer Placed for Adoption': textIfAny,
    'Date the child was placed for fostering in FFA or concurrent planning placement': dayIfAny,
  },
  says: (row) => ({
    entries: [
      {
        kind: 'adoption-decision',
        on: row.day(DECIDED),
        until: row.day(ENDED),
        details: {
          placementOrderOn: row.cell('Date of Placement Order'),
          matchedOn: row.cell('Date of Matching Child and Prospective Adopters'),
          placedOn: row.cell('Date Placed for Adoption'),
          endedBecause: row.code('Reason Why Child No Longer Placed for Adoption'),
        },
      },
      { kind: 'adopted', on: row.day('Date of Adoption Order') },
    ],
  }),
});
