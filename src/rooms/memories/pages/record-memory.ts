/** A memory, written down in half a minute: three things and a photo, which is made anew before it is kept. */
import type { PersonId } from '../../../ground/ids.ts';
import { formPage, Refused, refuse } from '../../../web/form-page.ts';
import { redirect } from '../../../web/route.ts';
import { getFactsOf } from '../../ledger/facts.ts';
import { getPersonInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import { COMING_BACK, comingBack } from '../../people/parts/coming-back.ts';
import { keepMemory } from '../actions/keep-memory.ts';
import { makePhoto } from '../make-photo.ts';
import { memoryForm } from '../parts/memory-form.ts';
import { recordedMemory } from '../parts/recorded-memory.ts';

export const recordMemoryPage = formPage({
  path: '/people/:person/memories/new',
  allow: 'record-event',
  audit: { purpose: 'keeping a memory of yours' },
  keeps: COMING_BACK,
  form: memoryForm,
  load: async (visit) =>
    visit.readPeople(async (reading) => {
      const id = visit.id<PersonId>('person');
      return { result: { id, name: nameOf(await getPersonInFull(reading, id, visit.on)) }, people: [id] };
    }),
  heading: ({ id, name }, visit) => ({
    title: 'Keep a memory',
    caption: name,
    lead: 'A day out, a performance, good news. It stands in their story.',
    button: 'Save',
    back: comingBack(visit, id, name),
    values: { on: visit.on },
  }),
  submit: async ({ visit, loaded: { id, name }, values: { photo, ...memory } }) => {
    const [sent] = photo;
    const made = sent === undefined ? null : await makePhoto(sent.bytes);
    if (made !== null && 'refused' in made) return refuse({ photo: made.refused });
    await visit.write({ action: 'keep-memory', touches: [id] }, async (act) => {
      const facts = await getFactsOf(act, id);
      const said = { ...memory, photoId: null, hiddenOn: null };
      const refused = recordedMemory.refuse(facts, said, said);
      if (refused !== undefined) throw new Refused({ [refused.field]: refused.sentence });
      return keepMemory(act, id, memory, made);
    });
    return redirect(comingBack(visit, id, name).path, 'It is kept, and stands in their story.');
  },
});
