/** The template of every other dated thing: one row each, its kind in the words of the record. */
import { isoOf } from '../../../../ground/day-words.ts';
import { asksOf, ENTRY_KINDS, type EntryKind, entryWords, NEXT_REVIEW_ON } from '../../../../rules/entry-kinds.ts';
import { choice, day, dayIfAny, textIfAny } from '../column.ts';
import { template } from './template.ts';

/** A warning without its words would frighten and help nobody, and no file brings words; nor what fewer people read. */
const KIND_OF = new Map(
  (Object.keys(ENTRY_KINDS) as EntryKind[])
    .filter((kind) => entryWords(kind).toKnow !== true && entryWords(kind).part === undefined)
    .map((kind) => [entryWords(kind).words, kind]),
);

export const entries = template({
  name: 'entries',
  about: 'other dated things',
  key: ['What happened', 'On', 'Which'],
  spans: [['On', 'Until']],
  happened: ['On'],
  columns: {
    'What happened': choice(...KIND_OF.keys(), ...KIND_OF.values()),
    On: day,
    Until: dayIfAny,
    Answer: textIfAny,
    // What tells two of one kind and day apart.
    Which: textIfAny,
    // Of a pathway plan or its review from 21.
    'Next review on': dayIfAny,
  },
  mayLack: ['Until', 'Answer', 'Which', 'Next review on'],
  says: (row) => {
    const said = row.cell('What happened') ?? '';
    const kind = KIND_OF.get(said) ?? [...KIND_OF.values()].find((each) => each === said);
    const next = row.day('Next review on');
    return kind === undefined
      ? {}
      : {
          entries: [
            {
              kind,
              on: row.day('On'),
              until: row.day('Until'),
              answer: row.cell('Answer'),
              subject: row.cell('Which'),
              details: next !== null && asksOf(kind, NEXT_REVIEW_ON) ? { [NEXT_REVIEW_ON]: isoOf(next) } : {},
            },
          ],
        };
  },
});
