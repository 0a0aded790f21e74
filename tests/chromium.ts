/** Finds the browser that journeys run in. As root on Debian it is installed where there is none; elsewhere it is asked for. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
export const INSTALL_COMMAND = 'sudo apt-get install --yes chromium';

export function findChromium(environment: NodeJS.ProcessEnv): string | undefined {
  const given = environment['CHROMIUM'];
  if (given) return existsSync(given) ? given : undefined;
  return (environment['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
}

/** undefined where it may not be installed, or could not be. */
export function installChromium(say: (sentence: string) => void): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined;
  say('There is no Chromium here: installing it with apt-get, for the browser tests.');
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (args: readonly string[]): boolean =>
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: environment }).status === 0;
  if (run(['install', '--yes', 'chromium'])) return findChromium(process.env);
  return run(['update']) && run(['install', '--yes', 'chromium']) ? findChromium(process.env) : undefined;
}
