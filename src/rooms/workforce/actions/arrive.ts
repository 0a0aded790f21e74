/**
 * Somebody has come from the sign-in service: they are let in with the roles it gives them today, they wait, or they are
 * told why not. Roles are kept with their day; a role that is no longer given ends with this sign-in.
 */
import type { Actor } from '../../../access/roles.ts';
import type { Day } from '../../../ground/day.ts';
import type { StaffId } from '../../../ground/ids.ts';
import { refreshAccess } from '../../../storage/refresh-access.ts';
import type { Storage } from '../../../storage/storage.ts';
import { type Arrival, goneOn, isHere, knownRoles, rolesInForce, throughOf } from '../model.ts';
import { findMemberWhoIs, findWaitingWhoIs, keepRoles, keepWaiting } from '../sign-ins.ts';

export type Welcome =
  | { readonly kind: 'let-in'; readonly staffId: StaffId; readonly through: string }
  | { readonly kind: 'waits' | 'has-no-role' | 'is-cut-short' | 'does-not-work-here' };

export async function arrive(storage: Storage, program: Actor, on: Day, arrival: Arrival): Promise<Welcome> {
  const said = arrival.isCutShort ? [] : arrival.roles;
  const member = await storage.read(program, (reading) => findMemberWhoIs(reading, arrival));
  if (member === undefined) {
    if (arrival.isCutShort) return { kind: 'is-cut-short' };
    const roles = knownRoles(said);
    if (roles.length === 0) return { kind: 'has-no-role' };
    await wait(storage, program, on, { ...arrival, roles });
    return { kind: 'waits' };
  }
  const roles = rolesInForce(said, goneOn(member));
  if (!isSame(roles, member.roles)) {
    await storage.write(program, { action: 'keep-roles', touches: [], recordedOn: on }, async (act) => {
      await keepRoles(act, member.id, roles);
      await refreshAccess(act, on);
    });
  }
  if (arrival.isCutShort) return { kind: 'is-cut-short' };
  if (roles.length === 0) return { kind: 'has-no-role' };
  if (!isHere(member, on)) return { kind: 'does-not-work-here' };
  return { kind: 'let-in', staffId: member.id, through: throughOf(arrival) };
}

/** However often they try, it is one row, written again only when the service says something else. */
async function wait(storage: Storage, program: Actor, on: Day, arrival: Arrival): Promise<void> {
  const before = await storage.read(program, (reading) => findWaitingWhoIs(reading, arrival));
  const { name, staffNumber, roles } = arrival;
  if (before?.name === name && before.staffNumber === staffNumber && isSame(roles, before.roles)) return;
  await storage.write(program, { action: 'wait-to-be-let-in', touches: [], recordedOn: on }, (act) =>
    keepWaiting(act, arrival),
  );
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((role) => others.includes(role));
}
