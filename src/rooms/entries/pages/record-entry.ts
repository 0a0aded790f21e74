/** Records any dated thing with its day, in one small form that asks only what fits its kind. */
import type { EntryKind } from '../../../rules/entry-kinds.ts';
import { entryWords } from '../../../rules/entry-kinds.ts';
import { notFound } from '../../../web/failure.ts';
import { formPage, Refused } from '../../../web/form-page.ts';
import { redirect, type SignedInRoute } from '../../../web/route.ts';
import { getFactsOf } from '../../ledger/facts.ts';
import { COMING_BACK, comingBack, withQuery } from '../../people/parts/coming-back.ts';
import { recordEntry, refuseEntry } from '../actions/record-entry.ts';
import { type EntryFields, entryForm, entrySaid } from '../parts/entry-form.ts';
import { isRecordable, PURPOSE, type Whose, whoseRecord } from '../parts/whose-record.ts';

type Loaded = Whose & { readonly kind: EntryKind };

export const recordEntryPage: readonly SignedInRoute[] = formPage<EntryFields, Loaded>({
  path: '/people/:person/entries/new/:kind',
  allow: 'record-event',
  audit: { purpose: PURPOSE },
  keeps: COMING_BACK,
  load: async (visit) => {
    const kind = visit.params['kind'] ?? '';
    if (!isRecordable(kind)) throw notFound();
    return { ...(await whoseRecord(visit)), kind };
  },
  form: ({ kind, is21 }) => entryForm(kind, is21),
  heading: ({ id, name, kind }, visit) => ({
    title: entryWords(kind).words,
    caption: name,
    button: 'Save',
    back:
      visit.query['rule'] === undefined
        ? { text: 'Something else', path: withQuery(`/people/${id}/entries/new`, visit) }
        : comingBack(visit, id, name),
  }),
  submit: async ({ visit, loaded: { id, name, kind }, values }) => {
    const entry = { personId: id, ...entrySaid(kind, values) };
    const reason = entry.details['reason'];
    const act = { action: 'record-entry', touches: [id], ...(reason === undefined ? {} : { reason }) };
    await visit.write(act, async (writing) => {
      const facts = await getFactsOf(writing, id);
      const refused = refuseEntry(facts, entry);
      if (refused !== undefined) throw new Refused({ [refused.field]: refused.sentence });
      return recordEntry(writing, entry);
    });
    return redirect(comingBack(visit, id, name).path, 'It is saved. What is due next has been worked out again.');
  },
});
