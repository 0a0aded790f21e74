/** What a worker records so that a duty is met: the one form for it, or the few that fit. What only a file brings has none. */
import { entryWords } from '../../../rules/entry-kinds.ts';
import type { Rule } from '../../../rules/rule.ts';

export type WayToMeet = {
  readonly words: string;
  /** Below the page of the young person. */
  readonly path: string;
};

export function waysToMeet(rule: Rule): readonly WayToMeet[] {
  if (rule.kind !== 'duty') return [];
  const { actions, entries = [] } = rule.metBy;
  return [
    ...(actions.includes('record-review-held') ? [{ words: 'A review in care', path: 'reviews/new' }] : []),
    ...(actions.includes('record-visit') ? [{ words: 'A visit', path: 'visits/new' }] : []),
    ...entries.map((kind) => ({ words: entryWords(kind).words, path: `entries/new/${kind}` })),
  ];
}
