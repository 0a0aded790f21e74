/** How a council names itself on every page, its colour, and the system it works beside. */
import { exitCodes, Refusal } from '../../ground/refusal.ts';
import { type AuthorityChange, changeAuthority, findColour } from '../../rooms/authority/actions/change-authority.ts';
import { type Command, readArguments, wronglyCalled } from '../command.ts';
import { chooseAuthority, commandLine, todayOf, withInstallation } from '../installation.ts';
import { sealWhatWasWritten } from '../sealing.ts';

const USAGE =
  'council [--name NAME] [--colour #14324a] [--beside NAME | --as-the-record] [--calendars yes|no] [--authority CODE]';

const NAME_MOST = 100;

const plainName = (text: string | undefined): string | undefined => text?.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim();

export const council: Command = {
  name: 'council',
  usage: USAGE,
  does: 'changes how a council names itself, its colour, and whether it is the record or runs beside another system',
  run: async (run) => {
    const options = {
      name: { type: 'string' },
      colour: { type: 'string' },
      beside: { type: 'string' },
      'as-the-record': { type: 'boolean', default: false },
      calendars: { type: 'string' },
      authority: { type: 'string' },
    } as const;
    const { values } = readArguments(run.args, options, USAGE);
    const name = plainName(values.name);
    const other = plainName(values.beside);
    const isRecord = values['as-the-record'];
    const colour = values.colour === undefined ? undefined : findColour(values.colour);
    if (
      name === '' ||
      other === '' ||
      (name === undefined &&
        values.colour === undefined &&
        other === undefined &&
        values.calendars === undefined &&
        !isRecord)
    )
      throw wronglyCalled(USAGE, 'Give it a name, a colour, or the name of the system it runs beside.');
    if (other !== undefined && isRecord)
      throw wronglyCalled(USAGE, 'It is the record, or runs beside another system: say one of the two.');
    for (const [option, given] of [
      ['name', name],
      ['beside', other],
    ] as const)
      if (given !== undefined && given.length > NAME_MOST)
        throw new Refusal(`--${option} takes ${NAME_MOST} characters at most.`, exitCodes.wrongUse);
    if (values.calendars !== undefined && !['yes', 'no'].includes(values.calendars))
      throw new Refusal('--calendars is yes or no.', exitCodes.wrongUse);
    if (values.colour !== undefined && colour === undefined)
      throw new Refusal('--colour is written as six figures, such as #14324a.', exitCodes.wrongUse);
    const change: AuthorityChange = {
      ...(name === undefined ? {} : { name }),
      ...(colour === undefined ? {} : { colour }),
      ...(other === undefined ? {} : { beside: other }),
      ...(isRecord ? { beside: null } : {}),
      ...(values.calendars === undefined ? {} : { calendars: values.calendars === 'yes' }),
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
        `${name ?? authority.name} it is${colour === undefined ? '' : `, in ${colour}`}${other === undefined ? (isRecord ? ', as the record' : '') : `, beside ${other}`}. A server that runs shows it when it starts again.`,
      );
      return 0;
    });
  },
};
