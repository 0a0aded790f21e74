/** Moves the day a demonstration takes for today: forward only, since what was recorded by then has been recorded. */
import type { Actor } from '../../../access/roles.ts';
import type { Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import { Refusal } from '../../../ground/refusal.ts';
import type { Act, Storage } from '../../../storage/storage.ts';
import { type Authority, updateToday } from '../store.ts';

/** `follow`: what goes by the day, done in the same act. */
export async function moveToday(
  storage: Storage,
  actor: Actor,
  { demonstration, todayIs }: Authority,
  today: Day,
  follow: (act: Act) => Promise<void>,
): Promise<void> {
  if (!demonstration || todayIs === null) throw new Refusal('Only a demonstration has a day of its own.');
  if (today <= todayIs) throw new Refusal(`It is ${wordsOf(todayIs)} there already, and its day moves forward only.`);
  await storage.write(actor, { action: 'move-today', touches: [], recordedOn: today }, async (act) => {
    await updateToday(act, today);
    await follow(act);
  });
}
