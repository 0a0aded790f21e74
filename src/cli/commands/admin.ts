/** Lets an administrator in from the command line: the first of a council that is there, or one when nobody else is left. */
import { Refusal } from '../../ground/refusal.ts';
import type { Authority } from '../../rooms/authority/facts.ts';
import { makeAdministrator } from '../../rooms/workforce/actions/make-administrator.ts';
import { listWaiting } from '../../rooms/workforce/facts.ts';
import { letInSentence, readAccount, refuseForeignIssuer } from '../account.ts';
import { type Command, type Output, readArguments } from '../command.ts';
import { chooseAuthority, commandLine, type Installation, todayOf, withInstallation } from '../installation.ts';
import { sealWhatWasWritten } from '../sealing.ts';

const USAGE = 'admin [ISSUER SUBJECT [--name NAME]] [--authority CODE]';

export const admin: Command = {
  name: 'admin',
  usage: USAGE,
  does: 'lists who waits to be let in, and lets an administrator in',
  run: async (run) => {
    const { values, positionals } = readArguments(
      run.args,
      { name: { type: 'string' }, authority: { type: 'string' } },
      USAGE,
    );
    const isAsking = positionals.length === 0 && values.name === undefined;
    const account = isAsking ? undefined : readAccount(positionals, values.name, run.configuration, USAGE);
    return withInstallation(run, async (installation) => {
      const council = await chooseAuthority(installation, values.authority);
      if (council.demonstration)
        throw new Refusal('This is the demonstration: it is entered with one click, and never with a real account.');
      if (account === undefined) return printWaiting(installation, council, run.output);
      await refuseForeignIssuer(installation, council, account);
      const on = todayOf(council, run.now());
      const { name } = await makeAdministrator(installation.storage, commandLine(council), on, account);
      await sealWhatWasWritten(installation, run.output.warn);
      run.output.print(letInSentence(name));
      return 0;
    });
  },
};

/** Some services show a subject nowhere but in the token: whoever has come once stands here with theirs. */
async function printWaiting({ storage }: Installation, council: Authority, { print }: Output): Promise<number> {
  const waiting = await storage.read(commandLine(council), listWaiting);
  for (const { issuer, subject, name, roles } of waiting) print(`${issuer} ${subject}  ${name}, ${roles.join(', ')}`);
  if (waiting.length === 0) print('Nobody is waiting to be let in.');
  return 0;
}
