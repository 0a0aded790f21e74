/** What somebody is called, and how they are spoken of, from a day on; and a name that was written down wrongly. */
import type { PersonId } from '../../../ground/ids.ts';
import { findKept } from '../../../storage/corrections.ts';
import type { Reading } from '../../../storage/storage.ts';
import { Failure } from '../../../web/failure.ts';
import { type FormHeading, formPage, Refused, Stale } from '../../../web/form-page.ts';
import { redirect, type SignedInRoute } from '../../../web/route.ts';
import { getFactsOf } from '../../ledger/facts.ts';
import { changeName, whyNotCalled } from '../actions/change-name.ts';
import { getPersonInFull, type PersonInFull } from '../facts.ts';
import { nameOf } from '../model.ts';
import { type KeptName, listNameSpells } from '../names.ts';
import { nameForm, nameSaid } from '../parts/name-form.ts';
import { recordedName } from '../parts/recorded-name.ts';
import { recordedThing } from '../parts/recorded-thing-pages.ts';

type Fields = (typeof nameForm)['fields'];
type Loaded = {
  readonly person: PersonInFull;
  readonly now: KeptName | undefined;
  /** The act that last wrote the name of today; undefined where there is none. */
  readonly version: number | undefined;
};
type NameHeading = FormHeading<Fields> & { readonly correctHref: string | null };

const changeNamePage = formPage<Fields, Loaded>({
  path: '/people/:person/name',
  allow: 'record-event',
  audit: { purpose: 'recording what you are called' },
  form: nameForm,
  template: 'people/pages/name.njk',
  load: async (visit) => {
    const id = visit.id<PersonId>('person');
    return visit.readPeople(async (reading) => {
      const person = await getPersonInFull(reading, id, visit.on);
      const names = await listNameSpells(reading, id);
      const now = names.find(({ from, to }) => from <= visit.on && (to === null || to > visit.on));
      // What comes from the other system each night has its home there, and would be back by morning.
      if (visit.beside !== null && now?.isFromAFile === true) throw new Failure('kept-elsewhere');
      return { result: { person, now, version: await versionOf(reading, id, now) }, people: [id] };
    });
  },
  heading: ({ person, now, version }, { on }): NameHeading => ({
    title: 'What they are called',
    caption: nameOf(person),
    lead: 'A name they used before is kept so that they can be found, and is shown nowhere.',
    button: 'Save',
    back: { text: `Back to ${nameOf(person)}`, path: `/people/${person.personId}` },
    values: { knownAs: person.knownAs, familyName: person.familyName, pronouns: person.pronouns, from: on },
    ...(version === undefined ? {} : { version }),
    correctHref: now === undefined ? null : `/people/${person.personId}/names/${now.id}`,
  }),
  submit: async ({ visit, loaded: { person, now }, values, version }) => {
    const { personId } = person;
    const name = nameSaid(values);
    await visit.write({ action: 'change-name', touches: [personId] }, async (act) => {
      if ((await versionOf(act, personId, now)) !== version) throw new Stale();
      const refused = whyNotCalled(name, await listNameSpells(act, personId), await getFactsOf(act, personId));
      if (refused !== undefined) throw new Refused({ [refused.field]: refused.sentence });
      return changeName(act, personId, name);
    });
    return redirect(`/people/${personId}`, 'It is saved.');
  },
});

/** The boxes are filled from the name of today: nobody saves what stood there before over what stands there now. */
async function versionOf(
  reading: Reading,
  person: PersonId,
  now: Pick<KeptName, 'id'> | undefined,
): Promise<number | undefined> {
  return now && (await findKept(reading, 'person_name', person, now.id))?.act;
}

export const namePages: readonly SignedInRoute[] = [...changeNamePage, ...recordedThing(recordedName)];
