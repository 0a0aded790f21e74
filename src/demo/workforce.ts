/** The invented council's teams and staff, and who works with whom. */
import type { Role } from '../access/roles.ts';
import { ageOn, type Day } from '../ground/day.ts';
import { day } from '../ground/day-words.ts';
import { newId, type StaffId, type TeamId } from '../ground/ids.ts';
import type { Allocation, StaffMember, Workforce } from '../rooms/workforce/actions/take-in-workforce.ts';
import { chanceFrom } from './chance.ts';
import type { InventedPerson } from './make-demonstration.ts';

const TEAMS = ['Children in Care Team', 'Leaving Care Team'] as const;

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
  { name: 'Joanne Tindall', role: 'team-manager', team: 'Leaving Care Team', since: '2016-11-01' },
  { name: 'Tom Whitfield', role: 'performance-analyst', team: null, since: '2017-07-10' },
  { name: 'Councillor Ruth Adeyemi', role: 'elected-member', team: null, since: '2023-05-09' },
];

export function inventedWorkforce(seed: number, people: readonly InventedPerson[], today: Day): Workforce {
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
  const inRole = (role: Role): readonly StaffMember[] => staff.filter((member) => member.role === role);
  const allocations: Allocation[] = [];
  const allocate = (person: InventedPerson, worker: StaffMember, role: Role): void => {
    const from = Math.max(person.cameOn, worker.startedOn) as Day;
    allocations.push({ personId: person.id, staffId: worker.id, role, from, to: null });
  };
  for (const person of people) {
    const age = ageOn(person.bornOn, today);
    // Brothers and sisters have one worker.
    const sibling = allocations.find(
      ({ personId }) =>
        people.find(({ id }) => id === personId)?.familyName === person.familyName &&
        person.cameOn === people.find(({ id }) => id === personId)?.cameOn,
    );
    const socialWorker =
      inRole('social-worker').find(({ id }) => id === sibling?.staffId) ?? chance.one(inRole('social-worker'));
    if (person.leftOn === null) allocate(person, socialWorker, 'social-worker');
    if (age >= 16 && age < 21) allocate(person, chance.one(inRole('personal-adviser')), 'personal-adviser');
  }
  return { teams, staff, allocations };
}
