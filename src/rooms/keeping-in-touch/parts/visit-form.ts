/**
 * What is asked of a visit or conversation, by what came of it, and by what fits the young person: never more than eight
 * questions. The one reader of that for the form, for what is kept, and for how it is said again on the record.
 */
import { findClockTime, ONE_TIME } from '../../../ground/clock-time.ts';
import type { Day } from '../../../ground/day.ts';
import {
  choiceField,
  dayField,
  type Field,
  type FieldSet,
  type Form,
  form,
  type GivenValues,
  textField,
  type ValuesOf,
} from '../../../web/form.ts';
import { shownTexts } from '../../../web/form-view.ts';
import type { TypedText } from '../../../web/route.ts';
import { HOWS, kindOf, type Meeting, NOTHING_SAID, type Outcome } from '../model.ts';

export type Fitting = {
  /** Under 18, or nobody knows. */
  readonly isChild: boolean;
  /** A visit is overdue, and so this one is late. */
  readonly isLate: boolean;
};

const WORDS_MOST = 8000;

const happenedOn = dayField({
  label: 'On which day?',
  called: 'the day of the visit or conversation',
  hint: 'For example, 18 2 2025. If it is still to come, record it as planned.',
  notAfterToday: true,
  required: 'Enter the day',
});
const plannedOn = dayField({
  label: 'For which day?',
  called: 'the day it is planned for',
  hint: 'For example, 18 2 2025',
  required: 'Enter the day it is planned for',
});
const atTime = textField({
  label: 'At what time?',
  hint: 'For example, 15:30. Leave it blank if no time is agreed.',
  most: 5,
  width: 5,
  shape: ONE_TIME,
});
const how = choiceField({
  label: 'How and where?',
  called: 'how and where',
  as: 'radios',
  options: Object.entries(HOWS).map(([value, text]) => ({ value, text })),
  required: 'Say how and where',
});
const purpose = textField({ label: 'What was it for?', most: 200 });
const purposeToCome = textField({ ...purpose, label: 'What is it for?' });
const seenAlone = choiceField({
  label: 'Did you see them alone?',
  called: 'whether you saw them alone',
  hint: 'Of a visit face to face. If you did not see them, record that you tried.',
  as: 'radios',
  options: [
    { value: 'yes', text: 'Yes, for some of the time' },
    { value: 'no', text: 'No' },
  ],
});
const CAN_READ = 'The young person can read this.';
const said = textField({
  label: 'What did they say, and how were they?',
  called: 'what they said',
  hint: `Their words as they said them. ${CAN_READ}`,
  rows: 6,
  most: WORDS_MOST,
  words: 'for-them',
});
const asked = textField({
  label: 'What did they ask for?',
  called: 'what they asked for',
  hint: 'It stands in your work until somebody has answered them. Leave it blank if they asked for nothing.',
  rows: 2,
  most: 1000,
});
const shared = choiceField({
  label: 'Have they read this, or been told what you wrote?',
  called: 'whether they have read this',
  as: 'radios',
  options: [
    { value: 'yes', text: 'Yes' },
    { value: 'not-yet', text: 'Not yet', hint: 'You are asked why, and until when' },
  ],
  required: 'Say whether they have read this',
});
const whyLate = textField({
  label: 'Why was it late?',
  hint: 'A visit was due before today. Leave it blank if this one was not late.',
  most: 500,
});
const whyNot = textField({
  label: 'What happened?',
  hint: `Nobody was in, no answer, they asked us to come another day. ${CAN_READ}`,
  rows: 3,
  most: 1000,
  required: 'Say what happened',
});
const whyCancelled = textField({
  label: 'Who cancelled it, and why?',
  hint: CAN_READ,
  rows: 3,
  most: 1000,
  required: 'Say who cancelled it, and why',
});

const ASKED: Readonly<Record<Outcome, (fitting: Fitting) => FieldSet>> = {
  kept: ({ isChild, isLate }) => ({
    visitedOn: happenedOn,
    how,
    ...(isChild ? { seenAlone } : {}),
    purpose,
    said,
    asked,
    shared,
    ...(isLate ? { why: whyLate } : {}),
  }),
  planned: () => ({ visitedOn: plannedOn, atTime, how, purpose: purposeToCome }),
  tried: () => ({ visitedOn: happenedOn, how, purpose, why: whyNot }),
  cancelled: () => ({ visitedOn: plannedOn, how, purpose, why: whyCancelled }),
};

export function visitForm(outcome: Outcome, fitting: Fitting): Form {
  return { fields: ASKED[outcome](fitting) };
}

/** What was asked later, for the page of the whole. */
const answeredOn: Field = dayField({
  label: 'When were they answered?',
  called: 'the day they were answered',
  notAfterToday: true,
  required: 'Enter the day they were answered',
});
const answered: Field = textField({
  label: 'What were they answered?',
  called: 'what they were answered',
  hint: CAN_READ,
  rows: 3,
  most: 2000,
  required: 'Say what they were answered',
});
const notSharedBecause: Field = textField({
  label: 'Why should it wait?',
  called: 'why it should wait',
  hint: 'If sharing it now would be a danger, or tell of somebody else.',
  rows: 3,
  most: 1000,
  required: 'Say why it should wait',
});
const notSharedUntil: Field = dayField({
  label: 'Until when?',
  called: 'the day',
  hint: 'The day on which somebody looks at this again.',
  required: 'Enter the day on which this is looked at again',
});

export const answerForm: Form = { fields: { answered, answeredOn } };
export const waitForm: Form = { fields: { notSharedBecause, notSharedUntil } };
const outcomeField: Field = choiceField({
  label: 'What came of it?',
  options: [
    { value: 'kept', text: 'It took place' },
    { value: 'planned', text: 'It is planned' },
    { value: 'tried', text: 'We tried' },
    { value: 'cancelled', text: 'It was cancelled' },
  ],
});

const cameTo = textField({
  label: 'Which hub or drop-in?',
  called: 'which hub or drop-in',
  most: 120,
  required: 'Say which hub or drop-in',
});
const helpGiven = textField({
  label: 'What help did they have there?',
  called: 'what help they had',
  hint: `A meal, a letter read with them, a form, somebody to talk to. ${CAN_READ}`,
  rows: 3,
  most: 1000,
  required: 'Say what help they had',
});

/** Somebody came by: four questions, and the rest of a visit is not asked. */
export const dropInForm = form({ fields: { visitedOn: happenedOn, cameTo, helpGiven, shared } });

const WHOLE: Form = {
  fields: {
    outcome: outcomeField,
    visitedOn: dayField({ label: 'On which day?' }),
    atTime,
    how,
    seenAlone,
    purpose,
    said,
    asked,
    answered,
    answeredOn,
    why: textField({ label: 'Why was it late, or what happened?', most: 1000 }),
    shared,
    notSharedBecause,
    notSharedUntil,
    cameTo,
    helpGiven,
  },
};

/** Everything that is recorded of it, under the same words whatever came of it, so that a change can be read. */
export function meetingTexts(meeting: Meeting): readonly TypedText[] {
  return shownTexts(WHOLE, { ...meeting });
}

export const valuesOfMeeting = (meeting: Meeting): GivenValues<FieldSet> => ({ ...meeting });

/** As it was filled in, in place of what it was before; what was not asked stays. */
export function meetingSaid(outcome: Outcome, values: ValuesOf<FieldSet>, before: Meeting | null): Meeting {
  const given = values as Partial<Meeting>;
  const said = { ...(before ?? NOTHING_SAID), ...given, outcome, visitedOn: given.visitedOn as Day };
  const time = said.atTime === null ? null : (findClockTime(said.atTime) ?? said.atTime);
  return { ...said, atTime: time, kind: said.how === null ? said.kind : kindOf(said.how) };
}
