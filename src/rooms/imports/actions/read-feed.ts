/**
 * Takes in one batch of files that came by themselves, through the same receiving, preview and loading as by hand.
 * Nobody confirms it, so one thing is asked of it instead: a batch that would take away more than a tenth of a table
 * waits for somebody to look at it, because it is more likely to be half a file than a tenth of the council gone.
 */
import type { Actor } from '../../../access/roles.ts';
import type { Day } from '../../../ground/day.ts';
import { type FeedId, newId } from '../../../ground/ids.ts';
import { exitCodes, Refusal } from '../../../ground/refusal.ts';
import type { Storage } from '../../../storage/storage.ts';
import { type FeedWay, findFeed, insertFeed, listFeedsToLoad, type Feed } from '../feeds.ts';
import type { Upload } from '../load.ts';
import { preview } from '../preview.ts';
import { type RefusedFile, sortOut } from '../sort-out.ts';
import { type ImportFile, listImportFiles, listUnfinishedImports } from '../store.ts';
import { applyImport, type LedgerOfLoads, type Progress } from './apply-import.ts';
import { keepReceived } from './receive-files.ts';

export type FeedReport = Feed & { readonly tables: readonly ImportFile[] };

export type FeedWork = {
  readonly storage: Storage;
  readonly actor: Actor;
  readonly on: Day;
  readonly ledger: LedgerOfLoads;
  readonly report?: (error: unknown) => void;
  readonly progress?: Progress;
};

/** Keeps the files, and says which were refused. Nothing in the record changes yet. */
export async function receiveFeed(
  { storage, actor, on, report }: FeedWork,
  way: FeedWay,
  cameAt: Date,
  uploads: readonly Upload[],
  refusedBefore: readonly RefusedFile[] = [],
): Promise<FeedReport> {
  const { load, refused } = await sortOut(uploads, on, report);
  const seen = load && (await storage.read(actor, (reading) => preview(reading, load)));
  const because = new Map(refused.map(({ name, because: why }) => [name, why]));
  const id = newId<FeedId>();
  await storage.write(actor, { action: 'receive-feed', touches: [], recordedOn: on }, async (act) => {
    const importId = load && seen ? await keepReceived(act, load, seen) : null;
    await insertFeed(act, {
      id,
      way,
      cameAt,
      importId,
      heldBecause: seen ? whyHeld(seen.files) : null,
      files: [
        ...uploads.map(({ name }) => ({ name, refusedBecause: because.get(name) ?? null })),
        ...refusedBefore.map(({ name, because: why }) => ({ name, refusedBecause: why })),
      ],
    });
  });
  return reportOf(storage, actor, id);
}

/** Loads what was received, unless somebody must look at it first. */
export async function loadFeed({ storage, actor, on, ...work }: FeedWork, feed: FeedReport): Promise<FeedReport> {
  if (feed.importId === null || feed.heldBecause !== null) return feed;
  await applyImport(storage, actor, on, feed.importId, work);
  return reportOf(storage, actor, feed.id);
}

/** Goes on with feeds that were stopped part way. While somebody's own load is not finished, nothing else begins. */
export async function finishEarlierFeeds({ storage, actor, on, ...work }: FeedWork): Promise<void> {
  const earlier = await storage.read(actor, listFeedsToLoad);
  const theirs = new Set(earlier.map(({ importId }) => importId));
  const others = (await storage.read(actor, listUnfinishedImports)).filter(({ id }) => !theirs.has(id));
  if (others.length > 0)
    throw new Refusal(
      'Another load is under way, or was stopped part way: the feed waits until it is finished or taken back.',
      exitCodes.inUse,
    );
  for (const { importId } of earlier) if (importId !== null) await applyImport(storage, actor, on, importId, work);
}

export async function findFeedReport(storage: Storage, actor: Actor, id: FeedId): Promise<FeedReport | undefined> {
  return storage.read(actor, async (reading) => {
    const feed = await findFeed(reading, id);
    return feed && { ...feed, tables: feed.importId === null ? [] : await listImportFiles(reading, feed.importId) };
  });
}

async function reportOf(storage: Storage, actor: Actor, id: FeedId): Promise<FeedReport> {
  const found = await findFeedReport(storage, actor, id);
  if (found === undefined) throw new Error('a feed that was just kept is not there');
  return found;
}

/** Below this a table is so small that one family leaving is a tenth of it. */
const FEW_ROWS = 5;

function whyHeld(tables: readonly Pick<ImportFile, 'name' | 'stored' | 'unchanged' | 'withdrawn'>[]): string | null {
  const found = tables.find(
    ({ stored, unchanged, withdrawn }) => withdrawn > FEW_ROWS && withdrawn * 10 > stored + unchanged + withdrawn,
  );
  return found === undefined
    ? null
    : `${found.name} no longer has ${found.withdrawn} rows that were there before. Somebody must look at it and confirm it before it is loaded.`;
}
