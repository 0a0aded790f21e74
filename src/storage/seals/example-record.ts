/**
 * A small record for the tests of seals and backups: two authorities, a few people with letters that are easy to spoil,
 * corrections, a file, and people who looked. Everything is written through the one door.
 */
import { sql } from 'kysely';
import { processActor } from '../../access/roles.ts';
import { day, isoOf } from '../../ground/day-words.ts';
import { type AuthorityId, type FileId, newId, type PersonId, type StaffId, type TeamId } from '../../ground/ids.ts';
import type { Urls } from '../log-ins.ts';
import type { Act, Storage } from '../storage.ts';
import { openStorage } from '../transaction.ts';

const RECORDED_ON = day('2026-03-02');
const NAMES = [
  ['Zoë', "O'Hara–Núñez"],
  ['Tomasz', 'Łuczak\u2028of "the Lane"'],
  ['Aisha 🌻', 'Khan\\n\tMalik'],
  ['Élodie', 'd’Ivoire'],
] as const;

export const authorities = [1, 2].map((id) => processActor(id as AuthorityId, 'Example record'));

export async function withStorage<Result>(urls: Urls, work: (storage: Storage) => Promise<Result>): Promise<Result> {
  const storage = openStorage({ appUrl: urls.app, reportingUrl: urls.reporting, refresh: async () => {} });
  try {
    return await work(storage);
  } finally {
    await storage.close();
  }
}

export async function writeExampleRecord(storage: Storage): Promise<void> {
  for (const actor of authorities) {
    const staff = newId<StaffId>();
    await storage.write(actor, { action: 'open-authority', touches: [], recordedOn: RECORDED_ON }, async (act) =>
      openAuthority(act, staff),
    );
    for (const [knownAs, familyName] of NAMES) {
      const person = newId<PersonId>();
      const review = newId();
      const described = { touches: [person], recordedOn: RECORDED_ON };
      await storage.write(actor, { action: 'add-person', ...described }, async (act) =>
        addPerson(act, { person, review, staff, knownAs, familyName }),
      );
      await storage.write(
        actor,
        { action: 'correct-review', reason: 'Typed as "no";\nwas held', ...described },
        async (act) =>
          act.db.updateTable('review').set({ participation: 'PN1', act: act.id }).where('id', '=', review).execute(),
      );
      await readPerson(storage, actor, person);
    }
  }
}

export async function writeOneMore(storage: Storage, actor = authorities[0]!): Promise<PersonId> {
  const person = newId<PersonId>();
  await storage.write(actor, { action: 'add-person', touches: [person], recordedOn: RECORDED_ON }, async (act) =>
    insertPerson(act, person),
  );
  return person;
}

export async function insertPerson(act: Act, person: PersonId): Promise<void> {
  const row = { authority_id: act.actor.authorityId, id: person, born_on: '2009-02-28', died_on: null, sex: '2' };
  await act.db
    .insertInto('person')
    .values({ ...row, ethnicity: null, source_file: null, source_row: null, removed_by: null, act: act.id })
    .execute();
}

async function readPerson(storage: Storage, actor: (typeof authorities)[number], person: PersonId): Promise<void> {
  await storage.readLogged(actor, async () => ({
    result: null,
    log: { route: '/people/:person', purpose: 'their\nown work', people: [person] },
  }));
}

async function openAuthority(act: Act, staff: StaffId): Promise<void> {
  const authority_id = act.actor.authorityId;
  const kept = { authority_id, act: act.id };
  const team = newId<TeamId>();
  const file = newId<FileId>();
  const bytes = Buffer.from(Array.from({ length: 1_000 }, (_, index) => index % 256));
  await act.db
    .insertInto('authority')
    .values({ ...kept, id: authority_id, name: 'Penrose', dfe_code: null, demonstration: true, today_is: '2026-03-02' })
    .execute();
  await act.db
    .insertInto('team')
    .values({ ...kept, id: team, name: 'Leaving care' })
    .execute();
  await sql`insert into staff (authority_id, id, name, roles, team_id, started_on, act)
    values (${authority_id}, ${staff}, 'Bríd Walsh', array['social-worker', 'a "quoted", role'], ${team}, '2020-02-29', ${act.id})
  `.execute(act.db);
  await act.db
    .insertInto('file')
    .values({ ...kept, id: file, name: 'SSDA903.csv', size: 1_000, sha256: bytes })
    .execute();
  await act.db.insertInto('file_part').values({ authority_id, file_id: file, position: 1, bytes }).execute();
  await act.db
    .insertInto('session')
    .values({ authority_id, id: `s${authority_id}`, content: '{"rate": 1.50, "a": [null]}', expires_at: new Date(0) })
    .execute();
}

async function addPerson(
  act: Act,
  of: { person: PersonId; review: string; staff: StaffId; knownAs: string; familyName: string },
): Promise<void> {
  const row = { authority_id: act.actor.authorityId, person_id: of.person, act: act.id };
  const from_on = isoOf(RECORDED_ON);
  const entered = { source_file: null, source_row: null, removed_by: null };
  await insertPerson(act, of.person);
  await act.db
    .insertInto('person_name')
    .values({
      ...row,
      id: newId(),
      known_as: of.knownAs,
      family_name: of.familyName,
      pronouns: null,
      sort_key: of.knownAs,
      from_on,
      to_on: null,
    })
    .execute();
  await act.db
    .insertInto('review')
    .values({ ...row, ...entered, id: of.review, held_on: from_on, participation: 'PN7' })
    .execute();
  await act.db
    .insertInto('allocation')
    .values({ ...row, id: newId(), staff_id: of.staff, role: 'social-worker', from_on, to_on: null })
    .execute();
  await sql`insert into duty (authority_id, person_id, rule, trigger, opens_on, because, attempts, cannot_tell)
    values (${row.authority_id}, ${row.person_id}, 'reviews/first', 'É2026', '2026-03-02', array['a,b', null], '{}', '{}')
  `.execute(act.db);
}
