/** How what mattered, a piece, a session and what helps read from their rows, and what is asked of them where they are put right. */
import { wordsOf } from '../../../ground/day-words.ts';
import type { Day } from '../../../ground/day.ts';
import type { RecordedThing } from '../../people/parts/recorded-thing.ts';
import type { TypedText } from '../../../web/route.ts';
import {
  columnsOfMattered,
  columnsOfPiece,
  columnsOfSession,
  columnsOfWhatHelps,
  type Mattered,
  matteredOf,
  PIECES,
  type Piece,
  pieceOf,
  refuseDay,
  type Session,
  sessionOf,
  stateOf,
  stateWords,
  type WhatHelps,
  WHY_NOT_SAID,
  whatHelpsOf,
} from '../model.ts';
import { letterForm, paperForm, pieceForm, sessionForm, whatHelpsForm, whyForm } from './story-forms.ts';

const said = (label: string, text: string | null): readonly TypedText[] => (text === null ? [] : [{ label, text }]);
const onDay = (label: string, on: Day | null): readonly TypedText[] => said(label, on === null ? null : wordsOf(on));

export const recordedMattered: RecordedThing<Mattered> = {
  table: 'significant_event',
  segment: 'chronology',
  saidOf: matteredOf,
  columnsOf: columnsOfMattered,
  titleOf: ({ told }) => told ?? 'Chosen from the record',
  onOf: ({ on }) => on,
  formOf: ({ source }) => (source === null ? paperForm : whyForm),
  valuesOf: ({ source, ...rest }) => (source === null ? rest : { why: rest.why }),
  textsOf: ({ source, on, told, paper, why }) => [
    ...(source === null ? onDay('When was it?', on) : []),
    ...said('What happened?', told),
    ...said('Which paper is it from?', paper),
    { label: 'Why does it matter?', text: why ?? WHY_NOT_SAID },
  ],
  filledIn: (values, before) => ({ ...before, ...(values as Partial<Mattered>) }),
  refuse: (facts, { on }) => refuseDay(facts, 'on', on),
  beside: async (_, person, __, ___) => ({
    heading: 'What mattered',
    lines: [{ text: 'All of it', href: `/people/${person}/chronology`, words: 'in order of its days' }],
  }),
};

export const recordedPiece: RecordedThing<Piece> = {
  table: 'story_piece',
  segment: 'pieces',
  saidOf: pieceOf,
  columnsOf: columnsOfPiece,
  titleOf: ({ title }) => title,
  onOf: ({ preparedOn }) => preparedOn,
  formOf: ({ kind }) => (kind === 'letter' ? letterForm : pieceForm),
  valuesOf: (piece) => ({ ...piece, source: undefined }),
  textsOf: (piece) => [
    { label: 'What is it about?', text: PIECES[piece.kind].words },
    { label: piece.kind === 'letter' ? 'What was decided?' : 'What it tells them', text: piece.words },
    ...said('Why?', piece.because),
    ...said('What had they said, and what did it change?', piece.heard),
    ...said('What happens next?', piece.next),
    ...said('Signed by', piece.signedBy),
    { label: 'How it stands', text: stateWords(piece) },
    ...said('What did they say?', piece.theySaid),
    ...onDay('When did they get a copy?', piece.givenOn),
    ...said('How?', piece.givenHow),
  ],
  correctingSays: 'What they have read already stays readable beside it: tell them what is put right.',
  filledIn: (values, before) => ({ ...before, ...(values as Partial<Piece>) }),
  refuse: () => undefined,
  nextOf: (piece) => {
    const state = stateOf(piece);
    return [
      { text: 'Open it to read it together now', path: 'together' },
      ...(state === 'shared' ? [] : [{ text: 'It was shared together', path: 'shared' }]),
      ...(state === 'prepared' ? [{ text: 'They asked to wait', path: 'wait' }] : []),
      ...(state === 'shared' && piece.givenOn === null ? [{ text: 'They got a copy', path: 'given' }] : []),
    ];
  },
};

export const recordedSession: RecordedThing<Session> = {
  table: 'story_session',
  segment: 'sessions',
  saidOf: sessionOf,
  columnsOf: columnsOfSession,
  titleOf: () => 'Time spent on their story',
  onOf: ({ heldOn }) => heldOn,
  formOf: () => sessionForm,
  valuesOf: (session) => ({ ...session }),
  filledIn: (values) => values as unknown as Session,
  refuse: (facts, { heldOn }) => refuseDay(facts, 'heldOn', heldOn),
};

export const recordedWhatHelps: RecordedThing<WhatHelps> = {
  table: 'what_helps',
  segment: 'what-helps',
  saidOf: whatHelpsOf,
  columnsOf: columnsOfWhatHelps,
  titleOf: () => 'What helps',
  onOf: ({ saidOn }) => saidOn,
  formOf: () => whatHelpsForm,
  valuesOf: (helps) => ({ ...helps }),
  filledIn: (values) => values as unknown as WhatHelps,
  refuse: (facts, { saidOn }) => refuseDay(facts, 'saidOn', saidOn),
};
