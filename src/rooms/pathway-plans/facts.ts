/**
 * What the pathway plans room tells others: which plans of some people wait for a manager, what managers answered, what a plan in force says of a matter, and from
 * when to when their homes were judged suitable.
 */
export {
  findMatterInForce,
  listAnswerDays,
  listPlansGiven,
  listPlansInForce,
  type MatterInForce,
  type PlanInForce,
} from './hands.ts';
export { listSuitability } from './home-judgements.ts';
export { listPlans, listWaitingPlans } from './store.ts';
