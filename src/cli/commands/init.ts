/** Makes an empty real council; it can never become the demonstration, nor the other way round. */
import { exitCodes, Refusal } from '../../ground/refusal.ts';
import { type Command, readArguments, wronglyCalled } from '../command.ts';
import { makeAdministrator } from '../../rooms/workforce/actions/make-administrator.ts';
import { letInSentence, readAccount, refuseForeignIssuer } from '../account.ts';
import { foundCouncil } from '../found-council.ts';
import { commandLine, withInstallation, todayOf } from '../installation.ts';
import { sealWhatWasWritten } from '../sealing.ts';

const USAGE = 'init --authority NAME [--code 806] [--admin ISSUER SUBJECT [--name NAME]]';

export const init: Command = {
  name: 'init',
  usage: USAGE,
  does: 'makes an empty council, and its first administrator',
  run: async (run) => {
    const { args, now, output } = run;
    const { values, positionals } = readArguments(
      args,
      {
        authority: { type: 'string' },
        code: { type: 'string' },
        admin: { type: 'string' },
        name: { type: 'string' },
      },
      USAGE,
    );
    const name = values.authority?.trim();
    if (!name) throw wronglyCalled(USAGE, 'Name the council.');
    const isWithoutAdministrator = values.admin === undefined && values.name === undefined && positionals.length === 0;
    const account = isWithoutAdministrator
      ? undefined
      : readAccount([values.admin ?? '', ...positionals], values.name, run.configuration, USAGE);
    if (values.code !== undefined && !/^\d{3}$/.test(values.code))
      throw new Refusal(
        '--code is the three-digit code of the Department for Education, such as 806.',
        exitCodes.wrongUse,
      );
    return withInstallation(run, async (installation) => {
      const others = await installation.authorities();
      if (others.some((other) => other.demonstration))
        throw new Refusal('This is the demonstration; make a real council in another DATA_DIR or database.');
      if (others.some((other) => other.name === name))
        throw new Refusal(`There is a council called ${name} here already.`);
      const on = todayOf({ todayIs: null }, now());
      if (account !== undefined) await refuseForeignIssuer(installation, undefined, account);
      const council = await foundCouncil(installation.storage, on, { name, dfeCode: values.code ?? null });
      const made = account && (await makeAdministrator(installation.storage, commandLine(council), on, account));
      await sealWhatWasWritten(installation, output.warn);
      output.print(`${name} is ready and empty.`);
      if (made !== undefined) output.print(letInSentence(made.name));
      return 0;
    });
  },
};
