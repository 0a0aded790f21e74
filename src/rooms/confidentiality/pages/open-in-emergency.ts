/** Opens one record that the reader does not work with, when somebody cannot wait: a ground, a reason, four hours. */
import { choiceField, form, textField } from '../../../web/form.ts';
import { formPage, refuse } from '../../../web/form-page.ts';
import { clockWords } from '../../../web/moment-words.ts';
import { redirect } from '../../../web/route.ts';
import { openInEmergency } from '../actions/open-in-emergency.ts';
import { EMERGENCY_GROUNDS, EMERGENCY_HOURS } from '../model.ts';
import { findWhose, NOBODY_SO, WHOSE } from '../parts/whose-record.ts';
import { mayOpen, mayOpenInEmergency } from '../store.ts';

const fields = form({
  fields: {
    ...WHOSE,
    ground: choiceField({
      label: 'Why can it not wait?',
      called: 'why it cannot wait',
      as: 'radios',
      options: EMERGENCY_GROUNDS,
      required: 'Say why it cannot wait',
    }),
    reason: textField({
      label: 'What has happened?',
      called: 'what has happened',
      hint: 'A sentence. The young person may read it.',
      rows: 3,
      most: 1000,
      required: 'Say in a sentence what has happened',
    }),
  },
});

export const openInEmergencyPage = formPage({
  path: '/emergency',
  allow: 'open-in-emergency',
  audit: 'nobody',
  isNeverDraft: true,
  form: fields,
  load: async () => null,
  heading: () => ({
    title: 'Open a record in an emergency',
    lead: `It opens to you for ${EMERGENCY_HOURS} hours. The information officer and those who work with the young person are told that it was you, and why.`,
    button: 'Open the record',
    back: { text: 'Find a person', path: '/find' },
  }),
  submit: async ({ visit, values }) => {
    const { personId, isOpen, may } = await visit.read(async (reading) => {
      const found = await findWhose(reading, values);
      // Asked for anybody, so that a record that may not be opened takes as long to refuse as one that is not there.
      const asked = found ?? ('00000000-0000-4000-8000-000000000000' as NonNullable<typeof found>);
      return { personId: found, isOpen: await mayOpen(reading, asked), may: await mayOpenInEmergency(reading, asked) };
    });
    if (personId === undefined || !may) return refuse({ whose: NOBODY_SO });
    if (isOpen) return redirect(`/people/${personId}`, 'This record is open to you already.');
    const endsAt = await visit.write({ action: 'open-in-emergency', touches: [], reason: values.reason }, async (act) =>
      (await openInEmergency(act, { personId, ground: values.ground, reason: values.reason })).toISOString(),
    );
    return redirect(`/people/${personId}`, `This record is open to you until ${clockWords(new Date(endsAt))}.`);
  },
});
