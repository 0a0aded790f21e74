/** What the measures room tells the rooms that keep or release its figures: the lists, whole and by every cut. */
export { countMeasures, joinWholeLists, listEverybody, listsByCut } from './store.ts';
export { fullTimePosts } from './asked.ts';
export { middleOfList, numberFrom } from './beside-counts.ts';
