/** The small form that records a visit. */
import type { PersonId } from '../../../ground/ids.ts';
import { notFound } from '../../../web/failure.ts';
import { choiceField, dayField, form } from '../../../web/form.ts';
import { formPage, Refused } from '../../../web/form-page.ts';
import { redirect } from '../../../web/route.ts';
import { factsOfPeople } from '../../ledger/facts.ts';
import { listPeopleInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import { recordVisit, refuseVisit } from '../actions/record-visit.ts';

const visitMade = form({
  fields: {
    visitedOn: dayField({
      label: 'When did you visit?',
      called: 'the day of the visit',
      hint: 'For example, 18 2 2025',
      notAfterToday: true,
      required: 'Enter the day of the visit',
    }),
    seenAlone: choiceField({
      label: 'Did you see them alone?',
      called: 'whether you saw them alone',
      as: 'radios',
      options: [
        { value: 'yes', text: 'Yes, for some of the time' },
        { value: 'no', text: 'No' },
      ],
      required: 'Say whether you saw them alone',
    }),
  },
});

export const recordVisitPage = formPage({
  path: '/people/:person/visits/new',
  allow: 'record-event',
  audit: { purpose: 'recording a visit' },
  form: visitMade,
  load: async (visit) => {
    const id = visit.id<PersonId>('person');
    return visit.readPeople(async (reading) => {
      const [person] = await listPeopleInFull(reading, [id], visit.on);
      if (person === undefined) throw notFound();
      return { result: { id, name: nameOf(person) }, people: [id] };
    });
  },
  heading: ({ id, name }) => ({
    title: 'Record a visit',
    caption: name,
    button: 'Save the visit',
    back: { text: `Back to ${name}`, path: `/people/${id}` },
  }),
  submit: async ({ visit, loaded: { id }, values }) => {
    const made = { personId: id, visitedOn: values.visitedOn, seenAlone: values.seenAlone };
    await visit.write({ action: 'record-visit', touches: [id] }, async (act) => {
      const facts = (await factsOfPeople(act, [id])).get(id);
      if (facts === undefined) throw notFound();
      const refused = refuseVisit(facts, made);
      if (refused !== undefined) throw new Refused({ visitedOn: refused });
      return recordVisit(act, made);
    });
    return redirect(`/people/${id}`, 'The visit is saved. What is due next has been worked out again.');
  },
});
