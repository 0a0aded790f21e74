/** The template of every other dated thing: one row each, its kind in the words of the record. */
import { ENTRY_KINDS, type EntryKind, entryWords } from '../../../../rules/entry-kinds.ts';
import { choice, day, dayIfAny, textIfAny } from '../column.ts';
import { template } from './template.ts';

const KIND_OF = new Map((Object.keys(ENTRY_KINDS) as EntryKind[]).map((kind) => [entryWords(kind).words, kind]));

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
  },
  mayLack: ['Until', 'Answer', 'Which'],
  says: (row) => {
    const said = row.cell('What happened') ?? '';
    const kind = KIND_OF.get(said) ?? [...KIND_OF.values()].find((each) => each === said);
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
            },
          ],
        };
  },
});
