/** The kind of a change: who reads it, whom the young person lets know, what everybody else is told, and that what is owed stays the same. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { type Invented, inventPeople } from '../../../../tests/invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil, TODAY } from '../../../../tests/sample-council.ts';
import { type Actor, scopeOf } from '../../../access/roles.ts';
import { addDays } from '../../../ground/day.ts';
import { day, isoOf } from '../../../ground/day-words.ts';
import { newId, type PersonId, type StaffId } from '../../../ground/ids.ts';
import { KINDS_OF_PARTS_FOR_RULES } from '../../../rules/entry-kinds.ts';
import type { Reading } from '../../../storage/storage.ts';
import { readText } from '../../../web/server-for-tests.ts';
import { listOpenParts } from '../../confidentiality/facts.ts';
import { mayKnowPages } from '../../confidentiality/pages/may-know.ts';
import { recordEntry } from '../../entries/actions/record-entry.ts';
import { entriesRoom } from '../../entries/pages/index.ts';
import { listUntoldChanges } from '../../entries/facts.ts';
import { factsOfPeople, listDuties } from '../../ledger/facts.ts';
import { lifeStoryRoom } from '../../life-story/pages/index.ts';
import { plansPage } from '../../pathway-plans/pages/plans.ts';
import { personPage } from '../../people/pages/person.ts';
import { takeInWorkforce } from '../../workforce/actions/take-in-workforce.ts';
import { myTeamPage } from '../../worklist/pages/my-team.ts';
import { myWorkPage } from '../../worklist/pages/my-work.ts';
import { writingRoom } from '../../writing/pages/index.ts';
import { whoTheyAreRoom } from './index.ts';

const on = (name: string, date: number, month: number, year = 2022) => ({
  [`${name}-day`]: String(date),
  [`${name}-month`]: String(month),
  [`${name}-year`]: String(year),
});
const SAID = 'A man at the bus station buys her things and keeps her phone';
/** In no page but that of the part, to whoever does not read it. */
const OF_IT = /bus station|Worry that somebody is using|Their child was born|Leave to remain|Refugee/;

/** Two who left care, with the same life: 31 March 2022 is today. */
const life = (knownAs: string, familyName: string): Invented => ({
  name: [knownAs, familyName],
  born: '2003-06-10',
  episodes: [['2014-02-01', '2021-06-10', 'C2', 'U6', 'S', 'ZZ9 9ZZ', 'E4A']],
  entries: [
    ['pathway-plan', '2022-01-10'],
    ['significant-change', '2022-03-01', null, 'baby-born'],
    ['leave-to-remain', '2022-02-14', '2024-02-14'],
  ],
});

describe('what changed in a life', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let night: Actor;
  let amina: PersonId;
  let kofi: PersonId;

  before(async () => {
    council = await openSampleCouncil(closing);
    council.ask('adviser');
    site = await council.open([
      personPage,
      myWorkPage,
      myTeamPage,
      plansPage,
      ...whoTheyAreRoom,
      ...mayKnowPages,
      ...entriesRoom,
      ...lifeStoryRoom,
      ...writingRoom,
    ]);
    [amina, kofi] = (await inventPeople(council, [life('Amina', 'Saleh'), life('Kofi', 'Mensah')])) as [
      PersonId,
      PersonId,
    ];
    const roles = ['out-of-hours-worker'] as const;
    night = {
      authorityId: council.process.authorityId,
      staffId: newId<StaffId>(),
      name: 'Noor Aziz',
      roles,
      scope: scopeOf(roles),
    };
    await council.storage.write(council.process, { action: 'staff', touches: [], recordedOn: TODAY }, (act) =>
      takeInWorkforce(act, {
        teams: [],
        staff: [
          {
            id: night.staffId as StaffId,
            name: night.name,
            roles,
            teamId: null,
            startedOn: addDays(TODAY, -90),
            endedOn: null,
          },
        ],
        allocations: [],
      }),
    );
  });

  const text = async (path: string): Promise<string> => readText(await site.browser.get(path));
  const changes = (of = amina): string => `/people/${of}/changes`;
  const form = (): string => `/people/${amina}/entries/new/significant-change?from=changes`;
  const idOf = async (kind: string): Promise<string> =>
    council.storage.read(council.process, async ({ db }) => {
      const { rows } = await sql<{ id: string }>`
        select id from entry where person_id = ${amina} and kind = ${kind} order by act desc limit 1`.execute(db);
      return rows[0]?.id ?? '';
    });
  const as = async (name: 'analyst' | 'manager', work: () => Promise<void>): Promise<void> => {
    council.ask(name);
    try {
      await work();
    } finally {
      council.ask('adviser');
    }
  };

  test('whoever works with them records it, reads it on its page, and in lists reads that something changed', async () => {
    const filled = { ...on('on', 28, 3), answer: 'exploitation', what: SAID };
    assert.match(readText(await site.browser.get(form())), /Recording it tells nobody else, and refers them to nobody/);
    const empty = await site.browser.fill(form(), { answer: 'exploitation', what: SAID });
    assert.match(readText(empty), /Enter the day/);
    assert.match(empty.body, /bus station/);
    assert.equal((await site.browser.fill(form(), filled)).headers.location, changes());
    assert.match(
      await text(changes()),
      /28.March.2022: Worry that somebody is using or harming them What it is, and what it means for the plan A man at the bus station.*1.March.2022: Their child was born.*They have named nobody/,
    );
    const record = await text(`/people/${amina}?all=yes`);
    assert.match(record, /A change 28.March.2022 entered here by Sam Okoro/);
    assert.match(record, /A change 1.March.2022/);
    assert.doesNotMatch(record, OF_IT);
    assert.match(record, /Counted from a change on 28.March.2022/);
  });

  test('the manager of their team reads it; of leave to remain My team says the day it ends to whoever reads of that', async () => {
    await council.storage.write(council.process, { action: 'correct', touches: [amina], recordedOn: TODAY }, (act) =>
      sql`update entry set until_day = '2022-08-01' where person_id = ${amina} and kind = 'leave-to-remain'`.execute(
        act.db,
      ),
    );
    await as('manager', async () => {
      assert.match(await text(changes()), /Worry that somebody is using or harming them/);
      assert.match(await text('/my-team'), /Leave to remain ends/);
      assert.match(await text(`/people/${amina}/immigration`), /Leave to remain .*Ends on 1.August.2022/);
    });
    assert.match(await text('/my-work'), /Leave to remain ends on 1.August.2022/);
  });

  test('whoever opens the record and reads no part of it is told that something changed, and nowhere what', async () => {
    const [change, leave] = [await idOf('significant-change'), await idOf('leave-to-remain')];
    await as('analyst', async () => {
      const record = await text(`/people/${amina}?all=yes`);
      assert.match(record, /A change 28.March.2022/);
      assert.match(record, /Counted from a change on 28.March.2022/);
      for (const path of ['', '/changes', '/immigration', '/plan', '/history', '/story', '/chronology'])
        assert.doesNotMatch(await text(`/people/${amina}${path}?all=yes`), OF_IT, path);
      assert.match(
        await text(changes()),
        /This part is read by .*and whoever they agreed may know, and by nobody else/,
      );
      assert.match(await text(changes()), /You do not read it/);
      for (const id of [change, leave])
        assert.equal((await site.browser.get(`/people/${amina}/entries/${id}`)).statusCode, 404);
      assert.equal((await site.browser.get(`/people/${amina}/may-know/new`)).statusCode, 404);
    });
    for (const id of [change, leave])
      for (const [actor, told] of [
        ['analyst', 0],
        ['manager', 1],
      ] as const) {
        const { rows } = await council.storage.read(council.actorOf(actor), ({ db }) =>
          sql`select * from access.changes_of('entry', ${id}::uuid)`.execute(db),
        );
        assert.equal(Math.min(rows.length, 1), told, `the journal, to the ${actor}`);
      }
    const untold = await council.storage.read(council.actorOf('analyst'), async (reading) => [
      await listUntoldChanges(reading, amina),
      await listUntoldChanges(reading, amina, true),
    ]);
    assert.deepEqual(
      untold.map((of) => of.map((one) => isoOf(one.on))),
      [
        ['2022-03-01', '2022-03-28'],
        ['2022-02-14', '2022-03-01', '2022-03-28'],
      ],
    );
    assert.deepEqual(Object.keys(untold[1]?.[0] ?? {}).toSorted(), ['id', 'isCorrected', 'on', 'recordedBy']);
  });

  test('nobody chooses it for a chronology, writes a letter about it or folds it, and its words are found nowhere', async () => {
    const id = await idOf('significant-change');
    assert.equal((await site.browser.get(`/people/${amina}/entries/${id}`)).statusCode, 200);
    for (const path of [`chronology/choose/entries/${id}`, `entries/${id}/letter`, `words/entry/${id}/fold`])
      assert.equal((await site.browser.get(`/people/${amina}/${path}`)).statusCode, 404, path);
    assert.doesNotMatch((await site.browser.get(`/people/${amina}/chronology/choose`)).body, />A change</);
    const kept = await council.storage.read(council.process, ({ db }) =>
      sql`select 1 from written_text where row_id = ${id}::uuid`.execute(db),
    );
    assert.equal(kept.rows.length, 0);
  });

  describe('whom they agreed may know', () => {
    const newPath = (): string => `/people/${amina}/may-know/new`;
    const analyst = (): string => council.actorOf('analyst').staffId ?? '';
    const yes = 'Priya can know. She asked me how I was, and waited for the answer.';

    test('is named by whoever reads of it, with a yes; what is missing is said, and what was typed stays', async () => {
      const missing = await site.browser.fill(newPath(), { said: yes });
      assert.equal(missing.statusCode, 422);
      assert.match(readText(missing), /Choose who may know.*Enter the day from which they may know/);
      assert.match(missing.body, /waited for the answer/);
      assert.match(
        readText(await site.browser.fill(newPath(), { staffId: analyst(), ...on('from', 29, 3) })),
        /Write down what they said, or how you know that they agree/,
      );
      const backwards = { staffId: analyst(), said: yes, ...on('from', 29, 3), ...on('to', 28, 3) };
      assert.match(readText(await site.browser.fill(newPath(), backwards)), /It cannot end before the day it began/);
      const early = { staffId: analyst(), said: yes, ...on('from', 29, 3, 1999) };
      assert.match(
        readText(await site.browser.fill(newPath(), early)),
        /They were born on 10.June.2003, after that day/,
      );
    });

    test('reads what changed from then on, and nothing else that fewer people read; twice is once', async () => {
      const agreed = { staffId: analyst(), said: yes, ...on('from', 29, 3) };
      assert.equal((await site.browser.fill(newPath(), agreed)).headers.location, changes());
      assert.match(readText(await site.browser.fill(newPath(), agreed)), /Priya Raman may know already, from 29/);
      assert.match(await text(changes()), /Priya Raman From 29.March.2022 Priya can know/);
      await as('analyst', async () => {
        assert.match(await text(changes()), /Worry that somebody is using or harming them/);
        assert.doesNotMatch(await text(changes(kofi)), /Their child was born/, 'of nobody else');
        assert.match(await text(`/people/${amina}/immigration`), /You do not read it/);
        assert.doesNotMatch(await text(`/people/${amina}?all=yes`), OF_IT, 'lists say the same to them');
      });
      const open = await council.storage.read(council.actorOf('analyst'), (reading) => listOpenParts(reading, amina));
      assert.deepEqual([...open], ['changes']);
    });

    test('is put right, and no longer reads once the young person takes it back', async () => {
      const path = /href="([^"]*\/may-know\/[0-9a-f-]{36})"/.exec((await site.browser.get(changes())).body)?.[1] ?? '';
      assert.match(await text(path), /Who may know\? Priya Raman From 29.March.2022/);
      const corrected = { ...on('from', 30, 3), said: yes, 'why-corrected': 'It was the day after' };
      assert.equal((await site.browser.fill(`${path}/correct`, corrected)).statusCode, 303);
      const back = await site.browser.fill(`${path}/no-longer`, { endedSaid: 'She left the team' });
      assert.equal(back.headers.location, changes());
      assert.match(
        await text(changes()),
        /They have named nobody.*Before \(1\) Priya Raman From 30.March.2022 until 31/,
      );
      assert.equal((await site.browser.get(`${path}/no-longer`)).statusCode, 404);
      await as('analyst', async () => {
        assert.match(await text(changes()), /You do not read it/);
        assert.equal((await site.browser.get(path)).statusCode, 404);
      });
      // Named again from that day on, beside what was before.
      const again = { staffId: analyst(), said: 'Yes again', ...on('from', 31, 3) };
      assert.equal((await site.browser.fill(newPath(), again)).statusCode, 303);
    });
  });

  describe('what is owed', () => {
    const AFTER_A_CHANGE = 'leaving-care/review-after-a-change';
    const owed = async (of: PersonId) =>
      (await council.storage.read(council.process, (reading) => listDuties(reading, [of])))
        .map(({ rule, opensOn, dueOn, metOn, endsOn, cannotTell }) => ({
          rule,
          opensOn,
          dueOn,
          metOn,
          endsOn,
          cannotTell,
        }))
        .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    const write = async (actor: Actor, of: PersonId): Promise<void> =>
      council.storage.write(actor, { action: 'record-entry', touches: [of], recordedOn: TODAY }, async (act) => {
        await recordEntry(act, {
          personId: of,
          kind: 'dental-check',
          on: day('2022-03-30'),
          until: null,
          answer: null,
          details: {},
          words: {},
        });
      });

    test('is the same whoever writes, also somebody who does not read what it rests on', async () => {
      const [ama, kwesi] = (await inventPeople(council, [life('Ama', 'Boateng'), life('Kwesi', 'Boateng')])) as [
        PersonId,
        PersonId,
      ];
      const atFirst = await owed(kwesi);
      assert.equal(atFirst.filter(({ rule, metOn }) => rule === AFTER_A_CHANGE && metOn === null).length, 2);
      await write(council.actorOf('adviser'), ama);
      await write(night, kwesi);
      const read = await council.storage.read(night, (reading) => factsOfPeople(reading, [kwesi]));
      const kinds = new Set(read.get(kwesi)?.entries.map(({ kind }) => kind));
      assert.ok(kinds.has('dental-check'), 'who wrote reads what they wrote');
      for (const kind of KINDS_OF_PARTS_FOR_RULES) assert.ok(!kinds.has(kind), `who wrote reads no ${kind}`);
      const written = await owed(kwesi);
      assert.deepEqual(written, await owed(ama));
      assert.equal(written.filter(({ rule, metOn }) => rule === AFTER_A_CHANGE && metOn === null).length, 2);
      await council.storage.write(
        council.process,
        { action: 'rebuild-ledger', touches: [ama, kwesi], recordedOn: TODAY },
        async () => {},
      );
      assert.deepEqual(await owed(kwesi), written, 'as the program makes it again');
    });

    test('is read for the rules inside an act alone, of records that open, and without a word', async () => {
      const asked = (db: Reading['db'], act: number) =>
        sql<{ kind: string }>`select * from access.facts_of_parts(${act}, array[${amina}]::uuid[])`.execute(db);
      let inside = 0;
      await council.storage.write(night, { action: 'nothing', touches: [], recordedOn: TODAY }, async (act) => {
        const { rows } = await asked(act.db, act.id);
        assert.deepEqual(
          [...new Set(rows.map(({ kind }) => kind))].toSorted(),
          [...KINDS_OF_PARTS_FOR_RULES].toSorted(),
        );
        assert.deepEqual(Object.keys(rows[0] ?? {}).toSorted(), [
          'answer',
          'details',
          'id',
          'kind',
          'on_day',
          'person_id',
          'until_day',
        ]);
        inside = act.id;
      });
      for (const actor of [night, council.actorOf('analyst'), council.actorOf('adviser')])
        assert.equal(
          (await council.storage.read(actor, ({ db }) => asked(db, inside))).rows.length,
          0,
          'an act that is over opens nothing',
        );
      // Somebody whose work opens no record, in an act of their own.
      const nobody: Actor = { ...night, staffId: newId<StaffId>(), roles: ['personal-adviser'], scope: 'own' };
      await council.storage.write(nobody, { action: 'nothing', touches: [], recordedOn: TODAY }, async (act) => {
        assert.equal((await asked(act.db, act.id)).rows.length, 0);
      });
    });
  });
});
