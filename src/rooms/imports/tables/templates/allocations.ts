/** The template of who works with whom: a worker by their staff number, in a role, from when to when. */
import { choice, day, dayIfAny, text } from '../column.ts';
import { template } from './template.ts';

const ROLES = ['personal-adviser', 'social-worker', 'team-manager', 'reviewing-officer'];

export const allocations = template({
  name: 'allocations',
  about: 'who works with whom',
  key: ['Staff number', 'Role', 'From'],
  spans: [['From', 'Until']],
  happened: ['From'],
  columns: { 'Staff number': text, Role: choice(...ROLES), From: day, Until: dayIfAny },
  says: (row) => {
    const [staffNumber, role] = [row.cell('Staff number'), row.cell('Role')];
    return staffNumber === null || role === null
      ? {}
      : { allocations: [{ staffNumber, role, from: row.needed('From'), to: row.day('Until') }] };
  },
});
