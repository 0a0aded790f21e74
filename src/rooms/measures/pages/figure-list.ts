/** The list a figure counts, as far as the reader may open it: who, the day, why, and how they count. */
import type { ListTable } from '../../../web/list-table.ts';
import { type Pagination, paginationOf } from '../../../web/pagination.ts';
import { type PageModel, page, type SignedInRoute } from '../../../web/route.ts';
import { figureOf } from '../figure.ts';
import { answersOf, byWeek, type Counts, countsHouseholds, isShare, type Measure, middleOf } from '../model.ts';
import { askedList, countOf, listPath, readListPage } from '../parts/asked-list.ts';
import { countWords, figureWords, whenWords } from '../parts/figure-words.ts';
import { dayHeading, type MemberRow, rowsOf } from '../parts/member-rows.ts';
import { whoTheyAre } from '../parts/members.ts';
import { othersWords } from '../parts/others-words.ts';

const PER_PAGE = 50;

type FigureListModel = PageModel & {
  readonly caption: string;
  readonly figureHref: string;
  /** The figure, where the list is longer than what it counts. */
  readonly summary: string | null;
  readonly partWords: string | null;
  readonly wholeHref: string;
  readonly others: string | null;
  readonly list: ListTable;
  readonly pages: Pagination;
  readonly downloads: readonly { readonly text: string; readonly href: string }[];
};

export const figureList: SignedInRoute = {
  method: 'GET',
  path: '/figures/:measureId/list',
  allow: 'open-figure',
  audit: { purpose: 'looking at the list behind a figure' },
  handle: async (visit) => {
    const asked = askedList(visit);
    const { measure, window } = asked;
    // Under two log-ins, and so side by side.
    const [counts, seen] = await Promise.all([
      countOf(visit, asked),
      readListPage(visit, asked, PER_PAGE, async (reading, { members, total, page: number }) => {
        const listed = await whoTheyAre(reading, measure, members, visit.on);
        return { rows: await rowsOf(reading, measure, window, listed), total, number };
      }),
    ]);
    const { value, unit } = figureWords(figureOf(measure, window, counts));
    const model: FigureListModel = {
      title: countWords(counts.counted, measure.unit),
      caption: `${measure.title}, ${whenWords(measure, window)}`,
      figureHref: `/figures/${measure.id}?${asked.days}`,
      summary: isShare(measure)
        ? `${value} ${answersOf(measure).met.toLowerCase()}: ${unit}.`
        : summaryOf(measure, counts, `${value} ${unit}`),
      partWords: asked.partWords,
      wholeHref: listPath({ measure, query: asked.days }),
      others: othersWords(measure, seen.total, counts.counted - seen.total, visit.actor.scope),
      list: listOf(measure, seen.rows),
      pages: paginationOf({
        page: seen.number,
        perPage: PER_PAGE,
        total: seen.total,
        hrefOf: (other) => `${listPath(asked)}&page=${other}`,
      }),
      downloads: [
        { text: 'Download as a spreadsheet (XLSX)', href: listPath(asked, '.xlsx') },
        { text: 'Download as text (CSV)', href: listPath(asked, '.csv') },
      ],
    };
    return page('measures/pages/figure-list.njk', model);
  },
};

/** Of an average, a median or a figure by week: the figure, because the heading is how long its list is. */
function summaryOf(measure: Measure, { met, counted }: Counts, words: string): string | null {
  const weekly = byWeek(measure);
  if (weekly === undefined) return middleOf(measure) === undefined ? null : `${words}.`;
  const { met: helped, not } = answersOf(measure);
  const parted = weekly.with === undefined ? '' : ` ${helped}: ${met}. ${not}: ${counted - met}.`;
  return `${words}.${parted} A family stands here once in each week.`;
}

function listOf(measure: Measure, rows: readonly MemberRow[]): ListTable {
  return {
    caption: `${measure.title}, one by one`,
    isCaptionHidden: true,
    columns: [
      { heading: countsHouseholds(measure) ? 'Household' : 'Who' },
      { heading: dayHeading(measure) },
      { heading: 'Because' },
      { heading: 'How it counts' },
    ],
    rows: rows.map(({ personId, name, day, because, answer }) => [
      countsHouseholds(measure) ? { text: name } : { text: name, href: `/people/${personId}` },
      { day },
      { text: because },
      { text: answer },
    ]),
    empty: 'There is nobody in this list whom you work with.',
  };
}
