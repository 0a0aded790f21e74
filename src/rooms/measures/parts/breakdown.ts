/** A figure cut four ways: by sex, age, team and where they live, each line leading to its own list. */
import { labelOf } from '../../../code-sets/code-set.ts';
import { placementType } from '../../../code-sets/placement-type.ts';
import { answersOf, type CutKey, cutsOf, isShare, type Measure } from '../model.ts';
import { type Breakdown, CUTS } from '../read-figures.ts';
import { monthWordsOf } from '../../../ground/day-words.ts';
import type { NewestReleased } from '../../released/facts.ts';
import { type LockedLines, NOTHING_LOCKED } from './locked-lines.ts';
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

/** Care leaver statuses in the order in which they follow one another, in words. */
const STATUS_WORDS: Readonly<Record<string, string>> = {
  'eligible-child': 'Eligible child',
  'relevant-child': 'Relevant, 16 and 17',
  'former-relevant': 'Former relevant, 18 to 20',
  'former-relevant-21-to-24-support-open': 'Former relevant, 21 to 24, support open',
  'former-relevant-21-to-24-support-not-open': 'Former relevant, 21 to 24, support not open',
  'former-relevant-21-to-24-cannot-tell': 'Former relevant, 21 to 24, cannot tell whether support is wanted',
  qualifying: 'Qualifying, in care after 16',
  'qualifying-special-guardianship': 'Qualifying, special guardianship',
  none: 'No care leaver status',
};
export const STATUSES: readonly string[] = Object.keys(STATUS_WORDS);

export type BreakdownTable = {
  readonly heading: string;
  readonly countHeading: string;
  /** null where the figure is a count. */
  readonly shareHeading: string | null;
  readonly lines: readonly {
    readonly words: string;
    /** null for readers who may not open lists. */
    readonly href: string | null;
    /** null where the reader sees it only as it was released, and then so was no number. */
    readonly count: number | null;
    /** For which month a number stands that is not today's. */
    readonly asReleased: string | null;
    readonly share: string | null;
    /** How far its bar reaches, of a hundred. */
    readonly reach: number;
  }[];
};

export function breakdownTables(
  measure: Measure,
  breakdown: readonly Breakdown[],
  hrefOf: (cut: CutKey, key: string) => string | null,
  { locked = NOTHING_LOCKED, released = [] }: { locked?: LockedLines; released?: readonly NewestReleased[] } = {},
): readonly BreakdownTable[] {
  const share = isShare(measure);
  return cutsOf(measure).map((cut) => {
    const lines = inOrder(
      cut,
      breakdown.filter(({ by }) => by === cut),
    );
    const most = share ? 100 : Math.max(1, ...lines.map(({ counted }) => counted));
    return {
      heading: cutWords(cut),
      countHeading: capital(unitWords(2, measure.unit)),
      shareHeading: share ? answersOf(measure).met : null,
      lines: lines.map(({ key, value, counted }) => {
        const words = keyWords(cut, key);
        if (locked.get(cut)?.has(key) === true) return releasedLine(words, released, cut, key, most);
        return {
          words,
          href: hrefOf(cut, key),
          count: counted,
          asReleased: null,
          share: share ? percentageWords(value) : null,
          reach: Math.round(((share ? (value ?? 0) : counted) / most) * 100),
        };
      }),
    };
  });
}

/** A line that counts somebody whose record is closed to the reader, with the number that everybody may know. */
function releasedLine(
  words: string,
  released: readonly NewestReleased[],
  cut: CutKey,
  key: string,
  most: number,
): BreakdownTable['lines'][number] {
  const line = released.find((one) => one.by === cut && one.key === key);
  const count = line?.counted ?? null;
  return {
    words,
    href: null,
    count,
    asReleased: line === undefined || count === null ? 'only as released' : `released for ${monthWordsOf(line.month)}`,
    share: null,
    reach: count === null ? 0 : Math.min(100, Math.round((count / most) * 100)),
  };
}

/** A line of a breakdown in words: `Foster placement with other foster carer(s) – long term fostering`. */
export function keyWords(cut: CutKey, key: string): string {
  if (cut === 'status') return STATUS_WORDS[key] ?? key;
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
    if (cut === 'status') return STATUSES.indexOf(key);
    if (key === 'not recorded' || key === 'no team recorded') return Number.MAX_SAFE_INTEGER;
    return cut === 'placement-type' ? -counted : 0;
  };
  return lines.toSorted((a, b) => place(a) - place(b) || (a.key < b.key ? -1 : 1));
}

function capital(text: string): string {
  return text.replace(/^./u, (first) => first.toUpperCase());
}
