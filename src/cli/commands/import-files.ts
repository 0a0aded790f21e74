/** Loads statutory files. Naming them is the confirmation; `--dry-run` is the preview, and stores nothing at all. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { BEFORE_ANY_COUNCIL } from '../../access/roles.ts';
import { exitCodes, Refusal } from '../../ground/refusal.ts';
import { applyImport } from '../../rooms/imports/actions/apply-import.ts';
import { receiveFiles } from '../../rooms/imports/actions/receive-files.ts';
import { withdrawImport } from '../../rooms/imports/actions/withdraw-import.ts';
import { readLoad, type Upload } from '../../rooms/imports/load.ts';
import { periodCode } from '../../rooms/imports/period.ts';
import { type Preview, preview } from '../../rooms/imports/preview.ts';
import { listUnfinishedImports } from '../../rooms/imports/store.ts';
import { type Command, type CommandRun, readArguments, wronglyCalled } from '../command.ts';
import { ledgerOfLoads } from '../../app.ts';
import { foundCouncil } from '../found-council.ts';
import { chooseAuthority, commandLine, type Installation, withInstallation, todayOf } from '../installation.ts';
import { sealWhatWasWritten } from '../sealing.ts';

const USAGE =
  'import FILE… [--year 2018-19=FILE…] [--authority CODE] [--dry-run] [--json] | import --go-on | import --withdraw';

export const importFiles: Command = {
  name: 'import',
  usage: USAGE,
  does: 'loads the 903 return (CSV or XML), the workbook of inspection lists (Annex A), and templates of our own',
  run: async (run) => {
    const { args, now, output } = run;
    const { values, positionals } = readArguments(
      args,
      {
        year: { type: 'string', multiple: true, default: [] },
        authority: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        'go-on': { type: 'boolean', default: false },
        withdraw: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
      USAGE,
    );
    const finishing = values['go-on'] || values.withdraw;
    const uploads = finishing ? [] : await readUploads(positionals, values.year);
    // Files that cannot be read are refused before anything is made or opened.
    const load = finishing ? undefined : await readLoad(uploads, todayOf({ todayIs: null }, now()));
    return withInstallation(run, async (installation) => {
      if (finishing) return await finishStopped(installation, values, output);
      if (load !== undefined && values['dry-run']) {
        const existing =
          (await installation.authorities()).length > 0
            ? commandLine(await chooseAuthority(installation, values.authority))
            : BEFORE_ANY_COUNCIL;
        report(
          await installation.storage.read(existing, (reading) => preview(reading, load)),
          values.json,
          output,
          'would be ',
        );
        return 0;
      }
      const authority = await chooseOrFound(installation, values.authority, output.warn);
      const [reader, on] = [commandLine(authority), todayOf(authority, now())];
      const stopped = await installation.storage.read(reader, listUnfinishedImports);
      if (stopped.length > 0)
        throw new Refusal(
          'An earlier load was stopped part way: finish it with `import --go-on` or take it back with `import --withdraw`.',
        );
      const received = await receiveFiles(installation.storage, reader, on, uploads);
      await applyImport(installation.storage, reader, on, received.id, {
        ledger: ledgerOfLoads,
        load: received.load,
        progress: (done, total) => output.progress(`Loading: ${done} of ${total} children`),
      });
      await sealWhatWasWritten(installation, output.warn);
      report(received.preview, values.json, output, '');
      return 0;
    });
  },
};

/** `--year 2018-19=FILE` names the year of a file; the rest are worked out from the dates inside. */
async function readUploads(files: readonly string[], years: readonly string[]): Promise<readonly Upload[]> {
  const named = years.map((text) => {
    const [, year, second, file] = /^(\d{4})-(\d{2})=(.+)$/.exec(text) ?? [];
    if (file === undefined || (Number(year) + 1) % 100 !== Number(second)) {
      throw new Refusal(`--year is written as 2018-19=FILE, not "${text}".`, exitCodes.wrongUse);
    }
    return { file, year: Number(year) };
  });
  const all = [...files.map((file) => ({ file, year: null })), ...named];
  if (all.length === 0) throw wronglyCalled(USAGE, 'Name the files to load.');
  const names = all.map(({ file }) => basename(file));
  return Promise.all(
    all.map(async ({ file, year }, index) => {
      const name = names[index] ?? file;
      const bytes = await readFile(file).catch((failure: unknown) => {
        throw new Refusal(
          (failure as NodeJS.ErrnoException).code === 'EISDIR'
            ? `${file} is a folder; name the files in it.`
            : `The file ${file} cannot be read.`,
          exitCodes.wrongUse,
        );
      });
      return { name: names.filter((other) => other === name).length > 1 ? file : name, bytes, year };
    }),
  );
}

async function chooseOrFound(installation: Installation, wanted: string | undefined, say: (sentence: string) => void) {
  if ((await installation.authorities()).length > 0) {
    const authority = await chooseAuthority(installation, wanted);
    if (authority.demonstration)
      say('This is the demonstration, where everyone is invented: load no real child’s file here.');
    return authority;
  }
  const on = todayOf({ todayIs: null }, installation.now());
  const dfeCode = wanted !== undefined && /^\d{3}$/.test(wanted) ? wanted : null;
  return foundCouncil(installation.storage, on, { name: wanted ?? 'Authority 1', dfeCode });
}

async function finishStopped(
  installation: Installation,
  values: { readonly withdraw: boolean; readonly 'dry-run': boolean; readonly authority?: string | undefined },
  output: CommandRun['output'],
): Promise<number> {
  const authority = await chooseAuthority(installation, values.authority);
  const [actor, on] = [commandLine(authority), todayOf(authority, installation.now())];
  const [stopped] = await installation.storage.read(actor, listUnfinishedImports);
  if (stopped === undefined) throw new Refusal('No load was stopped part way.');
  if (values['dry-run']) {
    output.print(`A load was stopped at ${stopped.peopleDone} of ${stopped.peopleTotal} children.`);
    return 0;
  }
  const progress = (done: number, total: number): void => output.progress(`${done} of ${total} children`);
  if (values.withdraw) await withdrawImport(installation.storage, actor, on, stopped.id, progress);
  else await applyImport(installation.storage, actor, on, stopped.id, { ledger: ledgerOfLoads, progress });
  await sealWhatWasWritten(installation, output.warn);
  output.print(values.withdraw ? 'The load was withdrawn.' : 'The load is finished.');
  return 0;
}

function report({ files, problems }: Preview, json: boolean, { print }: CommandRun['output'], would: string): void {
  if (json) {
    print(
      JSON.stringify({
        files: files.map(({ fileId: _, year, ...file }) => ({
          name: file.name,
          kind: file.kind,
          year: periodCode(year),
          rows: file.rows,
          stored: file.stored,
          unchanged: file.unchanged,
          rejected: file.rejected,
          withdrawn: file.withdrawn,
        })),
        problems,
      }),
    );
    return;
  }
  for (const problem of problems) {
    const where = [problem.file, problem.row === null ? '' : `row ${problem.row}`, problem.column ?? '']
      .filter(Boolean)
      .join(', ');
    print(`${where}: ${problem.sentence}`);
  }
  for (const file of files) {
    const year = periodCode(file.year) ?? 'as things stand';
    print(
      `${file.name} (${file.kind}, ${year}): ${file.rows} rows; ${file.stored} ${would}stored, ${file.unchanged} unchanged, ${file.rejected} rejected, ${file.withdrawn} ${would}withdrawn`,
    );
  }
  const rows = (count: number): string =>
    `${count.toLocaleString('en-GB')} ${count === 1 ? 'problem is' : 'problems are'} listed above`;
  print(`${would === '' ? 'Loaded' : 'Nothing was stored: this was a dry run'}. ${rows(problems.length)}.`);
}
