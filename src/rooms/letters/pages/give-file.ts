/** Writes down that somebody got one version of a letter: who, when and how. */
import type { PersonId, RecordedId } from '../../../ground/ids.ts';
import { findKept } from '../../../storage/corrections.ts';
import { notFound } from '../../../web/failure.ts';
import { formPage, Refused, Stale } from '../../../web/form-page.ts';
import { redirect } from '../../../web/route.ts';
import { getFactsOf } from '../../ledger/facts.ts';
import { afterDeath } from '../../people/parts/recorded-step.ts';
import { type FoundThing, getThing, pathOfThing } from '../../people/parts/recorded-thing.ts';
import { keepGiven } from '../actions/keep-file.ts';
import { fileWords, type LetterFile, refuseGiven } from '../model.ts';
import { givenForm } from '../parts/letter-forms.ts';
import { recordedLetterFile } from '../parts/recorded-letter.ts';

export const giveFilePage = formPage<(typeof givenForm)['fields'], FoundThing<LetterFile>>({
  path: '/people/:person/letter-files/:recorded/given',
  allow: 'record-event',
  audit: { purpose: 'writing down who got a letter or file of yours' },
  form: givenForm,
  load: async (visit) =>
    visit.readPeople(async (reading) => {
      const person = visit.id<PersonId>('person');
      const found = await getThing(recordedLetterFile, reading, person, visit.id<RecordedId>('recorded'), visit.on);
      if (visit.posted.fields.size === 0 && (found.kept.removedBy !== null || found.hasDied)) throw notFound();
      return { result: found, people: [person] };
    }),
  heading: ({ person, name, kept, said }, visit) => ({
    title: 'Somebody got it',
    caption: name,
    lead: `${said.version} (${fileWords(said)}).`,
    button: 'Save',
    back: { text: 'Back to the file', path: pathOfThing(recordedLetterFile, person, kept.id) },
    values: { givenOn: visit.on },
  }),
  submit: async ({ visit, loaded: { person, kept }, values }) => {
    await visit.write({ action: 'give-letter-file', touches: [person] }, async (act) => {
      const file = await findKept(act, 'letter_file', person, kept.id);
      if (file === undefined) throw notFound();
      if (file.removedBy !== null) throw new Stale();
      const facts = await getFactsOf(act, person);
      if (facts.diedOn !== null) throw new Refused(afterDeath(givenForm, facts.diedOn));
      const given = { ...values, letterFileId: file.id };
      const refused = refuseGiven(facts, given);
      if (refused !== undefined) throw new Refused({ [refused.field]: refused.sentence });
      return keepGiven(act, person, given);
    });
    return redirect(pathOfThing(recordedLetterFile, person, kept.id), 'It is written down who got it.');
  },
});
