/** Every page of this room. */
import type { Route } from '../../../web/route.ts';
import { forThemPage } from './for-them.ts';
import { markedWordsPages } from './marked-words.ts';
import { foldedWordsPages } from './folded-words.ts';
import { ourWordsPages } from './our-words.ts';
import { wordsToLookAtPages } from './words-to-look-at.ts';

export const writingRoom: readonly Route[] = [
  ...wordsToLookAtPages,
  ...foldedWordsPages,
  ...markedWordsPages,
  forThemPage,
  ...ourWordsPages,
];
