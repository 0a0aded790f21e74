/** Every page of this room. */
import type { Route } from '../../../web/route.ts';
import { figureCsv, figureXlsx } from './figure-downloads.ts';
import { figureList } from './figure-list.ts';
import { figure } from './figure.ts';
import { figures } from './figures.ts';

export const measuresRoom: readonly Route[] = [figures, figure, figureList, figureCsv, figureXlsx];
