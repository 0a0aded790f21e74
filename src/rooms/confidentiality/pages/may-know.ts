/** Whom the young person agreed may know what a change in their life is: written down by whoever reads of changes, ended, put right. */
import { GRANTS } from '../../../access/roles.ts';
import type { PersonId, StaffId } from '../../../ground/ids.ts';
import { notFound } from '../../../web/failure.ts';
import { formPage, Refused } from '../../../web/form-page.ts';
import { redirect, type SignedInRoute } from '../../../web/route.ts';
import { PURPOSES } from '../../entries/parts/read-by-fewer.ts';
import { getFactsOf } from '../../ledger/facts.ts';
import { getPersonInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import { recordedStep } from '../../people/parts/recorded-step.ts';
import { recordedThing } from '../../people/parts/recorded-thing-pages.ts';
import { listStaff } from '../../workforce/facts.ts';
import { letKnow } from '../actions/let-know.ts';
import { listMayKnow } from '../agreed-readers.ts';
import { type MayKnow, refuseMayKnow } from '../may-know.ts';
import { mayKnowForm, noLongerForm, recordedMayKnow } from '../parts/recorded-may-know.ts';
import { listOpenParts } from '../parts-of-record.ts';

type Colleague = { readonly id: StaffId; readonly name: string; readonly team: string | null };
type Loaded = { readonly id: PersonId; readonly name: string; readonly staff: readonly Colleague[] };

const formOf = ({ staff }: Loaded) =>
  mayKnowForm(staff.map(({ id, name, team }) => ({ value: id, text: team === null ? name : `${name}, ${team}` })));

const newPage = formPage<ReturnType<typeof formOf>['fields'], Loaded>({
  path: '/people/:person/may-know/new',
  allow: 'record-event',
  audit: { purpose: 'writing down whom you agreed may know what a change in your life is' },
  form: formOf,
  load: async (visit) =>
    visit.readPeople(async (reading) => {
      const id = visit.id<PersonId>('person');
      const person = await getPersonInFull(reading, id, visit.on);
      if (person.diedOn !== null || !(await listOpenParts(reading, id)).has('changes')) throw notFound();
      // Whose work opens no record would read nothing there.
      const staff = (await listStaff(reading)).filter(
        ({ roles, endedOn }) =>
          (endedOn === null || endedOn > visit.on) && roles.some((role) => GRANTS[role].scope !== 'none'),
      );
      return { result: { id, name: nameOf(person), staff }, people: [id], purpose: PURPOSES.changes };
    }),
  heading: ({ id, name }) => ({
    title: 'Who else may know?',
    caption: name,
    lead: 'Ask the young person first, and name nobody they have not named. They can take it back at any time.',
    button: 'Save',
    back: { text: 'Back to what changed', path: `/people/${id}/changes` },
  }),
  submit: async ({ visit, loaded: { id, staff }, values }) => {
    const colleague = staff.find((one) => one.id === values.staffId);
    if (colleague === undefined) throw new Refused({ staffId: 'Choose who may know' });
    const { from, to, said } = values;
    const agreed: MayKnow = { staffId: colleague.id, named: colleague.name, from, to, said, endedSaid: null };
    await visit.write({ action: 'let-know-of-changes', touches: [id] }, async (act) => {
      if (!(await listOpenParts(act, id)).has('changes')) throw notFound();
      const refused = refuseMayKnow(await getFactsOf(act, id), agreed, await listMayKnow(act, id));
      if (refused !== undefined) throw new Refused({ [refused.field]: refused.sentence });
      return letKnow(act, id, agreed);
    });
    return redirect(`/people/${id}/changes`, `It is saved. ${colleague.name} may know from that day.`);
  },
});

export const mayKnowPages: readonly SignedInRoute[] = [
  ...newPage,
  ...recordedThing(recordedMayKnow),
  ...recordedStep<MayKnow, null>(recordedMayKnow, {
    path: '/no-longer',
    action: 'let-know-no-longer',
    purpose: 'writing down that somebody may not know any more what a change in your life is',
    title: ({ said: { named } }) => `${named} may not know any more`,
    lead: 'It ends today. What they have read already they have read; who reads on is in the list of readings.',
    button: 'Save',
    saved: 'It is saved, and holds from now on.',
    more: async () => null,
    fits: ({ to }) => to === null,
    form: () => noLongerForm,
    values: () => ({}),
    became: ({ said }, values, { on }) => ({
      ...said,
      to: on,
      endedSaid: (values['endedSaid'] as string | null | undefined) ?? null,
    }),
    onward: () => 'changes',
  }),
];
