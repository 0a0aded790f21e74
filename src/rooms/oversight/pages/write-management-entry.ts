/** The form by which a manager writes on one young person's record. */
import type { Day } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import type { ManagementKind } from '../../../rules/facts.ts';
import { formPage, Refused } from '../../../web/form-page.ts';
import { redirect } from '../../../web/route.ts';
import { getFactsOf } from '../../ledger/facts.ts';
import { getPersonInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import { COMING_BACK, comingBack } from '../../people/parts/coming-back.ts';
import { listStaff, listWhoMayOpen } from '../../workforce/facts.ts';
import { writeManagementEntry } from '../actions/write-management-entry.ts';
import { isForSomebody, type ManagementSaid, refuseManagementEntry } from '../model.ts';
import { type Colleague, managementForm } from '../parts/management-form.ts';

type Loaded = {
  readonly id: PersonId;
  readonly name: string;
  readonly colleagues: readonly (Colleague & { readonly endedOn: Day | null })[];
};

export const writeManagementEntryPage = formPage<ReturnType<typeof managementForm>['fields'], Loaded>({
  path: '/people/:person/management/new',
  allow: 'direct-work',
  audit: { purpose: 'overseeing the work with you' },
  keeps: COMING_BACK,
  load: async (visit) =>
    visit.readPeople(async (reading) => {
      const id = visit.id<PersonId>('person');
      const person = await getPersonInFull(reading, id, visit.on);
      const here = (await listWhoMayOpen(reading, id, visit.on)).map((one) => ({ ...one, endedOn: null }));
      const left = (await listStaff(reading)).filter(
        ({ id: member, endedOn }) => visit.posted.fields.get('staffId')?.includes(member) === true && endedOn !== null,
      );
      // Whoever was chosen and has left meanwhile is known by name, so that the sentence can say so.
      const gone = left.filter(({ id: member }) => here.every((one) => one.id !== member));
      const result = { id, name: nameOf(person), colleagues: [...here, ...gone] };
      return { result, people: [id] };
    }),
  form: ({ colleagues }) => managementForm(colleagues),
  heading: ({ id, name }, visit) => ({
    title: 'Write as a manager',
    caption: name,
    lead: 'A direction or a challenge stands in the work of whoever it is for until they have answered it. Everything you write here stands on the record.',
    button: 'Save',
    back: comingBack(visit, id, name),
  }),
  submit: async ({ visit, loaded: { id, name, colleagues }, values }) => {
    const kind = values.kind as ManagementKind;
    const colleague = isForSomebody(kind) ? colleagues.find((one) => one.id === values.staffId) : undefined;
    const entry: ManagementSaid = {
      kind,
      what: values.what,
      writtenBy: visit.actor.staffId,
      writtenOn: visit.on,
      staffId: colleague?.id ?? null,
      named: colleague?.name ?? null,
      dueOn: isForSomebody(kind) ? values.dueOn : null,
      answeredOn: null,
      answer: null,
      readOn: null,
    };
    await visit.write({ action: 'write-management-entry', touches: [id] }, async (act) => {
      const refused = refuseManagementEntry(await getFactsOf(act, id), entry, colleague, visit.on);
      if (refused !== undefined) throw new Refused({ [refused.field]: refused.sentence });
      return writeManagementEntry(act, id, entry);
    });
    const saved =
      colleague === undefined
        ? 'It is on the record.'
        : `It is on the record, and stands in the work of ${colleague.name}.`;
    return redirect(comingBack(visit, id, name).path, saved);
  },
});
