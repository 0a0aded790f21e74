/** Load files: what has been loaded, what was begun and is not finished, and the form that takes new files. */
import type { Day } from '../../../ground/day.ts';
import { returnYearOf } from '../../../ground/day.ts';
import { choiceField, fileField, form } from '../../../web/form.ts';
import { formPage } from '../../../web/form-page.ts';
import { redirect, type SignedInRoute } from '../../../web/route.ts';
import { keepReceived } from '../actions/receive-files.ts';
import type { WorkOnImports } from '../actions/work-on-imports.ts';
import { readLoad } from '../load.ts';
import { listFeeds } from '../feeds.ts';
import { type FeedCard, feedCard } from '../parts/feed-card.ts';
import { type ImportCard, importCard } from '../parts/import-card.ts';
import { refusedAs } from '../parts/refused-as.ts';
import { yearOptions } from '../parts/year-options.ts';
import { preview } from '../preview.ts';
import { listFilesOfImports, listImports } from '../store.ts';

const MOST_SHOWN = 50;
const FEEDS_SHOWN = 7;
const ON_PAGE = (): string => 'choose the year below';
const WORKED_OUT = 'worked-out';

type Loaded = {
  readonly unfinished: readonly ImportCard[];
  readonly finished: readonly ImportCard[];
  readonly fed: readonly FeedCard[];
};

const filesForm = (today: Day) =>
  form({
    fields: {
      files: fileField({
        label: 'Choose the files',
        hint: 'The 903 return as CSV files or XML, of one year or of several; the workbook of inspection lists (Annex A); or templates of your own. Choose them all at once.',
        many: true,
        endings: ['.csv', '.txt', '.xml', '.xlsx'],
        required: 'Choose at least one file to load',
      }),
      year: choiceField({
        label: 'Which year are they the returns for?',
        hint: 'Name it only if the dates inside do not tell: a file of the 903 return without its episodes.',
        as: 'select',
        options: [
          { value: WORKED_OUT, text: 'Work it out from the dates inside' },
          ...yearOptions(returnYearOf(today)),
        ],
      }),
    },
  });

export function loadFiles(work: WorkOnImports): readonly SignedInRoute[] {
  return formPage({
    path: '/load',
    allow: 'load-files',
    audit: 'nobody',
    template: 'imports/pages/load-files.njk',
    load: async (visit): Promise<Loaded & { readonly today: Day }> =>
      visit.read(async (reading) => {
        const imports = await listImports(reading, MOST_SHOWN);
        const feeds = await listFeeds(reading, FEEDS_SHOWN);
        const fedImports = feeds.flatMap(({ importId }) => (importId === null ? [] : [importId]));
        const files = await listFilesOfImports(reading, [...imports.map(({ id }) => id), ...fedImports]);
        const cards = imports.map((found) => importCard(found, files.get(found.id) ?? [], work));
        return {
          today: visit.on,
          fed: feeds.map((feed) =>
            feedCard({ ...feed, tables: feed.importId === null ? [] : (files.get(feed.importId) ?? []) }),
          ),
          unfinished: cards.filter(({ isFinished }) => !isFinished),
          finished: cards.filter(({ isFinished }) => isFinished),
        };
      }),
    form: ({ today }) => filesForm(today),
    heading: ({ today: _, ...loaded }) => ({
      title: 'Load files',
      lead: 'Statutory returns, inspection lists and templates, as they were sent. You see what loading would change before anything does.',
      button: 'Check these files',
      back: { text: 'Back to the figures', path: '/figures' },
      values: { year: WORKED_OUT },
      ...loaded,
    }),
    submit: async ({ visit, values }) =>
      refusedAs('files', async () => {
        const year = values.year === null || values.year === WORKED_OUT ? null : Number(values.year);
        const load = await readLoad(
          values.files.map(({ name, bytes }) => ({ name, bytes, year })),
          visit.on,
          ON_PAGE,
        );
        const seen = await visit.read((reading) => preview(reading, load));
        const id = await visit.write({ action: 'receive-files', touches: [] }, (act) => keepReceived(act, load, seen));
        return redirect(`/load/${id}`);
      }),
  });
}
