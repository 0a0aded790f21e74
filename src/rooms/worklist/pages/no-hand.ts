/**
 * Without a manager’s hand: of those the team works with, the plans in force that no manager has answered or written about,
 * and each three months of a life with the council in which none wrote. A manager can direct from here. It counts nobody’s work.
 */
import type { Day } from '../../../ground/day.ts';
import { agoWords, wordsOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { type Pagination, pageAsked, paginationOf } from '../../../web/pagination.ts';
import { type PageModel, page, type SignedInRoute } from '../../../web/route.ts';
import { type Stretch, stretchWords } from '../../oversight/hands.ts';
import { listPeopleInFull } from '../../people/facts.ts';
import { ageWords, nameOf } from '../../people/model.ts';
import { listPeopleOfTeam, listWorkers } from '../../workforce/facts.ts';
import { workerNames } from '../../workforce/parts/workers.ts';
import { type WithoutAHand, withoutAHand } from '../without-a-hand.ts';

const PER_PAGE = 50;

type Who = { readonly id: PersonId; readonly name: string; readonly age: string; readonly workers: string };
type NoHandModel = PageModel & {
  readonly plans: readonly (Who & {
    readonly href: string;
    readonly words: string;
    /** Where it waits for an answer; null where it was not sent. */
    readonly answerHref: string | null;
  })[];
  readonly lives: readonly (Who & { readonly first: string; readonly earlier: readonly string[] })[];
  readonly pages: Pagination | null;
  /** Those of whom it was so once and is not now. */
  readonly isBefore: boolean;
  /** How many are in the other list. */
  readonly other: number;
  readonly isKnown: boolean;
  readonly since: string;
};

export const noHandPage: SignedInRoute = {
  method: 'GET',
  path: '/my-team/no-hand',
  allow: 'direct-work',
  audit: { purpose: 'overseeing the work of their team' },
  handle: async (visit) => {
    const { on, query } = visit;
    const model = await visit.readPeople(async (reading) => {
      const team = (await listPeopleOfTeam(reading, on)).people;
      const people = (await listPeopleInFull(reading, team, on, 'of-the-nameless')).filter(
        ({ diedOn }) => diedOn === null,
      );
      const living = new Map(people.map((person) => [person.personId, person]));
      const found = await withoutAHand(reading, [...living.keys()], on);
      const isBefore = query['when'] === 'before';
      const [now, before] = [
        found.lives.filter(({ stretches: [latest] }) => latest?.to === null),
        found.lives.filter(({ stretches: [latest] }) => latest?.to !== null),
      ];
      const asked = isBefore ? before : now;
      const number = pageAsked(query['page'], asked.length, PER_PAGE);
      const shown = asked.slice((number - 1) * PER_PAGE, number * PER_PAGE);
      const plans = isBefore ? [] : found.plans;
      const ids = [...new Set([...plans, ...shown].map(({ personId }) => personId))];
      const workers = Map.groupBy(await listWorkers(reading, ids, on), ({ personId }) => personId);
      const whoIs = (id: PersonId): Who => {
        const person = living.get(id);
        return {
          id,
          name: person === undefined ? '' : nameOf(person),
          age: ageWords(person?.bornOn ?? null, on),
          workers: workerNames(workers.get(id) ?? []),
        };
      };
      const result: NoHandModel = {
        title: 'Without a manager’s hand',
        plans: plans.map((plan) => ({ ...whoIs(plan.personId), ...planWords(plan, on) })),
        lives: shown.map(({ personId, stretches: [first, ...earlier] }) => ({
          ...whoIs(personId),
          first: first === undefined ? '' : words(first, on),
          earlier: earlier.map((stretch) => words(stretch, on)),
        })),
        pages:
          asked.length <= PER_PAGE
            ? null
            : paginationOf({
                page: number,
                perPage: PER_PAGE,
                total: asked.length,
                hrefOf: (wanted) => `/my-team/no-hand?${isBefore ? 'when=before&' : ''}page=${wanted}`,
              }),
        isBefore,
        other: isBefore ? now.length : before.length,
        isKnown: found.knownFrom !== null,
        since: found.knownFrom === null ? '' : wordsOf(found.knownFrom),
      };
      return { result, people: ids };
    });
    return page('worklist/pages/no-hand.njk', model);
  },
};

function planWords({ id, personId, number, givenOn, sentOn }: WithoutAHand['plans'][number], on: Day) {
  const href = `/people/${personId}/plan/${id}`;
  const sent = sentOn === null ? 'and not sent to the manager yet' : `and sent to the manager ${agoWords(sentOn, on)}`;
  return {
    href,
    words: `Version ${number} was given ${agoWords(givenOn, on)}, ${sent}`,
    answerHref: sentOn === null ? null : `${href}/answer`,
  };
}

/** `Since 3 January 2025: 82 days`, and where nobody can tell whether they were with the council then, that. */
function words(stretch: Stretch, on: Day): string {
  const days = (stretch.to ?? on) - stretch.from;
  const doubt = stretch.isDoubtful ? '. Nobody can tell whether they were with us all that time' : '';
  return `${stretchWords(stretch)}: ${days} days${doubt}`;
}
