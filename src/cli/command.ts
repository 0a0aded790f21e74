/** What a command is: its name, how it is called, and its work. Commands print through `Output`, never by themselves. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Configuration } from '../configuration.ts';
import type { Day } from '../ground/day.ts';
import { findIsoDay } from '../ground/day-words.ts';
import { exitCodes, Refusal } from '../ground/refusal.ts';

export type Output = {
  /** A line of the answer. */
  readonly print: (line: string) => void;
  /** A line about the work, on standard error, shown only on a terminal. */
  readonly progress: (line: string) => void;
  /** A sentence on standard error, always shown. */
  readonly warn: (sentence: string) => void;
};

export type CommandRun = {
  readonly args: readonly string[];
  readonly configuration: Configuration;
  readonly now: () => Date;
  readonly output: Output;
};

export type Command = {
  readonly name: string;
  /** What stands after `npm run los --`. */
  readonly usage: string;
  readonly does: string;
  /** Answers the exit code; throws a `Refusal` for a sentence. */
  readonly run: (run: CommandRun) => Promise<number>;
};

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads the options a command takes; anything else is wrong use, answered with how the command is called. */
export function readArguments<const Wanted extends Options>(args: readonly string[], options: Wanted, usage: string) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (failure) {
    const said = failure instanceof Error ? (failure.message.split('.', 1)[0] ?? '') : '';
    throw wronglyCalled(usage, `${said}.`);
  }
}

/** Reads the one file a command is given; none or several is wrong use. */
export function readOneFile(args: readonly string[], usage: string): string {
  const [file, ...more] = readArguments(args, {}, usage).positionals;
  if (file === undefined || more.length > 0) throw wronglyCalled(usage);
  return file;
}

/** What is wrong, where a sentence can say it, and how the command is called. */
export function wronglyCalled(usage: string, sentence?: string): Refusal {
  const called = `It is called: npm run los -- ${usage}`;
  return new Refusal(sentence === undefined ? called : `${sentence} ${called}`, exitCodes.wrongUse);
}

export function readDayOption(text: string | undefined, name: string): Day | undefined {
  if (text === undefined) return undefined;
  const day = findIsoDay(text);
  if (day === undefined)
    throw new Refusal(`--${name} must be a day written as YYYY-MM-DD, not "${text}".`, exitCodes.wrongUse);
  return day;
}
