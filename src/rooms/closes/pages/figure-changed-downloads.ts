/** Who makes a difference, to take away: the same rows in the same order as on the page. */
import { isoOf, monthWordsOf, wordsOf } from '../../../ground/day-words.ts';
import { type Answer, download, type SignedInRoute, type Visit } from '../../../web/route.ts';
import { definitionOf } from '../../measures/parts/definition-of.ts';
import { figureWords } from '../../measures/parts/figure-words.ts';
import { getMeasure } from '../../measures/parts/get-measure.ts';
import { asCsv } from '../../measures/parts/list-as-csv.ts';
import { asXlsx } from '../../measures/parts/list-as-xlsx.ts';
import { othersWords } from '../../measures/parts/others-words.ts';
import { differsWords } from '../parts/as-known-then.ts';
import { askedComparison, type Comparison } from '../parts/asked-comparison.ts';
import type { ChangeRow, Stood } from '../parts/change-rows.ts';
import { type Changes, readChanges } from '../parts/read-changes.ts';

const CSV = 'text/csv; charset=utf-8';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const HEADINGS = ['Who', '903 number', 'What changed', 'Then', 'Now'] as const;
const WIDTHS = [28, 14, 18, 60, 60] as const;
const AUDIT = { purpose: 'downloading who changed a figure' } as const;

export const figureChangedCsv: SignedInRoute = {
  method: 'GET',
  path: '/figures/changed/:measureId/list.csv',
  allow: 'open-figure',
  audit: AUDIT,
  handle: async (visit) => {
    const comparison = askedComparison(getMeasure(visit.params), visit.query);
    const { rows } = await readChanges(visit, comparison);
    return fileOf(comparison, 'csv', CSV, asCsv(HEADINGS, rows.map(cellsOf)));
  },
};

export const figureChangedXlsx: SignedInRoute = {
  method: 'GET',
  path: '/figures/changed/:measureId/list.xlsx',
  allow: 'open-figure',
  audit: AUDIT,
  handle: async (visit) => {
    const comparison = askedComparison(getMeasure(visit.params), visit.query);
    const changes = await readChanges(visit, comparison);
    const columns = HEADINGS.map((heading, index) => ({ heading, width: WIDTHS[index] ?? 20 }));
    const body = await asXlsx(columns, changes.rows.map(cellsOf), aboutOf(visit, comparison, changes));
    return fileOf(comparison, 'xlsx', XLSX, body);
  },
};

function cellsOf({ name, childNumber, change, was, now }: ChangeRow): readonly string[] {
  const words = ({ answer, because }: Stood): string => (because === '' ? answer : `${answer}. ${because}`);
  return [name, childNumber ?? '', change, words(was), words(now)];
}

/** Named by what it compares, never by whom it is about. */
function fileOf({ measure, was, now, closed }: Comparison, ending: string, mediaType: string, body: Buffer): Answer {
  const days =
    closed === null ? `${isoOf(was.last)}-and-${isoOf(now.last)}` : `since-${isoOf(closed).slice(0, 7)}-was-closed`;
  return download({ fileName: `${measure.id}-changed-${days}.${ending}`, mediaType, body });
}

function aboutOf(
  visit: Visit,
  { measure, closed }: Comparison,
  { compared, rows, others }: Changes,
): readonly (readonly [string, string])[] {
  const [was, now] = [figureWords(compared.was), figureWords(compared.now)];
  return [
    ['Figure', measure.title],
    ['Measure', measure.id],
    [
      'Then',
      `${was.value} ${was.unit}, ${was.when}${closed === null ? '' : `, as ${monthWordsOf(closed)} was closed`}`,
    ],
    ['Now', `${now.value} ${now.unit}, ${now.when}`],
    ['What changed', differsWords(compared.difference)],
    [
      'In this file',
      othersWords(measure, rows.length, others, visit.actor.scope) ?? 'Everybody who makes the difference.',
    ],
    ...definitionOf(measure).map(({ term, words }) => [term, words] as const),
    ['Made on', `${wordsOf(visit.on)}, by a ${visit.actor.roles.join(', ').replaceAll('-', ' ')}`],
  ];
}
