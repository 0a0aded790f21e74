/**
 * What the page asks after a death, until somebody has answered: whether those who must hear of it have been told (CP-13).
 * It is a question and a way to the place where it is done; nothing else is asked about somebody who has died.
 */
import { ageOn, type Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import { addWorkingDays } from '../../../ground/working-days.ts';

export type AfterADeath = { readonly words: string; readonly link: { readonly text: string; readonly href: string } };

type Spell = { readonly rule: string; readonly from: Day; readonly to: Day | null };
const WORKING_DAYS = 5;

/** Null for an adult who was no care leaver. `to` is the first day a status no longer held: with a death, the day of it. */
export function afterADeath(bornOn: Day | null, diedOn: Day, spells: readonly Spell[]): AfterADeath | null {
  const held = spells.filter(({ from, to }) => from < diedOn && (to === null || to >= diedOn)).map(({ rule }) => rule);
  const isCareLeaver = held.some((rule) => CARE_LEAVER.has(rule));
  if (!isCareLeaver && bornOn !== null && ageOn(bornOn, diedOn) >= 18) return null;
  const by = addWorkingDays(diedOn, WORKING_DAYS);
  const within = `within ${WORKING_DAYS} working days of the council hearing of it${by === undefined ? '' : `: ${wordsOf(by)} if it heard that day`}`;
  const due = held.includes('status/looked-after')
    ? `The death of a child in care is notified to the national panel, ${within}.`
    : isCareLeaver
      ? `Guidance asks for the death of a care leaver under 25 to be notified, ${within}.`
      : `Where abuse or neglect is known or suspected, a child’s death is notified to the national panel, ${within}.`;
  return {
    words: `${due} Has that been done?`,
    link: {
      text: 'Report a serious child safeguarding incident, on GOV.UK',
      href: 'https://www.gov.uk/guidance/report-a-serious-child-safeguarding-incident',
    },
  };
}

const CARE_LEAVER: ReadonlySet<string> = new Set([
  'status/relevant-child',
  'status/former-relevant',
  'status/former-relevant-21-to-24',
  'status/qualifying',
  'status/qualifying-special-guardianship',
]);
