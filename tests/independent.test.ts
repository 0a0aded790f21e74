/**
 * Two programs, written apart from the same definitions, agree on the four sample years and on the sample of the lists for
 * inspectors: every figure that they feed, on eight days. One is this program, from the files through the database to
 * `figures --json`; the other is in `independent/`. A measure that counts anybody and is not worked out twice fails here.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { los, temporaryDataDir } from './command-line.ts';

const FOLDER = join(import.meta.dirname, '../reference-data/data-to-insight__cs-demand-model__MIT/ssda903_by_year');
const PROGRAMS = join(import.meta.dirname, '../independent');
const WORKBOOK = join(
  import.meta.dirname,
  '../reference-data/SocialFinanceDigitalLabs__liia-tools__MIT/annex_a/Annex_A.xlsx',
);
const XML = join(
  import.meta.dirname,
  '../reference-data/data-to-insight__csc-validator-be-903__MIT/fake_data/fake_903.xml',
);
const YEARS = [2018, 2019, 2020, 2021];
const KINDS = ['header', 'episodes', 'reviews', 'uasc', 'oc2', 'oc3', 'previous_permanence', 'missing'];
/** Files of a few rows do not say by themselves which year they are of. */
const filesOf = (year: number): readonly string[] =>
  KINDS.flatMap((kind) => ['--year', `${year}-${(year + 1) % 100}=${join(FOLDER, `${year}-${kind}.csv`)}`]);
const DAYS = [
  '2018-03-31',
  '2018-09-15',
  '2019-03-31',
  '2020-02-29',
  '2020-03-31',
  '2020-12-25',
  '2021-03-31',
  '2022-03-31',
];
/** Counted twice by name, and not only by number, on two of the days. */
const LISTED = ['children-looked-after', 'care-leavers', 'eligible-children', 'strengths-and-difficulties-in-date'];

type Printed = {
  readonly measures: readonly {
    readonly id: string;
    readonly value: number | null;
    readonly numerator: number;
    readonly denominator: number | null;
    readonly breakdown: readonly { readonly by: string; readonly key: string; readonly value: number }[];
  }[];
};
type People = {
  readonly people: readonly { readonly identifiers: readonly { readonly kind: string; readonly value: string }[] }[];
};
type Their = {
  readonly value: number;
  readonly members: readonly (string | { readonly child: string })[];
  readonly byStatus?: Readonly<Record<string, number>>;
};
type TheirShare = { readonly numerator: number; readonly denominator: number };
type TheirFigures = Record<string, Their & TheirShare>;
type TheirDay = TheirFigures & { readonly at: string; readonly soFar?: TheirFigures };
type Independent = {
  readonly at: readonly TheirDay[];
  readonly between: Record<string, Their & TheirShare>;
  readonly problems: { readonly counts: Record<string, number> };
};

const run = (program: string, ...args: readonly string[]): Independent =>
  JSON.parse(
    execFileSync(process.execPath, [join(PROGRAMS, program), ...args], { maxBuffer: 64 * 1024 * 1024 }).toString(),
  ) as Independent;
const independent = (...args: readonly string[]): Independent => run('figures.mjs', FOLDER, ...args);

/** Every figure of the day and of the return year up to it that anybody is in; answers how many were compared. */
function assertAgree(ours: Printed, their: TheirFigures, on: string): number {
  let compared = 0;
  for (const { id, value, numerator, denominator, breakdown } of ours.measures) {
    const other = their[id];
    if (other === undefined) {
      // A rate that rests on nothing of these files has no value at all, nor has one of weeks in which nothing was recorded.
      assert.equal(
        value === null ? 0 : (denominator ?? value),
        0,
        `${id} on ${on} counts somebody, and is not worked out a second time`,
      );
      continue;
    }
    if (denominator === null) assert.equal(value, other.value, `${id} on ${on}`);
    else assert.deepEqual([numerator, denominator], shareOf(other), `${id} on ${on}`);
    // An average or a median has a value of its own beside what it is of.
    if (denominator !== null && other.value !== undefined) assert.equal(value, other.value, `${id} on ${on}`);
    if ((denominator ?? value ?? 0) > 0) compared += 1;
    if (other.byStatus === undefined) continue;
    const byStatus = breakdown
      .filter(({ by }) => by === 'status')
      .map(({ key, value: count }) => [key, count] as const);
    assert.deepEqual(Object.fromEntries(byStatus), other.byStatus, on);
  }
  return compared;
}

const shareOf = (figure: TheirShare | undefined) => [figure?.numerator, figure?.denominator];

describe('this program and the independent one', () => {
  let dataDir = '';
  let remove: () => Promise<void>;
  let problems: readonly { readonly code: string }[] = [];

  before(async () => {
    ({ dataDir, remove } = await temporaryDataDir());
    const loaded = await los(dataDir, ['import', '--json', ...YEARS.flatMap(filesOf)]);
    assert.equal(loaded.code, 0, loaded.said);
    problems = (JSON.parse(loaded.printed) as { problems: readonly { readonly code: string }[] }).problems;
  });
  after(() => remove());

  const figures = async (...args: readonly string[]): Promise<Printed> =>
    JSON.parse((await los(dataDir, ['figures', '--json', ...args])).printed) as Printed;
  const children = async (...args: readonly string[]): Promise<readonly string[]> =>
    (JSON.parse((await los(dataDir, ['people', '--json', ...args])).printed) as People).people
      .map(({ identifiers }) => identifiers.find(({ kind }) => kind === '903-child')?.value ?? '')
      .toSorted();
  const names = (members: Their['members']): readonly string[] =>
    members.map((member) => (typeof member === 'string' ? member : member.child)).toSorted();
  const count = (code: string): number => problems.filter((problem) => problem.code === code).length;

  test('name the same forgotten children and episodes, episodes open twice, and overlaps', () => {
    const { counts } = independent().problems;
    assert.deepEqual(
      [
        count('child-absent-from-next-return'),
        count('episode-absent-from-next-return'),
        count('several-open'),
        count('overlap'),
      ],
      [counts['childrenAbsent'], counts['episodesAbsent'], counts['twoOpen'], counts['overlaps']],
    );
    assert.deepEqual(
      [count('child-absent-from-next-return'), count('episode-absent-from-next-return'), count('several-open')],
      [85, 1, 3],
    );
  });

  test(`agree on every figure on ${DAYS.length} days, care leavers by status too, and on two of them list the same people`, async () => {
    const theirs = independent('--at', DAYS.join(), '--lists').at;
    let compared = 0;
    for (const [index, on] of DAYS.entries()) {
      const their = theirs.find(({ at }) => at === on);
      assert.ok(their);
      compared += assertAgree(await figures('--as-at', on), { ...their, ...their.soFar }, on);
      if (index % 4 !== 2) continue;
      for (const id of LISTED)
        assert.deepEqual(
          await children('--as-at', on, '--measure', id),
          names(their[id]?.members ?? []),
          `${id} on ${on}`,
        );
    }
    assert.ok(compared > 180, `only ${compared} figures count anybody`);
  });

  for (const year of YEARS) {
    test(`agree on everything that began, ended or fell due in ${year}-${(year + 1) % 100}, and the books balance`, async () => {
      const period = ['--from', `${year}-04-01`, '--to', `${year + 1}-03-31`];
      const theirs = independent(...period).between;
      const printed = await figures(...period);
      const ours = new Map(printed.measures.map((measure) => [measure.id, measure]));
      const flows = printed.measures.filter(({ id }) => Object.hasOwn(theirs, id));
      assert.ok(flows.length > 24);
      assertAgree({ measures: flows }, theirs, period.join());
      const [before] = (await figures('--as-at', `${year}-03-31`, '--measure', 'children-looked-after')).measures;
      const starting = ours.get('periods-of-care-starting')?.value ?? 0;
      const ending = ours.get('periods-of-care-ending')?.value ?? 0;
      assert.equal(ours.get('children-looked-after')?.value, (before?.value ?? 0) + starting - ending);
    });
  }

  test('a list is as long as its figure, whole and by every cut', async () => {
    const period = ['--from', '2019-04-01', '--to', '2020-03-31'];
    const printed = JSON.parse(
      (await los(dataDir, ['figures', '--json', ...period, '--measure', 'children-ceasing-to-be-looked-after']))
        .printed,
    ) as {
      measures: [{ value: number; breakdown: readonly { by: string; key: string; value: number }[] }];
    };
    const [{ value, breakdown }] = printed.measures;
    for (const by of ['sex', 'age-band', 'team', 'placement-type']) {
      assert.equal(
        breakdown.filter((part) => part.by === by).reduce((sum, part) => sum + part.value, 0),
        value,
        by,
      );
    }
    const [part] = breakdown.filter(({ by }) => by === 'age-band');
    const listed = await children(
      ...period,
      '--measure',
      'children-ceasing-to-be-looked-after',
      '--by',
      `age-band=${part?.key}`,
    );
    assert.equal(listed.length, part?.value);
  });
});

describe('the lists for inspectors', () => {
  let dataDir = '';
  let remove: () => Promise<void>;
  before(async () => {
    ({ dataDir, remove } = await temporaryDataDir());
    const loaded = await los(dataDir, ['import', WORKBOOK]);
    assert.equal(loaded.code, 0, loaded.said);
  });
  after(() => remove());

  test('feed the same figures in both programs on eight days', async () => {
    const days = [
      '2020-09-15',
      '2020-10-31',
      '2020-12-25',
      '2021-01-31',
      '2021-03-31',
      '2021-05-31',
      '2021-09-30',
      '2022-03-31',
    ];
    let compared = 0;
    for (const their of run('lists.mjs', WORKBOOK, days.join()).at) {
      const printed = JSON.parse((await los(dataDir, ['figures', '--json', '--as-at', their.at])).printed) as Printed;
      compared += assertAgree(printed, their, their.at);
    }
    assert.ok(compared > 130, `only ${compared} figures count anybody`);
  });
});

describe('the XML of a return', () => {
  let dataDir = '';
  let remove: () => Promise<void>;
  before(async () => {
    ({ dataDir, remove } = await temporaryDataDir());
    // The first year in which all its codes were used, so that no row of an episode is rejected for one.
    const loaded = await los(dataDir, ['import', '--year', `2018-19=${XML}`]);
    assert.equal(loaded.code, 0, loaded.said);
  });
  after(() => remove());

  test('feeds the same figures in both programs on eight days', async () => {
    const days = [
      '2016-03-31',
      '2017-03-31',
      '2017-06-15',
      '2017-09-30',
      '2017-12-25',
      '2018-03-31',
      '2018-10-01',
      '2019-03-31',
    ];
    let compared = 0;
    for (const their of run('figures.mjs', XML, '--year', '2018', '--at', days.join()).at) {
      const printed = JSON.parse((await los(dataDir, ['figures', '--json', '--as-at', their.at])).printed) as Printed;
      compared += assertAgree(printed, { ...their, ...their.soFar }, their.at);
    }
    assert.ok(compared > 100, `only ${compared} figures count anybody`);
  });
});
