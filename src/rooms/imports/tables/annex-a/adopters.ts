/** Inspection list 11: prospective adopters. They are not young people: their rows are kept as received, for nobody's record. */
import { dayIfAny, number, textIfAny } from '../column.ts';
import type { LoadedTable } from '../table.ts';

export const adopters: LoadedTable = {
  kind: 'annex-a-11',
  words: 'inspection list 11: adopters',
  source: 'annex-a-11',
  numbers: 'annex-a-adopter',
  who: 'Individual adopter identifier',
  period: 'month',
  isComplete: false,
  key: [],
  columns: {
    'Individual adopter identifier': number,
    'Family identifier': textIfAny,
    'Is the (prospective) adopter fostering for adoption?': textIfAny,
    'Date enquiry received': dayIfAny,
    'Date Stage 1 started': dayIfAny,
    'Date Stage 1 ended': dayIfAny,
    'Date Stage 2 started': dayIfAny,
    'Date Stage 2 ended': dayIfAny,
    'Date application submitted': dayIfAny,
    'Date application approved': dayIfAny,
    'Date adopter matched with child(ren)': dayIfAny,
    'Date child/children placed with adopter(s)': dayIfAny,
    'No. of children placed': textIfAny,
    'Date of Adoption Order': dayIfAny,
    'Date of leaving adoption process': dayIfAny,
    'Reason for leaving adoption process': textIfAny,
  },
  mayLack: [
    'Is the (prospective) adopter fostering for adoption?',
    'Date enquiry received',
    'No. of children placed',
    'Date application submitted',
  ],
  says: () => ({}),
};
