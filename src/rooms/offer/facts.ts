/** What the offer room tells others: what the council offers, and what of it some people were told, asked for and had. */
export { listOfferItems, listOfferSteps } from './store.ts';
