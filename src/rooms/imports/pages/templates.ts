/** Templates a council fills from any system: what each is for, its columns, and the empty file to take away. */
import { notFound } from '../../../web/failure.ts';
import { download, page, type PageModel, type SignedInRoute } from '../../../web/route.ts';
import { asCsv } from '../../measures/parts/list-as-csv.ts';
import { TEMPLATES } from '../tables/index.ts';
import type { LoadedTable } from '../tables/table.ts';

type TemplatesModel = PageModel & {
  readonly templates: readonly {
    readonly words: string;
    readonly href: string;
    readonly columns: readonly { readonly name: string; readonly how: string }[];
  }[];
};

export const templatesPage: SignedInRoute = {
  method: 'GET',
  path: '/load/templates',
  allow: 'load-files',
  audit: 'nobody',
  handle: async () => {
    const model: TemplatesModel = {
      title: 'Templates',
      templates: TEMPLATES.map((table) => ({
        words: table.words.replace(/^./, (first) => first.toUpperCase()),
        href: `/load/templates/${table.kind}.csv`,
        columns: Object.keys(table.columns).map((name) => ({ name, how: howToFill(table, name) })),
      })),
    };
    return page('imports/pages/templates.njk', model);
  },
};

export const templateFile: SignedInRoute = {
  method: 'GET',
  path: '/load/templates/:template',
  allow: 'load-files',
  audit: 'nobody',
  handle: async (visit) => {
    const table = TEMPLATES.find(({ kind }) => `${kind}.csv` === visit.params['template']);
    if (table === undefined) throw notFound();
    return download({
      fileName: `${table.kind}.csv`,
      mediaType: 'text/csv; charset=utf-8',
      body: Buffer.from(asCsv(Object.keys(table.columns), [])),
    });
  },
};

function howToFill({ columns, key, mayLack }: LoadedTable, name: string): string {
  const column = columns[name];
  const needed = column !== undefined && (column.is === 'number' || column.needed) ? '' : 'if known';
  const how =
    column?.is === 'day'
      ? 'a day, 31/03/2025 or 2025-03-31'
      : column?.is === 'choice'
        ? column.choices.length > 12
          ? 'one of the kinds of dated thing, as the record names them'
          : column.choices.join(', ')
        : column?.is === 'code'
          ? `a code: ${column.set.title.toLowerCase()}`
          : column?.is === 'whole-number'
            ? `a whole number from ${column.least} to ${column.most}`
            : '';
  const last = mayLack?.includes(name) === true && !key.includes(name) ? 'the column may be left out' : '';
  return [how, needed, last].filter(Boolean).join('; ');
}
