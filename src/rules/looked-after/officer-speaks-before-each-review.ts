/** The reviewing officer hears from the child before each review, not only from those who sit round the table. */
import { entriesOf, type Facts } from '../facts.ts';
import { type Clock, type Deadline, monthsAfter, thatDay, timescale, workingDaysAfter } from '../timescale.ts';
import { reviewsInCare } from './reviews-in-care.ts';
import { CPPCR_IN_FORCE_FROM, regulation36 } from './sources.ts';

/** By when the next review is due, by how many there have been. */
const NEXT_REVIEW: readonly Deadline[] = [workingDaysAfter('working-days'), monthsAfter('second-months')];
const LATER_REVIEWS = monthsAfter('later-months');

export const officerSpeaksBeforeEachReview = timescale({
  id: 'looked-after/officer-speaks-before-each-review',
  title: 'Have the reviewing officer meet or speak with the child before each review',
  why: 'So that whoever leads your review has heard from you yourself what you want said there.',
  binds:
    'Every looked-after child, from coming into care to the first review and from each review to the next; where a review was held without it, it is owed from that day at once. A young person may say no, and that is worth writing down',
  standing: 'statute',
  versions: [{ from: CPPCR_IN_FORCE_FROM, sources: [regulation36] }],
  needs: ['periodsOfCare', 'reviews', 'reviewing-officer-contact'],
  metBy: {
    actions: ['record-entry'],
    entries: ['reviewing-officer-contact'],
    imports: ['template-entries', 'annex-a-8'],
  },
  local: [
    {
      name: 'working-days',
      title: 'Before the first review, due within',
      unit: 'working days',
      normally: 20,
      least: 1,
      most: 20,
    },
    {
      name: 'second-months',
      title: 'Before the second review, due within',
      unit: 'months',
      normally: 3,
      least: 1,
      most: 3,
    },
    { name: 'later-months', title: 'Before later reviews, due within', unit: 'months', normally: 6, least: 1, most: 6 },
  ],
  clocks: (facts) => conversationClocks(facts),
  dueBy: LATER_REVIEWS,
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'spoken with on the day the first review is due', born: '2012-05-01', episodes: [['2026-03-30', null, 'C2']], entries: [['reviewing-officer-contact', '2026-04-29']], on: '2026-04-29', is: 'met', due: '2026-04-29' },
    { name: 'no review and no conversation by the day it is due', born: '2012-05-01', episodes: [['2026-03-30', null, 'C2']], on: '2026-04-29', is: 'due' },
    { name: 'no review and no conversation, the day after', born: '2012-05-01', episodes: [['2026-03-30', null, 'C2']], on: '2026-04-30', is: 'overdue' },
    { name: 'spoken with the day after', born: '2012-05-01', episodes: [['2026-03-30', null, 'C2']], entries: [['reviewing-officer-contact', '2026-04-30']], on: '2026-04-30', is: 'met-late' },
    { name: 'spoken with on the day of the review counts for that review', born: '2012-05-01', episodes: [['2026-03-30', null, 'C2']], reviews: ['2026-04-20'], entries: [['reviewing-officer-contact', '2026-04-20']], on: '2026-04-20', is: 'due', due: '2026-07-20' },
    { name: 'the first review was held without it: that one is over', born: '2012-05-01', episodes: [['2026-03-30', null, 'C2']], reviews: ['2026-04-20'], opened: '2026-03-30', on: '2026-04-21', is: 'ended-in-time' },
    { name: 'the first review was held without it: owed at once', born: '2012-05-01', episodes: [['2026-03-30', null, 'C2']], reviews: ['2026-04-20'], on: '2026-04-21', is: 'overdue', due: '2026-04-20' },
    { name: 'spoken with after it: late for that one, in time for the next', born: '2012-05-01', episodes: [['2026-03-30', null, 'C2']], reviews: ['2026-04-20', '2026-07-20'], entries: [['reviewing-officer-contact', '2026-04-27']], opened: '2026-04-20', on: '2026-04-27', is: 'met-late' },
    { name: 'before the second review: three months', born: '2012-05-01', episodes: [['2026-03-30', null, 'C2']], reviews: ['2026-04-20'], entries: [['reviewing-officer-contact', '2026-04-16']], on: '2026-07-21', is: 'overdue', due: '2026-07-20' },
    { name: 'before the third review: six months', born: '2012-05-01', episodes: [['2025-03-31', null, 'C2']], reviews: ['2025-04-14', '2025-07-14'], entries: [['reviewing-officer-contact', '2025-04-14'], ['reviewing-officer-contact', '2025-07-14']], on: '2026-01-14', is: 'due', due: '2026-01-14' },
    { name: 'never spoken with, and left care', born: '2012-05-01', episodes: [['2026-03-30', '2026-06-01', 'C2']], reviews: ['2026-04-20'], on: '2026-06-01', is: 'missed' },
    { name: 'home before the first review was due', born: '2012-05-01', episodes: [['2026-03-30', '2026-04-20', 'V2']], on: '2026-04-30', is: 'ended-in-time' },
    { name: 'eighteen before it was due', born: '2008-04-15', episodes: [['2026-03-30', null, 'V2']], on: '2026-04-30', is: 'ended-in-time' },
    { name: 'a death ends it', born: '2012-05-01', died: '2026-04-02', episodes: [['2026-03-30', null, 'V2']], on: '2026-04-30', is: 'ended-in-time' },
    { name: 'a series of short breaks', born: '2012-05-01', episodes: [['2026-03-30', null, 'V4']], on: '2026-04-30', is: 'not-applicable' },
    { name: 'bank holidays of that year are not known yet', born: '2020-05-01', episodes: [['2030-12-20', null, 'C2']], on: '2031-02-01', is: 'cannot-tell' },
  ],
});

/** From one review to the next, the day of the review itself still being before it. */
function conversationClocks(facts: Facts): readonly Clock[] {
  const contacts = entriesOf(facts, 'reviewing-officer-contact');
  const clocks: Clock[] = [];
  let at = 0;
  for (const { period, reviews } of reviewsInCare(facts)) {
    while ((contacts[at]?.on ?? period.from) < period.from) at += 1;
    let isSpoken = true;
    for (let index = 0; index <= reviews.length; index += 1) {
      const [previous, next] = [reviews[index - 1], reviews[index]];
      const contact = contacts[at];
      const isBefore =
        next === undefined ? period.to === null || (contact?.on ?? 0) < period.to : (contact?.on ?? 0) <= next.heldOn;
      const met = contact !== undefined && isBefore ? contact : null;
      clocks.push({
        trigger: previous === undefined ? period.id : `review:${previous.id}`,
        startsOn: previous?.heldOn ?? period.from,
        metOn: met?.on ?? null,
        metBy: met === null ? null : `entry:${met.id}`,
        endsOn: next?.heldOn ?? period.to,
        endedBy: next === undefined ? period.endedBy : `review:${next.id}`,
        dueBy: isSpoken ? (NEXT_REVIEW[index] ?? LATER_REVIEWS) : thatDay,
      });
      isSpoken = met !== null;
      if (next !== undefined) while (contacts[at] !== undefined && (contacts[at]?.on ?? 0) <= next.heldOn) at += 1;
    }
  }
  return clocks;
}
