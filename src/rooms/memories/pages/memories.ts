/** One memory and its correction; out of view and back, as the young person wants it; and its photo, for whoever may open the record. */
import type { PersonId } from '../../../ground/ids.ts';
import { notFound } from '../../../web/failure.ts';
import { form } from '../../../web/form.ts';
import { picture, type SignedInRoute } from '../../../web/route.ts';
import { recordedStep } from '../../people/parts/recorded-step.ts';
import { recordedThing } from '../../people/parts/recorded-thing-pages.ts';
import type { Memory } from '../model.ts';
import { recordedMemory } from '../parts/recorded-memory.ts';
import { findPhoto } from '../store.ts';

const NOTHING_ASKED = form({ fields: {} });

const inView = (path: '/hidden' | '/shown', title: string, saved: string): readonly SignedInRoute[] =>
  recordedStep<Memory, null>(recordedMemory, {
    path,
    action: path === '/hidden' ? 'hide-memory' : 'show-memory',
    purpose: 'putting a memory of yours out of view, or back',
    title: () => title,
    lead: ({ said }) => said.what,
    button: 'Save',
    saved,
    more: async () => null,
    fits: ({ hiddenOn }) => (hiddenOn === null) === (path === '/hidden'),
    form: () => NOTHING_ASKED,
    values: () => ({}),
    became: ({ said }, _, { on }) => ({ ...said, hiddenOn: path === '/hidden' ? on : null }),
  });

const photoPage = (size: 'wide' | 'small'): SignedInRoute => ({
  method: 'GET',
  path: size === 'wide' ? '/people/:person/photos/:photo' : '/people/:person/photos/:photo/small',
  allow: 'read-person',
  audit: { purpose: 'looking at a photo of yours' },
  handle: async (visit) => {
    const bytes = await visit.readPeople(async (reading) => {
      const id = visit.id<PersonId>('person');
      const found = await findPhoto(reading, id, visit.id('photo'), size);
      if (found === undefined) throw notFound();
      return { result: found, people: [id] };
    });
    return picture(bytes);
  },
});

export const memoryPages: readonly SignedInRoute[] = [
  ...recordedThing(recordedMemory),
  ...inView('/hidden', 'They want it out of view', 'It is out of view.'),
  ...inView('/shown', 'They want it back in view', 'It is back in view.'),
  photoPage('wide'),
  photoPage('small'),
];
