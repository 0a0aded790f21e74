/** Every page of this room. */
import type { Route } from '../../../web/route.ts';
import { rule } from './rule.ts';
import { rules } from './rules.ts';

export const ledgerRoom: readonly Route[] = [rules, rule];
