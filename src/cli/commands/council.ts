/** How a council names itself on every page, and its colour. */
import { exitCodes, Refusal } from '../../ground/refusal.ts';
import { type AuthorityChange, changeAuthority, findColour } from '../../rooms/authority/actions/change-authority.ts';
import { type Command, readArguments, wronglyCalled } from '../command.ts';
import { chooseAuthority, commandLine, todayOf, withInstallation } from '../installation.ts';
import { sealWhatWasWritten } from '../sealing.ts';

const USAGE = 'council [--name NAME] [--colour #14324a] [--authority CODE]';

const NAME_MOST = 100;

export const council: Command = {
  name: 'council',
  usage: USAGE,
  does: 'changes how a council names itself, and its colour',
  run: async (run) => {
    const options = { name: { type: 'string' }, colour: { type: 'string' }, authority: { type: 'string' } } as const;
    const { values } = readArguments(run.args, options, USAGE);
    const name = values.name?.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim();
    const colour = values.colour === undefined ? undefined : findColour(values.colour);
    if (name === '' || (name === undefined && values.colour === undefined))
      throw wronglyCalled(USAGE, 'Give it a name, or a colour.');
    if (name !== undefined && name.length > NAME_MOST)
      throw new Refusal(`--name takes ${NAME_MOST} characters at most.`, exitCodes.wrongUse);
    if (values.colour !== undefined && colour === undefined)
      throw new Refusal('--colour is written as six figures, such as #14324a.', exitCodes.wrongUse);
    const change: AuthorityChange = {
      ...(name === undefined ? {} : { name }),
      ...(colour === undefined ? {} : { colour }),
    };
    return withInstallation(run, async (installation) => {
      const authority = await chooseAuthority(installation, values.authority);
      const recordedOn = todayOf(authority, run.now());
      await installation.storage.write(
        commandLine(authority),
        { action: 'change-council', touches: [], recordedOn },
        (act) => changeAuthority(act, change),
      );
      await sealWhatWasWritten(installation, run.output.warn);
      run.output.print(
        `${name ?? authority.name} it is${colour === undefined ? '' : `, in ${colour}`}. A server that runs shows it when it starts again.`,
      );
      return 0;
    });
  },
};
