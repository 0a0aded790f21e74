/** At 21, and at least once a year until 25, support is offered to whoever does not have it: nobody has to know to ask. */
import { type Entry, entriesOf, type Facts } from '../facts.ts';
import { STATUS_RESTS_ON } from '../status/care-leaver-statuses.ts';
import { type SupportTime, supportAfter21, WHETHER_SUPPORT_IS_WANTED } from '../status/support-after-21.ts';
import { type Clock, daysAfter, monthsAfter, timescale } from '../timescale.ts';
import { SUPPORT_TO_25_IN_FORCE_FROM, section23CZBOnOffers } from './sources.ts';

export const offerOfSupportFrom21 = timescale({
  id: 'leaving-care/offer-of-support-from-21',
  title: 'Offer support as soon as possible after 21, and at least every 12 months until 25',
  why: 'So that you hear from us that the door is open, every year, and do not have to know your rights to use them.',
  binds: 'Every former relevant young person of 21 to 24 who does not have support from 21',
  standing: 'statute',
  versions: [{ from: SUPPORT_TO_25_IN_FORCE_FROM, sources: [section23CZBOnOffers] }],
  needs: [...STATUS_RESTS_ON, 'support-from-21', 'support-offered'],
  metBy: { actions: ['record-entry'], entries: ['support-offered'], imports: ['template-entries'] },
  local: [
    {
      name: 'days',
      title: 'First offer, after the 21st birthday, within',
      unit: 'days',
      normally: null,
      least: 0,
      most: 365,
    },
    { name: 'months', title: 'Later offers within', unit: 'months', normally: 12, least: 1, most: 12 },
  ],
  recurs: true,
  clocks: (facts) => withoutSupport(facts).flatMap((stretch) => clocksIn(stretch, entriesOf(facts, 'support-offered'))),
  dueBy: monthsAfter('months'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'nothing says whether support is wanted', born: '2004-03-10', episodes: [['2015-01-05', null, 'C2']], local: { days: 28 }, on: '2026-03-09', is: 'cannot-tell' },
    { name: 'the council has set no day for the first offer', born: '2005-03-10', episodes: [['2015-01-05', null, 'C2']], on: '2026-03-10', is: 'cannot-tell' },
    { name: 'first offer on the last day of the council’s own 28', born: '2005-03-10', episodes: [['2015-01-05', null, 'C2']], entries: [['support-offered', '2026-04-07', null, 'declined']], local: { days: 28 }, opened: '2026-03-10', on: '2026-04-08', is: 'met', due: '2026-04-07' },
    { name: 'first offer a day late', born: '2005-03-10', episodes: [['2015-01-05', null, 'C2']], entries: [['support-offered', '2026-04-08', null, 'no-answer']], local: { days: 28 }, opened: '2026-03-10', on: '2026-04-08', is: 'met-late' },
    { name: 'said no at 20: known not to be open', born: '2005-03-10', episodes: [['2015-01-05', null, 'C2']], entries: [['support-offered', '2026-02-02', null, 'declined']], local: { days: 28 }, on: '2026-04-08', is: 'overdue', due: '2026-04-07' },
    { name: 'a year after the last offer, on the last day', born: '2004-03-10', episodes: [['2015-01-05', null, 'C2']], entries: [['support-offered', '2025-03-31', null, 'declined']], on: '2026-03-31', is: 'due', due: '2026-03-31' },
    { name: 'the day after', born: '2004-03-10', episodes: [['2015-01-05', null, 'C2']], entries: [['support-offered', '2025-03-31', null, 'declined']], on: '2026-04-01', is: 'overdue' },
    { name: 'offered again in time, and the answer was yes', born: '2004-03-10', episodes: [['2015-01-05', null, 'C2']], entries: [['support-offered', '2025-03-31', null, 'declined'], ['support-offered', '2026-03-31', null, 'accepted']], on: '2026-06-01', is: 'met' },
    { name: 'asked for support before the next offer was due', born: '2004-03-10', episodes: [['2015-01-05', null, 'C2']], entries: [['support-offered', '2025-03-31', null, 'declined'], ['support-from-21', '2025-11-03']], on: '2026-06-01', is: 'ended-in-time' },
    { name: 'support ended a year ago', born: '2003-03-10', episodes: [['2015-01-05', null, 'C2']], entries: [['support-from-21', '2024-05-06', '2025-03-31']], on: '2026-04-01', is: 'overdue', due: '2026-03-31' },
    { name: 'support has been open since 21', born: '2005-03-10', episodes: [['2015-01-05', null, 'C2']], entries: [['support-from-21', '2026-03-02']], on: '2026-06-01', is: 'not-applicable' },
    { name: 'twenty-five before the next offer was due', born: '2001-03-10', episodes: [['2012-01-05', null, 'C2']], entries: [['support-offered', '2025-03-31', null, 'declined']], on: '2026-03-10', is: 'ended-in-time' },
    { name: 'twenty-five after it was due', born: '2001-04-10', episodes: [['2012-01-05', null, 'C2']], entries: [['support-offered', '2025-03-31', null, 'declined']], on: '2026-04-10', is: 'missed' },
    { name: 'a death ends it', born: '2004-03-10', died: '2026-01-12', episodes: [['2015-01-05', null, 'C2']], entries: [['support-offered', '2025-03-31', null, 'declined']], on: '2026-04-10', is: 'ended-in-time' },
    { name: 'on the eve of 21', born: '2005-03-10', episodes: [['2015-01-05', null, 'C2']], on: '2026-03-09', is: 'not-applicable' },
  ],
});

/** The times in which support was not open, whether or not anything said so. */
function withoutSupport(facts: Facts): readonly SupportTime[] {
  const stretches: SupportTime[] = [];
  for (const time of supportAfter21(facts)) {
    if (time.state === 'open') continue;
    const last = stretches.at(-1);
    // Saying no makes known what was not: it begins nothing new.
    if (last?.to === time.from && !time.isFirst) {
      stretches[stretches.length - 1] = { ...last, to: time.to, endedBy: time.endedBy };
    } else stretches.push(time);
  }
  return stretches;
}

/** One clock from the beginning, one from each offer. An offer that is taken up is made on the day support opens. */
function clocksIn(stretch: SupportTime, offers: readonly Entry[]): readonly Clock[] {
  const { trigger, from, to, endedBy, missing, isFirst, state } = stretch;
  const made = offers.filter(
    ({ on }, index) => on >= from && (to === null || on <= to) && offers[index - 1]?.on !== on,
  );
  const clock = (starts: Entry | null, next: Entry | undefined): Clock => ({
    trigger: starts === null ? trigger : `entry:${starts.id}`,
    startsOn: starts?.on ?? from,
    metOn: next?.on ?? null,
    metBy: next === undefined ? null : `entry:${next.id}`,
    endsOn: to,
    endedBy,
    missing: starts?.answer == null && state === 'cannot-tell' ? [...missing, WHETHER_SUPPORT_IS_WANTED] : missing,
    ...(starts === null && isFirst ? { dueBy: daysAfter('days') } : {}),
  });
  return [
    clock(null, made[0]),
    ...made.flatMap((offer, index) => (to !== null && offer.on >= to ? [] : [clock(offer, made[index + 1])])),
  ];
}
