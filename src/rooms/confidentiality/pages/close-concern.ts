/** Says what came of a concern, which closes it. */
import { form, textField } from '../../../web/form.ts';
import { formPage, Refused } from '../../../web/form-page.ts';
import { redirect } from '../../../web/route.ts';
import { aboutWords, LOOKING_INTO_A_CONCERN, loadConcern } from '../parts/found-concern.ts';
import { closeConcern } from '../readings-and-concerns.ts';

export const closeConcernPage = formPage({
  path: '/concerns/:concern/close',
  allow: 'look-into-concerns',
  audit: LOOKING_INTO_A_CONCERN,
  load: loadConcern,
  form: form({
    fields: { outcome: textField({ label: 'What came of it?', rows: 4, most: 2000, required: 'Say what came of it' }) },
  }),
  heading: ({ concern }) => ({
    title: 'What came of it',
    caption: aboutWords(concern),
    button: 'Close the concern',
    back: { text: 'Back', path: `/concerns/${concern.id}` },
  }),
  submit: async ({ visit, loaded: { concern }, values: { outcome } }) => {
    await visit.write({ action: 'close-concern', touches: [] }, async (act) => {
      if (!(await closeConcern(act, concern.id, outcome, visit.on)))
        throw new Refused({ outcome: 'Somebody has closed this concern already. What you wrote is not kept' });
      return null;
    });
    return redirect('/concerns', 'The concern is closed.');
  },
});
