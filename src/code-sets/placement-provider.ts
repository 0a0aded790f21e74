/** Who provides the placement (PLACE_PROVIDER); blank for temporary and other placements. */
import { type CodeSet, guideToTheReturn } from './code-set.ts';

export const placementProvider: CodeSet = {
  id: 'placement-provider',
  title: 'Placement provider',
  source: guideToTheReturn,
  codes: [
    { code: 'PR0', label: 'Parent(s) or other person(s) with parental responsibility' },
    {
      code: 'PR1',
      label:
        'Own provision (by the local authority), including a regional adoption agency where the child’s responsible local authority is the host authority',
    },
    {
      code: 'PR2',
      label:
        'Other local authority provision, including a regional adoption agency where another local authority is the host authority',
    },
    { code: 'PR3', label: 'Other public provision (for example, a primary care trust)' },
    { code: 'PR4', label: 'Private provision' },
    { code: 'PR5', label: 'Voluntary/third sector provision' },
  ],
};
