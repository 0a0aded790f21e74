/** One concern as its pages find it, with what is held back of the record it is about; asking for it is logged. */
import type { ConcernId } from '../../../ground/ids.ts';
import type { Reading } from '../../../storage/storage.ts';
import { notFound } from '../../../web/failure.ts';
import type { Visit } from '../../../web/route.ts';
import { type Concern, referenceOf } from '../model.ts';
import { findConcern, findHold, type Hold } from '../readings-and-concerns.ts';

export type FoundConcern = { readonly concern: Concern; readonly hold: Hold | undefined };

export const LOOKING_INTO_A_CONCERN = { purpose: 'looking into a concern about who has read your record' } as const;

/** `Record 1a2b3c4d, Helen Marsh` */
export const aboutWords = ({ personId, staffName }: Pick<Concern, 'personId' | 'staffName'>): string =>
  [personId === null ? [] : referenceOf(personId), staffName ?? []].flat().join(', ');

export async function getConcern(reading: Reading, visit: Visit): Promise<FoundConcern> {
  const concern = await findConcern(reading, visit.id<ConcernId>('concern'));
  if (concern === undefined) throw notFound();
  return { concern, hold: concern.personId === null ? undefined : await findHold(reading, concern.personId) };
}

export async function loadConcern(visit: Visit): Promise<FoundConcern> {
  return visit.readPeople(async (reading) => {
    const result = await getConcern(reading, visit);
    return { result, people: result.concern.personId === null ? [] : [result.concern.personId] };
  });
}
