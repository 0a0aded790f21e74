/** One visit or conversation, with what was agreed at it, and its correction. */
import { recordedThing } from '../../people/parts/recorded-thing-pages.ts';
import { listPromises } from '../../promises/facts.ts';
import { standingWords, whoWords } from '../../promises/model.ts';
import { recordedVisit } from '../parts/recorded-visit.ts';

export const recordedVisitPages = recordedThing({
  ...recordedVisit,
  nextOf: (said, actor) => [
    ...(recordedVisit.nextOf?.(said, actor) ?? []),
    ...(said.outcome === 'kept' ? [{ text: 'Add what was agreed', path: 'promises/new' }] : []),
  ],
  beside: async (reading, person, id, on) => ({
    heading: 'What was agreed',
    lines: (await listPromises(reading, [person]))
      .filter(({ visitId }) => visitId === id)
      .map((promise) => ({
        text: promise.what,
        href: `/people/${person}/promises/${promise.id}`,
        words: `${whoWords(promise)}. ${standingWords(promise, on)}.`,
      })),
  }),
});
