/** Every page of this room. */
import type { Route } from '../../../web/route.ts';
import { cameOfEntryPage } from './came-of-entry.ts';
import { chooseEntry } from './choose-entry.ts';
import { endEntryPage } from './end-entry.ts';
import { factsMissingPage } from './facts-missing.ts';
import { outcomeStepPages } from './outcome-steps.ts';
import { recordEntryPage } from './record-entry.ts';
import { recordedEntryPages } from './recorded-entry.ts';
import { shareEntryPage } from './share-entry.ts';

export const entriesRoom: readonly Route[] = [
  ...recordEntryPage,
  chooseEntry,
  ...factsMissingPage,
  ...recordedEntryPages,
  ...shareEntryPage,
  ...endEntryPage,
  ...outcomeStepPages,
  ...cameOfEntryPage,
];
