/** What somebody is worried about, for the information officer: what was raised by itself, and what they were asked. */

import type { StaffId } from '../../../ground/ids.ts';
import { choiceField, dayField, form, textField } from '../../../web/form.ts';
import { formPage, refuse } from '../../../web/form-page.ts';
import { dayWords } from '../../../web/format.ts';
import { momentWords, startOfDay } from '../../../web/moment-words.ts';
import { page, redirect, type SignedInRoute } from '../../../web/route.ts';
import { listStaff } from '../../workforce/facts.ts';
import { CONCERN_WORDS, referenceOf } from '../model.ts';
import { aboutWords } from '../parts/found-concern.ts';
import type { ListOfReadingsModel } from '../parts/list-of-readings.ts';
import { findWhose, NOBODY_SO, WHOSE } from '../parts/whose-record.ts';
import { insertConcern, listConcerns, listHolds } from '../readings-and-concerns.ts';

const MOST = 200;

export const concernsPage: SignedInRoute = {
  method: 'GET',
  path: '/concerns',
  allow: 'look-into-concerns',
  audit: 'nobody',
  handle: async (visit) => {
    const { concerns, holds } = await visit.read(async (reading) => ({
      concerns: await listConcerns(reading, MOST),
      holds: await listHolds(reading),
    }));
    const model: ListOfReadingsModel = {
      title: 'Concerns about who reads records',
      lead: 'Each one opens to the readings it is about, and to nothing else. No record opens from here.',
      back: null,
      sentences: holds.map(
        ({ personId, reviewOn }) =>
          `Readings of ${referenceOf(personId)} are held back from the young person. Look at that again ${reviewOn <= visit.on ? 'now' : `on ${dayWords(reviewOn)}`}.`,
      ),
      links: [{ text: 'Look into something', href: '/concerns/new' }],
      list: {
        caption: 'Concerns, those still open first',
        isCaptionHidden: true,
        columns: [{ heading: 'What' }, { heading: 'About' }, { heading: 'Raised' }, { heading: 'What came of it' }],
        rows: concerns.map((concern) => [
          { text: CONCERN_WORDS[concern.kind], href: `/concerns/${concern.id}` },
          { text: aboutWords(concern) },
          { text: momentWords(concern.raisedAt) },
          { text: concern.outcome ?? 'still open' },
        ]),
        empty: 'Nobody has raised a concern.',
      },
      older: null,
    };
    return page('confidentiality/pages/list-of-readings.njk', model);
  },
};

const asked = form({
  fields: {
    ...WHOSE,
    whose: textField({
      label: WHOSE.whose.label,
      hint: `${WHOSE.whose.hint}. Leave it empty if it is about a member of staff alone`,
      most: 200,
    }),
    staff: choiceField({
      label: 'Is it about a member of staff?',
      as: 'select',
      options: [] as { value: string; text: string }[],
    }),
    from: dayField({ label: 'Readings from', notAfterToday: true, required: 'Enter the first day to look at' }),
    because: textField({ label: 'What is the worry?', rows: 3, most: 1000, required: 'Say what the worry is' }),
  },
});

type Staff = readonly { readonly value: string; readonly text: string }[];

export const askAboutReadingsPage = formPage<typeof asked.fields, Staff>({
  path: '/concerns/new',
  allow: 'look-into-concerns',
  audit: 'nobody',
  load: async (visit) =>
    visit.read(async (reading) => (await listStaff(reading)).map(({ id, name }) => ({ value: id, text: name }))),
  form: (staff) =>
    form({ fields: { ...asked.fields, staff: choiceField({ ...asked.fields.staff, options: [...staff] }) } }),
  heading: () => ({
    title: 'Look into who has read a record',
    lead: 'Only for a worry that somebody has put to you. It is kept with your name and what came of it.',
    button: 'Look into it',
    back: { text: 'Concerns', path: '/concerns' },
  }),
  submit: async ({ visit, values: { whose, bornOn, staff, from, because } }) => {
    if (whose === null && staff === null) return refuse({ whose: 'Say whose record it is, or which member of staff' });
    const personId = whose === null ? null : await visit.read((reading) => findWhose(reading, { whose, bornOn }));
    if (personId === undefined) return refuse({ whose: NOBODY_SO });
    await visit.write({ action: 'raise-concern', touches: [], reason: because }, async (act) => {
      await insertConcern(act, {
        kind: 'asked',
        personId,
        staffId: staff as StaffId | null,
        fromAt: startOfDay(from),
        toAt: act.at,
        because,
      });
      return null;
    });
    return redirect('/concerns', 'It stands first in the list.');
  },
});
