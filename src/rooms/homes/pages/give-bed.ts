/** Gives somebody one of the council's emergency beds tonight. It becomes their home for a time, and the bed is taken until that has ended. */
import type { PersonId } from '../../../ground/ids.ts';
import { BED, impliedOfHome } from '../../../rules/home-types.ts';
import { choiceField, dayField, type Form, textField } from '../../../web/form.ts';
import { formPage, Refused } from '../../../web/form-page.ts';
import { redirect } from '../../../web/route.ts';
import { recordEntry, refuseEntry } from '../../entries/actions/record-entry.ts';
import { getFactsOf } from '../../ledger/facts.ts';
import { getPersonInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import { COMING_BACK, comingBack } from '../../people/parts/coming-back.ts';
import { whyBedTaken } from '../actions/hold-bed.ts';
import { type EmergencyBed, goesOn, homesOn } from '../model.ts';
import { listBedsTaken, listEmergencyBeds } from '../store.ts';

type BedChoice = EmergencyBed & { readonly isFree: boolean };

const on = dayField({
  label: 'From which night?',
  called: 'the first night',
  notAfterToday: true,
  required: 'Enter the first night',
});
const why = textField({
  label: 'Why do they need it?',
  called: 'why they need it',
  hint: 'What happened, and what they want. The young person can read this.',
  rows: 3,
  most: 1000,
  required: 'Say why they need it',
});

/** A bed that is taken stays in the list and says so: whoever chooses it is told why not. */
const bedForm = (beds: readonly BedChoice[]) =>
  ({
    fields: {
      bed: choiceField({
        label: 'Which bed?',
        called: 'the bed',
        as: 'radios',
        options: beds.map(({ id, place, isFree }) => ({
          value: id,
          text: isFree ? `${place}: free tonight` : `${place}: in use`,
        })),
        required: 'Choose a bed',
      }),
      on,
      why,
    },
  }) as const satisfies Form;

export const giveBedPage = formPage<
  ReturnType<typeof bedForm>['fields'],
  { readonly id: PersonId; readonly name: string; readonly beds: readonly BedChoice[] }
>({
  path: '/people/:person/emergency-bed',
  allow: 'record-event',
  audit: { purpose: 'giving you a bed for the night' },
  keeps: COMING_BACK,
  form: ({ beds }) => bedForm(beds),
  load: async (visit) =>
    visit.readPeople(async (reading) => {
      const id = visit.id<PersonId>('person');
      const person = await getPersonInFull(reading, id, visit.on);
      const taken = await listBedsTaken(reading);
      const beds = (await listEmergencyBeds(reading))
        .filter((bed) => goesOn(bed, visit.on))
        .map((bed) => ({ ...bed, isFree: !taken.some((one) => one.bedId === bed.id && goesOn(one, visit.on)) }));
      return { result: { id, name: nameOf(person), beds }, people: [id] };
    }),
  heading: ({ id, name, beds }, visit) => ({
    title: 'An emergency bed',
    caption: name,
    lead: beds.some(({ isFree }) => isFree)
      ? 'It is theirs until somebody says that their stay has ended.'
      : 'No bed of the council is free tonight. Ring the housing office’s emergency number.',
    button: 'Give them this bed',
    back: comingBack(visit, id, name),
    values: { on: visit.on },
  }),
  submit: async ({ visit, loaded: { id, name, beds }, values }) => {
    const bed = beds.find((each) => each.id === values.bed);
    const entry = {
      personId: id,
      kind: 'home',
      on: values.on,
      until: null,
      answer: 'emergency-bed',
      details: {
        ...impliedOfHome('emergency-bed'),
        [BED]: values.bed,
        address: bed?.place ?? '',
        area: bed?.isInArea === true ? 'in' : 'out',
      },
      words: { why: values.why },
    } as const;
    await visit.write({ action: 'give-emergency-bed', touches: [id] }, async (act) => {
      const facts = await getFactsOf(act, id);
      if (homesOn(facts.entries, values.on).some(({ answer }) => answer === 'emergency-bed'))
        throw new Refused({
          bed: 'They are in an emergency bed already. Say first that their stay has ended',
        });
      const refused = refuseEntry(facts, entry);
      if (refused !== undefined) throw new Refused({ on: refused.sentence });
      const taken = await whyBedTaken(act, entry);
      if (taken !== undefined) throw new Refused({ bed: taken });
      return recordEntry(act, entry, facts);
    });
    return redirect(comingBack(visit, id, name).path, 'The bed is theirs. Say here when their stay has ended.');
  },
});
