/** Records a visit or conversation: one that took place, or is planned, was tried or was cancelled. */
import { notFound } from '../../../web/failure.ts';
import type { FieldSet } from '../../../web/form.ts';
import { formPage, Refused } from '../../../web/form-page.ts';
import { firstOf } from '../../../web/posted.ts';
import { type PageModel, type Path, redirect, type SignedInRoute } from '../../../web/route.ts';
import type { PersonId } from '../../../ground/ids.ts';
import type { ToKnowLine } from '../../entries/parts/to-know.ts';
import { getFactsOf } from '../../ledger/facts.ts';
import { COMING_BACK, comingBack, withQuery } from '../../people/parts/coming-back.ts';
import { markAsWritten, withOthers } from '../../writing/parts/others-field.ts';
import { recordVisit } from '../actions/record-visit.ts';
import { isOutcome, type Outcome, OUTCOMES, refuseNewMeeting } from '../model.ts';
import type { HowOften } from '../parts/how-often.ts';
import { meetingSaid, visitForm } from '../parts/visit-form.ts';
import { whoseVisit, type WhoseVisit } from '../parts/whose-visit.ts';

type Loaded = WhoseVisit & { readonly outcome: Outcome };

const CHOICES: Readonly<Record<Outcome, string>> = {
  kept: 'It took place',
  planned: 'It is planned',
  tried: 'We tried',
  cancelled: 'It was cancelled',
};
const SAVED: Readonly<Record<Outcome, string>> = {
  kept: 'It is saved. What is due next has been worked out again.',
  planned: 'It is planned, and stands in your work on its day.',
  tried: 'It is saved that we tried. It stands beside what is owed, and meets nothing.',
  cancelled: 'It is saved that it was cancelled.',
};

const AGREED = 'agreed';

export type OutcomeChoices = PageModel & {
  readonly choices: readonly { readonly words: string; readonly href: string; readonly isChosen: boolean }[];
  readonly person: PersonId;
  readonly toKnow: readonly ToKnowLine[];
  readonly touch: readonly HowOften[];
  /** Whatever happened that is no visit and no conversation. */
  readonly elseHref: string;
};

const formAt = (path: Path): readonly SignedInRoute[] =>
  formPage<FieldSet, Loaded>({
    path,
    allow: 'record-event',
    audit: { purpose: 'recording a visit or conversation' },
    keeps: COMING_BACK,
    template: 'keeping-in-touch/pages/record-visit.njk',
    load: async (visit) => {
      const outcome = visit.params['outcome'] ?? 'kept';
      if (!isOutcome(outcome)) throw notFound();
      return visit.readPeople(async (reading) => {
        const whose = await whoseVisit(reading, visit);
        return { result: { ...whose, outcome }, people: [whose.id] };
      });
    },
    form: (loaded) => withOthers(visitForm(loaded.outcome, loaded)),
    whole: withOthers(visitForm('kept', { isChild: true, isLate: true })),
    heading: ({ id, name, outcome, toKnow, touch }, visit) => {
      const around: OutcomeChoices = {
        title: 'Record a visit or conversation',
        choices: OUTCOMES.map((each) => ({
          words: CHOICES[each],
          href: withQuery(each === 'kept' ? `/people/${id}/visits/new` : `/people/${id}/visits/new/${each}`, visit),
          isChosen: each === outcome,
        })),
        person: id,
        toKnow,
        touch,
        elseHref: withQuery(`/people/${id}/entries/new`, visit),
      };
      const also = outcome === 'kept' ? { also: { text: 'Save and add what was agreed', onward: AGREED } } : {};
      return { ...around, caption: name, button: 'Save', ...also, back: comingBack(visit, id, name) };
    },
    submit: async ({ visit, loaded: { id, name, outcome }, values }) => {
      const meeting = meetingSaid(outcome, values, null);
      const saved = await visit.write({ action: 'record-visit', touches: [id] }, async (act) => {
        const facts = await getFactsOf(act, id);
        const refused = refuseNewMeeting(facts, meeting, visit.on);
        if (refused !== undefined) throw new Refused({ [refused.field]: refused.sentence });
        const row = await recordVisit(act, id, meeting);
        await markAsWritten(act, { personId: id, place: 'visit', rowId: row.id }, values);
        return row;
      });
      if (meeting.shared === 'not-yet') return redirect(withQuery(`/people/${id}/visits/${saved.id}/wait`, visit));
      if (firstOf(visit.posted, 'onward') === AGREED)
        return redirect(`/people/${id}/visits/${saved.id}/promises/new`, SAVED[outcome]);
      return redirect(comingBack(visit, id, name).path, SAVED[outcome]);
    },
  });

export const recordVisitPage: readonly SignedInRoute[] = [
  ...formAt('/people/:person/visits/new'),
  ...formAt('/people/:person/visits/new/:outcome'),
];
