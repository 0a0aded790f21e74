/** How a memory reads from its row, what is asked of it where it is put right, and what can become of it. */
import { wordsOf } from '../../../ground/day-words.ts';
import type { RecordedThing } from '../../people/parts/recorded-thing.ts';
import { listMemories } from '../facts.ts';
import { columnsOfMemory, type Memory, memoryOf } from '../model.ts';
import { correctMemoryForm } from './memory-form.ts';

export const recordedMemory: RecordedThing<Memory> = {
  table: 'memory',
  segment: 'memories',
  saidOf: memoryOf,
  columnsOf: columnsOfMemory,
  titleOf: () => 'A memory',
  onOf: ({ on }) => on,
  formOf: () => correctMemoryForm,
  valuesOf: ({ on, what, others }) => ({ on, what, others }),
  textsOf: ({ on, what, others, hiddenOn }) => [
    { label: 'What happened?', text: what },
    { label: 'When?', text: wordsOf(on) },
    ...(others === null ? [] : [{ label: 'Who else is in the photo, and do they mind?', text: others }]),
    ...(hiddenOn === null ? [] : [{ label: 'Out of view, as they asked, since', text: wordsOf(hiddenOn) }]),
  ],
  filledIn: (values, before) => ({ ...before, ...(values as Partial<Memory>) }),
  refuse: ({ bornOn, diedOn }, { on }) => {
    if (bornOn !== null && on < bornOn)
      return { field: 'on', sentence: `They were born on ${wordsOf(bornOn)}, after that day` };
    if (diedOn !== null && on > diedOn)
      return { field: 'on', sentence: `They died on ${wordsOf(diedOn)}, before that day` };
    return undefined;
  },
  nextOf: ({ hiddenOn }) =>
    hiddenOn === null
      ? [{ text: 'They want it out of view', path: 'hidden' }]
      : [{ text: 'They want it back in view', path: 'shown' }],
  beside: async (reading, person, id) => {
    const memory = (await listMemories(reading, person)).find((one) => one.id === id);
    return {
      heading: 'The photo',
      lines:
        memory?.photoId == null
          ? []
          : [
              {
                text: 'Open it',
                href: `/people/${person}/photos/${memory.photoId}`,
                words: 'as everybody sees it who may open this record',
              },
            ],
    };
  },
};
