/**
 * The only door to the database. Whoever comes in carries an actor; whoever writes does so as one act.
 * This file holds the types; `transaction.ts` makes them.
 */
import type { Kysely } from 'kysely';
import type { Actor } from '../access/roles.ts';
import type { Day } from '../ground/day.ts';
import type { FormKey, PersonId } from '../ground/ids.ts';
import type { Tables } from './tables.ts';

/** A read in progress: what every `store.ts` function takes. Only `Storage` makes one. */
export type Reading = {
  readonly actor: Actor;
  readonly db: Kysely<Tables>;
  readonly kept?: Kept;
  readonly beside?: Beside;
};

/** Asks on a second connection what sees exactly what this reading sees, so that two long counts run at once. */
export type Beside = <Result>(work: (reading: Reading) => Promise<Result>) => Promise<Result>;

/**
 * Counts of a population, kept in memory until something is written: for the same key and the same moment of the record
 * they are not counted again. For nothing that depends on who asks, and nothing about anybody.
 */
export type Kept = <Value>(key: string, count: () => Promise<Value>) => Promise<Value>;

/** A write in progress: one transaction, one row in `act`, and every row it writes carries its id. */
export type Act = Reading & {
  readonly id: number;
  readonly at: Date;
  /** The day it counts as recorded on. */
  readonly recordedOn: Day;
};

export type ActDescription = {
  /** A verb phrase for the journal: `record-review-held`. */
  readonly action: string;
  /** Everyone whose record is written: they are locked first, in order of id, and their duties refreshed last. */
  readonly touches: readonly PersonId[];
  readonly recordedOn: Day;
  /** Asked for where it means something: a correction, a restriction, a setting. */
  readonly reason?: string;
  readonly form?: { readonly key: FormKey; readonly body: string };
};

/** What a one-time form key answers: done now, done before with the same body, or used before with another. */
export type FormOutcome<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'done-before'; readonly result: Result }
  | { readonly kind: 'key-used-differently'; readonly firstBody: string };

export type ReadingLogEntry = {
  readonly route: string;
  readonly purpose: string;
  readonly people: readonly PersonId[];
};

export type Storage = {
  /** Reads as the actor, in one repeatable snapshot. */
  readonly read: <Result>(actor: Actor, work: (reading: Reading) => Promise<Result>) => Promise<Result>;
  /** Reads about people: the reading log’s row is written in the same transaction, or nothing is answered. */
  readonly readLogged: <Result>(
    actor: Actor,
    work: (reading: Reading) => Promise<{ readonly result: Result; readonly log: ReadingLogEntry }>,
  ) => Promise<Result>;
  /** Population figures: another login that sees the columns measures need, no names and no free text. */
  readonly readPopulation: <Result>(actor: Actor, work: (reading: Reading) => Promise<Result>) => Promise<Result>;
  /** Released figures, under a login that sees nothing else. A `Refusal` where none is set. */
  readonly readReleased: <Result>(actor: Actor, work: (reading: Reading) => Promise<Result>) => Promise<Result>;
  /** Writes to tables that only pass (sessions): no act, no journal, nothing about anybody. */
  readonly pass: <Result>(actor: Actor, work: (reading: Reading) => Promise<Result>) => Promise<Result>;
  readonly write: <Result>(
    actor: Actor,
    description: ActDescription,
    work: (act: Act) => Promise<Result>,
  ) => Promise<Result>;
  /** As `write`, once per form key; the result must survive JSON. */
  readonly writeForm: <Result>(
    actor: Actor,
    description: ActDescription & { readonly form: NonNullable<ActDescription['form']> },
    work: (act: Act) => Promise<Result>,
  ) => Promise<FormOutcome<Result>>;
  readonly close: () => Promise<void>;
};
