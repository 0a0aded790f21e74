/** Once a year somebody asks, with the same questions, how a child in care is feeling. */
import { birthday, type Day } from '../../ground/day.ts';
import { entriesOf, type FactReference, type Facts } from '../facts.ts';
import { type Beginning, clocksOf, type Happened } from '../run.ts';
import { type Clock, monthsAfter, timescale } from '../timescale.ts';
import { GUIDANCE_FROM, promotingHealth, returnGuide } from './sources.ts';

export const strengthsAndDifficulties = timescale({
  id: 'health/strengths-and-difficulties',
  title: 'Have the strengths and difficulties questionnaire answered every 12 months',
  why: 'So that somebody notices when you are not feeling well, and not only when others mind how you behave.',
  binds:
    'Every looked-after child from the 4th to the eve of the 17th birthday, counted from coming into care or turning 4, so that whoever has been in care for a year has one',
  standing: 'guidance',
  versions: [{ from: GUIDANCE_FROM, sources: [promotingHealth, returnGuide] }],
  needs: ['bornOn', 'periodsOfCare', 'strengths-and-difficulties', 'health-year'],
  metBy: {
    actions: ['record-entry'],
    entries: ['strengths-and-difficulties'],
    imports: ['template-entries', '903-oc2'],
  },
  local: [{ name: 'months', title: 'Answered within', unit: 'months', normally: 12, least: 3, most: 12 }],
  recurs: true,
  clocks: (facts) => questionnaireClocks(facts),
  dueBy: monthsAfter('months'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'a year after coming into care, on the last day', born: '2012-05-01', episodes: [['2025-02-03', null, 'C2']], on: '2026-02-03', is: 'due', due: '2026-02-03' },
    { name: 'the day after', born: '2012-05-01', episodes: [['2025-02-03', null, 'C2']], on: '2026-02-04', is: 'overdue' },
    { name: 'in care since before the guidance, and never answered: a year from its first day', born: '2008-05-01', episodes: [['2014-02-03', null, 'C2']], opened: '2015-03-24', on: '2016-03-24', is: 'due', due: '2016-03-24' },
    { name: 'answered on the last day', born: '2012-05-01', episodes: [['2025-02-03', null, 'C2']], entries: [['strengths-and-difficulties', '2026-02-03']], opened: '2025-02-03', on: '2026-02-03', is: 'met' },
    { name: 'answered a day late', born: '2012-05-01', episodes: [['2025-02-03', null, 'C2']], entries: [['strengths-and-difficulties', '2026-02-04']], opened: '2025-02-03', on: '2026-02-04', is: 'met-late' },
    { name: 'a score in the yearly return: a year from then', born: '2012-05-01', episodes: [['2024-02-05', null, 'C2']], entries: [['health-year', '2025-03-31', null, null, { score: '14' }]], on: '2026-03-31', is: 'due', due: '2026-03-31' },
    { name: 'the yearly return without a score is none', born: '2012-05-01', episodes: [['2025-02-03', null, 'C2']], entries: [['health-year', '2025-03-31', null, null, { noScoreBecause: 'SDQ2' }]], on: '2026-02-04', is: 'overdue', due: '2026-02-03' },
    { name: 'four while in care: a year from the birthday', born: '2021-03-10', episodes: [['2024-02-05', null, 'C2']], on: '2026-03-10', is: 'due', due: '2026-03-10' },
    { name: 'not yet four', born: '2022-03-10', episodes: [['2024-02-05', null, 'C2']], on: '2026-03-09', is: 'not-applicable' },
    { name: 'seventeen before it was due', born: '2009-01-15', episodes: [['2025-02-03', null, 'C2']], on: '2026-02-04', is: 'ended-in-time' },
    { name: 'seventeen when they came into care', born: '2009-01-15', episodes: [['2026-02-03', null, 'V2']], on: '2026-02-04', is: 'not-applicable' },
    { name: 'left care after it was due', born: '2012-05-01', episodes: [['2025-02-03', '2026-03-02', 'C2']], on: '2026-03-02', is: 'missed' },
    { name: 'a death ends it', born: '2012-05-01', died: '2025-06-02', episodes: [['2025-02-03', null, 'C2']], on: '2026-02-04', is: 'ended-in-time' },
    { name: 'date of birth not recorded', episodes: [['2025-02-03', null, 'C2']], on: '2026-02-04', is: 'cannot-tell' },
  ],
});

function questionnaireClocks(facts: Facts): readonly Clock[] {
  const answered: readonly Happened[] = entriesOf(facts, 'strengths-and-difficulties', 'health-year')
    .filter(({ kind, details }) => kind !== 'health-year' || details['score'] !== undefined)
    .map(({ id, on }) => ({ reference: `entry:${id}`, on }));
  return facts.periodsOfCare.flatMap((period) => {
    const run = whileAsked(facts.bornOn, period);
    return run === null ? [] : clocksOf(run, answered);
  });
}

/** The part of a time in care between the 4th and the 17th birthday. */
function whileAsked(
  bornOn: Day | null,
  { id, from, to, endedBy }: { id: FactReference; from: Day; to: Day | null; endedBy: FactReference | null },
): Beginning | null {
  if (bornOn === null) return { trigger: id, from, to, endedBy, missing: ['date of birth'] };
  const [fourth, seventeenth] = [birthday(bornOn, 4), birthday(bornOn, 17)];
  const starts = from < fourth ? fourth : from;
  const isGrown = to === null || seventeenth < to;
  const ends = isGrown ? seventeenth : to;
  if (ends <= starts) return null;
  return { trigger: id, from: starts, to: ends, endedBy: isGrown ? 'person:17th-birthday' : endedBy };
}
