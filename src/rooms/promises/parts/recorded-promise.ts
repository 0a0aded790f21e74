/** How one promise reads from its row, what is asked of it where it is corrected, and what can come of it. */
import { findIsoDay, wordsOf } from '../../../ground/day-words.ts';
import type { Day } from '../../../ground/day.ts';
import type { StaffId } from '../../../ground/ids.ts';
import type { RecordedThing } from '../../people/parts/recorded-thing.ts';
import { columnsOfPromise } from '../actions/make-promise.ts';
import { type Promised, refusePromise, type Who, whoWords } from '../model.ts';
import { correctForm } from './promise-form.ts';

export const recordedPromise: RecordedThing<Promised> = {
  table: 'promise',
  segment: 'promises',
  saidOf: (image) => {
    const text = (name: string): string | null => image[name] as string | null;
    const day = (name: string): Day | null => findIsoDay(text(name) ?? '') ?? null;
    return {
      what: text('what') ?? '',
      who: text('who') as Who,
      staffId: text('staff_id') as StaffId | null,
      named: text('named'),
      madeOn: day('made_on') as Day,
      dueOn: day('due_on') as Day,
      visitId: text('visit_id'),
      changedFrom: text('changed_from'),
      keptOn: day('kept_on'),
      changedOn: day('changed_on'),
      toldOn: day('told_on'),
      because: text('because'),
    };
  },
  columnsOf: columnsOfPromise,
  titleOf: () => 'What was agreed',
  onOf: ({ madeOn }) => madeOn,
  formOf: () => correctForm,
  valuesOf: ({ what, dueOn, madeOn }) => ({ what, dueOn, madeOn }),
  textsOf: (promise) => {
    const day = (label: string, on: Day | null) => (on === null ? [] : [{ label, text: wordsOf(on) }]);
    return [
      { label: 'What was agreed?', text: promise.what },
      { label: 'Who does it?', text: whoWords(promise) },
      ...day('By when?', promise.dueOn),
      ...day('When was it agreed?', promise.madeOn),
      ...day('When was it done?', promise.keptOn),
      ...day('When was it changed with them?', promise.changedOn),
      ...day('When were they told that it is not kept?', promise.toldOn),
      ...(promise.because === null ? [] : [{ label: 'Why?', text: promise.because }]),
    ];
  },
  filledIn: (values, before) => ({ ...before, ...(values as Pick<Promised, 'what' | 'dueOn' | 'madeOn'>) }),
  refuse: refusePromise,
  nextOf: ({ keptOn, changedOn, toldOn }) =>
    keptOn === null && changedOn === null && toldOn === null
      ? [
          { text: 'It was kept', path: 'kept' },
          { text: 'Change it with them', path: 'changed' },
          { text: 'It is not kept, and they were told', path: 'broken' },
        ]
      : [],
};
