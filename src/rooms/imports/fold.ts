/**
 * What all rows in force together say of one person: facts of the same kind and day are one, and the later period's row
 * stands. Order of loading does not matter; nothing is ever merged between numbers.
 */
import type { Day } from '../../ground/day.ts';
import type { FileId } from '../../ground/ids.ts';
import type { ReceivedRow } from './model.ts';
import { readDay } from './read-day.ts';
import { knownCodeIn } from './check-rows.ts';
import { bareCode } from './tables/column.ts';
import { TABLES, tableOf } from './tables/index.ts';
import type { Cells, LoadedTable, SaidEntry, Saying } from './tables/table.ts';

/** The row a fact came from. */
export type FromRow = { readonly row: ReceivedRow };
type Lists = {
  [Key in keyof Saying as NonNullable<Saying[Key]> extends readonly unknown[] ? Key : never]-?: NonNullable<
    Saying[Key]
  > extends readonly (infer Fact)[]
    ? Fact
    : never;
};
type Each<Key extends keyof Lists> = Lists[Key] & FromRow;

export type Folded = {
  readonly person: NonNullable<Saying['person']> & { readonly row: ReceivedRow | null };
  /** Every date of birth that was given, in the order in which they count. */
  readonly births: readonly ({ readonly on: Day } & FromRow)[];
  readonly episodes: readonly Each<'episodes'>[];
  readonly reviews: readonly (Each<'reviews'> & { readonly heldOn: Day })[];
  readonly visits: readonly (Each<'visits'> & { readonly visitedOn: Day })[];
  readonly entries: readonly (SaidEntry & { readonly on: Day } & FromRow)[];
  readonly mattered: readonly (Each<'mattered'> & { readonly on: Day })[];
  readonly names: readonly Each<'names'>[];
  readonly contacts: readonly Each<'contacts'>[];
  readonly allocations: readonly Each<'allocations'>[];
};

/** The more a table is about who somebody is, the later its word comes: a header corrects a list of reviews. */
const RANK: ReadonlyMap<string, number> = new Map(
  TABLES.map(({ kind }) => [kind, kind === 'header' ? 2 : kind === 'template-people' ? 1 : 0]),
);

/** `rows` are everything in force for one person, of whatever periods, kinds and numbers. */
export function foldChild(rows: readonly ReceivedRow[]): Folded {
  const ordered = rows.toSorted(
    (a, b) => (RANK.get(a.kind) ?? 0) - (RANK.get(b.kind) ?? 0) || a.year - b.year || compare(placeOf(a), placeOf(b)),
  );
  const said = ordered.map((row) => ({ row, saying: tableOf(row.kind).says(cellsOf(row)) }));
  const all = <Key extends keyof Lists>(key: Key): readonly Each<Key>[] =>
    said.flatMap(({ row, saying }) => ((saying[key] ?? []) as readonly Lists[Key][]).map((fact) => ({ ...fact, row })));

  const episodes = lastOfEach(all('episodes'), ({ beganOn }) => beganOn).toSorted((a, b) => a.beganOn - b.beganOn);
  const cameOn = episodes[0]?.beganOn ?? null;
  const dated = all('entries').flatMap((entry) => {
    const on = entry.on === 'coming-into-care' ? cameOn : entry.on;
    return on === null ? [] : [{ ...entry, on }];
  });
  return {
    person: withDeath(personOf(said), episodes),
    births: said.flatMap(({ row, saying }) => {
      const on = saying.person?.bornOn ?? null;
      return on === null ? [] : [{ row, on }];
    }),
    episodes,
    reviews: lastOfEach(
      all('reviews').flatMap((review) => (review.heldOn === null ? [] : [{ ...review, heldOn: review.heldOn }])),
      ({ heldOn }) => heldOn,
    ).toSorted((a, b) => a.heldOn - b.heldOn),
    visits: lastOfEach(
      all('visits').flatMap((visit) => (visit.visitedOn === null ? [] : [{ ...visit, visitedOn: visit.visitedOn }])),
      ({ visitedOn }) => visitedOn,
    ),
    entries: lastOfEach(dated, ({ kind, on, subject }) => `${kind} ${on} ${subject ?? ''}`),
    mattered: lastOfEach(
      all('mattered').flatMap((each) => (each.on === null ? [] : [{ ...each, on: each.on }])),
      ({ on, paper, told }) => `${on} ${paper} ${told.replaceAll(/\s+/g, ' ')}`,
    ),
    names: lastOfEach(all('names'), ({ row: _, ...name }) => JSON.stringify(name)),
    contacts: lastOfEach(all('contacts'), ({ kind, value }) => `${kind} ${value}`),
    allocations: lastOfEach(all('allocations'), ({ staffNumber, role, from }) => `${staffNumber} ${role} ${from}`),
  };
}

/** Two rows of one period never stand in the order in which they were loaded. */
const placeOf = ({ key, kind, child }: ReceivedRow): string => [key, kind, child].join('\n');
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type SaidRow = { readonly row: ReceivedRow; readonly saying: Saying };

/** Each later word that is not blank corrects the one before; the source is the row that said the most of it. */
function personOf(said: readonly SaidRow[]): Folded['person'] {
  const person: Record<string, unknown> = {};
  let source: ReceivedRow | null = null;
  for (const { row, saying } of said) {
    const known = Object.entries(saying.person ?? {}).filter(([, value]) => value !== null && value !== undefined);
    for (const [name, value] of known) {
      // Every later year says again that somebody has died: the first that did was the nearest.
      if (name !== 'knownDeadBy' || person[name] === undefined) person[name] = value;
    }
    if (known.length > 0) source = row;
  }
  return { ...person, row: source };
}

/** An exact day of death stands; one only known by a day counts where no episode says that they were in care then. */
function withDeath(person: Folded['person'], episodes: Folded['episodes']): Folded['person'] {
  const by = person.knownDeadBy ?? null;
  if (by === null || (person.diedOn ?? null) !== null) return person;
  const wasInCare = episodes.some(({ endedOn }) => endedOn === null || endedOn > by);
  return wasInCare ? person : { ...person, diedOn: by };
}

function lastOfEach<Fact>(facts: readonly Fact[], keyOf: (fact: Fact) => string | number): readonly Fact[] {
  return [...new Map(facts.map((fact) => [keyOf(fact), fact])).values()];
}

export function cellsOf(row: ReceivedRow): Cells {
  const table: LoadedTable = tableOf(row.kind);
  const cell = (name: string): string | null => {
    const text = row.cells[name] || null;
    const column = table.columns[name];
    const isCoded = column?.is === 'choice' || (column?.is === 'code' && table.period !== 'year');
    return text === null || !isCoded ? text : knownCodeIn(table, column, text, row.year);
  };
  const day = (column: string): Day | null => {
    const read = readDay(row.cells[column] ?? '');
    return 'day' in read ? read.day : null;
  };
  return {
    cell,
    day,
    code: (name) => {
      const text = cell(name);
      return text === null || table.period === 'year' ? text : bareCode(text);
    },
    needed: (column) => {
      const found = day(column);
      if (found === null) throw new Error(`a received row of ${row.kind} has no ${column}`);
      return found;
    },
    period: row.year,
  };
}

export type SourceOf = { readonly sourceFile: FileId; readonly sourceRow: number };
export const sourceOf = ({ row }: FromRow): SourceOf => ({ sourceFile: row.file, sourceRow: row.row });
