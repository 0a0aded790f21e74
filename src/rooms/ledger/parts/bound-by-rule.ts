/** Whom a rule binds, in which state they are with it, and a few of them by name: those the reader may open. */
import type { Day } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { DUTY_STATUSES, type DutyStatus, statusOn } from '../../../rules/duty.ts';
import type { Rule } from '../../../rules/rule.ts';
import type { Reading } from '../../../storage/storage.ts';
import { listPeopleInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import { listDutiesOfRule, listSpellsOfRule } from '../store.ts';

export type BoundGroup = {
  readonly state: string;
  readonly people: readonly { readonly name: string; readonly href: string }[];
  /** Others among those looked at. */
  readonly more: number;
};
export type Bound = { readonly groups: readonly BoundGroup[]; readonly people: readonly PersonId[] };

/** What was opened last says enough of how a rule is kept; a council has tens of thousands of duties under one. */
const LOOKED_AT = 2000;
const NAMED = 4;
/** First what is still to be done. */
const ORDER: readonly DutyStatus[] = ['overdue', 'due', 'cannot-tell', 'met', 'met-late', 'ended-in-time', 'missed'];

export async function boundByRule(reading: Reading, rule: Rule, on: Day): Promise<Bound> {
  const whom =
    rule.kind === 'duty' ? await dutiesByState(reading, rule.id, on) : await spellsByState(reading, rule.id, on);
  const shown = whom.map(([, people]) => people.slice(0, NAMED));
  const found = await listPeopleInFull(reading, [...new Set(shown.flat())], on);
  const nameOfPerson = new Map(found.map((person) => [person.personId, nameOf(person)]));
  return {
    groups: whom.map(([state, people], index) => ({
      state,
      people: (shown[index] ?? []).flatMap((id) => {
        const name = nameOfPerson.get(id);
        return name === undefined ? [] : [{ name, href: `/people/${id}` }];
      }),
      more: Math.max(people.length - NAMED, 0),
    })),
    people: found.map(({ personId }) => personId),
  };
}

type ByState = readonly (readonly [state: string, people: readonly PersonId[]])[];

async function dutiesByState(reading: Reading, rule: string, on: Day): Promise<ByState> {
  const duties = await listDutiesOfRule(reading, rule, on, LOOKED_AT);
  const states = Map.groupBy(duties, (duty) => statusOn(duty, on));
  return ORDER.flatMap((state) => {
    const people = [...new Set((states.get(state) ?? []).map(({ personId }) => personId))];
    return people.length === 0 ? [] : [[DUTY_STATUSES[state], people] as const];
  });
}

async function spellsByState(reading: Reading, rule: string, on: Day): Promise<ByState> {
  const spells = await listSpellsOfRule(reading, rule, on, LOOKED_AT);
  const people = (cannotTell: boolean): readonly PersonId[] => [
    ...new Set(spells.filter((spell) => spell.cannotTell.length > 0 === cannotTell).map(({ personId }) => personId)),
  ];
  return (
    [
      ['Has it now', people(false)],
      ['Cannot tell', people(true)],
    ] as const
  ).filter(([, each]) => each.length > 0);
}
