/** Every page of this room. */
import type { Route } from '../../../web/route.ts';
import { chooseEventPage, whyItMattersPage } from './choose-event.ts';
import { chronologyPage } from './chronology.ts';
import { historyPage } from './history.ts';
import { recordStoryPages } from './record-story.ts';
import { storyThingPages } from './story-things.ts';
import { storyPage } from './story.ts';
import { togetherPages } from './together.ts';
import { writeLetterPages } from './write-letter.ts';

export const lifeStoryRoom: readonly Route[] = [
  chronologyPage,
  chooseEventPage,
  ...whyItMattersPage,
  historyPage,
  ...recordStoryPages,
  storyPage,
  ...storyThingPages,
  ...togetherPages,
  ...writeLetterPages,
];
