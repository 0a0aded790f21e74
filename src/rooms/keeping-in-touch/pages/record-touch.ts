/** The small forms of keeping in touch: no contact wished for, touch lost, a day to remember, somebody came by. */
import { form } from '../../../web/form.ts';
import { Refused } from '../../../web/form-page.ts';
import { recordingForm } from '../../people/parts/recording-form.ts';
import { markAsWritten, OTHERS, othersField } from '../../writing/parts/others-field.ts';
import { askForNoContact, loseTouch, rememberDay } from '../actions/keep-touch.ts';
import { recordVisit } from '../actions/record-visit.ts';
import { refuseMeeting } from '../model.ts';
import { whyCarefulMissing } from '../parts/recorded-touch.ts';
import { goodDayForm, lostTouchForm, noContactForm } from '../parts/touch-forms.ts';
import { dropInForm, meetingSaid } from '../parts/visit-form.ts';
import { refuseTouch } from '../touch.ts';
import { listLostTouch, listNoContact } from '../touch-facts.ts';

export const recordTouchPages = [
  ...recordingForm({
    path: '/people/:person/drop-ins/new',
    purpose: 'writing down that you came by',
    action: 'record-visit',
    form: form({ fields: { ...dropInForm.fields, [OTHERS]: othersField } }),
    title: 'They came to a hub or drop-in',
    button: 'Save',
    saved: 'It is saved, and counts as being in touch.',
    refuse: (facts, { visitedOn }) => {
      const refused = refuseMeeting(facts, { kind: 'visit', outcome: 'kept', visitedOn });
      return refused === undefined ? undefined : { field: 'visitedOn', sentence: refused.sentence };
    },
    record: async (act, { personId, ...values }) => {
      const row = await recordVisit(act, personId, meetingSaid('kept', { ...values, how: 'hub' }, null));
      await markAsWritten(act, { personId, place: 'visit', rowId: row.id }, values);
      return row;
    },
  }),
  ...recordingForm({
    path: '/people/:person/no-contact/new',
    purpose: 'writing down that you want us not to be in touch',
    action: 'ask-for-no-contact',
    form: noContactForm,
    title: 'They asked us not to be in touch',
    button: 'Save',
    saved: 'It is saved. From now on they get the yearly offer, and nothing else.',
    refuse: (facts, { askedOn }) => refuseTouch(facts, 'askedOn', askedOn),
    record: async (act, { personId, ...asked }) => {
      if ((await listNoContact(act, [personId])).some(({ endedOn }) => endedOn === null))
        throw new Refused({ askedOn: 'That is recorded already. Go back and look' });
      return askForNoContact(act, personId, { ...asked, endedOn: null, endedBecause: null });
    },
  }),
  ...recordingForm({
    path: '/people/:person/lost-touch/new',
    purpose: 'planning how to be in touch with you again',
    action: 'lose-touch',
    form: lostTouchForm,
    title: 'We lost touch',
    button: 'Save',
    saved: 'It is saved. Add the steps that will be tried, their safety first.',
    refuse: (facts, lost) => refuseTouch(facts, 'sinceOn', lost.sinceOn) ?? whyCarefulMissing(lost),
    record: async (act, { personId, ...lost }) => {
      if ((await listNoContact(act, [personId])).some(({ endedOn }) => endedOn === null))
        throw new Refused({ known: 'They asked us not to be in touch. Nobody looks for them' });
      if ((await listLostTouch(act, [personId])).some(({ endedOn }) => endedOn === null))
        throw new Refused({ sinceOn: 'That is recorded already. Go back and look' });
      return loseTouch(act, personId, { ...lost, endedOn: null, howEnded: null });
    },
  }),
  ...recordingForm({
    path: '/people/:person/good-days/new',
    purpose: 'writing down a day that is good to remember',
    action: 'remember-day',
    form: goodDayForm,
    title: 'A day to remember',
    button: 'Save',
    saved: 'It stands with the days to remember.',
    refuse: (facts, { on }) => refuseTouch(facts, 'on', on),
    record: (act, { personId, ...day }) => rememberDay(act, personId, day),
  }),
] as const;
