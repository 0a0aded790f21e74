/** The invented council's teams and staff, and who works with whom. */
import type { Role } from '../access/roles.ts';
import type { Day } from '../ground/day.ts';
import { day } from '../ground/day-words.ts';
import { newId, type StaffId, type TeamId } from '../ground/ids.ts';
import type { Allocation, StaffMember, Workforce } from '../rooms/workforce/actions/take-in-workforce.ts';
import { chanceFrom } from './chance.ts';
import type { InventedPerson } from './invented-person.ts';

const TEAMS = ['Children in Care Team', 'Leaving Care Team', 'Referral and Assessment Team'] as const;

/** The first of each role is the one a visitor signs in as. */
const STAFF: readonly {
  readonly name: string;
  readonly role: Role;
  readonly team: (typeof TEAMS)[number] | null;
  readonly since: string;
}[] = [
  { name: 'Daniel Okafor', role: 'social-worker', team: 'Children in Care Team', since: '2019-09-02' },
  { name: 'Sunita Rao', role: 'social-worker', team: 'Children in Care Team', since: '2021-01-11' },
  { name: 'Gareth Pugh', role: 'social-worker', team: 'Children in Care Team', since: '2022-06-06' },
  { name: 'Aoife Kearney', role: 'social-worker', team: 'Children in Care Team', since: '2018-03-19' },
  { name: 'Helen Marsh', role: 'team-manager', team: 'Children in Care Team', since: '2015-05-05' },
  { name: 'Priya Raman', role: 'personal-adviser', team: 'Leaving Care Team', since: '2020-02-03' },
  { name: 'Marcus Bell', role: 'personal-adviser', team: 'Leaving Care Team', since: '2021-10-18' },
  { name: 'Natasha Haddon', role: 'personal-adviser', team: 'Leaving Care Team', since: '2019-06-10' },
  { name: 'Vikram Sheikh', role: 'personal-adviser', team: 'Leaving Care Team', since: '2022-03-07' },
  { name: 'Rachel Burdon', role: 'social-worker', team: 'Children in Care Team', since: '2020-09-14' },
  { name: 'Peter Lyall', role: 'social-worker', team: 'Children in Care Team', since: '2023-02-20' },
  { name: 'Nadia Farouk', role: 'social-worker', team: 'Referral and Assessment Team', since: '2019-11-04' },
  { name: 'Simon Crewe', role: 'social-worker', team: 'Referral and Assessment Team', since: '2021-05-17' },
  { name: 'Bronwen Pryce', role: 'team-manager', team: 'Referral and Assessment Team', since: '2018-01-15' },
  { name: 'Joanne Tindall', role: 'team-manager', team: 'Leaving Care Team', since: '2016-11-01' },
  { name: 'Tom Whitfield', role: 'performance-analyst', team: null, since: '2017-07-10' },
  { name: 'Councillor Ruth Adeyemi', role: 'elected-member', team: null, since: '2023-05-09' },
];

export function inventedWorkforce(seed: number, people: readonly InventedPerson[]): Workforce {
  const chance = chanceFrom(seed + 1);
  const teams = TEAMS.map((name) => ({ id: newId<TeamId>(), name }));
  const staff: (StaffMember & { readonly role: Role })[] = STAFF.map(({ name, role, team, since }) => ({
    id: newId<StaffId>(),
    name,
    role,
    roles: [role],
    teamId: teams.find((each) => each.name === team)?.id ?? null,
    startedOn: day(since),
    endedOn: null,
  }));
  const inRole = (role: Role, team: (typeof TEAMS)[number]): readonly StaffMember[] =>
    staff.filter((member) => member.role === role && member.teamId === teams.find(({ name }) => name === team)?.id);
  const allocations: Allocation[] = [];
  const allocate = (person: InventedPerson, worker: StaffMember, role: Role, from: Day, to: Day | null): void => {
    allocations.push({
      personId: person.id,
      staffId: worker.id,
      role,
      from: Math.max(from, worker.startedOn) as Day,
      to,
    });
  };
  const families = new Map<string, StaffMember>();
  for (const person of people) {
    // Brothers and sisters have one worker.
    const family = `${person.familyName} ${person.cameOn}`;
    const team = person.facts.episodes.length > 0 ? 'Children in Care Team' : 'Referral and Assessment Team';
    const socialWorker = families.get(family) ?? chance.one(inRole('social-worker', team));
    families.set(family, socialWorker);
    if (person.inCare || (team === 'Referral and Assessment Team' && isOpen(person)))
      allocate(person, socialWorker, 'social-worker', person.cameOn, null);
    for (const { from, to } of person.facts.allocations)
      allocate(person, chance.one(inRole('personal-adviser', 'Leaving Care Team')), 'personal-adviser', from, to);
  }
  return { teams, staff, allocations };

  function isOpen({ facts }: InventedPerson): boolean {
    return facts.entries.some(({ kind, until }) => until === null && OPEN_WORK.has(kind));
  }
}

/** What keeps a social worker with a child who is not in care. */
const OPEN_WORK: ReadonlySet<string> = new Set(['assessment', 'child-in-need', 'protection-plan']);
