/**
 * What somebody on duty needs before anything else: where the young person is, where they live, how to reach them and how
 * not. Only what holds today; of somebody who has died, nothing.
 */
import { placementType } from '../../../code-sets/placement-type.ts';
import { plainWords } from '../../../code-sets/plain-words.ts';
import type { Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import type { CareEpisode } from '../../../rules/facts.ts';
import type { EntryInFull } from '../../entries/facts.ts';
import { detailSentences } from '../../entries/parts/entry-form.ts';
import type { Homes } from '../../journey/parts/homes.ts';
import type { WayInTouch } from './ways-in-touch.ts';

export type Whereabouts = {
  readonly head: string;
  readonly words: string;
  /** Below the page of the young person. */
  readonly path: string;
};

export type Tonight = {
  /** Missing, away, in custody. */
  readonly now: readonly Whereabouts[];
  readonly lives: readonly string[];
  readonly phone: { readonly text: string; readonly href: string } | null;
  readonly avoid: readonly { readonly words: string; readonly because: string }[];
};

type Known = {
  readonly entries: readonly EntryInFull[];
  readonly episodes: readonly CareEpisode[];
  readonly homes: Homes;
  readonly ways: readonly WayInTouch[];
};

export function tonightOf({ entries, episodes, homes, ways }: Known, on: Day): Tonight {
  const phone = ways.find(({ href }) => href?.startsWith('tel:') === true);
  return {
    now: entries
      .filter(({ kind, on: from, until }) => kind in WHEREABOUTS && from <= on && (until === null || until > on))
      .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || b.on - a.on)
      .map((entry) => ({
        head: `${headOf(entry)} since ${wordsOf(entry.on)}`,
        words: detailSentences(entry).join(' '),
        path: `entries/${entry.id}`,
      })),
    lives: [...staysFor(episodes, on), ...homes.now.map(({ kind, where }) => [kind, where].filter(Boolean).join(', '))]
      .map((words) => words || 'what kind of home is not recorded')
      .filter((words, index, all) => all.indexOf(words) === index),
    phone: phone?.href == null ? null : { text: phone.value, href: phone.href },
    avoid: ways.flatMap(({ value, avoidBecause }) =>
      avoidBecause === null ? [] : [{ words: value, because: avoidBecause }],
    ),
  };
}

const WHEREABOUTS: Readonly<Record<string, string>> = { missing: 'Missing', custody: 'In custody' };
const ORDER = Object.keys(WHEREABOUTS);

const headOf = ({ kind, answer }: EntryInFull): string =>
  kind === 'missing' && answer === 'A' ? 'Away, where is known' : (WHEREABOUTS[kind] ?? '');

/** A temporary stay does not part the placement they come back to, and tonight it is where they sleep. */
function staysFor(episodes: readonly CareEpisode[], on: Day): readonly string[] {
  return episodes
    .filter(({ beganOn, endedOn, placementType: code }) => beganOn <= on && endedOn === null && code?.[0] === 'T')
    .map(({ placementType: code, placementPostcode }) =>
      ['For a time', plainWords(placementType, code ?? '').toLowerCase(), placementPostcode].filter(Boolean).join(', '),
    );
}
