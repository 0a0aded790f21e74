/** Lets somebody in who waits: an administrator says which member of staff they are, or that they are a new one. */
import { wordsOf } from '../../../ground/day-words.ts';
import { findId, type SignInId, type StaffId } from '../../../ground/ids.ts';
import { notFound } from '../../../web/failure.ts';
import { choiceField, dayField, type Form, form, textField } from '../../../web/form.ts';
import { formPage, Refused, refuse } from '../../../web/form-page.ts';
import { redirect, type SignedInRoute } from '../../../web/route.ts';
import { letInAs, letInAsNew } from '../actions/let-in.ts';
import { type MemberOfStaff, type Waiting, whyNotAs } from '../model.ts';
import { findWaiting, listMembersOfStaff, listTeamNames } from '../sign-ins.ts';
import { roleWords } from './staff.ts';

const NEW = 'new';

type Loaded = {
  readonly waiting: Waiting;
  /** Those they could be: nobody signs in as them, and they are here. */
  readonly possible: readonly MemberOfStaff[];
  readonly teams: readonly string[];
};

type Fields = ReturnType<typeof fieldsOf>;

function fieldsOf({ waiting, possible, teams }: Loaded) {
  return {
    as: choiceField({
      label: 'Who are they?',
      as: 'select',
      options: [
        { value: NEW, text: 'A new member of staff' },
        ...possible.map(({ id, name, team, number }) => ({
          value: id as string,
          text: [name, team ?? 'no team', ...(number === null ? [] : [`staff number ${number}`])].join(', '),
        })),
      ],
      required: 'Choose who they are',
    }),
    team: textField({
      label: 'Team, for a new member of staff',
      hint:
        teams.length === 0 ? 'Leave it empty for none.' : `Leave it empty for none. There are: ${teams.join(', ')}.`,
      most: 100,
      width: 20,
    }),
    startsOn: dayField({ label: 'First day, for a new member of staff', called: 'their first day' }),
    leavesOn: dayField({
      label: 'No longer here from, for a new member of staff',
      called: 'the day from which they are no longer here',
      hint: waiting.roles.includes('inspector')
        ? 'An inspector always has one: on that day they can no longer sign in.'
        : 'Leave it empty if there is no such day yet.',
    }),
  };
}

export const letInPage: readonly SignedInRoute[] = formPage<Fields, Loaded>({
  path: '/staff/waiting/:waiting',
  allow: 'manage-sign-in',
  audit: 'nobody',
  isNeverDraft: true,
  load: async (visit) =>
    visit.read(async (reading) => {
      const waiting = await findWaiting(reading, visit.id<SignInId>('waiting'));
      if (waiting === undefined) throw notFound();
      const staff = await listMembersOfStaff(reading);
      const possible = staff.filter((member) => whyNotAs(waiting, member, visit.on) === undefined);
      return { waiting, possible, teams: await listTeamNames(reading) };
    }),
  form: (loaded): Form<Fields> => form({ fields: fieldsOf(loaded) }),
  heading: ({ waiting, possible }, { on }) => ({
    title: `Let ${waiting.name} in`,
    caption: 'Staff and signing in',
    lead: `The sign-in service calls them ${waiting.name}, ${roleWords(waiting.roles)}, ${waiting.staffNumber === null ? 'without a staff number' : `staff number ${waiting.staffNumber}`}. They first came on ${wordsOf(waiting.cameOn)}. Let them in only if you are sure who they are: they will work under that name.`,
    button: 'Let them in',
    back: { text: 'Back to staff', path: '/staff' },
    values: { as: likeliest(waiting, possible), startsOn: on },
  }),
  submit: async ({ visit, loaded: { waiting }, values }) => {
    const { as, startsOn, leavesOn } = values;
    const isNew = as === NEW;
    if (isNew && startsOn === null) return refuse({ startsOn: 'Enter their first day' });
    if (isNew && leavesOn === null && waiting.roles.includes('inspector'))
      return refuse({ leavesOn: 'Enter the day from which they are no longer here' });
    if (isNew && startsOn !== null && leavesOn !== null && leavesOn <= startsOn)
      return refuse({ leavesOn: 'The day from which they are no longer here must be after their first day' });
    await visit.write({ action: 'let-in', touches: [] }, async (act) => {
      const team = values.team?.trim() || null;
      const staffId = findId<StaffId>(as);
      const came =
        staffId === undefined
          ? await letInAsNew(act, waiting.id, { team, startedOn: startsOn ?? act.recordedOn, leftOn: leavesOn })
          : await letInAs(act, waiting.id, staffId);
      if (came.kind === 'refused') throw new Refused({ as: came.sentence });
    });
    return redirect('/staff', 'They are let in, and can sign in from now on.');
  },
});

/** The one with the number the service gives. Never by name: two people may share one. */
function likeliest({ staffNumber }: Waiting, possible: readonly MemberOfStaff[]): string | null {
  return possible.find(({ number }) => number !== null && number === staffNumber)?.id ?? null;
}
