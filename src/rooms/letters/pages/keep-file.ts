/** Keeps the file of a letter that is on the record, or one more version of it. */
import type { PersonId, RecordedId } from '../../../ground/ids.ts';
import { findKept } from '../../../storage/corrections.ts';
import { notFound } from '../../../web/failure.ts';
import { formPage, Refused, refuse, Stale } from '../../../web/form-page.ts';
import { redirect } from '../../../web/route.ts';
import { recordedEntry } from '../../entries/parts/recorded-entry.ts';
import { getFactsOf } from '../../ledger/facts.ts';
import { COMING_BACK, withQuery } from '../../people/parts/coming-back.ts';
import { afterDeath } from '../../people/parts/recorded-step.ts';
import { type FoundThing, getThing, pathOfThing } from '../../people/parts/recorded-thing.ts';
import { keepFile } from '../actions/keep-file.ts';
import { listVersions } from '../facts.ts';
import { makeFile } from '../make-file.ts';
import { letterFileForm, READ_BY_FEWER } from '../parts/letter-forms.ts';
import type { SaidOfEntry } from '../../entries/parts/entry-form.ts';

type Loaded = FoundThing<SaidOfEntry> & { readonly hasVersions: boolean };

export const keepFilePage = formPage<(typeof letterFileForm)['fields'], Loaded>({
  path: '/people/:person/entries/:recorded/file',
  allow: 'record-event',
  audit: { purpose: 'keeping a letter or file of yours' },
  keeps: COMING_BACK,
  form: letterFileForm,
  load: async (visit) =>
    visit.readPeople(async (reading) => {
      const person = visit.id<PersonId>('person');
      const found = await getThing(recordedEntry, reading, person, visit.id<RecordedId>('recorded'), visit.on);
      if (found.said.kind !== 'letter') throw notFound();
      // Whoever sends a file of what was struck out meanwhile is told so; nobody begins with one.
      if (visit.posted.fields.size === 0 && (found.kept.removedBy !== null || found.hasDied)) throw notFound();
      const hasVersions = (await listVersions(reading, person)).some(({ letterId }) => letterId === found.kept.id);
      return { result: { ...found, hasVersions }, people: [person] };
    }),
  heading: ({ person, name, kept, said, hasVersions }, visit) => ({
    title: hasVersions ? 'Keep another version' : 'Keep its file',
    caption: name,
    lead: `${said.words['what'] ?? 'A letter or file'}. Whoever may open their record can open it. ${READ_BY_FEWER}`,
    button: 'Keep the file',
    back: {
      text: hasVersions ? 'Back to the letter' : 'There is no file',
      path: withQuery(pathOfThing(recordedEntry, person, kept.id), visit),
    },
    values: {
      version: hasVersions ? null : (said.words['version'] ?? (said.answer === 'in' ? 'As it came' : 'As it went')),
    },
  }),
  submit: async ({ visit, loaded: { person, kept }, values: { file, version, about } }) => {
    const [sent] = file;
    if (sent === undefined) return refuse({ file: 'Choose the file' });
    const made = await makeFile(sent.bytes);
    if ('refused' in made) return refuse({ file: made.refused });
    await visit.write({ action: 'keep-letter-file', touches: [person] }, async (act) => {
      const letter = await findKept(act, 'entry', person, kept.id);
      if (letter === undefined) throw notFound();
      if (letter.removedBy !== null) throw new Stale();
      const { diedOn } = await getFactsOf(act, person);
      if (diedOn !== null) throw new Refused(afterDeath(letterFileForm, diedOn));
      return keepFile(act, person, { letterId: letter.id, version, about, keptOn: visit.on }, made);
    });
    return redirect(withQuery(pathOfThing(recordedEntry, person, kept.id), visit), 'The file is kept with it.');
  },
});
