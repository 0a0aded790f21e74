/** One ask, its correction, and what came of it: an answer, or it is not asked any more. */
import type { SignedInRoute } from '../../../web/route.ts';
import { recordedStep, type RecordedStep } from '../../people/parts/recorded-step.ts';
import { recordedThing } from '../../people/parts/recorded-thing-pages.ts';
import { type Asked, refuseAsk } from '../model.ts';
import { answerAskForm, askSaid, endAskForm, escalateAskForm } from '../parts/ask-form.ts';
import { recordedAsk } from '../parts/recorded-ask.ts';

const step = (
  definition: Pick<RecordedStep<Asked, null>, 'path' | 'action' | 'title' | 'saved' | 'form' | 'became'> &
    Partial<Pick<RecordedStep<Asked, null>, 'fits'>>,
) =>
  recordedStep<Asked, null>(recordedAsk, {
    purpose: 'recording what somebody else answered about you',
    lead: ({ said: { what } }) => what,
    button: 'Save',
    more: async () => null,
    fits: ({ answeredOn, endedOn }) => answeredOn === null && endedOn === null,
    values: () => ({}),
    refuse: refuseAsk,
    ...definition,
  });

export const askPages: readonly SignedInRoute[] = [
  ...recordedThing(recordedAsk),
  ...step({
    path: '/answered',
    action: 'answer-ask',
    title: ({ said: { askedOf } }) => `${askedOf} answered`,
    saved: 'Their answer is saved.',
    form: () => answerAskForm,
    became: ({ said }, values) => askSaid(values, said),
  }),
  ...step({
    path: '/escalated',
    action: 'pass-ask-on',
    title: ({ said: { askedOf } }) => `${askedOf} has not answered: it was passed on`,
    saved: 'It is saved to whom it was passed on. It stays asked.',
    fits: ({ answeredOn, endedOn, escalatedOn }) => answeredOn === null && endedOn === null && escalatedOn === null,
    form: () => escalateAskForm,
    became: ({ said }, values) => askSaid(values, said),
  }),
  ...step({
    path: '/ended',
    action: 'end-ask',
    title: ({ said: { askedOf } }) => `${askedOf} is not asked any more`,
    saved: 'It is not asked any more.',
    form: () => endAskForm,
    became: ({ said }, values, { on }) => ({ ...askSaid(values, said), endedOn: on }),
  }),
];
