/** Why the child was in need at the start of the period of care (CIN). */
import { type CodeSet, guideToTheReturn } from './code-set.ts';

export const categoryOfNeed: CodeSet = {
  id: 'category-of-need',
  title: 'Category of need',
  source: guideToTheReturn,
  codes: [
    { code: 'N1', label: 'Abuse or neglect' },
    { code: 'N2', label: 'Child’s disability' },
    { code: 'N3', label: 'Parental illness or disability' },
    { code: 'N4', label: 'Family in acute stress' },
    { code: 'N5', label: 'Family dysfunction' },
    { code: 'N6', label: 'Socially unacceptable behaviour' },
    { code: 'N7', label: 'Low income' },
    { code: 'N8', label: 'Absent parenting' },
  ],
};
