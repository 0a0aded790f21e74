/** Every command, one line each, and what happens when none of them is meant. */
import { exitCodes, Refusal } from '../ground/refusal.ts';
import { loggableError } from '../web/log.ts';
import type { Command, CommandRun } from './command.ts';
import { admin } from './commands/admin.ts';
import { backup } from './commands/backup.ts';
import { close } from './commands/close.ts';
import { council } from './commands/council.ts';
import { config } from './commands/config.ts';
import { demo } from './commands/demo.ts';
import { duties } from './commands/duties.ts';
import { feed } from './commands/feed.ts';
import { figures } from './commands/figures.ts';
import { importFiles } from './commands/import-files.ts';
import { init } from './commands/init.ts';
import { migrate } from './commands/migrate.ts';
import { people } from './commands/people.ts';
import { rebuild } from './commands/rebuild.ts';
import { restore } from './commands/restore.ts';
import { rules } from './commands/rules.ts';
import { start } from './commands/start.ts';
import { verify } from './commands/verify.ts';

export const commands: readonly Command[] = [
  start,
  init,
  council,
  demo,
  importFiles,
  feed,
  figures,
  people,
  duties,
  rules,
  rebuild,
  close,
  verify,
  backup,
  restore,
  admin,
  migrate,
  config,
];

/** Runs the command named first; answers its exit code. A `Refusal` becomes its sentence; anything else is our mistake. */
export async function runCommand({ args, ...run }: CommandRun): Promise<number> {
  const [name, ...rest] = args;
  const command = commands.find((candidate) => candidate.name === name);
  try {
    if (command === undefined)
      throw new Refusal(
        `${name === undefined ? 'Say what to do' : `There is no command "${name}"`}. The commands are: ${commands.map((each) => each.name).join(', ')}.`,
        exitCodes.wrongUse,
      );
    return await command.run({ args: rest, ...run });
  } catch (failure) {
    if (isDiskFull(failure)) {
      run.output.warn(
        'The disk is full: make room and run it again. What was saved before is kept, and nothing is half saved.',
      );
      return exitCodes.refused;
    }
    if (failure instanceof Refusal) {
      run.output.warn(failure.message);
      return failure.exitCode;
    }
    // Our mistake: where it happened is said, what was in the record is not.
    const { type, message, stack } = loggableError(failure);
    run.output.warn(`Something went wrong on our side; what was saved before is kept. ${type}: ${message}\n${stack}`);
    return exitCodes.refused;
  }
}

/** As the system says it, or as PostgreSQL does. */
function isDiskFull(failure: unknown): boolean {
  return failure instanceof Error && 'code' in failure && (failure.code === 'ENOSPC' || failure.code === '53100');
}
