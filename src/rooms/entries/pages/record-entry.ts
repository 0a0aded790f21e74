/** Records any dated thing with its day, in one small form that asks only what fits its kind. */
import { wordsOf } from '../../../ground/day-words.ts';
import { answerWords, type EntryKind, entryWords } from '../../../rules/entry-kinds.ts';
import { homeWords } from '../../../rules/home-types.ts';
import type { Entry } from '../../../rules/facts.ts';
import { notFound } from '../../../web/failure.ts';
import type { Form } from '../../../web/form.ts';
import { formPage, Refused } from '../../../web/form-page.ts';
import { firstOf } from '../../../web/posted.ts';
import { redirect, type SignedInRoute, type Visit } from '../../../web/route.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { getFactsOf } from '../../ledger/facts.ts';
import { COMING_BACK, comingBack, withQuery } from '../../people/parts/coming-back.ts';
import { listWorkers } from '../../workforce/facts.ts';
import { workerNames } from '../../workforce/parts/workers.ts';
import { markAsWritten, withOthers } from '../../writing/parts/others-field.ts';
import { WHICH } from '../../people/parts/put-right.ts';
import { recordEntry, refuseEntry } from '../actions/record-entry.ts';
import { type EntryFields, entryForm, entrySaid, whichForm } from '../parts/entry-form.ts';
import { willRead } from '../parts/read-by-fewer.ts';
import { isRecordable, PURPOSE, type Whose, whoseRecord } from '../parts/whose-record.ts';

type Loaded = Whose & {
  readonly kind: EntryKind;
  /** Where it decides what else is asked: which of its answers it is, once that was chosen. */
  readonly which: string | null;
  /** What goes on now, and ends where this begins. */
  readonly now: Entry | null;
};

export const recordEntryPage: readonly SignedInRoute[] = formPage<EntryFields, Loaded>({
  path: '/people/:person/entries/new/:kind',
  allow: 'record-event',
  audit: { purpose: PURPOSE },
  keeps: [...COMING_BACK, WHICH],
  load: async (visit) => {
    const kind = visit.params['kind'] ?? '';
    if (!isRecordable(kind)) throw notFound();
    const { answers = {}, answersFirst, oneAtATime } = entryWords(kind);
    const asked = answersFirst === undefined ? undefined : visit.query[WHICH];
    if (asked !== undefined && (!(asked in answers) || answersFirst?.without.includes(asked) === true))
      throw notFound();
    const isInTurn =
      (answersFirst === undefined || asked !== undefined) &&
      oneAtATime?.({ answer: asked ?? null, details: {} }) === true;
    const whose = await whoseRecord(visit, kind, isInTurn);
    return {
      ...whose,
      kind,
      which: asked ?? null,
      now: whose.entries.findLast((entry) => entry.until === null && oneAtATime?.(entry) === true) ?? null,
    };
  },
  form: ({ kind, is21, which }) =>
    (which === null ? whichForm(kind) : undefined) ?? formAsked(kind, entryForm(kind, { is21, answer: which })),
  heading: ({ id, name, kind, which, now, isRead }, visit) => ({
    title: which === null ? entryWords(kind).words : answerWords(kind, which),
    caption: name,
    ...(isRead ? (now === null ? {} : { lead: endsWords(now) }) : { lead: NOT_READ_AGAIN }),
    button: which === null && whichForm(kind) !== undefined ? 'Continue' : 'Save',
    ...alsoOf(kind),
    back:
      visit.query['rule'] === undefined
        ? { text: 'Something else', path: withQuery(`/people/${id}/entries/new`, visit) }
        : comingBack(visit, id, name),
  }),
  submit: async ({ visit, loaded: { id, name, kind, which, isRead }, values }) => {
    if (which === null && whichForm(kind) !== undefined) {
      const path = withQuery(`/people/${id}/entries/new/${kind}`, visit);
      return redirect(`${path}${path.includes('?') ? '&' : '?'}${WHICH}=${encodeURIComponent(`${values['answer']}`)}`);
    }
    const entry = { personId: id, ...entrySaid(kind, values, { details: {}, words: {}, answer: which }) };
    const reason = entry.details['reason'];
    const act = { action: 'record-entry', touches: [id], ...(reason === undefined ? {} : { reason }) };
    const row = await visit.write(act, async (writing) => {
      await willRead(writing, id, kind);
      const facts = await getFactsOf(writing, id);
      const refused = refuseEntry(facts, entry);
      if (refused !== undefined) throw new Refused({ [refused.field]: refused.sentence });
      const recorded = await recordEntry(writing, entry, facts);
      await markAsWritten(writing, { personId: id, place: 'entry', rowId: recorded.id }, values);
      return recorded;
    });
    const { onward } = entryWords(kind);
    if (onward !== undefined && firstOf(visit.posted, 'onward') === onward.path)
      return redirect(withQuery(`/people/${id}/entries/${row.id}/${onward.path}`, visit), 'It is saved.');
    const told = isRead ? 'It is saved. What is due next has been worked out again.' : await passedOnWords(visit, id);
    return redirect(comingBack(visit, id, name).path, told);
  },
});

const alsoOf = (kind: EntryKind) => {
  const { onward } = entryWords(kind);
  return onward === undefined ? {} : { also: { text: onward.text, onward: onward.path } };
};

const NOT_READ_AGAIN =
  'You do not read this part of the record. What you write here is read by those who work with them, and you will not find it here again. Nobody is sent a message: if somebody may be in danger, ring now.';

/** Who reads it, by name: whoever was told at night sees with whom it is, and whom to ring where it is with nobody. */
async function passedOnWords(visit: Visit, id: PersonId): Promise<string> {
  const names = await visit.readPeople(async (reading) => ({
    result: workerNames((await listWorkers(reading, [id], visit.on)).filter(isThere)),
    people: [id],
    purpose: PURPOSE,
  }));
  return names === ''
    ? 'It is recorded. Nobody who works with them is there to read it today: ring the manager on call, and tell them what it was.'
    : `It is recorded where ${names}, who works with them, reads what it was; to everybody else it says that something changed. Nobody is sent a message: if it cannot wait, ring them.`;
}

/** Somebody who left, or is away and nobody stands in, reads nothing tonight. */
const isThere = ({ leftOn, awaySince, coverName }: Awaited<ReturnType<typeof listWorkers>>[number]): boolean =>
  coverName !== null || (leftOn === null && awaySince === null);

/** What fewer people read goes to nobody by a copy of this kind: there is nothing in it to be left out. */
const formAsked = (kind: EntryKind, form: Form<EntryFields>): Form<EntryFields> =>
  entryWords(kind).part === undefined ? (withOthers(form) as Form<EntryFields>) : form;

/** `Now: A hostel, since 3 May 2025. It ends on the day this begins.` */
function endsWords(now: Entry): string {
  const which =
    now.kind === 'home' ? homeWords(now) : now.answer === null ? undefined : answerWords(now.kind, now.answer);
  return `Now: ${which ?? entryWords(now.kind).words}, since ${wordsOf(now.on)}. It ends on the day this begins.`;
}
