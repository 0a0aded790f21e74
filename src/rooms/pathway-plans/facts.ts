/** What the pathway plans room tells others: which plans of some people wait for a manager. */
export { listWaitingPlans } from './store.ts';
