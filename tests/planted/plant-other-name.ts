/** Plants another young person's name once, where their own name stands elsewhere in the same note. */
import type { Plant } from './planting.ts';

export const plantOtherName: Plant = ({ chance, cast, sentences, others }) => {
  const own = cast.person.knownAs;
  const theirs = (sentence: string): boolean => sentence.includes(own) && !sentence.includes('“');
  const places = sentences.flatMap((sentence, index) => (theirs(sentence) ? [index] : []));
  const at = chance.one(places);
  const other = chance.one(others).cast.person;
  const name = chance.happens(0.15) ? other.names.join(' ') : other.knownAs;
  return sentences.map((sentence, index) => (index === at ? sentence.replace(own, `‹${name}›`) : sentence));
};
