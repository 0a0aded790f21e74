/** What each kind of problem is called, also one that an earlier version of the program listed and this one does not know. */
import { PROBLEM_KINDS } from '../problem-kinds.ts';

export function problemWords(code: string): string {
  const kinds: Readonly<Record<string, string>> = PROBLEM_KINDS;
  return kinds[code] ?? code.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase());
}
