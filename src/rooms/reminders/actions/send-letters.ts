/**
 * Sends the letters of a morning to whoever chose them. Each is claimed in the database before it goes: no letter goes
 * twice, also when the program is stopped in between; one that could not be sent is tried again a quarter of an hour later.
 */
import { type Actor, may } from '../../../access/roles.ts';
import type { Day } from '../../../ground/day.ts';
import type { Reading, Storage } from '../../../storage/storage.ts';
import { findStaffActor } from '../../workforce/facts.ts';
import { countDays, countWork } from '../count-work.ts';
import {
  type Letter,
  type LetterKind,
  lettersDueAt,
  type Mail,
  ownAddress,
  singleDayLetter,
  weeklyLetter,
} from '../model.ts';
import { claimLetter, listWhoChose, type LetterOf, settleLetter } from '../store.ts';

export type LetterWork = {
  readonly storage: Storage;
  readonly actor: Actor;
  readonly mail: Mail;
  readonly publicUrl: string;
  readonly on: Day;
  readonly now: Date;
  readonly report: (error: unknown) => void;
  readonly isStopping?: () => boolean;
};

/** undefined where there is nothing to say. */
type Write = (reading: Reading, work: Pick<LetterWork, 'on' | 'publicUrl'>) => Promise<Letter | undefined>;

const WRITE: Readonly<Record<LetterKind, Write>> = {
  weekly: async (reading, { on, publicUrl }) => weeklyLetter(await countWork(reading, on), publicUrl),
  daily: async (reading, { on, publicUrl }) => singleDayLetter(await countDays(reading, on), publicUrl),
};

export async function sendLetters(work: LetterWork): Promise<void> {
  const { storage, actor, now, report, isStopping = () => false } = work;
  for (const { kind, day } of lettersDueAt(now)) {
    for (const { staffId, address } of await storage.read(actor, (reading) => listWhoChose(reading, kind, day))) {
      if (isStopping()) return;
      try {
        await sendOne(work, { kind, day, staffId }, address);
      } catch (error) {
        report(error);
      }
    }
  }
}

async function sendOne(
  { storage, actor, mail, publicUrl, on, now }: LetterWork,
  which: LetterOf,
  address: string,
): Promise<void> {
  // Whoever has left, or has no such work any more, gets nothing; nor does an address that is no longer the council's own.
  const reader = await storage.read(actor, (reading) => findStaffActor(reading, which.staffId, on));
  const to = ownAddress(address, mail.domains);
  if (reader === undefined || !may(reader, 'see-own-work') || to === undefined) return;
  const letter = await storage.read(reader, (reading) => WRITE[which.kind](reading, { on, publicUrl }));
  if (letter === undefined) return;
  if (!(await storage.pass(actor, (reading) => claimLetter(reading, which, now)))) return;
  const settle = async (state: 'sent' | 'failed'): Promise<void> =>
    storage.pass(actor, (reading) => settleLetter(reading, which, state));
  try {
    await mail.post.send({ to, ...letter });
  } catch (error) {
    await settle('failed');
    throw error;
  }
  await settle('sent');
}
