/** Every page of this room. */
import type { Route } from '../../../web/route.ts';
import { type Reaching, whatReachesYou } from './what-reaches-you.ts';

export const remindersRoom = (reaching: Reaching): readonly Route[] => [...whatReachesYou(reaching)];
