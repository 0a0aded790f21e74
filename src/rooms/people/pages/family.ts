/** Who belongs to a young person: one more, one that is no longer so, one put right. */

import type { Day } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { findKept } from '../../../storage/corrections.ts';
import type { Reading } from '../../../storage/storage.ts';
import { form } from '../../../web/form.ts';
import { formPage, Refused } from '../../../web/form-page.ts';
import { redirect, type SignedInRoute } from '../../../web/route.ts';
import { findWhose } from '../../confidentiality/parts/whose-record.ts';
import { getFactsOf } from '../../ledger/facts.ts';
import { addToFamily, type TieKept } from '../actions/keep-family.ts';
import { getPersonInFull, listPeopleInFull, type PersonInFull } from '../facts.ts';
import { RELATIONS, refuseTie, spanWords } from '../family-words.ts';
import { nameOf } from '../model.ts';
import { endOfTie, type NewTieFields, newTieFields, tieSaid } from '../parts/family-form.ts';
import { recordedStep } from '../parts/recorded-step.ts';
import { recordedThing } from '../parts/recorded-thing-pages.ts';
import { listTiesOfTheSame, recordedTie } from '../parts/recorded-tie.ts';

/** Said alike where there is nobody and where the record may not be opened. */
const NOBODY_SO =
  'There is no record that you can open by this number. Check it, or leave it blank and write down the name alone';

const addPage = formPage<NewTieFields, PersonInFull>({
  path: '/people/:person/family/new',
  allow: 'record-event',
  audit: { purpose: 'recording who belongs to you' },
  form: form({ fields: newTieFields }),
  load: async (visit) => {
    const id = visit.id<PersonId>('person');
    return visit.readPeople(async (reading) => {
      const person = await getPersonInFull(reading, id, visit.on);
      return { result: person, people: [id] };
    });
  },
  heading: (person) => ({
    title: 'Somebody who belongs to them',
    caption: nameOf(person),
    lead: 'Whoever the young person counts. Somebody with a record here is shown only to those who may open both records.',
    button: 'Save',
    back: { text: `Back to ${nameOf(person)}`, path: `/people/${person.personId}` },
  }),
  submit: async ({ visit, loaded: { personId }, values }) => {
    const { record, named } = values;
    const other = record === null ? null : await visit.read((reading) => findOther(reading, record, visit.on));
    if (other === undefined) throw new Refused({ record: NOBODY_SO });
    if (other === personId) throw new Refused({ record: 'That is the young person’s own number' });
    if (other === null && named === null)
      throw new Refused({ named: 'Enter their name, or below the number of their record' });
    const tie: TieKept = { ...tieSaid(values), otherId: other, named: other === null ? named : null };
    await visit.write(
      { action: 'add-to-family', touches: other === null ? [personId] : [personId, other] },
      async (act) => {
        const others = await listTiesOfTheSame(act, personId, tie);
        const { bornOn, diedOn } = await getFactsOf(act, personId);
        const refused = refuseTie(tie, { bornOn, diedOn, others });
        if (refused !== undefined)
          throw new Refused({
            [refused.field === 'named' && other !== null ? 'record' : refused.field]: refused.sentence,
          });
        return addToFamily(act, personId, tie);
      },
    );
    return redirect(`/people/${personId}`, 'It is saved.');
  },
});

/** By a number, and only whom the reader may open; undefined for everybody else alike. */
async function findOther(reading: Reading, record: string, on: Day): Promise<PersonId | undefined> {
  const found = await findWhose(reading, { whose: record, bornOn: null });
  const [person] = found === undefined ? [] : await listPeopleInFull(reading, [found], on);
  return person?.personId;
}

export const familyPages: readonly SignedInRoute[] = [
  ...addPage,
  ...recordedThing({
    ...recordedTie,
    beside: async (reading, person, id, on) => {
      const kept = await findKept(reading, 'family_tie', person, id);
      const tie = kept === undefined ? undefined : recordedTie.saidOf(kept.image);
      const [other] = tie?.otherId == null ? [] : await listPeopleInFull(reading, [tie.otherId], on);
      return {
        heading: 'Their own record',
        lines:
          tie === undefined || other === undefined
            ? []
            : [
                {
                  text: nameOf(other),
                  href: `/people/${other.personId}`,
                  words: [RELATIONS[tie.relation].words, spanWords(tie)].filter(Boolean).join(', '),
                },
              ],
      };
    },
  }),
  ...recordedStep(recordedTie, {
    path: '/ended',
    action: 'end-family-tie',
    purpose: 'recording that somebody no longer belongs to your household or family',
    title: () => 'It is no longer so',
    lead: 'It stays on the record with its days.',
    button: 'Save',
    saved: 'It is saved that it is no longer so.',
    more: async () => null,
    fits: ({ to }) => to === null,
    form: () => ({ fields: endOfTie }),
    values: () => ({}),
    became: ({ said }, values) => ({ ...said, to: values['to'] as Day }),
    refuse: ({ bornOn, diedOn }, said) => refuseTie(said, { bornOn, diedOn, others: [] }),
  }),
];
