/** Begins a version of a young person's plan: which one their status asks for, why, and who is responsible. */
import { ageOn } from '../../../ground/day.ts';
import type { PersonId, StaffId } from '../../../ground/ids.ts';
import type { FieldSet } from '../../../web/form.ts';
import { formPage, Refused, Stale } from '../../../web/form-page.ts';
import { redirect } from '../../../web/route.ts';
import { listSpells } from '../../ledger/facts.ts';
import { getPersonInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import { listStaff, listWhoMayOpen } from '../../workforce/facts.ts';
import { beginPlan } from '../actions/begin-plan.ts';
import { refuseResponsible, whyAgain } from '../begin.ts';
import { type Asked, kindOfPlan, SUPPORT } from '../kind-of-plan.ts';
import { type Arose, beingWritten, inForce, KINDS, type PlanInFull } from '../model.ts';
import { beginForm, isAskedFor, type StaffChoice } from '../parts/begin-form.ts';
import { pathOfPlan } from '../parts/plan-form.ts';
import { listPlans } from '../store.ts';

type Loaded = {
  readonly id: PersonId;
  readonly name: string;
  readonly age: number | null;
  readonly asked: Asked;
  readonly from: PlanInFull | undefined;
  readonly count: number;
  readonly staff: readonly StaffChoice[];
};

export const beginPlanPage = formPage<FieldSet, Loaded>({
  path: '/people/:person/plan/begin',
  allow: 'record-event',
  audit: { purpose: 'writing your plan with you' },
  load: async (visit) =>
    visit.readPeople(async (reading) => {
      const id = visit.id<PersonId>('person');
      const person = await getPersonInFull(reading, id, visit.on);
      const plans = await listPlans(reading, [id]);
      const roles = new Map((await listStaff(reading)).map((one) => [one.id, one.roles]));
      const result: Loaded = {
        id,
        name: nameOf(person),
        age: person.bornOn === null ? null : ageOn(person.bornOn, visit.on),
        asked: kindOfPlan(await listSpells(reading, [id]), person, visit.on),
        from: inForce(plans),
        count: plans.length,
        staff: (await listWhoMayOpen(reading, id, visit.on)).map((one) => ({
          ...one,
          isSocialWorker: roles.get(one.id)?.includes('social-worker') === true,
        })),
      };
      return { result, people: [id] };
    }),
  form: ({ staff, from, asked }) => beginForm(staff, whyAgain(from), 'none' in asked ? null : asked.kind),
  heading: ({ id, name, asked, from }) => ({
    title: 'Begin a plan',
    caption: name,
    lead: leadOf(asked, from),
    button: 'Begin',
    back: { text: 'Back to their plans', path: `/people/${id}/plan` },
    values: {
      responsibleId: from?.responsibleId ?? null,
      decision: from?.decision ?? null,
      ...('kind' in asked && isAskedFor(asked.kind) ? { askedFor: from?.askedFor ?? null } : {}),
    },
  }),
  submit: async ({ visit, loaded, values }) => {
    const { id, name: _, age, asked, from, count, staff } = loaded;
    const responsible = staff.find((one) => one.id === values['responsibleId']);
    if (responsible === undefined) throw new Stale();
    const decision = (values['decision'] as string | null) ?? null;
    const begun = await visit.write({ action: 'begin-plan', touches: [id] }, async (act) => {
      const plans = await listPlans(act, [id]);
      if ('none' in asked) throw new Refused({ responsibleId: asked.none });
      // What follows from their asking is counted from the day they asked.
      if (asked.support === 'not-open')
        throw new Refused({ askedFor: 'Record first that they asked for support from 21, and on which day' });
      if (beingWritten(plans) !== undefined)
        throw new Refused({ responsibleId: 'A plan is being written already. Go on with that one, or set it aside' });
      if (plans.length !== count || inForce(plans)?.id !== from?.id) throw new Stale();
      if (values['bothWant'] === 'no')
        throw new Refused({ bothWant: 'Then none is written. Advice and help goes on without a plan' });
      const refused = refuseResponsible(asked.kind, age, responsible, decision);
      if (refused !== undefined) throw new Refused({ [refused.field]: refused.sentence });
      const arose = from === undefined ? 'first' : (values['arose'] as Arose);
      const said = { kind: asked.kind, arose, begunOn: visit.on, number: count + 1 };
      const who = { responsibleId: responsible.id as StaffId, responsible: responsible.name };
      const askedFor = (values['askedFor'] as string | null | undefined) ?? null;
      return beginPlan(
        act,
        id,
        { ...said, ...who, askedFor, decision: responsible.isSocialWorker ? null : decision },
        from,
      );
    });
    return redirect(
      pathOfPlan(id, begun.id),
      from === undefined
        ? 'The plan is begun. Nothing in it is given to anybody yet.'
        : 'A new version is begun with everything the last one says. Change only what is different now.',
    );
  },
});

function leadOf(asked: Asked, from: PlanInFull | undefined): string {
  if ('none' in asked) return asked.none;
  const { words, hint } = KINDS[asked.kind];
  const doubt = asked.isDoubtful
    ? ' Something is not recorded, so nobody can tell yet whether this is the right one.'
    : '';
  const open = SUPPORT[asked.support] === null ? '' : ` ${SUPPORT[asked.support]}`;
  const carried =
    from === undefined
      ? ''
      : ' It begins with everything the plan in force says, and with the steps that are still to be kept.';
  return `${words}. ${hint}${doubt}${open}${carried}`;
}
