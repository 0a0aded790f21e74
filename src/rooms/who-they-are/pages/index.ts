/** Every page of this room. */
import type { Route } from '../../../web/route.ts';
import { changesPage } from './changes.ts';
import { healthPage } from './health.ts';
import { immigrationPage } from './immigration.ts';
import { whoTheyArePage } from './who-they-are.ts';

export const whoTheyAreRoom: readonly Route[] = [changesPage, healthPage, immigrationPage, whoTheyArePage];
