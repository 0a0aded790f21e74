/** The legal ground on which a child is looked after (LS). V3 and V4 are short-break series. */
import { type CodeSet, guideToTheReturn } from './code-set.ts';

export const legalStatus: CodeSet = {
  id: 'legal-status',
  title: 'Legal status',
  source: guideToTheReturn,
  codes: [
    { code: 'C1', label: 'Interim care order' },
    { code: 'C2', label: 'Full care order' },
    { code: 'D1', label: 'Freeing order granted' },
    { code: 'E1', label: 'Placement order granted' },
    { code: 'V2', label: 'Single period of accommodation under section 20 (Children Act 1989)' },
    {
      code: 'V3',
      label: 'Accommodated under an agreed series of short-term breaks, when individual episodes of care are recorded',
    },
    {
      code: 'V4',
      label:
        'Accommodated under an agreed series of short-term breaks, when agreements are recorded (not individual episodes of care)',
    },
    { code: 'L1', label: 'Under police protection and in local authority accommodation' },
    { code: 'L2', label: 'Emergency protection order' },
    { code: 'L3', label: 'Under child assessment order and in local authority accommodation' },
    { code: 'J1', label: 'Remanded to local authority accommodation or to youth detention accommodation' },
    {
      code: 'J2',
      label:
        'Placed in local authority accommodation under the Police and Criminal Evidence Act 1984, including secure accommodation',
    },
    { code: 'J3', label: 'Sentenced to Youth Rehabilitation Order with residence or intensive fostering requirement' },
  ],
};
