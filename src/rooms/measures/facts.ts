/** What the measures room tells the rooms that keep or release its figures: the lists, whole and by every cut. */
export { joinWholeLists } from './listing.ts';
export { listEverybody, listsByCut } from './lists.ts';
export { countMeasures } from './store.ts';
export { fullTimePosts } from './asked.ts';
export { stretchOn, SUSTAINED_WEEKS } from './stocks/stretches.ts';
export { middleOfList, numberFrom } from './beside-counts.ts';
