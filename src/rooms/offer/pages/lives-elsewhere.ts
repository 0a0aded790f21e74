/** Who of ours lives in the area of another council whose offer is held: those whose record the reader may open. */
import type { AnyId } from '../../../ground/ids.ts';
import { notFound } from '../../../web/failure.ts';
import type { ListTable } from '../../../web/list-table.ts';
import { pageAsked, type Pagination, paginationOf } from '../../../web/pagination.ts';
import { type PageModel, page, type SignedInRoute } from '../../../web/route.ts';
import { listInOrderOfNames, listPeopleInFull } from '../../people/facts.ts';
import { ageWords, nameOf } from '../../people/model.ts';
import { keyOfCouncil } from '../elsewhere.ts';
import { listOtherCouncils, listWhoLivesElsewhere } from '../elsewhere-store.ts';
import { STATUS_RULES } from '../model.ts';

const PER_PAGE = 50;

type LivesElsewhereModel = PageModel & {
  readonly caption: string;
  readonly list: ListTable;
  readonly pages: Pagination;
};

export const livesElsewherePage: SignedInRoute = {
  method: 'GET',
  path: '/offer/elsewhere/:council/people',
  allow: 'open-figure',
  audit: { purpose: 'finding who lives in the area of another council' },
  handle: async (visit) => {
    const model = await visit.readPeople(async (reading) => {
      const id = visit.id<AnyId>('council');
      const council = (await listOtherCouncils(reading)).find((one) => one.id === id);
      if (council === undefined) throw notFound();
      const key = keyOfCouncil(council.name);
      const theirs = (await listWhoLivesElsewhere(reading, STATUS_RULES, visit.on)).filter(
        (one) => keyOfCouncil(one.council) === key,
      );
      const every = await listInOrderOfNames(
        reading,
        theirs.map(({ personId }) => personId),
        visit.on,
      );
      const number = pageAsked(visit.query['page'], every.length, PER_PAGE);
      const shown = every.slice((number - 1) * PER_PAGE, number * PER_PAGE);
      const people = await listPeopleInFull(reading, shown, visit.on);
      const result: LivesElsewhereModel = {
        title: 'Who lives there',
        caption: council.name,
        list: {
          caption: `Who lives in the area of ${council.name}`,
          isCaptionHidden: true,
          columns: [{ heading: 'Name' }, { heading: 'Age' }],
          rows: people.map((person) => [
            { text: nameOf(person), href: `/people/${person.personId}/offer` },
            { text: ageWords(person.bornOn, visit.on) },
          ]),
          empty: 'Nobody whose record you may open lives there, as far as is recorded.',
        },
        pages: paginationOf({
          page: number,
          perPage: PER_PAGE,
          total: every.length,
          hrefOf: (to) => `/offer/elsewhere/${id}/people?page=${to}`,
        }),
      };
      return { result, people: shown };
    });
    return page('offer/pages/lives-elsewhere.njk', model);
  },
};
