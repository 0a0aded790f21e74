/** Every page of this room. */
import type { Route } from '../../../web/route.ts';
import { agreeDifferentlyPage } from './agree-differently.ts';
import { agreedDifferencePages } from './agreed-differences.ts';

export const agreedDifferencesRoom: readonly Route[] = [...agreeDifferentlyPage, ...agreedDifferencePages];
