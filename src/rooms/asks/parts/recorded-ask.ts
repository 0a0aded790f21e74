/** How one ask reads from its row, what is asked of it where it is corrected, and what can come of it. */
import { findIsoDay, wordsOf } from '../../../ground/day-words.ts';
import type { Day } from '../../../ground/day.ts';
import type { RecordedThing } from '../../people/parts/recorded-thing.ts';
import { columnsOfAsk } from '../actions/ask-somebody.ts';
import { type Asked, refuseAsk } from '../model.ts';
import { askSaid, correctAskForm } from './ask-form.ts';

export const recordedAsk: RecordedThing<Asked> = {
  table: 'ask',
  segment: 'asks',
  saidOf: (image) => {
    const text = (name: string): string | null => image[name] as string | null;
    const day = (name: string): Day | null => findIsoDay(text(name) ?? '') ?? null;
    return {
      askedOf: text('asked_of') ?? '',
      what: text('what') ?? '',
      askedOn: day('asked_on') as Day,
      dueOn: day('due_on') as Day,
      answeredOn: day('answered_on'),
      answer: text('answer'),
      endedOn: day('ended_on'),
      because: text('because'),
      escalatedOn: day('escalated_on'),
      escalatedTo: text('escalated_to'),
    };
  },
  columnsOf: columnsOfAsk,
  titleOf: ({ askedOf }) => `Asked of ${askedOf}`,
  onOf: ({ askedOn }) => askedOn,
  formOf: correctAskForm,
  valuesOf: ({ askedOf, what, askedOn, dueOn, answer, answeredOn, escalatedOn, escalatedTo }) => ({
    askedOf,
    what,
    askedOn,
    dueOn,
    answer,
    answeredOn,
    escalatedOn,
    escalatedTo,
  }),
  textsOf: (ask) => {
    const day = (label: string, on: Day | null) => (on === null ? [] : [{ label, text: wordsOf(on) }]);
    const words = (label: string, text: string | null) => (text === null ? [] : [{ label, text }]);
    return [
      { label: 'Who was asked?', text: ask.askedOf },
      { label: 'What were they asked?', text: ask.what },
      ...day('When were they asked?', ask.askedOn),
      ...day('By when is an answer needed?', ask.dueOn),
      ...words('To whom was it passed on?', ask.escalatedTo),
      ...day('When was it passed on?', ask.escalatedOn),
      ...words('What did they answer?', ask.answer),
      ...day('When did they answer?', ask.answeredOn),
      ...words('Why is it not asked any more?', ask.because),
      ...day('From when is it not asked any more?', ask.endedOn),
    ];
  },
  filledIn: askSaid,
  refuse: refuseAsk,
  nextOf: ({ answeredOn, endedOn, escalatedOn }) =>
    answeredOn === null && endedOn === null
      ? [
          { text: 'They answered', path: 'answered' },
          ...(escalatedOn === null ? [{ text: 'Pass it on to somebody above them', path: 'escalated' }] : []),
          { text: 'It is not asked any more', path: 'ended' },
        ]
      : [],
};
