/** Invented people for tests of pages: the few facts a test is about, taken in as files would bring them, and an adviser. */
import { newId, type PersonId, type StaffId } from '../src/ground/ids.ts';
import { addDays, type Day } from '../src/ground/day.ts';
import { day } from '../src/ground/day-words.ts';
import { takeInEntries } from '../src/rooms/entries/actions/take-in-entries.ts';
import { takeInCareEpisodes } from '../src/rooms/journey/actions/take-in-care-episodes.ts';
import { takeInVisits } from '../src/rooms/keeping-in-touch/actions/take-in-visits.ts';
import { keepRulesMetByActions } from '../src/rooms/ledger/actions/keep-rules.ts';
import { takeInReviews } from '../src/rooms/oversight/actions/take-in-reviews.ts';
import { takeInContactDetails } from '../src/rooms/people/actions/take-in-contact-details.ts';
import { takeInNames } from '../src/rooms/people/actions/take-in-names.ts';
import { takeInPeople } from '../src/rooms/people/actions/take-in-people.ts';
import { takeInWorkforce } from '../src/rooms/workforce/actions/take-in-workforce.ts';
import type { Example } from '../src/rules/rule.ts';
import { type SampleCouncil, TODAY } from './sample-council.ts';

/** Facts in the short form of the rules' examples, with what only a page shows. */
export type Invented = Pick<Example, 'born' | 'died' | 'episodes' | 'reviews' | 'visits' | 'entries'> & {
  /** Without it they are known by a number alone. */
  readonly name?: readonly [knownAs: string, familyName: string];
  readonly pronouns?: string;
  readonly phone?: string;
};

const KEPT_FROM = day('2010-01-01');
const nothingFromAFile = { sourceFile: null, sourceRow: null } as const;
const dayOrNull = (iso: string | null | undefined): Day | null => (iso == null ? null : day(iso));

/** All rules are kept from then on; everybody invented is worked with by the council's adviser. Answers their ids, in order. */
export async function inventPeople(council: SampleCouncil, lives: readonly Invented[]): Promise<readonly PersonId[]> {
  const people = lives.map((life) => ({ ...life, id: newId<PersonId>() }));
  const ids = people.map(({ id }) => id);
  const adviser = council.actorOf('adviser').staffId as StaffId;
  const act = { action: 'invent', touches: ids, recordedOn: TODAY };
  await council.storage.write(council.process, act, async (writing) => {
    await keepRulesMetByActions(writing, KEPT_FROM);
    await takeInPeople(
      writing,
      people.map(({ id, born, died }, index) => ({
        personId: id,
        numbers: [{ kind: '903-child', number: `99${id.slice(0, 6)}${index}` }],
        bornOn: dayOrNull(born),
        diedOn: dayOrNull(died),
        sex: null,
        ethnicity: null,
        upn: null,
        present: true,
        ...nothingFromAFile,
      })),
    );
    await takeInNames(
      writing,
      people.flatMap(({ id, name, pronouns }) =>
        name === undefined
          ? []
          : [{ personId: id, knownAs: name[0], familyName: name[1], pronouns: pronouns ?? null, from: KEPT_FROM }],
      ),
    );
    await takeInContactDetails(
      writing,
      ids,
      people.flatMap(({ id, phone }) =>
        phone === undefined
          ? []
          : [{ personId: id, kind: 'phone', value: phone, postcode: null, from: null, to: null, ...nothingFromAFile }],
      ),
    );
    await takeInCareEpisodes(
      writing,
      ids,
      people.flatMap(({ id, episodes = [] }) =>
        episodes.map(([began, ended, legalStatus, placementType, reasonBegan, postcode, reasonEnded]) => ({
          personId: id,
          beganOn: day(began),
          endedOn: dayOrNull(ended),
          reasonBegan: reasonBegan ?? 'S',
          legalStatus: legalStatus ?? null,
          categoryOfNeed: null,
          placementType: placementType ?? null,
          placementProvider: null,
          reasonEnded: reasonEnded ?? null,
          reasonPlaceChanged: null,
          homePostcode: null,
          placementPostcode: postcode ?? null,
          urn: null,
          ...nothingFromAFile,
        })),
      ),
    );
    await takeInReviews(
      writing,
      ids,
      people.flatMap(({ id, reviews = [] }) =>
        reviews.map((heldOn) => ({
          personId: id,
          heldOn: day(heldOn),
          participation: 'PN1',
          ...nothingFromAFile,
        })),
      ),
    );
    await takeInVisits(
      writing,
      ids,
      people.flatMap(({ id, visits = [] }) =>
        visits.map((on) => ({ personId: id, visitedOn: day(on), seenAlone: 'yes' as const, ...nothingFromAFile })),
      ),
    );
    await takeInEntries(
      writing,
      ids,
      people.flatMap(({ id, entries = [] }) =>
        entries.map(([kind, on, until, answer, details]) => ({
          personId: id,
          kind,
          on: day(on),
          until: dayOrNull(until),
          answer: answer ?? null,
          subject: '',
          details: details ?? {},
          ...nothingFromAFile,
        })),
      ),
    );
    const since = addDays(TODAY, -30);
    await takeInWorkforce(writing, {
      teams: [],
      staff: [
        {
          id: newId<StaffId>(),
          name: 'Elin Vaughan',
          roles: ['social-worker'],
          teamId: null,
          startedOn: since,
          endedOn: null,
        },
      ],
      allocations: ids.map((personId) => ({
        personId,
        staffId: adviser,
        role: 'personal-adviser',
        from: since,
        to: null,
      })),
    });
  });
  return ids;
}
