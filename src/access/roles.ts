/** Who uses the program, and what each role may ask for. Deny by default: a permission not listed is not given. */
import type { AuthorityId, StaffId } from '../ground/ids.ts';

export const ROLES = [
  'personal-adviser',
  'social-worker',
  'team-manager',
  'out-of-hours-worker',
  'auditor',
  'performance-analyst',
  'director',
  'inspector',
  'information-officer',
  'administrator',
  'elected-member',
] as const;
export type Role = (typeof ROLES)[number];

export const PERMISSIONS = [
  'see-own-work',
  'read-person',
  'record-event',
  'arrange-work',
  'direct-work',
  'authorise-help',
  'keep-offer',
  'open-in-emergency',
  'restrict-records',
  'see-figures',
  'open-figure',
  'load-files',
  'see-rules',
  'see-released',
  'see-own-readings',
  'look-into-concerns',
  'manage-sign-in',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** Whose records a role reaches: nobody's, those the person works with, those of their team, or everyone's. */
export type Scope = 'none' | 'own' | 'team' | 'all';

type RoleGrant = { readonly words: string; readonly scope: Scope; readonly may: readonly Permission[] };

const WITH_FIGURES = ['read-person', 'see-figures', 'open-figure', 'see-rules', 'see-own-readings'] as const;
const WORKING_WITH_PEOPLE = ['see-own-work', 'record-event', 'open-in-emergency', ...WITH_FIGURES] as const;

export const GRANTS = {
  'personal-adviser': { words: 'personal adviser', scope: 'own', may: WORKING_WITH_PEOPLE },
  'social-worker': { words: 'social worker', scope: 'own', may: WORKING_WITH_PEOPLE },
  'team-manager': {
    words: 'team manager',
    scope: 'team',
    may: ['arrange-work', 'direct-work', 'authorise-help', ...WORKING_WITH_PEOPLE],
  },
  'out-of-hours-worker': {
    words: 'out-of-hours worker',
    scope: 'all',
    may: ['read-person', 'record-event', 'see-rules', 'see-own-readings'],
  },
  auditor: { words: 'auditor', scope: 'all', may: WITH_FIGURES },
  'performance-analyst': { words: 'performance analyst', scope: 'all', may: ['load-files', ...WITH_FIGURES] },
  director: { words: 'director', scope: 'all', may: ['restrict-records', 'authorise-help', ...WITH_FIGURES] },
  inspector: { words: 'inspector', scope: 'all', may: WITH_FIGURES },
  'information-officer': {
    words: 'information officer',
    scope: 'none',
    may: ['look-into-concerns', 'see-rules', 'see-own-readings'],
  },
  administrator: {
    words: 'administrator',
    scope: 'none',
    may: ['manage-sign-in', 'keep-offer', 'see-rules', 'see-own-readings'],
  },
  'elected-member': { words: 'elected member', scope: 'none', may: ['see-released'] },
} as const satisfies Record<Role, RoleGrant>;

/**
 * Who is asking. Every call to a store carries one; the program's own work (a first load, a rebuild, the command line)
 * is done as a named process with the widest scope, and is journalled under that name.
 */
export type Actor = {
  readonly authorityId: AuthorityId;
  /** null for the program itself. */
  readonly staffId: StaffId | null;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly scope: Scope;
};

const WIDEST_FIRST: readonly Scope[] = ['all', 'team', 'own', 'none'];

/** The widest of the actor's roles decides whom they reach. Throws on an actor without a role. */
export function scopeOf(roles: readonly Role[]): Scope {
  const scopes = roles.map((role) => GRANTS[role].scope);
  if (scopes.length === 0) throw new Error('an actor without a role has no scope');
  return WIDEST_FIRST.find((scope) => scopes.includes(scope)) ?? 'none';
}

/** The program itself at work, under a name that the journal shows. */
export function processActor(authorityId: AuthorityId, name: string): Actor {
  return { authorityId, staffId: null, name, roles: [], scope: 'all' };
}

/** The program before it knows for which council it works: it asks which there are, and where there is none it finds nothing. */
export const BEFORE_ANY_COUNCIL: Actor = processActor(1 as AuthorityId, 'Line of Sight');

/** The one decision: may this actor do this at all? Which people they may do it to stands in `access.readable`. */
export function may(actor: Actor, permission: Permission): boolean {
  if (actor.staffId === null) return true;
  return actor.roles.some((role) => (GRANTS[role].may as readonly Permission[]).includes(permission));
}
