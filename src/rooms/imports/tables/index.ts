/** Every table that can be loaded, one line each. Adding one is a file and a line here. */
import { adopters } from './annex-a/adopters.ts';
import { adoption } from './annex-a/adoption.ts';
import { assessments } from './annex-a/assessments.ts';
import { careLeavers as careLeaversForInspectors } from './annex-a/care-leavers.ts';
import { childrenInCare } from './annex-a/children-in-care.ts';
import { childrenInNeed } from './annex-a/children-in-need.ts';
import { contacts } from './annex-a/contacts.ts';
import { earlyHelp } from './annex-a/early-help.ts';
import { enquiries } from './annex-a/enquiries.ts';
import { protectionPlans } from './annex-a/protection-plans.ts';
import { referrals } from './annex-a/referrals.ts';
import { adopted } from './ssda903/adopted.ts';
import { careLeavers } from './ssda903/care-leavers.ts';
import { deprivationOfLiberty } from './ssda903/deprivation-of-liberty.ts';
import { episodes } from './ssda903/episodes.ts';
import { header } from './ssda903/header.ts';
import { healthYear } from './ssda903/health-year.ts';
import { missing } from './ssda903/missing.ts';
import { placedForAdoption } from './ssda903/placed-for-adoption.ts';
import { previousPermanence } from './ssda903/previous-permanence.ts';
import { reviews } from './ssda903/reviews.ts';
import { socialWorkers } from './ssda903/social-workers.ts';
import { unaccompanied } from './ssda903/unaccompanied.ts';
import { allocations } from './templates/allocations.ts';
import { audits } from './templates/audits.ts';
import { chronology } from './templates/chronology.ts';
import { contactDetails } from './templates/contact-details.ts';
import { earlyHelpEpisodes } from './templates/early-help.ts';
import { edgeOfCare } from './templates/edge-of-care.ts';
import { edgeOfCareContacts } from './templates/edge-of-care-contacts.ts';
import { entries } from './templates/entries.ts';
import { fosterHomes } from './templates/foster-homes.ts';
import { fosteringHouseholds } from './templates/fostering-households.ts';
import { homes } from './templates/homes.ts';
import { learningAndWork } from './templates/learning-and-work.ts';
import { people } from './templates/people.ts';
import { staff } from './templates/staff.ts';
import { byAnyNumber } from './templates/template.ts';
import { visits } from './templates/visits.ts';
import type { LoadedTable } from './table.ts';

/** Templates of our own, in the order in which they are offered. */
export const TEMPLATES: readonly LoadedTable[] = [
  people,
  contactDetails,
  homes,
  staff,
  allocations,
  visits,
  earlyHelpEpisodes,
  edgeOfCare,
  edgeOfCareContacts,
  audits,
  fosteringHouseholds,
  fosterHomes,
  learningAndWork,
  chronology,
  entries,
];

/** In the order in which a file is tried against them: a table whose columns are among another's comes after it. */
export const TABLES: readonly LoadedTable[] = [
  header,
  episodes,
  reviews,
  healthYear,
  careLeavers,
  unaccompanied,
  adopted,
  placedForAdoption,
  previousPermanence,
  missing,
  socialWorkers,
  deprivationOfLiberty,
  contacts,
  earlyHelp,
  referrals,
  assessments,
  enquiries,
  childrenInNeed,
  protectionPlans,
  childrenInCare,
  careLeaversForInspectors,
  adoption,
  adopters,
  ...TEMPLATES.flatMap((table) => (table.numbers === 'council' ? byAnyNumber(table) : [table])),
];

export function tableOf(kind: string): LoadedTable {
  const found = findTable(kind);
  if (found === undefined) throw new Error(`no table "${kind}"`);
  return found;
}

export function findTable(kind: string): LoadedTable | undefined {
  return TABLES.find((table) => table.kind === kind);
}
