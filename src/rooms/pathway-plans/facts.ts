/**
 * What the pathway plans room tells others: which plans of some people wait for a manager, what managers answered, and from
 * when to when their homes were judged suitable.
 */
export { listAnswerDays, listPlansInForce, type PlanInForce } from './hands.ts';
export { listSuitability } from './home-judgements.ts';
export { listWaitingPlans } from './store.ts';
