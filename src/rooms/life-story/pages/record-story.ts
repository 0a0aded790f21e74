/** The small forms of a story: an entry from an old chronology, a piece, a time spent on it, what helps. */
import { wordsOf } from '../../../ground/day-words.ts';
import { recordingForm } from '../../people/parts/recording-form.ts';
import { keepWhatHelps, keepWhatMattered, preparePiece, recordSession } from '../actions/keep-story.ts';
import { NOT_SHARED, refuseDay } from '../model.ts';
import { paperForm, pieceForm, sessionForm, whatHelpsForm } from '../parts/story-forms.ts';

export const recordStoryPages = [
  ...recordingForm({
    path: '/people/:person/chronology/new',
    purpose: 'adding to what mattered in your life',
    action: 'keep-from-old-chronology',
    form: paperForm,
    title: 'An entry from an old chronology',
    button: 'Save',
    saved: 'It stands with what mattered.',
    refuse: (facts, { on }) => refuseDay(facts, 'on', on),
    record: (act, { personId, on, told, paper, why }) =>
      keepWhatMattered(act, personId, { source: null, on, told, paper, why }),
  }),
  ...recordingForm({
    path: '/people/:person/pieces/new',
    purpose: 'preparing a piece of your story, to share with you',
    action: 'prepare-piece',
    form: pieceForm,
    title: 'Prepare a piece of their story',
    button: 'Save as prepared',
    saved: 'It is prepared. Nobody reads it alone: share it together.',
    refuse: ({ diedOn }) =>
      diedOn === null
        ? undefined
        : { field: 'title', sentence: `They died on ${wordsOf(diedOn)}, and nothing more is prepared for them` },
    record: (act, { personId, kind, title, words }) =>
      preparePiece(act, personId, {
        ...NOT_SHARED,
        kind,
        title,
        words,
        heard: null,
        because: null,
        next: null,
        signedBy: null,
        source: null,
        preparedOn: act.recordedOn,
      }),
  }),
  ...recordingForm({
    path: '/people/:person/sessions/new',
    purpose: 'writing down a time spent on your story',
    action: 'record-story-session',
    form: sessionForm,
    title: 'Time spent on their story',
    button: 'Save',
    saved: 'It is written down.',
    refuse: (facts, { heldOn }) => refuseDay(facts, 'heldOn', heldOn),
    record: (act, { personId, ...session }) => recordSession(act, personId, session),
  }),
  ...recordingForm({
    path: '/people/:person/what-helps/new',
    purpose: 'writing down what helps you',
    action: 'keep-what-helps',
    form: whatHelpsForm,
    title: 'What helps',
    button: 'Save',
    saved: 'It stands on the one-page history.',
    refuse: (facts, { saidOn }) => refuseDay(facts, 'saidOn', saidOn),
    record: (act, { personId, ...helps }) => keepWhatHelps(act, personId, helps),
  }),
] as const;
