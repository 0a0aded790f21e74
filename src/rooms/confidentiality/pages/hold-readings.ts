/** Holds readings back from the young person's side of the log, on a ground and with a day to look at it again; or shows them. */
import { addMonths, type Day } from '../../../ground/day.ts';
import { notFound } from '../../../web/failure.ts';
import { choiceField, dayField, form } from '../../../web/form.ts';
import { formPage, refuse, STALE } from '../../../web/form-page.ts';
import { redirect } from '../../../web/route.ts';
import { HOLD_GROUNDS } from '../model.ts';
import { aboutWords, type FoundConcern, LOOKING_INTO_A_CONCERN, loadConcern } from '../parts/found-concern.ts';
import { endHold, type Hold, insertHold } from '../readings-and-concerns.ts';

const REVIEW_WITHIN_MONTHS = 6;

/** Nothing is held back, or something is: a form that was opened before the other no longer fits. */
const versionOf = (hold: Hold | undefined): number => (hold === undefined ? 1 : 2);

const holding = form({
  fields: {
    ground: choiceField({ label: 'Why hold them back?', as: 'radios', options: HOLD_GROUNDS, required: 'Say why' }),
    reviewOn: dayField({
      label: 'When will you look at it again?',
      hint: 'Within six months',
      required: 'Enter a day',
    }),
  },
});
const lifting = form({ fields: {} });

export const holdReadingsPage = formPage<Partial<(typeof holding)['fields']>, FoundConcern>({
  path: '/concerns/:concern/hold',
  allow: 'look-into-concerns',
  audit: LOOKING_INTO_A_CONCERN,
  load: async (visit) => {
    const found = await loadConcern(visit);
    if (found.concern.personId === null) throw notFound();
    return found;
  },
  form: ({ hold }) => (hold === undefined ? holding : lifting),
  heading: ({ concern, hold }) => ({
    title: hold === undefined ? 'Hold readings back' : 'Show readings again',
    caption: aboutWords(concern),
    lead:
      hold === undefined
        ? 'The young person does not see the readings this concern is about, and not that they are missing. Readings by those who work with them stay.'
        : 'The young person sees the readings that were held back, as roles and reasons.',
    version: versionOf(hold),
    button: hold === undefined ? 'Hold them back' : 'Show them again',
    back: { text: 'Back', path: `/concerns/${concern.id}` },
  }),
  submit: async ({ visit, loaded: { concern, hold }, values, version }) => {
    const { ground, reviewOn } = values as { ground?: Hold['ground']; reviewOn?: Day };
    // What was asked for was to hold them back, or to show them: whichever it is by now, that is not turned round.
    if (version !== versionOf(hold)) return STALE;
    const refused = hold === undefined ? refuseReview(reviewOn, visit.on) : undefined;
    if (refused !== undefined) return refuse({ reviewOn: refused });
    const person = concern.personId;
    if (person === null) throw notFound();
    await visit.write({ action: hold === undefined ? 'hold-readings' : 'show-readings', touches: [] }, async (act) => {
      if (hold !== undefined) await endHold(act, person);
      else if (ground !== undefined && reviewOn !== undefined)
        await insertHold(act, person, { ground, reviewOn, from: concern.fromAt, staffId: concern.staffId });
      return null;
    });
    return redirect(`/concerns/${concern.id}`);
  },
});

function refuseReview(reviewOn: Day | undefined, on: Day): string | undefined {
  if (reviewOn === undefined) return 'Enter a day';
  if (reviewOn <= on) return 'Enter a day that is still to come';
  return reviewOn > addMonths(on, REVIEW_WITHIN_MONTHS) ? 'Look at it again within six months' : undefined;
}
