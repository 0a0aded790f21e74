/** Who is owed the council’s offer and was never told of any of it, as far as is recorded: those whose record the reader may open. */
import type { PersonId } from '../../../ground/ids.ts';
import type { ListTable } from '../../../web/list-table.ts';
import { pageAsked, type Pagination, paginationOf } from '../../../web/pagination.ts';
import { type PageModel, page, type SignedInRoute } from '../../../web/route.ts';
import { listSpells } from '../../ledger/facts.ts';
import { listInOrderOfNames, listPeopleInFull } from '../../people/facts.ts';
import { ageWords, nameOf } from '../../people/model.ts';
import { NO_FACTS } from '../../../rules/facts.ts';
import { circumstancesOn } from '../circumstances.ts';
import { STATUS_RULES, STATUSES } from '../model.ts';
import { listNeverTold } from '../store.ts';

const PER_PAGE = 50;

type NeverToldModel = PageModel & { readonly list: ListTable; readonly pages: Pagination };

export const neverToldPage: SignedInRoute = {
  method: 'GET',
  path: '/offer/never-told',
  allow: 'open-figure',
  audit: { purpose: 'finding who was never told what we offer' },
  handle: async (visit) => {
    const model = await visit.readPeople(async (reading) => {
      const every = await listInOrderOfNames(reading, await listNeverTold(reading, STATUS_RULES, visit.on), visit.on);
      const number = pageAsked(visit.query['page'], every.length, PER_PAGE);
      const shown = every.slice((number - 1) * PER_PAGE, number * PER_PAGE);
      const people = await listPeopleInFull(reading, shown, visit.on);
      const spells = Map.groupBy(await listSpells(reading, shown), ({ personId }) => personId);
      const statusOf = (id: PersonId): string => {
        const { statuses, doubted } = circumstancesOn(NO_FACTS, spells.get(id) ?? [], visit.on);
        const [status = doubted[0]] = statuses;
        return status === undefined ? '' : STATUSES[status];
      };
      const result: NeverToldModel = {
        title: 'Who has never been told',
        list: {
          caption: 'Who has never been told',
          isCaptionHidden: true,
          columns: [{ heading: 'Name' }, { heading: 'Age' }, { heading: 'Who they are to us' }],
          rows: people.map((person) => [
            { text: nameOf(person), href: `/people/${person.personId}/offer` },
            { text: ageWords(person.bornOn, visit.on) },
            { text: statusOf(person.personId) },
          ]),
          empty: 'Everybody was told of something, as far as is recorded.',
        },
        pages: paginationOf({
          page: number,
          perPage: PER_PAGE,
          total: every.length,
          hrefOf: (to) => `/offer/never-told?page=${to}`,
        }),
      };
      return { result, people: shown };
    });
    return page('offer/pages/never-told.njk', model);
  },
};
