/**
 * The invented council comes to its targets, whatever the seed, and to others; and whatever they do not say stays believable.
 * Counted here without a database: that the measures count the same is asked of a whole one in tests/.
 */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { addMonths, type Day, lastDayOfMonth } from '../ground/day.ts';
import { day } from '../ground/day-words.ts';
import { type Council, DEMONSTRATION_DAY, FIRST_DAY, inventCouncil } from './council.ts';
import { afterEnding, assessedWithin, auditsGraded, leadOn, standingOf, weeksHelped } from './counts.ts';
import { COUNCIL } from './early-help.ts';
import { monthEndsUpTo, tenthsOn } from './family-practitioners.ts';
import { type Targets, TARGETS } from './targets.ts';

/** Written down before anything was made: a month outside them would not be believed. */
const BELIEVABLE = {
  inCare: [440, 580],
  comingOrLeavingInAMonth: [2, 40],
  helpedByCouncil: [450, 750],
  helpedByPartners: [950, 1450],
  childrenOfASocialWorker: [8, 20],
  youngPeopleOfAnAdviser: [10, 24],
  childrenOfAPractitioner: [14, 30],
  of5To9InAHundred: [15, 35],
  under1InAHundred: [1, 10],
} as const;

const SHIFTED: Targets = {
  ...TARGETS,
  childrenLookedAfter: { count: 513 },
  inEducation5To15: { count: 300, outOf: 310 },
  auditsGood: { count: 44 },
  auditsRequiringImprovement: { count: 17 },
  familyWeeksInJanuary2025: { count: 384 },
  familyWeeksIn2024: { count: 5902 },
};

function counted({ people, households }: Council) {
  const on = DEMONSTRATION_DAY;
  const standing = people.map(({ facts }) => standingOf(facts, on));
  const led = people.flatMap(({ facts }) => leadOn(facts, on) ?? []);
  const byCouncil = led.filter(({ lead }) => lead === COUNCIL);
  const ended = people.flatMap(({ facts }) => afterEnding(facts, on) ?? []);
  const assessed = people.flatMap(({ facts }) => assessedWithin(facts, day('2024-04-01'), on));
  const approved = households.filter(
    ({ approvedOn, endedOn }) => approvedOn <= on && (endedOn === null || endedOn > on),
  );
  const number = (is: (each: (typeof standing)[number]) => boolean): number => standing.filter(is).length;
  const audits = people.map(({ facts }) => auditsGraded(facts, day('2024-05-01'), day('2025-01-31')));
  const graded = (at: number): number => audits.reduce((sum, grades) => sum + (grades[at] ?? 0), 0);
  const weeks = (first: string, last: string): number =>
    people.reduce((sum, { facts }) => sum + weeksHelped(facts, day(first), day(last)), 0);
  return {
    childrenLookedAfter: number(({ inCare }) => inCare),
    careLeavers: number(({ leftCare }) => leftCare),
    childrenCouncilLed: byCouncil.length,
    familiesCouncilLed: new Set(byCouncil.map(({ family }) => family)).size,
    childrenPartnerLed: led.length - byCouncil.length,
    mainstreamHouseholds: approved.filter(({ kind }) => kind === 'mainstream').length,
    connectedHouseholds: approved.filter(({ kind }) => kind === 'connected').length,
    livingWithCouncilsFosterCarers: number(({ fostered }) => fostered !== null),
    inEducation5To15: [
      number(({ band, learnsOrWorks }) => band === '5 to 15' && learnsOrWorks),
      number(({ band }) => band === '5 to 15'),
    ],
    inEducationOrWork16To17: [
      number(({ band, learnsOrWorks }) => band === '16 to 17' && learnsOrWorks),
      number(({ band }) => band === '16 to 17'),
    ],
    assessmentsWithin35: [assessed.filter((days) => days <= 35).length, assessed.length],
    assessmentsWithin45: [assessed.filter((days) => days <= 45).length, assessed.length],
    notBackInEarlyHelp: [ended.filter(({ isBack }) => !isBack).length, ended.length],
    notInSocialCare: [ended.filter(({ isInSocialCare }) => !isInSocialCare).length, ended.length],
    auditsOutstanding: graded(0),
    auditsGood: graded(1),
    auditsRequiringImprovement: graded(2),
    auditsInadequate: graded(3),
    familyWeeksInJanuary2025: weeks('2025-01-01', '2025-01-31'),
    familyWeeksIn2024: weeks('2024-01-01', '2024-12-31'),
  };
}

function wantedOf({ careLeavers: _leavers, familyPractitioners: _posts, ...targets }: Targets) {
  return Object.fromEntries(
    Object.entries(targets).map(([name, target]) => [
      name,
      'outOf' in target ? [target.count, target.outOf] : target.count,
    ]),
  );
}

function practitionersOf({ people, workforce }: Council) {
  const practising = workforce.staff.filter(({ roleAtWork }) => roleAtWork === 'family-practitioner');
  return monthEndsUpTo(DEMONSTRATION_DAY).map((on) => ({
    posts:
      practising.reduce(
        (sum, { startedOn, endedOn, fullTimeShare = null, awaySince = null, backOn = null }) =>
          sum + tenthsOn({ startedOn, endedOn, fullTimeShare: fullTimeShare ?? 0, awaySince, backOn }, on),
        0,
      ) / 10,
    children: people.filter(({ facts }) => leadOn(facts, on)?.lead === COUNCIL).length,
  }));
}

const within = (value: number, [least, most]: readonly [number, number], what: string): void =>
  assert.ok(value >= least && value <= most, `${what}: ${value}, believable from ${least} to ${most}`);

const MONTH_ENDS: readonly Day[] = Array.from({ length: 60 }, (_, month) =>
  lastDayOfMonth(addMonths(FIRST_DAY, month)),
);

describe('the invented council', () => {
  for (const [name, seed, targets] of [
    ['of the demonstration', 2025, TARGETS],
    ['of another seed', 1, TARGETS],
    ['of a third seed', 2, TARGETS],
    ['with a few more children', 2025, SHIFTED],
  ] as const) {
    test(`${name} comes to its targets, and its other days are believable`, () => {
      const council = inventCouncil({ seed, targets });
      const { careLeavers, ...others } = counted(council);
      assert.deepEqual(others, wantedOf(targets));
      assert.ok(Math.abs(careLeavers - targets.careLeavers.count) <= targets.careLeavers.within);

      const months = practitionersOf(council);
      const now = months.at(-1) ?? { posts: 0, children: 0 };
      assert.equal(now.posts, targets.familyPractitioners.fullTime);
      const each = months.map(({ children, posts }) => children / posts);
      const own = now.children / now.posts;
      assert.equal(1 + each.filter((other) => other < own).length, targets.familyPractitioners.place);
      for (const value of each) within(value, BELIEVABLE.childrenOfAPractitioner, 'children for each practitioner');

      believable(council);
    });
  }
});

function believable({ people, workforce }: Council): void {
  const periods = people.flatMap(({ cameOn, facts: { episodes } }) => {
    const [first, last] = [episodes[0], episodes.at(-1)];
    return first === undefined || first.legalStatus === 'V4' || last === undefined
      ? []
      : [{ from: cameOn, to: last.endedOn }];
  });
  const inCareOn = (on: Day): number => periods.filter(({ from, to }) => from <= on && (to === null || to > on)).length;
  for (const [index, on] of MONTH_ENDS.slice(1).entries()) {
    const before = MONTH_ENDS[index] ?? on;
    const starts = periods.filter(({ from }) => from > before && from <= on).length;
    const ends = periods.filter(({ to }) => to !== null && to > before && to <= on).length;
    within(inCareOn(on), BELIEVABLE.inCare, 'in care');
    assert.equal(inCareOn(on), inCareOn(before) + starts - ends);
    if (on > DEMONSTRATION_DAY) continue;
    within(starts, BELIEVABLE.comingOrLeavingInAMonth, 'coming into care');
    within(ends, BELIEVABLE.comingOrLeavingInAMonth, 'leaving care');
    const led = people.flatMap(({ facts }) => leadOn(facts, on)?.lead ?? []);
    const byCouncil = led.filter((lead) => lead === COUNCIL).length;
    within(byCouncil, BELIEVABLE.helpedByCouncil, 'helped by the council');
    within(led.length - byCouncil, BELIEVABLE.helpedByPartners, 'helped by partners');
  }
  const today = workforce.allocations.filter(
    ({ from, to }) => from <= DEMONSTRATION_DAY && (to === null || to > DEMONSTRATION_DAY),
  );
  for (const [role, bounds] of [
    ['social-worker', BELIEVABLE.childrenOfASocialWorker],
    ['personal-adviser', BELIEVABLE.youngPeopleOfAnAdviser],
  ] as const) {
    const held = Map.groupBy(
      today.filter((allocation) => allocation.role === role),
      ({ staffId }) => staffId,
    );
    for (const theirs of held.values()) within(theirs.length, bounds, `held by a ${role}`);
  }
  const ages = people.flatMap(({ bornOn, facts }) =>
    bornOn !== null && standingOf(facts, DEMONSTRATION_DAY).inCare ? [(DEMONSTRATION_DAY - bornOn) / 365.25] : [],
  );
  const share = (from: number, to: number): number =>
    (100 * ages.filter((age) => age >= from && age < to).length) / ages.length;
  within(share(0, 1), BELIEVABLE.under1InAHundred, 'babies in a hundred children in care');
  within(share(5, 10), BELIEVABLE.of5To9InAHundred, 'of 5 to 9 in a hundred children in care');
}

test('what the council itself published stands beside: the invented one is of its size, and nothing here reads it', () => {
  const folder = join(import.meta.dirname, '../../reference-data/department-for-education__OGLv3/published');
  const [heading = '', ...lines] = readFileSync(join(folder, 'children-looked-after-at-31-march.csv'), 'utf8')
    .trim()
    .split('\n');
  const columns = heading.split(',');
  const published = lines.map((line) => Number(line.split(',')[columns.indexOf('children_count')]));
  assert.deepEqual(published.slice(0, 2), [493, 513]);
  for (const count of published) within(count, BELIEVABLE.inCare, 'published as in care');
  const readers = globSync('src/**/*.ts', {
    cwd: join(import.meta.dirname, '../..'),
    exclude: ['**/*.test.ts'],
  }).filter((path) => readFileSync(join(import.meta.dirname, '../..', path), 'utf8').includes('at-31-march'));
  assert.deepEqual(readers, []);
});
