/** Finding a person among 100,000, as the application’s own log-in answers it: every way of searching, for one who reaches everybody and one who works with twenty. */
import { processActor, type Actor } from '../src/access/roles.ts';
import { FAMILY_NAMES, GIVEN_NAMES } from '../src/demo/names.ts';
import { addDays } from '../src/ground/day.ts';
import { day, isoOf } from '../src/ground/day-words.ts';
import { newId, type PersonId, type StaffId } from '../src/ground/ids.ts';
import { foundAuthority } from '../src/rooms/authority/actions/found-authority.ts';
import { refreshSearchKeys } from '../src/rooms/find/actions/refresh-search-keys.ts';
import { findPeople } from '../src/rooms/find/found-people.ts';
import { readWords } from '../src/rooms/find/read-words.ts';
import { takeInContactDetails } from '../src/rooms/people/actions/take-in-contact-details.ts';
import { takeInNames } from '../src/rooms/people/actions/take-in-names.ts';
import { takeInPeople } from '../src/rooms/people/actions/take-in-people.ts';
import { takeInWorkforce } from '../src/rooms/workforce/actions/take-in-workforce.ts';
import { migrate } from '../src/storage/migrate.ts';
import type { Storage } from '../src/storage/storage.ts';
import { openStorage } from '../src/storage/transaction.ts';
import { testDatabase } from '../tests/database.ts';
import { type Bench, type Figure, percentile95, timed } from './bench.ts';
import { BENCH_TODAY } from './returns.ts';

const PEOPLE = 100_000;
const BATCH = 200;
const CASELOAD = 20;
const TIMES = 20;
const nothingFromAFile = { sourceFile: null, sourceRow: null } as const;

type Invented = ReturnType<typeof inventedPerson>;

/** Given names are 94 and family names some 2,000, so that a name is about as common as among real people. */
function inventedPerson(index: number) {
  const ending = ['', 'son', 'ley', 'ford', 'man', 'ton', 'well', 'worth', 'by', 'ham', 'er', 'es', 'wood', 'field'];
  const family = FAMILY_NAMES[(index * 31) % FAMILY_NAMES.length] ?? '';
  return {
    id: newId<PersonId>(),
    knownAs: GIVEN_NAMES[(index * 17) % GIVEN_NAMES.length]?.name ?? '',
    familyName: `${family}${ending[Math.floor(index / 7) % ending.length]}`,
    bornOn: addDays(day('2000-01-01'), (index * 13) % 9000),
    number: String(300_000 + index),
    phone: `07${String(700_000_000 + index * 7)}`,
    address: `${1 + (index % 250)} ${FAMILY_NAMES[(index * 7) % FAMILY_NAMES.length]} Road, Riverside`,
    postcode: `TS${1 + (index % 29)} ${index % 10}${'ABDEFGHJLN'[index % 9]}${'PQRSTUWXYZ'[Math.floor(index / 9) % 10]}`,
  };
}

const WAYS: readonly (readonly [way: string, typed: (person: Invented) => string])[] = [
  ['whole name', ({ knownAs, familyName }) => `${knownAs} ${familyName}`],
  ['parts of a name', ({ knownAs, familyName }) => `${knownAs.slice(0, 2)} ${familyName.slice(0, 4)}`],
  ['one given name', ({ knownAs }) => knownAs],
  ['two letters', ({ familyName }) => familyName.replace(/\W/g, '').slice(0, 2)],
  [
    'sound-alike',
    ({ knownAs, familyName }) => `${knownAs.replace('c', 'k').replace('ph', 'f')} ${familyName.replace('e', 'a')}`,
  ],
  ['date of birth', ({ bornOn }) => isoOf(bornOn)],
  ['name and year', ({ knownAs, bornOn }) => `${knownAs} ${isoOf(bornOn).slice(0, 4)}`],
  ['phone', ({ phone }) => phone],
  ['number', ({ number }) => number],
  ['postcode', ({ postcode }) => postcode],
  ['address', ({ address }) => address],
];

export const find: Bench = {
  name: 'find',
  run: async () => {
    const cluster = await testDatabase(migrate);
    const keys: number[] = [];
    const storage = openStorage({
      appUrl: cluster.urls.app,
      reportingUrl: cluster.urls.reporting,
      refresh: async (act, people) => void keys.push((await timed(() => refreshSearchKeys(act, people))).took),
    });
    try {
      const { id } = await foundAuthority(storage, BENCH_TODAY, {
        name: 'Bench',
        dfeCode: null,
        demonstration: false,
        todayIs: null,
      });
      const everybody = processActor(id, 'Bench');
      const people = Array.from({ length: PEOPLE }, (_, index) => inventedPerson(index));
      for (let first = 0; first < PEOPLE; first += BATCH)
        await invent(storage, everybody, people.slice(first, first + BATCH));
      const made = keys.splice(0);
      for (let first = 0; first < 20 * BATCH; first += BATCH) {
        const touches = people.slice(first, first + BATCH).map((person) => person.id);
        await storage.write(everybody, { action: 'nothing', touches, recordedOn: BENCH_TODAY }, async () => {});
      }
      const adviser = await inventAdviser(storage, everybody, people.slice(0, CASELOAD));
      const figures: Figure[] = [
        {
          what: 'Keys of the people of one act, remade',
          measured: `p95 ${percentile95(made).toFixed(0)} ms where all are new, ${percentile95(keys).toFixed(0)} ms where none has changed`,
          heldTo: 'printed only',
          rows: `${BATCH} people an act`,
        },
      ];
      for (const [who, actor, of] of [
        ['reaches everybody', everybody, people],
        [`works with ${CASELOAD}`, adviser, people.slice(0, CASELOAD)],
      ] as const)
        figures.push(await searchTimes(storage, who, actor, of));
      return figures;
    } finally {
      await storage.close();
      await cluster.drop();
    }
  },
};

async function searchTimes(storage: Storage, who: string, actor: Actor, of: readonly Invented[]): Promise<Figure> {
  const empty: number[] = [];
  for (let time = 0; time < 100; time += 1) {
    const nothing = async () => ({ result: null, log: { route: 'bench', purpose: 'bench', people: [] } });
    empty.push((await timed(() => storage.readLogged(actor, nothing))).took);
  }
  const slowest: string[] = [];
  const all: number[] = [];
  for (const [way, typed] of WAYS) {
    const took: number[] = [];
    for (let time = 0; time < TIMES + 3; time += 1) {
      const person = of[(time * 4831) % of.length] as Invented;
      const read = readWords(typed(person));
      if (!('asked' in read)) throw new Error(`${way}: ${read.sentence}`);
      const one = await timed(() =>
        storage.readLogged(actor, async (reading) => {
          const found = await findPeople(reading, read.asked, undefined, BENCH_TODAY);
          return {
            result: found,
            log: { route: 'bench', purpose: 'bench', people: found.shown.map(({ person: { personId } }) => personId) },
          };
        }),
      );
      if (way !== 'sound-alike' && one.result.total === 0) throw new Error(`${way} found nobody`);
      if (time >= 3) took.push(one.took);
    }
    all.push(...took);
    slowest.push(`${way} ${percentile95(took).toFixed(0)}`);
  }
  return {
    what: `Finding a person, for one who ${who}`,
    measured: `p95 ${percentile95(all).toFixed(1)} ms (${slowest.join(', ')}); a reading of nothing ${percentile95(empty).toFixed(1)} ms`,
    heldTo: 'p95 100 ms',
    rows: `${PEOPLE.toLocaleString('en-GB')} people, ${TIMES} of each way`,
  };
}

async function invent(storage: Storage, actor: Actor, people: readonly Invented[]): Promise<void> {
  const ids = people.map(({ id }) => id);
  await storage.write(actor, { action: 'invent', touches: ids, recordedOn: BENCH_TODAY }, async (act) => {
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
    const since = { from: null, to: null, ...nothingFromAFile };
    await takeInContactDetails(
      act,
      ids,
      people.flatMap(({ id, phone, address, postcode }) => [
        { personId: id, kind: 'phone', value: phone, postcode: null, ...since },
        { personId: id, kind: 'address', value: address, postcode, ...since },
      ]),
    );
  });
}

async function inventAdviser(storage: Storage, actor: Actor, people: readonly Invented[]): Promise<Actor> {
  const staffId = newId<StaffId>();
  const role = 'personal-adviser' as const;
  await storage.write(actor, { action: 'invent-staff', touches: [], recordedOn: BENCH_TODAY }, async (act) => {
    await takeInWorkforce(act, {
      teams: [],
      staff: [{ id: staffId, name: role, roles: [role], teamId: null, startedOn: BENCH_TODAY, endedOn: null }],
      allocations: people.map(({ id }) => ({ personId: id, staffId, role, from: BENCH_TODAY, to: null })),
    });
  });
  return { ...actor, staffId, name: role, roles: [role], scope: 'own' };
}
