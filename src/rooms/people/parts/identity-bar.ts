/** Whom a page is about: the name they use, pronouns, age and the next birthday that matters, care now, who works with them. */

import { GRANTS, type Role } from '../../../access/roles.ts';
import type { Day } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { dayWords } from '../../../web/format.ts';
import type { WorkerOf } from '../../workforce/facts.ts';
import type { PersonInFull } from '../facts.ts';
import { ageWords, type Milestone, nameOf, nextMilestone } from '../model.ts';

export type IdentityBar = {
  readonly id: PersonId;
  readonly name: string;
  readonly pronouns: string | null;
  readonly age: string;
  readonly bornOn: Day | null;
  readonly diedOn: Day | null;
  readonly milestone: Milestone | null;
  readonly status: string;
  readonly workers: readonly {
    readonly name: string;
    readonly role: string;
    /** Who stands in for them, or that they are away and nobody does; null while they are at work. */
    readonly away: string | null;
  }[];
};

type Worker = Pick<WorkerOf, 'name' | 'role' | 'coverName' | 'coverUntil' | 'awaySince'>;

/** A role that opens nothing here (a reviewing officer, yet) is still somebody who works with them. */
function roleWords(role: string): string {
  return Object.hasOwn(GRANTS, role) ? GRANTS[role as Role].words : role.replaceAll('-', ' ');
}

/** "away: Jo Hart stands in until 4 April 2025" */
function awayWords({ coverName, coverUntil, awaySince }: Worker): string | null {
  if (coverName !== null && coverUntil !== null) return `away: ${coverName} stands in until ${dayWords(coverUntil)}`;
  return awaySince === null ? null : `away since ${dayWords(awaySince)}, and nobody stands in`;
}

export function identityBar(person: PersonInFull, status: string, workers: readonly Worker[], on: Day): IdentityBar {
  return {
    id: person.personId,
    name: nameOf(person),
    pronouns: person.pronouns,
    age: ageWords(person.bornOn, person.diedOn ?? on),
    bornOn: person.bornOn,
    diedOn: person.diedOn,
    milestone: nextMilestone(person, on) ?? null,
    status: person.diedOn === null ? status : 'Has died',
    workers: workers.map((worker) => ({ name: worker.name, role: roleWords(worker.role), away: awayWords(worker) })),
  };
}
