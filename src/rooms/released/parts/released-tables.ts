/** A month's released figures as elected members read them: each measure whole, then line by line, what is hidden said as that. */
import { addMonths, type Day } from '../../../ground/day.ts';
import { monthWordsOf, wordsOf } from '../../../ground/day-words.ts';
import { numberWords } from '../../../web/format.ts';
import type { Cell, ListTable } from '../../../web/list-table.ts';
import { percentageWords } from '../../measures/parts/figure-words.ts';
import { CUTS } from '../../measures/read-figures.ts';
import type { FigureOfMonth, ShownBefore } from '../store.ts';

export type ReleasedMeasure = {
  readonly id: string;
  readonly title: string;
  readonly value: string;
  readonly unit: string;
  readonly when: string;
  /** Beside the month before; null for what has no month before. */
  readonly change: string | null;
  readonly tables: readonly ListTable[];
};

const NOT_SHOWN = 'Not shown';
const FEW = 5;

export function releasedTables(
  month: Day,
  figures: readonly FigureOfMonth[],
  before: readonly ShownBefore[],
): readonly ReleasedMeasure[] {
  const last = new Map(before.map((shown) => [nameOf(shown), shown]));
  return [...Map.groupBy(figures, ({ measure }) => measure).entries()].flatMap(([id, own]) => {
    const whole = own.find(({ by }) => by === 'whole');
    if (whole === undefined) return [];
    return [
      {
        id,
        title: whole.title,
        value: valueWords(whole),
        unit: whole.counted === null ? whole.unit : unitWords(whole),
        when: whenWords(whole),
        change: whole.isStock ? changeSentence(month, whole, last.get(nameOf(whole))) : null,
        tables: CUTS.filter(({ key }) => own.some(({ by }) => by === key)).map(({ key, words }) =>
          tableOf(
            month,
            words,
            own.filter(({ by }) => by === key),
            last,
          ),
        ),
      },
    ];
  });
}

type Last = ReadonlyMap<string, ShownBefore>;

/** A line of nobody is left out: where it is not there, it is none. */
function tableOf(month: Day, heading: string, lines: readonly FigureOfMonth[], last: Last): ListTable {
  const [first] = lines;
  const isStock = first?.isStock ?? false;
  const shown = lines.filter(({ counted }) => counted !== 0);
  const hasChange = isStock && shown.some((line) => changeOf(month, line, last.get(nameOf(line))) !== null);
  const unit = (first?.unit ?? '').replace(/^./u, (letter) => letter.toUpperCase());
  return {
    caption: heading,
    columns: [
      { heading: 'Group' },
      { heading: unit, isNumber: true },
      ...(first?.isShare === true ? [{ heading: 'Share', isNumber: true }] : []),
      ...(hasChange ? [{ heading: `Since ${monthWordsOf(addMonths(month, -1))}`, isNumber: true }] : []),
    ],
    rows: shown.map((line): readonly Cell[] => {
      const earlier = last.get(nameOf(line));
      return [
        { text: line.label },
        { text: line.counted === null ? NOT_SHOWN : numberWords(line.counted), ...noteOf(line, earlier) },
        ...(line.isShare ? [{ text: valueWords(line) }] : []),
        ...(hasChange ? [{ text: changeWords(month, line, earlier) }] : []),
      ];
    }),
    empty: 'Nobody.',
  };
}

function noteOf(line: FigureOfMonth, earlier: ShownBefore | undefined): { readonly note?: string } {
  if (line.counted !== null || earlier === undefined || earlier.counted === 0) return {};
  return { note: `last shown: ${numberWords(earlier.counted)}, ${monthWordsOf(earlier.month)}` };
}

/** In a line both numbers are only ever shown when they are the same or at least six apart. */
function changeWords(month: Day, line: FigureOfMonth, earlier: ShownBefore | undefined): string {
  const change = changeOf(month, line, earlier);
  if (change === null) return NOT_SHOWN;
  return change === 0 ? 'no change' : `${change > 0 ? '+' : '−'}${numberWords(Math.abs(change))}`;
}

function changeSentence(month: Day, whole: FigureOfMonth, earlier: ShownBefore | undefined): string | null {
  const change = changeOf(month, whole, earlier);
  const than = monthWordsOf(addMonths(month, -1));
  if (change === null) return null;
  if (change === 0) return `As many as in ${than}.`;
  const size = Math.abs(change) <= FEW ? '1 to 5' : numberWords(Math.abs(change));
  const way = change > 0 ? 'more' : 'fewer';
  return `${size} ${way} than in ${than}.`;
}

function changeOf(month: Day, { counted }: FigureOfMonth, earlier: ShownBefore | undefined): number | null {
  if (counted === null || earlier?.month !== addMonths(month, -1)) return null;
  return counted - earlier.counted;
}

function valueWords({ counted, value, isShare }: FigureOfMonth): string {
  if (counted === null) return NOT_SHOWN;
  return isShare ? percentageWords(value) : numberWords(counted);
}

function unitWords({ counted, met, unit, isShare }: FigureOfMonth): string {
  return isShare ? `${numberWords(met ?? 0)} of ${numberWords(counted ?? 0)} ${unit}` : unit;
}

function whenWords({ isStock, window }: FigureOfMonth): string {
  return isStock ? `On ${wordsOf(window.last)}` : `From ${wordsOf(window.first)} to ${wordsOf(window.last)}`;
}

function nameOf({ measure, by, key }: Pick<FigureOfMonth, 'measure' | 'by' | 'key'>): string {
  return `${measure} ${by} ${key}`;
}
