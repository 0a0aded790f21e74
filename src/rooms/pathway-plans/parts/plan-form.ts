/**
 * A form about one version of a plan: whose it is, the version with everything in it, and a write that reads it again under
 * the lock of the person before it decides. What each of them asks and writes stands in the page.
 */
import type { Permission } from '../../../access/roles.ts';
import type { Day } from '../../../ground/day.ts';
import type { AnyId, PersonId } from '../../../ground/ids.ts';
import type { Act, Reading } from '../../../storage/storage.ts';
import { notFound } from '../../../web/failure.ts';
import type { FieldSet, Form, GivenValues, ValuesOf } from '../../../web/form.ts';
import { formPage, Refused, Stale } from '../../../web/form-page.ts';
import { type Path, redirect, type SignedInRoute, type Visit } from '../../../web/route.ts';
import { getPersonInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import { afterDeath } from '../../people/parts/recorded-step.ts';
import { canBe, type PlanInFull, type State, withStates } from '../model.ts';
import { listPlans } from '../store.ts';

export type PlanStanding = PlanInFull & { readonly state: State };
export type AtPlan<More> = {
  readonly id: PersonId;
  readonly name: string;
  readonly plan: PlanStanding;
  readonly plans: readonly PlanStanding[];
  readonly more: More;
};
export type Sentence = { readonly field: string; readonly sentence: string };

type PlanForm<More> = {
  /** Below the version: `/give`. */
  readonly path: `/${string}` | '';
  readonly allow?: Permission;
  readonly move: Parameters<typeof canBe>[0];
  readonly action: string;
  readonly purpose?: string;
  readonly more: (reading: Reading, visit: Visit, plan: PlanStanding) => Promise<More>;
  readonly title: (at: AtPlan<More>) => string;
  readonly lead?: (at: AtPlan<More>) => string | undefined;
  readonly button?: string;
  readonly form: (at: AtPlan<More>) => Form;
  readonly values: (at: AtPlan<More>) => GivenValues<FieldSet>;
  /** The act that last wrote what the form shows; undefined where nothing stands there yet. */
  readonly version: (plan: PlanStanding, visit: Visit, more: More) => number | undefined;
  readonly refuse?: (at: AtPlan<More>, values: ValuesOf<FieldSet>, visit: Visit) => Sentence | undefined;
  readonly write: (act: Act, at: AtPlan<More>, values: ValuesOf<FieldSet>, visit: Visit) => Promise<unknown>;
  readonly saved: string | ((at: AtPlan<More>) => string);
  /** Where it leads, below the version; without this, to the version. */
  readonly onward?: (at: AtPlan<More>, written: unknown) => string;
  /** Where it leads instead where what was written is another version: that one's path below the young person's plans. */
  readonly leadsTo?: (at: AtPlan<More>, written: unknown) => string | undefined;
  /** Where it leads back to, below the version. */
  readonly back?: (at: AtPlan<More>) => string;
  /** Names in the address that come back with the form. */
  readonly keeps?: readonly string[];
  /** A template around the form, and what it shows there. */
  readonly around?: { readonly template: string; readonly model: (at: AtPlan<More>) => object };
};

export const pathOfPlan = (person: PersonId, plan: string): Path => `/people/${person}/plan/${plan}`;

/** Whom the reader may not open, and what there is none of, are answered alike. */
export async function getPlan(
  reading: Reading,
  visit: Visit,
): Promise<{
  readonly plan: PlanStanding;
  readonly plans: readonly PlanStanding[];
  readonly name: string;
  readonly hasDied: boolean;
  readonly diedOn: Day | null;
}> {
  const person = await getPersonInFull(reading, visit.id<PersonId>('person'), visit.on);
  const plans = withStates(await listPlans(reading, [person.personId]));
  const plan = plans.find(({ id }) => id === visit.id<AnyId>('plan'));
  if (plan === undefined) throw notFound();
  return { plan, plans, name: nameOf(person), hasDied: person.diedOn !== null, diedOn: person.diedOn };
}

export function planForm<More>(definition: PlanForm<More>): readonly SignedInRoute[] {
  const { path, allow, move, action, purpose, more, title, lead, button, form, values, version, around } = definition;
  return formPage<FieldSet, AtPlan<More>>({
    path: `/people/:person/plan/:plan${path}`,
    allow: allow ?? 'record-event',
    audit: { purpose: purpose ?? 'writing your plan with you' },
    ...(around === undefined ? {} : { template: around.template }),
    ...(definition.keeps === undefined ? {} : { keeps: definition.keeps }),
    load: async (visit) =>
      visit.readPeople(async (reading) => {
        const id = visit.id<PersonId>('person');
        const { plan, plans, name, hasDied } = await getPlan(reading, visit);
        const at = { id, name, plan, plans, more: await more(reading, visit, plan) };
        // Whoever sends a form about what was settled meanwhile is shown both; nobody begins one, and none after a death.
        if (visit.posted.fields.size === 0 && (hasDied || !canBe(move, plan.state))) throw notFound();
        return { result: at, people: [id] };
      }),
    form,
    heading: (at, visit) => {
      const said = lead?.(at);
      const shownVersion = version(at.plan, visit, at.more);
      return {
        title: title(at),
        caption: at.name,
        ...(said === undefined ? {} : { lead: said }),
        button: button ?? 'Save',
        back: { text: 'Back to the plan', path: `${pathOfPlan(at.id, at.plan.id)}${definition.back?.(at) ?? ''}` },
        values: values(at),
        ...(shownVersion === undefined ? {} : { version: shownVersion }),
        ...around?.model(at),
      };
    },
    submit: async ({ visit, loaded, values: said, version: seen }) => {
      const written = await visit.write({ action, touches: [loaded.id] }, async (act) => {
        const { plan, plans, diedOn } = await getPlan(act, visit);
        const at = { ...loaded, plan, plans };
        if (diedOn !== null) throw new Refused(afterDeath(form(loaded), diedOn));
        if (!canBe(move, plan.state) || version(plan, visit, loaded.more) !== seen) throw new Stale();
        const refused = definition.refuse?.(at, said, visit);
        if (refused !== undefined) throw new Refused({ [refused.field]: refused.sentence });
        return (await definition.write(act, at, said, visit)) ?? null;
      });
      const { saved } = definition;
      const other = definition.leadsTo?.(loaded, written);
      return redirect(
        other === undefined
          ? `${pathOfPlan(loaded.id, loaded.plan.id)}${definition.onward?.(loaded, written) ?? ''}`
          : pathOfPlan(loaded.id, other),
        typeof saved === 'string' ? saved : saved(loaded),
      );
    },
  });
}
