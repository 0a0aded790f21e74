/**
 * One kind of dated thing on a record, as its room says it: how its rows read, what is asked of them, and what cannot be
 * so. Its page, and the forms that put it right, are the same for every kind and stand beside this file.
 */

import type { Actor, Permission } from '../../../access/roles.ts';
import type { Day } from '../../../ground/day.ts';
import type { PersonId, RecordedId } from '../../../ground/ids.ts';
import type { RecordedFacts } from '../../../rules/facts.ts';
import { type Columns, type CorrectedTable, findKept, type Image, type Kept } from '../../../storage/corrections.ts';
import type { Act, Reading } from '../../../storage/storage.ts';
import { notFound } from '../../../web/failure.ts';
import type { FieldSet, Form, GivenValues, ValuesOf } from '../../../web/form.ts';
import type { Path, TypedText, Visit } from '../../../web/route.ts';
import { getPersonInFull } from '../facts.ts';
import { nameOf } from '../model.ts';

export type RecordedThing<Said> = {
  readonly table: CorrectedTable;
  /** Below the page of the young person: `entries`. */
  readonly segment: string;
  readonly saidOf: (image: Image) => Said;
  readonly columnsOf: (said: Said) => Columns;
  readonly titleOf: (said: Said) => string;
  /** What the reading log says of it, where it says more than that one thing was read: a part that fewer people read. */
  readonly purposeOf?: (said: Said) => string | undefined;
  readonly onOf: (said: Said) => Day;
  /** Everything that can be asked of it. */
  readonly formOf: (said: Said) => Form;
  readonly valuesOf: (said: Said) => GivenValues<FieldSet>;
  /** Where one answer decides what else is asked of it: how that answer is put right, before the rest. */
  readonly first?: FirstAnswer<Said>;
  /** Everything that is recorded of it, in words; without this, what the form asks. */
  readonly textsOf?: (said: Said) => readonly TypedText[];
  /** Who may correct it and strike it out, beside who may open the record; without this, who may record what happened. */
  readonly correctedBy?: Permission;
  /** Which of its rows have a page; without this, all of them. A former name has none. */
  readonly isShown?: (said: Said, kept: Kept, on: Day) => boolean;
  /** How it came to say this tells that it was put right and why, and not what it said: it could be a name somebody has left. */
  readonly tellsNoOldWords?: true;
  /** What happens to what it said before, where it is corrected and more is to be said than that it stays readable. */
  readonly correctingSays?: string;
  /** What can become so of it next, below its own page, for whoever asks; `ofTheRecord` where the other system would say it. */
  readonly nextOf?: (
    said: Said,
    actor: Actor,
  ) => readonly { readonly text: string; readonly path: string; readonly ofTheRecord?: true }[];
  /** What else is told on its page. */
  readonly beside?: (reading: Reading, person: PersonId, id: string, on: Day) => Promise<Beside>;
  /** What it says as it was filled in, in place of what it said before. */
  readonly filledIn: (values: ValuesOf<FieldSet>, before: Said) => Said;
  /** Why it cannot have been so, given everything else that is recorded and what it said before; undefined when it can. */
  readonly refuse: (
    facts: RecordedFacts,
    said: Said,
    before: Said,
  ) => { readonly field: string; readonly sentence: string } | undefined;
  /**
   * What else changes with it in the same act, before it does: rows that join it. `said` is null where it is struck out.
   * Throws `Refused` where it cannot be. Answers what it says once they have changed, where that differs from what was filled in.
   */
  readonly within?: (act: Act, change: ThingChange<Said>) => Promise<Said | undefined | void>;
};

export type FirstAnswer<Said> = {
  /** The one question, under the name `answer`; undefined where nothing comes first. */
  readonly formOf: (said: Said) => Form | undefined;
  /** What is recorded, under the question. */
  readonly saidOf: (said: Said) => TypedText | undefined;
  /** The same thing with another answer, before what that one asks is asked; undefined where it cannot be chosen. */
  readonly as: (said: Said, answer: string) => Said | undefined;
  /** Said where what it is cannot be chosen here. */
  readonly insteadOf: (said: Said) => string | undefined;
};

export type ThingChange<Said> = {
  readonly person: PersonId;
  readonly kept: Kept;
  readonly before: Said;
  readonly said: Said | null;
  readonly facts: RecordedFacts;
  /** The system beside which this one runs: what came from it is not changed here, also not with something else. */
  readonly beside: string | null;
};

export type Beside = {
  readonly heading: string;
  readonly lines: readonly { readonly text: string; readonly href: string; readonly words: string }[];
};

/** One of them as it stands now, and whose it is. */
export type FoundThing<Said> = {
  readonly person: PersonId;
  readonly name: string;
  readonly hasDied: boolean;
  readonly kept: Kept;
  readonly said: Said;
};

/** Below the page of the young person. */
export const pathOfThing = ({ segment }: { readonly segment: string }, person: PersonId, id: string): Path =>
  `/people/${person}/${segment}/${id}`;

/** Whom the reader may not open, what there is none of and what has no page are all answered alike. */
export async function getThing<Said>(
  thing: RecordedThing<Said>,
  reading: Reading,
  person: PersonId,
  id: RecordedId,
  on: Day,
): Promise<FoundThing<Said>> {
  const whose = await getPersonInFull(reading, person, on);
  const kept = await findKept(reading, thing.table, person, id);
  if (kept === undefined) throw notFound();
  const said = thing.saidOf(kept.image);
  if (thing.isShown?.(said, kept, on) === false) throw notFound();
  return { person, name: nameOf(whose), hasDied: whose.diedOn !== null, kept, said };
}

/** Beside another system, what came from it has its home there. A correction made here before that stays to be read. */
export function isKeptElsewhere({ beside }: Pick<Visit, 'beside'>, { sourceFileName }: Kept): boolean {
  return beside !== null && sourceFileName !== null;
}

/** Everything else that is recorded. */
export function without(facts: RecordedFacts, id: string): RecordedFacts {
  const isAnother = (fact: { readonly id: string }): boolean => fact.id !== id;
  return {
    ...facts,
    entries: facts.entries.filter(isAnother),
    visits: facts.visits.filter(isAnother),
    conversations: facts.conversations.filter(isAnother),
    reviews: facts.reviews.filter(isAnother),
    managementEntries: facts.managementEntries.filter(isAnother),
    agreedDifferences: facts.agreedDifferences.filter(isAnother),
  };
}
