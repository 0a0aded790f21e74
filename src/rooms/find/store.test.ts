/** Searches among a few thousand people, under the application’s own log-in: whom they find, and that an index leads to them. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import { testDatabase, type TestDatabase } from '../../../tests/database.ts';
import { type Actor, processActor } from '../../access/roles.ts';
import { FAMILY_NAMES, GIVEN_NAMES } from '../../demo/names.ts';
import { addDays } from '../../ground/day.ts';
import { day, isoOf } from '../../ground/day-words.ts';
import { newId, type PersonId, type StaffId } from '../../ground/ids.ts';
import { refreshTouched } from '../../refresh.ts';
import { migrate } from '../../storage/migrate.ts';
import type { Storage } from '../../storage/storage.ts';
import { openStorage } from '../../storage/transaction.ts';
import { foundAuthority } from '../authority/actions/found-authority.ts';
import { takeInContactDetails } from '../people/actions/take-in-contact-details.ts';
import { takeInNames } from '../people/actions/take-in-names.ts';
import { takeInPeople } from '../people/actions/take-in-people.ts';
import { takeInWorkforce } from '../workforce/actions/take-in-workforce.ts';
import { readWords } from './read-words.ts';
import { listMatches, matchQuery } from './store.ts';

const TODAY = day('2025-03-26');
const PEOPLE = 4000;

const people = Array.from({ length: PEOPLE }, (_, index) => ({
  id: newId<PersonId>(),
  knownAs: GIVEN_NAMES[index % GIVEN_NAMES.length]?.name ?? '',
  familyName: FAMILY_NAMES[Math.floor(index / GIVEN_NAMES.length) % FAMILY_NAMES.length] ?? '',
  bornOn: addDays(day('2005-01-01'), index),
  number: String(300_000 + index),
  phone: `07700 ${900_000 + index}`,
  address: `${index} Acacia Avenue`,
  postcode: `TS${1 + (index % 30)} ${index % 9}AB`,
}));

const OF_NO_TEAM = { roles: ['personal-adviser'], teamId: null, startedOn: TODAY, endedOn: null } as const;

describe('a search of keys', () => {
  let database: TestDatabase;
  let storage: Storage;
  let everybody: Actor;
  let adviser: Actor;

  before(async () => {
    database = await testDatabase(migrate);
    storage = openStorage({
      appUrl: database.urls.app,
      reportingUrl: database.urls.reporting,
      refresh: refreshTouched,
    });
    const council = { name: 'Norhampton Council', dfeCode: null, demonstration: false, todayIs: null };
    const authority = await foundAuthority(storage, TODAY, council);
    everybody = processActor(authority.id, 'Test');
    const ids = people.map(({ id }) => id);
    const nothingFromAFile = { sourceFile: null, sourceRow: null };
    await storage.write(everybody, { action: 'invent', touches: ids, recordedOn: TODAY }, async (act) => {
      await takeInPeople(
        act,
        people.map(({ id, number, bornOn }) => ({
          personId: id,
          numbers: [{ kind: '903-child', number }],
          bornOn,
          diedOn: null,
          sex: null,
          ethnicity: null,
          upn: null,
          present: true,
          ...nothingFromAFile,
        })),
      );
      await takeInNames(
        act,
        people.map(({ id, knownAs, familyName, bornOn }) => ({
          personId: id,
          knownAs,
          familyName,
          pronouns: null,
          from: bornOn,
        })),
      );
      const reachedBy = { from: null, to: null, ...nothingFromAFile };
      await takeInContactDetails(
        act,
        ids,
        people.flatMap(({ id, phone, address, postcode }) => [
          { personId: id, kind: 'phone', value: phone, postcode: null, ...reachedBy },
          { personId: id, kind: 'address', value: address, postcode, ...reachedBy },
        ]),
      );
    });
    const [staffId, colleagueId] = [newId<StaffId>(), newId<StaffId>()];
    adviser = { ...everybody, staffId, name: 'Sam Okoro', roles: ['personal-adviser'], scope: 'own' };
    await storage.write(everybody, { action: 'invent-staff', touches: [], recordedOn: TODAY }, (act) =>
      takeInWorkforce(act, {
        teams: [],
        staff: [
          { ...OF_NO_TEAM, id: staffId, name: 'Sam Okoro' },
          { ...OF_NO_TEAM, id: colleagueId, name: 'Priya Raman' },
        ],
        allocations: ids.slice(0, 3000).map((personId, index) => ({
          personId,
          staffId: index < 20 ? staffId : colleagueId,
          role: 'personal-adviser',
          from: TODAY,
          to: null,
        })),
      }),
    );
    const owner = new pg.Client({ connectionString: database.urls.owner });
    await owner.connect();
    await owner.query('analyze');
    await owner.end();
  });
  after(async () => {
    await storage.close();
    await database.drop();
  });

  const one = people[7] as (typeof people)[number];
  const other = people[3003] as (typeof people)[number];
  const askedOf = (typed: string) => {
    const read = readWords(typed);
    assert.ok('asked' in read);
    return read.asked;
  };
  const find = async (actor: Actor, typed: string): Promise<readonly PersonId[]> => {
    const matches = await storage.read(actor, (reading) => listMatches(reading, askedOf(typed), TODAY, 5000));
    return matches.map(({ personId }) => personId);
  };
  const waysTo = ({ knownAs, familyName, bornOn, number, phone, address, postcode }: typeof one) => ({
    'a whole name': `${knownAs} ${familyName}`,
    'the family name first': `${familyName}, ${knownAs}`,
    'a part of a name': `${knownAs.slice(0, 3)} ${familyName.slice(0, 3)}`,
    'a sound-alike': `${knownAs.replaceAll('c', 'k').replace('i', 'y')} ${familyName}`,
    'date of birth': isoOf(bornOn),
    'a year and a name': `${knownAs} ${isoOf(bornOn).slice(0, 4)}`,
    phone,
    address,
    postcode,
    'the outward part of a postcode': postcode.split(' ')[0] ?? '',
    number,
    'the beginning of a number': number.slice(0, 5),
  });

  for (const way of Object.keys(waysTo(one)) as (keyof ReturnType<typeof waysTo>)[]) {
    test(`finds by ${way}`, async () => {
      assert.ok((await find(everybody, waysTo(other)[way])).includes(other.id));
    });

    test(`by ${way} finds whom an adviser works with, and never anybody else`, async () => {
      assert.ok((await find(adviser, waysTo(one)[way])).includes(one.id));
      const theirs = new Set(people.slice(0, 20).map(({ id }) => id));
      for (const typed of [waysTo(one)[way], waysTo(other)[way]])
        assert.deepEqual(
          (await find(adviser, typed)).filter((id) => !theirs.has(id)),
          [],
        );
    });

    test(`by ${way} uses the index`, async () => {
      for (const actor of [everybody, adviser]) {
        const plan = await storage.read(actor, async (reading) => {
          const { rows } = await sql<{
            'QUERY PLAN': string;
          }>`explain ${matchQuery(reading, askedOf(waysTo(other)[way]), TODAY, 501)}`.execute(reading.db);
          return rows.map((row) => row['QUERY PLAN']).join('\n');
        });
        assert.doesNotMatch(plan, /Seq Scan on (person_key|allocation)/);
        assert.match(plan, /person_key_find|person_key_pkey/);
      }
    });
  }

  test('puts the whole name first, then beginnings, then sounds', async () => {
    const found = await storage.read(everybody, (reading) => listMatches(reading, askedOf('Sam Carr'), TODAY, 50));
    const named = found.map(({ personId }) => people.find(({ id }) => id === personId));
    assert.deepEqual([named[0]?.knownAs, named[0]?.familyName], ['Sam', 'Carr']);
    assert.deepEqual(
      found.map(({ rank }) => rank),
      found.map(({ rank }) => rank).toSorted((a, b) => a - b),
    );
  });

  test('of those equally close puts first whom somebody works with, so that they are listed where there are too many', async () => {
    const found = await storage.read(everybody, (reading) => listMatches(reading, askedOf(one.knownAs), TODAY, 4000));
    const closest = found.filter(({ rank }) => rank === found[0]?.rank);
    const workedWith = closest.filter(({ isWorkedWith }) => isWorkedWith);
    assert.ok(workedWith.length > 0 && workedWith.length < closest.length);
    assert.deepEqual(closest.slice(0, workedWith.length), workedWith);
  });

  test('answers no more than it was asked for', async () => {
    const found = await storage.read(everybody, (reading) => listMatches(reading, askedOf('ma'), TODAY, 10));
    assert.equal(found.length, 10);
  });

  test('finds nobody by a key that is gone', async () => {
    const typed = 'Quillon Ravensworth';
    const nameFrom = (knownAs: string, familyName: string) =>
      storage.write(everybody, { action: 'name', touches: [other.id], recordedOn: TODAY }, (act) =>
        takeInNames(act, [{ personId: other.id, knownAs, familyName, pronouns: null, from: TODAY }]),
      );
    assert.deepEqual(await find(everybody, typed), []);
    await nameFrom('Quillon', 'Ravensworth');
    assert.deepEqual(await find(everybody, typed), [other.id]);
    await storage.write(everybody, { action: 'remove', touches: [other.id], recordedOn: TODAY }, ({ db, id }) =>
      db.updateTable('person').set({ removed_by: id, act: id }).where('id', '=', other.id).execute(),
    );
    assert.deepEqual(await find(everybody, typed), []);
  });
});
