/** What carers and young person agreed about the house before each birthday, and whether a conversation is owed now. */
import { listEntriesInFull } from '../../entries/facts.ts';
import { listOpenDuties } from '../../ledger/facts.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import { type EntryLine, linesOfKind } from '../parts/entry-lines.ts';
import { pageOfLife } from '../parts/whose-life.ts';
import { nextLookOn } from '../parts/next-look.ts';

type Talk = EntryLine & { readonly agreed: readonly string[] };
type CarersModel = {
  /** The latest is what holds. */
  readonly talks: readonly Talk[];
  /** `Owed by 3 March 2025`; null where none is. */
  readonly owed: string | null;
  readonly lookAgain: string | null;
};

const CARERS_RULE = /^leaving-care\/carers-conversation-before-1[68]$/;

export const carersPage = pageOfLife<CarersModel>({
  path: 'carers',
  title: 'What was agreed with carers',
  purpose: 'looking at what you and your carers agreed about the house',
  template: 'life-around/pages/carers.njk',
  read: async (reading, { id, hasDied }, { on }) => {
    const entries = (await listEntriesInFull(reading, id)).filter((entry) => entry.on <= on);
    const talks = linesOfKind(entries, on, 'carers-conversation').map((line) => ({
      ...line,
      agreed: (line.said['what'] ?? '')
        .split('\n')
        .map((each) => each.trim())
        .filter(Boolean),
    }));
    const duties = hasDied
      ? []
      : (await listOpenDuties(reading, [id], on)).filter(({ rule }) => CARERS_RULE.test(rule));
    const [first] = duties.flatMap(({ dueOn }) => dueOn ?? []).toSorted((a, b) => a - b);
    return {
      talks,
      owed:
        first === undefined
          ? null
          : on > first
            ? `It was to be held by ${wordsOf(first)}`
            : `To be held by ${wordsOf(first)}`,
      lookAgain: hasDied ? null : nextLookOn(entries, on),
    };
  },
});
