/** A child who stops being looked after because they are locked up is visited, and not forgotten there. */
import { birthday, type Day } from '../../ground/day.ts';
import { type Entry, entriesOf, type FactReference, type Facts, type PeriodOfCare } from '../facts.ts';
import { clocksOf } from '../run.ts';
import { STATUS_RESTS_ON, spansOfStatuses, UNSAID } from '../status/care-leaver-statuses.ts';
import { timescale, workingDaysAfter } from '../timescale.ts';
import { REGULATIONS_IN_FORCE_FROM, section23ZA } from './sources.ts';
import { type Span, spanOn } from './within-a-span.ts';

/** 903 REC: sentenced to custody. */
const SENTENCED = 'E9';

export const visitAfterDetention = timescale({
  id: 'leaving-care/visit-after-detention',
  title: 'Visit within 10 working days a child who stopped being looked after because of detention',
  why: 'So that being locked up does not mean that the people who looked after you vanish.',
  binds:
    'Every child whose care ended because they were detained; not a relevant child, who has a personal adviser instead',
  standing: 'statute',
  versions: [
    {
      from: REGULATIONS_IN_FORCE_FROM,
      sources: [
        section23ZA,
        {
          title: 'Visits to Former Looked After Children in Detention (England) Regulations 2010',
          href: 'https://www.legislation.gov.uk/uksi/2010/2797',
          read: null,
        },
      ],
    },
  ],
  needs: [...STATUS_RESTS_ON, 'custody', 'visits'],
  metBy: { actions: ['record-visit'], imports: ['template-visits'] },
  local: [
    { name: 'working-days', title: 'First visit within', unit: 'working days', normally: 10, least: 1, most: 10 },
  ],
  clocks: (facts) =>
    detentions(facts).flatMap((detention) => {
      const first = facts.visits.find(({ visitedOn }) => visitedOn >= detention.from);
      const visits = first === undefined ? [] : [{ reference: `visit:${first.id}`, on: first.visitedOn } as const];
      return clocksOf(detention, visits).slice(0, 1);
    }),
  dueBy: workingDaysAfter('working-days'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'seen on the tenth working day', born: '2011-05-01', episodes: [['2024-01-05', '2026-04-02', 'V2', 'K2', 'S', 'TS1 1AA', 'E9']], visits: ['2026-04-20'], on: '2026-04-21', is: 'met', due: '2026-04-20' },
    { name: 'seen a working day too late', born: '2011-05-01', episodes: [['2024-01-05', '2026-04-02', 'V2', 'K2', 'S', 'TS1 1AA', 'E9']], visits: ['2026-04-21'], on: '2026-04-21', is: 'met-late' },
    { name: 'not seen, on the tenth working day', born: '2011-05-01', episodes: [['2024-01-05', '2026-04-02', 'V2', 'K2', 'S', 'TS1 1AA', 'E9']], on: '2026-04-20', is: 'due' },
    { name: 'not seen, the day after', born: '2011-05-01', episodes: [['2024-01-05', '2026-04-02', 'V2', 'K2', 'S', 'TS1 1AA', 'E9']], on: '2026-04-21', is: 'overdue' },
    { name: 'in custody on the day care ended, by another reason', born: '2011-05-01', episodes: [['2024-01-05', '2026-04-02', 'V2', 'K2', 'S', 'TS1 1AA', 'E8']], entries: [['custody', '2026-03-30']], on: '2026-04-21', is: 'overdue', due: '2026-04-20' },
    { name: 'a relevant child: the personal adviser visits', born: '2009-05-01', episodes: [['2024-01-05', '2026-04-02', 'V2', 'K2', 'S', 'TS1 1AA', 'E9']], on: '2026-04-21', is: 'not-applicable' },
    { name: 'sixteen, but a short time in care: not relevant, so visited', born: '2010-01-01', episodes: [['2026-02-02', '2026-04-02', 'V2', 'K2', 'S', 'TS1 1AA', 'E9']], on: '2026-04-21', is: 'overdue' },
    { name: 'went home', born: '2011-05-01', episodes: [['2024-01-05', '2026-04-02', 'V2', 'K2', 'S', 'TS1 1AA', 'E4A']], on: '2026-04-21', is: 'not-applicable' },
    { name: 'released before it was due', born: '2011-05-01', episodes: [['2024-01-05', '2026-04-02', 'V2', 'K2', 'S', 'TS1 1AA', 'E9']], entries: [['custody', '2026-04-02', '2026-04-10']], on: '2026-04-21', is: 'ended-in-time' },
    { name: 'released after it was due', born: '2011-05-01', episodes: [['2024-01-05', '2026-04-02', 'V2', 'K2', 'S', 'TS1 1AA', 'E9']], entries: [['custody', '2026-04-02', '2026-05-05']], on: '2026-05-05', is: 'missed' },
    { name: 'eighteen before it was due', born: '2008-04-10', episodes: [['2026-02-02', '2026-04-02', 'V2', 'K2', 'S', 'TS1 1AA', 'E9']], on: '2026-04-21', is: 'ended-in-time' },
    { name: 'in care again before it was due', born: '2011-05-01', episodes: [['2024-01-05', '2026-04-02', 'V2', 'K2', 'S', 'TS1 1AA', 'E9'], ['2026-04-13', null, 'C2']], on: '2026-04-21', is: 'ended-in-time' },
    { name: 'a death ends it', born: '2011-05-01', died: '2026-04-10', episodes: [['2024-01-05', '2026-04-02', 'V2', 'K2', 'S', 'TS1 1AA', 'E9']], on: '2026-04-21', is: 'ended-in-time' },
    { name: 'why care ended not recorded', born: '2011-05-01', episodes: [['2024-01-05', '2026-04-02', 'V2', 'K2']], on: '2026-04-21', is: 'cannot-tell' },
    { name: 'date of birth not recorded', episodes: [['2024-01-05', '2026-04-02', 'V2', 'K2', 'S', 'TS1 1AA', 'E9']], on: '2026-04-21', is: 'cannot-tell' },
  ],
});

/** Each end of care that was, or for all anybody wrote could have been, because of detention. */
function detentions(facts: Facts): readonly Span[] {
  const eighteenth = facts.bornOn === null ? null : birthday(facts.bornOn, 18);
  const custodies = entriesOf(facts, 'custody');
  const relevant = facts.periodsOfCare.length === 0 ? [] : spansOfStatuses(facts, 'relevant-child');
  return facts.periodsOfCare.flatMap((period, index) => {
    const on = period.to;
    if (on === null || (eighteenth !== null && on >= eighteenth) || (facts.diedOn !== null && on >= facts.diedOn)) {
      return [];
    }
    const custody = custodies.find((entry) => entry.on <= on && (entry.until === null || on < entry.until));
    const why = whyItEnded(period, custody);
    const asRelevant = spanOn(relevant, on);
    if (why === null || (asRelevant !== undefined && asRelevant.missing.length === 0)) return [];
    const ends = firstOf([
      [custody?.until ?? null, `entry:${custody?.id ?? ''}`],
      [eighteenth, 'person:18th-birthday'],
      [facts.diedOn, 'person:died'],
      [facts.periodsOfCare[index + 1]?.from ?? null, facts.periodsOfCare[index + 1]?.id ?? period.id],
    ]);
    const missing = [...new Set([...why, ...(asRelevant?.missing ?? [])])];
    return [
      { trigger: `left-care:${period.id}`, from: on, to: ends?.[0] ?? null, endedBy: ends?.[1] ?? null, missing },
    ];
  });
}

/** What is missing to say that it was detention; null where it was not. */
function whyItEnded({ reasonEnded }: PeriodOfCare, custody: Entry | undefined): readonly string[] | null {
  if (reasonEnded === SENTENCED || custody !== undefined) return [];
  return UNSAID.has(reasonEnded) ? ['why care ended'] : null;
}

function firstOf(ends: readonly (readonly [Day | null, FactReference])[]): readonly [Day, FactReference] | null {
  let first: readonly [Day, FactReference] | null = null;
  for (const [on, reference] of ends) {
    if (on !== null && (first === null || on < first[0])) first = [on, reference];
  }
  return first;
}
