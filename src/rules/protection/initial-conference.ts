/** Where a child may be at risk of serious harm, those who know the family meet within fifteen working days. */
import { entriesOf } from '../facts.ts';
import { whileAChild } from '../help/childhood.ts';
import { GUIDANCE_FROM, section47, workingTogether } from '../help/sources.ts';
import { timescale, workingDaysAfter } from '../timescale.ts';

const NOT_NEEDED = 'no';

export const initialConference = timescale({
  id: 'protection/initial-conference',
  title: 'Hold the initial child protection conference within 15 working days of the enquiry beginning',
  why: 'So that if you may not be safe, the people who can do something about it sit down together soon.',
  binds:
    'Every child about whom an enquiry into possible harm was begun, unless it is recorded that no conference was needed. It is counted from the strategy discussion that decided on the enquiry; a later one does not start it again',
  standing: 'guidance',
  versions: [{ from: GUIDANCE_FROM, sources: [workingTogether, section47] }],
  needs: ['bornOn', 'diedOn', 'section-47', 'initial-conference'],
  metBy: { actions: ['record-entry'], entries: ['initial-conference'], imports: ['template-entries', 'annex-a-5'] },
  local: [{ name: 'working-days', title: 'Held within', unit: 'working days', normally: 15, least: 1, most: 15 }],
  clocks: (facts) => {
    const conferences = entriesOf(facts, 'initial-conference');
    return whileAChild(facts, entriesOf(facts, 'section-47'))
      .filter(({ entry }) => entry.details['conferenceNeeded'] !== NOT_NEEDED)
      .map(({ trigger, from, to, endedBy }) => {
        const first = conferences.find(({ on }) => on >= from);
        const met = first !== undefined && (to === null || first.on < to) ? first : null;
        return {
          trigger,
          startsOn: from,
          metOn: met?.on ?? null,
          metBy: met === null ? null : `entry:${met.id}`,
          endsOn: to,
          endedBy,
        };
      });
  },
  dueBy: workingDaysAfter('working-days'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'held on the fifteenth working day', born: '2015-05-01', entries: [['section-47', '2026-03-30'], ['initial-conference', '2026-04-22']], on: '2026-04-23', is: 'met', due: '2026-04-22' },
    { name: 'held a working day too late', born: '2015-05-01', entries: [['section-47', '2026-03-30'], ['initial-conference', '2026-04-23']], on: '2026-04-23', is: 'met-late' },
    { name: 'not held, on the fifteenth working day', born: '2015-05-01', entries: [['section-47', '2026-03-30']], on: '2026-04-22', is: 'due', due: '2026-04-22' },
    { name: 'not held, the day after', born: '2015-05-01', entries: [['section-47', '2026-03-30']], on: '2026-04-23', is: 'overdue' },
    { name: 'a conference before the enquiry was another', born: '2015-05-01', entries: [['initial-conference', '2026-03-27'], ['section-47', '2026-03-30']], on: '2026-04-23', is: 'overdue' },
    { name: 'no conference was needed', born: '2015-05-01', entries: [['section-47', '2026-03-30', null, null, { conferenceNeeded: 'no' }]], on: '2026-04-23', is: 'not-applicable' },
    { name: 'one was needed', born: '2015-05-01', entries: [['section-47', '2026-03-30', null, null, { conferenceNeeded: 'yes' }]], on: '2026-04-23', is: 'overdue' },
    { name: 'eighteen before it was due', born: '2008-04-15', entries: [['section-47', '2026-03-30']], on: '2026-04-23', is: 'ended-in-time' },
    { name: 'eighteen after it was due', born: '2008-05-05', entries: [['section-47', '2026-03-30']], on: '2026-05-05', is: 'missed' },
    { name: 'a death ends it', born: '2015-05-01', died: '2026-04-15', entries: [['section-47', '2026-03-30']], on: '2026-04-23', is: 'ended-in-time' },
    { name: 'bank holidays of that year are not known yet', born: '2020-05-01', entries: [['section-47', '2030-12-20']], on: '2031-02-01', is: 'cannot-tell' },
  ],
});
