/** Whoever asks for their records gets them within a month, or hears within that month why it takes up to two more. */
import { addMonths, type Day } from '../../ground/day.ts';
import { type Entry, entriesOf, type FactReference, type Facts } from '../facts.ts';
import { type Clock, monthsAfter, timescale } from '../timescale.ts';

const MONTHS_TO_ANSWER = 1;
const MONTHS_WHEN_EXTENDED = 3;

export const recordsRequest = timescale({
  id: 'leaving-care/records-request',
  title: 'Answer a request to see their records within one month',
  why: 'So that you can read your own story while it still matters to you that you asked.',
  binds:
    'Everybody who asks to see what is kept about them; told within the first month that it is complex, within three',
  standing: 'statute',
  versions: [
    {
      from: '2018-05-25',
      sources: [
        {
          title: 'UK General Data Protection Regulation, articles 12(3) and 15',
          href: 'https://www.legislation.gov.uk/eur/2016/679/article/12',
          read: null,
        },
      ],
    },
  ],
  needs: ['diedOn', 'records-request', 'records-extension', 'records-given'],
  metBy: { actions: ['record-entry'], entries: ['records-given'], imports: ['template-entries'] },
  local: [{ name: 'months', title: 'Answered within', unit: 'month', normally: MONTHS_TO_ANSWER, least: 1, most: 1 }],
  clocks: (facts) => {
    const requests = entriesOf(facts, 'records-request');
    return requests.flatMap((request, index) => clocksOfRequest(facts, request, requests[index + 1]));
  },
  dueBy: monthsAfter('months'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'given on the last day', born: '2004-03-10', entries: [['records-request', '2026-01-31'], ['records-given', '2026-02-28']], on: '2026-03-01', is: 'met', due: '2026-02-28' },
    { name: 'given a day late', born: '2004-03-10', entries: [['records-request', '2026-01-31'], ['records-given', '2026-03-01']], on: '2026-03-01', is: 'met-late' },
    { name: 'not given, on the last day', born: '2004-03-10', entries: [['records-request', '2026-01-31']], on: '2026-02-28', is: 'due' },
    { name: 'not given, the day after', born: '2004-03-10', entries: [['records-request', '2026-01-31']], on: '2026-03-01', is: 'overdue' },
    { name: 'told within the month that it takes longer: until then one month was owed', born: '2004-03-10', entries: [['records-request', '2026-01-31'], ['records-extension', '2026-02-28']], opened: '2026-01-31', on: '2026-02-28', is: 'ended-in-time' },
    { name: 'told within the month: three months from the request', born: '2004-03-10', entries: [['records-request', '2026-01-31'], ['records-extension', '2026-02-28']], on: '2026-04-30', is: 'due', due: '2026-04-30' },
    { name: 'told within the month, and three months have passed', born: '2004-03-10', entries: [['records-request', '2026-01-31'], ['records-extension', '2026-02-28']], on: '2026-05-01', is: 'overdue' },
    { name: 'told too late: one month stands', born: '2004-03-10', entries: [['records-request', '2026-01-31'], ['records-extension', '2026-03-01']], on: '2026-03-01', is: 'overdue', due: '2026-02-28' },
    { name: 'asked again after being given: a new month', born: '2004-03-10', entries: [['records-request', '2026-01-05'], ['records-given', '2026-01-19'], ['records-request', '2026-03-02']], on: '2026-03-09', is: 'due', due: '2026-04-02' },
    { name: 'a death ends it', born: '2004-03-10', died: '2026-02-09', entries: [['records-request', '2026-01-31']], on: '2026-03-01', is: 'ended-in-time' },
    { name: 'a death after it was due', born: '2004-03-10', died: '2026-03-09', entries: [['records-request', '2026-01-31']], on: '2026-03-09', is: 'missed' },
    { name: 'nobody asked', born: '2004-03-10', on: '2026-03-01', is: 'not-applicable' },
    { name: 'date of birth not recorded: it makes no difference', entries: [['records-request', '2026-01-31']], on: '2026-03-01', is: 'overdue' },
  ],
});

/** Being told in time that it takes longer ends the one duty and begins another; of two open requests it is about the later. */
function clocksOfRequest(facts: Facts, request: Entry, next: Entry | undefined): readonly Clock[] {
  const { diedOn } = facts;
  if (diedOn !== null && diedOn <= request.on) return [];
  const given = entriesOf(facts, 'records-given').find(({ on }) => on >= request.on);
  const givenOn = given === undefined || (diedOn !== null && given.on >= diedOn) ? null : given.on;
  const extension = entriesOf(facts, 'records-extension').find(
    ({ on }) =>
      on >= request.on &&
      on <= addMonths(request.on, MONTHS_TO_ANSWER) &&
      (givenOn === null || on < givenOn) &&
      (diedOn === null || on < diedOn) &&
      (next === undefined || on < next.on),
  );
  const clock = (trigger: FactReference, startsOn: Day): Clock => ({
    trigger,
    startsOn,
    metOn: givenOn,
    metBy: givenOn === null ? null : `entry:${given?.id ?? ''}`,
    endsOn: diedOn,
    endedBy: diedOn === null ? null : 'person:died',
  });
  const asked = clock(`entry:${request.id}`, request.on);
  if (extension === undefined) return [asked];
  const told = `entry:${extension.id}` as const;
  return [
    { ...asked, metOn: null, metBy: null, endsOn: extension.on, endedBy: told },
    {
      ...clock(told, extension.on),
      because: [asked.trigger],
      dueBy: () => addMonths(request.on, MONTHS_WHEN_EXTENDED),
    },
  ];
}
