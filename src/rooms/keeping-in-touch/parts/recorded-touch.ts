/** How a wish for no contact, a lost touch, its steps and a day to remember read from their rows, and what can become of each. */
import { wordsOf } from '../../../ground/day-words.ts';
import type { Day } from '../../../ground/day.ts';
import type { RecordedThing } from '../../people/parts/recorded-thing.ts';
import type { TypedText } from '../../../web/route.ts';
import {
  columnsOfGoodDay,
  columnsOfLostTouch,
  columnsOfLostTouchStep,
  columnsOfNoContact,
  type GoodDay,
  goodDayOf,
  HIDING,
  type LostTouch,
  lostTouchOf,
  type LostTouchStep,
  lostTouchStepOf,
  type NoContact,
  noContactOf,
  OFFER_BY,
  refuseTouch,
} from '../touch.ts';
import { goodDayForm, lostTouchForm, noContactForm, stepForm } from './touch-forms.ts';

const said = (label: string, text: string | null): readonly TypedText[] => (text === null ? [] : [{ label, text }]);
const onDay = (label: string, on: Day | null): readonly TypedText[] => said(label, on === null ? null : wordsOf(on));

export const recordedNoContact: RecordedThing<NoContact> = {
  table: 'no_contact',
  segment: 'no-contact',
  saidOf: noContactOf,
  columnsOf: columnsOfNoContact,
  titleOf: () => 'They asked us not to be in touch',
  onOf: ({ askedOn }) => askedOn,
  formOf: () => noContactForm,
  valuesOf: ({ askedOn, said: words, offerBy, offerDetails }) => ({ askedOn, said: words, offerBy, offerDetails }),
  textsOf: (asked) => [
    ...onDay('When did they ask?', asked.askedOn),
    ...said('What did they say?', asked.said),
    { label: 'How may the yearly offer reach them?', text: OFFER_BY[asked.offerBy] },
    ...said('Where, or through whom?', asked.offerDetails),
    ...onDay('From when may we be in touch again?', asked.endedOn),
    ...said('What did they say then?', asked.endedBecause),
  ],
  filledIn: (values, before) => ({ ...before, ...(values as Partial<NoContact>) }),
  refuse: (facts, { askedOn }) => refuseTouch(facts, 'askedOn', askedOn),
  nextOf: ({ endedOn }) => (endedOn === null ? [{ text: 'They want to be in touch again', path: 'ended' }] : []),
};

export const whyCarefulMissing = ({ hiding, careful }: Pick<LostTouch, 'hiding' | 'careful'>) =>
  hiding !== 'no-sign' && careful === null
    ? ({ field: 'careful', sentence: 'Say what nobody must do: their safety comes before finding them' } as const)
    : undefined;

export const recordedLostTouch: RecordedThing<LostTouch> = {
  table: 'lost_touch',
  segment: 'lost-touch',
  saidOf: lostTouchOf,
  columnsOf: columnsOfLostTouch,
  titleOf: () => 'We lost touch',
  onOf: ({ sinceOn }) => sinceOn,
  formOf: () => lostTouchForm,
  valuesOf: ({ sinceOn, known, hiding, careful }) => ({ sinceOn, known, hiding, careful }),
  textsOf: (lost) => [
    ...onDay('Since when have we not heard from them?', lost.sinceOn),
    { label: 'What is known of where and how they are?', text: lost.known },
    { label: 'May they be hiding from somebody who would harm them?', text: HIDING[lost.hiding] },
    ...said('What must nobody do?', lost.careful),
    ...onDay('When did it end?', lost.endedOn),
    ...said('How did it end?', lost.howEnded),
  ],
  filledIn: (values, before) => ({ ...before, ...(values as Partial<LostTouch>) }),
  refuse: (facts, lost) => refuseTouch(facts, 'sinceOn', lost.sinceOn) ?? whyCarefulMissing(lost),
  nextOf: ({ endedOn }) =>
    endedOn === null
      ? [
          { text: 'Add a step', path: 'steps/new' },
          { text: 'It has ended', path: 'ended' },
        ]
      : [],
};

export const recordedLostTouchStep: RecordedThing<LostTouchStep> = {
  table: 'lost_touch_step',
  segment: 'lost-touch-steps',
  saidOf: lostTouchStepOf,
  columnsOf: columnsOfLostTouchStep,
  titleOf: () => 'A step to be in touch again',
  onOf: ({ dueOn }) => dueOn,
  formOf: () => stepForm,
  valuesOf: ({ what, who, dueOn }) => ({ what, who, dueOn }),
  textsOf: ({ what, who, dueOn, doneOn, cameOfIt }) => [
    { label: 'What will be tried?', text: what },
    { label: 'Who tries it?', text: who },
    ...onDay('By when?', dueOn),
    ...onDay('When was it tried?', doneOn),
    ...said('What came of it?', cameOfIt),
  ],
  filledIn: (values, before) => ({ ...before, ...(values as Partial<LostTouchStep>) }),
  refuse: (facts, { dueOn }) => refuseTouch(facts, 'dueOn', dueOn),
  nextOf: ({ doneOn }) => (doneOn === null ? [{ text: 'It was tried', path: 'done' }] : []),
};

export const recordedGoodDay: RecordedThing<GoodDay> = {
  table: 'good_day',
  segment: 'good-days',
  saidOf: goodDayOf,
  columnsOf: columnsOfGoodDay,
  titleOf: ({ what }) => what,
  onOf: ({ on }) => on,
  formOf: () => goodDayForm,
  valuesOf: (day) => ({ ...day }),
  filledIn: (values) => values as unknown as GoodDay,
  refuse: (facts, { on }) => refuseTouch(facts, 'on', on),
};
