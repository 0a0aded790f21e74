/** The council's emergency beds: one is added, put right or ended. About nobody. */
import { addDays } from '../../../ground/day.ts';
import type { AnyId } from '../../../ground/ids.ts';
import { notFound } from '../../../web/failure.ts';
import { choiceField, dayField, form, textField } from '../../../web/form.ts';
import { formPage, refuse, Refused, Stale } from '../../../web/form-page.ts';
import { redirect, type SignedInRoute } from '../../../web/route.ts';
import { addBed, changeBed } from '../actions/keep-bed.ts';
import type { EmergencyBed } from '../model.ts';
import { listBedsTaken, listEmergencyBeds } from '../store.ts';

const BACK = { text: 'Back to emergency beds', path: '/emergency-beds' } as const;

const fields = {
  place: textField({
    label: 'Where is it?',
    called: 'where it is',
    hint: 'As whoever is on duty at night finds it, and whom to ring there.',
    most: 200,
    required: 'Say where it is',
  }),
  area: choiceField({
    label: 'Is it in this council’s area?',
    called: 'whether it is in this council’s area',
    as: 'radios',
    options: [
      { value: 'in', text: 'Yes' },
      { value: 'out', text: 'No' },
    ],
    required: 'Say whether it is in this council’s area',
  }),
  from: dayField({
    label: 'From which night is it there?',
    called: 'the first night',
    required: 'Enter the first night',
  }),
};

const adding = formPage({
  path: '/emergency-beds/new',
  allow: 'direct-work',
  audit: 'nobody',
  form: form({ fields }),
  load: async () => null,
  heading: (_, visit) => ({ title: 'Add an emergency bed', button: 'Save', back: BACK, values: { from: visit.on } }),
  submit: async ({ visit, values: { place, area, from } }) => {
    await visit.write({ action: 'add-emergency-bed', touches: [] }, (act) =>
      addBed(act, { place, isInArea: area === 'in', from, to: null }),
    );
    return redirect('/emergency-beds', 'The bed is on the list.');
  },
});

const changeForm = form({
  fields: {
    ...fields,
    to: dayField({
      label: 'Which is the last night?',
      called: 'the last night',
      hint: 'Leave it blank while it goes on.',
    }),
  },
});

const changing = formPage<(typeof changeForm)['fields'], EmergencyBed>({
  path: '/emergency-beds/:bed/change',
  allow: 'direct-work',
  audit: 'nobody',
  form: changeForm,
  load: async (visit) => {
    const bed = (await visit.read(listEmergencyBeds)).find(({ id }) => id === visit.id<AnyId>('bed'));
    if (bed === undefined) throw notFound();
    return bed;
  },
  heading: ({ place, isInArea, from, to, act }) => ({
    title: 'Change an emergency bed',
    lead: 'Who was in it stays as it was recorded.',
    button: 'Save',
    back: BACK,
    values: { place, area: isInArea ? 'in' : 'out', from, to: to === null ? null : addDays(to, -1) },
    version: act,
  }),
  submit: async ({ visit, loaded, values: { place, area, from, to: last }, version }) => {
    if (last !== null && last < from) return refuse({ to: 'The last night cannot come before the first' });
    const to = last === null ? null : addDays(last, 1);
    await visit.write({ action: 'change-emergency-bed', touches: [] }, async (act) => {
      const now = (await listEmergencyBeds(act)).find(({ id }) => id === loaded.id);
      if (now === undefined || now.act !== version) throw new Stale();
      const stays = (await listBedsTaken(act)).filter(({ bedId }) => bedId === loaded.id);
      if (stays.some((stay) => stay.from < from))
        throw new Refused({ from: 'Somebody was in it before that night. Enter an earlier one' });
      if (to !== null && stays.some(({ until }) => until === null || until > to))
        throw new Refused({ to: 'Somebody is in it after that night. Say first that their stay has ended' });
      return changeBed(act, loaded.id, { place, isInArea: area === 'in', from, to });
    });
    return redirect('/emergency-beds', 'It is changed.');
  },
});

export const keepBedPages: readonly SignedInRoute[] = [...adding, ...changing];
