/** Every page of this room. */
import type { Route } from '../../../web/route.ts';
import { memoryPages } from './memories.ts';
import { recordMemoryPage } from './record-memory.ts';

export const memoriesRoom: readonly Route[] = [...recordMemoryPage, ...memoryPages];
