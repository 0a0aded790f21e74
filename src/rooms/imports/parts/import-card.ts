/** One load among others: which years and files, how it stands, what it came to, and the way to it. */
import type { Day } from '../../../ground/day.ts';
import type { WorkOnImports } from '../actions/work-on-imports.ts';
import type { ImportFile, ImportInShort } from '../store.ts';
import {
  kindsWords,
  standingOf,
  type StandingTag,
  standingTag,
  sumsOf,
  sumsWords,
  yearsOf,
  yearsWords,
} from './import-words.ts';

export type ImportCard = {
  readonly href: string;
  readonly years: string;
  readonly kinds: string;
  readonly tag: StandingTag;
  readonly on: Day;
  readonly by: string;
  readonly sums: string;
  readonly isFinished: boolean;
  /** What can be done with one that is not. */
  readonly next: { readonly text: string; readonly href: string } | null;
  readonly goOnPath: string | null;
  readonly withdrawHref: string | null;
  readonly withdrawWords: string;
};

export function importCard(found: ImportInShort, files: readonly ImportFile[], work: WorkOnImports): ImportCard {
  const atWork = work.findWork(found.id);
  const standing = standingOf(found, atWork);
  const href = `/load/${found.id}`;
  return {
    href,
    years: yearsWords(yearsOf(files)),
    kinds: kindsWords(files),
    tag: standingTag(found, atWork),
    on: found.recordedOn,
    by: found.by,
    sums: sumsWords(sumsOf(files), standing),
    isFinished: standing === 'loaded' || standing === 'withdrawn' || standing === 'set-aside',
    next:
      standing === 'waiting'
        ? { text: 'Check and load', href }
        : standing === 'at-work'
          ? { text: 'See how far it is', href }
          : null,
    goOnPath: standing === 'stopped' ? `${href}/go-on` : null,
    withdrawHref: standing === 'stopped' || standing === 'waiting' ? `${href}/withdraw` : null,
    withdrawWords: standing === 'waiting' ? 'Set aside' : 'Withdraw',
  };
}
