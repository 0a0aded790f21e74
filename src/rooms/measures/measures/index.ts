/** Every measure, one line each, in the order of the themes. Adding a measure is one file and one line here. */
import type { Measure } from '../model.ts';
import { assessmentsCompleted } from './assessments-completed.ts';
import { assessmentsOpen } from './assessments-open.ts';
import { assessmentsInBands, assessmentsWorkingDays } from './assessments-working-days.ts';
import { assessmentsCompletedWithin35WorkingDays } from './assessments-completed-within-35-working-days.ts';
import { assessmentsCompletedWithin45WorkingDaysFromReferral } from './assessments-completed-within-45-working-days-from-referral.ts';
import { assessmentsCompletedWithin45WorkingDays } from './assessments-completed-within-45-working-days.ts';
import { careLeavers } from './care-leavers.ts';
import { careLeaversInEducationOrWork17To18 } from './care-leavers-in-education-or-work-17-to-18.ts';
import { careLeaversInEducationOrWork19To21 } from './care-leavers-in-education-or-work-19-to-21.ts';
import { careLeaversInSuitableHomes17To18 } from './care-leavers-in-suitable-homes-17-to-18.ts';
import { careLeaversInSuitableHomes19To21 } from './care-leavers-in-suitable-homes-19-to-21.ts';
import { careLeaversInTemporaryHomesOver56Days } from './care-leavers-in-temporary-homes-over-56-days.ts';
import { careLeaversInTemporaryHomes } from './care-leavers-in-temporary-homes.ts';
import { careLeaversInTouch } from './care-leavers-in-touch.ts';
import { careLeaversInTouchAroundTheirBirthday } from './care-leavers-in-touch-around-their-birthday.ts';
import { careLeaversWhoAskedForNoContact } from './care-leavers-who-asked-for-no-contact.ts';
import { childProtectionPlansOfTwoYears } from './child-protection-plans-of-two-years.ts';
import { childProtectionPlansReviewedOnTime } from './child-protection-plans-reviewed-on-time.ts';
import { childProtectionVisitsInDate } from './child-protection-visits-in-date.ts';
import { childrenCeasingToBeLookedAfter } from './children-ceasing-to-be-looked-after.ts';
import { childrenInCareInEducationOrWork } from './children-in-care-in-education-or-work.ts';
import { childrenInCareInEducationOrWork16To17 } from './children-in-care-in-education-or-work-16-to-17.ts';
import { childrenInCareInEducationOrWork5To15 } from './children-in-care-in-education-or-work-5-to-15.ts';
import { childrenInNeed } from './children-in-need.ts';
import { childrenLivingInTheSamePlacementForTwoYears } from './children-living-in-the-same-placement-for-two-years.ts';
import { childrenLivingWithTheCouncilsFosterCarers } from './children-living-with-the-councils-foster-carers.ts';
import { childrenLookedAfter } from './children-looked-after.ts';
import { childrenOnChildProtectionPlans } from './children-on-child-protection-plans.ts';
import { childrenStartingToBeLookedAfter } from './children-starting-to-be-looked-after.ts';
import { childrenTakingPartInReviews } from './children-taking-part-in-reviews.ts';
import { childrenWhoWentMissing } from './children-who-went-missing.ts';
import { childrenWithEveryReviewOnTime } from './children-with-every-review-on-time.ts';
import { childrenWithThreeOrMorePlacements } from './children-with-three-or-more-placements.ts';
import { childrenWithThreeOrMoreSocialWorkers } from './children-with-three-or-more-social-workers.ts';
import { conferencesInBands, conferencesWithin15WorkingDays } from './conferences-within-15-working-days.ts';
import { contactInCustodyInDate } from './contact-in-custody-in-date.ts';
import { convictedInTheYear } from './convicted-in-the-year.ts';
import { dentalChecksInDate } from './dental-checks-in-date.ts';
import { developmentCheckedInTheYear } from './development-checked-in-the-year.ts';
import {
  earlyHelpAuditsByOverallJudgement,
  earlyHelpAuditsOfEachGrade,
  earlyHelpRecordsAudited,
} from './early-help-audits-by-overall-judgement.ts';
import { earlyHelpChildrenCouncilLed } from './early-help-children-council-led.ts';
import { earlyHelpChildrenPartnerLed } from './early-help-children-partner-led.ts';
import { earlyHelpChildrenPerPractitioner } from './early-help-children-per-practitioner.ts';
import { earlyHelpFamiliesCouncilLed } from './early-help-families-council-led.ts';
import { earlyHelpNotBackInEarlyHelpWithin12Months } from './early-help-not-back-in-early-help-within-12-months.ts';
import { earlyHelpNotInSocialCareWithin12Months } from './early-help-not-in-social-care-within-12-months.ts';
import { earlyHelpSharePartnerLed } from './early-help-share-partner-led.ts';
import { edgeOfCareFamiliesHelpedPerWeek } from './edge-of-care-families-helped-per-week.ts';
import { edgeOfCareFamiliesOpenPerWeek } from './edge-of-care-families-open-per-week.ts';
import { educationPlansInDate } from './education-plans-in-date.ts';
import { educationPlansMadeOnTime } from './education-plans-made-on-time.ts';
import { eligibleChildren } from './eligible-children.ts';
import { firstContactInCustodyOnTime } from './first-contact-in-custody-on-time.ts';
import { fosteringHouseholdsConnected } from './fostering-households-connected.ts';
import { fosteringHouseholdsMainstream } from './fostering-households-mainstream.ts';
import { healthAssessmentsInDate } from './health-assessments-in-date.ts';
import { healthAssessmentsInTheYear } from './health-assessments-in-the-year.ts';
import { immunisationsUpToDate } from './immunisations-up-to-date.ts';
import { managementOversightInDate } from './management-oversight-in-date.ts';
import { needsAssessmentsFinishedOnTime } from './needs-assessments-finished-on-time.ts';
import { pathwayPlansAuditedGoodOrBetter } from './pathway-plans-audited-good-or-better.ts';
import { pathwayPlansInDate } from './pathway-plans-in-date.ts';
import { pathwayPlansPreparedOnTime } from './pathway-plans-prepared-on-time.ts';
import { pathwayPlansInPlace } from './pathway-plans-in-place.ts';
import { pathwayPlansWithTheirWords } from './pathway-plans-with-their-words.ts';
import { pathwayPlansWithWhatIfItFails } from './pathway-plans-with-what-if-it-fails.ts';
import { pathwayPlansWithTheOffer } from './pathway-plans-with-the-offer.ts';
import { pathwayPlansAgreedAndGraded } from './pathway-plans-agreed-and-graded.ts';
import { pathwayPlansDaysToGive } from './pathway-plans-days-to-give.ts';
import { pathwayPlansWithAManagersHand } from './pathway-plans-with-a-managers-hand.ts';
import { oversightWrittenWithinThreeMonths } from './oversight-written-within-three-months.ts';
import { careLeaversSeenWithinThreeMonths } from './care-leavers-seen-within-three-months.ts';
import { careLeaversToldOfTheOfferInTheCouncilGroup } from './care-leavers-told-of-the-offer-in-the-council-group.ts';
import { careLeaversToldOfTheOfferOutsideTheCouncilGroup } from './care-leavers-told-of-the-offer-outside-the-council-group.ts';
import { careLeaversToldOfTheOffer } from './care-leavers-told-of-the-offer.ts';
import { visitsAndConversationsForEachCareLeaver } from './visits-and-conversations-for-each-care-leaver.ts';
import { promisesKeptByTheirDay } from './promises-kept-by-their-day.ts';
import { careLeaversInEducationOrWorkOnADay } from './care-leavers-in-education-or-work-on-a-day.ts';
import { careLeaversInEducationOrWorkFor13Weeks } from './care-leavers-in-education-or-work-for-13-weeks.ts';
import { careLeaversInEducationOrWorkFor26Weeks } from './care-leavers-in-education-or-work-for-26-weeks.ts';
import { careLeaversInHigherEducationOnADay } from './care-leavers-in-higher-education-on-a-day.ts';
import { periodsOfCareEnding } from './periods-of-care-ending.ts';
import { periodsOfCareStarting } from './periods-of-care-starting.ts';
import { permanencePlanByTheSecondReview } from './permanence-plan-by-the-second-review.ts';
import { personalAdvisersNamed } from './personal-advisers-named.ts';
import { reReferralsWithin12Months } from './re-referrals-within-12-months.ts';
import { registeredForHousingBefore18 } from './registered-for-housing-before-18.ts';
import { referralsDecidedOnTime } from './referrals-decided-on-time.ts';
import { referrals } from './referrals.ts';
import { returnInterviewsAccepted } from './return-interviews-accepted.ts';
import { returnInterviewsHeldOnTime } from './return-interviews-held-on-time.ts';
import { returnInterviewsOfferedOnTime } from './return-interviews-offered-on-time.ts';
import { reviewDecisionsSentOnTime } from './review-decisions-sent-on-time.ts';
import { reviewRecordsSentOnTime } from './review-records-sent-on-time.ts';
import { reviewsAfterAChangeOnTime } from './reviews-after-a-change-on-time.ts';
import { reviewsHeldOnTime } from './reviews-held-on-time.ts';
import { secondChildProtectionPlans } from './second-child-protection-plans.ts';
import {
  strengthsAndDifficultiesAverage,
  strengthsAndDifficultiesInBands,
} from './strengths-and-difficulties-average.ts';
import { strengthsAndDifficultiesInDate } from './strengths-and-difficulties-in-date.ts';
import { strengthsAndDifficultiesOfConcern } from './strengths-and-difficulties-of-concern.ts';
import { strengthsAndDifficultiesReceived } from './strengths-and-difficulties-received.ts';
import { substanceMisuseHelpReceived } from './substance-misuse-help-received.ts';
import { substanceMisuseHelpRefused } from './substance-misuse-help-refused.ts';
import { substanceMisuseIdentified } from './substance-misuse-identified.ts';
import { teethCheckedInTheYear } from './teeth-checked-in-the-year.ts';
import { timesAway } from './times-away.ts';
import { timesMissing } from './times-missing.ts';
import { unaccompaniedChildren } from './unaccompanied-children.ts';
import { visitsInCouncilHomesOnTime } from './visits-in-council-homes-on-time.ts';
import { visitsInDate } from './visits-in-date.ts';
import { visitsWhereTheChildWasSeenAlone } from './visits-where-the-child-was-seen-alone.ts';

export const measures: readonly Measure[] = [
  childrenLookedAfter,
  childrenStartingToBeLookedAfter,
  childrenCeasingToBeLookedAfter,
  periodsOfCareStarting,
  periodsOfCareEnding,
  unaccompaniedChildren,
  childrenWithThreeOrMorePlacements,
  childrenLivingInTheSamePlacementForTwoYears,
  childrenWithThreeOrMoreSocialWorkers,
  reviewsHeldOnTime,
  childrenWithEveryReviewOnTime,
  childrenTakingPartInReviews,
  visitsInDate,
  visitsWhereTheChildWasSeenAlone,
  reviewDecisionsSentOnTime,
  reviewRecordsSentOnTime,
  permanencePlanByTheSecondReview,
  healthAssessmentsInTheYear,
  immunisationsUpToDate,
  teethCheckedInTheYear,
  developmentCheckedInTheYear,
  substanceMisuseIdentified,
  substanceMisuseHelpReceived,
  substanceMisuseHelpRefused,
  convictedInTheYear,
  strengthsAndDifficultiesReceived,
  strengthsAndDifficultiesOfConcern,
  strengthsAndDifficultiesAverage,
  ...strengthsAndDifficultiesInBands,
  healthAssessmentsInDate,
  dentalChecksInDate,
  strengthsAndDifficultiesInDate,
  childrenInCareInEducationOrWork,
  childrenInCareInEducationOrWork5To15,
  childrenInCareInEducationOrWork16To17,
  educationPlansInDate,
  educationPlansMadeOnTime,
  timesMissing,
  childrenWhoWentMissing,
  timesAway,
  returnInterviewsOfferedOnTime,
  returnInterviewsAccepted,
  returnInterviewsHeldOnTime,
  careLeavers,
  eligibleChildren,
  needsAssessmentsFinishedOnTime,
  pathwayPlansPreparedOnTime,
  pathwayPlansInPlace,
  pathwayPlansInDate,
  pathwayPlansWithTheirWords,
  pathwayPlansWithWhatIfItFails,
  pathwayPlansWithTheOffer,
  pathwayPlansAgreedAndGraded,
  pathwayPlansDaysToGive,
  pathwayPlansAuditedGoodOrBetter,
  reviewsAfterAChangeOnTime,
  personalAdvisersNamed,
  visitsInCouncilHomesOnTime,
  careLeaversInTouch,
  careLeaversWhoAskedForNoContact,
  careLeaversSeenWithinThreeMonths,
  visitsAndConversationsForEachCareLeaver,
  careLeaversToldOfTheOffer,
  careLeaversToldOfTheOfferInTheCouncilGroup,
  careLeaversToldOfTheOfferOutsideTheCouncilGroup,
  careLeaversInTouchAroundTheirBirthday,
  careLeaversInSuitableHomes17To18,
  careLeaversInEducationOrWork17To18,
  careLeaversInSuitableHomes19To21,
  careLeaversInEducationOrWork19To21,
  careLeaversInTemporaryHomes,
  careLeaversInTemporaryHomesOver56Days,
  registeredForHousingBefore18,
  careLeaversInEducationOrWorkOnADay,
  careLeaversInEducationOrWorkFor13Weeks,
  careLeaversInEducationOrWorkFor26Weeks,
  careLeaversInHigherEducationOnADay,
  firstContactInCustodyOnTime,
  contactInCustodyInDate,
  referrals,
  referralsDecidedOnTime,
  reReferralsWithin12Months,
  assessmentsCompleted,
  assessmentsCompletedWithin45WorkingDays,
  assessmentsCompletedWithin45WorkingDaysFromReferral,
  assessmentsCompletedWithin35WorkingDays,
  assessmentsWorkingDays,
  ...assessmentsInBands,
  assessmentsOpen,
  conferencesWithin15WorkingDays,
  ...conferencesInBands,
  childrenOnChildProtectionPlans,
  childProtectionPlansReviewedOnTime,
  secondChildProtectionPlans,
  childProtectionPlansOfTwoYears,
  childrenInNeed,
  earlyHelpChildrenCouncilLed,
  earlyHelpFamiliesCouncilLed,
  earlyHelpChildrenPartnerLed,
  earlyHelpSharePartnerLed,
  earlyHelpChildrenPerPractitioner,
  earlyHelpNotBackInEarlyHelpWithin12Months,
  earlyHelpNotInSocialCareWithin12Months,
  earlyHelpAuditsByOverallJudgement,
  ...earlyHelpAuditsOfEachGrade,
  earlyHelpRecordsAudited,
  edgeOfCareFamiliesHelpedPerWeek,
  edgeOfCareFamiliesOpenPerWeek,
  childProtectionVisitsInDate,
  fosteringHouseholdsMainstream,
  fosteringHouseholdsConnected,
  childrenLivingWithTheCouncilsFosterCarers,
  managementOversightInDate,
  oversightWrittenWithinThreeMonths,
  pathwayPlansWithAManagersHand,
  promisesKeptByTheirDay,
];
