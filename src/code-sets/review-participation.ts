/** How a child took part in a review (REVIEW_CODE). */
import { type CodeSet, guideToTheReturn } from './code-set.ts';

export const reviewParticipation: CodeSet = {
  id: 'review-participation',
  title: 'Participation in a review',
  source: guideToTheReturn,
  codes: [
    { code: 'PN0', label: 'Child aged under 4 at the time of the review' },
    { code: 'PN1', label: 'Child physically attends and speaks for him or herself' },
    { code: 'PN2', label: 'Child physically attends and an advocate speaks on his or her behalf' },
    { code: 'PN3', label: 'Child attends and conveys his or her view symbolically (non-verbally)' },
    {
      code: 'PN4',
      label:
        'Child physically attends but does not speak for him or herself, does not convey his or her view symbolically (non-verbally) and does not ask an advocate to speak for him or her',
    },
    { code: 'PN5', label: 'Child does not attend physically but briefs an advocate to speak for him or her' },
    {
      code: 'PN6',
      label: 'Child does not attend but conveys his or her feelings to the review by a facilitative medium',
    },
    { code: 'PN7', label: 'Child does not attend nor are his or her views conveyed to the review' },
  ],
};
