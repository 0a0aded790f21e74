/**
 * What was written about two of the named before anybody looked at words: a visit to Leo that was copied from one to his
 * sister, and something unkind about their mother, which stays as it was and stands behind a note.
 */
import type { Actor } from '../access/roles.ts';
import { day } from '../ground/day-words.ts';
import type { Day } from '../ground/day.ts';
import { listVisitsInFull } from '../rooms/keeping-in-touch/facts.ts';
import { foldWords } from '../rooms/writing/actions/fold-words.ts';
import { markWords } from '../rooms/writing/actions/mark-words.ts';
import { changeRow } from '../storage/corrections.ts';
import type { Storage } from '../storage/storage.ts';
import type { InventedPerson } from './invented-person.ts';

const OLD_WORDS: readonly {
  readonly of: string;
  readonly on: Day;
  readonly said: string;
  readonly wrong?: string;
  readonly others?: string;
}[] = [
  {
    of: 'Maya',
    on: day('2022-10-20'),
    said: 'Maya is attention seeking at tea time, as her mother was. Mother is manipulative and let the side down again. Placement to be told.',
    others: 'Mother is manipulative and let the side down again.',
    wrong:
      'It calls Maya and her mother names, and says nothing of what happened. Maya was asked on 11 December 2024 what she wants to stand here.',
  },
  {
    of: 'Maya',
    on: day('2024-12-11'),
    said: 'Maya showed me the bird table she has made in woodwork and told me that three robins come to it in the morning before she leaves for the bus. She would like a camera for her birthday.',
  },
  {
    of: 'Leo',
    on: day('2024-12-11'),
    said: 'Saw Leo in the garden. He showed me the bird table she has made in woodwork and told me that three robins come to it in the morning before she leaves for the bus.',
  },
];
const FOLDED_ON = day('2024-12-11');

export async function writeOldWords(
  storage: Storage,
  actor: Actor,
  people: readonly InventedPerson[],
  today: Day,
): Promise<void> {
  for (const { of, on, said, wrong, others } of OLD_WORDS) {
    const person = people.find(({ knownAs, familyName }) => knownAs === of && familyName === 'Hartley');
    if (person === undefined) continue;
    await storage.write(actor, { action: 'invent-words', touches: [person.id], recordedOn: today }, async (act) => {
      const visit = (await listVisitsInFull(act, person.id)).find(({ visitedOn }) => visitedOn === on);
      if (visit === undefined) return;
      await changeRow(act, 'visit', visit.id, { said });
      if (others !== undefined)
        await markWords(
          act,
          { personId: person.id, place: 'visit', rowId: visit.id },
          [{ inText: 'said', words: others }],
          FOLDED_ON,
        );
      if (wrong !== undefined)
        await foldWords(act, { personId: person.id, place: 'visit', rowId: visit.id, wrong, on: FOLDED_ON });
    });
  }
}
