/**
 * Whom some of the invented young people let know what changed in their life, beside whoever works with them: few did, one
 * took it back. With a chance of its own, so that it changes nothing else of a story.
 */
import { addDays, type Day } from '../ground/day.ts';
import { takeInMayKnow } from '../rooms/confidentiality/actions/let-know.ts';
import type { takeInWorkforce } from '../rooms/workforce/actions/take-in-workforce.ts';
import type { Act } from '../storage/storage.ts';
import { chanceFrom } from './chance.ts';
import type { InventedPerson } from './invented-person.ts';

type Workforce = Parameters<typeof takeInWorkforce>[1];
type Agreed = Parameters<typeof takeInMayKnow>[1][number];

const LET_SOMEBODY_KNOW = 0.2;
const TOOK_IT_BACK = 0.25;

/** Whose work opens every record by itself: for anybody else there would be nothing to let them know of. */
const COULD_BE_NAMED: ReadonlySet<string> = new Set(['out-of-hours-worker', 'auditor']);

const SAID = [
  'If I ring at night I do not want to explain it all again',
  'She was kind on the phone. She can know',
  'Nodded when he asked, and said his name',
  'Only him. Not the whole team',
  'They can know so that nobody asks me in front of the others',
];

export async function takeInWhoMayKnow(
  act: Act,
  seed: number,
  people: readonly InventedPerson[],
  { staff }: Workforce,
  today: Day,
): Promise<void> {
  const chance = chanceFrom(seed + 67);
  const named = staff.filter(
    ({ roles, endedOn }) => endedOn === null && roles.some((role) => COULD_BE_NAMED.has(role)),
  );
  if (named.length === 0) return;
  await takeInMayKnow(
    act,
    people.flatMap(({ id: personId, facts }): readonly Agreed[] => {
      const changed = facts.entries.find(({ kind, on }) => kind === 'significant-change' && on <= today);
      if (changed === undefined || facts.diedOn !== null || !chance.happens(LET_SOMEBODY_KNOW)) return [];
      const { id: staffId, name } = chance.one(named);
      const from = addDays(changed.on, chance.whole(today - changed.on + 1));
      const isOver = chance.happens(TOOK_IT_BACK);
      return [
        {
          personId,
          staffId,
          named: name,
          from,
          to: isOver ? addDays(from, chance.whole(today - from + 1)) : null,
          said: chance.one(SAID),
          endedSaid: isOver ? chance.one(['I do not want that any more', null]) : null,
        },
      ];
    }),
  );
}
