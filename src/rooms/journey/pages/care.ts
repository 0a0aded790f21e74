/** Care that started, changed or ended, each in one small form: plain words on the page, the codes of the return on the record. */
import { categoryOfNeed } from '../../../code-sets/category-of-need.ts';
import { reasonForPlaceChange } from '../../../code-sets/reason-for-place-change.ts';
import type { Day } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import type { RecordedFacts } from '../../../rules/facts.ts';
import { findKept } from '../../../storage/corrections.ts';
import type { Act, Reading } from '../../../storage/storage.ts';
import { choiceField, type FieldSet, type Form, form, type ValuesOf } from '../../../web/form.ts';
import { type FormHeading, formPage, Refused, Stale } from '../../../web/form-page.ts';
import { redirect, type SignedInRoute, type Visit } from '../../../web/route.ts';
import { getFactsOf } from '../../ledger/facts.ts';
import { getPersonInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import { changeCare, endCare, startCare } from '../actions/keep-care.ts';
import { openEpisode, type Refused as RefusedCare } from '../care-given.ts';
import {
  asPostcode,
  day,
  givenOf,
  home,
  howItEnded,
  legal,
  optionsOf,
  postcode,
  postcodeField,
  provider,
  urn,
} from '../parts/care-form.ts';

type Loaded = {
  readonly id: PersonId;
  readonly name: string;
  readonly facts: RecordedFacts;
  readonly on: Day;
  /** The act that last wrote the part of care that goes on; undefined where none does. */
  readonly version: number | undefined;
};

const startFields = ({ on }: Loaded) => ({
  on: day('On which day did they come into care?'),
  legalStatus: legal(on),
  categoryOfNeed: choiceField({
    label: 'Why, as the return asks for it',
    as: 'select',
    options: optionsOf(categoryOfNeed, on),
    required: 'Choose why',
  }),
  placementType: home(on),
  placementProvider: provider(on),
  placementPostcode: postcode,
  urn,
  homePostcode: postcodeField('Postcode of where they lived before'),
});

const changeFields = ({ on }: Loaded) => ({
  on: day('From which day?'),
  legalStatus: legal(on),
  placementType: home(on),
  placementProvider: provider(on),
  placementPostcode: postcode,
  urn,
  carersStay: choiceField({
    label: 'If they live somewhere else: with the same carers?',
    as: 'radios',
    options: [
      { value: 'yes', text: 'Yes' },
      { value: 'no', text: 'No' },
    ],
  }),
  reasonPlaceChanged: choiceField({
    label: 'If they live somewhere else: why?',
    as: 'select',
    options: optionsOf(reasonForPlaceChange, on),
  }),
});

const endFields = ({ on }: Loaded) => ({
  on: day('From which day are they no longer in care?'),
  reasonEnded: howItEnded(on),
});

async function load(visit: Visit): Promise<Loaded> {
  const id = visit.id<PersonId>('person');
  return visit.readPeople(async (reading) => {
    const person = await getPersonInFull(reading, id, visit.on);
    const facts = await getFactsOf(reading, id);
    const version = await versionOf(reading, id, facts);
    return { result: { id, name: nameOf(person), facts, on: visit.on, version }, people: [id] };
  });
}

/** The boxes are filled from the part of care that goes on: nobody saves what stood there before over what stands there now. */
async function versionOf(reading: Reading, id: PersonId, { episodes }: RecordedFacts): Promise<number | undefined> {
  const open = openEpisode(episodes);
  return open && (await findKept(reading, 'care_episode', id, open.id))?.act;
}

type CareForm<Fields extends FieldSet> = {
  readonly path: `/people/:person/${string}`;
  readonly action: string;
  readonly title: string;
  readonly lead: string;
  readonly fields: (loaded: Loaded) => Fields;
  readonly values?: (loaded: Loaded) => FormHeading<Fields>['values'];
  readonly write: (
    act: Act,
    whose: { readonly personId: PersonId; readonly known: RecordedFacts; readonly on: Day },
    values: ValuesOf<Fields>,
  ) => Promise<RefusedCare | undefined>;
};

function careForm<Fields extends FieldSet & { readonly on: ReturnType<typeof day> }>({
  path,
  action,
  title,
  lead,
  fields,
  values,
  write,
}: CareForm<Fields>): readonly SignedInRoute[] {
  return formPage<Fields, Loaded>({
    path,
    allow: 'record-event',
    audit: { purpose: 'recording your time in care' },
    form: (loaded): Form<Fields> => form({ fields: fields(loaded) }),
    load,
    heading: (loaded) => ({
      title,
      caption: loaded.name,
      lead,
      button: 'Save',
      back: { text: `Back to ${loaded.name}`, path: `/people/${loaded.id}` },
      values: values?.(loaded) ?? {},
      ...(loaded.version === undefined ? {} : { version: loaded.version }),
    }),
    submit: async ({ visit, loaded: { id }, values: said, version }) => {
      await visit.write({ action, touches: [id] }, async (act) => {
        const known = await getFactsOf(act, id);
        if ((await versionOf(act, id, known)) !== version) throw new Stale();
        const refused = await write(act, { personId: id, known, on: (said as { readonly on: Day }).on }, said);
        if (refused !== undefined) throw new Refused({ [refused.field]: refused.sentence });
      });
      return redirect(`/people/${id}`, 'It is saved. What is due next has been worked out again.');
    },
  });
}

export const startCarePage = careForm({
  path: '/people/:person/care/start',
  action: 'start-care',
  title: 'They came into care',
  lead: 'What the law asks for from that day on is worked out when you save.',
  fields: startFields,
  write: (act, whose, said) =>
    startCare(act, whose, givenOf(said), {
      categoryOfNeed: said.categoryOfNeed,
      homePostcode: asPostcode(said.homePostcode),
    }),
});

export const changeCarePage = careForm({
  path: '/people/:person/care/change',
  action: 'change-care',
  title: 'A move, or another legal status',
  lead: 'What holds now stands in the boxes: change what is different from that day on.',
  fields: changeFields,
  values: ({ facts }) => {
    const open = openEpisode(facts.episodes);
    return open === undefined
      ? {}
      : {
          legalStatus: open.legalStatus,
          placementType: open.placementType,
          placementProvider: open.placementProvider,
          placementPostcode: open.placementPostcode,
          urn: open.urn,
        };
  },
  write: (act, whose, said) =>
    changeCare(act, whose, givenOf(said), {
      carersStay: said.carersStay === null ? null : said.carersStay === 'yes',
      reasonPlaceChanged: said.reasonPlaceChanged,
    }),
});

export const endCarePage = careForm({
  path: '/people/:person/care/end',
  action: 'end-care',
  title: 'They are no longer in care',
  lead: 'What is owed to a care leaver begins that day, if they are one.',
  fields: endFields,
  write: (act, whose, said) => endCare(act, whose, said.reasonEnded),
});
