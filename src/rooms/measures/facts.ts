/** What this room tells others: figures, and the lists behind them. */
export { readFiguresInFull, windowFor } from './read-figures.ts';
export { listMembers } from './store.ts';
