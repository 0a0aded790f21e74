/**
 * Their story as it is read together and printed: what was shared, and nothing else. Or one piece alone, while it is being
 * shared: whoever opens it sits beside them.
 */
import { may } from '../../../access/roles.ts';
import type { PersonId } from '../../../ground/ids.ts';
import type { Reading } from '../../../storage/storage.ts';
import { notFound } from '../../../web/failure.ts';
import { page, type PageModel, type Path, type SignedInRoute, type Visit } from '../../../web/route.ts';
import { type KeptMemory, listMemories } from '../../memories/facts.ts';
import { getPersonInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import { listMarks } from '../../writing/facts.ts';
import { listPieces } from '../facts.ts';
import { type ToldPiece, toldPiece } from '../parts/told.ts';

type TogetherModel = PageModel & {
  readonly id: PersonId;
  /** The name they use: the only one here. */
  readonly calledBy: string;
  readonly pieces: readonly ToldPiece[];
  readonly memories: readonly KeptMemory[];
  /** Set while one piece is being shared. */
  readonly sharing: ToldPiece | null;
  readonly mayRecord: boolean;
};

const modelOf = async (reading: Reading, visit: Visit, one: string | null): Promise<TogetherModel> => {
  const id = visit.id<PersonId>('person');
  const person = await getPersonInFull(reading, id, visit.on);
  const others = (await listMarks(reading, [id])).map(({ words }) => words);
  const all = (await listPieces(reading, id)).map((piece) => toldPiece(piece, others));
  const sharing = one === null ? null : (all.find((piece) => piece.id === one) ?? null);
  if (one !== null && sharing === null) throw notFound();
  const calledBy = person.knownAs ?? nameOf(person);
  return {
    title: sharing?.title ?? `${calledBy}’s story`,
    id,
    calledBy,
    pieces: sharing === null ? all.filter(({ state }) => state === 'shared') : [sharing],
    memories: sharing === null ? (await listMemories(reading, id)).filter(({ hiddenOn }) => hiddenOn === null) : [],
    sharing,
    mayRecord: person.diedOn === null && may(visit.actor, 'record-event'),
  };
};

const together = (path: Path, whichOf: (visit: Visit) => string | null): SignedInRoute => ({
  method: 'GET',
  path,
  allow: 'read-person',
  audit: { purpose: 'reading your story together with you' },
  handle: async (visit) =>
    page(
      'life-story/pages/together.njk',
      await visit.readPeople(async (reading) => {
        const result = await modelOf(reading, visit, whichOf(visit));
        return { result, people: [result.id] };
      }),
    ),
});

export const togetherPages: readonly SignedInRoute[] = [
  together('/people/:person/story/together', () => null),
  together('/people/:person/pieces/:recorded/together', (visit) => visit.id('recorded')),
];
