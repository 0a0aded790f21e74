/** What the record knows of somebody, for the questions beside a matter: facts that are there or are not, and no words of anybody. */
import { addDays, ageOn, type Day } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import type { Reading } from '../../../storage/storage.ts';
import { listEntries } from '../../entries/facts.ts';
import { listMeetings } from '../../keeping-in-touch/facts.ts';
import { listOfferSteps } from '../../offer/facts.ts';
import { getPersonInFull, listFamilyTies } from '../../people/facts.ts';
import { listWhoMatter } from '../../who-matters/facts.ts';
import { listWorkers } from '../../workforce/facts.ts';
import type { Known } from '../curious.ts';
import { suitableSpells } from '../home-judgement.ts';
import { listHomeJudgements } from '../home-judgements.ts';

const EIGHT_WEEKS = 56;
const YEAR = 365;

export async function whatIsKnown(reading: Reading, id: PersonId, on: Day): Promise<Known> {
  const person = await getPersonInFull(reading, id, on);
  const entries = (await listEntries(reading, [id])).filter((entry) => entry.on <= on);
  const ties = (await listFamilyTies(reading, id)).filter(({ to }) => to === null || to > on);
  const around = await listWhoMatter(reading, [id]);
  const steps = (await listOfferSteps(reading, [id])).filter((step) => step.on <= on);
  const meetings = await listMeetings(reading, [id]);
  const homes = suitableSpells(await listHomeJudgements(reading, [id]));
  const kinds = (of: typeof entries) => new Set(of.map(({ kind }) => kind));
  return {
    age: person.bornOn === null ? null : ageOn(person.bornOn, on),
    goesOn: kinds(entries.filter(({ until }) => until === null || until > on)),
    ever: kinds(entries),
    lately: kinds(entries.filter((entry) => entry.on > addDays(on, -YEAR))),
    hasFamily: ties.length > 0 || around.length > 0,
    hasNearest: around.some(({ ring }) => ring === 'closest'),
    hasAdviser: (await listWorkers(reading, [id], on)).some(({ role }) => role === 'personal-adviser'),
    isSeen: meetings.some(
      ({ visitedOn, outcome }) => outcome === 'kept' && visitedOn <= on && visitedOn > addDays(on, -EIGHT_WEEKS),
    ),
    isTold: steps.some(({ step }) => step === 'told'),
    hasHadSomething: steps.some(({ step }) => step === 'given'),
    isHomeJudged: homes.some(({ to, suitable }) => suitable !== 'cannot-tell' && (to === null || to > on)),
    hasEthnicity: person.ethnicity !== null,
    hasPronouns: person.pronouns !== null,
  };
}
