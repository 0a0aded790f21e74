/** Why a placement ended (REASON_PLACE_CHANGE), recorded on the episode that ends with it. */
import { type CodeSet, guideToTheReturn } from './code-set.ts';

export const reasonForPlaceChange: CodeSet = {
  id: 'reason-for-place-change',
  title: 'Reason for placement change',
  source: guideToTheReturn,
  codes: [
    { code: 'CARPL', label: 'Change to/implementation of care plan' },
    { code: 'CLOSE', label: 'Resignation/closure of provision' },
    { code: 'ALLEG', label: 'Allegation (section 47)' },
    { code: 'STAND', label: 'Standards of care concern' },
    { code: 'APPRR', label: 'Approval removed' },
    { code: 'CREQB', label: 'Carer(s) requests placement end due to child’s behaviour' },
    { code: 'CREQO', label: 'Carer(s) requests placement end other than due to child’s behaviour' },
    { code: 'CHILD', label: 'Child requests placement end' },
    { code: 'LAREQ', label: 'Responsible/area authority requests placement end' },
    { code: 'PLACE', label: 'Change in the status of placement only' },
    { code: 'CUSTOD', label: 'Custody arrangement', from: 2018 },
    { code: 'OTHER', label: 'Other' },
  ],
};
