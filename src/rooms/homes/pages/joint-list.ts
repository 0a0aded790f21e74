/** The list for the joint meeting with housing: on the screen, on paper and as a file, with the same columns and no others. A person gives it to them. */
import { wordsOf, isoOf } from '../../../ground/day-words.ts';
import type { ListTable } from '../../../web/list-table.ts';
import { download, page, type PageModel, type SignedInRoute } from '../../../web/route.ts';
import { asCsv } from '../../measures/parts/list-as-csv.ts';
import { readAhead } from '../parts/ahead.ts';
import { JOINT_COLUMNS, jointListOf } from '../parts/joint-list.ts';

const PURPOSE = 'making the list of homes needed that is given to housing';

type JointListModel = PageModel & {
  readonly on: string;
  readonly table: ListTable;
  readonly isEmpty: boolean;
  /** Who is not on it and why, for the screen alone. */
  readonly left: readonly string[];
};

export const jointListPage: SignedInRoute = {
  method: 'GET',
  path: '/housing-ahead/list',
  allow: 'see-own-work',
  audit: { purpose: PURPOSE },
  handle: async (visit) => {
    const model = await visit.readPeople(async (reading) => {
      const list = jointListOf(await readAhead(reading, visit));
      const many = (number: number, words: string): readonly string[] => (number === 0 ? [] : [`${number} ${words}`]);
      const result: JointListModel = {
        title: 'The joint list: homes that are needed',
        on: wordsOf(visit.on),
        table: {
          caption: 'Who needs a home',
          isCaptionHidden: true,
          columns: JOINT_COLUMNS.map((heading) => ({ heading })),
          rows: list.rows.map((row) => row.map((text) => ({ text }))),
          empty: 'Nobody is on it: nobody who was told and did not object has a need written down.',
        },
        isEmpty: list.rows.length === 0,
        left: [
          ...many(list.notTold, list.notTold === 1 ? 'has not been told of it yet' : 'have not been told of it yet'),
          ...many(list.objected, 'objected'),
          ...many(list.noNeed, 'did not object, and what they need is not written down'),
        ],
      };
      return { result, people: list.people };
    });
    return page('homes/pages/joint-list.njk', model);
  },
};

export const jointListCsv: SignedInRoute = {
  method: 'GET',
  path: '/housing-ahead/list.csv',
  allow: 'see-own-work',
  audit: { purpose: PURPOSE },
  handle: async (visit) => {
    const { rows } = await visit.readPeople(async (reading) => {
      const list = jointListOf(await readAhead(reading, visit));
      return { result: list, people: list.people };
    });
    return download({
      fileName: `homes-needed-${isoOf(visit.on)}.csv`,
      mediaType: 'text/csv; charset=utf-8',
      body: asCsv(JOINT_COLUMNS, rows),
    });
  },
};
