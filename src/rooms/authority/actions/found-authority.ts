/** Makes a council in this installation, under the next free number: a real one, or the demonstration, for good. */
import { BEFORE_ANY_COUNCIL, processActor } from '../../../access/roles.ts';
import type { Day } from '../../../ground/day.ts';
import type { AuthorityId } from '../../../ground/ids.ts';
import type { Storage } from '../../../storage/storage.ts';
import { type Authority, insertAuthority, listAuthorities } from '../store.ts';

export async function foundAuthority(storage: Storage, on: Day, wanted: Omit<Authority, 'id'>): Promise<Authority> {
  const others = await storage.read(BEFORE_ANY_COUNCIL, listAuthorities);
  const id = (Math.max(0, ...others.map((authority) => authority.id)) + 1) as AuthorityId;
  const authority = { id, ...wanted };
  const founder = processActor(id, 'Line of Sight');
  await storage.write(founder, { action: 'found-authority', touches: [], recordedOn: on }, (act) =>
    insertAuthority(act, authority),
  );
  return authority;
}
