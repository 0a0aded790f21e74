/** How what a plan says becomes rows. */
import type { Day } from '../../ground/day.ts';
import { isoOf } from '../../ground/day-words.ts';
import type { Columns } from '../../storage/corrections.ts';
import type { Contingency, Goal, Plan, PlanAnswer, PlanMatter, Step } from './model.ts';

const iso = (day: Day | null): string | null => (day === null ? null : isoOf(day));
const whole = (number: number | null): string | null => (number === null ? null : `${number}`);

type Said<Row> = Omit<Row, 'id' | 'act' | 'planId' | 'personId'>;

export const columnsOfPlan = (plan: Said<Plan>): Columns => ({
  number: `${plan.number}`,
  kind: plan.kind,
  arose: plan.arose,
  based_on: plan.basedOn,
  begun_on: isoOf(plan.begunOn),
  responsible_id: plan.responsibleId,
  responsible: plan.responsible,
  decision: plan.decision,
  took_part: plan.tookPart,
  told_on: iso(plan.toldOn),
  who_is_asked: plan.whoIsAsked,
  said_no_to: plan.saidNoTo,
  written_how: plan.writtenHow,
  without_because: plan.withoutBecause,
  written_where: plan.writtenWhere,
  view_known: plan.viewKnown,
  view_words: plan.viewWords,
  offered: plan.offered,
  given_on: iso(plan.givenOn),
  given_how: plan.givenHow,
  next_review_on: iso(plan.nextReviewOn),
  sent_on: iso(plan.sentOn),
  absent_because: plan.absentBecause,
  set_aside_on: iso(plan.setAsideOn),
  set_aside_because: plan.setAsideBecause,
  asked_for: plan.askedFor,
  done_how: plan.doneHow,
  told_how: plan.toldHow,
  easy_made: plan.easyMade,
  change_id: plan.changeId,
  change_said: plan.changeSaid,
  touched: plan.touched === null ? null : `{${plan.touched.join(',')}}`,
});

export const columnsOfMatter = (said: Said<PlanMatter>): Columns => ({
  matter: said.matter,
  now_line: said.nowLine,
  they_say: said.theySay,
  they_want: said.theyWant,
  went_well: said.wentWell,
});

export const columnsOfContingency = (said: Said<Contingency>): Columns => ({
  rests_on: said.restsOn,
  trigger_is: said.triggerIs,
  fallback: said.fallback,
  who: said.who,
  staff_id: said.staffId,
  named: said.named,
  by_on: iso(said.byOn),
  within_days: whole(said.withinDays),
  asks: said.asks,
});

export const columnsOfGoal = (said: Said<Goal>): Columns => ({
  origin: said.origin,
  position: `${said.position}`,
  matter: said.matter,
  what: said.what,
  why: said.why,
  shown_by: said.shownBy,
  if_fails: said.ifFails,
  fallback: said.fallback,
  fallback_who: said.fallbackWho,
  fallback_by: iso(said.fallbackBy),
  rests_on: said.restsOn,
  none_because: said.noneBecause,
});

export const columnsOfStep = (said: Said<Step>): Columns => ({
  goal_id: said.goalId,
  what: said.what,
  who: said.who,
  staff_id: said.staffId,
  named: said.named,
  due_on: isoOf(said.dueOn),
  promise_id: said.promiseId,
});

export const columnsOfAnswer = (
  said: Pick<PlanAnswer, 'kind' | 'grade' | 'words' | 'writtenOn'> & {
    readonly writtenBy: string | null;
    readonly managementId: string | null;
  },
): Columns => ({
  kind: said.kind,
  grade: said.grade,
  words: said.words,
  written_by: said.writtenBy,
  written_on: isoOf(said.writtenOn),
  management_id: said.managementId,
});
