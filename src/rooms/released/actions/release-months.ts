/** Releases months in the act that closes them: what is hidden is decided once, against everything released before. */
import { type Day, lastDayOfMonth, partsOf, returnYearOf, returnYearSpan } from '../../../ground/day.ts';
import { placementType } from '../../../code-sets/placement-type.ts';
import type { Act } from '../../../storage/storage.ts';
import { type ClosedCount, listClosedCounts, listKeysEverClosed } from '../../closes/facts.ts';
import { measures } from '../../measures/measures/index.ts';
import { percentage } from '../../measures/figure.ts';
import { type CutKey, cutsOf, isShare, type Measure, type Window } from '../../measures/model.ts';
import { AGES, keyWords, STATUSES } from '../../measures/parts/breakdown.ts';
import { unitWords } from '../../measures/parts/figure-words.ts';
import { CUTS } from '../../measures/read-figures.ts';
import { isReleased, numbersOf } from '../model.ts';
import { type MonthToRelease, planRelease, type ReleasedLine } from '../plan-release.ts';
import type { Tables } from '../suppress.ts';
import { type FigureToRelease, insertReleased, listReleasedLines } from '../store.ts';

export async function releaseMonths(act: Act, months: readonly Day[]): Promise<void> {
  const chosen = measures.filter(isReleased);
  const counts = new Map((await listClosedCounts(act, months)).map((count) => [nameOf(count), count]));
  const keys = await keysOf(act);
  const tablesOf = (
    measure: Measure,
    month: Day,
    window: Window,
  ): readonly (Tables & { readonly measure: string })[] => {
    const countOf = (by: CutKey | 'whole', key: string) =>
      counts.get(nameOf({ month, measure: measure.id, window, by, key }));
    const whole = countOf('whole', '');
    if (whole === undefined) return [];
    const nobody = { counted: 0, met: 0 };
    return [
      {
        measure: measure.id,
        whole: numbersOf(measure, whole),
        breakdowns: cutsOf(measure).map((by) => ({
          by,
          lines: (keys.get(by) ?? []).map((key) => ({ key, numbers: numbersOf(measure, countOf(by, key) ?? nobody) })),
        })),
      },
    ];
  };
  const toRelease = months.map((month): MonthToRelease => {
    const last = lastDayOfMonth(month);
    const year = returnYearSpan(returnYearOf(month));
    const own = (shape: Measure['shape']) => chosen.filter((measure) => measure.shape === shape);
    return {
      month,
      stocks: own('stock').flatMap((measure) => tablesOf(measure, month, { first: last, last })),
      flows: partsOf(month).month === 3 ? own('flow').flatMap((measure) => tablesOf(measure, month, year)) : [],
    };
  });
  const planned = planRelease(toRelease, await listReleasedLines(act));
  const figures = planned.flatMap((line) => figureToRelease(line, chosen, keys));
  if (figures.length > 0) await insertReleased(act, figures);
}

type Keys = ReadonlyMap<CutKey, readonly string[]>;

/** Every line a table could have, so that no line is there because somebody is in it. */
async function keysOf(act: Act): Promise<Keys> {
  const fixed: Readonly<Record<CutKey, readonly string[]>> = {
    sex: ['female', 'male', 'not recorded'],
    'age-band': AGES,
    team: [],
    'placement-type': placementType.codes.map(({ code }) => code),
    // No care leaver can have another, and a line known to be of nobody hides nothing.
    status: STATUSES.filter((status) => status !== 'eligible-child' && status !== 'none'),
  };
  const keys = new Map<CutKey, readonly string[]>();
  for (const { key: cut } of CUTS) {
    const ever = await listKeysEverClosed(act, cut);
    keys.set(cut, [...new Set([...fixed[cut], ...ever])]);
  }
  return keys;
}

function figureToRelease(line: ReleasedLine, chosen: readonly Measure[], keys: Keys): readonly FigureToRelease[] {
  const place = chosen.findIndex(({ id }) => id === line.measure);
  const measure = chosen[place];
  if (measure === undefined) return [];
  const { month, window, by, key, numbers } = line;
  const share = isShare(measure);
  const counted = numbers === null ? null : numbers.reduce((sum, number) => sum + number, 0);
  const met = numbers !== null && share ? (numbers[0] ?? 0) : null;
  const cut = CUTS.findIndex((each) => each.key === by);
  return [
    {
      month,
      window,
      measure: measure.id,
      position: (place * 10 + cut + 1) * 1000 + (by === 'whole' ? 0 : (keys.get(by) ?? []).indexOf(key)),
      title: measure.title,
      unit: unitWords(2, measure.unit),
      isShare: share,
      isStock: measure.shape === 'stock',
      by,
      key,
      label: by === 'whole' ? '' : keyWords(by, key),
      counted,
      met,
      value: counted === null ? null : share ? percentage(met ?? 0, counted) : counted,
    },
  ];
}

function nameOf({
  month,
  measure,
  window,
  by,
  key,
}: Pick<ClosedCount, 'month' | 'measure' | 'window' | 'by' | 'key'>): string {
  return [month, measure, window.first, window.last, by, key].join(' ');
}
