/** Every page of this room. */
import type { Route } from '../../../web/route.ts';
import { askSomebodyPage } from './ask-somebody.ts';
import { askPages } from './asks.ts';

export const asksRoom: readonly Route[] = [...askSomebodyPage, ...askPages];
