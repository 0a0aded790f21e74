/** Every page of this room. */
import type { Route } from '../../../web/route.ts';
import { releasedMonth } from './released-month.ts';
import { released } from './released.ts';

export const releasedRoom: readonly Route[] = [released, releasedMonth];
