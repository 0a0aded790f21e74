/** The list behind a figure to take away, as CSV and as a spreadsheet: the same rows in the same order as on the page. */
import { isoOf, wordsOf } from '../../../ground/day-words.ts';
import { type Answer, download, type SignedInRoute, type Visit } from '../../../web/route.ts';
import { figureOf } from '../figure.ts';
import { type AskedList, askedList, countOf, readList } from '../parts/asked-list.ts';
import { definitionOf } from '../parts/definition-of.ts';
import { figureWords } from '../parts/figure-words.ts';
import { asCsv } from '../parts/list-as-csv.ts';
import { asXlsx } from '../parts/list-as-xlsx.ts';
import { dayHeading, type MemberRow, rowsOf } from '../parts/member-rows.ts';
import { inOrderOfNames, whoTheyAre } from '../parts/members.ts';
import { othersWords } from '../parts/others-words.ts';

const CSV = 'text/csv; charset=utf-8';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const figureCsv: SignedInRoute = {
  method: 'GET',
  path: '/figures/:measureId/list.csv',
  allow: 'open-figure',
  audit: { purpose: 'downloading the list behind a figure' },
  handle: async (visit) => {
    const asked = askedList(visit);
    const rows = (await readRows(visit, asked)).map((row) => [
      row.name,
      row.childNumber ?? '',
      isoOf(row.day),
      row.because,
      row.answer,
    ]);
    return fileOf(
      asked,
      'csv',
      CSV,
      asCsv(['Who', '903 number', dayHeading(asked.measure), 'Because', 'How it counts'], rows),
    );
  },
};

export const figureXlsx: SignedInRoute = {
  method: 'GET',
  path: '/figures/:measureId/list.xlsx',
  allow: 'open-figure',
  audit: { purpose: 'downloading the list behind a figure' },
  handle: async (visit) => {
    const asked = askedList(visit);
    const rows = await readRows(visit, asked);
    const columns = [
      { heading: 'Who', width: 28 },
      { heading: '903 number', width: 14 },
      { heading: dayHeading(asked.measure), width: 18, isDay: true },
      { heading: 'Because', width: 70 },
      { heading: 'How it counts', width: 44 },
    ];
    const cells = rows.map((row) => [row.name, row.childNumber ?? '', { day: row.day }, row.because, row.answer]);
    return fileOf(asked, 'xlsx', XLSX, await asXlsx(columns, cells, await aboutOf(visit, asked, rows.length)));
  },
};

async function readRows(visit: Visit, asked: AskedList): Promise<readonly MemberRow[]> {
  const { measure, window } = asked;
  return readList(visit, asked, async (reading, members) => {
    const lines = await inOrderOfNames(reading, measure, members, visit.on);
    return rowsOf(reading, measure, window, await whoTheyAre(reading, measure, lines, visit.on));
  });
}

/** Named by what it counts and when, never by whom it is about. */
function fileOf({ measure, window }: AskedList, ending: string, mediaType: string, body: Buffer): Answer {
  const days = measure.shape === 'stock' ? isoOf(window.last) : `${isoOf(window.first)}-to-${isoOf(window.last)}`;
  return download({ fileName: `${measure.id}-${days}.${ending}`, mediaType, body });
}

async function aboutOf(visit: Visit, asked: AskedList, seen: number): Promise<readonly (readonly [string, string])[]> {
  const { measure, window, partWords } = asked;
  const counts = await countOf(visit, asked);
  const { value, unit, when, cannotTell } = figureWords(figureOf(measure, window, counts));
  return [
    ['Figure', measure.title],
    ['Measure', measure.id],
    ['Days', when],
    ...(partWords === null ? [] : [['Only', partWords] as const]),
    ['Value', `${value} ${unit}`],
    ['Unknown', cannotTell],
    [
      'In this file',
      othersWords(measure, seen, counts.counted - seen, visit.actor.scope) ?? 'Everybody the figure counts.',
    ],
    ...definitionOf(measure).map(({ term, words }) => [term, words] as const),
    ['Made on', `${wordsOf(visit.on)}, by a ${visit.actor.roles.join(', ').replaceAll('-', ' ')}`],
  ];
}
