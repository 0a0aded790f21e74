/** What the oversight room tells others: a set of people in, the reviews held for them out. */
export { listReviews, listReviewsInFull, type ReviewInFull } from './store.ts';
