/** Where somebody lives and has lived: the placements of their time in care, and the homes recorded after it. */
import { placementType } from '../../../code-sets/placement-type.ts';
import { plainWords } from '../../../code-sets/plain-words.ts';
import type { Day } from '../../../ground/day.ts';
import { homeWords } from '../../../rules/home-types.ts';
import type { CareEpisode, Entry, PeriodOfCare, Placement } from '../../../rules/facts.ts';

export type HomeLine = {
  /** Null where nobody recorded what kind of home. */
  readonly kind: string | null;
  readonly where: string | null;
  readonly from: Day;
  /** The last day there, as far as one is recorded, also one to come; null while no end is known. */
  readonly to: Day | null;
};

export type Homes = {
  readonly now: readonly HomeLine[];
  /** The newest first. */
  readonly before: readonly HomeLine[];
  /** Each time in care, the newest first. */
  readonly inCare: readonly { readonly from: Day; readonly to: Day | null }[];
};

type Lived = {
  readonly episodes: readonly CareEpisode[];
  readonly placements: readonly Placement[];
  readonly periodsOfCare: readonly PeriodOfCare[];
  readonly entries: readonly Entry[];
};

/** What lies in the future is left out. */
export function homesOf({ episodes, placements, periodsOfCare, entries }: Lived, on: Day): Homes {
  const postcodes = new Map(episodes.map(({ id, placementPostcode }) => [`placement:${id}`, placementPostcode]));
  const inCare = placements.map(
    (placement): HomeLine => ({
      kind: placement.placementType === null ? null : plainWords(placementType, placement.placementType),
      where: postcodes.get(placement.id) ?? null,
      from: placement.from,
      // An 18th birthday to come is no end that anybody has set.
      to: placement.to !== null && placement.to > on ? null : placement.to,
    }),
  );
  const ownHomes = entries
    .filter(({ kind }) => kind === 'home')
    .map(({ on: from, until: to, answer, details }): HomeLine => {
      const kind = homeWords({ answer, details }) ?? null;
      const provided = details['provided'] === 'council' ? 'provided by the council' : null;
      return {
        kind: [kind, provided].filter((words) => words !== null).join(', ') || null,
        where: [details['address'], details['postcode']].filter(Boolean).join(', ') || null,
        from,
        to,
      };
    });
  const all = [...inCare, ...ownHomes].filter(({ from }) => from <= on).toSorted((a, b) => b.from - a.from);
  return {
    now: all.filter(({ to }) => to === null || to > on),
    before: all.filter(({ to }) => to !== null && to <= on),
    inCare: periodsOfCare
      .filter(({ from }) => from <= on)
      .toSorted((a, b) => b.from - a.from)
      .map(({ from, to }) => ({ from, to: to !== null && to <= on ? to : null })),
  };
}
