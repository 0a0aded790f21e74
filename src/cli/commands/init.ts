/** Makes an empty real council; it can never become the demonstration, nor the other way round. */
import { exitCodes, Refusal } from '../../ground/refusal.ts';
import { type Command, readArguments, wronglyCalled } from '../command.ts';
import { foundCouncil } from '../found-council.ts';
import { withInstallation, todayOf } from '../installation.ts';
import { sealWhatWasWritten } from '../sealing.ts';

const USAGE = 'init --authority NAME [--code 806]';

export const init: Command = {
  name: 'init',
  usage: USAGE,
  does: 'makes an empty council',
  run: async (run) => {
    const { args, now, output } = run;
    const { values } = readArguments(args, { authority: { type: 'string' }, code: { type: 'string' } }, USAGE);
    const name = values.authority?.trim();
    if (!name) throw wronglyCalled(USAGE, 'Name the council.');
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
      await foundCouncil(installation.storage, on, { name, dfeCode: values.code ?? null });
      await sealWhatWasWritten(installation, output.warn);
      output.print(`${name} is ready and empty.`);
      return 0;
    });
  },
};
