/** The invented council's teams and staff, and who works with whom: as many workers as believable caseloads need. */
import type { Role } from '../access/roles.ts';
import { addDays, birthday, type Day } from '../ground/day.ts';
import { day } from '../ground/day-words.ts';
import { newId, type StaffId, type TeamId } from '../ground/ids.ts';
import type { Allocation, AtWork, StaffMember, Workforce } from '../rooms/workforce/actions/take-in-workforce.ts';
import { type Chance, chanceFrom } from './chance.ts';
import type { Practitioner } from './family-practitioners.ts';
import { familyOf, type InventedPerson } from './invented-person.ts';
import { ADULT_NAMES, FAMILY_NAMES } from './names.ts';

const IN_CARE = 'Children in Care Team';
const LEAVING_CARE = 'Leaving Care Team';
const ASSESSMENT = 'Referral and Assessment Team';
const EARLY_HELP = 'Early Help Team';

type Named = {
  readonly name: string;
  readonly role: Role;
  readonly team: string | null;
  readonly since: string;
  readonly until?: string;
};

/** The first of each role, by team and then by name, is the one a visitor signs in as. */
const NAMED: readonly Named[] = [
  { name: 'Daniel Okafor', role: 'social-worker', team: IN_CARE, since: '2019-09-02' },
  { name: 'Sunita Rao', role: 'social-worker', team: IN_CARE, since: '2021-01-11' },
  { name: 'Gareth Pugh', role: 'social-worker', team: IN_CARE, since: '2022-06-06' },
  { name: 'Aoife Kearney', role: 'social-worker', team: IN_CARE, since: '2018-03-19' },
  { name: 'Helen Marsh', role: 'team-manager', team: IN_CARE, since: '2015-05-05' },
  { name: 'Priya Raman', role: 'personal-adviser', team: LEAVING_CARE, since: '2020-02-03' },
  { name: 'Marcus Bell', role: 'personal-adviser', team: LEAVING_CARE, since: '2021-10-18' },
  { name: 'Natasha Haddon', role: 'personal-adviser', team: LEAVING_CARE, since: '2019-06-10' },
  { name: 'Vikram Sheikh', role: 'personal-adviser', team: LEAVING_CARE, since: '2022-03-07' },
  { name: 'Rachel Burdon', role: 'social-worker', team: IN_CARE, since: '2020-09-14' },
  { name: 'Peter Lyall', role: 'social-worker', team: IN_CARE, since: '2023-02-20' },
  { name: 'Nadia Farouk', role: 'social-worker', team: ASSESSMENT, since: '2019-11-04' },
  { name: 'Simon Crewe', role: 'social-worker', team: ASSESSMENT, since: '2021-05-17' },
  { name: 'Bronwen Pryce', role: 'team-manager', team: ASSESSMENT, since: '2018-01-15' },
  { name: 'Joanne Tindall', role: 'team-manager', team: LEAVING_CARE, since: '2016-11-01' },
  { name: 'Lorraine Peart', role: 'team-manager', team: EARLY_HELP, since: '2017-04-03' },
  { name: 'Tom Whitfield', role: 'performance-analyst', team: null, since: '2017-07-10' },
  { name: 'Councillor Ruth Adeyemi', role: 'elected-member', team: null, since: '2023-05-09' },
  { name: 'Margaret Ellwood', role: 'director', team: null, since: '2021-04-06' },
  { name: 'Ian Prowse', role: 'auditor', team: null, since: '2019-01-14' },
  { name: 'Colin Baxter', role: 'information-officer', team: null, since: '2016-02-01' },
  { name: 'Yasmin Darwish', role: 'administrator', team: null, since: '2020-07-20' },
  { name: 'Gemma Stott', role: 'out-of-hours-worker', team: null, since: '2018-10-08' },
  { name: 'Frances Adair', role: 'inspector', team: null, since: '2025-03-17', until: '2025-04-05' },
];

/** What a worker holds at most when there are enough of them. */
const CASELOADS = { inCare: 16, leavingCare: 19, assessment: 18 } as const;
const WORKERS_OF_A_TEAM = 8;

type Worker = StaffMember & Partial<AtWork> & { readonly role: Role };

export function inventedWorkforce(
  seed: number,
  people: readonly InventedPerson[],
  practitioners: readonly Practitioner[],
  today: Day,
): Workforce {
  const chance = chanceFrom(seed + 1);
  const teams = new Map<string, TeamId>();
  const teamId = (name: string): TeamId => {
    const id = teams.get(name) ?? newId<TeamId>();
    teams.set(name, id);
    return id;
  };
  const nameOf = distinctNames(chance);
  const staff: Worker[] = NAMED.map(({ name, role, team, since, until }) => ({
    id: newId<StaffId>(),
    name,
    role,
    roles: [role],
    teamId: team === null ? null : teamId(team),
    startedOn: day(since),
    endedOn: until === undefined ? null : day(until),
    fullTimeShare: 1,
  }));
  /** The named workers of a first team, and as many others in it and in others beside it as are needed. */
  const workers = (role: Role, first: string, held: number, caseload: number): readonly Worker[] => {
    const needed = Math.ceil(held / caseload);
    const own = staff.filter((member) => member.role === role && member.teamId === teams.get(first));
    for (let made = own.length; made < needed; made += 1) {
      const place = Math.floor(made / WORKERS_OF_A_TEAM);
      const team = place === 0 ? first : `${first} ${BESIDE[place - 1] ?? place + 1}`;
      if (!teams.has(team)) staff.push(invented(nameOf(), 'team-manager', teamId(team), chance));
      own.push(invented(nameOf(), role, teamId(team), chance));
      staff.push(own.at(-1) as Worker);
    }
    return own;
  };
  const inCare = people.filter((person) => person.facts.episodes.length > 0);
  const withAdviser = people.filter((person) => hasAdviser(person, today));
  const opened = people.filter((person) => person.facts.episodes.length === 0 && isOpen(person));
  const ofChildren = workers('social-worker', IN_CARE, inCare.filter((each) => each.inCare).length, CASELOADS.inCare);
  const advisers = workers('personal-adviser', LEAVING_CARE, withAdviser.length, CASELOADS.leavingCare);
  const assessing = workers('social-worker', ASSESSMENT, opened.length, CASELOADS.assessment);
  const former = Array.from({ length: Math.ceil(ofChildren.length * 0.8) }, () =>
    leftSince(invented(nameOf(), 'social-worker', chance.one(ofChildren).teamId, chance), chance),
  );
  const practising = practitioners.map(
    ({ startedOn, endedOn, fullTimeShare, awaySince, backOn }): StaffMember & AtWork => ({
      id: newId<StaffId>(),
      name: nameOf(),
      roles: [],
      roleAtWork: 'family-practitioner',
      teamId: teamId(EARLY_HELP),
      startedOn,
      endedOn,
      fullTimeShare,
      awaySince,
      backOn,
    }),
  );
  return {
    teams: [...teams].map(([name, id]) => ({ id, name })),
    staff: [...staff, ...former, ...practising],
    allocations: [
      ...allocated(inCare, { role: 'social-worker', now: ofChildren, former }, chance, today),
      ...withOneWorker(opened, 'social-worker', assessing),
      ...advised(people, advisers, today),
    ],
  };
}

const BESIDE = ['North', 'South', 'East', 'West'];

/** What keeps a social worker with a child who is not in care. */
const OPEN_WORK: ReadonlySet<string> = new Set(['assessment', 'child-in-need', 'protection-plan']);

function isOpen({ facts }: InventedPerson): boolean {
  return facts.entries.some(({ kind, until }) => until === null && OPEN_WORK.has(kind));
}

function invented(name: string, role: Role, teamId: TeamId | null, chance: Chance): Worker {
  return {
    id: newId<StaffId>(),
    name,
    role,
    roles: [role],
    teamId,
    startedOn: addDays(day('2014-01-06'), 7 * chance.whole(570)),
    endedOn: null,
    fullTimeShare: chance.pick([
      [80, 1],
      [12, 0.8],
      [8, 0.6],
    ]),
  };
}

/** Long enough ago that nobody of today's list is with them. */
function leftSince(worker: Worker, chance: Chance): Worker {
  const startedOn = addDays(day('2009-01-05'), 7 * chance.whole(560));
  return { ...worker, startedOn, endedOn: addDays(startedOn, 500 + chance.whole(2200)) };
}

/** Names nobody else of the staff has, and after the first of each kind in the order of names. */
function distinctNames(chance: Chance): () => string {
  const given = new Set(NAMED.map(({ name }) => name));
  return () => {
    for (let tries = 0; ; tries += 1) {
      const plain = `${chance.one(ADULT_NAMES)} ${chance.one(FAMILY_NAMES)}`;
      const name = tries < 50 ? plain : `${plain}-${chance.one(FAMILY_NAMES)}`;
      if (given.has(name)) continue;
      given.add(name);
      return name;
    }
  };
}

type Workers = { readonly role: Role; readonly now: readonly Worker[]; readonly former: readonly Worker[] };

/** One worker after another since a child came into care; whoever holds least takes the next family. */
function allocated(
  people: readonly InventedPerson[],
  { role, now, former }: Workers,
  chance: Chance,
  today: Day,
): Allocation[] {
  const held = new Map(now.map(({ id }) => [id, 0]));
  return [...Map.groupBy(people, familyOf).values()].flatMap((family) => {
    const [first] = family;
    if (first === undefined) return [];
    const stillHere = family.filter(({ inCare }) => inCare).length;
    const worker = least(now, held);
    held.set(worker.id, (held.get(worker.id) ?? 0) + stillHere);
    const since = stillHere === 0 ? null : (Math.max(first.cameOn, worker.startedOn, sinceWhen(chance, today)) as Day);
    const before = spellsBefore(first.cameOn, since ?? today, [...now, ...former], chance);
    return family.flatMap((person) => {
      const leftOn = person.facts.episodes.reduce<Day | null>((last, { endedOn }) => endedOn ?? last, null);
      const until = person.inCare ? since : leftOn;
      const past = before
        .filter(({ from }) => until === null || from < until)
        .map(({ staffId, from, to }) => ({
          personId: person.id,
          staffId,
          role,
          from,
          to: until === null ? to : (Math.min(to, until) as Day),
        }));
      return person.inCare && since !== null
        ? [...past, { personId: person.id, staffId: worker.id, role, from: since, to: null }]
        : past;
    });
  });
}

/** The worker of today has been there for up to two years and a half. */
function sinceWhen(chance: Chance, today: Day): Day {
  return addDays(today, -6 - chance.whole(900));
}

function spellsBefore(cameOn: Day, end: Day, workers: readonly Worker[], chance: Chance) {
  const spells: { readonly staffId: StaffId; readonly from: Day; readonly to: Day }[] = [];
  for (let from = cameOn; from < end; ) {
    const to = Math.min(addDays(from, 250 + chance.whole(1000)), end) as Day;
    const there = workers.filter(({ startedOn, endedOn }) => startedOn <= from && (endedOn === null || endedOn >= to));
    // Where nobody fits, nobody wrote down who it was.
    if (there.length > 0) spells.push({ staffId: chance.one(there).id, from, to });
    from = to;
  }
  return spells;
}

function withOneWorker(people: readonly InventedPerson[], role: Role, workers: readonly Worker[]): Allocation[] {
  const held = new Map(workers.map(({ id }) => [id, 0]));
  return [...Map.groupBy(people, familyOf).values()].flatMap((family) => {
    const worker = least(workers, held);
    held.set(worker.id, (held.get(worker.id) ?? 0) + family.length);
    return family.map(({ id, cameOn }) => ({
      personId: id,
      staffId: worker.id,
      role,
      from: Math.max(cameOn, worker.startedOn) as Day,
      to: null,
    }));
  });
}

/** One adviser from the day one was named until 25, the first of those who hold least. */
function advised(people: readonly InventedPerson[], advisers: readonly Worker[], today: Day): Allocation[] {
  const held = new Map(advisers.map(({ id }) => [id, 0]));
  return people.flatMap((person) => {
    const named = person.facts.allocations.toSorted((a, b) => a.from - b.from);
    if (named.length === 0) return [];
    const worker = least(advisers, held);
    if (hasAdviser(person, today)) held.set(worker.id, (held.get(worker.id) ?? 0) + 1);
    return named.map(({ from, to }, index) => ({
      personId: person.id,
      staffId: worker.id,
      role: 'personal-adviser' as const,
      from: Math.max(from, worker.startedOn) as Day,
      to: named[index + 1]?.from ?? to ?? turned25(person, today),
    }));
  });
}

function hasAdviser(person: InventedPerson, today: Day): boolean {
  return person.facts.allocations.some(({ to }) => to === null) && turned25(person, today) === null;
}

function turned25({ bornOn }: InventedPerson, today: Day): Day | null {
  const day25 = bornOn === null ? null : birthday(bornOn, 25);
  return day25 !== null && day25 <= today ? day25 : null;
}

function least(workers: readonly Worker[], held: ReadonlyMap<StaffId, number>): Worker {
  const [first, ...others] = workers;
  if (first === undefined) throw new Error('nobody works here');
  return others.reduce((so, each) => ((held.get(each.id) ?? 0) < (held.get(so.id) ?? 0) ? each : so), first);
}
