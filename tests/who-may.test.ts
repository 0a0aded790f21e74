/**
 * The agreed tables of `src/access/matrix.ts`, cell by cell: every role asks for every page as a request, stands to a young
 * person in every way there is, and looks into every table under the application's log-in. As long as there are ways to ask.
 */
import assert from 'node:assert/strict';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { after, before, describe, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import pg from 'pg';
import {
  ABOUT_NOBODY,
  TIES,
  type Tie,
  WHAT_TABLES_SHOW,
  WHO_MAY,
  WHO_READS_PARTS,
  WHOSE_RECORD_OPENS,
} from '../src/access/matrix.ts';
import { PARTS } from '../src/access/parts.ts';
import { type Actor, may, PERMISSIONS, processActor, type Role, ROLES } from '../src/access/roles.ts';
import { type AppOptions, buildApp } from '../src/app.ts';
import type { CouncilSignIn } from '../src/sign-in/council-sign-in.ts';
import { makeDemonstration } from '../src/demo/make-demonstration.ts';
import { addDays, type Day } from '../src/ground/day.ts';
import { isoOf } from '../src/ground/day-words.ts';
import { newId, type PersonId, type StaffId, type TeamId } from '../src/ground/ids.ts';
import { refreshTouched } from '../src/refresh.ts';
import type { Authority } from '../src/rooms/authority/facts.ts';
import { receiveFiles } from '../src/rooms/imports/actions/receive-files.ts';
import { applyImport } from '../src/rooms/imports/actions/apply-import.ts';
import { takeInWorkforce } from '../src/rooms/workforce/actions/take-in-workforce.ts';
import { findStaffActor } from '../src/rooms/workforce/facts.ts';
import { migrate } from '../src/storage/migrate.ts';
import { refreshAccess } from '../src/storage/refresh-access.ts';
import type { Storage } from '../src/storage/storage.ts';
import { listOpenParts } from '../src/rooms/confidentiality/facts.ts';
import { KINDS_OF_PARTS, KINDS_READ_BY_FEWER, type Part } from '../src/rules/entry-kinds.ts';
import { openStorage } from '../src/storage/transaction.ts';
import type { Route } from '../src/web/route.ts';
import { hiddenFields, newBrowser } from '../src/web/server-for-tests.ts';
import { testDatabase, type TestDatabase } from './database.ts';
import { LEDGER, sampleYear } from './sample-council.ts';

/** Before every team of the demonstration, so that the one of each role who is offered to sign in is one of these. */
const TEAM = { id: newId<TeamId>(), name: 'A team for this test' };
const lineOf = ({ method, path }: Pick<Route, 'method' | 'path'>): string => `${method} ${path}`;

describe('who may do what', () => {
  let database: TestDatabase;
  let storage: Storage;
  let authority: Authority;
  let app: FastifyInstance;
  let owner: pg.Client;
  let on: Day;
  let program: Actor;
  const staff = new Map<Role, StaffId>(ROLES.map((role) => [role, newId<StaffId>()]));
  const colleague = newId<StaffId>();
  const away = newId<StaffId>();
  const people = new Map<Tie, PersonId>();
  const routes = new Map<string, Route>();
  let reached: string | undefined;
  const puttingBack: (() => void)[] = [];

  before(async () => {
    database = await testDatabase(migrate);
    owner = new pg.Client({ connectionString: database.urls.owner });
    await owner.connect();
    storage = openStorage({
      appUrl: database.urls.app,
      reportingUrl: database.urls.reporting,
      releasedUrl: database.urls.released,
      refresh: refreshTouched,
    });
    authority = await makeDemonstration(storage, { scale: 0.02 });
    on = authority.todayIs as Day;
    program = processActor(authority.id, 'Test');
    await loadAYear();
    await standInEveryWay();
    app = await openApp();
  });
  after(async () => {
    for (const putBack of puttingBack) putBack();
    await (app as FastifyInstance | undefined)?.close();
    await owner.end();
    await storage.close();
    await database.drop();
  });

  /** So that there is something in the tables of imports too. */
  async function loadAYear(): Promise<void> {
    const { id, load } = await receiveFiles(storage, program, on, await sampleYear(2018, ['header', 'episodes']));
    await applyImport(storage, program, on, id, { ledger: LEDGER, load });
  }

  /** One young person for each tie; every role stands to each of them in that one way. */
  async function standInEveryWay(): Promise<void> {
    const { rows } = await owner.query<{ id: PersonId }>(
      `select person.id from person join person_name on person_name.person_id = person.id
       where died_on is null and exists (select from review where person_id = person.id)
         and exists (select from visit where person_id = person.id)
         and exists (select from entry where person_id = person.id)
         and exists (select from spell where person_id = person.id and rule = 'status/looked-after' and (to_on is null or to_on > $1))
         and not exists (select from restriction where person_id = person.id)
       group by person.id order by person.id limit ${TIES.length}`,
      [isoOf(on)],
    );
    assert.equal(rows.length, TIES.length, 'there are young people enough');
    TIES.forEach((tie, index) => people.set(tie, rows[index]?.id as PersonId));
    const whose = (...ties: readonly Tie[]) => ties.map((tie) => people.get(tie) as PersonId);
    await owner.query('update allocation set to_on = $1 where person_id = any($2)', [
      isoOf(addDays(on, -1)),
      rows.map(({ id }) => id),
    ]);
    await owner.query('delete from allocation where person_id = $1', [people.get('nobody-yet')]);
    // What is about two people opens only where both do: the tests of families ask that.
    await owner.query('delete from family_tie where other_id is not null');
    await owner.query('delete from who_matters where other_id is not null');
    const everyone = [...staff.values()];
    const startedOn = addDays(on, -30);
    const spell = { from: startedOn, to: null };
    await storage.write(program, { action: 'stand', touches: [], recordedOn: on }, async (act) => {
      await takeInWorkforce(act, {
        teams: [TEAM],
        staff: [
          ...ROLES.map((role) => ({ id: staff.get(role) as StaffId, name: `A ${role}`, roles: [role] })),
          { id: colleague, name: 'B colleague', roles: ['social-worker' as const] },
          { id: away, name: 'C colleague who is away', roles: ['social-worker' as const], teamId: null },
        ].map((member) => ({ teamId: TEAM.id, ...member, startedOn, endedOn: null })),
        allocations: [
          ...whose('worked-with', 'restricted-worked-with').flatMap((personId) =>
            everyone.map((staffId) => ({ personId, staffId, role: 'social-worker' as const, from: startedOn, to: on })),
          ),
          ...whose('covers', 'restricted-covers').map((personId) => ({
            personId,
            staffId: away,
            role: 'social-worker' as const,
            ...spell,
          })),
          ...whose('works-with', 'restricted-works-with', 'private-tie').flatMap((personId) =>
            everyone.map((staffId) => ({ personId, staffId, role: 'social-worker' as const, ...spell })),
          ),
          ...whose('leads-the-team').map((personId) => ({
            personId,
            staffId: colleague,
            role: 'social-worker' as const,
            ...spell,
          })),
        ],
      });
      const keep = async (table: string, tie: Tie, members: readonly StaffId[] = everyone) =>
        sql`insert into ${sql.table(table)} (authority_id, id, person_id, staff_id, from_on, act)
            select ${authority.id}, gen_random_uuid(), ${people.get(tie)}, member, ${isoOf(on)}::date, ${act.id}
            from unnest(${[...members]}::uuid[]) as member`.execute(act.db);
      for (const person of whose(
        'restricted-works-with',
        'restricted-named',
        'restricted-covers',
        'restricted-worked-with',
        'restricted',
      ))
        await sql`insert into restriction (authority_id, id, person_id, because, from_on, act)
          values (${authority.id}, gen_random_uuid(), ${person}, 'a test', ${isoOf(on)}::date, ${act.id})`.execute(
          act.db,
        );
      await sql`insert into cover (authority_id, id, absent_id, cover_id, from_on, until_on, act)
        select ${authority.id}, gen_random_uuid(), ${away}, member, ${isoOf(on)}::date, ${isoOf(addDays(on, 7))}::date, ${act.id}
        from unnest(${everyone}::uuid[]) as member`.execute(act.db);
      await keep('named_reader', 'restricted-named');
      await keep('conflict_of_interest', 'private-tie');
      for (const [tie, ago] of [
        ['emergency', '1 hour'],
        ['emergency-over', '4 hours'],
      ] as const)
        await sql`insert into emergency_opening (authority_id, id, person_id, staff_id, ground, reason, began_at, ends_at, act)
          select ${authority.id}, gen_random_uuid(), ${people.get(tie)}, member, 'danger', 'a test', now() - ${ago}::interval,
            now() - ${ago}::interval + interval '4 hours', ${act.id} from unnest(${everyone}::uuid[]) as member`.execute(
          act.db,
        );
      await sql`insert into named_concern (authority_id, id, kind, person_id, from_at, to_at, because, raised_at, act)
        values (${authority.id}, gen_random_uuid(), 'asked', ${people.get('no-tie')}, now(), now(), 'a test', now(), ${act.id})`.execute(
        act.db,
      );
      await sql`insert into contact_detail (authority_id, id, person_id, kind, value, from_on, act)
        select ${authority.id}, gen_random_uuid(), person, 'phone', '07700 900123', ${isoOf(startedOn)}::date, ${act.id}
        from unnest(${[...people.values()]}::uuid[]) as person`.execute(act.db);
      await sql`insert into promise (authority_id, id, person_id, what, who, made_on, due_on, act)
        select ${authority.id}, gen_random_uuid(), person, 'Find out about a bus pass', 'worker', ${isoOf(on)}::date, ${isoOf(on)}::date, ${act.id}
        from unnest(${[...people.values()]}::uuid[]) as person`.execute(act.db);
      await sql`insert into management_entry (authority_id, id, person_id, kind, what, written_on, act)
        select ${authority.id}, gen_random_uuid(), person, 'reflection', 'How she is in school since she went back, and what her tutor has seen of that', ${isoOf(on)}::date, ${act.id}
        from unnest(${[...people.values()]}::uuid[]) as person`.execute(act.db);
      await sql`insert into agreed_difference (authority_id, id, person_id, rule, setting, value, agreed_with, agreed_by, because, from_on, until_on, act)
        select ${authority.id}, gen_random_uuid(), person, 'leaving-care/keep-in-touch', 'weeks', 10, 'them', 'a manager', 'a test',
          ${isoOf(on)}::date, ${isoOf(addDays(on, 30))}::date, ${act.id}
        from unnest(${[...people.values()]}::uuid[]) as person`.execute(act.db);
      await sql`with item as (
          insert into offer_item (authority_id, id, kind, title, what, statuses, homes, learning, how_often, how_to_ask, policy, from_on, act)
          values (${authority.id}, gen_random_uuid(), 'help', 'A hub', 'A place to go', '{}', '{}', '{}', 'as-needed', 'Come by', 'A policy',
            ${isoOf(on)}::date, ${act.id}) returning id)
        insert into offer_step (authority_id, id, person_id, item_id, step, on_day, by_whom, act)
        select ${authority.id}, gen_random_uuid(), person, item.id, 'told', ${isoOf(on)}::date, 'a worker', ${act.id}
        from item, unnest(${[...people.values()]}::uuid[]) as person`.execute(act.db);
      await sql`with council as (
          insert into other_council (authority_id, id, name, ask, act)
          values (${authority.id}, gen_random_uuid(), 'Durham', 'Their hub', ${act.id}) returning id)
        insert into other_offer (authority_id, id, council_id, title, standing, what, policy, from_on, act)
        select ${authority.id}, gen_random_uuid(), id, 'A bus pass', 'only-there', 'Free buses', 'A policy',
          ${isoOf(on)}::date, ${act.id} from council`.execute(act.db);
      await sql`insert into emergency_bed (authority_id, id, place, in_area, from_on, act)
        values (${authority.id}, gen_random_uuid(), 'Marsh House', true, ${isoOf(on)}::date, ${act.id})`.execute(
        act.db,
      );
      await sql`insert into ask (authority_id, id, person_id, asked_of, what, asked_on, due_on, act)
        select ${authority.id}, gen_random_uuid(), person, 'Probation', 'A place to live', ${isoOf(on)}::date, ${isoOf(on)}::date, ${act.id}
        from unnest(${[...people.values()]}::uuid[]) as person`.execute(act.db);
      const story = { person: [...people.values()], today: isoOf(on) };
      await sql`with people as (select unnest(${story.person}::uuid[]) as person),
        photos as (
          insert into photo (authority_id, id, person_id, bytes, small, width, height, act)
          select ${authority.id}, gen_random_uuid(), person, '\\x00', '\\x00', 1, 1, ${act.id} from people),
        memories as (
          insert into memory (authority_id, id, person_id, on_day, what, act)
          select ${authority.id}, gen_random_uuid(), person, ${story.today}::date, 'A day at the sea', ${act.id} from people),
        events as (
          insert into significant_event (authority_id, id, person_id, on_day, told, paper, why, act)
          select ${authority.id}, gen_random_uuid(), person, ${story.today}::date, 'A move', 'a folder', 'a test', ${act.id} from people),
        pieces as (
          insert into story_piece (authority_id, id, person_id, kind, title, words, prepared_on, act)
          select ${authority.id}, gen_random_uuid(), person, 'place', 'A house', 'You lived here', ${story.today}::date, ${act.id} from people),
        sessions as (
          insert into story_session (authority_id, id, person_id, held_on, with_whom, what, act)
          select ${authority.id}, gen_random_uuid(), person, ${story.today}::date, 'a worker', 'the map', ${act.id} from people),
        helps as (
          insert into what_helps (authority_id, id, person_id, said_on, words, said_by, act)
          select ${authority.id}, gen_random_uuid(), person, ${story.today}::date, 'a walk', 'them', ${act.id} from people),
        days as (
          insert into good_day (authority_id, id, person_id, on_day, what, act)
          select ${authority.id}, gen_random_uuid(), person, ${story.today}::date, 'Results', ${act.id} from people),
        quiet as (
          insert into no_contact (authority_id, id, person_id, asked_on, offer_by, act)
          select ${authority.id}, gen_random_uuid(), person, ${story.today}::date, 'letter', ${act.id} from people),
        lost as (
          insert into lost_touch (authority_id, id, person_id, since_on, known, hiding, act)
          select ${authority.id}, gen_random_uuid(), person, ${story.today}::date, 'moved', 'no-sign', ${act.id} from people returning id, person_id)
        insert into lost_touch_step (authority_id, id, person_id, lost_touch_id, what, who, due_on, act)
        select ${authority.id}, gen_random_uuid(), person_id, id, 'a letter', 'a worker', ${story.today}::date, ${act.id} from lost`.execute(
        act.db,
      );
      for (const kind of KINDS_READ_BY_FEWER)
        await sql`insert into entry (authority_id, id, person_id, kind, on_day, answer, subject, details, words, act)
          select ${authority.id}, gen_random_uuid(), person, ${kind}, ${isoOf(on)}::date,
            ${kind === 'significant-change' ? 'exploitation' : null}, 'a test', '{}',
            ${JSON.stringify({ what: `Said of ${kind}`, advice: `Said of ${kind}` })}::jsonb, ${act.id}
          from unnest(${[...people.values()]}::uuid[]) as person`.execute(act.db);
      // Everybody let a colleague know; some let everybody here know, also where the record does not open to them.
      await sql`insert into agreed_reader (authority_id, id, person_id, staff_id, named, from_on, said, act)
        select ${authority.id}, gen_random_uuid(), person, member, 'A colleague', ${isoOf(on)}::date, 'Said of it: yes', ${act.id}
        from (
          select person, ${colleague}::uuid as member from unnest(${[...people.values()]}::uuid[]) as person
          union all
          select person, member from unnest(${whose('agreed', 'restricted')}::uuid[]) as person, unnest(${everyone}::uuid[]) as member)
          as agreed`.execute(act.db);
      await sql`with people as (select unnest(${story.person}::uuid[]) as person),
        who as (
          insert into who_matters (authority_id, id, person_id, named, belongs, ring, said_on, act)
          select ${authority.id}, gen_random_uuid(), person, 'Nan', 'my nan', 'closest', ${story.today}::date, ${act.id} from people),
        papers as (
          insert into key_document (authority_id, id, person_id, document, standing, said_on, act)
          select ${authority.id}, gen_random_uuid(), person, 'a test', 'has', ${story.today}::date, ${act.id} from people),
        bytes as (
          insert into letter_bytes (authority_id, id, person_id, bytes, act)
          select ${authority.id}, gen_random_uuid(), person, '\\x00', ${act.id} from people returning id, person_id),
        files as (
          insert into letter_file (authority_id, id, person_id, letter_id, bytes_id, kind, size, version, about, kept_on, act)
          select ${authority.id}, gen_random_uuid(), person_id, gen_random_uuid(), id, 'pdf', 1, 'As it came', 'them',
            ${story.today}::date, ${act.id} from bytes returning id, person_id),
        got as (
          insert into letter_given (authority_id, id, person_id, letter_file_id, given_on, to_whom, how, act)
          select ${authority.id}, gen_random_uuid(), person_id, id, ${story.today}::date, 'their nan', 'hand', ${act.id} from files),
        given as (
          insert into skills_given (authority_id, id, person_id, given_on, to_whom, what_for, yes_how, given, act)
          select ${authority.id}, gen_random_uuid(), person, ${story.today}::date, 'a landlord', 'a flat', 'signed', 'Cooking.', ${act.id} from people),
        skill as (
          insert into adult_skill (authority_id, id, title, what, place, from_on, act)
          values (${authority.id}, gen_random_uuid(), 'Cooking', 'You cook', 1, ${story.today}::date, ${act.id}) returning id)
        insert into skill_seen (authority_id, id, person_id, skill_id, on_day, own, act)
        select ${authority.id}, gen_random_uuid(), person, skill.id, ${story.today}::date, 'alone', ${act.id} from people, skill`.execute(
        act.db,
      );
      await sql`insert into council_word (authority_id, id, kind, word, reason, added_by, from_on, act)
        values (${authority.id}, gen_random_uuid(), 'harm', 'happy slapping', 'a test', 'a test', ${isoOf(on)}::date, ${act.id})`.execute(
        act.db,
      );
      await sql`insert into folded_words (authority_id, id, person_id, place, row_id, wrong, folded_on, act)
        select ${authority.id}, gen_random_uuid(), person, 'entry', gen_random_uuid(), 'It calls him names', ${isoOf(on)}::date, ${act.id}
        from unnest(${[...people.values()]}::uuid[]) as person`.execute(act.db);
      await sql`insert into marked_words (authority_id, id, person_id, place, row_id, in_text, words, marked_on, act)
        select ${authority.id}, gen_random_uuid(), person, 'entry', gen_random_uuid(), 'what', 'Nan said so', ${isoOf(on)}::date, ${act.id}
        from unnest(${[...people.values()]}::uuid[]) as person`.execute(act.db);
      await sql`insert into family_tie (authority_id, id, person_id, named, belongs_to, relation, act)
        select ${authority.id}, gen_random_uuid(), person, 'Nan', 'family', 'grandparent', ${act.id}
        from unnest(${[...people.values()]}::uuid[]) as person`.execute(act.db);
      await sql`with begun as (
          insert into plan (authority_id, id, person_id, number, kind, arose, begun_on, given_on, given_how, responsible, act)
          select ${authority.id}, gen_random_uuid(), person, 99, 'relevant', 'first', ${isoOf(on)}::date, ${isoOf(on)}::date, 'a test', 'a social worker', ${act.id}
          from unnest(${[...people.values()]}::uuid[]) as person returning authority_id, id, person_id, begun_on, act),
        matters as (
          insert into plan_matter (authority_id, id, person_id, plan_id, matter, act)
          select authority_id, gen_random_uuid(), person_id, id, 'home', act from begun),
        out as (
          insert into plan_matter_out (authority_id, id, person_id, plan_id, matter, asked, because, out_on, act)
          select authority_id, gen_random_uuid(), person_id, id, 'money', 'them', 'a test', begun_on, act from begun),
        contingencies as (
          insert into plan_contingency (authority_id, id, person_id, plan_id, rests_on, trigger_is, fallback, who, within_days, act)
          select authority_id, gen_random_uuid(), person_id, id, 'home', 'a letter', 'the hub', 'worker', 2, act from begun returning authority_id, id, person_id, plan_id, act),
        openings as (
          insert into plan_opening (authority_id, id, person_id, plan_id, contingency_id, they_want, safe_to_tell, checked_on, held_because, act)
          select authority_id, gen_random_uuid(), person_id, plan_id, id, 'to stay', 'yes', ${isoOf(on)}::date, 'a test', act from contingencies),
        decisions as (
          insert into plan_decision (authority_id, id, person_id, plan_id, what, helped, unable_because, made_by, made_on, how, why, act)
          select authority_id, gen_random_uuid(), person_id, id, 'where to live', 'a picture board', 'a test', 'a social worker', ${isoOf(on)}::date, 'a meeting', 'a test', act from begun),
        judgements as (
          insert into home_judgement (authority_id, id, person_id, plan_id, home, judged_on, from_on, act)
          select authority_id, gen_random_uuid(), person_id, id, 'a flat', ${isoOf(on)}::date, ${isoOf(on)}::date, act from begun),
        easy as (
          insert into plan_easy_line (authority_id, id, person_id, plan_id, position, picture, words, act)
          select authority_id, gen_random_uuid(), person_id, id, 1, 'home', 'I live here', act from begun),
        goals as (
          insert into plan_goal (authority_id, id, person_id, plan_id, origin, position, matter, what, why, shown_by, if_fails, none_because, act)
          select authority_id, gen_random_uuid(), person_id, id, gen_random_uuid(), 1, 'home', 'a key', 'a test', 'it fits', 'none', 'a test', act
          from begun returning authority_id, id, person_id, plan_id, act),
        steps as (
          insert into plan_step (authority_id, id, person_id, plan_id, goal_id, what, who, due_on, act)
          select authority_id, gen_random_uuid(), person_id, plan_id, id, 'cut the key', 'worker', ${isoOf(on)}::date, act from goals)
        insert into plan_answer (authority_id, id, person_id, plan_id, kind, words, written_on, act)
        select authority_id, gen_random_uuid(), person_id, id, 'returned', 'a test', ${isoOf(on)}::date, act from begun`.execute(
        act.db,
      );
      await refreshAccess(act, on);
    });
    // Of every role one about every young person: who wrote it cannot have it back where the record has closed.
    await owner.query(
      `insert into draft (authority_id, staff_id, key, address, person_id, title, content, revision, ends_at)
       select $1, member, gen_random_uuid(), '/people/' || person || '/visits/new', person, 'A visit', '{}', 1, now() + interval '1 day'
       from unnest($2::uuid[]) as member, unnest($3::uuid[]) as person`,
      [authority.id, everyone, [...people.values()]],
    );
    // As it stands once four hours are over and nobody has written anything since.
    await owner.query(
      `insert into access.readable (authority_id, actor_id, person_id, until_at, relationship)
       select $1, member, $2, now() - interval '1 second', 'emergency' from unnest($3::uuid[]) as member`,
      [authority.id, people.get('emergency-over'), everyone.filter((id) => id !== staff.get('information-officer'))],
    );
  }

  /** The whole program, in which each page notes that it was reached. */
  async function openApp(): Promise<FastifyInstance> {
    const note = (message: unknown): void => {
      (message as { readonly fastify: FastifyInstance }).fastify.addHook('onRoute', ({ config }) => {
        const route = config?.kitRoute;
        if (route === undefined || routes.has(lineOf(route))) return;
        routes.set(lineOf(route), route);
        const changed = route as { handle: (visit: never) => Promise<unknown> };
        const { handle } = changed;
        changed.handle = async (visit) => {
          reached = lineOf(route);
          return handle(visit);
        };
        puttingBack.push(() => void (changed.handle = handle));
      });
    };
    subscribe('fastify.initialization', note);
    try {
      const options: AppOptions = {
        storage,
        authorities: [authority],
        isDemonstration: true,
        today: () => on,
        now: () => new Date(),
        publicUrl: 'http://127.0.0.1',
        trustProxy: false,
        uploadMaxBytes: 1_000_000,
        sessionKeys: ['a key of this test that is long enough to sign'],
        logger: false,
        ready: async () => null,
        openFormsPerMinute: 100,
      };
      const served = await buildApp(options);
      // A council that is joined to a sign-in service has a few pages more.
      const joined = { ...options, authorities: [{ ...authority, demonstration: false }], signIn: {} as CouncilSignIn };
      await (await buildApp(joined)).close();
      return served;
    } finally {
      unsubscribe('fastify.initialization', note);
    }
  }

  async function signedInAs(role: Role) {
    const browser = newBrowser(app);
    await browser.post('/sign-in', {
      ...hiddenFields(await browser.get('/sign-in')),
      staff: staff.get(role) as string,
    });
    return browser;
  }

  /** Something for every part of an address; whether it is there does not matter for who may ask. */
  const pathOf = (path: string): string =>
    path
      .replace(':measureId', 'children-looked-after')
      .replace(':topic/:name', 'looked-after/first-review')
      .replace(':month', '2025-02')
      .replace(':template', 'people')
      .replace(':kind', 'dental-check')
      .replaceAll(/:(\w+)/g, () => people.get('no-tie') as string);

  test('every page and every permission is in the table, and nothing else', () => {
    const listed = [...ABOUT_NOBODY, ...WHO_MAY.flatMap((line) => line.routes)];
    assert.deepEqual(listed.toSorted(), [...routes.keys()].toSorted());
    assert.deepEqual(WHO_MAY.map(({ permission }) => permission).toSorted(), [...PERMISSIONS].toSorted());
    for (const { permission, routes: under } of WHO_MAY)
      for (const line of under) assert.equal(routes.get(line)?.allow, permission, line);
    for (const line of ABOUT_NOBODY) assert.equal(routes.get(line)?.audit, 'nobody', line);
  });

  const BEGINS_AT: Readonly<Record<Role, string>> = {
    'personal-adviser': '/my-work',
    'social-worker': '/my-work',
    'team-manager': '/my-team',
    'out-of-hours-worker': '/find',
    auditor: '/figures/changed',
    'performance-analyst': '/figures/changed',
    director: '/figures/changed',
    inspector: '/figures/changed',
    'information-officer': '/concerns',
    administrator: '/staff',
    'elected-member': '/released',
  };
  for (const role of ROLES) {
    test(`as ${role}: begins at ${BEGINS_AT[role]}`, async () => {
      assert.equal((await (await signedInAs(role)).get('/')).headers.location, BEGINS_AT[role]);
    });

    test(`as ${role}: every page answers as agreed`, async () => {
      const browser = await signedInAs(role);
      const { _csrf = '' } = hiddenFields(await browser.get('/accessibility'));
      for (const { permission, routes: under, may: agreed } of WHO_MAY) {
        const actor = await storage.read(program, (reading) => findStaffActor(reading, staff.get(role) as StaffId, on));
        assert.equal(may(actor as Actor, permission) ? 'yes' : 'no', agreed[role], permission);
        for (const line of under) {
          const [method = '', path = ''] = line.split(' ');
          reached = undefined;
          const answer =
            method === 'GET' ? await browser.get(pathOf(path)) : await browser.post(pathOf(path), { _csrf });
          assert.equal(reached === undefined ? 'no' : 'yes', agreed[role], `${line} answered ${answer.statusCode}`);
          assert.ok(answer.statusCode < 500, `${line} answered ${answer.statusCode}`);
          if (agreed[role] === 'no') assert.equal(answer.statusCode, 404, line);
        }
      }
    });

    test(`as ${role}: a record opens, is found and is written in as agreed, and otherwise is not there`, async () => {
      const browser = await signedInAs(role);
      const nowhere = (await browser.get(`/people/${newId<PersonId>()}`)).body;
      const plain = (html: string): string =>
        html.replaceAll(/[0-9A-Z]{4}-[0-9A-Z]{4}|nonce="[^"]+"|value="[^"]+"/g, '');
      for (const { tie, opens } of WHOSE_RECORD_OPENS) {
        const person = people.get(tie) as PersonId;
        const page = await browser.get(`/people/${person}`);
        assert.equal(page.statusCode, opens[role] === 'yes' ? 200 : 404, `${tie}: the page`);
        if (opens[role] === 'no') assert.equal(plain(page.body), plain(nowhere), `${tie}: what is said of it`);
        const readings = await browser.get(`/people/${person}/readings`);
        assert.equal(readings.statusCode, opens[role] === 'yes' ? 200 : 404, `${tie}: who has read it`);
        const mayRecord =
          WHO_MAY.find(({ permission }) => permission === 'record-event')?.may[role] === 'yes' && opens[role] === 'yes';
        const form = await browser.fill(`/people/${person}/visits/new`, {});
        assert.equal(form.statusCode, mayRecord ? 422 : 404, `${tie}: recording a visit`);
        if (WHO_MAY.find(({ permission }) => permission === 'read-person')?.may[role] !== 'yes') continue;
        const { rows } = await owner.query<{ number: string }>(
          `select key as number from person_key where person_id = $1 and kind = 'number' limit 1`,
          [person],
        );
        const asked = await browser.fill('/find', { words: rows[0]?.number ?? '' });
        const found = await browser.get(String(asked.headers.location));
        assert.equal(found.body.includes(person), opens[role] === 'yes', `${tie}: finding`);
      }
    });

    test(`as ${role}: every table shows as agreed`, async () => {
      const actor = (await storage.read(program, (reading) =>
        findStaffActor(reading, staff.get(role) as StaffId, on),
      )) as Actor;
      const count = async (table: string, where: string): Promise<number | 'refused'> =>
        storage
          .read(actor, async ({ db }) => {
            const { rows } = await sql<{
              count: number;
            }>`select count(*)::int as count from ${sql.raw(table)} where ${sql.raw(where)}`.execute(db);
            return rows[0]?.count ?? 0;
          })
          .catch((failure: unknown) => {
            assert.equal((failure as { code?: string }).code, '42501', table);
            return 'refused' as const;
          });
      const all = async (table: string, where: string): Promise<number> =>
        (await owner.query<{ count: number }>(`select count(*)::int as count from ${table} where ${where}`)).rows[0]
          ?.count ?? 0;
      for (const [table, seen] of Object.entries(WHAT_TABLES_SHOW)) {
        if (seen === 'nothing') assert.equal(await count(table, 'true'), 'refused', table);
        else if (seen === 'council') assert.equal(await count(table, 'true'), await all(table, 'true'), table);
        else if (seen === 'information-officer')
          assert.equal((await count(table, 'true')) !== 0, role === 'information-officer', table);
        else if (seen === 'whole-authority')
          assert.equal(await count(table, 'true'), actor.scope === 'all' ? await all(table, 'true') : 0, table);
        else if (seen === 'own-of-people')
          for (const { tie, opens } of WHOSE_RECORD_OPENS) {
            const where: string = `person_id = '${people.get(tie)}'`;
            assert.equal(await all(table, where), ROLES.length, `${table}: ${tie}, of everybody`);
            assert.equal(await count(table, where), opens[role] === 'yes' ? 1 : 0, `${table}: ${tie}, their own`);
            assert.equal(await count(table, `${where} and staff_id <> '${staff.get(role)}'`), 0, `${table}: of others`);
          }
        else if (seen.of !== 'people')
          for (const { tie } of WHOSE_RECORD_OPENS) {
            const where: string = `${seen.column} = '${people.get(tie)}'`;
            const rows = await all(table, where);
            assert.ok(rows > 0, `${table}: ${tie}, something`);
            assert.equal(await count(table, where), readsPart(seen.of, tie, role) ? rows : 0, `${table}: ${tie}`);
          }
        else
          for (const { tie, opens } of WHOSE_RECORD_OPENS) {
            // What stands in a part that fewer people read has a table and a test of its own.
            const inNoPart = table === 'entry' ? ` and kind <> all('{${KINDS_READ_BY_FEWER.join(',')}}')` : '';
            const where: string = `${seen.column} = '${people.get(tie)}'${inNoPart}`;
            const rows = await all(table, where);
            assert.equal(await count(table, where), opens[role] === 'yes' ? rows : 0, `${table}: ${tie}`);
          }
      }
    });
  }

  function readsPart(part: Part, tie: Tie, role: Role): boolean {
    return WHO_READS_PARTS.find((line) => line.part === part && line.tie === tie)?.reads[role] === 'yes';
  }

  for (const role of ROLES) {
    test(`as ${role}: the parts that fewer people read open as agreed, and otherwise say nothing`, async () => {
      const browser = await signedInAs(role);
      const actor = (await storage.read(program, (reading) =>
        findStaffActor(reading, staff.get(role) as StaffId, on),
      )) as Actor;
      const mayRecord = WHO_MAY.find(({ permission }) => permission === 'record-event')?.may[role] === 'yes';
      for (const [part, kinds] of Object.entries(KINDS_OF_PARTS) as [Part, readonly string[]][])
        for (const { tie, opens } of WHOSE_RECORD_OPENS) {
          const person = people.get(tie) as PersonId;
          const agreed = readsPart(part, tie, role);
          const cell = `${part}, ${tie}`;
          const { rows: kept } = await owner.query<{ id: string }>(
            'select id from entry where person_id = $1 and kind = any($2)',
            [person, kinds],
          );
          assert.ok(kept.length >= kinds.length, `${cell}: something stands there`);
          const [seen, told, open] = await storage.read(
            actor,
            async (reading) =>
              [
                (
                  await sql`select id from entry where person_id = ${person} and kind = any(${[...kinds]}::text[])`.execute(
                    reading.db,
                  )
                ).rows.length,
                (
                  await sql`select entry.id from unnest(${kept.map(({ id }) => id)}::uuid[]) as entry (id)
                cross join lateral access.changes_of('entry', entry.id)`.execute(reading.db)
                ).rows.length,
                (await listOpenParts(reading, person)).has(part),
              ] as const,
          );
          assert.equal(seen, agreed ? kept.length : 0, `${cell}: its rows`);
          assert.equal(told, agreed ? kept.length : 0, `${cell}: how they came to say so`);
          // Of a record that does not open, nothing of it does: what the decision says of its parts is asked of nobody.
          if (opens[role] === 'yes') assert.equal(open, agreed, `${cell}: the decision`);
          const page = await browser.get(`/people/${person}/${part}`);
          assert.equal(page.statusCode, opens[role] === 'yes' ? 200 : 404, `${cell}: its page`);
          assert.equal(
            page.body.includes('Read by fewer people than the record'),
            agreed,
            `${cell}: what its page says`,
          );
          const form = await browser.get(`/people/${person}/entries/new/${kinds[0]}`);
          // A change is written down by whoever is told of it, where the record opens, whether or not they read it again.
          const mayWrite = agreed || (part === 'changes' && opens[role] === 'yes');
          assert.equal(form.statusCode, mayWrite && mayRecord ? 200 : 404, `${cell}: writing in it`);
          if (!agreed)
            assert.doesNotMatch(form.body, /Said of /, `${cell}: its form says nothing of what stands there`);
          for (const { id } of kept) {
            const one = await browser.get(`/people/${person}/entries/${id}`);
            assert.equal(one.statusCode, agreed ? 200 : 404, `${cell}: one thing in it`);
          }
          // Of those who read the part, and of those who open the record and do not.
          if (opens[role] !== 'yes' || (tie !== 'works-with' && tie !== 'no-tie')) continue;
          for (const elsewhere of ['', '/chronology/choose', '/history', '/words', '/story', '/plan', '/life-around'])
            assert.doesNotMatch(
              (await browser.get(`/people/${person}${elsewhere}?all=yes`)).body,
              /Said of |Worry that somebody is using/,
              `${cell}: on no other page, ${elsewhere}`,
            );
          // Lists say that something changed, to whoever opens the record; what the plan says to do then would say what it was.
          if (part !== 'changes') continue;
          assert.match((await browser.get(`/people/${person}?all=yes`)).body, />A change</, `${cell}: in a list`);
          const plan = (await browser.get(`/people/${person}/plan`)).body;
          assert.match(plan, /A change, /, `${cell}: the plan asks`);
          assert.equal(/the hub/.test(plan), agreed, `${cell}: which fallback`);
        }
    });
  }

  test('no figure counts what stands in a part', async () => {
    const counted = await storage.readPopulation(
      program,
      async ({ db }) =>
        (await sql`select id from entry where kind = any(${[...KINDS_READ_BY_FEWER]}::text[])`.execute(db)).rows.length,
    );
    assert.equal(counted, 0);
    assert.ok(Object.values(PARTS).every(({ ties, roles }) => ties.length > 0 && roles.length > 0));
  });

  test('what is read of a part is logged under its own name', async () => {
    const browser = await signedInAs('social-worker');
    const person = people.get('works-with') as PersonId;
    const last = async (): Promise<string | undefined> =>
      (
        await owner.query<{ purpose: string }>(
          'select purpose from reading_log where actor_id = $1 order by id desc limit 1',
          [staff.get('social-worker')],
        )
      ).rows[0]?.purpose;
    await browser.get(`/people/${person}/health`);
    assert.match((await last()) ?? '', /part of your record about health/);
    await browser.get(`/people/${person}/entries/new/immigration-status`);
    assert.match((await last()) ?? '', /part of your record about your right to stay/);
  });

  test('every table is in the table, and each has something in it that could be seen', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `select case nspname when 'public' then relname else nspname || '.' || relname end as name from pg_class
       join pg_namespace on pg_namespace.oid = relnamespace
       where relkind = 'r' and nspname in ('public', 'access') and relname <> 'schema_migration'`,
    );
    assert.deepEqual(rows.map(({ name }) => name).toSorted(), Object.keys(WHAT_TABLES_SHOW).toSorted());
    const empty = [];
    for (const [table, seen] of Object.entries(WHAT_TABLES_SHOW)) {
      if (typeof seen !== 'object' && seen !== 'whole-authority') continue;
      const where: string = typeof seen === 'object' ? `${seen.column} = any($1)` : '$1::uuid[] is not null';
      const { rows: one } = await owner.query(`select 1 from ${table} where ${where} limit 1`, [[...people.values()]]);
      if (one.length === 0) empty.push(table);
    }
    assert.deepEqual(empty, []);
  });
});
