/** Wires the program together: the only place that reads the environment and the clock. */
import { runCommand } from './cli/index.ts';
import { type Configuration, readConfiguration } from './configuration.ts';
import { Refusal } from './ground/refusal.ts';

const output = {
  print: (line: string): void => void process.stdout.write(`${line}\n`),
  progress: (line: string): void => void (process.stderr.isTTY && process.stderr.write(`\r\u001b[K${line}`)),
  warn: (sentence: string): void =>
    void process.stderr.write(`${process.stderr.isTTY ? '\r\u001b[K' : ''}${sentence}\n`),
};

/** A reader of standard output that goes away, as `head` does, ends the command quietly. */
process.stdout.on('error', (failure: NodeJS.ErrnoException) => {
  if (failure.code === 'EPIPE') process.exit(0);
  throw failure;
});

let configuration: Configuration | undefined;
try {
  configuration = readConfiguration(process.env);
} catch (failure) {
  if (!(failure instanceof Refusal)) throw failure;
  output.warn(failure.message);
  process.exitCode = failure.exitCode;
}
if (configuration !== undefined) {
  process.exitCode = await runCommand({ args: process.argv.slice(2), configuration, now: () => new Date(), output });
}
