/** What mattered, each piece, each session and what helps, with how they are put right; and what becomes of a piece. */
import type { SignedInRoute } from '../../../web/route.ts';
import { recordedStep, type RecordedStep } from '../../people/parts/recorded-step.ts';
import { recordedThing } from '../../people/parts/recorded-thing-pages.ts';
import { type Piece, stateOf } from '../model.ts';
import { recordedMattered, recordedPiece, recordedSession, recordedWhatHelps } from '../parts/recorded-story.ts';
import { givenForm, sharedForm, waitForm } from '../parts/story-forms.ts';

const step = (
  definition: Pick<
    RecordedStep<Piece, null>,
    'path' | 'action' | 'title' | 'lead' | 'saved' | 'fits' | 'form' | 'became' | 'refuse'
  >,
) =>
  recordedStep<Piece, null>(recordedPiece, {
    purpose: 'writing down how a piece of your story was shared with you',
    button: 'Save',
    more: async () => null,
    values: () => ({}),
    ...definition,
  });

export const storyThingPages: readonly SignedInRoute[] = [
  ...recordedThing(recordedMattered),
  ...recordedThing(recordedPiece),
  ...recordedThing(recordedSession),
  ...recordedThing(recordedWhatHelps),
  ...step({
    path: '/shared',
    action: 'share-piece',
    title: () => 'It was shared together',
    lead: ({ said }) => said.title,
    saved: 'It is shared, and stands in their story from now on.',
    fits: (piece) => stateOf(piece) !== 'shared',
    form: () => sharedForm,
    became: ({ said }, values) => ({
      ...said,
      waitsSince: null,
      theySaid: null,
      askAgainOn: null,
      ...(values as Pick<Piece, 'sharedOn' | 'sharedWith'>),
    }),
    refuse: (_, { sharedOn, preparedOn }) =>
      sharedOn !== null && sharedOn < preparedOn
        ? { field: 'sharedOn', sentence: 'It was not prepared yet on that day' }
        : undefined,
  }),
  ...step({
    path: '/wait',
    action: 'let-piece-wait',
    title: () => 'They asked to wait',
    lead: 'Nobody shares it until they are ready. It stays prepared.',
    saved: 'It waits for them.',
    fits: (piece) => stateOf(piece) === 'prepared',
    form: () => waitForm,
    became: ({ said }, values, { on }) => ({
      ...said,
      ...(values as Pick<Piece, 'theySaid' | 'askAgainOn'>),
      waitsSince: on,
    }),
    refuse: (_, { askAgainOn, waitsSince }) =>
      askAgainOn !== null && waitsSince !== null && askAgainOn <= waitsSince
        ? { field: 'askAgainOn', sentence: 'Enter a day that is still to come' }
        : undefined,
  }),
  ...step({
    path: '/given',
    action: 'give-piece',
    title: () => 'They got a copy',
    lead: ({ said }) => said.title,
    saved: 'It is written down that they have a copy.',
    fits: (piece) => stateOf(piece) === 'shared' && piece.givenOn === null,
    form: () => givenForm,
    became: ({ said }, values) => ({ ...said, ...(values as Pick<Piece, 'givenOn' | 'givenHow'>) }),
    refuse: (_, { givenOn, sharedOn }) =>
      givenOn !== null && sharedOn !== null && givenOn < sharedOn
        ? { field: 'givenOn', sentence: 'It was not shared yet on that day' }
        : undefined,
  }),
];
