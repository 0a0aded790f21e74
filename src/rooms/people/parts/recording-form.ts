/**
 * The small form that records something which happened with one young person: whose record it is, the way back, and a
 * write that reads the record again under its lock before it decides. A room says what is asked, why not, and what is kept.
 */
import { ageOn } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import type { RecordedFacts } from '../../../rules/facts.ts';
import type { Act } from '../../../storage/storage.ts';
import type { FieldSet, Form, ValuesOf } from '../../../web/form.ts';
import { formPage, Refused } from '../../../web/form-page.ts';
import { redirect, type SignedInRoute } from '../../../web/route.ts';
import { getFactsOf } from '../../ledger/facts.ts';
import { getPersonInFull } from '../facts.ts';
import { nameOf } from '../model.ts';
import { COMING_BACK, comingBack } from './coming-back.ts';

type Whose = { readonly id: PersonId; readonly name: string; readonly age: number | null };
type Recorded<Fields extends FieldSet> = ValuesOf<Fields> & { readonly personId: PersonId };

type RecordingForm<Fields extends FieldSet> = {
  readonly path: `/people/:person/${string}`;
  /** What the reading log says of opening it. */
  readonly purpose: string;
  /** What the journal calls the act. */
  readonly action: string;
  /** What it asks; where that hangs on how old they are today, by their age, null where nobody knows it. */
  readonly form: Form<Fields> | ((age: number | null) => Form<Fields>);
  readonly title: string;
  readonly button: string;
  /** Said on the person's page once it is done. */
  readonly saved: string;
  /** Why it cannot have been so, given what is recorded, and the field that is about; undefined when it can. */
  readonly refuse: (
    facts: RecordedFacts,
    recorded: Recorded<Fields>,
  ) => { readonly field: keyof Fields & string; readonly sentence: string } | undefined;
  readonly record: (act: Act, recorded: Recorded<Fields>) => Promise<{ readonly id: string }>;
  /** A template of the room's own around the form, and what it shows there. */
  readonly around?: { readonly template: string; readonly model: object };
};

export function recordingForm<Fields extends FieldSet>({
  path,
  purpose,
  action,
  form,
  title,
  button,
  saved,
  refuse,
  record,
  around,
}: RecordingForm<Fields>): readonly SignedInRoute[] {
  return formPage<Fields, Whose>({
    path,
    allow: 'record-event',
    audit: { purpose },
    form: typeof form === 'function' ? ({ age }: Whose) => form(age) : form,
    ...(around === undefined ? {} : { template: around.template }),
    load: async (visit) => {
      const id = visit.id<PersonId>('person');
      return visit.readPeople(async (reading) => {
        const person = await getPersonInFull(reading, id, visit.on);
        const age = person.bornOn === null ? null : ageOn(person.bornOn, visit.on);
        return { result: { id, name: nameOf(person), age }, people: [id] };
      });
    },
    keeps: COMING_BACK,
    heading: ({ id, name }, visit) => ({
      title,
      caption: name,
      button,
      back: comingBack(visit, id, name),
      ...around?.model,
    }),
    submit: async ({ visit, loaded: { id, name }, values }) => {
      const recorded = { ...values, personId: id };
      await visit.write({ action, touches: [id] }, async (act) => {
        const facts = await getFactsOf(act, id);
        const refused = refuse(facts, recorded);
        if (refused !== undefined) throw new Refused({ [refused.field]: refused.sentence });
        return record(act, recorded);
      });
      return redirect(comingBack(visit, id, name).path, saved);
    },
  });
}
