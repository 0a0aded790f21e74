/** Every page of this room. */
import type { Route } from '../../../web/route.ts';
import { addWhoMattersPage } from './add-who-matters.ts';
import { inACrisisPage } from './in-a-crisis.ts';
import { whoMattersPage } from './who-matters.ts';
import { whoMattersThings } from './who-matters-things.ts';

export const whoMattersRoom: readonly Route[] = [
  whoMattersPage,
  inACrisisPage,
  ...addWhoMattersPage,
  ...whoMattersThings,
];
