/** Who belongs to the named of the demonstration, and what the council agreed differently with three of them. */
import { day } from '../ground/day-words.ts';
import type { ReportedDifference } from '../rooms/agreed-differences/actions/take-in-agreed-differences.ts';
import type { ReportedTie } from '../rooms/people/actions/take-in-families.ts';
import type { InventedPerson } from './invented-person.ts';

export type NamedTie = Pick<ReportedTie, 'named' | 'belongsTo' | 'relation' | 'from' | 'to'>;

const mum: NamedTie = { named: 'Kelly Hartley', belongsTo: 'family', relation: 'parent', from: null, to: null };
const nan: NamedTie = { ...mum, named: 'Nan Jean', relation: 'grandparent' };
const ofTheHartleys: readonly NamedTie[] = [
  mum,
  nan,
  { ...mum, named: 'Darren Stubbs', relation: 'step-parent', from: day('2019-06-01'), to: day('2022-08-15') },
];

/** By the name they are known by. What is the same for brothers and sisters is named once. */
const TIES: Readonly<Record<string, readonly NamedTie[]>> = {
  Maya: ofTheHartleys,
  Leo: ofTheHartleys,
  Yusuf: [
    { ...mum, named: 'Hamid Rahimi', belongsTo: 'siblings', relation: 'sibling' },
    { ...mum, named: 'Uncle Farid', relation: 'aunt-or-uncle' },
  ],
  'Ellie-Mae': [{ ...mum, named: 'Siobhan Brannigan' }],
  Kai: [
    { ...nan, named: 'Grandad Winston' },
    { ...mum, named: 'Shannon', belongsTo: 'household', relation: 'partner', from: day('2024-06-01') },
    { ...mum, named: 'Ruby', relation: 'child', from: day('2024-12-09') },
  ],
  'Oluwaseun-Christopher': [{ ...mum, named: 'Folasade Adebayo-Fitzgerald' }],
  Isaac: [{ ...mum, named: 'Aunty Thandi', relation: 'aunt-or-uncle' }],
};

/** By the name they are known by; each was written down on the day from which it holds. */
const AGREED: Readonly<Record<string, Omit<ReportedDifference, 'personId' | 'agreedWith'>>> = {
  Kai: {
    rule: 'leaving-care/keep-in-touch',
    setting: 'weeks',
    value: 12,
    agreedBy: 'Joanne Tindall',
    because: 'he works nights, and would rather be texted first and met when he asks',
    from: day('2025-01-20'),
    until: day('2025-07-21'),
  },
  Maya: {
    rule: 'looked-after/mid-point-check',
    setting: 'months',
    value: 2,
    agreedBy: 'Helen Marsh',
    because: 'she wants somebody to ask sooner whether college has been sorted out',
    from: day('2025-01-06'),
    until: day('2025-06-30'),
  },
  Isaac: {
    rule: 'oversight/management-oversight',
    setting: 'months',
    value: 2,
    agreedBy: 'Helen Marsh',
    because: 'home and school are going well, and he asked to be talked about less',
    from: day('2025-03-03'),
    until: day('2025-09-01'),
  },
};

/** Undefined of everybody else. */
export function tiesOfNamed({ knownAs, number }: InventedPerson): readonly NamedTie[] | undefined {
  return NUMBER_OF_NAMED.test(number) ? TIES[knownAs] : undefined;
}

export function agreedWithNamed({ id, knownAs, number }: InventedPerson): readonly ReportedDifference[] {
  const agreed = NUMBER_OF_NAMED.test(number) ? AGREED[knownAs] : undefined;
  return agreed === undefined ? [] : [{ ...agreed, personId: id, agreedWith: knownAs }];
}

/** Others have such names too; the numbers of the named begin with 3. */
const NUMBER_OF_NAMED = /^300\d{3}$/;
