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
    };
  },
  columnsOf: columnsOfAsk,
  titleOf: ({ askedOf }) => `Asked of ${askedOf}`,
  onOf: ({ askedOn }) => askedOn,
  formOf: correctAskForm,
  valuesOf: ({ askedOf, what, askedOn, dueOn, answer, answeredOn }) => ({
    askedOf,
    what,
    askedOn,
    dueOn,
    answer,
    answeredOn,
  }),
  textsOf: (ask) => {
    const day = (label: string, on: Day | null) => (on === null ? [] : [{ label, text: wordsOf(on) }]);
    const words = (label: string, text: string | null) => (text === null ? [] : [{ label, text }]);
    return [
      { label: 'Who was asked?', text: ask.askedOf },
      { label: 'What were they asked?', text: ask.what },
      ...day('When were they asked?', ask.askedOn),
      ...day('By when is an answer needed?', ask.dueOn),
      ...words('What did they answer?', ask.answer),
      ...day('When did they answer?', ask.answeredOn),
      ...words('Why is it not asked any more?', ask.because),
      ...day('From when is it not asked any more?', ask.endedOn),
    ];
  },
  filledIn: askSaid,
  refuse: refuseAsk,
  nextOf: ({ answeredOn, endedOn }) =>
    answeredOn === null && endedOn === null
      ? [
          { text: 'They answered', path: 'answered' },
          { text: 'It is not asked any more', path: 'ended' },
        ]
      : [],
};
