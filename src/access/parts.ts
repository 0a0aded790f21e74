/**
 * Parts of a record that fewer people read than the record: for each, as what and because of which tie somebody reads it,
 * and whether the young person may let others know. Where a record does not open, its parts do not. The policies of
 * migrations 0210 and 0220 say the same; `tests/who-may.test.ts` asks them for every cell, and this list too.
 */
import type { Part } from '../rules/entry-kinds.ts';
import type { Relationship } from './relationships.ts';
import type { Actor, Role } from './roles.ts';

type ReadBy = {
  /** In a sentence: `The part about health`. */
  readonly words: string;
  /** Said to everybody who may open the record, whatever stands in it. */
  readonly readBy: string;
  readonly ties: readonly Relationship[];
  readonly roles: readonly Role[];
  /** Whoever the young person agreed may know reads it too, as whatever they work here. */
  readonly orAgreed: boolean;
};

const THOSE_AT_WORK = ['personal-adviser', 'social-worker', 'team-manager'] as const satisfies readonly Role[];

export const PARTS: Readonly<Record<Part, ReadBy>> = {
  health: {
    words: 'health',
    readBy:
      'the personal adviser and the social worker who work with them, whoever stands in for one of those, and whoever is named for a restricted record',
    ties: ['works-with', 'named', 'covers'],
    roles: THOSE_AT_WORK,
    orAgreed: false,
  },
  immigration: {
    words: 'immigration',
    readBy:
      'the personal adviser and the social worker who work with them, whoever stands in for one of those, the manager of their team, and whoever is named for a restricted record',
    ties: ['works-with', 'named', 'covers', 'team', 'last-team', 'nobody-yet'],
    roles: THOSE_AT_WORK,
    orAgreed: false,
  },
  changes: {
    words: 'changes in their life',
    readBy:
      'the personal adviser and the social worker who work with them, whoever stands in for one of those, the manager of their team, whoever is named for a restricted record, and whoever they agreed may know',
    ties: ['works-with', 'named', 'covers', 'team', 'last-team', 'nobody-yet'],
    roles: THOSE_AT_WORK,
    orAgreed: true,
  },
};

type Standing = {
  /** Undefined where the record is open to them only because of their job. */
  readonly tie: Relationship | undefined;
  /** The young person agreed that they may know. */
  readonly isAgreed: boolean;
};

/** Whether a part of one record that opens is open to the actor, who stands to the person in this way; the program itself reads all. */
export function opensPart(part: Part, actor: Actor, { tie, isAgreed }: Standing): boolean {
  if (actor.staffId === null) return true;
  const { ties, roles, orAgreed } = PARTS[part];
  if (orAgreed && isAgreed) return true;
  return tie !== undefined && ties.includes(tie) && actor.roles.some((role) => roles.includes(role));
}
