/** A figure cut four ways: by sex, age, team and where they live, each line leading to its own list. */
import { labelOf } from '../../../code-sets/code-set.ts';
import { placementType } from '../../../code-sets/placement-type.ts';
import type { ListTable } from '../../../web/list-table.ts';
import { type CutKey, isShare, type Measure } from '../model.ts';
import { type Breakdown, CUTS } from '../read-figures.ts';
import { percentageWords, unitWords } from './figure-words.ts';

const AGES = ['under 1', '1 to 4', '5 to 9', '10 to 15', '16 and 17', '18 and over', 'not recorded'];

/** `hrefOf` is undefined for readers who may not open lists. */
export function breakdownTables(
  measure: Measure,
  breakdown: readonly Breakdown[],
  hrefOf: ((cut: CutKey, key: string) => string) | undefined,
): readonly ListTable[] {
  const share = isShare(measure);
  return CUTS.map(({ key: cut, words }) => ({
    caption: words,
    columns: [
      { heading: words },
      { heading: capital(unitWords(2, measure.unit)), isNumber: true },
      ...(share ? [{ heading: 'On time', isNumber: true }] : []),
    ],
    rows: inOrder(cut, breakdown.filter(({ by }) => by === cut)).map(({ key, value, counted }) => [
      { text: keyWords(cut, key), ...(hrefOf === undefined ? {} : { href: hrefOf(cut, key) }) },
      { number: counted },
      ...(share ? [{ text: percentageWords(value) }] : []),
    ]),
    empty: 'Nobody.',
  }));
}

/** A line of a breakdown in words: `Foster placement with other foster carer(s) – long term fostering`. */
export function keyWords(cut: CutKey, key: string): string {
  return capital(cut === 'placement-type' ? (labelOf(placementType, key) ?? key) : key);
}

export function cutWords(cut: CutKey): string {
  return CUTS.find(({ key }) => key === cut)?.words ?? cut;
}

export function findCut(text: string): CutKey | undefined {
  return CUTS.find(({ key }) => key === text)?.key;
}

/** Ages as people grow, places where most live first, the rest by name; what is not recorded comes last. */
function inOrder(cut: CutKey, lines: readonly Breakdown[]): readonly Breakdown[] {
  const place = ({ key, counted }: Breakdown): number => {
    if (cut === 'age-band') return AGES.indexOf(key);
    if (key === 'not recorded' || key === 'no team recorded') return Number.MAX_SAFE_INTEGER;
    return cut === 'placement-type' ? -counted : 0;
  };
  return lines.toSorted((a, b) => place(a) - place(b) || (a.key < b.key ? -1 : 1));
}

function capital(text: string): string {
  return text.replace(/^./u, (first) => first.toUpperCase());
}
