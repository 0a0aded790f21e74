/** The offer of one young person: what they qualify for and why, what they were told, what waits, what they had, what it changed. */
import { may } from '../../../access/roles.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { type PageModel, page, type SignedInRoute } from '../../../web/route.ts';
import { getFactsOf, listSpells } from '../../ledger/facts.ts';
import { getPersonInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import { recordedThing } from '../../people/parts/recorded-thing-pages.ts';
import { circumstancesOn } from '../circumstances.ts';
import { areaOn } from '../elsewhere.ts';
import { type OfferLine, offerLinesOf } from '../parts/offer-lines.ts';
import { NOT_ELSEWHERE, readElsewhere, type Elsewhere, type There } from '../parts/offer-elsewhere.ts';
import { recordedOfferStep } from '../parts/recorded-offer-step.ts';
import { listOfferItems, listOfferSteps } from '../store.ts';
import { permissionOf } from './offer-step.ts';

/** How it stands where they live is null where they live with us, or nobody knows. */
type Line = OfferLine & { readonly there: There | null };
type OfferModel = PageModel & {
  readonly id: PersonId;
  readonly name: string;
  /** In whose area they live, and what is there alone. */
  readonly elsewhere: Elsewhere;
  readonly groups: readonly {
    readonly heading: string;
    readonly lead: string | null;
    readonly lines: readonly Line[];
  }[];
  /** What they do not qualify for, by title and why; opened by whoever asks. */
  readonly notForThem: readonly Line[];
  readonly mayRecord: boolean;
  readonly isEmpty: boolean;
};

const offerOfPerson: SignedInRoute = {
  method: 'GET',
  path: '/people/:person/offer',
  allow: 'read-person',
  audit: { purpose: 'reading what you are offered, were told, asked for and had' },
  handle: async (visit) => {
    const model = await visit.readPeople(async (reading) => {
      const id = visit.id<PersonId>('person');
      const person = await getPersonInFull(reading, id, visit.on);
      const facts = await getFactsOf(reading, id);
      const circumstances = circumstancesOn(facts, await listSpells(reading, [id]), visit.on);
      const hasDied = person.diedOn !== null;
      const { elsewhere, thereOf } = hasDied
        ? NOT_ELSEWHERE
        : await readElsewhere(reading, areaOn(facts.entries, visit.on), visit.on);
      const lines = offerLinesOf(
        await listOfferItems(reading),
        await listOfferSteps(reading, [id]),
        circumstances,
        visit.on,
      ).map((line) => ({
        ...line,
        there: thereOf(line.id),
        requests: line.requests.map((request) => ({
          ...request,
          next: request.next.filter(({ step }) => may(visit.actor, permissionOf(step))),
        })),
      }));
      const result: OfferModel = {
        title: 'What is there for them',
        id,
        name: nameOf(person),
        elsewhere,
        groups: groupsOf(lines),
        notForThem: lines.filter((line) => line.qualifies === 'no' && !hasHistory(line)),
        mayRecord: !hasDied && may(visit.actor, 'record-event'),
        isEmpty: lines.length === 0,
      };
      return { result: hasDied ? closed(result) : result, people: [id] };
    });
    return page('offer/pages/offer-of-person.njk', model);
  },
};

const hasHistory = ({ requests, told }: OfferLine): boolean => requests.length > 0 || told !== null;

function groupsOf(lines: readonly Line[]): OfferModel['groups'] {
  const waits = (line: OfferLine): boolean => line.requests.some(({ isOpen }) => isOpen);
  const help = lines.filter(({ isRight }) => !isRight);
  const open = lines.filter(waits);
  const others = help.filter((line) => !waits(line));
  return [
    { heading: 'Asked for, and not settled', lead: null, lines: open },
    {
      heading: 'Help they can have',
      lead: null,
      lines: others.filter((line) => line.qualifies === 'yes' || (line.qualifies === 'no' && hasHistory(line))),
    },
    {
      heading: 'Help of which nobody can tell',
      lead: 'Something is not recorded. Until it is, tell them about these too.',
      lines: others.filter((line) => line.qualifies === 'cannot-tell'),
    },
    {
      heading: 'Their rights',
      lead: null,
      lines: lines.filter((line) => line.isRight && !waits(line) && (line.qualifies !== 'no' || hasHistory(line))),
    },
  ].filter((group) => group.lines.length > 0);
}

/** After a death nothing is asked any more; what there was stays to be read. */
function closed(model: OfferModel): OfferModel {
  return {
    ...model,
    notForThem: [],
    groups: model.groups
      .map((group) => ({
        ...group,
        lines: group.lines.filter(hasHistory).map((line) => ({
          ...line,
          requests: line.requests.map((request) => ({ ...request, next: [], waiting: null })),
        })),
      }))
      .filter(({ lines }) => lines.length > 0),
  };
}

export const offerOfPersonPages: readonly SignedInRoute[] = [offerOfPerson, ...recordedThing(recordedOfferStep)];
