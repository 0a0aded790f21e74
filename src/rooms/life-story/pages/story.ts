/** Their story, for whoever prepares it: what is prepared, shared or waits; times spent on it; memories; letters. */
import { may } from '../../../access/roles.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { page, type PageModel, type SignedInRoute } from '../../../web/route.ts';
import { type KeptMemory, listMemories } from '../../memories/facts.ts';
import { getPersonInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import { listPieces, listSessions, type Recorded } from '../facts.ts';
import type { Session } from '../model.ts';
import { type ToldPiece, toldPiece } from '../parts/told.ts';

type StoryModel = PageModel & {
  readonly id: PersonId;
  readonly name: string;
  readonly groups: readonly { readonly heading: string; readonly pieces: readonly ToldPiece[] }[];
  readonly sessions: readonly Recorded<Session>[];
  readonly memories: readonly KeptMemory[];
  readonly mayRecord: boolean;
};

const GROUPS = [
  { state: 'prepared', heading: 'Prepared, and not shared yet' },
  { state: 'waits', heading: 'They asked to wait' },
  { state: 'shared', heading: 'Shared together' },
] as const;

export const storyPage: SignedInRoute = {
  method: 'GET',
  path: '/people/:person/story',
  allow: 'read-person',
  audit: { purpose: 'preparing your story, to share with you' },
  handle: async (visit) => {
    const model = await visit.readPeople(async (reading) => {
      const id = visit.id<PersonId>('person');
      const person = await getPersonInFull(reading, id, visit.on);
      const pieces = (await listPieces(reading, id)).map((piece) => toldPiece(piece));
      const result: StoryModel = {
        title: 'Their story',
        id,
        name: nameOf(person),
        groups: GROUPS.map(({ state, heading }) => ({
          heading,
          pieces: pieces.filter((piece) => piece.state === state),
        })).filter(({ pieces: own }) => own.length > 0),
        sessions: (await listSessions(reading, id)).toSorted((a, b) => b.heldOn - a.heldOn),
        memories: await listMemories(reading, id),
        mayRecord: person.diedOn === null && may(visit.actor, 'record-event'),
      };
      return { result, people: [id] };
    });
    return page('life-story/pages/story.njk', model);
  },
};
