/** What somebody is called, and how they are spoken of, from a day on. */
import type { PersonId } from '../../../ground/ids.ts';
import { notFound } from '../../../web/failure.ts';
import { dayField, form, textField } from '../../../web/form.ts';
import { formPage, Refused } from '../../../web/form-page.ts';
import { redirect } from '../../../web/route.ts';
import { changeName, whyNotCalled } from '../actions/change-name.ts';
import { listPeopleInFull } from '../facts.ts';
import { nameOf } from '../model.ts';
import { listNameSpells } from '../store.ts';

export const namePage = formPage({
  path: '/people/:person/name',
  allow: 'record-event',
  audit: { purpose: 'recording what you are called' },
  form: form({
    fields: {
      knownAs: textField({
        label: 'What do they want to be called?',
        called: 'the name',
        hint: 'As they say it and write it, in any alphabet.',
        most: 200,
        required: 'Enter the name they use',
      }),
      familyName: textField({ label: 'Family name', hint: 'Leave it blank if they use none.', most: 200 }),
      pronouns: textField({ label: 'Pronouns', hint: 'As they say them, for example they/them.', most: 60, width: 20 }),
      from: dayField({ label: 'From which day?', called: 'the day', required: 'Enter the day', notAfterToday: true }),
    },
  }),
  load: async (visit) => {
    const id = visit.id<PersonId>('person');
    return visit.readPeople(async (reading) => {
      const [person] = await listPeopleInFull(reading, [id], visit.on);
      if (person === undefined) throw notFound();
      return { result: person, people: [id] };
    });
  },
  heading: (person, { on }) => ({
    title: 'What they are called',
    caption: nameOf(person),
    lead: 'A name they used before is kept so that they can be found, and is shown nowhere.',
    button: 'Save',
    back: { text: `Back to ${nameOf(person)}`, path: `/people/${person.personId}` },
    values: { knownAs: person.knownAs, familyName: person.familyName, pronouns: person.pronouns, from: on },
  }),
  submit: async ({ visit, loaded: { personId, bornOn }, values }) => {
    const name = { ...values, knownAs: values.knownAs.trim(), familyName: values.familyName?.trim() ?? '' };
    await visit.write({ action: 'change-name', touches: [personId] }, async (act) => {
      const refused = whyNotCalled(name, await listNameSpells(act, personId), bornOn);
      if (refused !== undefined) throw new Refused({ [refused.field]: refused.sentence });
      return changeName(act, personId, name);
    });
    return redirect(`/people/${personId}`, 'It is saved.');
  },
});
