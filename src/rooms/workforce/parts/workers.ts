/** Those who work with young people: as a page names those of one person, and as a form offers them to be chosen. */
import { GRANTS } from '../../../access/roles.ts';
import type { Day } from '../../../ground/day.ts';
import type { Option } from '../../../web/form.ts';
import type { AllocatedRole } from '../actions/allocate.ts';
import type { listStaff, WorkerOf } from '../facts.ts';

/** `Sam Okoro, Ada Hall (away: Noor Aziz stands in)` */
export function workerNames(workers: readonly Pick<WorkerOf, 'name' | 'coverName'>[]): string {
  return workers
    .map(({ name, coverName }) => (coverName === null ? name : `${name} (away: ${coverName} stands in)`))
    .join(', ');
}

/** Whoever has the role and has not left by that day. The value is the role and the id, with a space between them. */
export function workerOptions(staff: Awaited<ReturnType<typeof listStaff>>, role: AllocatedRole, on: Day): Option[] {
  return staff
    .filter(({ roles, endedOn }) => roles.includes(role) && (endedOn === null || endedOn > on))
    .map(({ id, name, team }) => ({
      value: `${role} ${id}`,
      text: `${name}, ${GRANTS[role].words}${team === null ? '' : `, ${team}`}`,
    }));
}
