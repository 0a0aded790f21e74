/** Everybody in care sees a dentist at least once a year. */
import { happened } from '../leaving-care/times-in-touch.ts';
import { clocksOf } from '../run.ts';
import { monthsAfter, timescale } from '../timescale.ts';
import { GUIDANCE_FROM, promotingHealth } from './sources.ts';

export const dentalCheck = timescale({
  id: 'health/dental-check',
  title: 'Have a dental check at least every 12 months',
  why: 'So that your teeth are looked after, and toothache is not something you have to put up with.',
  binds:
    'Every looked-after child, counted from coming into care and then from the last check; series of short breaks apart',
  standing: 'guidance',
  versions: [{ from: GUIDANCE_FROM, sources: [promotingHealth] }],
  needs: ['periodsOfCare', 'dental-check'],
  metBy: { actions: ['record-entry'], entries: ['dental-check'], imports: ['template-entries', 'annex-a-8'] },
  local: [{ name: 'months', title: 'Checked within', unit: 'months', normally: 12, least: 3, most: 12 }],
  recurs: true,
  clocks: (facts) => {
    const checks = happened(facts, 'dental-check');
    return facts.periodsOfCare.flatMap(({ id, from, to, endedBy }) =>
      clocksOf({ trigger: id, from, to, endedBy }, checks),
    );
  },
  dueBy: monthsAfter('months'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'a year after coming into care, on the last day', born: '2012-05-01', episodes: [['2025-02-03', null, 'C2']], on: '2026-02-03', is: 'due', due: '2026-02-03' },
    { name: 'the day after', born: '2012-05-01', episodes: [['2025-02-03', null, 'C2']], on: '2026-02-04', is: 'overdue' },
    { name: 'checked on the last day', born: '2012-05-01', episodes: [['2025-02-03', null, 'C2']], entries: [['dental-check', '2026-02-03']], opened: '2025-02-03', on: '2026-02-03', is: 'met' },
    { name: 'checked a day late', born: '2012-05-01', episodes: [['2025-02-03', null, 'C2']], entries: [['dental-check', '2026-02-04']], opened: '2025-02-03', on: '2026-02-04', is: 'met-late' },
    { name: 'a year after the last check', born: '2012-05-01', episodes: [['2024-01-08', null, 'C2']], entries: [['dental-check', '2025-02-03']], on: '2026-02-04', is: 'overdue', due: '2026-02-03' },
    { name: 'a council that promises six months', born: '2012-05-01', episodes: [['2025-08-04', null, 'C2']], local: { months: 6 }, on: '2026-02-05', is: 'overdue', due: '2026-02-04' },
    { name: 'left care before it was due', born: '2012-05-01', episodes: [['2025-02-03', '2025-12-01', 'C2']], on: '2026-02-04', is: 'ended-in-time' },
    { name: 'left care after it was due', born: '2012-05-01', episodes: [['2025-02-03', '2026-03-02', 'C2']], on: '2026-03-02', is: 'missed' },
    { name: 'eighteen before it was due', born: '2008-01-15', episodes: [['2025-02-03', null, 'C2']], on: '2026-02-04', is: 'ended-in-time' },
    { name: 'a death ends it', born: '2012-05-01', died: '2025-06-02', episodes: [['2025-02-03', null, 'C2']], on: '2026-02-04', is: 'ended-in-time' },
    { name: 'a series of short breaks', born: '2012-05-01', episodes: [['2025-02-03', null, 'V4']], on: '2026-02-04', is: 'not-applicable' },
  ],
});
