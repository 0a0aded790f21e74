/** Names the year each file is the return for, where the dates inside said another, and previews again. */
import { returnYearOf } from '../../../ground/day.ts';
import type { Day } from '../../../ground/day.ts';
import { choiceField, type Form } from '../../../web/form.ts';
import { formPage } from '../../../web/form-page.ts';
import { redirect, type SignedInRoute } from '../../../web/route.ts';
import { keepReceived } from '../actions/receive-files.ts';
import { setAside } from '../actions/set-aside.ts';
import type { WorkOnImports } from '../actions/work-on-imports.ts';
import { readLoad, type Upload } from '../load.ts';
import { type FoundImport, getImport } from '../parts/found-import.ts';
import { kindWords } from '../parts/import-words.ts';
import { refusedAs } from '../parts/refused-as.ts';
import { yearOptions } from '../parts/year-options.ts';
import { isReturnYear } from '../period.ts';
import { preview } from '../preview.ts';
import { type ImportFile, uploadsOf } from '../store.ts';

type YearField = ReturnType<typeof yearField>;
type Loaded = FoundImport & { readonly today: Day };

export function loadYears(work: WorkOnImports): readonly SignedInRoute[] {
  return formPage<Readonly<Record<string, YearField>>, Loaded>({
    path: '/load/:importId/years',
    allow: 'load-files',
    audit: 'nobody',
    load: async (visit) => ({ ...(await getImport(visit, work)), today: visit.on }),
    form: yearsForm,
    heading: ({ files, path }) => ({
      title: 'Which year is each file the return for?',
      lead: 'Nothing is loaded by this: you see again what loading would change.',
      button: 'Check these files again',
      back: { text: 'Back', path },
      values: Object.fromEntries(returnsAmong(files).map(({ year }, index) => [nameOf(index), String(year)])),
    }),
    submit: async ({ visit, loaded: { found, files, standing, path }, values }) => {
      if (standing !== 'waiting') return redirect(path);
      return refusedAs(nameOf(0), async () => {
        const uploads = await visit.read(async (reading) => {
          const named = new Map(
            returnsAmong(files).map(({ fileId }, index) => [fileId, Number(values[nameOf(index)])]),
          );
          return (await uploadsOf(reading, files)).map(
            ({ name, bytes, id: fileId }): Upload => ({ name, bytes, year: named.get(fileId) ?? null }),
          );
        });
        const load = await readLoad(uploads, visit.on);
        const seen = await visit.read((reading) => preview(reading, load));
        const id = await visit.write({ action: 'name-years', touches: [] }, async (act) => {
          await setAside(act, found.id);
          return keepReceived(act, load, seen);
        });
        return redirect(`/load/${id}`);
      });
    },
  });
}

/** Files that are returns of a year, each once: one that holds several tables is of one year. */
function returnsAmong(files: readonly ImportFile[]): readonly ImportFile[] {
  return [...new Map(files.filter(({ year }) => isReturnYear(year)).map((file) => [file.fileId, file])).values()];
}

const nameOf = (index: number): string => `file-${index}`;

function yearsForm({ files, today }: Loaded): Form<Readonly<Record<string, YearField>>> {
  return {
    fields: Object.fromEntries(
      returnsAmong(files).map((file, index) => [nameOf(index), yearField(file, today)] as const),
    ),
  };
}

function yearField({ kind, name }: ImportFile, today: Day) {
  return choiceField({
    label: `${kindWords(kind)}: ${name}`,
    as: 'select',
    options: yearOptions(returnYearOf(today)),
    required: `Choose the year of ${name}`,
  });
}
