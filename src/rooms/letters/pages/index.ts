/** Every page of this room. */
import type { Route } from '../../../web/route.ts';
import { recordedThing } from '../../people/parts/recorded-thing-pages.ts';
import { recordedLetterFile, recordedLetterGiven } from '../parts/recorded-letter.ts';
import { giveFilePage } from './give-file.ts';
import { keepFilePage } from './keep-file.ts';
import { letterFilePage } from './letter-file.ts';

export const lettersRoom: readonly Route[] = [
  ...keepFilePage,
  ...giveFilePage,
  letterFilePage,
  ...recordedThing(recordedLetterFile),
  ...recordedThing(recordedLetterGiven),
];
