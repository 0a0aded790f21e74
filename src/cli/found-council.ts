/** Makes a real council, which from this day on records here what its forms record: the duties those meet are kept from now. */
import { processActor } from '../access/roles.ts';
import type { Day } from '../ground/day.ts';
import { foundAuthority } from '../rooms/authority/actions/found-authority.ts';
import type { Authority } from '../rooms/authority/facts.ts';
import { keepRulesMetByActions } from '../rooms/ledger/actions/keep-rules.ts';
import type { Storage } from '../storage/storage.ts';

export async function foundCouncil(
  storage: Storage,
  on: Day,
  { name, dfeCode }: Pick<Authority, 'name' | 'dfeCode'>,
): Promise<Authority> {
  const council = await foundAuthority(storage, on, { name, dfeCode, demonstration: false, todayIs: null });
  const founder = processActor(council.id, 'Line of Sight');
  await storage.write(founder, { action: 'keep-rules', touches: [], recordedOn: on }, (act) =>
    keepRulesMetByActions(act, on),
  );
  return council;
}
