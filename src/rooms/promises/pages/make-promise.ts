/** What was agreed: one promise, by itself or at a visit or conversation; as many as there are, one after another. */
import type { PersonId, RecordedId } from '../../../ground/ids.ts';
import { findKept } from '../../../storage/corrections.ts';
import { notFound } from '../../../web/failure.ts';
import type { FieldSet } from '../../../web/form.ts';
import { formPage, Refused, Stale } from '../../../web/form-page.ts';
import { type Path, redirect, type SignedInRoute } from '../../../web/route.ts';
import { recordedVisit } from '../../keeping-in-touch/parts/recorded-visit.ts';
import { getFactsOf } from '../../ledger/facts.ts';
import { getPersonInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import { COMING_BACK, comingBack } from '../../people/parts/coming-back.ts';
import { listWhoMayOpen } from '../../workforce/facts.ts';
import { makePromise } from '../actions/make-promise.ts';
import { NOTHING_CAME_OF_IT, type Promised, refusePromise } from '../model.ts';
import { promiseForm, promiseSaid, type StaffChoice } from '../parts/promise-form.ts';
import type { Day } from '../../../ground/day.ts';

type Loaded = {
  readonly id: PersonId;
  readonly name: string;
  readonly staff: readonly StaffChoice[];
  readonly at: { readonly id: string; readonly on: Day } | null;
};

const BEFORE: Omit<Promised, 'madeOn' | 'visitId'> = {
  what: '',
  who: 'worker',
  staffId: null,
  named: null,
  dueOn: 0 as Day,
  changedFrom: null,
  ...NOTHING_CAME_OF_IT,
};

const formAt = (path: Path): readonly SignedInRoute[] =>
  formPage<FieldSet, Loaded>({
    path,
    allow: 'record-event',
    audit: { purpose: 'writing down what was agreed with you' },
    keeps: COMING_BACK,
    load: async (visit) =>
      visit.readPeople(async (reading) => {
        const id = visit.id<PersonId>('person');
        const person = await getPersonInFull(reading, id, visit.on);
        const kept =
          visit.params['recorded'] === undefined
            ? null
            : await findKept(reading, 'visit', id, visit.id<RecordedId>('recorded'));
        // Nobody begins to write down what was agreed at a visit that did not happen.
        const isStruckOut = kept?.removedBy != null && visit.posted.fields.size === 0;
        if (kept === undefined || isStruckOut) throw notFound();
        const at = kept === null ? null : { id: kept.id, on: recordedVisit.saidOf(kept.image).visitedOn };
        const staff = await listWhoMayOpen(reading, id, visit.on);
        return { result: { id, name: nameOf(person), staff, at }, people: [id] };
      }),
    form: ({ staff, at }) => promiseForm(staff, at === null ? 'the-day-too' : 'not-the-day'),
    heading: ({ id, name, at }, visit) => ({
      title: 'What was agreed',
      caption: name,
      lead: 'It stands in the work of whoever does it, and on this record, until it is kept, changed with them, or they are told that it is not kept.',
      button: 'Save',
      back:
        at === null
          ? comingBack(visit, id, name)
          : { text: 'Nothing more was agreed', path: `/people/${id}/visits/${at.id}` },
      values: at === null ? { madeOn: visit.on } : {},
    }),
    submit: async ({ visit, loaded: { id, name, staff, at }, values }) => {
      const promise = promiseSaid(values, staff, {
        ...BEFORE,
        madeOn: at?.on ?? visit.on,
        visitId: at?.id ?? null,
      });
      await visit.write({ action: 'make-promise', touches: [id] }, async (act) => {
        const facts = await getFactsOf(act, id);
        const stillKept = at === null ? null : await findKept(act, 'visit', id, at.id);
        if (stillKept?.removedBy != null || stillKept?.id !== at?.id) throw new Stale();
        if (promise.dueOn < visit.on)
          throw new Refused({ dueOn: 'That day has gone by. Agree a day that is still to come' });
        const refused = refusePromise(facts, promise);
        if (refused !== undefined) throw new Refused({ [refused.field]: refused.sentence });
        return makePromise(act, id, promise);
      });
      const saved = 'It is written down, and stands in the work of whoever does it.';
      return redirect(at === null ? comingBack(visit, id, name).path : `/people/${id}/visits/${at.id}`, saved);
    },
  });

export const makePromisePages: readonly SignedInRoute[] = [
  ...formAt('/people/:person/promises/new'),
  ...formAt('/people/:person/visits/:recorded/promises/new'),
];
