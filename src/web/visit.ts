/** Makes the visit a handler is given: storage bound to the one who asks, and a note of whether reading was logged. */
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../access/roles.ts';
import type { Day } from '../ground/day.ts';
import { findId, type PersonId } from '../ground/ids.ts';
import type { Act, Storage } from '../storage/storage.ts';
import type { DraftRows } from './drafts.ts';
import { Failure, notFound } from './failure.ts';
import { routeOf } from './log.ts';
import { canonicalBody, findFormKey, type Posted } from './posted.ts';
import type { Audit, OpenVisit, Path, Visit } from './route.ts';
import { visitSession } from './sessions.ts';
import { WORDS_PURPOSE, type WordsReader } from './words.ts';

export function openVisit(request: FastifyRequest, actor: Actor | undefined, now: Date, posted: Posted): OpenVisit {
  return {
    actor,
    now,
    path: (request.url.split('?', 1)[0] ?? '/') as Path,
    params: request.params as Record<string, string>,
    query: singleTexts(request.query as Record<string, string | string[]>),
    posted,
    session: visitSession(request, now),
    reference: request.id,
  };
}

export type LoggedVisit = { readonly visit: Visit; readonly wasLogged: () => boolean };

type Binding = {
  readonly actor: Actor;
  readonly on: Day;
  readonly beside: string | null;
  readonly storage: Storage;
  readonly drafts: DraftRows;
  readonly words: WordsReader | undefined;
  readonly audit: Audit;
  readonly onReading: (people: readonly PersonId[]) => void;
};

export function bindVisit(
  request: FastifyRequest,
  open: OpenVisit,
  { actor, on, beside, storage, drafts, words, audit, onReading }: Binding,
): LoggedVisit {
  let wasLogged = false;
  let hasWritten = false;
  // Whose record a form is about stands in its path under this name in every room.
  const whose = findId<PersonId>(open.params['person'] ?? '') ?? null;
  const visit: Visit = {
    ...open,
    actor,
    on,
    beside,
    id: (name) => {
      const found = findId(open.params[name] ?? '');
      if (found === undefined) throw notFound();
      return found as never;
    },
    read: (work) => storage.read(actor, work),
    readPopulation: (work) => storage.readPopulation(actor, work),
    readReleased: (work) => storage.readReleased(actor, work),
    readPeople: async (work) => {
      if (audit === 'nobody') throw new Error(`${routeOf(request)} reads people but says that it reads nobody`);
      const log = { route: routeOf(request) };
      let readPeople: readonly PersonId[] = [];
      const result = await storage.readLogged(actor, async (reading) => {
        const read = await work(reading);
        readPeople = read.people;
        return { result: read.result, log: { ...log, purpose: read.purpose ?? audit.purpose, people: read.people } };
      });
      wasLogged = true;
      onReading(readPeople);
      return result;
    },
    write: async (description, work) => {
      const key = findFormKey(open.posted);
      if (key === undefined) throw new Failure('not-understood', { cause: new Error('a write without a form key') });
      if (hasWritten) throw new Error(`${routeOf(request)} wrote twice: one form is one act`);
      hasWritten = true;
      const form = { key, body: canonicalBody(open.posted) };
      // What was kept of it while it was typed ends in the same transaction.
      const saving = async (act: Act): ReturnType<typeof work> => {
        const made = await work(act);
        await drafts.end(act, key);
        return made;
      };
      const outcome = await storage.writeForm(actor, { ...description, recordedOn: on, form }, saving);
      if (outcome.kind !== 'key-used-differently') return outcome.result;
      const { firstBody } = outcome as { firstBody?: string };
      throw new Failure('sent-differently', firstBody === undefined || firstBody === '' ? {} : { firstBody });
    },
    drafts: {
      list: () => storage.read(actor, (reading) => drafts.listAt(reading, open.path)),
      keep: (sent) =>
        storage.pass(actor, (reading) => drafts.keep(reading, { ...sent, address: open.path, personId: whose })),
      throwAway: (key) => storage.pass(actor, (reading) => drafts.end(reading, key)),
    },
    lookAtWords: async (texts) => {
      if (words === undefined || whose === null || texts.length === 0) return [];
      const asked = { personId: whose, on, texts };
      const { found, people } = await storage.read(actor, (reading) => words(reading, asked));
      if (people.length === 0) return found;
      // Where something of another record is shown, that record was read: it is logged with what is shown, or not shown.
      return storage.readLogged(actor, async (reading) => {
        const again = await words(reading, asked);
        return {
          result: again.found,
          log: { route: routeOf(request), purpose: WORDS_PURPOSE, people: again.people },
        };
      });
    },
  };
  return { visit, wasLogged: () => wasLogged };
}

function singleTexts(query: Readonly<Record<string, string | string[]>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).map(([name, text]) => [name, ([text].flat().at(-1) ?? '').replaceAll(/\p{Cc}/gu, '')]),
  );
}
