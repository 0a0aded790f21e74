/** A manager answers a plan: agrees with a grade, sends it back, or directs. What is not in it is shown, with why. */
import type { Day } from '../../../ground/day.ts';
import type { StaffId } from '../../../ground/ids.ts';
import { addRow } from '../../../storage/corrections.ts';
import { choiceField, dayField, type FieldSet, type Form, textField, type ValuesOf } from '../../../web/form.ts';
import { Refused } from '../../../web/form-page.ts';
import { getFactsOf } from '../../ledger/facts.ts';
import { writeManagementEntry } from '../../oversight/actions/write-management-entry.ts';
import { refuseManagementEntry } from '../../oversight/model.ts';
import type { StaffChoice } from '../../promises/parts/promise-form.ts';
import { listWhoMayOpen } from '../../workforce/facts.ts';
import { absencesOf } from '../absences.ts';
import { type Answered, refuseAnswer } from '../answer.ts';
import { columnsOfAnswer } from '../columns.ts';
import { type AnswerKind, ANSWERS, type Grade, GRADES } from '../model.ts';
import { pathOfPlan, planForm } from '../parts/plan-form.ts';

type At = { readonly staff: readonly StaffChoice[] };

function answerForm(staff: readonly StaffChoice[]): Form {
  return {
    fields: {
      kind: choiceField({
        label: 'What do you answer?',
        called: 'what you answer',
        as: 'radios',
        options: Object.entries(ANSWERS).map(([value, { choose }]) => ({ value, text: choose })),
        required: 'Say what you answer',
      }),
      grade: choiceField({
        label: 'How good is the plan?',
        called: 'the grade',
        hint: 'Only where you agree. It is about the plan, never about the young person.',
        as: 'radios',
        options: Object.entries(GRADES).map(([value, text]) => ({ value, text })),
      }),
      words: textField({
        label: 'Say it in words',
        called: 'what you say',
        hint: 'A sentence on its quality; what is to change; or what is to be done. The young person can read this.',
        rows: 4,
        most: 2000,
        required: 'Say it in words',
      }),
      staffId: choiceField({
        label: 'Whom is the direction for?',
        hint: 'Only for a direction.',
        as: 'select',
        options: staff.map(({ id, name }) => ({ value: id, text: name })),
      }),
      dueOn: dayField({ label: 'By when?', called: 'the day it is due', hint: 'Only for a direction.' }),
    },
  };
}

function filledIn(values: ValuesOf<FieldSet>): Answered {
  const kind = values['kind'] as AnswerKind;
  const isDirection = kind === 'directed';
  return {
    kind,
    grade: kind === 'agreed' ? (values['grade'] as Grade | null) : null,
    words: values['words'] as string,
    staffId: isDirection ? (values['staffId'] as StaffId | null) : null,
    dueOn: isDirection ? (values['dueOn'] as Day | null) : null,
  };
}

export const answerPlanPage = planForm<At>({
  path: '/answer',
  allow: 'direct-work',
  move: 'answer',
  action: 'answer-plan',
  purpose: 'overseeing your plan',
  more: async (reading, visit, { personId }) => ({ staff: await listWhoMayOpen(reading, personId, visit.on) }),
  title: () => 'Answer the plan',
  lead: () => 'The plan is in force, and goes on helping whatever you answer.',
  form: ({ more }) => answerForm(more.staff),
  values: () => ({}),
  version: ({ answers }) => answers.at(-1)?.act,
  write: async (act, { id, plan, more }, values, visit) => {
    const said = filledIn(values);
    const refused = refuseAnswer(plan, said, visit.on);
    if (refused !== undefined) throw new Refused({ [refused.field]: refused.sentence });
    const managementId = said.kind === 'directed' ? await direct() : null;
    const writtenBy = visit.actor.staffId;
    const columns = columnsOfAnswer({ ...said, writtenBy, writtenOn: visit.on, managementId });
    return addRow(act, 'plan_answer', id, { ...columns, plan_id: plan.id });

    async function direct(): Promise<string> {
      const colleague = more.staff.find((one) => one.id === said.staffId);
      const entry = {
        kind: 'direction',
        what: said.words,
        writtenBy: visit.actor.staffId,
        writtenOn: visit.on,
        staffId: colleague?.id ?? null,
        named: colleague?.name ?? null,
        dueOn: said.dueOn,
        answeredOn: null,
        answer: null,
        readOn: null,
      } as const;
      const whyNot = refuseManagementEntry(
        await getFactsOf(act, id),
        entry,
        colleague && { ...colleague, endedOn: null },
        visit.on,
      );
      if (whyNot !== undefined) throw new Refused({ [whyNot.field]: whyNot.sentence });
      return (await writeManagementEntry(act, id, entry)).id;
    }
  },
  saved: 'Your answer is with the plan.',
  around: {
    template: 'pathway-plans/pages/answer-plan.njk',
    model: ({ id, plan, plans }) => ({
      absences: absencesOf(plan),
      planHref: pathOfPlan(id, plan.id),
      compareHref: plans.some(({ number }) => number < plan.number) ? `${pathOfPlan(id, plan.id)}/compare` : null,
    }),
  },
});
