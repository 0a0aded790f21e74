/** What a worker records so that a duty is met: the one form for it, or the few that fit. What only a file brings has none. */
import type { Permission } from '../../../access/roles.ts';
import { entryWords } from '../../../rules/entry-kinds.ts';
import type { Rule } from '../../../rules/rule.ts';

export type WayToMeet = {
  readonly words: string;
  /** Below the page of the young person. */
  readonly path: string;
  /** Who may, beside whoever may record what happened; without this, everybody who does. */
  readonly allow?: Permission;
};

export function waysToMeet(rule: Rule): readonly WayToMeet[] {
  if (rule.kind !== 'duty') return [];
  const { actions, entries = [] } = rule.metBy;
  return [
    ...(actions.includes('record-review-held') ? [{ words: 'A review in care', path: 'reviews/new' }] : []),
    ...(actions.includes('record-visit') ? [{ words: 'A visit', path: 'visits/new' }] : []),
    ...entries.map((kind) => ({ words: entryWords(kind).words, path: `entries/new/${kind}` })),
    ...(actions.includes('write-management-entry')
      ? [
          {
            words: 'A direction, challenge, decision or reflection from a manager',
            path: 'management/new',
            allow: 'direct-work' as const,
          },
        ]
      : []),
  ];
}
