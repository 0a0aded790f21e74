/**
 * A council of its own, joined to a sign-in service: the whole program over a real database, and browsers that ask it.
 * Whoever may sign in is a member of staff by issuer and subject, as an administrator would have made them.
 */
import { processActor, type Role } from '../src/access/roles.ts';
import { buildApp } from '../src/app.ts';
import { foundCouncil } from '../src/cli/found-council.ts';
import type { Day } from '../src/ground/day.ts';
import { addDays } from '../src/ground/day.ts';
import { day } from '../src/ground/day-words.ts';
import { newId, type StaffId } from '../src/ground/ids.ts';
import { refreshTouched } from '../src/refresh.ts';
import { foundAuthority } from '../src/rooms/authority/actions/found-authority.ts';
import { takeInWorkforce } from '../src/rooms/workforce/actions/take-in-workforce.ts';
import { councilSignIn } from '../src/sign-in/council-sign-in.ts';
import { openPool } from '../src/storage/connection.ts';
import { migrate } from '../src/storage/migrate.ts';
import { openStorage } from '../src/storage/transaction.ts';
import { newBrowser } from '../src/web/server-for-tests.ts';
import { testDatabase } from './database.ts';

export const PUBLIC_URL = 'http://127.0.0.1:4711';
export const HERE_TODAY: Day = day('2026-03-10');

type Closing = { readonly after: (close: () => Promise<void>) => void };
export type Joined = Awaited<ReturnType<typeof openJoinedCouncil>>;

export type MemberOfStaff = {
  readonly name: string;
  readonly subject: string;
  readonly roles?: readonly Role[];
  readonly endedOn?: Day;
};

export async function openJoinedCouncil(
  closing: Closing,
  service: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string },
  members: readonly MemberOfStaff[],
  kind: 'council' | 'demonstration' = 'council',
) {
  const database = await testDatabase(migrate);
  const storage = openStorage({
    appUrl: database.urls.app,
    reportingUrl: database.urls.reporting,
    releasedUrl: database.urls.released,
    refresh: refreshTouched,
  });
  const called = { name: 'Norhampton Council', dfeCode: null };
  const council =
    kind === 'council'
      ? await foundCouncil(storage, HERE_TODAY, called)
      : await foundAuthority(storage, HERE_TODAY, { ...called, demonstration: true, todayIs: HERE_TODAY });
  const program = processActor(council.id, 'Test');
  const books = openPool(database.urls.backup, { most: 1, name: 'tests of signing in' });
  const staff = members.map((member) => ({ ...member, id: newId<StaffId>() }));
  await storage.write(program, { action: 'take-in-workforce', touches: [], recordedOn: HERE_TODAY }, async (act) => {
    await takeInWorkforce(act, {
      teams: [],
      staff: staff.map(({ id, name, roles = [], endedOn = null }) => ({
        id,
        name,
        roles,
        teamId: null,
        startedOn: addDays(HERE_TODAY, -400),
        endedOn,
      })),
      allocations: [],
    });
    for (const { id, subject } of staff) {
      await act.db
        .updateTable('staff')
        .set({ issuer: service.issuer, subject, act: act.id })
        .where('authority_id', '=', council.id)
        .where('id', '=', id)
        .execute();
    }
  });
  // The database asks its own clock whether a session is over, so this one is moved from where that is.
  const clock = { ahead: 0, today: HERE_TODAY };
  const lines: string[] = [];
  const newSignIn = () =>
    councilSignIn({
      ...service,
      returnAddress: `${PUBLIC_URL}/sign-in/return`,
      signedOutAddress: `${PUBLIC_URL}/sign-in`,
    });
  const opened: Awaited<ReturnType<typeof buildApp>>[] = [];
  const open = async (changes: Partial<Parameters<typeof buildApp>[0]> = {}) => {
    const made = await buildApp({
      storage,
      authorities: [council],
      isDemonstration: false,
      signIn: newSignIn(),
      today: () => clock.today,
      now: () => new Date(Date.now() + clock.ahead),
      publicUrl: PUBLIC_URL,
      trustProxy: false,
      uploadMaxBytes: 1_000_000,
      sessionKeys: ['a key of the tests that is long enough to sign'],
      logger: { level: 'debug', stream: { write: (line) => void lines.push(line) } },
      ready: async () => null,
      openFormsPerMinute: 10_000,
      strictTemplates: true,
      ...changes,
    });
    opened.push(made);
    return made;
  };
  const app = await open();
  closing.after(async () => {
    for (const made of opened) await made.close();
    await books.destroy();
    await storage.close();
    await database.drop();
  });
  return {
    storage,
    council,
    program,
    books,
    clock,
    lines,
    staffId: (name: string): StaffId => {
      const found = staff.find((member) => member.name === name);
      if (found === undefined) throw new Error(`nobody is called ${name}`);
      return found.id;
    },
    /** The program again over the same records, with whatever is to be different. */
    open,
    /** One that has not yet asked the service anything. */
    newSignIn,
    /** What is kept of every session. */
    readSessions: async () => {
      const rows = await books.selectFrom('session').select('content').execute();
      return { rows: rows.map(({ content }) => JSON.stringify(content)) };
    },
    browser: () => newBrowser(app),
  };
}
