/** Somebody who matters, with how that is put right; how it has become; kept off and put back, as the young person wishes. */
import type { SignedInRoute } from '../../../web/route.ts';
import { listPeopleInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import { findKept } from '../../../storage/corrections.ts';
import { recordedStep, type RecordedStep } from '../../people/parts/recorded-step.ts';
import { recordedThing } from '../../people/parts/recorded-thing-pages.ts';
import { type WhoMatters, whoMattersOf } from '../model.ts';
import { recordedWhoMatters } from '../parts/recorded-who-matters.ts';
import { keptOffForm, nowForm, whoMattersSaid } from '../parts/who-matters-form.ts';

const step = (
  definition: Pick<
    RecordedStep<WhoMatters, null>,
    'path' | 'action' | 'title' | 'lead' | 'saved' | 'fits' | 'form' | 'became' | 'values'
  >,
) =>
  recordedStep<WhoMatters, null>(recordedWhoMatters, {
    purpose: 'writing down how somebody matters to you',
    button: 'Save',
    more: async () => null,
    ...definition,
  });

export const whoMattersThings: readonly SignedInRoute[] = [
  ...recordedThing({
    ...recordedWhoMatters,
    beside: async (reading, person, id, on) => {
      const kept = await findKept(reading, 'who_matters', person, id);
      const { otherId } = kept === undefined ? { otherId: null } : whoMattersOf(kept.image);
      const [other] = otherId === null ? [] : await listPeopleInFull(reading, [otherId], on);
      return {
        heading: 'Their own record',
        lines:
          other === undefined ? [] : [{ text: nameOf(other), href: `/people/${other.personId}`, words: 'Who it is' }],
      };
    },
  }),
  ...step({
    path: '/now',
    action: 'say-how-it-is-now',
    title: () => 'How it is now',
    lead: ({ said }) => said.named ?? 'Somebody with a record here',
    saved: 'It is saved. What it said before stays in its history.',
    fits: ({ offOn }) => offOn === null,
    form: () => nowForm,
    values: ({ ring, wish, howNow, inCrisis, again }) => ({ ring, wish, howNow, inCrisis, again }),
    became: ({ said }, values, { on }) => {
      const { ring, wish, howNow, inCrisis, again } = whoMattersSaid(values, on);
      return { ...said, ring, wish, howNow, inCrisis, again, saidOn: on };
    },
  }),
  ...step({
    path: '/off',
    action: 'keep-off-who-matters',
    title: () => 'They want this person kept off',
    lead: 'From now on this person is in no picture, no plan and no crisis sheet.',
    saved: 'They are kept off.',
    fits: ({ offOn }) => offOn === null,
    form: () => keptOffForm,
    values: () => ({}),
    became: ({ said }, values, { on }) => ({
      ...said,
      offOn: on,
      offSaid: (values['offSaid'] as string | null | undefined) ?? null,
    }),
  }),
  ...step({
    path: '/back',
    action: 'put-back-who-matters',
    title: () => 'They want this person back on',
    lead: 'Only because they said so. Look at what it says before anybody reads it.',
    saved: 'They are back on.',
    fits: ({ offOn }) => offOn !== null,
    form: () => nowForm,
    values: ({ ring, wish, howNow, inCrisis, again }) => ({ ring, wish, howNow, inCrisis, again }),
    became: ({ said }, values, { on }) => {
      const { ring, wish, howNow, inCrisis, again } = whoMattersSaid(values, on);
      return { ...said, ring, wish, howNow, inCrisis, again, saidOn: on, offOn: null, offSaid: null };
    },
  }),
];
