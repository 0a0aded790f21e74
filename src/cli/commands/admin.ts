/** Lets an administrator in from the command line: the first of a council that is there, or one when nobody else is left. */
import { Refusal } from '../../ground/refusal.ts';
import { makeAdministrator } from '../../rooms/workforce/actions/make-administrator.ts';
import { readAccount, refuseForeignIssuer } from '../account.ts';
import { type Command, readArguments } from '../command.ts';
import { chooseAuthority, commandLine, todayOf, withInstallation } from '../installation.ts';
import { sealWhatWasWritten } from '../sealing.ts';

const USAGE = 'admin ISSUER SUBJECT [--name NAME] [--authority CODE]';

export const admin: Command = {
  name: 'admin',
  usage: USAGE,
  does: 'lets an administrator sign in',
  run: async (run) => {
    const { values, positionals } = readArguments(
      run.args,
      { name: { type: 'string' }, authority: { type: 'string' } },
      USAGE,
    );
    const account = readAccount(positionals, values.name, run.configuration, USAGE);
    return withInstallation(run, async (installation) => {
      const council = await chooseAuthority(installation, values.authority);
      if (council.demonstration)
        throw new Refusal('This is the demonstration: it is entered with one click, and never with a real account.');
      await refuseForeignIssuer(installation, council, account);
      await makeAdministrator(installation.storage, commandLine(council), todayOf(council, run.now()), account);
      await sealWhatWasWritten(installation, run.output.warn);
      run.output.print(`${account.name} can sign in, once the service gives them a role.`);
      return 0;
    });
  },
};
