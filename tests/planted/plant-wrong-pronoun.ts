/** Plants a sentence with a pronoun that is not theirs, in a note where somebody else is rightly spoken of with it. */
import { putIn } from './note.ts';
import type { Plant } from './planting.ts';
import { word } from './wording.ts';
import { ABOUT_THEM_ALONE, OF_SOMEONE_ELSE } from './wrong-pronoun-sentences.ts';

export const plantWrongPronoun: Plant = ({ chance, cast, sentences }) => {
  const right = cast.person.pronouns;
  const wrong = right === 'they' ? chance.one(['she', 'he'] as const) : right === 'she' ? 'he' : 'she';
  const planted = word(chance.one(ABOUT_THEM_ALONE), cast, chance, wrong);
  const rightly = word(chance.one(OF_SOMEONE_ELSE[wrong]), cast, chance);
  return putIn(putIn(sentences, rightly, chance), planted, chance);
};
