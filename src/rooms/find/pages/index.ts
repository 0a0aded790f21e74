/** Every page of this room. */
import type { Route } from '../../../web/route.ts';
import { findPages } from './find.ts';

export const findRoom: readonly Route[] = [...findPages];
