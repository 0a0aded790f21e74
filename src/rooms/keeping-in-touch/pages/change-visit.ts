/** What becomes so of a visit or conversation that is recorded already: kept, tried or cancelled; answered; shared. */
import { notFound } from '../../../web/failure.ts';
import type { SignedInRoute } from '../../../web/route.ts';
import { recordedStep, type RecordedStep } from '../../people/parts/recorded-step.ts';
import { markAsWritten, withOthers } from '../../writing/parts/others-field.ts';
import { isOutcome, type Meeting, type Outcome, refuseNewMeeting } from '../model.ts';
import { recordedVisit } from '../parts/recorded-visit.ts';
import { answerForm, meetingSaid, valuesOfMeeting, visitForm, waitForm } from '../parts/visit-form.ts';
import { whoseVisit, type WhoseVisit } from '../parts/whose-visit.ts';

type Step<More> = Omit<RecordedStep<Meeting, More>, 'purpose'>;

const step = <More>(definition: Step<More>): readonly SignedInRoute[] =>
  recordedStep(recordedVisit, { purpose: 'recording what came of a visit or conversation', ...definition });
const nothingMore = async (): Promise<null> => null;

const BECAME: Readonly<Record<Outcome, string>> = {
  kept: 'It took place',
  planned: 'It is planned for another time',
  tried: 'We tried, and it did not come about',
  cancelled: 'It was cancelled',
};

export const changeVisitPages: readonly SignedInRoute[] = [
  ...step<WhoseVisit & { readonly outcome: Outcome }>({
    path: '/became/:outcome',
    action: 'record-what-came-of-it',
    title: ({ more }) => BECAME[more.outcome],
    button: 'Save',
    saved: 'It is saved. What is due next has been worked out again.',
    more: async (reading, visit) => {
      const outcome = visit.params['outcome'] ?? '';
      if (!isOutcome(outcome)) throw notFound();
      return { ...(await whoseVisit(reading, visit)), outcome };
    },
    fits: ({ outcome }) => outcome === 'planned',
    form: ({ more }) => withOthers(visitForm(more.outcome, more)),
    values: valuesOfMeeting,
    became: ({ more, said }, values) => meetingSaid(more.outcome, values, said),
    refuse: (facts, meeting, visit) => refuseNewMeeting(facts, meeting, visit.on),
    also: (act, { id, kept }, values) => markAsWritten(act, { personId: id, place: 'visit', rowId: kept.id }, values),
    onward: ({ outcome, shared }, id) => (outcome === 'kept' && shared === 'not-yet' ? `visits/${id}/wait` : undefined),
  }),
  ...step({
    path: '/answer',
    action: 'answer-what-was-asked',
    title: () => 'They were answered',
    button: 'Save',
    saved: 'The answer is saved, and stands beside what they asked.',
    more: nothingMore,
    fits: ({ asked, answeredOn }) => asked !== null && answeredOn === null,
    form: () => answerForm,
    values: () => ({}),
    became: ({ said }, values) => ({ ...said, ...(values as Pick<Meeting, 'answered' | 'answeredOn'>) }),
    refuse: (_, { answeredOn, visitedOn }) =>
      answeredOn !== null && answeredOn < visitedOn
        ? { field: 'answeredOn', sentence: 'They cannot have been answered before they asked' }
        : undefined,
  }),
  ...step({
    path: '/wait',
    action: 'say-why-it-is-not-shared',
    title: () => 'Why is it not shared with them yet?',
    lead: 'What you wrote is saved. A young person can read what is written about them, unless there is a reason to wait.',
    button: 'Save',
    saved: 'It is saved. What is due next has been worked out again.',
    more: nothingMore,
    fits: ({ shared }) => shared === 'not-yet',
    form: () => waitForm,
    values: ({ notSharedBecause, notSharedUntil }) => ({ notSharedBecause, notSharedUntil }),
    became: ({ said }, values) => ({ ...said, ...(values as Pick<Meeting, 'notSharedBecause' | 'notSharedUntil'>) }),
    // There it can be said what was agreed.
    onward: (_, id) => `visits/${id}`,
    refuse: (_, { notSharedUntil }, { on }) =>
      notSharedUntil !== null && notSharedUntil <= on
        ? { field: 'notSharedUntil', sentence: 'Enter a day that is still to come' }
        : undefined,
  }),
  ...step({
    path: '/shared',
    action: 'say-that-it-is-shared',
    title: () => 'They have read it, or been told',
    lead: 'Save this once the young person has read what was written, or been told it.',
    button: 'They have',
    saved: 'It is saved that they have read it, or been told.',
    more: nothingMore,
    fits: ({ shared }) => shared === 'not-yet',
    form: () => ({ fields: {} }),
    values: () => ({}),
    became: ({ said }) => ({ ...said, shared: 'yes', notSharedBecause: null, notSharedUntil: null }),
  }),
];
