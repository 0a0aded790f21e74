/** One part of a record for whoever asks: open, or closed with who reads it, which says the same whatever stands in it. */
import { may } from '../../../access/roles.ts';
import { PARTS } from '../../../access/parts.ts';
import type { PersonId } from '../../../ground/ids.ts';
import type { Part } from '../../../rules/entry-kinds.ts';
import type { Reading } from '../../../storage/storage.ts';
import type { Visit } from '../../../web/route.ts';
import { readStruckOutOfPart, type StruckOutLine } from '../../chronology/parts/struck-out.ts';
import { listOpenParts } from '../../confidentiality/facts.ts';
import { type EntryInFull, listEntriesOfPart } from '../../entries/facts.ts';
import { PURPOSES } from '../../entries/parts/read-by-fewer.ts';
import { getPersonInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import { listWorkers } from '../../workforce/facts.ts';
import { workerNames } from '../../workforce/parts/workers.ts';

export type PartOfRecord = {
  readonly id: PersonId;
  readonly name: string;
  readonly isOpen: boolean;
  /** `the personal adviser and the social worker who work with them, …` */
  readonly readBy: string;
  /** Whom to ask, by name; empty where nobody works with them. */
  readonly workers: string;
  /** In order of their days; none where it is closed. */
  readonly entries: readonly EntryInFull[];
  readonly struckOut: readonly StruckOutLine[];
  readonly mayRecord: boolean;
  /** What the reading log says of having read it; undefined where only who reads it was looked at. */
  readonly purpose: string | undefined;
};

export async function readPart(reading: Reading, visit: Visit, part: Part): Promise<PartOfRecord> {
  const id = visit.id<PersonId>('person');
  const person = await getPersonInFull(reading, id, visit.on);
  const isOpen = (await listOpenParts(reading, id)).has(part);
  return {
    id,
    name: nameOf(person),
    isOpen,
    readBy: PARTS[part].readBy,
    workers: workerNames(await listWorkers(reading, [id], visit.on)),
    entries: isOpen ? await listEntriesOfPart(reading, id, part) : [],
    struckOut: isOpen ? await readStruckOutOfPart(reading, id, part) : [],
    mayRecord: isOpen && person.diedOn === null && may(visit.actor, 'record-event'),
    purpose: isOpen ? PURPOSES[part] : undefined,
  };
}
