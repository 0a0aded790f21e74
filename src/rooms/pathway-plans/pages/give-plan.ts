/** A plan is given to the young person: the day, how, and when it is looked at again. From then on it is in force. */
import { addMonths, type Day } from '../../../ground/day.ts';
import { dayField, type Form, textField, type ValuesOf } from '../../../web/form.ts';
import { Refused } from '../../../web/form-page.ts';
import { listDuties } from '../../ledger/facts.ts';
import { listPromises } from '../../promises/facts.ts';
import { givePlan } from '../actions/give-plan.ts';
import { type Given, refuseGiving } from '../give.ts';
import { nextLookedAfterReview } from '../parts/how-reviewed.ts';
import { promisesThatEnd } from '../take-matter-out.ts';
import { planForm } from '../parts/plan-form.ts';

const ASSESSMENTS = [
  'leaving-care/needs-assessment-of-an-eligible-child',
  'leaving-care/needs-assessment-of-a-relevant-child',
  'leaving-care/needs-assessment-from-21',
] as const;

const fields = {
  givenOn: dayField({
    label: 'When was it given to them?',
    called: 'the day it was given',
    hint: 'For example, 18 2 2025',
    notAfterToday: true,
    required: 'Enter the day it was given to them',
  }),
  givenHow: textField({
    label: 'How?',
    called: 'how it was given',
    hint: 'For example: printed and read together; in large print; sent to their phone.',
    most: 240,
    required: 'Say how it was given to them',
  }),
  nextReviewOn: dayField({
    label: 'When is it looked at again?',
    called: 'the day it is looked at again',
    hint: 'In care at their next review. Until 21 at least every six months. From 21 the plan itself says.',
  }),
};
const assessedOn = dayField({
  label: 'When was the needs assessment finished?',
  called: 'the day the needs assessment was finished',
  hint: 'None is recorded yet. Leave it blank if it is not finished.',
  notAfterToday: true,
});

export const givePlanPage = planForm<{ readonly asksAssessment: boolean; readonly nextInCare: Day | null }>({
  path: '/give',
  move: 'give',
  action: 'give-plan',
  more: async (reading, visit, plan) => {
    const { personId, kind } = plan;
    const duties = await listDuties(reading, [personId], ASSESSMENTS);
    const owed = duties.some(
      ({ opensOn, metOn, endsOn }) => opensOn <= visit.on && metOn === null && (endsOn === null || endsOn > visit.on),
    );
    const nextInCare = kind === 'eligible' ? await nextLookedAfterReview(reading, plan, visit.on) : null;
    return { asksAssessment: owed, nextInCare };
  },
  title: () => 'Give them the plan',
  lead: () =>
    'From this day the plan is in force. Each step stands in the work of whoever does it, and the record says that the plan was given.',
  button: 'It was given to them',
  form: ({ more }): Form => ({ fields: more.asksAssessment ? { ...fields, assessedOn } : fields }),
  // That of a child in care is looked at again in their next review, as far as its day is known and still to come.
  values: ({ plan, more: { nextInCare } }) => ({
    nextReviewOn:
      plan.kind === 'from-21'
        ? null
        : nextInCare !== null && nextInCare > plan.begunOn
          ? nextInCare
          : addMonths(plan.begunOn, 6),
  }),
  version: ({ act }) => act,
  write: async (act, { id, plan, plans }, values, visit) => {
    const given = { assessedOn: null, ...(values as ValuesOf<typeof fields>) } as Given;
    const promises = await listPromises(act, [id]);
    const refused = refuseGiving(plan, given, promises, visit.on);
    if (refused !== undefined) throw new Refused({ [refused.field]: refused.sentence });
    const before = plans.find((one) => one.id === plan.basedOn);
    return givePlan(act, plan, given, promisesThatEnd(plan, before, promises, visit.on));
  },
  saved: 'The plan is in force. Now it goes to the manager.',
});
