/** Everything that is wrong with the files of a load, or one kind of it: file, row, column, value, and what to do. */
import type { ImportId } from '../../../ground/ids.ts';
import { notFound } from '../../../web/failure.ts';
import type { ListTable } from '../../../web/list-table.ts';
import { pageAsked, type Pagination, paginationOf } from '../../../web/pagination.ts';
import { type PageModel, page, type SignedInRoute } from '../../../web/route.ts';
import { listByChildNumber } from '../../people/facts.ts';
import type { Problem } from '../model.ts';
import { problemWords } from '../parts/problem-words.ts';
import { countProblems, findImport, listProblems } from '../store.ts';

const PER_PAGE = 50;

type ProblemsModel = PageModel & {
  readonly caption: string;
  readonly backHref: string;
  readonly list: ListTable;
  readonly pages: Pagination;
};

export const loadProblems: SignedInRoute = {
  method: 'GET',
  path: '/load/:importId/problems',
  allow: 'load-files',
  audit: { purpose: 'checking what is wrong in a return' },
  handle: async (visit) => {
    const id = visit.id<ImportId>('importId');
    const code = visit.query['code'] ?? null;
    const seen = await visit.readPeople(async (reading) => {
      if ((await findImport(reading, id)) === undefined) throw notFound();
      const counts = (await countProblems(reading, id)).filter((count) => code === null || count.code === code);
      if (counts.length === 0) throw notFound();
      const total = counts.reduce((sum, { problems }) => sum + problems, 0);
      const number = pageAsked(visit.query['page'], total, PER_PAGE);
      const { problems } = await listProblems(reading, id, { code, from: (number - 1) * PER_PAGE, most: PER_PAGE });
      const named = await listByChildNumber(reading, problems.flatMap(childrenNamed));
      return { result: { problems, total, number }, people: [...named.values()] };
    });
    const path = `/load/${id}`;
    const model: ProblemsModel = {
      title: code === null ? 'Everything to look at' : problemWords(code),
      caption: 'Problems',
      backHref: path,
      list: problemsTable(seen.problems),
      pages: paginationOf({
        page: seen.number,
        perPage: PER_PAGE,
        total: seen.total,
        hrefOf: (other) => `${path}/problems?${code === null ? '' : `code=${code}&`}page=${other}`,
      }),
    };
    return page('imports/pages/load-problems.njk', model);
  },
};

/** Most lines name a row and nobody; some name a child by number, and those are logged as read. */
function childrenNamed({ column, value, sentence }: Problem): readonly string[] {
  const inSentence = /\bchild (?<number>[A-Za-z0-9]{1,20})\b/i.exec(sentence)?.groups?.['number'];
  return [...(column === 'CHILD' && value !== null ? [value] : []), ...(inSentence === undefined ? [] : [inSentence])];
}

function problemsTable(problems: readonly Problem[]): ListTable {
  return {
    caption: 'Problems, one by one',
    isCaptionHidden: true,
    columns: [
      { heading: 'File' },
      { heading: 'Row', isNumber: true },
      { heading: 'Column' },
      { heading: 'Value' },
      { heading: 'What is wrong' },
    ],
    rows: problems.map(({ file, row, column, value, sentence }) => [
      { text: file },
      row === null ? { text: 'whole file' } : { text: String(row) },
      { text: column ?? '–' },
      { text: value === null || value === '' ? (column === null ? '–' : 'blank') : value },
      { text: sentence },
    ]),
    empty: 'There is nothing of this kind.',
  };
}
