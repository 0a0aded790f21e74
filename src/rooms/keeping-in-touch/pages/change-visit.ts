/** What becomes so of a visit or conversation that is recorded already: kept, tried or cancelled; answered; shared. */
import type { PersonId, RecordedId } from '../../../ground/ids.ts';
import { findKept, type Kept } from '../../../storage/corrections.ts';
import { notFound } from '../../../web/failure.ts';
import type { FieldSet, Form, GivenValues, ValuesOf } from '../../../web/form.ts';
import { formPage, Refused, Stale } from '../../../web/form-page.ts';
import { type Path, redirect, type SignedInRoute, type Visit } from '../../../web/route.ts';
import type { RecordedFacts } from '../../../rules/facts.ts';
import { factsOfPeople } from '../../ledger/facts.ts';
import { COMING_BACK, comingBack, withQuery } from '../../people/parts/coming-back.ts';
import { without } from '../../people/parts/recorded-thing.ts';
import { changeVisit } from '../actions/record-visit.ts';
import { isOutcome, type Meeting, type Outcome, refuseNewMeeting } from '../model.ts';
import { recordedVisit } from '../parts/recorded-visit.ts';
import { answerForm, meetingSaid, valuesOfMeeting, visitForm, waitForm } from '../parts/visit-form.ts';
import { whoseVisit, type WhoseVisit } from '../parts/whose-visit.ts';

type Loaded = WhoseVisit & { readonly kept: Kept; readonly meeting: Meeting; readonly outcome: Outcome };

type Step = {
  readonly path: Path;
  readonly action: string;
  readonly title: (loaded: Loaded) => string;
  readonly lead?: string;
  readonly button: string;
  readonly saved: string;
  /** Whether there is anything of it to say. */
  readonly fits: (meeting: Meeting) => boolean;
  readonly form: (loaded: Loaded) => Form;
  readonly values: (meeting: Meeting) => GivenValues<FieldSet>;
  readonly became: (loaded: Loaded, values: ValuesOf<FieldSet>) => Meeting;
  readonly refuse?: (
    facts: RecordedFacts,
    meeting: Meeting,
    visit: Visit,
  ) => { readonly field: string; readonly sentence: string } | undefined;
};

function stepPage({ path, action, title, lead, button, saved, fits, form, values, became, refuse }: Step) {
  return formPage<FieldSet, Loaded>({
    path: `/people/:person/visits/:recorded${path}`,
    allow: 'record-event',
    audit: { purpose: 'recording what came of a visit or conversation' },
    keeps: COMING_BACK,
    load: async (visit) =>
      visit.readPeople(async (reading) => {
        const whose = await whoseVisit(reading, visit);
        const kept = await findKept(reading, 'visit', whose.id, visit.id<RecordedId>('recorded'));
        const outcome = visit.params['outcome'] ?? 'kept';
        if (kept === undefined || !isOutcome(outcome)) throw notFound();
        const meeting = recordedVisit.saidOf(kept.image);
        if (visit.posted.fields.size === 0 && (kept.removedBy !== null || !fits(meeting))) throw notFound();
        return { result: { ...whose, kept, meeting, outcome }, people: [whose.id] };
      }),
    form,
    heading: (loaded, visit) => ({
      title: title(loaded),
      caption: loaded.name,
      ...(lead === undefined ? {} : { lead }),
      button,
      back: comingBack(visit, loaded.id, loaded.name),
      values: values(loaded.meeting),
      version: loaded.kept.act,
    }),
    submit: async ({ visit, loaded, values: filled, version }) => {
      const { id, name } = loaded;
      const done = await visit.write({ action, touches: [id] }, async (act) => {
        const kept = await findKept(act, 'visit', id, loaded.kept.id);
        const facts = (await factsOfPeople(act, [id])).get(id);
        if (kept === undefined || facts === undefined) throw notFound();
        if (kept.removedBy !== null || kept.act !== version) throw new Stale();
        const meeting = became({ ...loaded, meeting: recordedVisit.saidOf(kept.image) }, filled);
        const refused = refuse?.(without(facts, kept.id), meeting, visit);
        if (refused !== undefined) throw new Refused({ [refused.field]: refused.sentence });
        await changeVisit(act, kept.id, meeting);
        return { id: kept.id, waits: meeting.shared === 'not-yet' && meeting.notSharedBecause === null };
      });
      if (done.waits) return redirect(withQuery(waitPath(id, done.id), visit));
      return redirect(comingBack(visit, id, name).path, saved);
    },
  });
}

const waitPath = (person: PersonId, id: string): Path => `/people/${person}/visits/${id}/wait`;
const BECAME: Readonly<Record<Outcome, string>> = {
  kept: 'It took place',
  planned: 'It is planned for another time',
  tried: 'We tried, and it did not come about',
  cancelled: 'It was cancelled',
};

export const changeVisitPages: readonly SignedInRoute[] = [
  ...stepPage({
    path: '/became/:outcome',
    action: 'record-what-came-of-it',
    title: ({ outcome }) => BECAME[outcome],
    button: 'Save',
    saved: 'It is saved. What is due next has been worked out again.',
    fits: ({ outcome }) => outcome === 'planned',
    form: (loaded) => visitForm(loaded.outcome, loaded),
    values: valuesOfMeeting,
    became: ({ outcome, meeting }, values) => meetingSaid(outcome, values, meeting),
    refuse: (facts, meeting, visit) => refuseNewMeeting(facts, meeting, visit.on),
  }),
  ...stepPage({
    path: '/answer',
    action: 'answer-what-was-asked',
    title: () => 'They were answered',
    button: 'Save',
    saved: 'The answer is saved, and stands beside what they asked.',
    fits: ({ asked, answeredOn }) => asked !== null && answeredOn === null,
    form: () => answerForm,
    values: () => ({}),
    became: ({ meeting }, values) => ({ ...meeting, ...(values as Pick<Meeting, 'answered' | 'answeredOn'>) }),
    refuse: (_, { answeredOn, visitedOn }) =>
      answeredOn !== null && answeredOn < visitedOn
        ? { field: 'answeredOn', sentence: 'They cannot have been answered before they asked' }
        : undefined,
  }),
  ...stepPage({
    path: '/wait',
    action: 'say-why-it-is-not-shared',
    title: () => 'Why is it not shared with them yet?',
    lead: 'What you wrote is saved. A young person can read what is written about them, unless there is a reason to wait.',
    button: 'Save',
    saved: 'It is saved. What is due next has been worked out again.',
    fits: ({ shared }) => shared === 'not-yet',
    form: () => waitForm,
    values: ({ notSharedBecause, notSharedUntil }) => ({ notSharedBecause, notSharedUntil }),
    became: ({ meeting }, values) => ({
      ...meeting,
      ...(values as Pick<Meeting, 'notSharedBecause' | 'notSharedUntil'>),
    }),
    refuse: (_, { notSharedUntil }, { on }) =>
      notSharedUntil !== null && notSharedUntil <= on
        ? { field: 'notSharedUntil', sentence: 'Enter a day that is still to come' }
        : undefined,
  }),
  ...stepPage({
    path: '/shared',
    action: 'say-that-it-is-shared',
    title: () => 'They have read it, or been told',
    lead: 'Save this once the young person has read what was written, or been told it.',
    button: 'They have',
    saved: 'It is saved that they have read it, or been told.',
    fits: ({ shared }) => shared === 'not-yet',
    form: () => ({ fields: {} }),
    values: () => ({}),
    became: ({ meeting }) => ({ ...meeting, shared: 'yes', notSharedBecause: null, notSharedUntil: null }),
  }),
];
