/** What changed in a life, for the few who read it; and whom the young person agreed may know. To others: who reads it. */
import type { Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import { answerWords } from '../../../rules/entry-kinds.ts';
import { page, type PageModel, type SignedInRoute } from '../../../web/route.ts';
import { type KnownTo, listMayKnow } from '../../confidentiality/facts.ts';
import { type PartOfRecord, readPart } from '../parts/part-of-record.ts';

type Change = {
  readonly id: string;
  readonly on: Day;
  readonly words: string;
  readonly what: string | null;
  readonly recordedBy: string;
};
type LetKnow = {
  readonly id: string;
  readonly named: string;
  /** `From 3 March 2025`, `From 3 March 2025 until 1 May 2025` */
  readonly days: string;
  readonly said: string;
};
type ChangesModel = PageModel & {
  readonly part: PartOfRecord;
  /** The newest first. */
  readonly changes: readonly Change[];
  /** Whom they let know, and whom they did before; none where the part is closed. */
  readonly mayKnow: readonly LetKnow[];
  readonly mightKnow: readonly LetKnow[];
};

export const changesPage: SignedInRoute = {
  method: 'GET',
  path: '/people/:person/changes',
  allow: 'read-person',
  audit: { purpose: 'looking at who reads what changed in your life' },
  handle: async (visit) => {
    const model = await visit.readPeople(async (reading) => {
      const part = await readPart(reading, visit, 'changes');
      const known = part.isOpen ? await listMayKnow(reading, part.id) : [];
      const result: ChangesModel = {
        title: 'What changed in their life',
        part,
        changes: part.entries
          .map(({ id, kind, on, answer, words, recordedBy }) => ({
            id,
            on,
            words: answer === null ? 'What it was is not recorded' : answerWords(kind, answer),
            what: words['what'] ?? null,
            recordedBy,
          }))
          .toReversed(),
        mayKnow: known.filter(({ to }) => to === null || to > visit.on).map(letKnowOf),
        mightKnow: known.filter(({ to }) => to !== null && to <= visit.on).map(letKnowOf),
      };
      return { result, people: [part.id], purpose: part.purpose };
    });
    return page('who-they-are/pages/changes.njk', model);
  },
};

function letKnowOf({ id, named, from, to, said }: KnownTo): LetKnow {
  return { id, named, days: `From ${wordsOf(from)}${to === null ? '' : ` until ${wordsOf(to)}`}`, said };
}
