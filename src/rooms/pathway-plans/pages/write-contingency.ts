/** What happens if something the plan rests on fails: trigger, fallback, who, by when, and what others are asked for. */
import { addRow, changeRow } from '../../../storage/corrections.ts';
import { notFound } from '../../../web/failure.ts';
import { choiceField, dayField, type FieldSet, type Form, textField, type ValuesOf } from '../../../web/form.ts';
import type { Day } from '../../../ground/day.ts';
import { WHO, type Who } from '../../promises/model.ts';
import type { StaffChoice } from '../../promises/parts/promise-form.ts';
import { everyLine, readWhoMatters, type WhoLine } from '../../who-matters/parts/who-lines.ts';
import { listWhoMayOpen } from '../../workforce/facts.ts';
import { columnsOfContingency } from '../columns.ts';
import type { Contingency } from '../model.ts';
import { type AtPlan, planForm, type PlanStanding } from '../parts/plan-form.ts';
import { DAYS_MOST, isRestsOn, refuseContingency, RESTS_ON, type RestsOn } from '../what-it-rests-on.ts';

type At = {
  readonly restsOn: RestsOn;
  readonly staff: readonly StaffChoice[];
  /** Who matters to them, where it rests on a person; null elsewhere. */
  readonly whoMatters: readonly WhoLine[] | null;
};

function contingencyForm(staff: readonly StaffChoice[]): Form {
  return {
    fields: {
      triggerIs: textField({
        label: 'What would have to happen?',
        called: 'what would have to happen',
        hint: 'What anybody would notice. For example: a letter about the rent; two nights away.',
        rows: 2,
        most: 300,
        required: 'Say what would have to happen',
      }),
      fallback: textField({
        label: 'What is done then?',
        called: 'what is done then',
        hint: 'Something else that is there, and not “to be discussed”. They can read this.',
        rows: 3,
        most: 500,
        required: 'Say what is done then',
      }),
      who: choiceField({
        label: 'Who starts it?',
        called: 'who starts it',
        as: 'radios',
        options: Object.entries(WHO).map(([value, text]) => ({ value, text })),
        required: 'Say who starts it: without a person it is no fallback',
      }),
      ...(staff.length === 0
        ? {}
        : {
            staffId: choiceField({
              label: 'Which member of staff?',
              hint: 'Only if it is another member of staff.',
              as: 'select',
              options: staff.map(({ id, name }) => ({ value: id, text: name })),
            }),
          }),
      named: textField({ label: 'Who outside the council?', hint: 'Only if it is somebody outside.', most: 120 }),
      withinDays: textField({
        label: 'Within how many days of it happening?',
        called: 'the number of days',
        hint: `From 0, the same day, to ${DAYS_MOST}. Or enter a day below.`,
        most: 3,
        width: 5,
        shape: { is: /^\d+$/, otherwise: 'Enter a number of days, for example 3' },
      }),
      byOn: dayField({ label: 'Or by which day?', called: 'the day' }),
      asks: textField({
        label: 'What is each of the others asked for?',
        called: 'what others are asked for',
        hint: 'For example: housing, a place on the list for an emergency bed.',
        rows: 2,
        most: 500,
      }),
    },
  };
}

const standing = ({ contingencies }: PlanStanding, key: RestsOn): Contingency | undefined =>
  contingencies.find(({ restsOn }) => restsOn === key);

function filledIn(values: ValuesOf<FieldSet>, { staff, restsOn }: At): Omit<Contingency, 'id' | 'planId' | 'act'> {
  const said = values as Readonly<Record<string, string | null>> & { readonly byOn: Day | null };
  const who = said['who'] as Who;
  const member = who === 'staff' ? staff.find(({ id }) => id === said['staffId']) : undefined;
  const days = said['withinDays'] ?? null;
  return {
    restsOn,
    triggerIs: said['triggerIs'] as string,
    fallback: said['fallback'] as string,
    who,
    staffId: member?.id ?? null,
    named: member?.name ?? (who === 'partner' ? (said['named'] ?? null) : null),
    byOn: said.byOn,
    withinDays: days === null ? null : Number(days),
    asks: said['asks'] ?? null,
  };
}

export const writeContingencyPage = planForm<At>({
  path: '/if-it-fails/:restsOn',
  move: 'write',
  action: 'write-contingency-of-plan',
  more: async (reading, visit, { personId }) => {
    const { restsOn } = visit.params;
    if (!isRestsOn(restsOn)) throw notFound();
    return {
      restsOn,
      staff: await listWhoMayOpen(reading, personId, visit.on),
      whoMatters: restsOn === 'person' ? everyLine(await readWhoMatters(reading, personId, visit.on)) : null,
    };
  },
  title: ({ more }) => `What if it fails: ${RESTS_ON[more.restsOn].words.toLowerCase()}`,
  lead: () => 'Nothing is started by writing this. It is ready for the day it is needed.',
  form: ({ more }) => contingencyForm(more.staff),
  values: ({ plan, more }) => {
    const row = standing(plan, more.restsOn);
    if (row === undefined) return {};
    const { withinDays, staffId, named, ...said } = row;
    return {
      ...said,
      staffId,
      named: staffId === null ? named : null,
      withinDays: withinDays === null ? null : `${withinDays}`,
    };
  },
  version: (plan, _, { restsOn }) => standing(plan, restsOn)?.act,
  refuse: ({ more }: AtPlan<At>, values, { on }) => refuseContingency(filledIn(values, more), on),
  write: async (act, { id, plan, more }, values) => {
    const columns = columnsOfContingency(filledIn(values, more));
    const row = standing(plan, more.restsOn);
    if (row === undefined) return addRow(act, 'plan_contingency', id, { ...columns, plan_id: plan.id });
    return changeRow(act, 'plan_contingency', row.id, columns);
  },
  saved: 'It is saved in the plan.',
  around: {
    template: 'pathway-plans/pages/write-contingency.njk',
    model: ({ id, more }) => ({ person: id, whoMatters: more.whoMatters }),
  },
});
