/** The only SQL on how the offer spreads over those it is for: who was told, who asked, who had something, and how much. */
import { sql } from 'kysely';
import type { Day } from '../../ground/day.ts';
import { isoOf } from '../../ground/day-words.ts';
import type { Reading } from '../../storage/storage.ts';

export const SPREAD_BY = ['team', 'ethnicity', 'home', 'area', 'sex'] as const;
export type SpreadBy = (typeof SPREAD_BY)[number];

export type SpreadLine = {
  readonly by: SpreadBy;
  /** As it is recorded: a team's name, a code of the return, in or out of the area; null where nothing is. */
  readonly key: string | null;
  readonly people: number;
  readonly told: number;
  readonly asked: number;
  readonly given: number;
  readonly refused: number;
  /** In pence. */
  readonly paid: number;
};

/** Of those with one of these statuses on a day whom the reader may open, by what was kept of the offer since another day. */
export async function listSpread(
  { actor: { authorityId }, db }: Reading,
  statuses: readonly string[],
  since: Day,
  on: Day,
): Promise<readonly SpreadLine[]> {
  const day = sql`${isoOf(on)}::date`;
  const holds = (from: string, to: string) =>
    sql`${sql.ref(from)} <= ${day} and (${sql.ref(to)} is null or ${sql.ref(to)} > ${day})`;
  const any = (step: string) => sql`coalesce(bool_or(step = ${step}), false)`;
  const { rows } = await sql<SpreadLine>`
    with owed as materialized (
      select distinct person.id, person.sex, person.ethnicity
      from spell
      join person on person.authority_id = spell.authority_id and person.id = spell.person_id
        and person.died_on is null and person.removed_by is null
      where spell.authority_id = ${authorityId} and rule = any(${[...statuses]}::text[]) and ${holds('from_on', 'to_on')}),
    had as materialized (
      select person_id, ${any('told')} as told, ${any('asked')} as asked, ${any('given')} as given, ${any('refused')} as refused,
             coalesce(sum(amount_pence) filter (where step = 'given'), 0) as paid
      from offer_step
      where authority_id = ${authorityId} and removed_by is null and on_day between ${isoOf(since)}::date and ${day}
      group by person_id),
    worked as materialized (
      select distinct on (allocation.person_id) allocation.person_id, team.name
      from allocation
      join staff on staff.authority_id = allocation.authority_id and staff.id = allocation.staff_id
      join team on team.authority_id = staff.authority_id and team.id = staff.team_id
      where allocation.authority_id = ${authorityId} and allocation.removed_by is null
        and ${holds('allocation.from_on', 'allocation.to_on')}
      order by allocation.person_id, allocation.from_on desc, team.name),
    lived as materialized (
      select distinct on (person_id) person_id, placement_type as name
      from care_episode where authority_id = ${authorityId} and removed_by is null and ${holds('began_on', 'ended_on')}
      order by person_id, began_on desc),
    after_care as materialized (
      select distinct on (person_id) person_id, details ->> 'area' as area
      from entry where authority_id = ${authorityId} and kind = 'home' and removed_by is null and ${holds('on_day', 'until_day')}
      order by person_id, on_day desc, id),
    each as (
      select owed.*, worked.name as team, lived.person_id is not null as in_care, lived.name as home,
             case when lived.person_id is null then after_care.area end as area, had.*
      from owed
      left join had on had.person_id = owed.id
      left join worked on worked.person_id = owed.id
      left join lived on lived.person_id = owed.id
      left join after_care on after_care.person_id = owed.id)
    select cut.by, cut.key, count(*)::int as people, (count(*) filter (where told))::int as told,
           (count(*) filter (where asked))::int as asked, (count(*) filter (where given))::int as given,
           (count(*) filter (where refused))::int as refused, coalesce(sum(paid), 0)::int as paid
    from each
    cross join lateral (values
      ('team', team), ('ethnicity', ethnicity), ('area', area), ('sex', sex), ('home', case when in_care then coalesce(home, '') else 'left' end)) as cut (by, key)
    group by cut.by, cut.key
    order by cut.by, cut.key`.execute(db);
  return rows;
}
