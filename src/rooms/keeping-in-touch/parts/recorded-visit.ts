/** How one visit reads from its row, and what is asked of it where it is corrected. */
import { findIsoDay, isoOf } from '../../../ground/day-words.ts';
import type { Day } from '../../../ground/day.ts';
import type { RecordedThing } from '../../people/parts/recorded-thing.ts';
import { refuseVisit } from '../actions/record-visit.ts';
import { visitMade } from './visit-form.ts';

type SaidOfVisit = { readonly visitedOn: Day; readonly seenAlone: string | null };

export const recordedVisit: RecordedThing<SaidOfVisit> = {
  table: 'visit',
  segment: 'visits',
  saidOf: (image) => ({
    visitedOn: findIsoDay(String(image['visited_on'])) as Day,
    seenAlone: image['seen_alone'] as string | null,
  }),
  columnsOf: ({ visitedOn, seenAlone }) => ({ visited_on: isoOf(visitedOn), seen_alone: seenAlone }),
  titleOf: () => 'Visit',
  onOf: ({ visitedOn }) => visitedOn,
  formOf: () => visitMade,
  valuesOf: ({ visitedOn, seenAlone }) => ({ visitedOn, seenAlone }),
  filledIn: (values) => ({ visitedOn: values['visitedOn'] as Day, seenAlone: values['seenAlone'] as string }),
  refuse: refuseVisit,
};
