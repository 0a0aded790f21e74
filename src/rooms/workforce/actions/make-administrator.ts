/** Makes a member of staff who signs in with an account the service knows: the first administrator, or the next. */
import type { Actor } from '../../../access/roles.ts';
import type { Day } from '../../../ground/day.ts';
import { newId, type StaffId } from '../../../ground/ids.ts';
import { Refusal } from '../../../ground/refusal.ts';
import type { Storage } from '../../../storage/storage.ts';
import { findMemberWhoIs, findWaitingWhoIs, insertMemberOfStaff, joinSignIn } from '../sign-ins.ts';

export type Account = {
  readonly issuer: string;
  readonly subject: string;
  /** null: as the service calls them, where they have come before. */
  readonly name: string | null;
};

/** The role itself comes from the service, as everybody's does: without it nobody comes in here either. */
export async function makeAdministrator(
  storage: Storage,
  program: Actor,
  on: Day,
  account: Account,
): Promise<{ readonly name: string }> {
  return storage.write(program, { action: 'make-administrator', touches: [], recordedOn: on }, async (act) => {
    const there = await findMemberWhoIs(act, account);
    if (there !== undefined) throw new Refusal(`${there.name} signs in with this account already.`);
    const id = newId<StaffId>();
    const name = account.name ?? (await findWaitingWhoIs(act, account))?.name ?? 'Administrator';
    await insertMemberOfStaff(act, { id, name, number: null, teamId: null, startedOn: on, leftOn: null });
    await joinSignIn(act, id, account);
    return { name };
  });
}
