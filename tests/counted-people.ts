/** People put straight into the tables of a council, each known by what an example says of them, for what a measure counts person by person. */
import type { Day } from '../src/ground/day.ts';
import { newId, type PersonId } from '../src/ground/ids.ts';
import { listEverybody } from '../src/rooms/measures/lists.ts';
import type { Measure } from '../src/rooms/measures/model.ts';
import { windowFor } from '../src/rooms/measures/read-figures.ts';
import type { Act } from '../src/storage/storage.ts';
import { insertRows, spellRow } from './insert-rows.ts';
import { type SampleCouncil, TODAY } from './sample-council.ts';

export type StatusOf = readonly [rule: string, from: string, to?: string];

type Counted = {
  /** Whoever an example is about. */
  readonly of: (what: string) => PersonId;
  /** In no example and in no figure: for what says how far back the record reaches. */
  readonly somebodyElse: PersonId;
};

/** With their statuses, and whatever else `more` adds in the same act. */
export async function insertCounted(
  council: SampleCouncil,
  statuses: ReadonlyMap<string, readonly StatusOf[]>,
  more: (act: Act, counted: Counted) => Promise<void>,
): Promise<Counted> {
  const people = new Map([...statuses.keys()].map((what) => [what, newId<PersonId>()]));
  const counted: Counted = {
    of: (what) => {
      const id = people.get(what);
      if (id === undefined) throw new Error(`nobody of whom it is said: ${what}`);
      return id;
    },
    somebodyElse: newId<PersonId>(),
  };
  await council.storage.write(council.process, { action: 'test', touches: [], recordedOn: TODAY }, async (act) => {
    await insertRows(
      act,
      'person',
      [counted.somebodyElse, ...people.values()].map((id) => ({ id, born_on: '2003-05-05' })),
    );
    const spells = [...statuses].flatMap(([what, is]) =>
      is.map(([rule, from, to]) => spellRow(counted.of(what), rule, from, to)),
    );
    await insertRows(act, 'spell', spells, false);
    await more(act, counted);
  });
  return counted;
}

/** Every list of these measures on a day. */
export const listedOn = (council: SampleCouncil, measures: readonly Measure[], on: Day = TODAY) =>
  council.storage.readPopulation(council.process, (reading) => listEverybody(reading, measures, [windowFor(on)]));
