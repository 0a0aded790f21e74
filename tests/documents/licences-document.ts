/** `docs/licences.md`: the packages this program rests on and their licences, as the lock file states them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { table } from './markdown.ts';

type Locked = {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
};
type Package = Locked & { readonly name: string };

export function licencesDocument(): string {
  const packages = lockedPackages();
  return `# Licences of what this program rests on

Line of Sight itself is under the MIT licence (\`LICENSE\`); what is taken from public bodies is named in \`NOTICE\`. Each
package brings the text of its licence in its own folder of \`node_modules\`. Packages for other kinds of machine are
listed and not installed.

## Needed to run it

${tableOf(packages.filter(({ dev }) => dev !== true))}

## Needed to check and test it

${tableOf(packages.filter(({ dev }) => dev === true))}`;
}

function lockedPackages(): readonly Package[] {
  const text = readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8');
  const { packages } = JSON.parse(text) as { readonly packages: Readonly<Record<string, Locked>> };
  const byName = new Map<string, Package>();
  for (const [folder, locked] of Object.entries(packages)) {
    const name = folder.split('node_modules/').at(-1) ?? '';
    if (name !== '') byName.set(`${name} ${locked.version}`, { ...locked, name });
  }
  return [...byName.values()].toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function tableOf(packages: readonly Package[]): string {
  const lines = packages.map(({ name, version, license }) => [name, version, license ?? 'not stated']);
  return table(['Package', 'Version', 'Licence'], lines);
}
