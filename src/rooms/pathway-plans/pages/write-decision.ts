/**
 * A decision somebody of 16 or over may not be able to make: who made it, how and why, and what was done first so that they
 * could make it themselves. It is about one decision on one day, and says nothing of any other.
 */
import { ageOn, type Day } from '../../../ground/day.ts';
import { isoOf } from '../../../ground/day-words.ts';
import type { AnyId } from '../../../ground/ids.ts';
import { addRow, changeRow, type Columns } from '../../../storage/corrections.ts';
import type { Reading } from '../../../storage/storage.ts';
import { notFound } from '../../../web/failure.ts';
import { dayField, type FieldSet, form, textField, type ValuesOf } from '../../../web/form.ts';
import { Stale } from '../../../web/form-page.ts';
import type { SignedInRoute, Visit } from '../../../web/route.ts';
import { getPersonInFull } from '../../people/facts.ts';
import { listDecisions, type MadeDecision } from '../decisions.ts';
import { type AtPlan, planForm, type PlanStanding, type Sentence } from '../parts/plan-form.ts';

const CAN_READ = 'They can read this.';
const decisionForm = form({
  fields: {
    what: textField({
      label: 'Which decision?',
      called: 'which decision',
      hint: 'One decision, as small as it is. For example: whether to sign the tenancy.',
      most: 240,
      required: 'Say which decision it is',
    }),
    helped: textField({
      label: 'What was done to help them make it themselves?',
      called: 'what was done to help',
      hint: 'Another day, another place, pictures, somebody they trust, an interpreter, an advocate.',
      rows: 2,
      most: 1000,
      required: 'Say what was done to help them make it themselves',
    }),
    unableBecause: textField({
      label: 'Why is it thought that they could not?',
      called: 'why it is thought they could not',
      hint: 'What they could not understand, keep in mind, weigh or say. A choice we would not make is no reason.',
      rows: 2,
      most: 1000,
      required: 'Say why it is thought that they could not make it',
    }),
    theyWant: textField({
      label: 'What do they want?',
      called: 'what they want',
      hint: CAN_READ,
      rows: 2,
      most: 500,
      words: 'theirs',
    }),
    madeBy: textField({
      label: 'Who made it?',
      called: 'who made it',
      hint: 'A name, and in what part.',
      most: 240,
      required: 'Say who made it',
    }),
    madeOn: dayField({
      label: 'When?',
      called: 'the day it was made',
      notAfterToday: true,
      required: 'Enter the day it was made',
    }),
    how: textField({
      label: 'How was it made?',
      called: 'how it was made',
      hint: 'Who was asked, and what was weighed.',
      rows: 2,
      most: 1000,
      required: 'Say how it was made',
    }),
    why: textField({
      label: 'Why this, and nothing that leaves them freer?',
      called: 'why',
      hint: CAN_READ,
      rows: 2,
      most: 1000,
      required: 'Say why this was decided, and nothing that leaves them freer',
    }),
  },
});
type Values = ValuesOf<(typeof decisionForm)['fields']>;

const LEAD =
  'Everybody of 16 or over decides for themselves, until it is shown that they cannot make this one decision. Mental Capacity Act 2005. Law, its wording still to be checked.';

type At = { readonly decision: MadeDecision | undefined; readonly bornOn: Day | null };

async function atDecision(reading: Reading, visit: Visit, { personId }: PlanStanding): Promise<At> {
  const { bornOn } = await getPersonInFull(reading, personId, visit.on);
  if (visit.params['decision'] === undefined) return { decision: undefined, bornOn };
  const id = visit.id<AnyId>('decision');
  const decision = (await listDecisions(reading, personId)).find((one) => one.id === id);
  if (decision === undefined) throw notFound();
  return { decision, bornOn };
}

/** Below 16 those with parental responsibility decide with them, which is not kept here. */
function refuse({ more: { bornOn } }: AtPlan<At>, values: ValuesOf<FieldSet>): Sentence | undefined {
  const madeOn = values['madeOn'] as Day;
  return bornOn !== null && ageOn(bornOn, madeOn) < 16
    ? { field: 'madeOn', sentence: `They were ${ageOn(bornOn, madeOn)} on that day: this is for decisions from 16 on` }
    : undefined;
}

const columnsOf = (values: ValuesOf<FieldSet>): Columns => {
  const said = values as Values;
  return {
    what: said.what,
    helped: said.helped,
    unable_because: said.unableBecause,
    they_want: said.theyWant,
    made_by: said.madeBy,
    made_on: isoOf(said.madeOn),
    how: said.how,
    why: said.why,
  };
};

export const writeDecisionPages: readonly SignedInRoute[] = [
  ...planForm<At>({
    path: '/decisions/new',
    move: 'add',
    action: 'write-decision-made-for-them',
    more: atDecision,
    title: () => 'A decision they may not be able to make',
    lead: () => LEAD,
    form: () => decisionForm,
    values: () => ({}),
    version: () => undefined,
    refuse,
    write: async (act, { id, plan }, values) =>
      addRow(act, 'plan_decision', id, { ...columnsOf(values), plan_id: plan.id }),
    saved: 'It is in the plan.',
  }),
  ...planForm<At>({
    path: '/decisions/:decision',
    move: 'add',
    action: 'change-decision-made-for-them',
    more: atDecision,
    title: () => 'Change what is written of the decision',
    lead: () => LEAD,
    form: () => decisionForm,
    values: ({ more: { decision } }) => (decision === undefined ? {} : { ...decision }),
    version: (_, __, { decision }) => decision?.act,
    refuse,
    write: async (act, { id, more }, values) => {
      const now = (await listDecisions(act, id)).find((one) => one.id === more.decision?.id);
      if (now === undefined || now.act !== more.decision?.act) throw new Stale();
      return changeRow(act, 'plan_decision', now.id, columnsOf(values));
    },
    saved: 'It is changed.',
  }),
];
