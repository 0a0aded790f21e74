/** Every page of this room. */
import type { Route } from '../../../web/route.ts';
import { figureChangedCsv, figureChangedXlsx } from './figure-changed-downloads.ts';
import { figureChanged } from './figure-changed.ts';
import { figuresChanged } from './figures-changed.ts';

export const closesRoom: readonly Route[] = [figuresChanged, figureChanged, figureChangedCsv, figureChangedXlsx];
