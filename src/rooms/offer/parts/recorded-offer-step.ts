/** How one step of the offer reads from its row, what is asked of it where it is corrected, and what cannot be changed of it. */
import { findIsoDay, wordsOf } from '../../../ground/day-words.ts';
import type { Day } from '../../../ground/day.ts';
import type { StaffId } from '../../../ground/ids.ts';
import type { RecordedThing, ThingChange } from '../../people/parts/recorded-thing.ts';
import { Refused } from '../../../web/form-page.ts';
import type { Act } from '../../../storage/storage.ts';
import { columnsOfStep } from '../actions/record-offer-step.ts';
import { poundsOf, typedPounds } from '../../../ground/money.ts';
import { HOW, type How, type OfferStep, type Reason, REASONS, type StepKind, STEPS } from '../requests.ts';
import { listOfferSteps } from '../store.ts';
import { stepForm, stepSaid } from './step-form.ts';

export const recordedOfferStep: RecordedThing<OfferStep> = {
  table: 'offer_step',
  segment: 'offer',
  saidOf: (image) => {
    const text = (name: string): string | null => image[name] as string | null;
    const number = (name: string): number | null => image[name] as number | null;
    return {
      itemId: text('item_id') ?? '',
      requestId: text('request_id'),
      step: text('step') as StepKind,
      on: findIsoDay(text('on_day') ?? '') as Day,
      by: text('by_whom') ?? '',
      how: text('how') as How | null,
      language: text('language'),
      amount: number('amount_pence'),
      limit: number('limit_pence'),
      staffId: text('staff_id') as StaffId | null,
      reference: text('reference'),
      reason: text('reason') as Reason | null,
      challenge: text('challenge'),
      words: text('words'),
      wordsOf: text('words_of') as OfferStep['wordsOf'],
    };
  },
  columnsOf: columnsOfStep,
  titleOf: ({ step }) => STEPS[step],
  onOf: ({ on }) => on,
  formOf: ({ step, amount }) => stepForm(step, amount !== null),
  valuesOf: ({ amount, ...step }) => ({ ...step, amount: typedPounds(amount) }) as never,
  textsOf: (step) => [
    { label: 'When?', text: wordsOf(step.on) },
    { label: step.step === 'escalated' ? 'To whom?' : 'By whom?', text: step.by },
    ...(step.how === null ? [] : [{ label: 'How?', text: HOW[step.how] }]),
    ...(step.language === null ? [] : [{ label: 'In which language?', text: step.language }]),
    ...(step.amount === null ? [] : [{ label: 'How much?', text: poundsOf(step.amount) }]),
    ...(step.reference === null ? [] : [{ label: 'Reference of the payment', text: step.reference }]),
    ...(step.reason === null ? [] : [{ label: 'Why?', text: REASONS[step.reason] }]),
    ...(step.words === null ? [] : [{ label: wordsLabel(step), text: step.words }]),
    ...(step.challenge === null ? [] : [{ label: 'How can they challenge it?', text: step.challenge }]),
  ],
  filledIn: stepSaid,
  refuse: ({ bornOn, diedOn }, { on, step }) => {
    if (bornOn !== null && on < bornOn)
      return { field: 'on', sentence: `They were born on ${wordsOf(bornOn)}, after that day` };
    if (diedOn !== null && on > diedOn && step !== 'given')
      return { field: 'on', sentence: `They died on ${wordsOf(diedOn)}, before that day` };
    return undefined;
  },
  within: nothingRestsOnIt,
};

function wordsLabel({ step, wordsOf: whose }: OfferStep): string {
  if (step !== 'difference') return 'In words';
  return whose === 'young-person' ? 'In their own words' : 'In their worker’s words';
}

/** An amount on which later steps rest is not changed under them: those come first, the last before the one before. */
async function nothingRestsOnIt(act: Act, { person, kept, before, said }: ThingChange<OfferStep>): Promise<void> {
  const isSameSum = said !== null && said.amount === before.amount;
  const request = before.requestId ?? kept.id;
  const steps = (await listOfferSteps(act, [person])).filter(
    ({ id, requestId }) => id === request || requestId === request,
  );
  const index = steps.findIndex(({ id }) => id === kept.id);
  const [next, previous] = [steps[index + 1], steps[index - 1]];
  const sentence = (step: StepKind, on: Day): string => `${STEPS[step]} on ${wordsOf(on)} rests on it`;
  if (!isSameSum && next !== undefined)
    throw new Refused({
      [said === null ? 'why' : 'amount']: `${sentence(next.step, next.on)}: strike that out first`,
    });
  if (said === null) return;
  if (next !== undefined && said.on > next.on) throw new Refused({ on: sentence(next.step, next.on) });
  if (previous !== undefined && said.on < previous.on)
    throw new Refused({ on: `It cannot have been before ${wordsOf(previous.on)}` });
  const most = before.step === 'asked' ? null : before.amount;
  if (most !== null && said.amount !== null && said.amount > most)
    throw new Refused({
      amount: `It can be corrected to less than ${poundsOf(most)}, not to more: record the rest anew`,
    });
}
