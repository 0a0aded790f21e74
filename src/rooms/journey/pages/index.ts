/** Every page of this room. */
import { onlyAsTheRecord, type Route } from '../../../web/route.ts';
import { changeCarePage, endCarePage, startCarePage } from './care.ts';
import { recordedCarePages } from './recorded-care.ts';

export const journeyRoom: readonly Route[] = [
  ...onlyAsTheRecord([...startCarePage, ...changeCarePage, ...endCarePage]),
  ...recordedCarePages,
];
