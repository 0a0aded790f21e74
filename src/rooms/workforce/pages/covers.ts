/** For managers: who stands in for whom in their team, now and soon, and two small forms that arrange it and end it. */
import { GRANTS, type Role } from '../../../access/roles.ts';
import type { Day } from '../../../ground/day.ts';
import type { CoverId, StaffId } from '../../../ground/ids.ts';
import type { Reading } from '../../../storage/storage.ts';
import { notFound } from '../../../web/failure.ts';
import { choiceField, dayField, form, type Option } from '../../../web/form.ts';
import { formPage, Refused, STALE } from '../../../web/form-page.ts';
import { dayWords } from '../../../web/format.ts';
import type { ListTable } from '../../../web/list-table.ts';
import { type PageModel, page, redirect, type SignedInRoute, type Visit } from '../../../web/route.ts';
import { arrangeCover, stopCover } from '../actions/arrange-cover.ts';
import { listCoverFrom } from '../covers.ts';
import { listStaff } from '../store.ts';
import type { Cover } from '../who-covers.ts';

type CoversModel = PageModel & { readonly covers: ListTable };

export const coversPage: SignedInRoute = {
  method: 'GET',
  path: '/cover',
  allow: 'arrange-work',
  audit: 'nobody',
  handle: async (visit) => {
    const covers = await visit.read(async (reading) => {
      const team = await teamOf(reading, visit);
      return (await listCoverFrom(reading, visit.on)).filter(({ teamId }) => teamId === team);
    });
    const model: CoversModel = { title: 'Who stands in for whom', covers: tableOf(covers, visit.on) };
    return page('workforce/pages/covers.njk', model);
  },
};

function tableOf(covers: readonly Cover[], on: Day): ListTable {
  return {
    caption: 'Who stands in for whom',
    isCaptionHidden: true,
    columns: [{ heading: 'Away' }, { heading: 'Stands in' }, { heading: 'From' }, { heading: 'Until' }],
    rows: covers.map(({ id, absentName, coverName, from, until }) => [
      { text: absentName, href: `/cover/${id}/end`, note: from > on ? 'not yet' : 'now' },
      { text: coverName },
      { day: from },
      { day: until },
    ]),
    empty: 'Nobody in your team is covered for, now or soon.',
  };
}

/** The team of whoever asks; null for somebody in none, who sees and arranges nothing. */
async function teamOf(reading: Reading, { actor }: Visit) {
  return (await listStaff(reading)).find(({ id }) => id === actor.staffId)?.teamId;
}

type Colleagues = { readonly team: readonly Option[]; readonly everybody: readonly Option[] };

const coverForm = ({ team, everybody }: Colleagues) =>
  form({
    fields: {
      absent: choiceField({ label: 'Who is away?', as: 'select', options: team, required: 'Choose who is away' }),
      cover: choiceField({
        label: 'Who stands in for them?',
        hint: 'They see and may do what the other would, with everybody the other works with. Restricted records stay closed to them: a director names somebody for each.',
        as: 'select',
        options: everybody,
        required: 'Choose who stands in',
      }),
      from: dayField({ label: 'From which day?', called: 'the first day', required: 'Enter the first day' }),
      until: dayField({
        label: 'Until when?',
        called: 'the day they are back',
        hint: 'The day the other is back. It can be ended earlier, or arranged again.',
        required: 'Enter the day they are back',
      }),
    },
  });

export const arrangeCoverPage = formPage<ReturnType<typeof coverForm>['fields'], Colleagues>({
  path: '/cover/new',
  allow: 'arrange-work',
  audit: 'nobody',
  form: coverForm,
  load: async (visit) =>
    visit.read(async (reading) => {
      const team = await teamOf(reading, visit);
      const here = (await listStaff(reading)).filter(
        ({ roles, endedOn }) => worksWithPeople(roles) && (endedOn === null || endedOn > visit.on),
      );
      const option = ({ id, name, team: of }: (typeof here)[number]): Option => ({
        value: id,
        text: of === null ? name : `${name}, ${of}`,
      });
      return {
        team: here.filter(({ teamId }) => teamId !== null && teamId === team).map(option),
        everybody: here.map(option),
      };
    }),
  heading: (_, { on }) => ({
    title: 'Somebody stands in',
    button: 'Arrange it',
    back: { text: 'Who stands in for whom', path: '/cover' },
    values: { from: on },
  }),
  submit: async ({ visit, values: { absent, cover, from, until } }) => {
    await visit.write({ action: 'arrange-cover', touches: [] }, async (act) => {
      const arranged = { absentId: absent as StaffId, coverId: cover as StaffId, from, until };
      const refused = await arrangeCover(act, arranged);
      if (refused !== undefined) throw new Refused({ [refused.field]: refused.sentence });
    });
    return redirect('/cover', `It is arranged, until ${dayWords(until)}.`);
  },
});

/** Somebody whose job reaches the whole council needs no cover to see, and one whose job reaches nobody cannot stand in. */
const worksWithPeople = (roles: readonly Role[]): boolean =>
  roles.some((role) => GRANTS[role].scope === 'own' || GRANTS[role].scope === 'team');

export const endCoverPage = formPage({
  path: '/cover/:cover/end',
  allow: 'arrange-work',
  audit: 'nobody',
  form: form({
    fields: {
      on: dayField({
        label: 'From which day does it no longer hold?',
        called: 'the day',
        hint: 'If it is today, the record closes to whoever stands in with their next page.',
        required: 'Enter the day',
      }),
    },
  }),
  load: async (visit) =>
    visit.read(async (reading) => {
      const team = await teamOf(reading, visit);
      const id = visit.id<CoverId>('cover');
      const cover = (await listCoverFrom(reading, visit.on)).find((one) => one.id === id && one.teamId === team);
      if (cover === undefined) throw notFound();
      return cover;
    }),
  heading: ({ absentName, coverName, from, until, version }, { on }) => ({
    title: `${coverName} stands in for ${absentName}`,
    caption: `From ${dayWords(from)} until ${dayWords(until)}`,
    button: 'End it',
    back: { text: 'Who stands in for whom', path: '/cover' },
    values: { on },
    version,
  }),
  submit: async ({ visit, loaded: { id, until }, values: { on }, version }) => {
    if (on < visit.on)
      return {
        kind: 'refused',
        errors: { on: 'It cannot end before today: what was done until now was done as cover' },
      };
    if (on > until)
      return {
        kind: 'refused',
        errors: { on: `It ends on ${dayWords(until)} anyway: arrange it again to make it longer` },
      };
    const came = await visit.write({ action: 'end-cover', touches: [] }, (act) => stopCover(act, id, version, on));
    return came === 'stale' ? STALE : redirect('/cover', 'It is ended.');
  },
});
