/** Prints the configuration in force, without secrets. */
import { describeConfiguration } from '../../configuration.ts';
import { type Command, readArguments } from '../command.ts';

export const config: Command = {
  name: 'config',
  usage: 'config',
  does: 'prints the configuration in force, without secrets',
  run: async ({ args, configuration, output }) => {
    readArguments(args, {}, 'config');
    for (const [name, value] of Object.entries(describeConfiguration(configuration))) output.print(`${name}: ${value}`);
    return 0;
  },
};
