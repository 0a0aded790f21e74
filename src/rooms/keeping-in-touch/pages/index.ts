/** Every page of this room. */
import type { Route } from '../../../web/route.ts';
import { changeVisitPages } from './change-visit.ts';
import { inTouchPage } from './in-touch.ts';
import { lostTouchListPage } from './lost-touch-list.ts';
import { recordTouchPages } from './record-touch.ts';
import { recordVisitPage } from './record-visit.ts';
import { recordedVisitPages } from './recorded-visit.ts';
import { touchThingPages } from './touch-things.ts';

export const keepingInTouchRoom: readonly Route[] = [
  ...recordVisitPage,
  ...recordedVisitPages,
  ...changeVisitPages,
  inTouchPage,
  lostTouchListPage,
  ...recordTouchPages,
  ...touchThingPages,
];
