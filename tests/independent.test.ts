/**
 * Two programs, written apart from the same definitions, agree on the four sample years: every count, and every child in
 * it. One is this program, from the files through the database to `figures --json`; the other is in `independent/`.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { los, temporaryDataDir } from './command-line.ts';

const FOLDER = join(import.meta.dirname, '../reference-data/data-to-insight__cs-demand-model__MIT/ssda903_by_year');
const PROGRAM = join(import.meta.dirname, '../independent/figures.mjs');
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
const FLOWS = [
  'children-starting-to-be-looked-after',
  'children-ceasing-to-be-looked-after',
  'periods-of-care-starting',
  'periods-of-care-ending',
];

const COUNTS_ON_A_DAY = ['children-looked-after', 'care-leavers', 'eligible-children', 'unaccompanied-children'];
const SHARES_ON_A_DAY = [
  'children-with-three-or-more-placements',
  'children-living-in-the-same-placement-for-two-years',
];
const COUNTS_OF_A_PERIOD = [...FLOWS, 'times-missing', 'children-who-went-missing', 'times-away'];
const SHARES_OF_A_PERIOD = [
  'reviews-held-on-time',
  'children-with-every-review-on-time',
  'children-taking-part-in-reviews',
  'health-assessments-in-the-year',
  'immunisations-up-to-date',
  'teeth-checked-in-the-year',
  'development-checked-in-the-year',
  'substance-misuse-identified',
  'substance-misuse-help-received',
  'substance-misuse-help-refused',
  'convicted-in-the-year',
  'strengths-and-difficulties-received',
  'strengths-and-difficulties-of-concern',
  'care-leavers-in-touch-around-their-birthday',
  'care-leavers-in-suitable-homes-17-to-18',
  'care-leavers-in-suitable-homes-19-to-21',
  'care-leavers-in-education-or-work-17-to-18',
  'care-leavers-in-education-or-work-19-to-21',
];

type Printed = {
  readonly measures: readonly {
    readonly id: string;
    readonly value: number;
    readonly numerator: number;
    readonly denominator: number;
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
type Independent = {
  readonly at: readonly (Record<string, Their & TheirShare> & { readonly at: string })[];
  readonly between: Record<string, Their & TheirShare>;
  readonly problems: { readonly counts: Record<string, number> };
};

const independent = (...args: readonly string[]): Independent =>
  JSON.parse(
    execFileSync(process.execPath, [PROGRAM, FOLDER, ...args], { maxBuffer: 64 * 1024 * 1024 }).toString(),
  ) as Independent;

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
  const shareOf = (figure: TheirShare | undefined) => [figure?.numerator, figure?.denominator];
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

  test(`count the same on ${DAYS.length} days, care leavers by status too, and on two of them list the same people`, async () => {
    const theirs = independent('--at', DAYS.join(), '--lists').at;
    for (const [index, on] of DAYS.entries()) {
      const ours = new Map((await figures('--as-at', on)).measures.map((measure) => [measure.id, measure]));
      const their = theirs.find(({ at }) => at === on);
      for (const id of COUNTS_ON_A_DAY) assert.equal(ours.get(id)?.value, their?.[id]?.value, `${id} on ${on}`);
      for (const id of SHARES_ON_A_DAY) assert.deepEqual(shareOf(ours.get(id)), shareOf(their?.[id]), `${id} on ${on}`);
      const byStatus = ours.get('care-leavers')?.breakdown.filter(({ by }) => by === 'status') ?? [];
      assert.deepEqual(
        Object.fromEntries(byStatus.map(({ key, value }) => [key, value])),
        their?.['care-leavers']?.byStatus,
        on,
      );
      if (index % 4 !== 2) continue;
      for (const id of COUNTS_ON_A_DAY)
        assert.deepEqual(await children('--as-at', on, '--measure', id), names(their?.[id]?.members ?? []), on);
    }
  });

  for (const year of YEARS) {
    test(`agree on everything that began, ended or fell due in ${year}-${(year + 1) % 100}, and the books balance`, async () => {
      const period = ['--from', `${year}-04-01`, '--to', `${year + 1}-03-31`];
      const theirs = independent(...period).between;
      const ours = new Map((await figures(...period)).measures.map((measure) => [measure.id, measure]));
      for (const id of COUNTS_OF_A_PERIOD) assert.equal(ours.get(id)?.value, theirs[id]?.value, id);
      for (const id of SHARES_OF_A_PERIOD) assert.deepEqual(shareOf(ours.get(id)), shareOf(theirs[id]), id);
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
