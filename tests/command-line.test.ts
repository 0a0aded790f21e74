/** The command line as other programs call it: what it prints, the shape of its JSON, and exit codes that mean something. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { freePort, startProgram } from './browser.ts';
import { environmentFor, los, temporaryDataDir } from './command-line.ts';

const FOLDER = join(import.meta.dirname, '../reference-data/data-to-insight__cs-demand-model__MIT/ssda903_by_year');
const year = (start: number): readonly string[] =>
  ['header', 'episodes', 'reviews'].map((kind) => join(FOLDER, `${start}-${kind}.csv`));

describe('the command line', () => {
  let dataDir = '';
  let folder = '';
  let remove: () => Promise<void>;
  before(async () => {
    ({ dataDir, remove } = await temporaryDataDir());
    folder = await mkdtemp(join(tmpdir(), 'line-of-sight-files-'));
  });
  after(async () => {
    await remove();
    await rm(folder, { recursive: true, force: true });
  });

  for (const { name, args, code, says } of [
    {
      name: 'nothing to do',
      args: [],
      code: 2,
      says: /^Say what to do\. The commands are: start, init, council, demo, import/,
    },
    { name: 'an unknown command', args: ['fly'], code: 2, says: /^There is no command "fly"/ },
    {
      name: 'an unknown option',
      args: ['figures', '--colour'],
      code: 2,
      says: /^Unknown option '--colour'.*figures \[--as-at DATE/s,
    },
    {
      name: 'a day that is none',
      args: ['figures', '--as-at', '31/03/2019'],
      code: 2,
      says: /--as-at must be a day written as YYYY-MM-DD, not "31\/03\/2019"/,
    },
    { name: 'half a period', args: ['figures', '--from', '2019-04-01'], code: 2, says: /needs both --from and --to/ },
    {
      name: 'a period that runs backwards',
      args: ['figures', '--from', '2019-04-01', '--to', '2019-03-31'],
      code: 2,
      says: /--to is before --from/,
    },
    {
      name: 'an unknown measure',
      args: ['figures', '--measure', 'happiness'],
      code: 2,
      says: /There is no measure "happiness"\. There are: children-looked-after/,
    },
    { name: 'no files to load', args: ['import'], code: 2, says: /Name the files to load/ },
    {
      name: 'a file that is not there',
      args: ['import', '/nowhere.csv'],
      code: 2,
      says: /The file \/nowhere\.csv cannot be read/,
    },
    { name: 'a folder instead of files', args: ['import', FOLDER], code: 2, says: /is a folder; name the files in it/ },
    {
      name: 'a year written wrongly',
      args: ['import', '--year', '2018=x.csv'],
      code: 2,
      says: /written as 2018-19=FILE/,
    },
    { name: 'a rule that does not exist', args: ['rules', 'show', 'x'], code: 2, says: /There is no rule "x"/ },
  ]) {
    test(`${name}: exit ${code} and one sentence on standard error`, async () => {
      const ended = await los(join(folder, 'untouched'), args);
      assert.deepEqual([ended.code, ended.printed], [code, '']);
      assert.match(ended.said, says);
      assert.equal(ended.said.trim().split('\n').length, 1);
      await assert.rejects(stat(join(folder, 'untouched')), 'wrong use touches nothing');
    });
  }

  test('rules are listed, shown with their sources, and answer their own examples', async () => {
    assert.match(
      (await los(dataDir, ['rules', 'list'])).printed,
      /looked-after\/first-review\tLaw\tHold the first review within 20 working days/,
    );
    assert.match(
      (await los(dataDir, ['rules', 'show', 'looked-after/first-review'])).printed,
      /regulation 33\(1\), https:\/\/www\.legislation\.gov\.uk/,
    );
    const tested = await los(dataDir, ['rules', 'test']);
    assert.match(tested.printed, /\d+ examples, 0 wrong\./);
    assert.equal(tested.code, 0);
  });

  test('a refused file stores nothing, not even a council', async () => {
    const bad = join(folder, 'bad.csv');
    await writeFile(bad, 'PK\u0003\u0004');
    const ended = await los(dataDir, ['import', bad, ...year(2018)]);
    assert.deepEqual([ended.code, ended.printed], [1, '']);
    assert.match(ended.said, /bad\.csv is an archive or an old spreadsheet/);
    assert.match((await los(dataDir, ['figures'])).said, /There is no council here yet/);
  });

  test('a dry run prints what would change and stores nothing', async () => {
    const ended = await los(dataDir, ['import', '--dry-run', '--json', ...year(2018)]);
    const { files, problems } = JSON.parse(ended.printed) as {
      files: readonly Record<string, unknown>[];
      problems: readonly Record<string, unknown>[];
    };
    assert.deepEqual(
      files.find(({ kind }) => kind === 'header'),
      {
        name: '2018-header.csv',
        kind: 'header',
        year: '2018-19',
        rows: 572,
        stored: 572,
        unchanged: 0,
        rejected: 0,
        withdrawn: 0,
      },
    );
    assert.deepEqual(Object.keys(problems[0] ?? {}), ['file', 'row', 'column', 'value', 'code', 'sentence']);
    assert.equal((await los(dataDir, ['figures'])).code, 1);
  });

  test('importing into an empty folder makes a plain council; every row is accounted for; again changes nothing', async () => {
    const load = async () =>
      (
        JSON.parse((await los(dataDir, ['import', '--json', '--authority', 'Norhampton', ...year(2018)])).printed) as {
          files: readonly Record<'rows' | 'stored' | 'unchanged' | 'rejected', number>[];
        }
      ).files;
    for (const { rows, stored, unchanged, rejected } of await load()) assert.equal(rows, stored + unchanged + rejected);
    assert.ok((await load()).every(({ stored }) => stored === 0));
    assert.equal((await los(dataDir, ['figures', '--authority', 'Elsewhere'])).code, 2);
  });

  test('figures, people and duties print the shapes other programs rely on', async () => {
    const { measures } = JSON.parse((await los(dataDir, ['figures', '--json', '--as-at', '2019-03-31'])).printed) as {
      measures: readonly Record<string, unknown>[];
    };
    const [stock, flow] = measures;
    assert.deepEqual(Object.keys(stock ?? {}), [
      'id',
      'unit',
      'asAt',
      'value',
      'numerator',
      'denominator',
      'cannotTell',
      'breakdown',
    ]);
    assert.deepEqual(Object.keys(flow ?? {}), [
      'id',
      'unit',
      'from',
      'to',
      'value',
      'numerator',
      'denominator',
      'cannotTell',
      'breakdown',
    ]);
    assert.deepEqual([stock?.['asAt'], flow?.['from'], flow?.['to']], ['2019-03-31', '2018-04-01', '2019-03-31']);
    const { people } = JSON.parse(
      (
        await los(dataDir, [
          'people',
          '--json',
          '--measure',
          'children-looked-after',
          '--as-at',
          '2019-03-31',
          '--by',
          'sex=female',
        ])
      ).printed,
    ) as {
      people: readonly { id: string; identifiers: readonly { kind: string; value: string }[] }[];
    };
    const female = ((stock?.['breakdown'] ?? []) as readonly { by: string; key: string; value: number }[]).find(
      ({ by, key }) => by === 'sex' && key === 'female',
    );
    assert.equal(people.length, female?.value);
    // Somebody who has had a review: to a child whose first fell due before anything was kept, nothing may be owed.
    const [reviewed] = JSON.parse(
      (
        await los(dataDir, [
          'people',
          '--json',
          '--measure',
          'reviews-held-on-time',
          '--from',
          '2018-04-01',
          '--to',
          '2019-03-31',
        ])
      ).printed,
    ).people as readonly { id: string; identifiers: readonly { kind: string; value: string }[] }[];
    const child = reviewed?.identifiers.find(({ kind }) => kind === '903-child')?.value ?? '';
    const owed = JSON.parse(
      (await los(dataDir, ['duties', '--json', '--person', child, '--as-at', '2019-03-31'])).printed,
    ) as {
      person: string;
      asAt: string;
      duties: readonly Record<string, unknown>[];
    };
    assert.deepEqual([owed.person, owed.asAt], [reviewed?.id, '2019-03-31']);
    assert.deepEqual(Object.keys(owed.duties[0] ?? {}), [
      'rule',
      'trigger',
      'opensOn',
      'dueOn',
      'metOn',
      'endsOn',
      'status',
      'missing',
    ]);
    assert.equal((await los(dataDir, ['duties', '--person', 'nobody'])).code, 1);
  });

  test('a council can be named and coloured anew, and nothing else about it', async () => {
    const named = await los(dataDir, ['council', '--name', 'Norhampton', '--colour', '#14324A']);
    assert.deepEqual(
      [named.code, named.printed],
      [0, 'Norhampton it is, in #14324a. A server that runs shows it when it starts again.\n'],
    );
    const wrong = await los(dataDir, ['council', '--colour', 'blue']);
    assert.equal(wrong.code, 2);
    assert.match(wrong.said, /six figures, such as #14324a/);
    assert.equal((await los(dataDir, ['council'])).code, 2);
  });

  test('rebuild works everything out again to the same', async () => {
    const before = (await los(dataDir, ['figures', '--json', '--as-at', '2019-03-31'])).printed;
    assert.match((await los(dataDir, ['rebuild'])).printed, /The duties of 572 people were worked out again/);
    assert.equal((await los(dataDir, ['figures', '--json', '--as-at', '2019-03-31'])).printed, before);
  });

  test('configuration is printed without secrets, and wrong settings stop the start in plain sentences', async () => {
    const shown = await los(dataDir, ['config'], {
      DATABASE_URL: 'postgres://los_app:hidden@127.0.0.1/los',
      REPORTING_DATABASE_URL: 'postgres://los_reporting:hidden@127.0.0.1/los',
    });
    assert.match(shown.printed, /database app: postgres:\/\/los_app:\*\*\*@127\.0\.0\.1\/los/);
    assert.doesNotMatch(shown.printed, /hidden/);
    for (const [settings, says] of [
      [{ PORT: 'high' }, /PORT must be a number/],
      [{ PUBLIC_URL: 'http://council.gov.uk' }, /PUBLIC_URL must begin with https/],
      [{ HOST: '0.0.0.0' }, /set PUBLIC_URL/],
      [{ DATABASE_URL: 'postgres://los_app@127.0.0.1/los' }, /REPORTING_DATABASE_URL must be set/],
      [
        {
          DATABASE_URL: 'postgres://a@db.council.gov.uk/los',
          REPORTING_DATABASE_URL: 'postgres://b@db.council.gov.uk/los',
        },
        /add sslmode=verify-full/,
      ],
    ] as const) {
      const ended = await los(dataDir, ['config'], settings);
      assert.equal(ended.code, 2);
      assert.match(ended.said, says);
    }
  });

  test('a second server on the folder is refused with the address of the first; the folder is nobody else’s', async () => {
    const [port, other] = [await freePort(), await freePort()];
    const child = await startProgram(dataDir, { PORT: String(port) });
    const second = await los(dataDir, ['start'], { PORT: String(other) });
    assert.deepEqual(
      [second.code, second.said.trim()],
      [3, `Line of Sight is already running at http://127.0.0.1:${port}`],
    );
    assert.equal(
      ((await (await fetch(`http://127.0.0.1:${port}/health/ready`)).json()) as { status: string }).status,
      'ready',
    );
    assert.equal((await stat(dataDir)).mode & 0o077, 0);
    assert.deepEqual(
      (await readdir(dataDir)).filter((name) => name.includes('demo')),
      [],
    );
    child.kill('SIGTERM');
    const [code] = (await once(child, 'exit')) as [number];
    assert.equal(code, 0);
    assert.equal(environmentFor(dataDir)['DATA_DIR'], dataDir);
  });
});
