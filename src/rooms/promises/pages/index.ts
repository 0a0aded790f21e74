/** Every page of this room. */
import type { Route } from '../../../web/route.ts';
import { makePromisePages } from './make-promise.ts';
import { promisePages } from './promises.ts';

export const promisesRoom: readonly Route[] = [...makePromisePages, ...promisePages];
