/** Reads the folder of the nightly feed once, as the running server does by itself. */
import { ledgerOfLoads } from '../../app.ts';
import { exitCodes, Refusal } from '../../ground/refusal.ts';
import { readFolder } from '../../rooms/imports/actions/read-folder.ts';
import { feedActor } from '../../rooms/imports/actions/work-on-feed.ts';
import { reportText } from '../../rooms/imports/feed-words.ts';
import { holdFeed } from '../../storage/one-server.ts';
import { type Command, readArguments } from '../command.ts';
import { chooseAuthority, todayOf, withInstallation } from '../installation.ts';
import { sealWhatWasWritten } from '../sealing.ts';

const USAGE = 'feed [--authority CODE]';

export const feed: Command = {
  name: 'feed',
  usage: USAGE,
  does: 'loads what has come into FEED_DIR, once it is complete',
  run: async (run) => {
    const { args, configuration, now, output } = run;
    const { values } = readArguments(args, { authority: { type: 'string' } }, USAGE);
    const { feedDir } = configuration;
    if (feedDir === null) throw new Refusal('FEED_DIR is not set: there is no folder to read.', exitCodes.wrongUse);
    return withInstallation(run, async (installation) => {
      const authority = await chooseAuthority(installation, values.authority);
      const lock = await holdFeed(installation.urls.app);
      if (lock === undefined) throw new Refusal('The feed is being read just now.', exitCodes.inUse);
      try {
        const work = {
          storage: installation.storage,
          actor: feedActor(authority.id),
          on: todayOf(authority, now()),
          ledger: ledgerOfLoads,
          progress: (done: number, total: number) => output.progress(`Loading: ${done} of ${total} children`),
        };
        const report = await readFolder(work, feedDir, configuration.uploadMaxBytes, now);
        await sealWhatWasWritten(installation, output.warn);
        output.print(report === undefined ? 'No complete batch has come.' : reportText(report).trimEnd());
        return 0;
      } finally {
        await lock.release();
      }
    });
  },
};
