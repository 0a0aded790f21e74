/** That somebody outside was asked something about a young person. */
import type { PersonId } from '../../../ground/ids.ts';
import { formPage, Refused } from '../../../web/form-page.ts';
import { redirect } from '../../../web/route.ts';
import { getFactsOf } from '../../ledger/facts.ts';
import { getPersonInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import { COMING_BACK, comingBack } from '../../people/parts/coming-back.ts';
import { askSomebody } from '../actions/ask-somebody.ts';
import { NOTHING_CAME_BACK, refuseAsk } from '../model.ts';
import { askForm } from '../parts/ask-form.ts';

export const askSomebodyPage = formPage({
  path: '/people/:person/asks/new',
  allow: 'record-event',
  audit: { purpose: 'writing down what somebody else was asked to do for you' },
  keeps: COMING_BACK,
  form: askForm,
  load: async (visit) =>
    visit.readPeople(async (reading) => {
      const id = visit.id<PersonId>('person');
      const person = await getPersonInFull(reading, id, visit.on);
      return { result: { id, name: nameOf(person) }, people: [id] };
    }),
  heading: ({ id, name }, visit) => ({
    title: 'Somebody outside was asked',
    caption: name,
    lead: 'This tells nobody: write down here what you asked them, and what they answer when they do.',
    button: 'Save',
    back: comingBack(visit, id, name),
    values: { askedOn: visit.on },
  }),
  submit: async ({ visit, loaded: { id, name }, values }) => {
    await visit.write({ action: 'ask-somebody', touches: [id] }, async (act) => {
      const ask = { ...values, ...NOTHING_CAME_BACK };
      if (ask.dueOn < visit.on) throw new Refused({ dueOn: 'That day has gone by. Enter a day that is still to come' });
      const refused = refuseAsk(await getFactsOf(act, id), ask);
      if (refused !== undefined) throw new Refused({ [refused.field]: refused.sentence });
      return askSomebody(act, id, ask);
    });
    return redirect(
      comingBack(visit, id, name).path,
      'It is written down, and stands on this record until they answer.',
    );
  },
});
