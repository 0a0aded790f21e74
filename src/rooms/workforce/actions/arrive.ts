/**
 * Somebody has come from the sign-in service: they are let in with the roles it gives them today, they wait, or they are
 * told why not. Roles are kept with their day; a role that is no longer given ends with this sign-in.
 */
import type { Actor, Role } from '../../../access/roles.ts';
import type { Day } from '../../../ground/day.ts';
import type { StaffId } from '../../../ground/ids.ts';
import type { Storage } from '../../../storage/storage.ts';
import { type Arrival, knownRoles, rolesInForce, throughOf } from '../model.ts';
import { findLinkedStaff, keepRoles, keepWaiting } from '../sign-ins.ts';
import { replaceReadable } from '../store.ts';

export type Welcome =
  | { readonly kind: 'let-in'; readonly staffId: StaffId; readonly through: string }
  | { readonly kind: 'waits' | 'has-no-role' | 'is-cut-short' | 'does-not-work-here' };

export async function arrive(storage: Storage, program: Actor, on: Day, arrival: Arrival): Promise<Welcome> {
  const linked = await storage.read(program, (reading) => findLinkedStaff(reading, arrival));
  const said = arrival.isCutShort ? [] : arrival.roles;
  const roles = linked === undefined ? knownRoles(said) : rolesInForce(said, linked.endedOn);
  if (linked !== undefined && !isSame(roles, linked.roles)) {
    await storage.write(program, { action: 'keep-roles', touches: [], recordedOn: on }, async (act) => {
      await keepRoles(act, linked.id, roles);
      await replaceReadable(act, on);
    });
  }
  if (arrival.isCutShort) return { kind: 'is-cut-short' };
  if (roles.length === 0) return { kind: 'has-no-role' };
  if (linked === undefined) {
    await storage.write(program, { action: 'wait-to-be-let-in', touches: [], recordedOn: on }, (act) =>
      keepWaiting(act, { ...arrival, roles }),
    );
    return { kind: 'waits' };
  }
  if (linked.startedOn > on || (linked.endedOn !== null && linked.endedOn <= on)) return { kind: 'does-not-work-here' };
  return { kind: 'let-in', staffId: linked.id, through: throughOf(arrival) };
}

function isSame(roles: readonly Role[], kept: readonly string[]): boolean {
  return roles.length === kept.length && roles.every((role) => kept.includes(role));
}
