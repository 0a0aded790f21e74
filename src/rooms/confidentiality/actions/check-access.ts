/**
 * Whether the rows by which policies let people in say what the one decision says: for `verify`, which believes nothing
 * that can be worked out again. Each difference is one sentence, with a reference to the record and no name of a child.
 */
import { heldOn } from '../../../access/held.ts';
import { relationshipOf } from '../../../access/relationships.ts';
import { scopeOf } from '../../../access/roles.ts';
import type { Day } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { listOwedAWorker, listTeamsLed } from '../../../storage/refresh-access.ts';
import type { Reading } from '../../../storage/storage.ts';
import { listAllocations, listCovers, listStaff } from '../../workforce/facts.ts';
import { referenceOf } from '../model.ts';
import { listDecided, listLetIn } from '../store.ts';

export async function checkAccess(reading: Reading, on: Day, now: Date): Promise<readonly string[]> {
  const decided = await listDecided(reading);
  const working = await listAllocations(reading);
  const allocations = Map.groupBy(working, ({ personId }) => personId);
  const owed = await listOwedAWorker(reading);
  const holding = heldOn(owed, working, await listTeamsLed(reading, on), on);
  const held = Map.groupBy(holding, ({ personId }) => personId);
  const covers = await listCovers(reading);
  const { readable, denied } = await listLetIn(reading, now);
  const told = new Set<PersonId>([
    ...allocations.keys(),
    ...held.keys(),
    ...[...readable, ...denied].map(({ personId }) => personId),
    ...[...decided.restrictions, ...decided.named, ...decided.conflicts].map(({ personId }) => personId),
  ]);
  const opened = new Set(readable.map(({ staffId, personId }) => `${staffId} ${personId}`));
  const closed = new Set(denied.map(({ staffId, personId }) => `${staffId} ${personId}`));
  const findings: string[] = [];
  for (const { id: staffId, teamId, roles, name, endedOn } of await listStaff(reading)) {
    if (roles.length === 0 || (endedOn !== null && endedOn <= on)) continue;
    const reader = { staffId, teamId, scope: scopeOf(roles) };
    for (const person of told) {
      const asked = { on, now, decided, covers, held: held.get(person) ?? [] };
      const should = relationshipOf(reader, person, allocations.get(person) ?? [], asked) !== undefined;
      const pair = `${staffId} ${person}`;
      const does = (reader.scope === 'all' || opened.has(pair)) && !closed.has(pair);
      if (does !== should)
        findings.push(
          `${name} ${does ? 'may open' : 'may not open'} ${referenceOf(person)}, and should${should ? '' : ' not'}.`,
        );
    }
  }
  return findings;
}
