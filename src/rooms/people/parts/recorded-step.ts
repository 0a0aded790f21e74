/**
 * What becomes so of something recorded: an appointment is kept, a question answered, a promise changed. One small form;
 * the row is read again under its lock, and nothing is written over what somebody else wrote meanwhile.
 */

import type { Permission } from '../../../access/roles.ts';
import type { Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import type { PersonId, RecordedId } from '../../../ground/ids.ts';
import type { RecordedFacts } from '../../../rules/facts.ts';
import { changeRow, findKept, type Kept } from '../../../storage/corrections.ts';
import type { Act, Reading } from '../../../storage/storage.ts';
import { Failure, notFound } from '../../../web/failure.ts';
import type { FieldSet, Form, GivenValues, ValuesOf } from '../../../web/form.ts';
import { formPage, Refused, Stale } from '../../../web/form-page.ts';
import { type Path, redirect, type SignedInRoute, type Visit } from '../../../web/route.ts';
import { getFactsOf } from '../../ledger/facts.ts';
import { COMING_BACK, comingBack, withQuery } from './coming-back.ts';
import { getThing, isKeptElsewhere, type RecordedThing, without } from './recorded-thing.ts';

/** What stands now, and whatever else the form must know. */
export type StepLoaded<Said, More> = {
  readonly id: PersonId;
  readonly name: string;
  readonly kept: Kept;
  readonly said: Said;
  readonly more: More;
};

export type RecordedStep<Said, More> = {
  /** Who may say it; without this, who may record what happened. */
  readonly allow?: Permission;
  /** Below the page of the thing. */
  readonly path: Path;
  /** Beside another system, of what came from it this is said there; here it makes the row the record's own. */
  readonly ofTheRecord?: true;
  readonly action: string;
  readonly purpose: string;
  readonly title: (loaded: StepLoaded<Said, More>) => string;
  readonly lead?: string | ((loaded: StepLoaded<Said, More>) => string);
  readonly button: string;
  readonly saved: string;
  readonly more: (reading: Reading, visit: Visit) => Promise<More>;
  /** Whether there is anything of it to say. */
  readonly fits: (said: Said) => boolean;
  /** Whether it is for whoever asks to say it; without this, it is for everybody who may. */
  readonly isTheirs?: (said: Said, visit: Visit, more: More) => boolean;
  readonly form: (loaded: StepLoaded<Said, More>) => Form;
  readonly values: (said: Said) => GivenValues<FieldSet>;
  readonly became: (loaded: StepLoaded<Said, More>, values: ValuesOf<FieldSet>, visit: Visit) => Said;
  readonly refuse?: (
    facts: RecordedFacts,
    said: Said,
    visit: Visit,
  ) => { readonly field: string; readonly sentence: string } | undefined;
  /** The same of what was filled in, where it says more than what becomes of the thing itself. */
  readonly refuseFilled?: (
    loaded: StepLoaded<Said, More>,
    values: ValuesOf<FieldSet>,
    visit: Visit,
  ) => { readonly field: string; readonly sentence: string } | undefined;
  /** What is written beside it in the same act. */
  readonly also?: (act: Act, loaded: StepLoaded<Said, More>, values: ValuesOf<FieldSet>) => Promise<unknown>;
  /** Where it leads, below the page of the person, if not back to where somebody came from. */
  readonly onward?: (said: Said, id: string) => string | undefined;
};

export function recordedStep<Said, More>(
  thing: RecordedThing<Said>,
  step: RecordedStep<Said, More>,
): readonly SignedInRoute[] {
  const { title, lead, button, form } = step;
  return formPage<FieldSet, StepLoaded<Said, More>>({
    path: `/people/:person/${thing.segment}/:recorded${step.path}`,
    allow: step.allow ?? 'record-event',
    audit: { purpose: step.purpose },
    keeps: COMING_BACK,
    load: async (visit) =>
      visit.readPeople(async (reading) => {
        const id = visit.id<PersonId>('person');
        const { name, kept, said } = await getThing(thing, reading, id, visit.id<RecordedId>('recorded'), visit.on);
        const more = await step.more(reading, visit);
        if (step.isTheirs?.(said, visit, more) === false) throw notFound();
        if (step.ofTheRecord === true && isKeptElsewhere(visit, kept)) throw new Failure('kept-elsewhere');
        // Whoever sends a form about what was settled meanwhile is shown both; nobody begins one.
        if (visit.posted.fields.size === 0 && (kept.removedBy !== null || !step.fits(said))) throw notFound();
        return { result: { id, name, kept, said, more }, people: [id], purpose: thing.purposeOf?.(said) };
      }),
    form,
    heading: (loaded, visit) => ({
      title: title(loaded),
      caption: loaded.name,
      ...(lead === undefined ? {} : { lead: typeof lead === 'function' ? lead(loaded) : lead }),
      button,
      back: comingBack(visit, loaded.id, loaded.name),
      values: step.values(loaded.said),
      version: loaded.kept.act,
    }),
    submit: async ({ visit, loaded, values, version }) => {
      const { id, name } = loaded;
      const onward = await visit.write({ action: step.action, touches: [id] }, async (act) => {
        const kept = await findKept(act, thing.table, id, loaded.kept.id);
        const facts = await getFactsOf(act, id);
        if (kept === undefined) throw notFound();
        if (kept.removedBy !== null || kept.act !== version) throw new Stale();
        // A tab opened before it: after a death nobody is asked what becomes of anything.
        if (facts.diedOn !== null) throw new Refused(afterDeath(form(loaded), facts.diedOn));
        const now = { ...loaded, kept, said: thing.saidOf(kept.image) };
        // Offered to nobody by then: what became so of it is not said over by another who sends the form all the same.
        if (!step.fits(now.said)) throw new Stale();
        const said = step.became(now, values, visit);
        const refused = step.refuseFilled?.(now, values, visit) ?? step.refuse?.(without(facts, kept.id), said, visit);
        if (refused !== undefined) throw new Refused({ [refused.field]: refused.sentence });
        await changeRow(
          act,
          thing.table,
          kept.id,
          thing.columnsOf(said),
          step.ofTheRecord === true ? 'our-own' : 'as-it-was',
        );
        await step.also?.(act, now, values);
        return step.onward?.(said, kept.id) ?? null;
      });
      if (onward !== null) return redirect(withQuery(`/people/${id}/${onward}`, visit), step.saved);
      return redirect(comingBack(visit, id, name).path, step.saved);
    },
  });
}

/** Beside the first thing asked, where whoever sends it looks. */
export function afterDeath({ fields }: Form, diedOn: Day): Readonly<Record<string, string>> {
  const [first = ''] = Object.keys(fields);
  return { [first]: `They died on ${wordsOf(diedOn)}, and nothing more is asked about this` };
}
