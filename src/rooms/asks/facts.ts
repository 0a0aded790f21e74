/** What the asks room tells other rooms. */
export { type AskOf, listAsks } from './store.ts';
