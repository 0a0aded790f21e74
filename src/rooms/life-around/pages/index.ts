/** Every page of this room. */
import type { Route } from '../../../web/route.ts';
import { carersPage } from './carers.ts';
import { documentsPages } from './documents.ts';
import { learningAndWorkPage } from './learning-and-work.ts';
import { lettersPage } from './letters.ts';
import { lifeAroundPage } from './life-around.ts';
import { moneyPage } from './money.ts';

export const lifeAroundRoom: readonly Route[] = [
  lifeAroundPage,
  ...documentsPages,
  lettersPage,
  moneyPage,
  learningAndWorkPage,
  carersPage,
];
