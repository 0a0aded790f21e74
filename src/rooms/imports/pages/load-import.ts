/** One load: before it is loaded what it would change, while it is loaded how far it is, and afterwards what changed. */
import { choiceField, form } from '../../../web/form.ts';
import { formPage, refuse } from '../../../web/form-page.ts';
import type { ListTable } from '../../../web/list-table.ts';
import { redirect, type SignedInRoute } from '../../../web/route.ts';
import type { WorkOnImports } from '../actions/work-on-imports.ts';
import { filesTable } from '../parts/files-table.ts';
import { type FoundImport, getImport } from '../parts/found-import.ts';
import { didWords, type StandingTag, standingTag, sumsOf, sumsWords, withdrawnWords } from '../parts/import-words.ts';
import { problemWords } from '../parts/problem-words.ts';
import { isReturnYear } from '../period.ts';
import { listUnfinishedImports } from '../store.ts';

type ImportModel = {
  readonly standing: FoundImport['standing'];
  readonly tag: StandingTag;
  readonly path: string;
  /** `12,345 rows = 12,000 to store + 300 unchanged + 45 rejected` */
  readonly sums: string;
  readonly withdrawn: string | null;
  readonly files: ListTable;
  readonly problems: readonly { readonly words: string; readonly href: string; readonly count: number }[];
  readonly problemsTotal: number;
  readonly peopleDone: number;
  readonly peopleTotal: number;
  readonly isWithdrawing: boolean;
  readonly whyStopped: string | null;
  readonly did: readonly string[];
};

type Loaded = FoundImport & { readonly whyStopped: string | null };

/** Only a return can be for another year than its dates say; lists and templates are confirmed as they are. */
const confirmForm = ({ years, files }: FoundImport) =>
  form({
    fields: {
      right: choiceField({
        label: hasReturns(files) ? `Are these the returns for ${years}?` : 'Load what you see above?',
        options: [
          { value: 'yes', text: 'Yes, load them' },
          ...(hasReturns(files)
            ? [
                {
                  value: 'no',
                  text: 'No, one or more is for another year',
                  hint: 'You name the year of each file, and see again what would change.',
                },
              ]
            : []),
        ],
        required: hasReturns(files) ? 'Say whether these are the returns for those years' : 'Say whether to load them',
      }),
    },
  });

const hasReturns = (files: FoundImport['files']): boolean => files.some(({ year }) => isReturnYear(year));

export function loadImport(work: WorkOnImports): readonly SignedInRoute[] {
  return formPage({
    path: '/load/:importId',
    allow: 'load-files',
    audit: 'nobody',
    template: 'imports/pages/load-import.njk',
    load: async (visit): Promise<Loaded> => {
      const found = await getImport(visit, work);
      return { ...found, whyStopped: work.whyStopped(found.found.id) ?? null };
    },
    form: confirmForm,
    heading: (loaded) => ({
      title: loaded.years,
      caption: 'Returns',
      button: 'Continue',
      back: { text: 'Do not load them', path: `${loaded.path}/withdraw` },
      ...modelOf(loaded),
    }),
    submit: async ({ visit, loaded, values }) => {
      const { found, standing, path } = loaded;
      if (standing !== 'waiting') return redirect(path);
      if (values.right === 'no') return redirect(`${path}/years`);
      const others = (await visit.read(listUnfinishedImports)).filter(({ id }) => id !== found.id);
      if (others.length > 0)
        return refuse({ right: 'Another load is not finished. Finish it, or withdraw it, before this one' });
      work.startApplying(visit.actor, found.id);
      return redirect(path);
    },
  });
}

function modelOf(loaded: Loaded): ImportModel {
  const { found, files, problems, atWork, standing, path } = loaded;
  const sums = sumsOf(files);
  return {
    standing,
    tag: standingTag(found, atWork),
    path,
    sums: sumsWords(sums, standing),
    withdrawn: withdrawnWords(sums, standing),
    files: filesTable(path, files, standing),
    problems: problems.map(({ code, problems: count }) => ({
      words: problemWords(code),
      href: `${path}/problems?code=${code}`,
      count,
    })),
    problemsTotal: problems.reduce((total, { problems: count }) => total + count, 0),
    peopleDone: found.peopleDone,
    peopleTotal: found.peopleTotal,
    isWithdrawing: atWork === 'withdrawing' || found.state === 'withdrawing',
    whyStopped: loaded.whyStopped,
    did: didWords(sums, found.peopleTotal),
  };
}
