/** How somebody who belongs to a young person reads from their row, and what is asked where that is corrected. */

import type { Day } from '../../../ground/day.ts';
import { findIsoDay } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import type { Reading } from '../../../storage/storage.ts';
import { Refused } from '../../../web/form-page.ts';
import { columnsOfTie, type TieKept } from '../actions/keep-family.ts';
import { type FamilyTie, listFamilyTies } from '../family.ts';
import type { BelongsTo, Relation } from '../family-words.ts';
import { BELONGS_TO, RELATIONS, refuseTie, spanWords } from '../family-words.ts';
import { tieFields, tieSaid } from './family-form.ts';
import type { RecordedThing } from './recorded-thing.ts';

export const recordedTie: RecordedThing<TieKept> = {
  table: 'family_tie',
  segment: 'family',
  saidOf: (image) => {
    const text = (name: string): string | null => image[name] as string | null;
    const day = (name: string): Day | null => findIsoDay(text(name) ?? '') ?? null;
    return {
      otherId: text('other_id') as PersonId | null,
      named: text('named'),
      belongsTo: text('belongs_to') as BelongsTo,
      relation: text('relation') as Relation,
      from: day('from_on'),
      to: day('to_on'),
    };
  },
  columnsOf: columnsOfTie,
  titleOf: ({ belongsTo, relation }) => `${BELONGS_TO[belongsTo]}: ${RELATIONS[relation].words.toLowerCase()}`,
  onOf: ({ from, to }) => from ?? to ?? (0 as Day),
  formOf: ({ otherId }) => ({ fields: tieFields(otherId === null) }),
  valuesOf: ({ belongsTo, relation, named, from, to }) => ({ belongsTo, relation, named, from, to }),
  textsOf: (tie) => [
    { label: 'Among whom?', text: BELONGS_TO[tie.belongsTo] },
    { label: 'What are they to the young person?', text: RELATIONS[tie.relation].words },
    { label: 'Their name', text: tie.named ?? 'As on their own record' },
    { label: 'When is it so?', text: spanWords(tie) || 'not recorded' },
  ],
  filledIn: (values, { otherId, named }) => ({
    ...tieSaid(values),
    otherId,
    named: otherId === null ? ((values['named'] as string | null) ?? named) : null,
  }),
  refuse: ({ bornOn, diedOn }, said) => refuseTie(said, { bornOn, diedOn, others: [] }),
  within: async (act, { person, kept, said, facts: { bornOn, diedOn } }) => {
    if (said === null) return;
    const others = (await listTiesOfTheSame(act, person, said)).filter(({ id }) => id !== kept.id);
    const refused = refuseTie(said, { bornOn, diedOn, others });
    if (refused === undefined) return;
    // Who somebody on record is, is not asked here: it is said of the group instead.
    const field = refused.field === 'named' && said.otherId !== null ? 'belongsTo' : refused.field;
    throw new Refused({ [field]: refused.sentence });
  },
  nextOf: ({ to }) => (to === null ? [{ text: 'It is no longer so', path: 'ended' }] : []),
};

/** What is recorded of the same two people already, from either end. */
export async function listTiesOfTheSame(
  reading: Reading,
  person: PersonId,
  { otherId, named }: TieKept,
): Promise<readonly FamilyTie[]> {
  const isOfTheSame = (one: FamilyTie): boolean =>
    otherId === null
      ? one.personId === person && one.named?.toLowerCase() === named?.toLowerCase()
      : one.otherId === otherId || (one.otherId === person && one.personId === otherId);
  return (await listFamilyTies(reading, person)).filter(isOfTheSame);
}
