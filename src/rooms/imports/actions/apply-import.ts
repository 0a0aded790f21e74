/**
 * Applies a received load in batches of 200 people, each one act: rows, facts, journal and duties together, with the
 * import's own row saying how far it is. Stopped anywhere, it goes on from there.
 */
import { type Actor, processActor } from '../../../access/roles.ts';
import { addMonths, returnYearSpan, type Day } from '../../../ground/day.ts';
import type { ImportId, PersonId } from '../../../ground/ids.ts';
import type { EntryKind } from '../../../rules/entry-kinds.ts';
import { exitCodes, Refusal } from '../../../ground/refusal.ts';
import { refreshStatistics } from '../../../storage/refresh-statistics.ts';
import type { Act, Storage } from '../../../storage/storage.ts';
import { cellsOf } from '../fold.ts';
import { type Load, readLoad } from '../load.ts';
import type { Problem } from '../model.ts';
import { lastDayOf } from '../period.ts';
import { changeOf, childrenOf, preview } from '../preview.ts';
import { listHidden, restrictAdopted } from '../restricted.ts';
import { insertReceivedRows, listInForce, supersedeRows } from '../received-rows.ts';
import {
  addProblems,
  correctOutcomes,
  findImport,
  type ImportInShort,
  listImportFiles,
  moveImport,
  replaceProblems,
  uploadsOf,
} from '../store.ts';
import { tableOf } from '../tables/index.ts';
import { isAboutSomebody, readWhose } from '../whose.ts';
import { listByNumber } from '../../people/facts.ts';
import { joinWhatFilesSay } from './join-numbers.ts';
import { peopleOf } from '../people-of.ts';
import { takeInRows } from '../take-in-rows.ts';

export const PEOPLE_AT_ONCE = 200;

export type Progress = (peopleDone: number, peopleTotal: number) => void;

/** What a load asks of the ledger, handed in: a room that keeps facts knows no room that reads them. */
export type LedgerOfLoads = {
  readonly keepRulesMetBy: (
    act: Act,
    source: { readonly import: string; readonly kinds?: readonly EntryKind[] },
    from: Day,
  ) => Promise<boolean>;
  readonly rebuildLedger: (storage: Storage, actor: Actor, on: Day) => Promise<number>;
};

/** `load` saves reading the files again when they were received just now. */
export async function applyImport(
  storage: Storage,
  actor: Actor,
  on: Day,
  id: ImportId,
  {
    ledger,
    load: given,
    progress = () => {},
  }: { readonly ledger: LedgerOfLoads; readonly load?: Load; readonly progress?: Progress },
): Promise<void> {
  const started = await beginning(storage, actor, id);
  if (started.state === 'applied') return;
  const load = given ?? (await loadAgain(storage, actor, on, id));
  const children = await storage.read(actor, (reading) => childrenOf(reading, load));
  if (started.state === 'previewed') await begin(storage, actor, on, id, load, children.length);
  // Also for a load that was stopped before its first batch: keeping a rule twice changes nothing.
  if (started.doneTo === null) await keepRules(storage, actor, on, load, ledger);
  let { doneTo, peopleDone } = started;
  const left = children.filter((child) => doneTo === null || child > doneTo);
  for (let start = 0; start < left.length; start += PEOPLE_AT_ONCE) {
    const some = left.slice(start, start + PEOPLE_AT_ONCE);
    const from = { state: 'applying', doneTo } as const;
    const to = { state: 'applying', doneTo: some.at(-1) ?? doneTo, peopleDone: peopleDone + some.length } as const;
    const people = await applyBatch(storage, actor, on, id, load, some, { from, to });
    await restrictAdopted(storage, actor, on, people);
    // Once the database knows what rows look like, it finds those of others quickly.
    if (start === 0 && left.length > PEOPLE_AT_ONCE) await storage.pass(actor, refreshStatistics);
    ({ doneTo, peopleDone } = to);
    progress(peopleDone, children.length);
  }
  await restrictAdopted(storage, actor, on, await everybodyOf(storage, actor, children));
  const { refused } = await joinWhatFilesSay(storage, actor, on, sameAsIn(load));
  // Whoever was joined to an adopted child has their story now, and is restricted with them.
  await restrictAdopted(storage, actor, on, await everybodyOf(storage, actor, children));
  await storage.write(actor, { action: 'finish-load', touches: [], recordedOn: on }, async (act) => {
    if (!(await moveImport(act, id, { state: 'applying', doneTo }, { state: 'applied', doneTo, peopleDone })))
      throw movedElsewhere();
    await addProblems(act, id, refused.map(notJoined));
    if (children.length > PEOPLE_AT_ONCE) await refreshStatistics(act);
  });
}

const notJoined = (sentence: string): Problem => ({
  file: 'Numbers of one person',
  row: null,
  column: null,
  value: null,
  code: 'not-joined',
  sentence,
});

async function beginning(storage: Storage, actor: Actor, id: ImportId): Promise<ImportInShort> {
  const found = await storage.read(actor, (reading) => findImport(reading, id));
  if (found === undefined) throw new Refusal('There is no such load.');
  if (found.state === 'withdrawing' || found.state === 'withdrawn')
    throw new Refusal('This load was withdrawn; load the files again.');
  return found;
}

/** Counts again what it does, in case something else was loaded since the preview. */
async function begin(
  storage: Storage,
  actor: Actor,
  on: Day,
  id: ImportId,
  load: Load,
  peopleTotal: number,
): Promise<void> {
  const now = await storage.read(actor, (reading) => preview(reading, load));
  await storage.write(actor, { action: 'begin-load', touches: [], recordedOn: on }, async (act) => {
    const to = { state: 'applying', doneTo: null, peopleDone: 0, peopleTotal } as const;
    if (!(await moveImport(act, id, { state: 'previewed', doneTo: null }, to))) throw movedElsewhere();
    await correctOutcomes(act, id, now.files);
    await replaceProblems(act, id, now.problems);
  });
}

/** Also those of a batch after which the program was stopped. */
async function everybodyOf(storage: Storage, actor: Actor, children: readonly string[]): Promise<readonly PersonId[]> {
  const known = await storage.read(actor, (reading) =>
    listByNumber(reading, children.filter(isAboutSomebody).map(readWhose)),
  );
  return [...new Set(known.values())];
}

/** Rows that carry a second number of the same person. */
function sameAsIn(load: Load) {
  return [...load.rowsOfChild].flatMap(([text, rows]) =>
    rows.flatMap((row) =>
      (tableOf(row.kind).says(cellsOf(row)).sameAs ?? []).map((sameAs) => ({ whose: readWhose(text), sameAs })),
    ),
  );
}

/** From the first year a kind of fact is loaded for, the duties it meets are kept here. */
async function keepRules(storage: Storage, actor: Actor, on: Day, load: Load, ledger: LedgerOfLoads): Promise<void> {
  const earlier = await storage.write(actor, { action: 'keep-rules', touches: [], recordedOn: on }, async (act) => {
    let changed = false;
    for (const { kind, year, days } of load.files) {
      const from = keptFrom(year, days, on);
      const { source } = tableOf(kind);
      const kinds = source === ANY_ENTRY ? { kinds: kindsIn(load, kind) } : {};
      changed = (await ledger.keepRulesMetBy(act, { import: source, ...kinds }, from)) || changed;
    }
    return changed;
  });
  // Everybody's duties, also of those whose record this person may not see.
  if (earlier) await ledger.rebuildLedger(storage, processActor(actor.authorityId, 'Line of Sight'), on);
}

/** The template that can hold any kind of entry keeps only the rules that what it holds can meet. */
const ANY_ENTRY = 'template-entries';

function kindsIn(load: Load, kind: string): readonly EntryKind[] {
  const rows = [...load.rowsOfChild.values()].flat().filter((row) => row.kind === kind);
  return [
    ...new Set(rows.flatMap((row) => (tableOf(kind).says(cellsOf(row)).entries ?? []).map((entry) => entry.kind))),
  ];
}

/** An inspection list reaches back half a year; what stands reaches back as far as more than a slip or two of its dates. */
function keptFrom(period: number, days: readonly Day[], on: Day): Day {
  const last = lastDayOf(period);
  if (last === null) return days[Math.floor(days.length / 50)] ?? on;
  return period > 9999 ? addMonths(last, -6) : returnYearSpan(period).first;
}

type Move = { readonly from: Parameters<typeof moveImport>[2]; readonly to: Parameters<typeof moveImport>[3] };

async function applyBatch(
  storage: Storage,
  actor: Actor,
  on: Day,
  id: ImportId,
  load: Load,
  listed: readonly string[],
  { from, to }: Move,
): Promise<readonly PersonId[]> {
  // Whom an earlier batch restricted, by another of their numbers, is somebody else's to load from here on.
  const hidden = await storage.read(actor, (reading) => listHidden(reading, listed));
  const children = listed.filter((child) => !hidden.has(child));
  const personOf = await storage.read(actor, (reading) => peopleOf(reading, children));
  await storage.write(actor, { action: 'load-files', touches: [...personOf.values()], recordedOn: on }, async (act) => {
    if (!(await moveImport(act, id, from, to))) throw movedElsewhere();
    const inForce = Map.groupBy(await listInForce(act, children), (row) => row.child);
    const changes = children.map((child) => ({ child, ...changeOf(load, child, inForce.get(child) ?? []) }));
    await supersedeRows(
      act,
      id,
      changes.flatMap(({ comparison }) => comparison.toSupersede),
    );
    await insertReceivedRows(
      act,
      id,
      changes.flatMap(({ comparison }) => comparison.toStore),
    );
    await takeInRows(act, personOf, children, new Map(changes.map(({ child, after }) => [child, after])));
  });
  return [...new Set(personOf.values())];
}

async function loadAgain(storage: Storage, actor: Actor, on: Day, id: ImportId): Promise<Load> {
  return storage.read(actor, async (reading) => {
    return readLoad(await uploadsOf(reading, await listImportFiles(reading, id)), on);
  });
}

export function movedElsewhere(): Refusal {
  return new Refusal('This load is being worked on by someone else just now.', exitCodes.inUse);
}
