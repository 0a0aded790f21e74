/** Who makes the difference of one figure between two days or two periods, or between then and now, by name. */
import { monthWordsOf } from '../../../ground/day-words.ts';
import type { ListTable } from '../../../web/list-table.ts';
import { pageAsked, type Pagination, paginationOf } from '../../../web/pagination.ts';
import { type PageModel, page, type SignedInRoute } from '../../../web/route.ts';
import { type FigureWords, figureWords } from '../../measures/parts/figure-words.ts';
import { othersWords } from '../../measures/parts/others-words.ts';
import { getMeasure } from '../../measures/parts/get-measure.ts';
import { daysQuery } from '../../measures/parts/asked-days.ts';
import { closeWords, differsWords } from '../parts/as-known-then.ts';
import { askedComparison } from '../parts/asked-comparison.ts';
import type { ChangeRow } from '../parts/change-rows.ts';
import { changedPath, readChanges } from '../parts/read-changes.ts';
import { findClose } from '../store.ts';

const PER_PAGE = 50;

type FigureChangedModel = PageModel & {
  readonly caption: string;
  readonly was: FigureWords & { readonly term: string; readonly href: string | null };
  readonly now: FigureWords & { readonly term: string; readonly href: string | null };
  readonly sentence: string;
  readonly closedWords: string | null;
  readonly others: string | null;
  readonly list: ListTable;
  readonly pages: Pagination;
  readonly downloads: readonly { readonly text: string; readonly href: string }[];
};

export const figureChanged: SignedInRoute = {
  method: 'GET',
  path: '/figures/changed/:measureId',
  allow: 'open-figure',
  audit: { purpose: 'looking at who changed a figure' },
  handle: async (visit) => {
    const measure = getMeasure(visit.params);
    const comparison = askedComparison(measure, visit.query);
    const { compared, rows, others } = await readChanges(visit, comparison);
    const { closed } = comparison;
    const close = closed === null ? undefined : await visit.read((reading) => findClose(reading, closed));
    const number = pageAsked(visit.query['page'], rows.length, PER_PAGE);
    const [thenWords, nowWords] = [figureWords(compared.was), figureWords(compared.now)];
    const figurePath = (window: typeof comparison.was) => `/figures/${measure.id}?${daysQuery(measure, window)}`;
    const model: FigureChangedModel = {
      title: measure.title,
      caption: closed === null ? 'What changed' : `What changed since ${monthWordsOf(closed)} was closed`,
      was: {
        ...thenWords,
        term: closed === null ? upper(thenWords.when) : 'As known then',
        href: closed === null ? figurePath(comparison.was) : null,
      },
      now: {
        ...nowWords,
        term: closed === null ? upper(nowWords.when) : 'As known now',
        href: figurePath(comparison.now),
      },
      sentence: differsWords(compared.difference),
      closedWords:
        close === undefined
          ? null
          : `${closeWords(close)}${compared.isRedefined ? ' What it counts was defined otherwise was.' : ''}`,
      others: othersWords(measure, rows.length, others, visit.actor.scope),
      list: listOf(measure.title, rows.slice((number - 1) * PER_PAGE, number * PER_PAGE), others),
      pages: paginationOf({
        page: number,
        perPage: PER_PAGE,
        total: rows.length,
        hrefOf: (other) => `${changedPath(comparison)}&page=${other}`,
      }),
      downloads: [
        { text: 'Download as a spreadsheet (XLSX)', href: changedPath(comparison, '/list.xlsx') },
        { text: 'Download as text (CSV)', href: changedPath(comparison, '/list.csv') },
      ],
    };
    return page('closes/pages/figure-changed.njk', model);
  },
};

function listOf(title: string, rows: readonly ChangeRow[], others: number): ListTable {
  return {
    caption: `${title}: who makes the difference`,
    isCaptionHidden: true,
    columns: [{ heading: 'Who' }, { heading: 'What changed' }, { heading: 'Then' }, { heading: 'Now' }],
    rows: rows.map(({ personId, name, change, was, now }) => [
      { text: name, href: `/people/${personId}` },
      { text: change },
      { text: was.answer, ...(was.because === '' ? {} : { note: was.because }) },
      { text: now.answer, ...(now.because === '' ? {} : { note: now.because }) },
    ]),
    empty: others > 0 ? 'There is nobody among them whom you work with.' : 'The two lists are the same.',
  };
}

function upper(text: string): string {
  return text.replace(/^./u, (first) => first.toUpperCase());
}
