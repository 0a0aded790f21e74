/**
 * Somebody new: who they are, what they are called, and who works with them. Whoever shares name and birthday with somebody
 * who is here is saved only once the worker has said that it is another person.
 */
import type { StaffId } from '../../../ground/ids.ts';
import { choiceField, dayField, form, type Option, textField } from '../../../web/form.ts';
import { formPage, Refused, refuse } from '../../../web/form-page.ts';
import { redirect } from '../../../web/route.ts';
import { isSomebodyHere } from '../../confidentiality/facts.ts';
import { keysOfNamesakes } from '../../find/model.ts';
import { refreshDuties } from '../../ledger/actions/refresh-duties.ts';
import { ALLOCATED_ROLES, type AllocatedRole, allocate } from '../../workforce/actions/allocate.ts';
import { listStaff } from '../../workforce/facts.ts';
import { workerOptions } from '../../workforce/parts/workers.ts';
import { beginRecordOf, newPersonId } from '../actions/begin-record.ts';
import { whyNotSoOld } from '../model.ts';

/** In place of a worker: a manager says who it will be. */
const NOBODY = 'nobody';

type Loaded = { readonly workers: readonly Option[]; readonly own: string | null };

const newPersonForm = ({ workers }: Loaded) =>
  form({
    fields: {
      knownAs: textField({
        label: 'What do they want to be called?',
        called: 'their name',
        hint: 'As they say it and write it, in any alphabet. One word is enough.',
        most: 200,
        required: 'Enter the name they use',
      }),
      familyName: textField({ label: 'Family name', hint: 'Leave it blank if they use none.', most: 200 }),
      pronouns: textField({ label: 'Pronouns', hint: 'As they say them, for example they/them.', most: 60, width: 20 }),
      bornOn: dayField({
        label: 'When were they born?',
        called: 'the day they were born',
        hint: 'Leave it blank if nobody knows: what is owed to them then cannot be told.',
        notAfterToday: true,
      }),
      sex: choiceField({
        label: 'Sex, as the statutory return asks for it',
        as: 'radios',
        options: [
          { value: 'F', text: 'Female' },
          { value: 'M', text: 'Male' },
        ],
      }),
      number: textField({
        label: 'The council’s number for them',
        hint: 'Leave it blank if there is none yet.',
        most: 60,
        width: 20,
      }),
      worker: choiceField({
        label: 'Who works with them?',
        as: 'select',
        options: workers,
        required: 'Choose who works with them',
      }),
      another: choiceField({
        label: 'If somebody of that name, born that day, is here already',
        as: 'radios',
        options: [{ value: 'yes', text: 'This is another person' }],
      }),
    },
  });

export const beginRecordPage = formPage<ReturnType<typeof newPersonForm>['fields'], Loaded>({
  path: '/people/new',
  allow: 'record-event',
  audit: 'nobody',
  form: newPersonForm,
  load: async (visit) =>
    visit.read(async (reading) => {
      const staff = await listStaff(reading);
      const workers = ALLOCATED_ROLES.flatMap((role) => workerOptions(staff, role, visit.on));
      workers.push({ value: NOBODY, text: 'Nobody yet: a manager will say who' });
      const own = workers.find(({ value }) => value.endsWith(` ${visit.actor.staffId}`))?.value ?? null;
      return { workers, own };
    }),
  heading: ({ own }) => ({
    title: 'Somebody new',
    lead: 'Look for them first: they may be here under another name or number.',
    button: 'Begin their record',
    back: { text: 'Find a person', path: '/find' },
    values: { worker: own },
  }),
  submit: async ({ visit, values }) => {
    const { worker, another, ...said } = values;
    const knownAs = said.knownAs.trim();
    const familyName = said.familyName?.trim() ?? '';
    const number = said.number?.trim() || null;
    const { bornOn } = said;
    const tooOld = bornOn === null ? undefined : whyNotSoOld(bornOn, visit.on);
    if (tooOld !== undefined) return refuse({ bornOn: tooOld });
    const isHere =
      another === null &&
      bornOn !== null &&
      (await visit.read((reading) => isSomebodyHere(reading, keysOfNamesakes(`${knownAs} ${familyName}`), bornOn)));
    if (isHere)
      return refuse({
        another:
          'Somebody of that name, born that day, is recorded here. If it is them, find them, or open their record in an emergency. If it is another person, say so',
      });
    const id = newPersonId();
    const isNobodys = worker === NOBODY;
    const [role, staffId] = worker.split(' ') as [AllocatedRole, StaffId];
    await visit.write({ action: 'begin-record', touches: [id] }, async (act) => {
      const came = await beginRecordOf(act, { ...said, id, knownAs, familyName, number });
      if (came === 'number') throw new Refused({ number: 'Somebody else has this number' });
      if (isNobodys) return { id };
      const from = act.recordedOn;
      const refused = await allocate(
        act,
        id,
        { bornOn: said.bornOn, diedOn: null },
        { role, staffId, from },
        refreshDuties,
      );
      if (refused !== undefined) throw new Refused({ worker: refused.sentence });
      return { id };
    });
    const isOpen = isNobodys
      ? visit.actor.scope !== 'own'
      : staffId === visit.actor.staffId || visit.actor.scope === 'all';
    const next = isNobodys ? ' Every manager sees that nobody works with them yet.' : '';
    return redirect(isOpen ? `/people/${id}` : '/find', `Their record has begun.${next}`);
  },
});
