/** The housing application is made before the 18th birthday, so that turning 18 is not turning homeless. */
import { addDays, addMonths, birthday } from '../../ground/day.ts';
import { entriesOf } from '../facts.ts';
import { STATUS_RESTS_ON, spansOfStatuses } from '../status/care-leaver-statuses.ts';
import { timescale } from '../timescale.ts';
import { REGULATIONS_IN_FORCE_FROM } from './sources.ts';

export const housingApplicationBefore18 = timescale({
  id: 'leaving-care/housing-application-before-18',
  title: 'Make the housing application before the 18th birthday',
  why: 'So that your place in the queue for a home of your own does not begin on the day you need it.',
  binds:
    'Every eligible and relevant young person of 16 and 17, under the protocol the council has with its housing service',
  standing: 'local',
  versions: [
    {
      from: REGULATIONS_IN_FORCE_FROM,
      sources: [
        {
          title: 'Homelessness code of guidance for local authorities, chapter 22: care leavers',
          href: 'https://www.gov.uk/guidance/homelessness-code-of-guidance-for-local-authorities/chapter-22-care-leavers',
          read: null,
        },
      ],
    },
  ],
  needs: [...STATUS_RESTS_ON, 'housing-application'],
  metBy: { actions: ['record-entry'], entries: ['housing-application'], imports: ['template-entries'] },
  local: [
    { name: 'months-before', title: 'Application made before 18 by', unit: 'months', normally: 0, least: 0, most: 23 },
  ],
  clocks: (facts) => {
    const [first] = entriesOf(facts, 'housing-application');
    const eighteenth = facts.bornOn === null ? null : birthday(facts.bornOn, 18);
    return spansOfStatuses(facts, 'eligible-child', 'relevant-child').map(({ trigger, from, to, endedBy, missing }) => {
      const made = first !== undefined && (to === null || first.on < to) ? first : null;
      return {
        trigger,
        startsOn: from,
        metOn: made?.on ?? null,
        metBy: made === null ? null : `entry:${made.id}`,
        endsOn: to,
        endedBy,
        missing,
        ...(eighteenth === null
          ? {}
          : {
              dueBy: (startsOn, local) =>
                addDays(addMonths(eighteenth, -(local.value('months-before', startsOn) ?? 0)), -1),
            }),
      };
    });
  },
  dueBy: () => ({ missing: 'date of birth' }),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'on the eve of 18', born: '2008-03-10', episodes: [['2015-01-05', null, 'C2']], on: '2026-03-09', is: 'due', due: '2026-03-09' },
    { name: 'on the 18th birthday: too late', born: '2008-03-10', episodes: [['2015-01-05', null, 'C2']], on: '2026-03-10', is: 'missed' },
    { name: 'made on the eve of 18', born: '2008-03-10', episodes: [['2015-01-05', null, 'C2']], entries: [['housing-application', '2026-03-09']], on: '2026-03-10', is: 'met' },
    { name: 'a council that wants it six months before: made a day late', born: '2008-03-10', episodes: [['2015-01-05', null, 'C2']], entries: [['housing-application', '2025-09-10']], local: { 'months-before': 6 }, on: '2025-09-10', is: 'met-late', due: '2025-09-09' },
    { name: 'a council that wants it six months before: not made', born: '2008-03-10', episodes: [['2015-01-05', null, 'C2']], local: { 'months-before': 6 }, on: '2025-09-10', is: 'overdue' },
    { name: 'left care at 17: owed on', born: '2008-03-10', episodes: [['2015-01-05', '2025-09-01', 'C2', 'U4', 'S', 'TS1 1AA', 'E5']], on: '2026-03-02', is: 'due', due: '2026-03-09' },
    { name: 'home has held for six months: no longer owed', born: '2008-12-10', episodes: [['2015-01-05', '2025-09-01', 'C2', 'U4', 'S', 'TS1 1AA', 'E4A']], entries: [['return-home-held', '2026-03-01']], on: '2026-03-02', is: 'ended-in-time' },
    { name: 'a death ends it', born: '2008-03-10', died: '2025-06-02', episodes: [['2015-01-05', null, 'C2']], on: '2026-03-10', is: 'ended-in-time' },
    { name: 'not yet 16', born: '2010-03-11', episodes: [['2015-01-05', null, 'C2']], on: '2026-03-10', is: 'not-applicable' },
    { name: 'date of birth not recorded', episodes: [['2015-01-05', null, 'C2']], on: '2026-03-10', is: 'cannot-tell' },
    { name: 'legal status not recorded', born: '2009-03-10', episodes: [['2015-01-05', null, null]], on: '2026-03-10', is: 'cannot-tell' },
  ],
});
