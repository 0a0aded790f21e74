/** What began with an episode (RNE). */
import { type CodeSet, guideToTheReturn } from './code-set.ts';

export const reasonForNewEpisode: CodeSet = {
  id: 'reason-for-new-episode',
  title: 'Reason for new episode',
  source: guideToTheReturn,
  codes: [
    { code: 'S', label: 'Started to be looked after' },
    { code: 'L', label: 'Change of legal status only' },
    { code: 'P', label: 'Change of placement and carer(s) only' },
    { code: 'T', label: 'Change of placement (but same carer(s)) only' },
    { code: 'B', label: 'Change of legal status and placement and carer(s) at the same time' },
    { code: 'U', label: 'Change of legal status and change of placement (but same carer(s)) at the same time' },
  ],
};
