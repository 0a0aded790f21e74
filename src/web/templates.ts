/** The templates: the kit's own, those of the rooms, and the GOV.UK and MOJ macros they are made with. */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import nunjucks from 'nunjucks';
import { dayWords, findSafeLink, longDayWords, monthWords, numberWords, percentWords, statusWords } from './format.ts';
import { makeOnce } from './made-once.ts';

export type Templates = { readonly render: (name: string, model: object) => string };

export const KIT_TEMPLATES = join(import.meta.dirname, 'templates');

/** What every template may call, by the name it has here; there is nothing else. */
const FORMATS = [dayWords, findSafeLink, longDayWords, monthWords, numberWords, percentWords, statusWords];

export type TemplateOptions = {
  /** Folders in which rooms keep templates, named from there: `people/pages/person.njk`. */
  readonly folders: readonly string[];
  /** In tests: an undefined value printed by one of our own templates is an error that names it. */
  readonly isStrict?: boolean;
};

/** Compiles every template of ours at once, so that one that does not parse stops the start and not a page. */
export function makeTemplates({ folders, isStrict = false }: TemplateOptions): Templates {
  const ours = [KIT_TEMPLATES, ...folders];
  const loader = new nunjucks.FileSystemLoader([...ours, ...frontendFolders()]);
  const compiling = { autoescape: true, trimBlocks: true, lstripBlocks: true, throwOnUndefined: false };
  const environment = new nunjucks.Environment(loader, compiling);
  for (const format of FORMATS) environment.addGlobal(format.name, format);
  compileOurs(environment, ours, isStrict);
  const kept = makeOnce(environment);
  return {
    render: (name, model) => {
      try {
        return environment.render(name, model);
      } catch (failure) {
        // A macro that stopped half way may not have put back where it stood.
        kept.forget();
        throw failure;
      }
    },
  };
}

/** The macros of GOV.UK print undefined values by design, so strictness is for ours alone: compiled while it is on. */
function compileOurs(environment: nunjucks.Environment, folders: readonly string[], isStrict: boolean): void {
  const { opts } = environment as unknown as { opts: { throwOnUndefined: boolean } };
  opts.throwOnUndefined = isStrict;
  for (const folder of folders) for (const name of listTemplates(folder)) environment.getTemplate(name, true);
  opts.throwOnUndefined = false;
}

export function listTemplates(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.njk'))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
}

function frontendFolders(): string[] {
  const folderOf = (specifier: string): string => dirname(fileURLToPath(import.meta.resolve(specifier)));
  return [join(folderOf('govuk-frontend/package.json'), 'dist'), folderOf('@ministryofjustice/frontend/package.json')];
}
