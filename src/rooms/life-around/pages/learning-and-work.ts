/** Learning and work: what they want, what they do and since when, what stands in the way, what was offered and what came of it. */
import type { Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import { listEntriesInFull } from '../../entries/facts.ts';
import { SUSTAINED_WEEKS, stretchOn } from '../../measures/facts.ts';
import { type EntryLine, linesOfKind } from '../parts/entry-lines.ts';
import { pageOfLife } from '../parts/whose-life.ts';

type Doing = EntryLine & { readonly isWork: boolean };
type LearningModel = {
  readonly wish: EntryLine | null;
  readonly wishesBefore: readonly EntryLine[];
  readonly now: readonly Doing[];
  readonly before: readonly Doing[];
  /** `Without a day between since 3 March 2024: 13 weeks or more, not yet 26`; null where nothing goes on. */
  readonly sustained: string | null;
  readonly opportunities: readonly EntryLine[];
  readonly plan: EntryLine | null;
  readonly isPlanned: boolean;
};

const WEEK = 7;

/** In the words of the figures of 13 and 26 weeks, whose rule it is. */
export function sustainedWords(from: Day, on: Day): string {
  const weeks = Math.floor((on - from) / WEEK);
  const reached = SUSTAINED_WEEKS.filter((each) => on - from >= each * WEEK);
  const next = SUSTAINED_WEEKS.find((each) => !reached.includes(each));
  const last = reached.at(-1);
  const counts =
    last === undefined ? `not yet ${next}` : `counts as ${last}${next === undefined ? '' : `, not yet as ${next}`}`;
  return `In learning or work without a day between since ${wordsOf(from)}: ${weeks} ${weeks === 1 ? 'week' : 'weeks'}, ${counts}`;
}

export const learningAndWorkPage = pageOfLife<LearningModel>({
  path: 'learning-and-work',
  title: 'Learning and work',
  purpose: 'looking at what you want to learn and work as, and what was offered to you',
  template: 'life-around/pages/learning-and-work.njk',
  read: async (reading, { id, age, hasDied }, { on }) => {
    const entries = (await listEntriesInFull(reading, id)).filter((entry) => entry.on <= on);
    const kindOf = new Map(entries.map(({ id: entry, kind }) => [entry, kind]));
    const doing = linesOfKind(entries, on, 'learning', 'work').map((line) => ({
      ...line,
      isWork: kindOf.get(line.id) === 'work',
    }));
    const [wish = null, ...wishesBefore] = linesOfKind(entries, on, 'learning-wish');
    const [plan = null] = linesOfKind(entries, on, 'education-plan');
    const stretch = hasDied ? undefined : await stretchOn(reading, id, on);
    return {
      wish,
      wishesBefore,
      now: hasDied ? [] : doing.filter((line) => line.goesOn),
      before: hasDied ? doing : doing.filter((line) => !line.goesOn),
      sustained: stretch === undefined ? null : sustainedWords(stretch.from, on),
      opportunities: linesOfKind(entries, on, 'opportunity'),
      plan,
      // A personal education plan is a child's.
      isPlanned: plan !== null || (age !== null && age < 18),
    };
  },
});
