/** What this room tells others: a set of people in, the visits to them and conversations with them out. */
export {
  listMeetings,
  listOpenMeetings,
  listOpenOrRecentMeetings,
  listVisitsInFull,
  type MeetingOf,
  type VisitInFull,
} from './store.ts';
