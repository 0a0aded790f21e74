/** How one visit or conversation reads from its row, what is asked of it where it is corrected, and what comes after it. */
import { findIsoDay } from '../../../ground/day-words.ts';
import type { Day } from '../../../ground/day.ts';
import type { RecordedThing } from '../../people/parts/recorded-thing.ts';
import { columnsOfMeeting } from '../actions/record-visit.ts';
import { type Meeting, type MeetingKind, type Outcome, refuseMeeting, titleOf } from '../model.ts';
import { dropInForm, meetingSaid, meetingTexts, valuesOfMeeting, visitForm } from './visit-form.ts';

export const recordedVisit: RecordedThing<Meeting> = {
  table: 'visit',
  segment: 'visits',
  saidOf: (image) => {
    const text = (name: string): string | null => (image[name] as string | null | undefined) ?? null;
    const day = (name: string): Day | null => findIsoDay(text(name) ?? '') ?? null;
    return {
      // Before they were kept apart, everything was a visit that took place.
      outcome: (text('outcome') ?? 'kept') as Outcome,
      kind: (text('kind') ?? 'visit') as MeetingKind,
      visitedOn: day('visited_on') as Day,
      atTime: text('at_time'),
      how: text('how'),
      purpose: text('purpose'),
      why: text('why'),
      seenAlone: text('seen_alone'),
      said: text('said'),
      asked: text('asked'),
      answered: text('answered'),
      answeredOn: day('answered_on'),
      shared: text('shared'),
      notSharedBecause: text('not_shared_because'),
      notSharedUntil: day('not_shared_until'),
      cameTo: text('came_to'),
      helpGiven: text('help_given'),
    };
  },
  columnsOf: columnsOfMeeting,
  titleOf,
  onOf: ({ visitedOn }) => visitedOn,
  formOf: ({ outcome, seenAlone, why, cameTo }) =>
    cameTo === null ? visitForm(outcome, { isChild: seenAlone !== null, isLate: why !== null }) : dropInForm,
  valuesOf: valuesOfMeeting,
  textsOf: meetingTexts,
  filledIn: (values, before) => meetingSaid(before.outcome, values, before),
  refuse: refuseMeeting,
  nextOf: ({ outcome, asked, answeredOn, shared }) => [
    ...(outcome === 'planned'
      ? [
          { text: 'It took place', path: 'became/kept' },
          { text: 'We tried', path: 'became/tried' },
          { text: 'It was cancelled', path: 'became/cancelled' },
        ]
      : []),
    ...(asked !== null && answeredOn === null ? [{ text: 'They were answered', path: 'answer' }] : []),
    ...(shared === 'not-yet' ? [{ text: 'They have read it, or been told', path: 'shared' }] : []),
  ],
};
