/** Makes the demonstration without serving it, of another size where that is asked; or moves its day forward. */
import { wordsOf } from '../../ground/day-words.ts';
import type { Day } from '../../ground/day.ts';
import { exitCodes, Refusal } from '../../ground/refusal.ts';
import { moveToday } from '../../rooms/authority/actions/move-today.ts';
import { alreadyRunning, holdServerLock } from '../../storage/one-server.ts';
import { refreshAccess } from '../../storage/refresh-access.ts';
import { type Command, readArguments, readDayOption, wronglyCalled } from '../command.ts';
import { commandLine, type Installation, withInstallation } from '../installation.ts';
import { makeDemonstrationHere } from '../make-demonstration-here.ts';
import { sealWhatWasWritten } from '../sealing.ts';

const USAGE = 'demo [--scale N] | demo --today DATE';
/** A hundred times the council exists only as a stream of people that the benchmark of the engine runs on. */
const [LEAST_SCALE, MOST_SCALE] = [0.02, 10];

export const demo: Command = {
  name: 'demo',
  usage: USAGE,
  does: 'makes the demonstration, or moves its day forward',
  run: async (run) => {
    const { args, output } = run;
    const { values } = readArguments(args, { scale: { type: 'string' }, today: { type: 'string' } }, USAGE);
    const today = readDayOption(values.today, 'today');
    if (today !== undefined && values.scale !== undefined) throw wronglyCalled(USAGE);
    const scale = readScale(values.scale);
    return withInstallation(run, async (installation) => {
      const lock = await holdServerLock(installation.urls.app, 'making the demonstration');
      if (!lock.held) throw alreadyRunning(lock.address);
      try {
        if (today === undefined) await make(installation, scale, output.progress);
        else await move(installation, today);
        await sealWhatWasWritten(installation, output.warn);
      } finally {
        await lock.release();
      }
      output.print(
        today === undefined
          ? 'The demonstration is ready: `npm start` serves it.'
          : `In the demonstration it is now ${wordsOf(today)}.`,
      );
      return 0;
    });
  },
};

function readScale(text: string | undefined): number {
  if (text === undefined) return 1;
  const scale = Number(text);
  if (text.trim() === '' || !(scale >= LEAST_SCALE && scale <= MOST_SCALE))
    throw new Refusal(
      `--scale is a number from ${LEAST_SCALE} to ${MOST_SCALE}, 1 being the council of the report.`,
      exitCodes.wrongUse,
    );
  return scale;
}

async function make(installation: Installation, scale: number, say: (sentence: string) => void): Promise<void> {
  if ((await installation.authorities()).length > 0)
    throw new Refusal('There is a council here already; make the demonstration in another DATA_DIR or database.');
  if (scale > 1 && installation.isEmbedded)
    throw new Refusal('A demonstration larger than the council of the report needs a database of a server.');
  await makeDemonstrationHere(installation, { scale, say });
}

/** Whom each may open goes by the day; months that are due by then are closed when it is served again. */
async function move({ storage, authorities }: Installation, today: Day): Promise<void> {
  const demonstration = (await authorities()).find((authority) => authority.demonstration);
  if (demonstration === undefined)
    throw new Refusal('This is no demonstration: only a demonstration has a day of its own.');
  const actor = commandLine(demonstration);
  await moveToday(storage, actor, demonstration, today, (act) => refreshAccess(act, today));
}
