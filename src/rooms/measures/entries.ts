/** The only SQL on entries in a period: what is recorded on or finished by a day, and how each counts. */
import { sql } from 'kysely';
import {
  among,
  CODE_COLUMNS,
  codeAnswer,
  codeIn,
  codeRow,
  inside,
  type Sql,
  wantedRows,
  windowsHolding,
  workingDaysBetween,
} from './asked.ts';
import type { EntryEvents, Flow, Measure, Window } from './model.ts';

/** Where what is counted stands, under the names an entry has. */
const RECORDS = {
  entry: sql`entry as event`,
  review: sql`(select authority_id, id, person_id, 'review' as kind, held_on as on_day, null::date as until_day,
                      participation as answer, '{}'::jsonb as details, removed_by from review) as event`,
  visit: sql`(select authority_id, id, person_id, 'visit' as kind, visited_on as on_day, null::date as until_day,
                     seen_alone as answer, '{}'::jsonb as details, removed_by from visit
              where visit.kind = 'visit' and outcome = 'kept') as event`,
} as const;

/** Entries with the day of the latest before of their kind, for what asks what came before; of whoever has one of those asked for. */
function withEarlier(authorityId: number, kinds: readonly string[], asked: Sql): Sql {
  return sql`(
    select authority_id, id, person_id, kind, on_day, until_day, answer, details, removed_by,
           max(on_day) over (partition by person_id, kind order by on_day groups between unbounded preceding and 1 preceding) as earlier_on
    from entry where authority_id = ${authorityId} and ${among(sql`kind`, kinds)} and removed_by is null
      and person_id in (select person_id from entry where authority_id = ${authorityId} and ${among(sql`kind`, kinds)} and ${asked})) as event`;
}

type Span = { readonly kind: string; readonly since: string };

/**
 * Entries with how many working days they took, found once for each however many figures ask: to the day they were finished,
 * or, `since` the latest of another kind, to the day they count on. An entry stands here once for each `since` asked of its kind.
 */
function withDaysTaken(authorityId: number, spans: readonly Span[], by: EntryEvents['by'], asked: Sql): Sql {
  const own = sql`done.authority_id = ${authorityId}`;
  // Of one kind alone, so that the latest is one step into an index.
  const latest = sql`(
    select max(other.on_day) from entry as other
    where other.authority_id = done.authority_id and other.person_id = done.person_id and other.removed_by is null
      and other.kind = span.since and other.on_day <= done.on_day)`;
  const ended =
    by === 'until' ? sql`done.until_day` : sql`case span.since when ${''} then done.until_day else done.on_day end`;
  return sql`(
    select authority_id, id, person_id, kind, on_day, until_day, answer, details, removed_by, since,
           ${workingDaysBetween(sql`begun`, sql`ended`)} as taken
    from (
      select done.authority_id, done.id, done.person_id, done.kind, done.on_day, done.until_day, done.answer, done.details, done.removed_by, span.since, ${ended} as ended, case span.since when ${''} then done.on_day else ${latest} end as begun
      from unnest(${spans.map(({ kind }) => kind)}::text[], ${spans.map(({ since }) => since)}::text[]) as span (kind, since)
      join entry as done on ${own} and done.kind = span.kind and ${among(
        sql`done.kind`,
        spans.map(({ kind }) => kind),
      )} and done.removed_by is null and ${asked}
      offset 0) as done
    offset 0) as event`;
}

/** Each once. */
function spansOf(rows: readonly Row[]): readonly Span[] {
  const spans = rows.map(({ kind = '', since }) => ({ kind, since }));
  return [...new Map(spans.map((span) => [`${span.kind} ${span.since}`, span])).values()];
}

/** Whoever may have the age or not, and would be left out anyway, stays out; parts add up to a whole, and they are in none. */
function answerOfUnknownAge(answer: Sql): Sql {
  return sql`case when person.born_on is not null then ${answer} when wanted.is_part or ${answer} = 'left-out' then 'left-out' else 'cannot-tell' end`;
}

/** `since` is empty where nothing else is asked. */
type Row = Readonly<Record<string, unknown>> & { readonly kind?: string; readonly since: string };

const ENTRY_COLUMNS = `measure text, is_part boolean, kind text, age_from int, age_to int, only_from text, only_codes text[], except_from text,
  except_codes text[], while_in text, answers text, number int, most int, since text, others_of text[], ${CODE_COLUMNS}`;

function entryRow(id: string, isPart: boolean, events: EntryEvents): Row {
  const { entry, ages, only, except, whileIn, answer } = events;
  return {
    measure: id,
    is_part: isPart,
    kind: entry,
    age_from: ages?.from ?? null,
    age_to: ages?.to ?? null,
    only_from: only?.from ?? null,
    only_codes: only?.is ?? [],
    except_from: except?.from ?? null,
    except_codes: except?.is ?? [],
    while_in: whileIn ?? null,
    answers: answer?.kind ?? 'count',
    since: '',
    ...answerRow(answer),
  };
}

function answerRow(answer: EntryEvents['answer']): Readonly<Record<string, unknown>> & Partial<Pick<Row, 'since'>> {
  switch (answer?.kind) {
    case undefined:
      return {};
    case 'code':
      return codeRow(answer);
    case 'working-days':
      return { number: answer.most, since: answer.since ?? '' };
    case 'earlier':
      return { number: answer.months, code_from: answer.orNumber ?? null };
    case 'number':
      return { number: answer.least, code_from: answer.from };
    case 'given':
      return { code_from: answer.from };
    case 'number-between':
      return { number: answer.least, most: answer.most, code_from: answer.from };
    case 'working-days-between':
      return { number: answer.least, most: answer.most, since: answer.since ?? '' };
    case 'followed-by':
      return { number: answer.days, others_of: answer.entries };
  }
}

const NEVER_LEAVES_OUT: readonly string[] = ['given', 'working-days', 'earlier', 'followed-by'];

/** The same members without how they stand, where that leaves nobody out: enough to count them. */
export function asCounted(measure: Measure): Measure {
  if (measure.shape === 'stock' || measure.events.kind !== 'entries') return measure;
  const { answer, ...events } = measure.events;
  const isAll = events.ages === undefined && NEVER_LEAVES_OUT.includes(answer?.kind ?? '');
  return isAll ? { ...measure, events } : measure;
}

const asksDaysTaken = (answers: unknown): boolean => answers === 'working-days' || answers === 'working-days-between';

export function entryListings(authorityId: number, flows: readonly Flow[], windows: readonly Window[]): Sql[] {
  const wanted = flows.flatMap(({ id, partOf, events }) =>
    events.kind === 'entries' ? [{ id, isPart: partOf !== undefined, events }] : [],
  );
  const recordOf = ({ entry }: EntryEvents): keyof typeof RECORDS =>
    entry === 'review' || entry === 'visit' ? entry : 'entry';
  return [
    ...Map.groupBy(wanted, ({ events }) =>
      [
        recordOf(events),
        events.by,
        events.countOnce,
        events.ages !== undefined,
        // What must be looked up for each is looked up for those that ask it, and for no others.
        events.answer?.kind === 'earlier',
        asksDaysTaken(events.answer?.kind),
      ].join(),
    ).values(),
  ].map((own) => {
    const [first] = own;
    if (first === undefined) throw new Error('a group of nothing');
    const { by, countOnce, ages } = first.events;
    const rows = own.map(({ id, isPart, events }) => entryRow(id, isPart, events));
    return entryListing(
      authorityId,
      recordOf(first.events),
      by,
      countOnce === 'every',
      ages !== undefined,
      rows,
      windows,
    );
  });
}

function entryListing(
  authorityId: number,
  record: keyof typeof RECORDS,
  by: EntryEvents['by'],
  isEvery: boolean,
  hasAges: boolean,
  rows: readonly Row[],
  windows: readonly Window[],
): Sql {
  const day = by === 'on' ? sql`event.on_day` : sql`event.until_day`;
  const code = (from: Sql): Sql => codeIn(sql`event.details`, sql`event.answer`, from);
  const others = sql`from entry as other
    where other.authority_id = event.authority_id and other.person_id = event.person_id and other.removed_by is null`;
  const own = code(sql`wanted.code_from`);
  // How far back a record reaches is told by its first entry of the kind, whosever it is.
  const asksBack = rows.some(({ answers }) => answers === 'earlier');
  const reachesBack = asksBack
    ? sql`recorded.first_on + make_interval(months => wanted.number) <= event.on_day`
    : sql`false`;
  const earlier = asksBack ? sql`event.earlier_on` : sql`null::date`;
  const kinds = [...new Set(rows.flatMap(({ kind }) => kind ?? []))];
  // Many figures ask it of the same things.
  const asksDays = rows.some(({ answers }) => asksDaysTaken(answers));
  const daysTaken = asksDays ? sql`event.taken` : sql`null::int`;
  const events = (): Sql => {
    if (asksBack)
      return withEarlier(authorityId, kinds, inside(windows, sql.ref(by === 'on' ? 'on_day' : 'until_day')));
    if (!asksDays) return RECORDS[record];
    return withDaysTaken(
      authorityId,
      spansOf(rows),
      by,
      inside(windows, by === 'on' ? sql`done.on_day` : sql`done.until_day`),
    );
  };
  const recorded = asksBack
    ? sql`join (
        select asked.kind, (select min(on_day) from entry where authority_id = ${authorityId} and entry.kind = asked.kind and removed_by is null) as first_on
        from unnest(${kinds}::text[]) as asked (kind) offset 0) as recorded on recorded.kind = event.kind`
    : sql``;
  const answer = sql`case wanted.answers
    when 'count' then 'met'
    when 'code' then ${codeAnswer(own)}
    when 'given' then case when ${own} is null then 'not' else 'met' end
    when 'number' then case when ${own} !~ '^[0-9]{1,6}$' or ${own} is null then 'left-out'
                            when (${own})::int >= wanted.number then 'met' else 'not' end
    when 'number-between' then case when ${own} ~ '^[0-9]{1,6}$' and (${own})::int between wanted.number and wanted.most then 'met'
                                    else 'left-out' end
    when 'working-days-between' then case
      when ${daysTaken} >= wanted.number and (wanted.most is null or ${daysTaken} <= wanted.most) then 'met'
      when ${daysTaken} is null and wanted.most is null and wanted.number = 0 then 'cannot-tell' else 'left-out' end
    when 'working-days' then case
      when ${daysTaken} is null then 'cannot-tell' when ${daysTaken} <= wanted.number then 'met' else 'not' end
    when 'earlier' then case
      when ${earlier} is not null
        and (wanted.number is null or ${earlier} + make_interval(months => wanted.number) >= event.on_day) then 'met'
      when ${own} ~ '^0*[1-9][0-9]{0,5}$' then 'met'
      when ${own} ~ '^0+$' or wanted.number is null or ${reachesBack} then 'not' else 'cannot-tell' end
    when 'followed-by' then case
      when exists (select ${others} and other.kind = any(wanted.others_of) and other.on_day between ${day} and ${day} + wanted.number) then 'met'
      else 'not' end end`;
  // Whoever was born by the same date so many years before has that age.
  const yearsBefore = (years: Sql): Sql => sql`${day} - make_interval(years => ${years})`;
  const ofAge = sql`(person.born_on is null or (person.born_on <= ${yearsBefore(sql`wanted.age_from`)}
    and person.born_on > ${yearsBefore(sql`wanted.age_to + 1`)}))`;
  const { joined, window } = windowsHolding(windows, day);
  const one = isEvery ? sql`` : sql`distinct on (listed.measure, listed."window", listed.person_id)`;
  const order = isEvery
    ? sql``
    : sql`order by listed.measure, listed."window", listed.person_id, listed.day, listed.because`;
  return sql`(
    select ${one} listed.authority_id, listed.measure, listed."window", listed.person_id, listed.day, listed.because, listed.answer
    from (
      select event.authority_id, wanted.measure, ${window} as "window", event.person_id, ${day} as day,
             ${sql.lit(record)} || ':' || event.id as because,
             ${hasAges ? answerOfUnknownAge(answer) : answer} as answer
      from ${wantedRows(rows, ENTRY_COLUMNS)}
      join ${events()} on event.authority_id = ${authorityId} and event.kind = wanted.kind and event.removed_by is null
        and ${among(
          sql`event.kind`,
          rows.flatMap(({ kind }) => kind ?? []),
        )} and ${inside(windows, day)}${asksDays ? sql` and event.since = wanted.since` : sql``}
      ${joined}
      ${recorded}
      ${hasAges ? sql`join person on person.authority_id = event.authority_id and person.id = event.person_id` : sql``}
      where ${hasAges ? ofAge : sql`true`}
        and (wanted.only_from is null or ${code(sql`wanted.only_from`)} = any(wanted.only_codes))
        and (wanted.except_from is null or ${code(sql`wanted.except_from`)} is null
             or ${code(sql`wanted.except_from`)} <> all(wanted.except_codes))
        and (wanted.while_in is null or exists (
          select from spell
          where spell.authority_id = event.authority_id and spell.person_id = event.person_id and spell.rule = wanted.while_in
            and spell.from_on <= ${day} and (spell.to_on is null or spell.to_on > ${day})))
      -- Once for each, and not again where it is asked whether it is left out.
      offset 0) as listed
    where listed.answer <> 'left-out'
    ${order})`;
}
