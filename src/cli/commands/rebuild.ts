/** Works out everybody's duties again, beside whoever is at work. */
import { rebuildLedger } from '../../rooms/ledger/actions/rebuild-ledger.ts';
import { type Command, readArguments } from '../command.ts';
import { chooseAuthority, commandLine, withInstallation, todayOf } from '../installation.ts';
import { sealWhatWasWritten } from '../sealing.ts';

const USAGE = 'rebuild [--authority CODE]';

export const rebuild: Command = {
  name: 'rebuild',
  usage: USAGE,
  does: 'works out everybody’s duties again',
  run: async (run) => {
    const { args, now, output } = run;
    const { values } = readArguments(args, { authority: { type: 'string' } }, USAGE);
    return withInstallation(run, async (installation) => {
      const authority = await chooseAuthority(installation, values.authority);
      const done = await rebuildLedger(
        installation.storage,
        commandLine(authority),
        todayOf(authority, now()),
        (people) => output.progress(`Worked out again: ${people} people`),
      );
      await sealWhatWasWritten(installation, output.warn);
      output.print(`The duties of ${done} people were worked out again.`);
      return 0;
    });
  },
};
