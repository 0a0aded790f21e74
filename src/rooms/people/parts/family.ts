/** Who belongs to a young person, group by group: whoever the reader may not open is not there, and leaves no gap. */
import type { Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import type { Reading } from '../../../storage/storage.ts';
import { type FamilyTie, listFamilyTies, listPeopleInFull } from '../facts.ts';
import { BELONGS_TO, type BelongsTo, RELATIONS, spanWords } from '../family-words.ts';
import { nameOf } from '../model.ts';

export type FamilyLine = {
  readonly name: string;
  /** The record of somebody on record here; null for a name. */
  readonly href: string | null;
  /** `Brother or sister, since 3 March 2020` */
  readonly words: string;
  /** A child of theirs, who has a record of their own or none. */
  readonly isTheirChild: boolean;
  /** Where it stands, with how it came to be recorded. */
  readonly tieHref: string;
};

export type FamilyGroups = readonly {
  readonly heading: string;
  readonly now: readonly FamilyLine[];
  readonly before: readonly FamilyLine[];
}[];

export async function readFamily(reading: Reading, person: PersonId, on: Day): Promise<FamilyGroups> {
  const ties = await listFamilyTies(reading, person);
  const others = [...new Set(ties.flatMap((tie) => otherEnd(tie, person) ?? []))];
  const known = new Map((await listPeopleInFull(reading, others, on)).map((one) => [one.personId, one]));
  const lineOf = (tie: FamilyTie): readonly FamilyLine[] => {
    const other = otherEnd(tie, person);
    const found = other === null ? undefined : known.get(other);
    const name = found === undefined ? tie.named : nameOf(found);
    if (name === null) return [];
    const relation = tie.personId === person ? tie.relation : RELATIONS[tie.relation].inTurn;
    const died = found?.diedOn == null ? '' : `died on ${wordsOf(found.diedOn)}`;
    return [
      {
        name,
        href: found === undefined ? null : `/people/${found.personId}`,
        words: [RELATIONS[relation].words, spanWords(tie), died].filter(Boolean).join(', '),
        isTheirChild: relation === 'child',
        tieHref: `/people/${tie.personId}/family/${tie.id}`,
      },
    ];
  };
  return (Object.keys(BELONGS_TO) as BelongsTo[])
    .map((group) => {
      const theirs = ties.filter(({ belongsTo }) => belongsTo === group);
      const isOver = ({ to }: FamilyTie): boolean => to !== null && to <= on;
      return {
        heading: BELONGS_TO[group],
        now: theirs.filter((tie) => !isOver(tie)).flatMap(lineOf),
        before: theirs.filter(isOver).flatMap(lineOf),
      };
    })
    .filter(({ now, before }) => now.length + before.length > 0);
}

/** The one of the two who is not the person asked about. */
function otherEnd({ personId, otherId }: FamilyTie, person: PersonId): PersonId | null {
  return personId === person ? otherId : personId;
}
