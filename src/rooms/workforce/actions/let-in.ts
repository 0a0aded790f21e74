/** An administrator says once who somebody is here: a member of staff there is, or a new one. */
import type { Day } from '../../../ground/day.ts';
import { newId, type SignInId, type StaffId } from '../../../ground/ids.ts';
import type { Act } from '../../../storage/storage.ts';
import { type Waiting, whyNotAs } from '../model.ts';
import {
  findMemberOfStaff,
  findNumber,
  findWaiting,
  insertMemberOfStaff,
  joinSignIn,
  lockMemberOfStaff,
  lockWaiting,
} from '../sign-ins.ts';
import { findOrAddTeams } from '../store.ts';

export type NewMember = { readonly team: string | null; readonly startedOn: Day; readonly leftOn: Day | null };

export type LetIn = { readonly kind: 'let-in' } | { readonly kind: 'refused'; readonly sentence: string };

const LET_IN: LetIn = { kind: 'let-in' };
const BEEN_LET_IN: LetIn = { kind: 'refused', sentence: 'Somebody else has let them in meanwhile' };

/** Both are read again under their lock, so that nobody is let in twice, or as two. */
export async function letInAs(act: Act, waitingId: SignInId, staffId: StaffId): Promise<LetIn> {
  const waiting = await getLocked(act, waitingId);
  if (waiting === undefined) return BEEN_LET_IN;
  await lockMemberOfStaff(act, staffId);
  const member = await findMemberOfStaff(act, staffId);
  if (member === undefined) return { kind: 'refused', sentence: 'Choose who they are' };
  const sentence = whyNotAs(waiting, member, act.recordedOn);
  if (sentence !== undefined) return { kind: 'refused', sentence };
  await joinSignIn(act, staffId, waiting);
  return LET_IN;
}

export async function letInAsNew(act: Act, waitingId: SignInId, member: NewMember): Promise<LetIn> {
  const waiting = await getLocked(act, waitingId);
  if (waiting === undefined) return BEEN_LET_IN;
  const namesake = waiting.staffNumber === null ? undefined : await findNumber(act, waiting.staffNumber);
  if (namesake?.isThere === true)
    return {
      kind: 'refused',
      sentence: `${namesake.name} has their staff number. Choose them, or put the number right`,
    };
  const teams = await findOrAddTeams(act, member.team === null ? [] : [member.team]);
  const id = newId<StaffId>();
  await insertMemberOfStaff(act, {
    id,
    name: waiting.name,
    number: namesake === undefined ? waiting.staffNumber : null,
    teamId: member.team === null ? null : (teams.get(member.team) ?? null),
    startedOn: member.startedOn,
    leftOn: member.leftOn,
  });
  await joinSignIn(act, id, waiting);
  return LET_IN;
}

async function getLocked(act: Act, id: SignInId): Promise<Waiting | undefined> {
  await lockWaiting(act, id);
  return findWaiting(act, id);
}
