/**
 * Plans for the bench: each of the readers' young people, and thousands beside them, has two versions of an ordinary plan, so
 * that a page of one is asked where there are many.
 */
import { sql } from 'kysely';
import { processActor } from '../src/access/roles.ts';
import { addDays, type Day } from '../src/ground/day.ts';
import { newId, type PersonId } from '../src/ground/ids.ts';
import { type ReportedPlan, takeInPlans } from '../src/rooms/pathway-plans/actions/take-in-plans.ts';
import { mattersOf } from '../src/rooms/pathway-plans/matters.ts';
import { refreshStatistics } from '../src/storage/refresh-statistics.ts';
import type { MondayCouncil } from './monday-council.ts';

/** As many as ten councils have. */
const BESIDE = 10_000;
const BATCH = 500;

export async function giveEverybodyAPlan(
  { storage, authority }: MondayCouncil,
  readers: readonly PersonId[],
): Promise<{ readonly of: ReadonlyMap<PersonId, string>; readonly count: string }> {
  const program = processActor(authority.id, 'Bench');
  const on = authority.todayIs as Day;
  const { rows } = await storage.read(program, ({ db }) =>
    sql<{ id: PersonId }>`
      select id from person where died_on is null and removed_by is null
        and not exists (select from plan where plan.authority_id = person.authority_id and plan.person_id = person.id)
      order by id = any(${[...new Set(readers)]}::uuid[]) desc, id limit ${BESIDE}`.execute(db),
  );
  for (let start = 0; start < rows.length; start += BATCH) {
    const plans = rows.slice(start, start + BATCH).flatMap(({ id }) => plansOf(id, on));
    await storage.write(program, { action: 'invent-plans', touches: [], recordedOn: on }, (act) =>
      takeInPlans(act, plans),
    );
  }
  await storage.pass(program, refreshStatistics);
  const kept = await storage.read(program, ({ db }) =>
    sql<{ person: PersonId; id: string; all: number }>`
      select distinct on (person_id) person_id as person, id, count(*) over ()::int as all from plan
      where removed_by is null order by person_id, number desc`.execute(db),
  );
  return {
    of: new Map(kept.rows.map(({ person, id }) => [person, id])),
    count: (kept.rows[0]?.all ?? 0).toLocaleString('en-GB'),
  };
}

const GOALS = 6;

/** The last carries on the one before it, and its steps are promises. */
function plansOf(personId: PersonId, on: Day): readonly ReportedPlan[] {
  const first = planOf(personId, 1, null, addDays(on, -200));
  return [first, planOf(personId, 2, first.id, addDays(on, -20))];
}

function planOf(personId: PersonId, number: number, basedOn: string | null, givenOn: Day): ReportedPlan {
  const id = newId<never>() as string;
  const row = () => ({ id: newId<never>() as string, planId: id, act: 0 });
  const matters = mattersOf('relevant').map(({ key }) => key);
  const goals = Array.from({ length: GOALS }, (_, index) => ({
    ...row(),
    origin: newId<never>() as string,
    position: index + 1,
    matter: matters[index] ?? 'home',
    what: `A goal of ${personId.slice(0, 8)}, the ${index + 1}th`,
    why: 'It is what was asked for first',
    shownBy: 'Anybody can see it on the day',
    ifFails: 'none' as const,
    fallback: null,
    fallbackWho: null,
    fallbackBy: null,
    restsOn: null,
    noneBecause: 'It can wait',
  }));
  const promises = goals.map(({ what }) => ({
    id: newId<never>() as string,
    what: `Begin: ${what}`,
    who: 'worker' as const,
    staffId: null,
    named: null,
    madeOn: givenOn,
    dueOn: addDays(givenOn, 60),
    visitId: null,
    changedFrom: null,
    keptOn: number === 1 ? addDays(givenOn, 30) : null,
    changedOn: null,
    toldOn: null,
    because: null,
  }));
  return {
    id,
    personId,
    number,
    kind: 'relevant',
    arose: number === 1 ? 'first' : 'review',
    basedOn,
    begunOn: addDays(givenOn, -14),
    responsibleId: null,
    responsible: 'A social worker',
    decision: null,
    tookPart: 'They, and their worker',
    toldOn: addDays(givenOn, -15),
    whoIsAsked: 'The college',
    saidNoTo: null,
    writtenHow: 'together',
    withoutBecause: null,
    writtenWhere: 'At the hub',
    viewKnown: 'words',
    viewWords: 'It is mine.',
    offered: null,
    givenOn,
    givenHow: 'Printed',
    nextReviewOn: addDays(givenOn, 180),
    sentOn: givenOn,
    absentBecause: {},
    setAsideOn: null,
    setAsideBecause: null,
    askedFor: null,
    doneHow: 'Two afternoons',
    toldHow: 'Printed',
    easyMade: null,
    changeId: null,
    changeSaid: null,
    touched: null,
    matters: matters.map((matter) => ({
      ...row(),
      matter,
      nowLine: 'As it has been since the spring',
      theySay: 'I would like it to stay as it is, and a little more of it.',
      theyWant: 'More of it',
      wentWell: null,
    })),
    contingencies: (['home', 'money', 'learning-or-work', 'person'] as const).map((restsOn) => ({
      ...row(),
      restsOn,
      triggerIs: 'A letter',
      fallback: 'Somebody is there the same day',
      who: 'worker',
      staffId: null,
      named: null,
      byOn: null,
      withinDays: 1,
      asks: null,
    })),
    goals,
    steps: goals.map(({ id: goalId, what }, index) => ({
      ...row(),
      goalId,
      what: `Begin: ${what}`,
      who: 'worker',
      staffId: null,
      named: null,
      dueOn: addDays(givenOn, 60),
      promiseId: promises[index]?.id ?? null,
    })),
    promises,
    answers: [],
    decisions: [],
    home: null,
    easy: [],
  };
}
