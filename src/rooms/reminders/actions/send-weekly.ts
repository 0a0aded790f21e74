/**
 * Sends the letters of a Monday to whoever chose them. Each is claimed in the database before it goes: no letter goes
 * twice, also when the program is stopped in between; one that could not be sent is tried again a quarter of an hour later.
 */
import { type Actor, may } from '../../../access/roles.ts';
import type { Day } from '../../../ground/day.ts';
import type { StaffId } from '../../../ground/ids.ts';
import type { Storage } from '../../../storage/storage.ts';
import { findStaffActor } from '../../workforce/facts.ts';
import { countWork } from '../count-work.ts';
import { type Mail, ownAddress, weeklyLetter } from '../model.ts';
import { claimLetter, listWeekly, settleLetter } from '../store.ts';

export type WeeklyWork = {
  readonly storage: Storage;
  readonly actor: Actor;
  readonly mail: Mail;
  readonly publicUrl: string;
  readonly on: Day;
  readonly now: Date;
  readonly report: (error: unknown) => void;
  readonly isStopping?: () => boolean;
};

export async function sendWeekly(work: WeeklyWork, week: Day): Promise<void> {
  const { storage, actor, report, isStopping = () => false } = work;
  for (const { staffId, address } of await storage.read(actor, listWeekly)) {
    if (isStopping()) return;
    try {
      await sendOne(work, week, staffId, address);
    } catch (error) {
      report(error);
    }
  }
}

async function sendOne(
  { storage, actor, mail, publicUrl, on, now }: WeeklyWork,
  week: Day,
  staffId: StaffId,
  address: string,
): Promise<void> {
  // Whoever has left, or has no such work any more, gets nothing; nor does an address that is no longer the council's own.
  const reader = await storage.read(actor, (reading) => findStaffActor(reading, staffId, on));
  const to = ownAddress(address, mail.domains);
  if (reader === undefined || !may(reader, 'see-own-work') || to === undefined) return;
  const letter = weeklyLetter(await storage.read(reader, (reading) => countWork(reading, on)), publicUrl);
  if (!(await storage.pass(actor, (reading) => claimLetter(reading, staffId, week, now)))) return;
  const settle = async (state: 'sent' | 'failed'): Promise<void> =>
    storage.pass(actor, (reading) => settleLetter(reading, staffId, week, state));
  try {
    await mail.post.send({ to, ...letter });
  } catch (error) {
    await settle('failed');
    throw error;
  }
  await settle('sent');
}
