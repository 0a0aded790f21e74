/** Who works with whom and who stands in: what cannot be, whom it opens records to, and that it ends when it should. One week of one team is played through, so that it is one file. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import {
  closingAfter,
  openSampleCouncil,
  type SampleCouncil,
  TODAY,
  WORKED_WITH,
} from '../../../tests/sample-council.ts';
import { inventPeople } from '../../../tests/invented-people.ts';
import { addDays, type Day, partsOf } from '../../ground/day.ts';
import { day } from '../../ground/day-words.ts';
import { type CoverId, newId, type PersonId, type StaffId, type TeamId } from '../../ground/ids.ts';
import { refreshAccess } from '../../storage/refresh-access.ts';
import { readText } from '../../web/server-for-tests.ts';
import { listDuties } from '../ledger/facts.ts';
import { listByChildNumber, listPersonIds } from '../people/facts.ts';
import { personPage } from '../people/pages/person.ts';
import { myWorkPage } from '../worklist/pages/my-work.ts';
import { whyNotAllocate } from './actions/allocate.ts';
import { takeInWorkforce } from './actions/take-in-workforce.ts';
import { findStaffActor } from './facts.ts';
import { arrangeCoverPage, coversPage, endCoverPage } from './pages/covers.ts';
import { allocatePage, workersPage } from './pages/who-works-with-them.ts';
import { listWorking, type Working } from './allocations.ts';
import { type Cover, whyNotCover } from './who-covers.ts';

const [marcus, jo, priya] = ['marcus' as StaffId, 'jo' as StaffId, 'priya' as StaffId];

function cover(absentId: StaffId, coverId: StaffId, from: string, until: string): Cover {
  const names = { [marcus]: 'Marcus Bell', [jo]: 'Jo Hart', [priya]: 'Priya Raman' };
  return {
    id: newId<CoverId>(),
    absentId,
    absentName: names[absentId] ?? '',
    teamId: null,
    coverId,
    coverName: names[coverId] ?? '',
    from: day(from),
    until: day(until),
    version: 1,
  };
}

describe('somebody stands in', () => {
  const stays = { name: 'Jo Hart', endedOn: null };
  const already = [cover(marcus, jo, '2025-03-01', '2025-03-15')];
  const cases: readonly (readonly [
    what: string,
    absent: StaffId,
    by: StaffId,
    from: string,
    until: string,
    others: readonly Cover[],
    says: RegExp | null,
  ])[] = [
    ['for two weeks', marcus, jo, '2025-03-01', '2025-03-15', [], null],
    ['for themselves', marcus, marcus, '2025-03-01', '2025-03-15', [], /for themselves/],
    ['for a year', marcus, jo, '2025-03-01', '2026-03-01', [], null],
    ['for a day more', marcus, jo, '2025-03-01', '2026-03-02', [], /at most a year at a time/],
    ['until before it begins', marcus, jo, '2025-03-15', '2025-03-15', [], /must be after/],
    [
      'where somebody does already',
      marcus,
      priya,
      '2025-03-10',
      '2025-03-20',
      already,
      /Jo Hart stands in for Marcus Bell already, from 1 March 2025/,
    ],
    ['from the day the other is back', marcus, priya, '2025-03-15', '2025-03-20', already, null],
    [
      'for somebody who stands in themselves',
      jo,
      priya,
      '2025-03-10',
      '2025-03-20',
      already,
      /stand in for Marcus Bell themselves/,
    ],
    ['while they are away themselves', priya, marcus, '2025-03-10', '2025-03-20', already, /Marcus Bell is away then/],
  ];
  for (const [what, absentId, coverId, from, until, others, says] of cases) {
    test(what, () => {
      const refused = whyNotCover({ absentId, coverId, from: day(from), until: day(until) }, stays, others);
      if (says === null) assert.equal(refused, undefined);
      else assert.match(refused?.sentence ?? '', says);
    });
  }

  test('nobody who leaves before it ends', () => {
    const leaves = { name: 'Jo Hart', endedOn: day('2025-03-10') };
    const refused = whyNotCover(
      { absentId: marcus, coverId: jo, from: day('2025-03-01'), until: day('2025-03-15') },
      leaves,
      [],
    );
    assert.match(refused?.sentence ?? '', /Jo Hart leaves on 10.March.2025/);
  });
});

describe('somebody works with a young person', () => {
  const staff = [
    { id: marcus, name: 'Marcus Bell', roles: ['personal-adviser'], startedOn: day('2020-01-01'), endedOn: null },
    { id: jo, name: 'Jo Hart', roles: ['personal-adviser'], startedOn: day('2024-06-01'), endedOn: day('2025-06-01') },
    { id: priya, name: 'Priya Raman', roles: ['social-worker'], startedOn: day('2020-01-01'), endedOn: null },
  ] as const;
  const working: readonly Working[] = [
    {
      id: '1',
      staffId: marcus,
      name: 'Marcus Bell',
      team: null,
      role: 'personal-adviser',
      from: day('2024-01-08'),
      to: null,
    },
  ];
  const person = { bornOn: day('2006-05-01'), diedOn: null };
  const cases: readonly (readonly [
    what: string,
    staffId: StaffId | null,
    from: string,
    says: RegExp | null,
    Partial<typeof person>?,
  ])[] = [
    ['in place of another', jo, '2025-03-01', null],
    ['nobody from then on', null, '2025-03-01', null],
    ['the same again', marcus, '2025-03-01', /works with them already, since 8.January.2024/],
    ['from before the one who does now', jo, '2024-01-08', /Marcus Bell is recorded from 8.January.2024/],
    ['before they started here', jo, '2024-05-31', /Jo Hart works here from 1.June.2024/],
    ['after they have left', jo, '2025-06-01', /Jo Hart has left by then/],
    ['in a role that is not theirs', priya, '2025-03-01', /Choose somebody who works here/],
    ['before birth', jo, '2006-04-30', /born on 1.May.2006/],
    ['after a death', jo, '2025-03-01', /died on 3.February.2025/, { diedOn: day('2025-02-03') as never }],
  ];
  test('in place of somebody planned for a day that was mistyped', () => {
    const planned = [
      { ...working[0], to: day('2052-03-01') } as Working,
      { ...working[0], id: '2', staffId: jo, name: 'Jo Hart', from: day('2052-03-01') } as Working,
    ];
    const on = (from: string, today: string) =>
      whyNotAllocate({ role: 'personal-adviser', staffId: jo, from: day(from) }, planned, staff, person, day(today));
    assert.equal(on('2025-03-02', '2025-03-01'), undefined);
    assert.match(on('2025-03-02', '2052-03-01')?.sentence ?? '', /Jo Hart is recorded from 1.March.2052/);
  });
  for (const [what, staffId, from, says, life] of cases) {
    test(what, () => {
      const allocated = { role: 'personal-adviser', staffId, from: day(from) } as const;
      const refused = whyNotAllocate(allocated, working, staff, { ...person, ...life }, day('2025-03-01'));
      if (says === null) assert.equal(refused, undefined);
      else assert.match(refused?.sentence ?? '', says);
    });
  }
});

describe('a manager arranges work', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let asks: StaffId;
  let adviser: StaffId;
  let manager: StaffId;
  const dana = newId<StaffId>();
  const BACK = day('2022-04-14');
  /** The policies ask the database's own clock whether it is over, and in these tests today is long ago. */
  const goOnUntilNow = async (): Promise<void> =>
    council.storage.write(council.process, { action: 'go-on', touches: [], recordedOn: TODAY }, async (act) => {
      await sql`update cover set until_on = '2099-04-14', act = ${act.id} where authority_id = 1 and until_on > from_on`.execute(
        act.db,
      );
      await refreshAccess(act, TODAY);
    });
  let people: readonly PersonId[];
  const team = newId<TeamId>();

  const typed = (name: string, on: Day) => {
    const { dayOfMonth, month, year } = partsOf(on);
    return { [`${name}-day`]: `${dayOfMonth}`, [`${name}-month`]: `${month}`, [`${name}-year`]: `${year}` };
  };
  const seenBy = async (id: StaffId) => {
    const actor = await council.storage.read(council.process, (reading) => findStaffActor(reading, id, TODAY));
    assert.ok(actor);
    return new Set(await council.storage.read(actor, (reading) => listPersonIds(reading, null, 5000)));
  };
  const get = async (who: StaffId, path: string) => {
    asks = who;
    return site.browser.get(path);
  };
  const fill = async (who: StaffId, path: string, fields: Record<string, string>) => {
    asks = who;
    return site.browser.fill(path, fields);
  };

  before(async () => {
    council = await openSampleCouncil(closing);
    const found = await council.storage.read(council.process, (reading) => listByChildNumber(reading, WORKED_WITH));
    people = WORKED_WITH.map((number) => found.get(number) as PersonId);
    adviser = council.actorOf('adviser').staffId as StaffId;
    manager = council.actorOf('manager').staffId as StaffId;
    await council.storage.write(
      council.process,
      { action: 'invent-staff', touches: [], recordedOn: TODAY },
      async (act) => {
        await takeInWorkforce(act, {
          teams: [{ id: team, name: 'South team' }],
          staff: [
            {
              id: dana,
              name: 'Dana Reid',
              roles: ['personal-adviser'],
              teamId: team,
              startedOn: day('2020-01-01'),
              endedOn: null,
            },
          ],
          allocations: [],
        });
        await refreshAccess(act, TODAY);
      },
    );
    asks = manager;
    site = await council.open(
      [myWorkPage, personPage, coversPage, ...arrangeCoverPage, ...endCoverPage, workersPage, ...allocatePage],
      {
        findActor: async () => council.storage.read(council.process, (reading) => findStaffActor(reading, asks, TODAY)),
      },
    );
  });

  test('whoever stands in sees at once whom the other works with, and is named to everybody who looks', async () => {
    assert.equal((await seenBy(dana)).size, 0);
    const saved = await fill(manager, '/cover/new', {
      absent: adviser,
      cover: dana,
      ...typed('from', TODAY),
      ...typed('until', BACK),
    });
    assert.equal(saved.statusCode, 303, readText(saved));
    const page = readText(await get(adviser, `/people/${people[0]}`));
    assert.match(page, /Sam Okoro ?, personal adviser away: Dana Reid stands in until 14.April.2022/);
    assert.match(
      readText(await get(manager, '/cover')),
      /Sam Okoro now Stands in Dana Reid From 31.March.2022 Until 14.April.2022/,
    );
    await goOnUntilNow();
    assert.deepEqual(await seenBy(dana), new Set(people));
    assert.match(
      readText(await get(dana, '/my-work')),
      /You work with 3 young people.*with Sam Okoro \(away: Dana Reid stands in\)/,
    );
  });

  test('nobody is said to have stood in on days that are over', async () => {
    const refused = await fill(manager, '/cover/new', {
      absent: adviser,
      cover: dana,
      ...typed('from', addDays(TODAY, -1)),
      ...typed('until', BACK),
    });
    assert.equal(refused.statusCode, 422);
    assert.match(readText(refused), /It cannot begin before today/);
  });

  test('nobody stands in for who stands in, and what was typed stays', async () => {
    const refused = await fill(manager, '/cover/new', {
      absent: adviser,
      cover: manager,
      ...typed('from', addDays(TODAY, 3)),
      ...typed('until', addDays(TODAY, 5)),
    });
    assert.equal(refused.statusCode, 422);
    assert.match(readText(refused), /Dana Reid stands in for Sam Okoro already/);
    assert.match(refused.body, new RegExp(`value="${manager}" selected`));
  });

  test('ended today, the record is closed to them with their next page', async () => {
    const [, path = ''] = /href="(\/cover\/[0-9a-f-]{36}\/end)"/.exec((await get(manager, '/cover')).body) ?? [];
    assert.equal((await get(dana, `/people/${people[0]}`)).statusCode, 200);
    assert.equal((await fill(manager, path, typed('on', addDays(TODAY, -1)))).statusCode, 422);
    const ended = await fill(manager, path, typed('on', TODAY));
    assert.equal(ended.statusCode, 303, readText(ended));
    assert.equal((await get(dana, `/people/${people[0]}`)).statusCode, 404);
    assert.match(readText(await get(manager, '/cover')), /Nobody in your team is covered for/);
  });

  test('only a manager arranges it', async () => {
    for (const path of ['/cover', '/cover/new', `/people/${people[0]}/workers/new`])
      assert.equal((await get(adviser, path)).statusCode, 404, path);
    assert.equal((await get(adviser, `/people/${people[0]}/workers`)).statusCode, 200);
  });

  test('a young person is given to another: one has the role, the record moves, and the reason stays', async () => {
    const path = `/people/${people[1]}/workers/new`;
    const answers = { who: `personal-adviser ${dana}`, reason: 'She moved south', ...typed('from', TODAY) };
    const without = await fill(manager, path, { ...answers, reason: '' });
    assert.equal(without.statusCode, 422);
    assert.match(without.body, new RegExp(`value="personal-adviser ${dana}" selected`));
    const saved = await fill(manager, path, answers);
    assert.equal(saved.statusCode, 303, readText(saved));
    const id = people[1] as PersonId;
    const working = await council.storage.read(council.process, (reading) => listWorking(reading, id));
    assert.deepEqual(
      working
        .filter(({ role, to }) => role === 'personal-adviser' && (to === null || to > TODAY))
        .map(({ name }) => name),
      ['Dana Reid'],
    );
    assert.ok((await seenBy(dana)).has(id));
    assert.equal((await seenBy(adviser)).has(id), false);
    assert.equal((await get(adviser, `/people/${id}`)).statusCode, 404);
    assert.match(readText(await get(dana, `/people/${id}/workers`)), /Now .*Dana Reid.*Before .*Sam Okoro/);
  });

  test('given to another team, what is owed is met before the next page, though the manager opens them no more', async () => {
    const [robin] = (await inventPeople(council, [
      { name: ['Robin', 'Ashe'], born: '2005-02-01', episodes: [['2015-01-05', null, 'C2', 'U6', 'S', 'ZZ9 9ZZ']] },
    ])) as [PersonId];
    const give = async (who: string) =>
      fill(manager, `/people/${robin}/workers/new`, {
        who: `personal-adviser ${who}`,
        reason: 'He moved south',
        ...typed('from', TODAY),
      });
    const adviserOwed = async () =>
      (await council.storage.read(council.process, (reading) => listDuties(reading, [robin])))
        .filter(({ rule, opensOn }) => rule === 'leaving-care/personal-adviser' && opensOn <= TODAY)
        .map(({ dueOn, metOn }) => [dueOn, metOn])
        .at(-1);
    assert.equal((await give('nobody')).statusCode, 303);
    assert.deepEqual(await adviserOwed(), [TODAY, null]);
    assert.equal((await give(dana)).statusCode, 303);
    assert.notDeepEqual(await adviserOwed(), [TODAY, null]);
    assert.equal((await get(manager, `/people/${robin}`)).statusCode, 404);
  });

  test('given to whoever has them already, the manager is told since when', async () => {
    const again = await fill(manager, `/people/${people[2]}/workers/new`, {
      who: `personal-adviser ${adviser}`,
      reason: 'As before',
      ...typed('from', TODAY),
    });
    assert.equal(again.statusCode, 422);
    assert.match(readText(again), /Sam Okoro works with them already/);
  });

  test('planned for a day that was mistyped, it is said to be not yet so, and is decided anew', async () => {
    const id = people[2] as PersonId;
    const give = async (who: StaffId, on: Day) =>
      fill(manager, `/people/${id}/workers/new`, {
        who: `personal-adviser ${who}`,
        reason: 'He moved south',
        ...typed('from', on),
      });
    assert.equal((await give(dana, day('2052-04-01'))).statusCode, 303);
    assert.match(readText(await get(manager, `/people/${id}/workers`)), /Dana Reid South team, not yet/);
    const again = await give(dana, addDays(TODAY, 1));
    assert.equal(again.statusCode, 303, readText(again));
    const working = await council.storage.read(council.process, (reading) => listWorking(reading, id));
    assert.deepEqual(
      working
        .filter(({ role, to }) => role === 'personal-adviser' && (to === null || to > TODAY))
        .map(({ name, from, to }) => [name, from <= TODAY, to]),
      [
        ['Dana Reid', false, null],
        ['Sam Okoro', true, addDays(TODAY, 1)],
      ],
    );
  });
});
