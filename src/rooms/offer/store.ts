/** The only SQL on the council's offer and on what of it was told, asked for and had. */
import { sql } from 'kysely';
import type { Day } from '../../ground/day.ts';
import { isoOf } from '../../ground/day-words.ts';
import type { PersonId } from '../../ground/ids.ts';
import type { Columns } from '../../storage/corrections.ts';
import type { Act, Reading } from '../../storage/storage.ts';
import type { OfferItem } from './model.ts';
import type { StepOf } from './requests.ts';

export type ItemOf = OfferItem & { readonly id: string; readonly act: number };
/** As its row holds it. */
export type ItemColumns = Readonly<Record<string, string | null | readonly string[]>>;
type StepOfPerson = StepOf & { readonly personId: PersonId };

/** All that was ever offered, by title. */
export async function listOfferItems({ actor, db }: Reading): Promise<readonly ItemOf[]> {
  const { rows } = await sql<ItemOf>`
    select id, kind, title, what, statuses, age_from as "ageFrom", age_to as "ageTo", homes, learning,
           amount_pence as amount, how_often as "howOften", how_to_ask as "howToAsk", policy, from_on as "from",
           to_on as "to", act::int as act
    from offer_item where authority_id = ${actor.authorityId} order by title, id`.execute(db);
  return rows;
}

/** In order of their days, and of one day in that in which they were written. */
export async function listOfferSteps(
  { actor, db }: Reading,
  people: readonly PersonId[],
): Promise<readonly StepOfPerson[]> {
  const { rows } = await sql<StepOfPerson>`
    select id, person_id as "personId", item_id as "itemId", request_id as "requestId", step, on_day as "on", by_whom as by,
           how, language, amount_pence as amount, limit_pence as "limit", staff_id as "staffId", reference, reason,
           challenge, words, words_of as "wordsOf", act::int as act
    from offer_step
    where authority_id = ${actor.authorityId} and person_id = any(${[...people]}::uuid[]) and removed_by is null
    order by on_day, array_position(array['told', 'offered', 'asked', 'escalated', 'authorised', 'given', 'difference'], step),
             act, id`.execute(db);
  return rows;
}

export async function insertOfferItem({ actor, db, id: act }: Act, id: string, columns: ItemColumns): Promise<void> {
  const names = Object.keys(columns).map((name) => sql.ref(name));
  const said = Object.keys(columns).map((name) => sql.ref(`said.${name}`));
  await sql`
    insert into offer_item (authority_id, id, act, ${sql.join(names)})
    select ${actor.authorityId}, ${id}::uuid, ${act}, ${sql.join(said)}
    from jsonb_populate_record(null::offer_item, ${JSON.stringify(columns)}::jsonb) as said`.execute(db);
}

export async function updateOfferItem({ actor, db, id: act }: Act, id: string, columns: ItemColumns): Promise<void> {
  await sql`
    update offer_item as kept
    set ${sql.join(Object.keys(columns).map((name) => sql`${sql.ref(name)} = ${sql.ref(`said.${name}`)}`))}, act = ${act}
    from jsonb_populate_record(null::offer_item, ${JSON.stringify(columns)}::jsonb) as said
    where kept.authority_id = ${actor.authorityId} and kept.id = ${id}::uuid`.execute(db);
}

/** As one value, however many; each brings its own id, by which the steps that follow name the one they belong to. */
export async function insertOfferSteps({ actor, db, id: act }: Act, steps: readonly Columns[]): Promise<void> {
  await sql`
    insert into offer_step
      (authority_id, act, id, person_id, item_id, request_id, step, on_day, by_whom, how, language, amount_pence,
       limit_pence, reference, reason, challenge, words, words_of)
    select ${actor.authorityId}, ${act}, said.*
    from jsonb_to_recordset(${JSON.stringify(steps)}::jsonb) as said (
      id uuid, person_id uuid, item_id uuid, request_id uuid, step text, on_day date, by_whom text, how text, language text,
      amount_pence integer, limit_pence integer, reference text, reason text, challenge text, words text, words_of text)`.execute(
    db,
  );
}

/** Who has one of these statuses on a day, as far as the reader may open them, and was never told of anything offered. */
export async function listNeverTold(
  { actor, db }: Reading,
  statuses: readonly string[],
  on: Day,
): Promise<readonly PersonId[]> {
  const day = sql`${isoOf(on)}::date`;
  const { rows } = await sql<{ id: PersonId }>`
    select distinct person.id
    from spell
    join person on person.authority_id = spell.authority_id and person.id = spell.person_id
      and person.died_on is null and person.removed_by is null
    where spell.authority_id = ${actor.authorityId} and rule = any(${[...statuses]}::text[])
      and from_on <= ${day} and (to_on is null or to_on > ${day})
      and not exists (
        select 1 from offer_step told
        where told.authority_id = spell.authority_id and told.person_id = spell.person_id and told.step = 'told'
          and told.removed_by is null)`.execute(db);
  return rows.map(({ id }) => id);
}
