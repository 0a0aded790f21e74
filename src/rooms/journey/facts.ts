/** What the journey room tells others: a set of people in, their care episodes out. */
export { type EpisodeInFull, listEpisodes, listEpisodesInFull } from './store.ts';
