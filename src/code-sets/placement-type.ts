/**
 * Where a child lives during an episode (PLACE). The names of Z11 to Z14 were found in no source; they are to be confirmed.
 * P2 stopped on 28 October 2023. In 2024-25 one source already leaves H5 out; the rules of that year keep it, and so does this list.
 */
import { type CodeSet, guideToTheReturn } from './code-set.ts';

export const placementType: CodeSet = {
  id: 'placement-type',
  title: 'Placement type',
  source: guideToTheReturn,
  codes: [
    { code: 'A3', label: 'Placed for adoption with parental/guardian consent with current foster carer(s)' },
    { code: 'A4', label: 'Placed for adoption with parental/guardian consent not with current foster carer(s)' },
    { code: 'A5', label: 'Placed for adoption with placement order with current foster carer(s)' },
    { code: 'A6', label: 'Placed for adoption with placement order not with current foster carer(s)' },
    {
      code: 'H5',
      label: 'Semi-independent living accommodation not subject to children’s homes regulations',
      to: 2024,
      replacedBy: ['K3'],
    },
    { code: 'K1', label: 'Secure children’s homes' },
    { code: 'K2', label: 'Children’s homes subject to Children’s Homes Regulations' },
    { code: 'K3', label: 'Registered supported accommodation', from: 2024 },
    { code: 'P1', label: 'Placed with own parent(s) or other person(s) with parental responsibility' },
    {
      code: 'P2',
      label:
        'Independent living, for example in a flat, lodgings, bedsit, bed and breakfast or with friends, with or without formal support',
      to: 2023,
    },
    { code: 'P3', label: 'Residential employment' },
    { code: 'R1', label: 'Residential care home' },
    {
      code: 'R2',
      label: 'National Health Service (NHS)/health trust or other establishment providing medical or nursing care',
    },
    { code: 'R3', label: 'Family centre or mother and baby unit' },
    { code: 'R5', label: 'Young offender institution' },
    { code: 'S1', label: 'All residential schools, except where dual-registered as a school and children’s home' },
    { code: 'T0', label: 'All types of temporary move' },
    { code: 'T1', label: 'Temporary periods in hospital' },
    { code: 'T2', label: 'Temporary absences of the child on holiday' },
    { code: 'T3', label: 'Temporary accommodation whilst normal foster carer(s) is/are on holiday' },
    {
      code: 'T4',
      label: 'Temporary accommodation of seven days or less, for any reason, not covered by codes T1 to T3',
    },
    { code: 'U1', label: 'Foster placement with relative(s) or friend(s) – long term fostering' },
    {
      code: 'U2',
      label:
        'Foster placement with relative(s) or friend(s) who is/are also an approved adopter(s) – fostering for adoption/concurrent planning',
    },
    {
      code: 'U3',
      label:
        'Foster placement with relative(s) or friend(s) – not long term or fostering for adoption/concurrent planning',
    },
    { code: 'U4', label: 'Foster placement with other foster carer(s) – long term fostering' },
    {
      code: 'U5',
      label:
        'Foster placement with other foster carer(s) who is/are also an approved adopter(s) – fostering for adoption/concurrent planning',
    },
    {
      code: 'U6',
      label:
        'Foster placement with other foster carer(s) – not long term or fostering for adoption/concurrent planning',
    },
    { code: 'Z1', label: 'Other placements', to: 2024, replacedBy: ['Z11', 'Z12', 'Z13', 'Z14'] },
    { code: 'Z11', label: 'Other placements, first kind (name to be confirmed)', from: 2025 },
    { code: 'Z12', label: 'Other placements, second kind (name to be confirmed)', from: 2025 },
    { code: 'Z13', label: 'Other placements, third kind (name to be confirmed)', from: 2025 },
    { code: 'Z14', label: 'Other placements, fourth kind (name to be confirmed)', from: 2025 },
  ],
};
