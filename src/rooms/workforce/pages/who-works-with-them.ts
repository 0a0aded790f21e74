/** Who works with one young person, now and before, and the form by which a manager changes it. */
import { GRANTS, may, type Role } from '../../../access/roles.ts';
import type { Day } from '../../../ground/day.ts';
import type { PersonId, StaffId } from '../../../ground/ids.ts';
import { choiceField, dayField, form, type Option, textField } from '../../../web/form.ts';
import { formPage, Refused } from '../../../web/form-page.ts';
import type { ListTable } from '../../../web/list-table.ts';
import { type PageModel, page, redirect, type SignedInRoute } from '../../../web/route.ts';
import { refreshDuties } from '../../ledger/actions/refresh-duties.ts';
import { getFactsOf } from '../../ledger/facts.ts';
import { getPersonInFull, type PersonInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import { ALLOCATED_ROLES, type AllocatedRole, allocate } from '../actions/allocate.ts';
import { workerOptions } from '../parts/workers.ts';
import { listWorking, type Working } from '../allocations.ts';
import { listStaff } from '../store.ts';

type WorkersModel = PageModel & {
  readonly caption: string;
  readonly now: ListTable;
  readonly before: ListTable;
  readonly back: string;
  /** Where whoever may changes it. */
  readonly changeHref: string | null;
};

export const workersPage: SignedInRoute = {
  method: 'GET',
  path: '/people/:person/workers',
  allow: 'read-person',
  audit: { purpose: 'reading who works with you' },
  handle: async (visit) => {
    const id = visit.id<PersonId>('person');
    const { person, working } = await visit.readPeople(async (reading) => ({
      result: { person: await getPersonInFull(reading, id, visit.on), working: await listWorking(reading, id) },
      people: [id],
    }));
    const isOver = ({ to }: Working): boolean => to !== null && to <= visit.on;
    const model: WorkersModel = {
      title: 'Who works with them',
      caption: nameOf(person),
      now: tableOf(
        'Now',
        working.filter((one) => !isOver(one)),
        'Nobody is recorded.',
        visit.on,
      ),
      before: tableOf('Before', working.filter(isOver), 'Nobody before is recorded.', visit.on),
      back: `/people/${id}`,
      changeHref:
        may(visit.actor, 'arrange-work') && person.diedOn === null && visit.beside === null
          ? `/people/${id}/workers/new`
          : null,
    };
    return page('workforce/pages/who-works-with-them.njk', model);
  },
};

function tableOf(caption: string, working: readonly Working[], empty: string, on: Day): ListTable {
  const noteOf = ({ team, from }: Working): string =>
    [team, from > on ? 'not yet' : null].filter((part) => part !== null).join(', ');
  return {
    caption,
    columns: [{ heading: 'Name' }, { heading: 'As' }, { heading: 'From' }, { heading: 'Until' }],
    rows: working.map((one) => {
      const note = noteOf(one);
      return [
        { text: one.name, ...(note === '' ? {} : { note }) },
        { text: roleWords(one.role) },
        { day: one.from },
        one.to === null ? { text: 'no end set' } : { day: one.to },
      ];
    }),
    empty,
  };
}

const roleWords = (role: string): string =>
  Object.hasOwn(GRANTS, role) ? GRANTS[role as Role].words : role.replaceAll('-', ' ');

type Loaded = { readonly person: PersonInFull; readonly who: readonly Option[] };

const NOBODY = 'nobody';

const allocationForm = ({ who }: Loaded) =>
  form({
    fields: {
      who: choiceField({
        label: 'Who works with them?',
        hint: 'Whoever had that role until then has it no more, and the record closes to them that day unless they have another reason to open it.',
        as: 'select',
        options: who,
        required: 'Choose who works with them',
      }),
      from: dayField({ label: 'From which day?', called: 'the day', required: 'Enter the day' }),
      reason: textField({
        label: 'Why?',
        called: 'the reason',
        hint: 'The young person can read this.',
        rows: 3,
        most: 500,
        required: 'Say why',
      }),
    },
  });

export const allocatePage = formPage<ReturnType<typeof allocationForm>['fields'], Loaded>({
  path: '/people/:person/workers/new',
  allow: 'arrange-work',
  audit: { purpose: 'deciding who works with you' },
  form: allocationForm,
  load: async (visit) => {
    const id = visit.id<PersonId>('person');
    return visit.readPeople(async (reading) => {
      const person = await getPersonInFull(reading, id, visit.on);
      const staff = await listStaff(reading);
      const who = ALLOCATED_ROLES.flatMap((role) => [
        ...workerOptions(staff, role, visit.on),
        { value: `${role} ${NOBODY}`, text: `No ${GRANTS[role].words} from then on` },
      ]);
      return { result: { person, who }, people: [id] };
    });
  },
  heading: ({ person }, { on }) => ({
    title: 'Change who works with them',
    caption: nameOf(person),
    button: 'Save',
    back: { text: 'Who works with them', path: `/people/${person.personId}/workers` },
    values: { from: on },
  }),
  submit: async ({ visit, loaded: { person }, values: { who, from, reason } }) => {
    const [role, member] = who.split(' ') as [AllocatedRole, StaffId | typeof NOBODY];
    const id = person.personId;
    await visit.write({ action: 'allocate', touches: [id], reason }, async (act) => {
      const allocated = { role, staffId: member === NOBODY ? null : member, from };
      const refused = await allocate(act, id, await getFactsOf(act, id), allocated, refreshDuties);
      if (refused !== undefined) throw new Refused({ [refused.field]: refused.sentence });
    });
    // The record may have closed to whoever gave it to another team.
    return redirect('/my-team', `It is saved: ${nameOf(person)} has a change of who works with them.`);
  },
});
