/**
 * Joins two numbers as one person's, because a file with both says so or a worker has confirmed it, and undoes that. What
 * files say moves with the number, because it is folded again; nothing joins by itself.
 */
import type { Actor } from '../../../access/roles.ts';
import type { Day } from '../../../ground/day.ts';
import { newId, type PersonId } from '../../../ground/ids.ts';
import { Refusal } from '../../../ground/refusal.ts';
import type { Act, Storage } from '../../../storage/storage.ts';
import { giveNumberTo } from '../../people/actions/give-number.ts';
import { listByNumber, listNumbersOf } from '../../people/facts.ts';
import {
  insertJoin,
  type Join,
  listEnteredHere,
  listEverJoined,
  markUndone,
  type NumberOf,
  pairName,
} from '../joins.ts';
import { listInForce } from '../received-rows.ts';
import { listHidden, restrictTheSame } from '../restricted.ts';
import { takeInRows } from '../take-in-rows.ts';
import type { NumberKind } from '../tables/table.ts';
import { whoseOf } from '../whose.ts';

/** A number, and the person whose it is to be. */
export type Wanted = { readonly number: NumberOf; readonly to: PersonId };

/** Throws a `Refusal` where both records hold something that was entered here. */
export async function joinNumber(act: Act, { number, to }: Wanted): Promise<void> {
  const from = (await listByNumber(act, [number])).get(`${number.kind} ${number.number}`) ?? null;
  if (from === to) return;
  if (from !== null) {
    const entered = await listEnteredHere(act, [from, to]);
    if (entered.includes(from))
      throw new Refusal(
        entered.includes(to)
          ? 'Both records hold something that was entered here, which cannot be moved. They stay two.'
          : 'The other record holds something that was entered here; join this one to that one instead.',
      );
  }
  await giveNumberTo(act, number, to);
  await insertJoin(act, { ...number, fromPerson: from, toPerson: to });
  await foldAgain(act, from === null ? [to] : [from, to]);
}

/** The number goes back to whose it was; where nobody had it, to a new record. */
export async function undoJoin(act: Act, { id, kind, number, fromPerson, toPerson }: Join): Promise<void> {
  const back = fromPerson ?? newId<PersonId>();
  if (!(await markUndone(act, id, back))) throw new Refusal('This was undone by someone else just now.');
  await giveNumberTo(act, { kind, number }, back);
  await foldAgain(act, [back, toPerson]);
}

/** Everything in force for every number of these people, taken in again. */
async function foldAgain(act: Act, people: readonly PersonId[]): Promise<void> {
  const numbers = await listNumbersOf(act, people);
  const personOf = new Map(
    numbers.map(({ personId, kind, number }) => [whoseOf({ kind: kind as NumberKind, number }), personId]),
  );
  const rowsOf = Map.groupBy(await listInForce(act, [...personOf.keys()]), (row) => row.child);
  // Somebody whose last number has gone has no number to be found by: they are taken in with none.
  const left = people.filter((person) => !numbers.some(({ personId }) => personId === person));
  await takeInRows(act, personOf, [...personOf.keys()], rowsOf, left);
}

type SaidJoin = { readonly whose: NumberOf; readonly sameAs: NumberOf };
type JoinsMade = { readonly joined: number; readonly refused: readonly string[] };

/**
 * What the rows of a load say is one person: each join is an act of its own, about both. A number that two people are
 * said to have goes to neither. Answers how many were made, and in sentences which could not be.
 */
export async function joinWhatFilesSay(
  storage: Storage,
  actor: Actor,
  on: Day,
  rows: readonly SaidJoin[],
): Promise<JoinsMade> {
  const all = rows.filter(({ whose, sameAs }) => nameOf(whose) !== nameOf(sameAs));
  const known = new Map(
    await storage.read(actor, (reading) =>
      listByNumber(
        reading,
        all.flatMap(({ whose, sameAs }) => [whose, sameAs]),
      ),
    ),
  );
  // Also somebody this very load has restricted: their number is not seen to be taken, and must not be given away.
  const hidden = await storage.read(actor, (reading) =>
    listHidden(
      reading,
      all.map(({ sameAs }) => textOf(sameAs)),
    ),
  );
  const sameAsHidden = all.flatMap(({ whose, sameAs }) =>
    hidden.has(textOf(sameAs)) ? (known.get(nameOf(whose)) ?? []) : [],
  );
  await restrictTheSame(storage, actor, on, sameAsHidden);
  const everJoined = await storage.read(actor, (reading) => listEverJoined(reading, [...new Set(known.values())]));
  const said = all.filter(({ whose, sameAs }) => known.has(nameOf(whose)) && !hidden.has(textOf(sameAs)));
  const claims = Map.groupBy(said, ({ sameAs }) => nameOf(sameAs));
  const isContested = ({ sameAs }: SaidJoin): boolean =>
    new Set(claims.get(nameOf(sameAs))?.map(({ whose }) => known.get(nameOf(whose)))).size > 1;
  let joined = 0;
  const refused: string[] = [];
  // Two who seem to have one number may be one person once the others are joined.
  let left = said;
  for (let before = -1; before !== joined && left.length > 0; ) {
    before = joined;
    const { clear = [], contested = [] } = Object.groupBy(left, (one) => (isContested(one) ? 'contested' : 'clear'));
    for (const each of clear) await join(each);
    left = contested;
  }
  const contested = left.map(
    ({ whose, sameAs }) =>
      `${whose.number} and ${sameAs.number}: the files say that somebody else has ${sameAs.number} too. Nobody was given it.`,
  );
  return { joined, refused: [...refused, ...contested] };

  async function join({ whose, sameAs }: SaidJoin): Promise<void> {
    const [to, from] = [known.get(nameOf(whose)), known.get(nameOf(sameAs))];
    if (to === undefined || from === to || (from !== undefined && everJoined.has(pairName(from, to)))) return;
    const touches = from === undefined ? [to] : [from, to];
    try {
      await storage.write(actor, { action: 'join-numbers', touches, recordedOn: on }, (act) =>
        joinNumber(act, { number: sameAs, to }),
      );
      known.set(nameOf(sameAs), to);
      joined += 1;
    } catch (failure) {
      if (!(failure instanceof Refusal)) throw failure;
      refused.push(`${whose.number} and ${sameAs.number}: ${failure.message}`);
    }
  }
}

const nameOf = ({ kind, number }: NumberOf): string => `${kind} ${number}`;
const textOf = ({ kind, number }: NumberOf): string => whoseOf({ kind: kind as NumberKind, number });
