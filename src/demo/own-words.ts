/** Words the invented council added to the lists by which what is written is looked at; one of them it ended again. */
import { day } from '../ground/day-words.ts';
import { addCouncilWord, takeOffCouncilWord } from '../rooms/writing/actions/keep-council-words.ts';
import type { Act } from '../storage/storage.ts';

export async function takeInOwnWords(act: Act): Promise<void> {
  const word = { instead: null, to: null } as const;
  await addCouncilWord(act, {
    ...word,
    kind: 'harm',
    word: 'happy slap*',
    reason: 'Police told us that they are assaults which are filmed. They were written down as pranks.',
    from: day('2024-10-01'),
  });
  await addCouncilWord(act, {
    ...word,
    kind: 'another',
    word: 'the lads',
    instead: 'who it was, by name or age',
    reason: 'The care leavers’ forum asked for it: “the lads” were three men of thirty.',
    from: day('2024-11-18'),
  });
  const { id } = await addCouncilWord(act, {
    ...word,
    kind: 'another',
    word: 'step-down',
    instead: 'the move, and why',
    reason: 'It was read as a punishment.',
    from: day('2024-06-03'),
  });
  await takeOffCouncilWord(act, id, day('2025-01-13'));
}
