/** What this room tells others: whether letters could not be sent. */
export { findMailTrouble, type MailTrouble } from './store.ts';
