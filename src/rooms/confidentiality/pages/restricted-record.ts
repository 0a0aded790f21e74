/**
 * A director decides who may open one record. They must already know whose it is: there is no list, and the page says
 * nothing about the person. Everything decided has a reason, which stands in the journal.
 */
import { GRANTS, type Role } from '../../../access/roles.ts';
import type { PersonId, StaffId } from '../../../ground/ids.ts';
import { notFound } from '../../../web/failure.ts';
import { choiceField, form, type Option, textField } from '../../../web/form.ts';
import { formPage, Refused, refuse } from '../../../web/form-page.ts';
import { dayWords } from '../../../web/format.ts';
import { redirect } from '../../../web/route.ts';
import { listStaff } from '../../workforce/facts.ts';
import { DECISIONS, decideWhoMayOpen, refuseDecision } from '../actions/decide-who-may-open.ts';
import { referenceOf } from '../model.ts';
import { findWhose, NOBODY_SO, WHOSE } from '../parts/whose-record.ts';
import { getRecordKept, type RecordKept, type StaffTie } from '../store.ts';

export const chooseRecordPage = formPage({
  path: '/restricted',
  allow: 'restrict-records',
  audit: 'nobody',
  isNeverDraft: true,
  form: form({ fields: WHOSE }),
  load: async () => null,
  heading: () => ({
    title: 'Decide who may open a record',
    lead: 'There is no list of restricted records. Say whose it is, and you can restrict it, name who may open it, or keep somebody from it.',
    button: 'Continue',
    back: { text: 'Figures', path: '/figures' },
  }),
  submit: async ({ visit, values }) => {
    const found = await visit.read((reading) => findWhose(reading, values));
    return found === undefined ? refuse({ whose: NOBODY_SO }) : redirect(`/restricted/${found}`);
  },
});

type Loaded = { readonly person: PersonId; readonly kept: RecordKept; readonly staff: readonly Option[] };

const decisionForm = ({ staff }: Loaded) =>
  form({
    fields: {
      what: choiceField({
        label: 'What do you decide?',
        as: 'radios',
        options: DECISIONS,
        required: 'Say what you decide',
      }),
      staff: choiceField({ label: 'About whom, if it is about somebody?', as: 'select', options: staff }),
      reason: textField({
        label: 'Why?',
        hint: 'It is kept with the decision, and may be read by the young person.',
        rows: 3,
        most: 1000,
        required: 'Say why',
      }),
    },
  });

export const restrictedRecordPage = formPage<ReturnType<typeof decisionForm>['fields'], Loaded>({
  path: '/restricted/:person',
  allow: 'restrict-records',
  audit: { purpose: 'deciding who may open your record' },
  template: 'confidentiality/pages/restricted-record.njk',
  form: decisionForm,
  load: async (visit) => {
    const person = visit.id<PersonId>('person');
    return visit.readPeople(async (reading) => {
      const kept = await getRecordKept(reading, person, visit.on);
      // Whoever has a private tie to them decides nothing about their record.
      if (kept.conflicts.some(({ staffId }) => staffId === visit.actor.staffId)) throw notFound();
      const staff = (await listStaff(reading)).filter(reachesSomebody).map(({ id, name, team }) => ({
        value: id as string,
        text: team === null ? name : `${name}, ${team}`,
      }));
      return { result: { person, kept, staff }, people: [person] };
    });
  },
  heading: ({ person, kept }) => ({
    title: referenceOf(person),
    caption: 'Who may open it',
    button: 'Save the decision',
    back: { text: 'Another record', path: '/restricted' },
    restriction:
      kept.restriction === null
        ? 'Open to those who work with them, their managers, and those whose job is the whole council.'
        : `Restricted since ${dayWords(kept.restriction.from)}: only those who work with them, and those named below, may open it.`,
    named: kept.named.map(tieWords),
    conflicts: kept.conflicts.map(tieWords),
  }),
  submit: async ({ visit, loaded: { person, kept }, values }) => {
    const decided = { ...values, staff: values.staff as StaffId | null };
    const refused = refuseDecision(kept, decided);
    if (refused !== undefined) return refuse({ [refused.field]: refused.sentence });
    await visit.write({ action: `decide-${values.what}`, touches: [], reason: values.reason }, async (act) => {
      const late = await decideWhoMayOpen(act, person, decided, visit.on);
      if (late !== undefined) throw new Refused({ [late.field]: late.sentence });
      return null;
    });
    return redirect(`/restricted/${person}`, 'The decision is saved, and holds from now on.');
  },
});

/** Naming somebody whose job opens no record would open none. */
const reachesSomebody = ({ roles }: { readonly roles: readonly Role[] }): boolean =>
  roles.some((role) => GRANTS[role].scope !== 'none');

const tieWords = ({ name, from }: StaffTie): string => `${name}, since ${dayWords(from)}`;
