/** Every rule, one line each. Adding a duty is one file and one line here. */
import { firstContactInCustody } from './leaving-care/first-contact-in-custody.ts';
import { firstVisitInACouncilHome } from './leaving-care/first-visit-in-a-council-home.ts';
import { housingApplicationBefore18 } from './leaving-care/housing-application-before-18.ts';
import { keepInTouch } from './leaving-care/keep-in-touch.ts';
import { laterContactsInCustody } from './leaving-care/later-contacts-in-custody.ts';
import { laterVisitsInACouncilHome } from './leaving-care/later-visits-in-a-council-home.ts';
import { needsAssessmentFrom21 } from './leaving-care/needs-assessment-from-21.ts';
import { needsAssessmentOfARelevantChild } from './leaving-care/needs-assessment-of-a-relevant-child.ts';
import { needsAssessmentOfAnEligibleChild } from './leaving-care/needs-assessment-of-an-eligible-child.ts';
import { offerOfSupportFrom21 } from './leaving-care/offer-of-support-from-21.ts';
import { pathwayPlanAfterAssessment } from './leaving-care/pathway-plan-after-assessment.ts';
import { pathwayPlanReviewWithin6Months } from './leaving-care/pathway-plan-review-within-6-months.ts';
import { personalAdviserNamed } from './leaving-care/personal-adviser-named.ts';
import { planForRelease } from './leaving-care/plan-for-release.ts';
import { recordsRequest } from './leaving-care/records-request.ts';
import { reviewAfter28DaysInACouncilHome } from './leaving-care/review-after-28-days-in-a-council-home.ts';
import { reviewAfterAChange } from './leaving-care/review-after-a-change.ts';
import { visitAfterDetention } from './leaving-care/visit-after-detention.ts';
import { firstReviewWithin20WorkingDays } from './looked-after/first-review-within-20-working-days.ts';
import { firstVisitWithinAWeek } from './looked-after/first-visit-within-a-week.ts';
import { laterReviewsWithin6Months } from './looked-after/later-reviews-within-6-months.ts';
import { secondReviewWithin3Months } from './looked-after/second-review-within-3-months.ts';
import type { Rule } from './rule.ts';
import { eligibleChild } from './status/eligible-child.ts';
import { formerRelevant } from './status/former-relevant.ts';
import { formerRelevant21To24 } from './status/former-relevant-21-to-24.ts';
import { lookedAfter } from './status/looked-after.ts';
import { qualifying } from './status/qualifying.ts';
import { qualifyingSpecialGuardianship } from './status/qualifying-special-guardianship.ts';
import { relevantChild } from './status/relevant-child.ts';
import { supportFrom21 } from './status/support-from-21.ts';

export const rules: readonly Rule[] = [
  lookedAfter,
  eligibleChild,
  relevantChild,
  formerRelevant,
  formerRelevant21To24,
  supportFrom21,
  qualifying,
  qualifyingSpecialGuardianship,
  firstReviewWithin20WorkingDays,
  secondReviewWithin3Months,
  laterReviewsWithin6Months,
  firstVisitWithinAWeek,
  needsAssessmentOfAnEligibleChild,
  needsAssessmentOfARelevantChild,
  needsAssessmentFrom21,
  pathwayPlanAfterAssessment,
  pathwayPlanReviewWithin6Months,
  reviewAfter28DaysInACouncilHome,
  reviewAfterAChange,
  personalAdviserNamed,
  offerOfSupportFrom21,
  firstVisitInACouncilHome,
  laterVisitsInACouncilHome,
  keepInTouch,
  visitAfterDetention,
  firstContactInCustody,
  laterContactsInCustody,
  planForRelease,
  housingApplicationBefore18,
  recordsRequest,
];
