/** Each of them with how it is put right, and what becomes of it: in touch again, a step tried, a lost touch that ended. */
import type { PersonId, RecordedId } from '../../../ground/ids.ts';
import { notFound } from '../../../web/failure.ts';
import { formPage, Refused } from '../../../web/form-page.ts';
import { redirect, type SignedInRoute } from '../../../web/route.ts';
import { getFactsOf } from '../../ledger/facts.ts';
import { recordedStep } from '../../people/parts/recorded-step.ts';
import { getThing } from '../../people/parts/recorded-thing.ts';
import { recordedThing } from '../../people/parts/recorded-thing-pages.ts';
import { addLostTouchStep } from '../actions/keep-touch.ts';
import {
  recordedGoodDay,
  recordedLostTouch,
  recordedLostTouchStep,
  recordedNoContact,
} from '../parts/recorded-touch.ts';
import { doneForm, endNoContactForm, foundForm, stepForm } from '../parts/touch-forms.ts';
import { type LostTouch, type LostTouchStep, type NoContact, refuseTouch } from '../touch.ts';

const PURPOSE = 'writing down what came of keeping in touch with you';
const nothingMore = async (): Promise<null> => null;

/** A step of a plan to be in touch again. */
const addStepPage = formPage({
  path: '/people/:person/lost-touch/:recorded/steps/new',
  allow: 'record-event',
  audit: { purpose: 'planning how to be in touch with you again' },
  form: stepForm,
  load: async (visit) =>
    visit.readPeople(async (reading) => {
      const id = visit.id<PersonId>('person');
      const lost = await getThing(recordedLostTouch, reading, id, visit.id<RecordedId>('recorded'), visit.on);
      if (lost.hasDied || lost.kept.removedBy !== null || lost.said.endedOn !== null) throw notFound();
      return { result: { id, name: lost.name, lostTouchId: lost.kept.id, said: lost.said }, people: [id] };
    }),
  heading: ({ id, name, said: { hiding, careful } }) => ({
    title: 'A step to be in touch again',
    caption: name,
    ...(hiding === 'no-sign' ? {} : { lead: `Their safety first: ${careful}` }),
    button: 'Save',
    back: { text: 'Back to keeping in touch', path: `/people/${id}/in-touch` },
  }),
  submit: async ({ visit, loaded: { id, lostTouchId }, values }) => {
    await visit.write({ action: 'add-lost-touch-step', touches: [id] }, async (act) => {
      const refused = refuseTouch(await getFactsOf(act, id), 'dueOn', values.dueOn);
      if (refused !== undefined) throw new Refused({ dueOn: refused.sentence });
      if (values.dueOn < visit.on)
        throw new Refused({ dueOn: 'That day has gone by. Enter a day that is still to come' });
      return addLostTouchStep(act, id, { ...values, lostTouchId, doneOn: null, cameOfIt: null });
    });
    return redirect(`/people/${id}/in-touch`, 'The step is saved.');
  },
});

export const touchThingPages: readonly SignedInRoute[] = [
  ...recordedThing(recordedNoContact),
  ...recordedThing(recordedLostTouch),
  ...recordedThing(recordedLostTouchStep),
  ...recordedThing(recordedGoodDay),
  ...addStepPage,
  ...recordedStep<NoContact, null>(recordedNoContact, {
    path: '/ended',
    action: 'end-no-contact',
    purpose: PURPOSE,
    title: () => 'They want to be in touch again',
    button: 'Save',
    saved: 'It is saved that they want to be in touch again.',
    more: nothingMore,
    fits: ({ endedOn }) => endedOn === null,
    form: () => endNoContactForm,
    values: () => ({}),
    became: ({ said }, values) => ({ ...said, ...(values as Pick<NoContact, 'endedOn' | 'endedBecause'>) }),
    refuse: (_, { askedOn, endedOn }) =>
      endedOn !== null && endedOn < askedOn ? { field: 'endedOn', sentence: 'That is before they asked' } : undefined,
  }),
  ...recordedStep<LostTouch, null>(recordedLostTouch, {
    path: '/ended',
    action: 'end-lost-touch',
    purpose: PURPOSE,
    title: () => 'It has ended',
    lead: 'What was written down of it stays readable.',
    button: 'Save',
    saved: 'It is saved how it ended.',
    more: nothingMore,
    fits: ({ endedOn }) => endedOn === null,
    form: () => foundForm,
    values: () => ({}),
    became: ({ said }, values) => ({ ...said, ...(values as Pick<LostTouch, 'endedOn' | 'howEnded'>) }),
    refuse: (_, { sinceOn, endedOn }) =>
      endedOn !== null && endedOn < sinceOn
        ? { field: 'endedOn', sentence: 'That is before touch was lost' }
        : undefined,
  }),
  ...recordedStep<LostTouchStep, null>(recordedLostTouchStep, {
    path: '/done',
    action: 'try-lost-touch-step',
    purpose: PURPOSE,
    title: () => 'It was tried',
    lead: ({ said: { what } }) => what,
    button: 'Save',
    saved: 'It is saved what came of it.',
    more: nothingMore,
    fits: ({ doneOn }) => doneOn === null,
    form: () => doneForm,
    values: () => ({}),
    became: ({ said }, values) => ({ ...said, ...(values as Pick<LostTouchStep, 'doneOn' | 'cameOfIt'>) }),
  }),
];
