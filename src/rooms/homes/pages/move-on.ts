/** How somebody moves on from a home that is only for a time: a promise like any other, and the home says which it is. */
import type { PersonId, RecordedId } from '../../../ground/ids.ts';
import { homeWords, MOVE_ON, temporaryOf } from '../../../rules/home-types.ts';
import { changeRow, findKept } from '../../../storage/corrections.ts';
import { notFound } from '../../../web/failure.ts';
import type { FieldSet } from '../../../web/form.ts';
import { formPage, Refused, Stale } from '../../../web/form-page.ts';
import { redirect } from '../../../web/route.ts';
import { recordedEntry } from '../../entries/parts/recorded-entry.ts';
import { getFactsOf } from '../../ledger/facts.ts';
import { getThing } from '../../people/parts/recorded-thing.ts';
import { makePromise } from '../../promises/actions/make-promise.ts';
import { NOTHING_CAME_OF_IT, refusePromise } from '../../promises/model.ts';
import { promiseForm, promiseSaid, type StaffChoice } from '../../promises/parts/promise-form.ts';
import { listWhoMayOpen } from '../../workforce/facts.ts';

type Loaded = {
  readonly id: PersonId;
  readonly name: string;
  readonly home: string;
  readonly homeId: string;
  readonly staff: readonly StaffChoice[];
};

export const moveOnPage = formPage<FieldSet, Loaded>({
  path: '/people/:person/homes/:recorded/move-on',
  allow: 'record-event',
  audit: { purpose: 'agreeing with you how you move on' },
  form: ({ staff }) => promiseForm(staff, 'not-the-day'),
  load: async (visit) =>
    visit.readPeople(async (reading) => {
      const id = visit.id<PersonId>('person');
      const found = await getThing(recordedEntry, reading, id, visit.id<RecordedId>('recorded'), visit.on);
      const { said, kept, name } = found;
      if (said.kind !== 'home') throw notFound();
      // Whoever had it open as that changed is told so, and keeps what they wrote; nobody begins one.
      const isOver = temporaryOf(said) !== 'yes' || kept.removedBy !== null || found.hasDied;
      if (isOver && visit.posted.fields.size === 0) throw notFound();
      const staff = await listWhoMayOpen(reading, id, visit.on);
      const home = homeWords(said) ?? 'A home that is only for a time';
      return { result: { id, name, home, homeId: kept.id, staff }, people: [id] };
    }),
  heading: ({ id, name, home }) => ({
    title: 'How they move on',
    caption: name,
    lead: `From: ${home}. It stands in the work of whoever does it, like anything agreed with them.`,
    button: 'Save',
    back: { text: 'Back to homes', path: `/people/${id}/homes` },
  }),
  submit: async ({ visit, loaded: { id, homeId, staff }, values }) => {
    const { on } = visit;
    const promise = promiseSaid(values, staff, {
      what: '',
      who: 'worker',
      staffId: null,
      named: null,
      madeOn: on,
      dueOn: on,
      visitId: null,
      changedFrom: null,
      ...NOTHING_CAME_OF_IT,
    });
    await visit.write({ action: 'agree-move-on', touches: [id] }, async (act) => {
      const kept = await findKept(act, 'entry', id, homeId);
      if (kept === undefined || kept.removedBy !== null) throw new Stale();
      if (temporaryOf(recordedEntry.saidOf(kept.image)) !== 'yes')
        throw new Refused({ what: 'That home is not only for a time any more. Agree it as a promise' });
      if (promise.dueOn < on) throw new Refused({ dueOn: 'That day has gone by. Agree a day that is still to come' });
      const refused = refusePromise(await getFactsOf(act, id), promise);
      if (refused !== undefined) throw new Refused({ [refused.field]: refused.sentence });
      const made = await makePromise(act, id, promise);
      await changeRow(act, 'entry', kept.id, {
        details: { ...recordedEntry.saidOf(kept.image).details, [MOVE_ON]: made.id },
      });
      return made;
    });
    return redirect(`/people/${id}/homes`, 'It is written down, and stands in the work of whoever does it.');
  },
});
