/** Somebody who matters to a young person: how a row reads, and what cannot be so. */
import type { Day } from '../../ground/day.ts';
import { wordsOf } from '../../ground/day-words.ts';
import type { PersonId } from '../../ground/ids.ts';
import type { Columns, Image } from '../../storage/corrections.ts';
import { isoOrNull, readImage } from '../../storage/image.ts';

/** The nearest first. */
export const RINGS = { closest: 'Closest', close: 'Close', further: 'Further away' } as const;
export type Ring = keyof typeof RINGS;
export const RING_ORDER = Object.keys(RINGS) as readonly Ring[];

export type WhoMatters = {
  /** Somebody on record here; null where there is a name only. */
  readonly otherId: PersonId | null;
  readonly named: string | null;
  /** In the young person's words: my nan, my mate from work. */
  readonly belongs: string | null;
  readonly ring: Ring;
  /** How often they wish to meet or speak. */
  readonly wish: string | null;
  readonly howNow: string | null;
  /** What they would do in a crisis, and how they are reached. */
  readonly inCrisis: string | null;
  /** What the young person wants, to be closer or in touch again. */
  readonly again: string | null;
  readonly saidOn: Day;
  /** Since when the young person wants them kept off, and in which words. */
  readonly offOn: Day | null;
  readonly offSaid: string | null;
};

export function whoMattersOf(image: Image): WhoMatters {
  const { text, day, on, words } = readImage(image);
  return {
    otherId: text('other_id') as PersonId | null,
    named: text('named'),
    belongs: text('belongs'),
    ring: words('ring') as Ring,
    wish: text('wish'),
    howNow: text('how_now'),
    inCrisis: text('in_crisis'),
    again: text('again'),
    saidOn: on('said_on'),
    offOn: day('off_on'),
    offSaid: text('off_said'),
  };
}

export const columnsOfWhoMatters = (who: WhoMatters): Columns => ({
  other_id: who.otherId,
  named: who.named,
  belongs: who.belongs,
  ring: who.ring,
  wish: who.wish,
  how_now: who.howNow,
  in_crisis: who.inCrisis,
  again: who.again,
  said_on: isoOrNull(who.saidOn),
  off_on: isoOrNull(who.offOn),
  off_said: who.offSaid,
});

const folded = (text: string): string => text.trim().replaceAll(/\s+/gu, ' ').toLowerCase();

const isTheSame = (one: WhoMatters, other: WhoMatters): boolean =>
  one.otherId === null
    ? other.otherId === null && folded(one.named ?? '') === folded(other.named ?? '')
    : one.otherId === other.otherId;

type Refused = { readonly field: 'other' | 'named' | 'belongs'; readonly sentence: string };

/** Why somebody cannot be put down so; undefined when they can. `others` are all who are or were kept off already. */
export function refuseWhoMatters(
  who: WhoMatters,
  { diedOn, others }: { readonly diedOn: Day | null; readonly others: readonly WhoMatters[] },
): Refused | undefined {
  const field = who.otherId === null ? 'named' : 'other';
  if (diedOn !== null)
    return { field, sentence: `They died on ${wordsOf(diedOn)}, and nothing more is asked about this` };
  if (who.named !== null && who.belongs === null)
    return { field: 'belongs', sentence: 'Say how they belong, in the young person’s words' };
  const same = others.find((other) => isTheSame(who, other));
  if (same === undefined) return undefined;
  return same.offOn === null
    ? { field, sentence: 'They are there already. Correct what is there instead' }
    : {
        field,
        sentence: 'The young person asked to keep them off. Ask them first; then they are put back from below the list',
      };
}
