/** A figure cut four ways: by sex, age, team and where they live, each line leading to its own list. */
import { labelOf } from '../../../code-sets/code-set.ts';
import { placementType } from '../../../code-sets/placement-type.ts';
import { type CutKey, isShare, type Measure } from '../model.ts';
import { type Breakdown, CUTS } from '../read-figures.ts';
import { percentageWords, unitWords } from './figure-words.ts';

export const AGES: readonly string[] = [
  'under 1',
  '1 to 4',
  '5 to 9',
  '10 to 15',
  '16 and 17',
  '18 and over',
  'not recorded',
];

export type BreakdownTable = {
  readonly heading: string;
  readonly countHeading: string;
  /** null where the figure is a count. */
  readonly shareHeading: string | null;
  readonly lines: readonly {
    readonly words: string;
    /** null for readers who may not open lists. */
    readonly href: string | null;
    readonly count: number;
    readonly share: string | null;
    /** How far its bar reaches, of a hundred. */
    readonly reach: number;
  }[];
};

export function breakdownTables(
  measure: Measure,
  breakdown: readonly Breakdown[],
  hrefOf: (cut: CutKey, key: string) => string | null,
): readonly BreakdownTable[] {
  const share = isShare(measure);
  return CUTS.map(({ key: cut, words }) => {
    const lines = inOrder(
      cut,
      breakdown.filter(({ by }) => by === cut),
    );
    const most = share ? 100 : Math.max(1, ...lines.map(({ counted }) => counted));
    return {
      heading: words,
      countHeading: capital(unitWords(2, measure.unit)),
      shareHeading: share ? 'On time' : null,
      lines: lines.map(({ key, value, counted }) => ({
        words: keyWords(cut, key),
        href: hrefOf(cut, key),
        count: counted,
        share: share ? percentageWords(value) : null,
        reach: Math.round(((share ? (value ?? 0) : counted) / most) * 100),
      })),
    };
  });
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
