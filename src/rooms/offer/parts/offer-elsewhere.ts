/** What another council offers to somebody who lives in its area, as their page and what is printed of it shows it. */
import type { Day } from '../../../ground/day.ts';
import type { Reading } from '../../../storage/storage.ts';
import { type Area, keyOfCouncil, STANDINGS, standingOn } from '../elsewhere.ts';
import { listOtherCouncils, listOtherOffers } from '../elsewhere-store.ts';

/** How one item of ours stands there. */
export type There = {
  readonly standing: string;
  readonly what: string | null;
  readonly policy: string | null;
  /** Nobody has said how it stands: that is not the same as not being there. */
  readonly isUnknown: boolean;
};

export type Elsewhere = {
  readonly is: Area['is'];
  /** As it was said of them, or as its offer is held. */
  readonly council: string;
  readonly since: Day | null;
  readonly entryId: string;
  /** Null where its offer is not held. */
  readonly ask: string | null;
  readonly onlyThere: readonly { readonly title: string; readonly what: string; readonly policy: string }[];
};

export type FoundElsewhere = {
  readonly elsewhere: Elsewhere;
  /** Null where they do not live there, or its offer is not held. */
  readonly thereOf: (itemId: string) => There | null;
};

const nowhere = (is: Area['is']): FoundElsewhere => ({
  elsewhere: { is, council: '', since: null, entryId: '', ask: null, onlyThere: [] },
  thereOf: () => null,
});

export const NOT_ELSEWHERE: FoundElsewhere = nowhere('ours');

const UNKNOWN: There = {
  standing: 'nobody has written down how it stands there',
  what: null,
  policy: null,
  isUnknown: true,
};

export async function readElsewhere(reading: Reading, area: Area, on: Day): Promise<FoundElsewhere> {
  if (area.is !== 'elsewhere') return nowhere(area.is);
  const key = keyOfCouncil(area.council);
  const held = (await listOtherCouncils(reading)).find(({ name }) => keyOfCouncil(name) === key);
  const { council, since, entryId } = area;
  const said = { is: area.is, council: held?.name ?? council, since, entryId, ask: held?.ask ?? null };
  if (held === undefined) return { elsewhere: { ...said, onlyThere: [] }, thereOf: () => null };
  const { beside, onlyThere } = standingOn(await listOtherOffers(reading, held.id), on);
  return {
    elsewhere: {
      ...said,
      onlyThere: onlyThere.map(({ title, what, policy }) => ({
        title: title ?? '',
        what: what ?? '',
        policy: policy ?? '',
      })),
    },
    thereOf: (itemId) => {
      const line = beside.get(itemId);
      if (line === undefined || line.standing === 'only-there') return UNKNOWN;
      return { standing: lower(STANDINGS[line.standing]), what: line.what, policy: line.policy, isUnknown: false };
    },
  };
}

const lower = (words: string): string => words.replace(/^./u, (first) => first.toLowerCase());
