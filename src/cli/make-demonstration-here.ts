/** Makes the demonstration in an empty installation; on a server's database only where a setting says that it may be one. */
import { type DemonstrationOptions, makeDemonstration } from '../demo/make-demonstration.ts';
import { Refusal } from '../ground/refusal.ts';
import type { Authority } from '../rooms/authority/facts.ts';
import type { Installation } from './installation.ts';

export async function makeDemonstrationHere(
  { isEmbedded, configuration, storage }: Installation,
  options: Pick<DemonstrationOptions, 'scale' | 'say'>,
): Promise<Authority> {
  if (!isEmbedded && !configuration.demonstrationOnServer) {
    throw new Refusal(
      'There is no council in this database yet: make one with `npm run los -- init --authority NAME`.',
    );
  }
  return makeDemonstration(storage, options);
}
