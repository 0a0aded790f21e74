/** Where another program sends its files, and asks how they fared. No page: it answers in JSON, counts and refusals alone. */
import { findId, type FeedId } from '../../../ground/ids.ts';
import type { MachineAnswer, MachineRoute } from '../../../web/machine-route.ts';
import type { PostedFile } from '../../../web/posted.ts';
import type { FeedReport } from '../actions/read-feed.ts';
import type { WorkOnFeed } from '../actions/work-on-feed.ts';
import { standsWords } from '../feed-words.ts';
import { periodCode } from '../period.ts';

const AGAIN_IN_SECONDS = 60;

export function feedEndpoint(work: WorkOnFeed, token: string): readonly MachineRoute[] {
  return [
    {
      method: 'POST',
      path: '/feed',
      token,
      purpose: 'sending the files of the nightly feed',
      handle: async ({ files }): Promise<MachineAnswer> => {
        if (files.length === 0) return { status: 400, body: { error: 'No file was sent.' } };
        const feed = await work.receive(underOwnNames(files));
        return feed === undefined
          ? {
              status: 503,
              retryAfter: AGAIN_IN_SECONDS,
              body: { error: 'Something else is being loaded just now. Send the files again in a minute.' },
            }
          : { status: 202, body: shownFeed(feed) };
      },
    },
    {
      method: 'GET',
      path: '/feed/:feed',
      token,
      purpose: 'asking how a feed fared',
      handle: async (_, { feed = '' }): Promise<MachineAnswer> => {
        const id = findId<FeedId>(feed);
        const found = id && (await work.find(id));
        return found === undefined
          ? { status: 404, body: { error: 'There is no such feed.' } }
          : { status: 200, body: shownFeed(found) };
      },
    },
  ];
}

function shownFeed(feed: FeedReport): object {
  return {
    feed: feed.id,
    cameAt: feed.cameAt.toISOString(),
    state:
      feed.importId === null
        ? 'refused'
        : feed.heldBecause !== null && feed.state === 'previewed'
          ? 'held'
          : feed.state,
    says: standsWords(feed),
    tables: feed.tables.map(({ name, kind, year, rows, stored, unchanged, rejected, withdrawn }) => ({
      name,
      kind,
      period: periodCode(year),
      rows,
      stored,
      unchanged,
      rejected,
      withdrawn,
    })),
    refused: feed.files.flatMap(({ name, refusedBecause }) =>
      refusedBecause === null ? [] : [{ name, because: refusedBecause }],
    ),
  };
}

/** Two files sent under one name are told apart, so that one refusal is not taken for both. */
function underOwnNames(files: readonly PostedFile[]): readonly { readonly name: string; readonly bytes: Buffer }[] {
  const seen = new Map<string, number>();
  return files.map(({ name, bytes }) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return { name: times === 1 ? name : name.replace(/(\.\w+)?$/, ` (${times})$1`), bytes };
  });
}
