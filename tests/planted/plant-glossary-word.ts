/** Plants a word that the glossary gives an alternative for, in the worker's own voice. */
import { GLOSSARY_SENTENCES } from './glossary-sentences.ts';
import { putIn } from './note.ts';
import type { Plant } from './planting.ts';
import { word } from './wording.ts';

export const plantGlossaryWord: Plant = ({ chance, cast, sentences }) =>
  putIn(sentences, word(chance.one(GLOSSARY_SENTENCES), cast, chance), chance);
