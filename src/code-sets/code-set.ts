/**
 * The shape of a statutory code set, and what can be asked of one. Codes are dated by return year: 2024 is the return
 * for April 2024 to March 2025. A code that is no longer used stays in its set, so that old records keep their words.
 */
import { returnYearWords } from '../ground/day-words.ts';

export type Code = {
  readonly code: string;
  readonly label: string;
  /** The first and the last return year it is used in; without one, as far as the sources reach (2016-17 to 2026-27). */
  readonly from?: number;
  readonly to?: number;
  readonly replacedBy?: readonly string[];
};

export type CodeSet = {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly codes: readonly Code[];
};

/** Names are the guide's own, up to the brackets in which it only cites an Act or explains; years are from open validators. */
export const guideToTheReturn =
  'Department for Education, guide to the children looked after (SSDA903) return (Open Government Licence v3.0); years from the column lists of liia-tools-pipeline and the rules of csc-validator-be-903 (MIT)';

export function labelOf(set: CodeSet, code: string): string | undefined {
  return set.codes.find((one) => one.code === code)?.label;
}

export function isValidIn(set: CodeSet, code: string, year: number): boolean {
  return set.codes.some((one) => one.code === code && isUsedIn(one, year));
}

/**
 * Up to `most` codes of that year which the writer may have meant: the same code in other letters, what replaced it or
 * what it replaced, a code whose words were written instead, or a slip of the finger. Empty when nothing comes near, and
 * for a code of other years that nothing replaced: one that merely looks like it would mean something else.
 */
export function nearestCodes(set: CodeSet, value: string, year: number, most: number): readonly Code[] {
  const written = folded(value);
  if (written === '') return [];
  const used = set.codes.filter((one) => isUsedIn(one, year));
  const meant = set.codes.find((one) => folded(one.code) === written);
  const nearest = meant ? standingInFor(meant, used) : (codesInWords(used, written) ?? slipsOf(used, written));
  return nearest.slice(0, most);
}

function standingInFor(meant: Code, used: readonly Code[]): readonly Code[] {
  if (used.includes(meant)) return [meant];
  return used.filter((one) => meant.replacedBy?.includes(one.code) || one.replacedBy?.includes(meant.code));
}

function codesInWords(used: readonly Code[], written: string): readonly Code[] | undefined {
  if (written.length < 4) return undefined;
  const same = used.filter((one) => folded(one.label) === written);
  if (same.length > 0) return same;
  const containing = used.filter((one) => folded(one.label).includes(written));
  return containing.length > 0 ? containing : undefined;
}

/** What is wrong with a code in a return of that year, in one sentence; undefined when nothing is. */
export function codeProblem(set: CodeSet, value: string, year: number): string | undefined {
  if (isValidIn(set, value, year)) return undefined;
  if (value.trim() === '') return `${set.title} is blank.`;
  return `${whatIsWrong(set, value, year)}${nearestInWords(nearestCodes(set, value, year, 4))}.`;
}

function whatIsWrong(set: CodeSet, value: string, year: number): string {
  const known = set.codes.find((one) => one.code === value);
  if (known?.to !== undefined && year > known.to) return `${value} is not used from ${returnYearWords(known.to + 1)}`;
  if (known?.from !== undefined && year < known.from)
    return `${value} is not used before ${returnYearWords(known.from)}`;
  return `"${inShort(value)}" is not a code for ${set.title.charAt(0).toLowerCase()}${set.title.slice(1)}`;
}

function inShort(value: string): string {
  return value.length <= 60 ? value : `${value.slice(0, 60).toWellFormed()}…`;
}

function nearestInWords(nearest: readonly Code[]): string {
  const words = nearest.map((one) => `${one.code} (${one.label})`);
  const last = words.pop();
  if (last === undefined) return '';
  return words.length === 0
    ? `; the code nearest to it is ${last}`
    : `; the codes nearest to it are ${words.join(', ')} and ${last}`;
}

function isUsedIn(code: Code, year: number): boolean {
  return (code.from === undefined || year >= code.from) && (code.to === undefined || year <= code.to);
}

function folded(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** The codes fewest letters away (one at most, two for long codes), and of those the ones that begin most alike. */
function slipsOf(codes: readonly Code[], written: string): readonly Code[] {
  // No slip makes a paragraph of a code, and comparing thousands of letters with every code takes minutes a file.
  if (written.length > LONGEST_SLIP) return [];
  const slips = codes
    .map((one) => ({ one, code: folded(one.code) }))
    .map(({ one, code }) => ({ one, code, away: lettersApart(code, written), alike: sharedBeginning(code, written) }))
    .filter(({ code, away }) => away <= (code.length > 3 ? 2 : 1) && away < code.length);
  const fewest = Math.min(...slips.map(({ away }) => away));
  const nearest = slips.filter(({ away }) => away === fewest);
  const most = Math.max(...nearest.map(({ alike }) => alike));
  return nearest.filter(({ alike }) => alike === most).map(({ one }) => one);
}

const LONGEST_SLIP = 20;

function sharedBeginning(one: string, other: string): number {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared += 1;
  return shared;
}

/** The fewest letters to add, drop or change to make one text the other (Levenshtein). */
function lettersApart(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 0; row < one.length; row += 1) {
    const line = [row + 1];
    for (let column = 0; column < other.length; column += 1) {
      const changed = (above[column] ?? 0) + (one[row] === other[column] ? 0 : 1);
      line.push(Math.min(changed, (above[column + 1] ?? 0) + 1, (line[column] ?? 0) + 1));
    }
    above = line;
  }
  return above[other.length] ?? 0;
}
