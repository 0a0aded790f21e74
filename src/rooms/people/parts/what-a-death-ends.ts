/** What recording a death ends, or putting it right brings back, said plainly before it is saved: for whom, and how much. */
import type { Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import type { RecordedFacts } from '../../../rules/facts.ts';

export type Touched = {
  readonly facts: RecordedFacts;
  /** How many things are owed to them now. */
  readonly owed: number;
  readonly promises: readonly string[];
  readonly planned: readonly Day[];
  readonly workers: readonly string[];
  /** Being in care is recorded as going on, or as having ended with the death. */
  readonly isCareTouched: boolean;
};

const list = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
const many = (count: number, one: string, more: string): string => (count === 1 ? `1 ${one}` : `${count} ${more}`);

export function whatEnds(touched: Touched, diedOn: Day): readonly string[] {
  const { owed, promises, planned, workers, isCareTouched } = touched;
  const later = planned.filter((on) => on >= diedOn).map(wordsOf);
  return [
    ...(isCareTouched
      ? [`Being in care ends on ${wordsOf(diedOn)}, with the death as the reason (E2 in the return).`]
      : []),
    owed === 0
      ? 'Nothing is owed to them from that day on.'
      : `What is owed to them ends that day: ${many(owed, 'thing', 'things')} now.`,
    ...(promises.length === 0
      ? []
      : [`${many(promises.length, 'promise ends', 'promises end')}: ${promises.join('; ')}.`]),
    ...(later.length === 0
      ? []
      : [`${many(later.length, 'planned visit ends', 'planned visits end')}: ${list(later)}.`]),
    `Birthdays, reminders and letters about them stop${workers.length === 0 ? '' : ` for ${list(workers)}`}. Who works with them stays on the record.`,
    'The page then asks once whether those who must be told have been told.',
    ...recordedLater(touched.facts, diedOn),
  ];
}

/** One of the two days is wrong, and only a person can tell which. */
function recordedLater({ visits, conversations, reviews, entries }: RecordedFacts, diedOn: Day): readonly string[] {
  const later = [
    ...visits.map(({ visitedOn }) => ({ words: 'a visit', on: visitedOn })),
    ...conversations.map(({ visitedOn }) => ({ words: 'a conversation', on: visitedOn })),
    ...reviews.map(({ heldOn }) => ({ words: 'a review', on: heldOn })),
    ...entries.filter(({ kind }) => kind !== 'death-notified').map(({ on }) => ({ words: 'something', on })),
  ].filter(({ on }) => on > diedOn);
  return later.length === 0
    ? []
    : [
        `Look again at the day: the record also has ${list(later.map(({ words, on }) => `${words} on ${wordsOf(on)}`))}, after it.`,
      ];
}

export function whatComesBack({ facts, workers, isCareTouched }: Touched): readonly string[] {
  return [
    ...(isCareTouched ? ['Being in care goes on, as if it had not ended.'] : []),
    'What is owed to them is owed again, from the days it was owed before.',
    'Promises, planned visits, birthdays and reminders stand again.',
    ...(workers.length === 0
      ? []
      : [`${list(workers)} ${workers.length === 1 ? 'sees' : 'see'} them among their work.`]),
    ...(facts.entries.some(({ kind }) => kind === 'death-notified')
      ? ['That the death was notified is struck out. Tell those who were told that it was a mistake.']
      : []),
    'That it was recorded, and why it was wrong, stays readable in the history of the record.',
  ];
}
