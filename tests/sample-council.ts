/**
 * A council for tests of pages: the four sample years of the 903 loaded, three members of staff, and a server whose
 * pages read the real database. Loaded once a process into a template, and copied for each test that asks.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { type Actor, processActor, type Role, scopeOf } from '../src/access/roles.ts';
import { addDays, type Day } from '../src/ground/day.ts';
import { day, isoOf } from '../src/ground/day-words.ts';
import { newId, type PersonId, type StaffId, type TeamId } from '../src/ground/ids.ts';
import { refreshTouched } from '../src/refresh.ts';
import { foundAuthority } from '../src/rooms/authority/actions/found-authority.ts';
import { applyImport, type LedgerOfLoads } from '../src/rooms/imports/actions/apply-import.ts';
import { receiveFiles } from '../src/rooms/imports/actions/receive-files.ts';
import type { Upload } from '../src/rooms/imports/load.ts';
import { keepRulesMetBy } from '../src/rooms/ledger/actions/keep-rules.ts';
import { rebuildLedger } from '../src/rooms/ledger/actions/rebuild-ledger.ts';
import { listByChildNumber } from '../src/rooms/people/facts.ts';
import { takeInWorkforce } from '../src/rooms/workforce/actions/take-in-workforce.ts';
import { openPool } from '../src/storage/connection.ts';
import { roleName } from '../src/storage/log-ins.ts';
import { migrate } from '../src/storage/migrate.ts';
import { lookAtWords } from '../src/rooms/writing/facts.ts';
import { DRAFT_ROWS } from '../src/storage/drafts.ts';
import { refreshAccess } from '../src/storage/refresh-access.ts';
import type { Storage } from '../src/storage/storage.ts';
import { openStorage } from '../src/storage/transaction.ts';
import type { Route } from '../src/web/route.ts';
import type { ServerOptions } from '../src/web/server.ts';
import { openServer } from '../src/web/server-for-tests.ts';
import { type Migrate, shareTemplate, testDatabase } from './database.ts';

const ROOMS = join(import.meta.dirname, '../src/rooms');
const KIT_TEST_TEMPLATES = join(import.meta.dirname, '../src/web/templates-for-tests');
const SAMPLE_YEARS = join(
  import.meta.dirname,
  '../reference-data/data-to-insight__cs-demand-model__MIT/ssda903_by_year',
);

export const LEDGER: LedgerOfLoads = { keepRulesMetBy, rebuildLedger };

/** The last day of the last of the four sample years, which is today in these tests. */
export const TODAY: Day = day('2022-03-31');
/** The children the adviser works with, by their number in the return; all of them were in care on `TODAY`. */
export const WORKED_WITH = ['106241', '109200', '143799'] as const;

const TEAM = { id: '7c0d3b52-1111-4a8e-8a4c-6d9f3b1c2d01' as TeamId, name: 'North team' };
const STAFF = {
  analyst: ['7c0d3b52-2222-4a8e-8a4c-6d9f3b1c2d01', 'Priya Raman', 'performance-analyst'],
  adviser: ['7c0d3b52-2222-4a8e-8a4c-6d9f3b1c2d02', 'Sam Okoro', 'personal-adviser'],
  manager: ['7c0d3b52-2222-4a8e-8a4c-6d9f3b1c2d03', 'Grace Ellery', 'team-manager'],
} as const satisfies Record<string, readonly [string, string, Role]>;
export type StaffName = keyof typeof STAFF;

export async function sampleYear(
  year: number,
  kinds: readonly string[] = ['header', 'episodes', 'reviews'],
): Promise<Upload[]> {
  return Promise.all(
    kinds.map(async (kind) => ({
      name: `${year}-${kind}.csv`,
      bytes: await readFile(join(SAMPLE_YEARS, `${year}-${kind}.csv`)),
    })),
  );
}

export type SampleCouncil = Awaited<ReturnType<typeof openSampleCouncil>>;
type Closing = { readonly after: (close: () => Promise<void>) => void };

/** For a `describe`: what its `before` opens is closed after its last test, the last opened first. */
export function closingAfter(after: (close: () => Promise<void>) => void): Closing {
  const closes: (() => Promise<void>)[] = [];
  after(async () => {
    for (const close of closes.toReversed()) await close();
  });
  return { after: (close) => void closes.push(close) };
}

/** With the four years loaded, or as a council is before its first load. */
export async function openSampleCouncil(closing: Closing, content: 'loaded' | 'empty' = 'loaded') {
  const database = await testDatabase(content === 'loaded' ? migrateAndLoad : migrateAndStaff);
  const storage = openStorage({
    appUrl: database.urls.app,
    reportingUrl: database.urls.reporting,
    releasedUrl: database.urls.released,
    refresh: refreshTouched,
  });
  closing.after(async () => {
    await storage.close();
    await database.drop();
  });
  const books = openPool(database.urls.backup, { most: 1, name: 'reading log' });
  closing.after(async () => books.destroy());
  const asking: { name: StaffName } = { name: 'analyst' };
  return {
    storage,
    /** For what only the owner of the tables can do: let a time go by, or look past row-level security. */
    ownerUrl: database.urls.owner,
    /** What the reading log holds, which the program itself cannot read: the oldest first. */
    readLog: async () => books.selectFrom('reading_log').select(['route', 'purpose', 'people']).orderBy('id').execute(),
    process: processActor(1 as Actor['authorityId'], 'Line of Sight'),
    actorOf,
    /** Whoever is signed in from now on. */
    ask: (name: StaffName): void => {
      asking.name = name;
    },
    open: async (routes: readonly Route[], changes: Partial<ServerOptions> = {}) => {
      const opened = await openServer(closing, routes, {
        storage,
        drafts: DRAFT_ROWS,
        words: lookAtWords,
        findActor: async () => actorOf(asking.name),
        today: async () => TODAY,
        templateFolders: [ROOMS, KIT_TEST_TEMPLATES],
        uploadMaxBytes: 20_000_000,
        ...changes,
      });
      const browser = opened.browser();
      await browser.signIn();
      /** `newBrowser` is somebody who is not signed in. */
      return { ...opened, browser, newBrowser: opened.browser };
    },
  };
}

function actorOf(name: StaffName): Actor {
  const [id, words, role] = STAFF[name];
  return {
    authorityId: 1 as Actor['authorityId'],
    staffId: id as StaffId,
    name: words,
    roles: [role],
    scope: scopeOf([role]),
  };
}

const migrateAndStaff = shareTemplate('staffed', async (ownerUrl, run) => fill(ownerUrl, run, async () => {}));
const migrateAndLoad = shareTemplate('loaded', async (ownerUrl, run) => fill(ownerUrl, run, loadSampleYears));

type Run = Parameters<Migrate>[1];

async function fill(
  ownerUrl: string,
  run: Run,
  load: (storage: Storage, actor: Actor) => Promise<void>,
): Promise<void> {
  await migrate(ownerUrl, run);
  const storage = openStorage({ ...urlsBeside(ownerUrl, run), refresh: refreshTouched });
  try {
    const council = { name: 'Norhampton Council', dfeCode: null, demonstration: false, todayIs: null };
    const { id } = await foundAuthority(storage, TODAY, council);
    const actor = processActor(id, 'Line of Sight');
    await load(storage, actor);
    await takeInStaff(storage, actor);
  } finally {
    await storage.close();
  }
}

/** Of a database just made: the log-ins beside its owner's. */
export function urlsBeside(
  ownerUrl: string,
  { suffix }: Run,
): { readonly appUrl: string; readonly reportingUrl: string } {
  const urlOf = (role: 'app' | 'reporting'): string => {
    const url = new URL(ownerUrl);
    url.username = roleName(role, suffix);
    return url.href;
  };
  return { appUrl: urlOf('app'), reportingUrl: urlOf('reporting') };
}

async function loadSampleYears(storage: Storage, actor: Actor): Promise<void> {
  const uploads = (await Promise.all([2018, 2019, 2020, 2021].map(async (year) => sampleYear(year)))).flat();
  const { id, load } = await receiveFiles(storage, actor, TODAY, uploads);
  await applyImport(storage, actor, TODAY, id, { ledger: LEDGER, load });
  // Children adopted are restricted by it, which has tests of its own; here every reader sees all of a figure.
  await storage.write(actor, { action: 'open-again', touches: [], recordedOn: TODAY }, async (act) => {
    await sql`update restriction set to_on = ${isoOf(TODAY)}::date, act = ${act.id}`.execute(act.db);
    await refreshAccess(act, TODAY);
  });
}

async function takeInStaff(storage: Storage, actor: Actor): Promise<void> {
  const people = await storage.read(actor, (reading) => listByChildNumber(reading, WORKED_WITH));
  const startedOn = addDays(TODAY, -400);
  await storage.write(actor, { action: 'take-in-workforce', touches: [], recordedOn: TODAY }, (act) =>
    takeInWorkforce(act, {
      teams: [TEAM],
      staff: Object.values(STAFF).map(([id, name, role]) => ({
        id: id as StaffId,
        name,
        roles: [role],
        teamId: role === 'performance-analyst' ? null : TEAM.id,
        startedOn,
        endedOn: null,
      })),
      allocations: [...people.values()].map((personId: PersonId) => ({
        personId,
        staffId: STAFF.adviser[0] as StaffId,
        role: 'personal-adviser',
        from: startedOn,
        to: null,
      })),
    }),
  );
}

/** A body as a browser sends files: boundary, fields, then each file under the field it was chosen in. */
export function multipartBody(
  fields: Readonly<Record<string, string>>,
  files: readonly (Upload & { readonly field: string })[],
) {
  const boundary = `----sample${newId<PersonId>()}`;
  const parts = [
    ...Object.entries(fields).map(([name, text]) =>
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`),
    ),
    ...files.flatMap(({ field, name, bytes }) => [
      Buffer.from(
        `--${boundary}\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: text/csv\r\n\r\n`,
      ),
      Buffer.from(bytes),
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${boundary}--\r\n`),
  ];
  return { payload: Buffer.concat(parts), headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } };
}
