/** Who matters to one young person, read once: line by line in the order of the rings, with the names of those on record. */
import type { Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import type { Reading } from '../../../storage/storage.ts';
import { listPeopleInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import { type KeptWhoMatters, listAllWhoMatter } from '../facts.ts';
import { RING_ORDER, RINGS, type Ring } from '../model.ts';

export type WhoLine = Pick<KeptWhoMatters, 'id' | 'ring' | 'belongs' | 'wish' | 'howNow' | 'inCrisis' | 'again'> & {
  readonly name: string;
  /** Their own record; null for a name. */
  readonly href: string | null;
  /** `3 March 2025` */
  readonly said: string;
  /** `died on 3 March 2025`; null while they live, or nobody knows. */
  readonly died: string | null;
};
export type WhoRing = { readonly ring: Ring; readonly heading: string; readonly lines: readonly WhoLine[] };
export type WhoTheyHave = { readonly rings: readonly WhoRing[]; readonly off: readonly WhoLine[] };

export async function readWhoMatters(reading: Reading, person: PersonId, on: Day): Promise<WhoTheyHave> {
  const all = await listAllWhoMatter(reading, [person]);
  const others = [...new Set(all.flatMap(({ otherId }) => otherId ?? []))];
  const known = new Map(
    others.length === 0 ? [] : (await listPeopleInFull(reading, others, on)).map((one) => [one.personId, one]),
  );
  const lineOf = (who: KeptWhoMatters): readonly WhoLine[] => {
    const other = who.otherId === null ? undefined : known.get(who.otherId);
    const name = other === undefined ? who.named : nameOf(other);
    if (name === null) return [];
    const { id, ring, belongs, wish, howNow, inCrisis, again } = who;
    return [
      {
        id,
        ring,
        belongs,
        wish,
        howNow,
        inCrisis,
        again,
        name,
        href: other === undefined ? null : `/people/${other.personId}`,
        said: wordsOf(who.saidOn),
        died: other?.diedOn == null ? null : `died on ${wordsOf(other.diedOn)}`,
      },
    ];
  };
  const stands = all.filter(({ offOn }) => offOn === null).flatMap(lineOf);
  return {
    rings: RING_ORDER.map((ring) => ({
      ring,
      heading: RINGS[ring],
      lines: stands.filter((line) => line.ring === ring).toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB')),
    })).filter(({ lines }) => lines.length > 0),
    off: all.filter(({ offOn }) => offOn !== null).flatMap(lineOf),
  };
}

/** Everybody in every ring, the nearest first. */
export const everyLine = ({ rings }: WhoTheyHave): readonly WhoLine[] => rings.flatMap(({ lines }) => lines);
