/** One promise, its correction, and what came of it: kept, changed with the young person, or broken and told. */
import type { PersonId } from '../../../ground/ids.ts';
import type { Reading } from '../../../storage/storage.ts';
import type { SignedInRoute, Visit } from '../../../web/route.ts';
import { recordedStep, type RecordedStep } from '../../people/parts/recorded-step.ts';
import { recordedThing } from '../../people/parts/recorded-thing-pages.ts';
import { listWhoMayOpen } from '../../workforce/facts.ts';
import { makePromise } from '../actions/make-promise.ts';
import { NOTHING_CAME_OF_IT, type Promised, refusePromise } from '../model.ts';
import { brokenForm, changeForm, keptForm, promiseSaid, type StaffChoice } from '../parts/promise-form.ts';
import { recordedPromise } from '../parts/recorded-promise.ts';

type Step<More> = Omit<RecordedStep<Promised, More>, 'purpose' | 'fits' | 'button'>;

const step = <More>(definition: Step<More>): readonly SignedInRoute[] =>
  recordedStep(recordedPromise, {
    purpose: 'recording what came of something agreed with you',
    button: 'Save',
    fits: ({ keptOn, changedOn, toldOn }) => keptOn === null && changedOn === null && toldOn === null,
    ...definition,
  });
const nothingMore = async (): Promise<null> => null;
const staffOf = async (reading: Reading, visit: Visit): Promise<readonly StaffChoice[]> =>
  listWhoMayOpen(reading, visit.id<PersonId>('person'), visit.on);

const GONE_BY = { field: 'dueOn', sentence: 'That day has gone by. Agree a day that is still to come' } as const;

export const promisePages: readonly SignedInRoute[] = [
  ...recordedThing(recordedPromise),
  ...step({
    path: '/kept',
    action: 'keep-promise',
    title: () => 'It was kept',
    saved: 'It is saved that it was kept.',
    more: nothingMore,
    form: () => keptForm,
    values: () => ({}),
    became: ({ said }, values) => ({ ...said, ...(values as Pick<Promised, 'keptOn'>) }),
    refuse: (_, { keptOn, madeOn }) =>
      keptOn !== null && keptOn < madeOn
        ? { field: 'keptOn', sentence: 'It cannot have been done before it was agreed' }
        : undefined,
  }),
  ...step<readonly StaffChoice[]>({
    path: '/changed',
    action: 'change-promise',
    title: () => 'Change it with them',
    lead: 'What was agreed before stays readable beside what is agreed now.',
    saved: 'It is changed. What was agreed before stands beside it.',
    more: staffOf,
    form: ({ more }) => changeForm(more),
    values: ({ what, who, staffId, named, dueOn }) => ({
      what,
      who,
      staffId,
      named: staffId === null ? named : null,
      dueOn,
    }),
    became: ({ said }, values, { on }) => ({ ...said, changedOn: on, because: values['because'] as string }),
    also: async (act, { id, kept, said, more }, values) => {
      const agreed = promiseSaid(values, more, { ...said, ...NOTHING_CAME_OF_IT, madeOn: act.recordedOn });
      return makePromise(act, id, { ...agreed, changedFrom: kept.id });
    },
    refuseFilled: ({ said, more }, values, { on }) => {
      const agreed = promiseSaid(values, more, { ...said, madeOn: on });
      return agreed.dueOn < on ? GONE_BY : refusePromise({ bornOn: null, diedOn: null }, agreed);
    },
  }),
  ...step({
    path: '/broken',
    action: 'break-promise',
    title: () => 'It is not kept, and they were told',
    saved: 'It is saved that it is not kept, and that they were told.',
    more: nothingMore,
    form: () => brokenForm,
    values: () => ({}),
    became: ({ said }, values) => ({ ...said, ...(values as Pick<Promised, 'because' | 'toldOn'>) }),
    refuse: (_, { toldOn, madeOn }) =>
      toldOn !== null && toldOn < madeOn
        ? { field: 'toldOn', sentence: 'They cannot have been told before it was agreed' }
        : undefined,
  }),
];
