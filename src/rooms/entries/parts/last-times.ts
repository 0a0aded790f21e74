/** When each kind of meeting, plan and contact last happened: what anybody asks first of a record. */
import type { Day } from '../../../ground/day.ts';
import type { Entry, Review, Visit } from '../../../rules/facts.ts';

export type LastTime = {
  readonly words: string;
  /** Null where none is recorded. */
  readonly on: Day | null;
  /** What the record can be narrowed to, to see them all. */
  readonly show: 'review' | 'visit' | 'leaving-care';
};

type Happened = {
  readonly reviews: readonly Review[];
  readonly visits: readonly (Visit & { readonly kind: string; readonly outcome: string })[];
  readonly entries: readonly Entry[];
  /** In care, or once: then reviews in care are part of the record. */
  readonly wasInCare: boolean;
  /** A plan for leaving care is or was owed. */
  readonly isCareLeaver: boolean;
};

export function lastTimes(
  { reviews, visits, entries, wasInCare, isCareLeaver }: Happened,
  on: Day,
): readonly LastTime[] {
  const lastOf = (days: readonly Day[]): Day | null =>
    days.reduce<Day | null>((last, day) => (day <= on && (last === null || day > last) ? day : last), null);
  const lastEntry = (...kinds: readonly Entry['kind'][]): Day | null =>
    lastOf(entries.filter(({ kind }) => kinds.includes(kind)).map((entry) => entry.on));
  const keptOf = (kind: string): readonly Day[] =>
    visits.filter((visit) => visit.outcome === 'kept' && visit.kind === kind).map(({ visitedOn }) => visitedOn);
  const seen = lastOf(keptOf('visit'));
  const inTouch = entries.filter(({ kind }) => kind === 'in-touch').map((entry) => entry.on);
  const spoken = lastOf([...keptOf('conversation'), ...inTouch]);
  return [
    { words: 'Seen at a visit', on: seen, show: 'visit' },
    ...(spoken === null ? [] : [{ words: 'Otherwise in touch', on: spoken, show: 'visit' } as const]),
    ...(wasInCare
      ? [{ words: 'Review in care', on: lastOf(reviews.map(({ heldOn }) => heldOn)), show: 'review' } as const]
      : []),
    ...(isCareLeaver
      ? ([
          { words: 'Pathway plan given', on: lastEntry('pathway-plan'), show: 'leaving-care' },
          { words: 'Pathway plan reviewed', on: lastEntry('pathway-plan-review'), show: 'review' },
        ] as const)
      : []),
  ];
}
