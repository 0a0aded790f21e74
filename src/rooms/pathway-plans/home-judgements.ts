/** The only SQL on how homes were judged. */
import { sql } from 'kysely';
import type { PersonId } from '../../ground/ids.ts';
import type { Reading } from '../../storage/storage.ts';
import { type HomeJudgement, type SuitableSpell, suitableSpells } from './home-judgement.ts';

type OfPerson = HomeJudgement & { readonly personId: PersonId };

/** Of some people, as they were written. */
export async function listHomeJudgements(
  { actor, db }: Reading,
  people: readonly PersonId[],
): Promise<readonly OfPerson[]> {
  const { rows } = await sql<OfPerson>`
    select id, person_id as "personId", plan_id as "planId", home, judged_on as "judgedOn", from_on as "fromOn", answers,
           reasons, suitable, because, act::int as act
    from home_judgement
    where authority_id = ${actor.authorityId} and person_id = any(${[...people]}::uuid[]) and removed_by is null
    order by person_id, judged_on, act`.execute(db);
  return rows;
}

/** Of some people whether their home was judged suitable, from when to when; who has none, nobody has judged. */
export async function listSuitability(
  reading: Reading,
  people: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, readonly SuitableSpell[]>> {
  const judgements = Map.groupBy(await listHomeJudgements(reading, people), ({ personId }) => personId);
  return new Map([...judgements].map(([person, own]) => [person, suitableSpells(own)]));
}
