/** Every rule, one line each. Adding a duty is one file and one line here. */
import { firstEducationPlan } from './education/first-plan.ts';
import { educationPlanEachTerm } from './education/plan-each-term.ts';
import { returnInterview } from './going-missing/return-interview.ts';
import { returnInterviewOffered } from './going-missing/return-interview-offered.ts';
import { dentalCheck } from './health/dental-check.ts';
import { initialHealthAssessment } from './health/initial-assessment.ts';
import { laterHealthAssessments } from './health/later-assessments.ts';
import { strengthsAndDifficulties } from './health/strengths-and-difficulties.ts';
import { assessmentWithin45WorkingDays } from './help/assessment-within-45-working-days.ts';
import { childInNeedReview } from './help/child-in-need-review.ts';
import { childInNeedVisit } from './help/child-in-need-visit.ts';
import { decisionOnAReferral } from './help/decision-on-a-referral.ts';
import { earlyHelpPlan } from './help/early-help-plan.ts';
import { firstContactInCustody } from './leaving-care/first-contact-in-custody.ts';
import { firstVisitInACouncilHome } from './leaving-care/first-visit-in-a-council-home.ts';
import { carersConversationBefore16 } from './leaving-care/carers-conversation-before-16.ts';
import { carersConversationBefore18 } from './leaving-care/carers-conversation-before-18.ts';
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
import { planReviewFrom21 } from './leaving-care/plan-review-from-21.ts';
import { recordsRequest } from './leaving-care/records-request.ts';
import { reviewAfter28DaysInACouncilHome } from './leaving-care/review-after-28-days-in-a-council-home.ts';
import { reviewAfterAChange } from './leaving-care/review-after-a-change.ts';
import { visitAfterDetention } from './leaving-care/visit-after-detention.ts';
import { carePlan } from './looked-after/care-plan.ts';
import { carerDecidedAfterExtension } from './looked-after/carer-decided-after-extension.ts';
import { carerDecidedWithin16Weeks } from './looked-after/carer-decided-within-16-weeks.ts';
import { firstReviewWithin20WorkingDays } from './looked-after/first-review-within-20-working-days.ts';
import { firstVisitWithinAWeek } from './looked-after/first-visit-within-a-week.ts';
import { laterReviewsWithin6Months } from './looked-after/later-reviews-within-6-months.ts';
import { midPointCheck } from './looked-after/mid-point-check.ts';
import { officerSpeaksBeforeEachReview } from './looked-after/officer-speaks-before-each-review.ts';
import { permanencePlan } from './looked-after/permanence-plan.ts';
import { placementPlan } from './looked-after/placement-plan.ts';
import { reviewDecisionsSent } from './looked-after/review-decisions-sent.ts';
import { reviewRecordSent } from './looked-after/review-record-sent.ts';
import { reviewingOfficerNamed } from './looked-after/reviewing-officer-named.ts';
import { reviewsInShortBreaks } from './looked-after/reviews-in-short-breaks.ts';
import { secondReviewWithin3Months } from './looked-after/second-review-within-3-months.ts';
import { visitsAfterTheFirstYear } from './looked-after/visits-after-the-first-year.ts';
import { visitsBeforeAParentIsAssessed } from './looked-after/visits-before-a-parent-is-assessed.ts';
import { visitsInShortBreaks } from './looked-after/visits-in-short-breaks.ts';
import { visitsInTheFirstYear } from './looked-after/visits-in-the-first-year.ts';
import { visitsWhileApprovedForNow } from './looked-after/visits-while-approved-for-now.ts';
import { visitsWithAParentUnderACareOrder } from './looked-after/visits-with-a-parent-under-a-care-order.ts';
import { managementOversight } from './oversight/management-oversight.ts';
import { firstReviewConference } from './protection/first-review-conference.ts';
import { initialConference } from './protection/initial-conference.ts';
import { laterReviewConferences } from './protection/later-review-conferences.ts';
import { protectionVisit } from './protection/visit.ts';
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
  carePlan,
  placementPlan,
  reviewingOfficerNamed,
  officerSpeaksBeforeEachReview,
  reviewDecisionsSent,
  reviewRecordSent,
  midPointCheck,
  permanencePlan,
  visitsInTheFirstYear,
  visitsAfterTheFirstYear,
  visitsBeforeAParentIsAssessed,
  visitsWhileApprovedForNow,
  visitsWithAParentUnderACareOrder,
  visitsInShortBreaks,
  reviewsInShortBreaks,
  carerDecidedWithin16Weeks,
  carerDecidedAfterExtension,
  initialHealthAssessment,
  laterHealthAssessments,
  dentalCheck,
  strengthsAndDifficulties,
  firstEducationPlan,
  educationPlanEachTerm,
  returnInterviewOffered,
  returnInterview,
  decisionOnAReferral,
  assessmentWithin45WorkingDays,
  earlyHelpPlan,
  childInNeedReview,
  childInNeedVisit,
  initialConference,
  firstReviewConference,
  laterReviewConferences,
  protectionVisit,
  managementOversight,
  needsAssessmentOfAnEligibleChild,
  needsAssessmentOfARelevantChild,
  needsAssessmentFrom21,
  pathwayPlanAfterAssessment,
  pathwayPlanReviewWithin6Months,
  planReviewFrom21,
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
  carersConversationBefore16,
  carersConversationBefore18,
  recordsRequest,
];
