/**
 * A second reckoning of the main figures from 903 files, written from the definitions in README.md and from nothing
 * else. It shares no code with the program and goes about it another way: it stamps every single day on which a child
 * was looked after and reads everything off the stamps.
 *
 *   node independent/figures.mjs FOLDER [--at 2019-03-31,2020-03-31] [--from 2018-04-01 --to 2019-03-31] [--lists]
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  birthdayOf,
  dayFromReturn,
  monthsLater,
  pagesOf,
  tomorrowOf,
  workingDaysLater,
  yesterdayOf,
} from './calendar.mjs';
import { returnFromXml } from './xml.mjs';

const SHORT_BREAKS = ['V3', 'V4'];

/** Days are texts whose order as texts is their order in time; so are the names of children, for lists that stay put. */
export const inOrder = (one, other) => (one < other ? -1 : one > other ? 1 : 0);

// ---------------------------------------------------------------- reading

function rowsOf(csv) {
  const table = [[]];
  let cell = '';
  let quoted = false;
  const finishCell = () => {
    table.at(-1).push(cell.trim());
    cell = '';
  };
  for (const letter of `${csv.replace(/^\uFEFF/, '').replaceAll('\r', '')}\n`) {
    if (letter === '"') quoted = !quoted;
    else if (letter === ',' && !quoted) finishCell();
    else if (letter === '\n' && !quoted) {
      finishCell();
      table.push([]);
    } else cell += letter;
  }
  const [columns, ...rows] = table.filter((row) => row.some((value) => value !== ''));
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? ''])));
}

/** The returns in a folder, the earliest first; 2018 stands for April 2018 to March 2019. */
export function readReturns(folder) {
  const years = readdirSync(folder)
    .map((name) => /^(\d{4})-episodes\.csv$/.exec(name)?.[1])
    .filter((year) => year !== undefined)
    .map(Number)
    .sort((one, other) => one - other);
  const table = (year, name) => {
    try {
      return rowsOf(readFileSync(join(folder, `${year}-${name}.csv`), 'utf8'));
    } catch (error) {
      if (error.code === 'ENOENT') return [];
      throw error;
    }
  };
  return years.map((year) => ({
    year,
    header: table(year, 'header'),
    episodes: table(year, 'episodes'),
    reviews: table(year, 'reviews'),
    oc2: table(year, 'oc2'),
    oc3: table(year, 'oc3'),
    uasc: table(year, 'uasc'),
    missing: table(year, 'missing'),
  }));
}

export function piledBy(things, keyOf) {
  const piles = new Map();
  for (const thing of things) piles.set(keyOf(thing), [...(piles.get(keyOf(thing)) ?? []), thing]);
  return piles;
}

/** The 1 April on or before a day. */
const firstOfYear = (day) => `${Number(day.slice(0, 4)) - (day.slice(5) < '04-01' ? 1 : 0)}-04-01`;
const yearEnd = (year) => `${year + 1}-03-31`;

/** The day an OC3 row is about: the birthday in the year up to the 21st, the year's end for those who are older. */
function contactDay(born, year) {
  const birthday = [17, 18, 19, 20, 21]
    .map((age) => birthdayOf(born, age))
    .find((day) => day >= `${year}-04-01` && day <= yearEnd(year));
  return birthday ?? yearEnd(year);
}

/** The day itself where an episode ended with it; otherwise the end of the first year of which OC3 says so, unless in care then. */
function deathOf({ diedOn, diedBy, episodes }) {
  if (diedOn !== undefined || diedBy === undefined) return diedOn;
  return [...episodes.values()].some(({ ended }) => ended === undefined || ended > diedBy) ? undefined : diedBy;
}

/** Birthdays had by the end of a day. */
function ageAt(born, day) {
  let age = 0;
  while (birthdayOf(born, age + 1) <= day) age += 1;
  return age;
}

// ---------------------------------------------------------------- putting the returns together

/** Each child with a date of birth, the episodes as last reported and the review days that can be believed. */
export function childrenFrom(returns) {
  const children = new Map();
  const unusable = [];
  const childOf = (id) => {
    if (!children.has(id)) {
      children.set(id, {
        id,
        born: undefined,
        diedOn: undefined,
        diedBy: undefined,
        episodes: new Map(),
        reviews: new Map(),
        health: new Map(),
        leaving: new Map(),
        atHome: [],
        missing: new Map(),
        alone: undefined,
      });
    }
    return children.get(id);
  };
  for (const { year, header, episodes, reviews, oc2 = [], oc3 = [], uasc = [], missing = [] } of returns) {
    for (const row of header) {
      const born = dayFromReturn(row.DOB);
      if (born) childOf(row.CHILD).born = born;
      else unusable.push({ year, file: 'header', child: row.CHILD, why: `date of birth "${row.DOB}"` });
    }
    const startsSeen = new Set();
    for (const row of episodes) {
      const [begun, ended] = [dayFromReturn(row.DECOM), dayFromReturn(row.DEC)];
      const said = { year, file: 'episodes', child: row.CHILD };
      if (!begun) unusable.push({ ...said, why: `start "${row.DECOM}"` });
      else if (!ended && row.DEC !== '') unusable.push({ ...said, why: `end "${row.DEC}"` });
      else {
        if (startsSeen.has(`${row.CHILD} ${begun}`)) unusable.push({ ...said, why: `a second row starts on ${begun}` });
        startsSeen.add(`${row.CHILD} ${begun}`);
        const { LS: legalStatus, RNE: began, REC: left, PLACE: place, PLACE_PROVIDER: provider } = row;
        if (left === 'E2' && ended) childOf(row.CHILD).diedOn = ended;
        childOf(row.CHILD).episodes.set(begun, { begun, ended, legalStatus, began, left, place, provider });
      }
    }
    for (const row of reviews) {
      const held = dayFromReturn(row.REVIEW);
      if (held && held <= yearEnd(year)) childOf(row.CHILD).reviews.set(held, row.REVIEW_CODE);
    }
    for (const row of oc2) childOf(row.CHILD).health.set(yearEnd(year), row);
    for (const row of oc3) {
      const child = childOf(row.CHILD);
      const day = contactDay(dayFromReturn(row.DOB), year);
      child.leaving.set(day, row);
      if (row.IN_TOUCH === 'DIED') child.diedBy ??= yearEnd(year);
      if (row.IN_TOUCH === 'RHOM') child.atHome.push(day);
    }
    for (const row of uasc) childOf(row.CHILD).alone = { until: dayFromReturn(row.DUC) };
    for (const row of missing) {
      const begun = dayFromReturn(row.MIS_START);
      childOf(row.CHILD).missing.set(`${begun} ${row.MISSING}`, { begun, kind: row.MISSING });
    }
  }
  for (const child of children.values()) {
    if (!child.born && child.episodes.size > 0) {
      unusable.push({ child: child.id, why: 'no date of birth in any return; left out of every figure' });
    }
  }
  const sorted = [...children.values()].sort((one, other) => inOrder(one.id, other.id));
  return { children: sorted, unusable };
}

/** What does not fit together between returns and inside them. Nothing here changes a figure. */
export function problemsIn(returns, children) {
  const openIn = ({ episodes }) => episodes.filter((row) => row.DEC === '');
  const childrenAbsent = [];
  const episodesAbsent = [];
  for (const [index, earlier] of returns.entries()) {
    const later = returns[index + 1];
    if (!later) break;
    const there = new Set(later.episodes.map((row) => row.CHILD));
    const thereWithStart = new Set(later.episodes.map((row) => `${row.CHILD} ${row.DECOM}`));
    const absent = new Map();
    for (const row of openIn(earlier)) {
      const begun = dayFromReturn(row.DECOM);
      if (!there.has(row.CHILD)) absent.set(row.CHILD, [...(absent.get(row.CHILD) ?? []), begun]);
      else if (!thereWithStart.has(`${row.CHILD} ${row.DECOM}`)) {
        episodesAbsent.push({ year: earlier.year, child: row.CHILD, begun });
      }
    }
    for (const [child, begun] of absent) childrenAbsent.push({ year: earlier.year, child, begun });
  }
  const twoOpen = returns.flatMap((one) => {
    return [...piledBy(openIn(one), (row) => row.CHILD)]
      .filter(([, rows]) => rows.length > 1)
      .map(([child, rows]) => ({
        year: one.year,
        child,
        begun: rows.map((row) => dayFromReturn(row.DECOM)).sort(inOrder),
      }));
  });
  const overlaps = children.flatMap(({ id, episodes }) => {
    const byStart = [...episodes.values()].sort((one, other) => inOrder(one.begun, other.begun));
    return byStart.flatMap((first, index) =>
      byStart
        .slice(index + 1)
        .filter((second) => first.ended === undefined || second.begun < first.ended)
        .map((second) => ({
          child: id,
          first: [first.begun, first.ended ?? null],
          second: [second.begun, second.ended ?? null],
        })),
    );
  });
  const endedBeforeBegun = children.flatMap(({ id, episodes }) =>
    [...episodes.values()]
      .filter(({ begun, ended }) => ended !== undefined && ended <= begun)
      .map(({ begun, ended }) => ({ child: id, begun, ended })),
  );
  return { childrenAbsent, episodesAbsent, twoOpen, overlaps, endedBeforeBegun };
}

// ---------------------------------------------------------------- stamping the days

/** The set of days up to `lastDay` on which a child was looked after. `counts` says which episodes and ages to stamp. */
function stampedDays(child, pages, lastDay, counts) {
  const stamped = new Set();
  const adult = counts.anyAge ? undefined : birthdayOf(child.born, 18);
  const died = counts.anyAge ? undefined : deathOf(child);
  for (const { begun, ended, legalStatus } of child.episodes.values()) {
    if (!counts.shortBreaks && SHORT_BREAKS.includes(legalStatus)) continue;
    for (let page = pages.numberOf.get(begun); page < pages.days.length; page += 1) {
      const day = pages.days[page];
      if (day > lastDay || (ended !== undefined && day >= ended) || (adult !== undefined && day >= adult)) break;
      if (died !== undefined && day >= died) break;
      stamped.add(day);
    }
  }
  return stamped;
}

/** Runs of stamped days: `start` is the first, `end` the first day without a stamp, null when it lies past `lastDay`. */
function periodsIn(stamped, lastDay) {
  const periods = [];
  for (const day of [...stamped].sort(inOrder)) {
    if (!stamped.has(yesterdayOf(day))) periods.push({ start: day, end: null });
    const next = tomorrowOf(day);
    if (!stamped.has(next) && next <= lastDay) periods.at(-1).end = next;
  }
  return periods;
}

/** Every review owed in a period of care that has been held, fell away or is still awaited, the first of them first. */
function reviewsOwed(period, reviewDays) {
  const held = [...reviewDays.keys()]
    .filter((day) => day >= period.start && (period.end === null || day < period.end))
    .sort(inOrder);
  const owed = [];
  let from = period.start;
  for (let number = 0; ; number += 1) {
    const kind = ['first', 'second'][number] ?? 'later';
    const due = kind === 'first' ? workingDaysLater(from, 20) : monthsLater(from, kind === 'second' ? 3 : 6);
    const heldOn = held[number];
    const answer =
      due === undefined
        ? 'cannot tell'
        : heldOn !== undefined
          ? heldOn <= due
            ? 'on time'
            : 'late'
          : period.end !== null && period.end <= due
            ? 'care ended first'
            : 'not held';
    owed.push({ kind, from, due: due ?? null, heldOn: heldOn ?? null, answer });
    if (heldOn === undefined) return owed;
    from = heldOn;
  }
}

// ---------------------------------------------------------------- care leavers

const ADOPTED_OR_ELSEWHERE = ['E11', 'E12', 'E2', 'E3'];
const GUARDIANS = ['E43', 'E44', 'E45', 'E46', 'E47', 'E48'];
const HOME = ['E4A', 'E4B', 'E41', ...GUARDIANS];

/** The status of one child on a day, by the table of statuses, oldest question first; undefined for none. */
function statusOf({ child, stamped, periods }, day) {
  const birthday = (age) => birthdayOf(child.born, age);
  const died = deathOf(child);
  if (died !== undefined && day >= died) return undefined;
  const since14 = (until) => [...stamped].filter((one) => one >= birthday(14) && one <= until).length;
  const eligibleAt = (one) => stamped.has(one) && one >= birthday(16) && since14(one) >= 91;
  if (stamped.has(day)) return eligibleAt(day) ? 'eligible-child' : undefined;
  const left = periods.findLast(({ end }) => end !== null && end <= day)?.end;
  if (left === undefined || day < birthday(16) || day >= birthday(25)) return undefined;
  const ending = [...child.episodes.values()]
    .filter(({ ended, legalStatus }) => ended === left && !SHORT_BREAKS.includes(legalStatus))
    .sort((one, other) => inOrder(one.begun, other.begun));
  const why = ending.at(-1)?.left;
  if (ADOPTED_OR_ELSEWHERE.includes(why)) return undefined;
  const eve = yesterdayOf(left);
  const halfAYear = monthsLater(left, 6);
  const settledAtHome =
    HOME.includes(why) &&
    day >= halfAYear &&
    birthday(18) > halfAYear &&
    child.atHome.some((said) => said >= left && said <= day);
  if (eligibleAt(eve) && !settledAtHome) {
    if (day < birthday(18)) return 'relevant-child';
    return day < birthday(21) ? 'former-relevant' : 'former-relevant-21-to-24-cannot-tell';
  }
  if (day >= birthday(21)) return undefined;
  if (GUARDIANS.includes(why)) return 'qualifying-special-guardianship';
  if (eve >= birthday(16)) return 'qualifying';
  return why === undefined || why === '' || why === 'X1' ? 'qualifying-special-guardianship' : undefined;
}

// ---------------------------------------------------------------- placements

const isTemporary = ({ place }) => /^T[0-4]$/.test(place);

/** First days of placements, period by period, and the day each was over. */
function placementsOf({ child, periods }) {
  const all = [...child.episodes.values()]
    .filter(({ begun, ended, legalStatus }) => !SHORT_BREAKS.includes(legalStatus) && (!ended || ended > begun))
    .sort((one, other) => inOrder(one.begun, other.begun));
  return periods.flatMap(({ start, end }) => {
    const firstDays = [];
    let settled;
    let previous;
    for (const episode of all.filter(({ begun }) => begun >= start && (end === null || begun < end))) {
      if (!isTemporary(episode)) {
        const back =
          previous !== undefined &&
          isTemporary(previous) &&
          settled?.place === episode.place &&
          settled.provider === episode.provider;
        if (settled === undefined || ('SPB'.includes(episode.began) && !back)) firstDays.push(episode.begun);
        settled = episode;
      }
      previous = episode;
    }
    return firstDays.map((from, index) => ({ from, to: firstDays[index + 1] ?? end }));
  });
}

// ---------------------------------------------------------------- shares of codes

const TAKING_PART = ['PN1', 'PN2', 'PN3', 'PN5', 'PN6'];
const WORKING = ['F1', 'P1', 'F2', 'P2', 'F4', 'P4', 'F5', 'P5'];
const NOT_KNOWN_WHERE = /^[GHR][12]$/;
const SUITABLE = /^[BCDEKTUVWYZ]1$/;

/** To one decimal, a half upwards, by counting tenths; nothing of no numbers. */
export function averageOf(numbers) {
  if (numbers.length === 0) return null;
  const tenths = numbers.reduce((sum, one) => sum + one * 10, 0);
  const [whole, left] = [Math.floor(tenths / numbers.length), tenths % numbers.length];
  return (left * 2 >= numbers.length ? whole + 1 : whole) / 10;
}

/** The one in the middle, or half-way between the two. */
export function medianOf(numbers) {
  if (numbers.length === 0) return null;
  const line = [...numbers].sort((one, other) => one - other);
  while (line.length > 2) {
    line.pop();
    line.shift();
  }
  return averageOf(line);
}

/** Each of the health outcomes: the column, and whom it asks about. */
const HEALTH = {
  'health-assessments-in-the-year': ['HEALTH_ASSESSMENT', () => true],
  'immunisations-up-to-date': ['IMMUNISATIONS', () => true],
  'teeth-checked-in-the-year': ['TEETH_CHECK', () => true],
  'development-checked-in-the-year': ['HEALTH_CHECK', (age) => age <= 4],
  'substance-misuse-identified': ['SUBSTANCE_MISUSE', () => true],
  'substance-misuse-help-received': ['INTERVENTION_RECEIVED', (_, row) => row.SUBSTANCE_MISUSE === '1'],
  'substance-misuse-help-refused': ['INTERVENTION_OFFERED', (_, row) => row.SUBSTANCE_MISUSE === '1'],
  'convicted-in-the-year': ['CONVICTED', (age) => age >= 10 && age <= 17],
};

function healthIn(children, within, share) {
  const rows = children.flatMap(({ id, born, health }) =>
    [...health].filter(([day]) => within(day)).map(([day, row]) => ({ id, row, age: ageAt(born, day) })),
  );
  const scored = rows.filter(({ age }) => age >= 5 && age <= 16);
  const received = scored.filter(({ row }) => /^\d+$/.test(row.SDQ_SCORE));
  return {
    ...Object.fromEntries(
      Object.entries(HEALTH).map(([id, [column, asked]]) => {
        const asks = rows.filter(({ age, row }) => asked(age, row));
        return [id, share(asks, ({ row }) => row[column] === '1')];
      }),
    ),
    'strengths-and-difficulties-received': share(scored, (one) => received.includes(one)),
    'strengths-and-difficulties-of-concern': share(received, ({ row }) => Number(row.SDQ_SCORE) >= 17),
    'strengths-and-difficulties-average': {
      value: averageOf(received.map(({ row }) => Number(row.SDQ_SCORE))),
      numerator: received.length,
      denominator: received.length,
    },
    ...Object.fromEntries(
      ['0-to-13', '14-to-16', '17-to-40'].map((band) => {
        const [least, most] = band.split('-to-').map(Number);
        const inIt = received.filter(({ row }) => Number(row.SDQ_SCORE) >= least && Number(row.SDQ_SCORE) <= most);
        return [`strengths-and-difficulties-${band}`, { value: inIt.length }];
      }),
    ),
  };
}

function leaversIn(children, within, share) {
  const rows = children
    .flatMap(({ id, born, leaving }) =>
      [...leaving].filter(([day]) => within(day)).map(([day, row]) => ({ id, row, age: ageAt(born, day) })),
    )
    .filter(({ row, age }) => age >= 17 && age <= 21 && !['DIED', 'RHOM'].includes(row.IN_TOUCH));
  const figures = {
    'care-leavers-in-touch-around-their-birthday': share(rows, ({ row }) => row.IN_TOUCH === 'YES'),
  };
  for (const [name, low, high] of [
    ['17-to-18', 17, 18],
    ['19-to-21', 19, 21],
  ]) {
    const own = rows.filter(({ age }) => age >= low && age <= high);
    const placed = own.filter(({ row }) => !NOT_KNOWN_WHERE.test(row.ACCOM));
    figures[`care-leavers-in-suitable-homes-${name}`] = share(placed, ({ row }) => SUITABLE.test(row.ACCOM));
    figures[`care-leavers-in-education-or-work-${name}`] = share(own, ({ row }) => WORKING.includes(row.ACTIV));
  }
  return figures;
}

// ---------------------------------------------------------------- what a list of children and a day give

/** Every child with a date of birth, the days stamped, and what can be read off them. */
export function careOf(children, lastDay) {
  const starts = children.flatMap(({ episodes }) => [...episodes.keys()]).sort(inOrder);
  const firstYear = Number((starts[0] ?? lastDay).slice(0, 4));
  const pages = { days: pagesOf(firstYear, Number(lastDay.slice(0, 4)) + 1), numberOf: new Map() };
  pages.days.forEach((day, index) => {
    pages.numberOf.set(day, index);
  });
  const histories = children
    .filter(({ born, episodes }) => born && episodes.size > 0)
    .map((child) => {
      const stamped = stampedDays(child, pages, lastDay, { shortBreaks: false, anyAge: false });
      const periods = periodsIn(stamped, lastDay);
      const reviews = periods.flatMap((period) =>
        reviewsOwed(period, child.reviews).map((owed) => ({ child: child.id, ...owed })),
      );
      return { id: child.id, child, stamped, periods, reviews };
    });
  return { histories, pages };
}

export const shareOf = (lists) => (members, isMet) => ({
  numerator: members.filter(isMet).length,
  denominator: members.length,
  ...(lists ? { members: members.map(({ id, child }) => id ?? child) } : {}),
});

/** Who is what on a day; whoever is nothing is not there. */
export function leaversOn(histories, day) {
  return new Map(
    histories.flatMap((one) => {
      const status = statusOf(one, day);
      return status === undefined ? [] : [[one.id, status]];
    }),
  );
}

export function placementSharesOn(histories, day, pages, share) {
  // The year runs from the day after the same date last year.
  const yearAgo = pages.days.findLast((one) => monthsLater(one, 12) <= day);
  const inCare = histories
    .filter(({ stamped }) => stamped.has(day))
    .map((one) => ({ ...one, homes: placementsOf(one) }));
  const long = inCare.filter(({ child, periods }) => {
    const since = periods.findLast(({ start }) => start <= day).start;
    return day < birthdayOf(child.born, 16) && monthsLater(since, 30) <= day;
  });
  return {
    'children-with-three-or-more-placements': share(inCare, ({ homes }) => {
      return homes.filter(({ from, to }) => from <= day && (to === null || yesterdayOf(to) > yearAgo)).length >= 3;
    }),
    'children-living-in-the-same-placement-for-two-years': share(long, ({ homes }) => {
      const home = homes.findLast(({ from }) => from <= day);
      return home !== undefined && monthsLater(home.from, 24) <= day;
    }),
  };
}

/** Of children in care: whom a return says nothing of learning or work about, and who lives with the council's own foster carers. */
export function atHomeAndSchoolOn(histories, day, share, counted) {
  const inCare = histories.filter(({ stamped }) => stamped.has(day));
  const aged = (low, high) =>
    share(
      inCare.filter(({ child }) => day >= birthdayOf(child.born, low) && day < birthdayOf(child.born, high + 1)),
      () => false,
    );
  const fostered = inCare.filter(({ child }) =>
    [...child.episodes.values()].some(
      ({ begun, ended, place, provider }) =>
        begun <= day && (!ended || ended > day) && /^U[1-6]$/.test(place) && provider === 'PR1',
    ),
  );
  return {
    'children-in-care-in-education-or-work': aged(5, 17),
    'children-in-care-in-education-or-work-5-to-15': aged(5, 15),
    'children-in-care-in-education-or-work-16-to-17': aged(16, 17),
    'children-living-with-the-councils-foster-carers': counted(fostered.map(({ id }) => id)),
  };
}

/** The day of the guidance that asks for them. */
const QUESTIONNAIRES_FROM = '2015-03-24';

/** Whom a questionnaire is owed on a day, and for whom it is not late. */
function questionnairesOn(histories, day, keptFrom, pages, share) {
  const owed = histories.flatMap(({ id, child, stamped, periods }) => {
    const [four, seventeen] = [birthdayOf(child.born, 4), birthdayOf(child.born, 17)];
    if (!stamped.has(day) || day < four || day >= seventeen) return [];
    const { start } = periods.findLast((period) => period.start <= day);
    const begun = [start, four, QUESTIONNAIRES_FROM].sort(inOrder).at(-1);
    const answered = [...child.health]
      .filter(([on, row]) => on >= begun && on <= day && /^\d+$/.test(row.SDQ_SCORE))
      .map(([on]) => on)
      .sort(inOrder);
    const from = answered.at(-1) ?? begun;
    const due = monthsLater(from, 12);
    if (due >= keptFrom) return [{ id, due }];
    if (day < keptFrom) return [];
    return [{ id, due: pages.days[pages.numberOf.get(keptFrom) + pages.numberOf.get(due) - pages.numberOf.get(from)] }];
  });
  return share(owed, ({ due }) => day <= due);
}

const NEEDS_A_PLAN = [
  'eligible-child',
  'relevant-child',
  'former-relevant',
  'former-relevant-21-to-24-support-open',
  'former-relevant-21-to-24-cannot-tell',
];

/**
 * Neither the returns nor the lists say anything of plans, of the offer, of what managers wrote, or of what care leavers
 * learn or work at on a day: everybody whom it is asked of is in it, and nobody counts. Of visits the lists have the last.
 */
export function askedOfLeaversOn(statuses, inCare, wasSeen, share, { reachesBack = false } = {}) {
  const those = (test) => [...statuses].filter(([, status]) => test(status)).map(([id]) => ({ id }));
  const planned = those((status) => NEEDS_A_PLAN.includes(status));
  const supported = planned.filter(({ id }) => statuses.get(id) !== 'eligible-child');
  const nobody = () => false;
  const doing = (name) => [`care-leavers-in-${name}`, share(supported, nobody)];
  return {
    'pathway-plans-in-place': share(planned, nobody),
    'care-leavers-told-of-the-offer': share(
      those(() => true),
      nobody,
    ),
    'oversight-written-within-three-months': share([...inCare.map(({ id }) => ({ id })), ...supported], nobody),
    // Nor does any file say who asked not to be in touch.
    'care-leavers-who-asked-for-no-contact': share(
      those((status) => ['relevant-child', 'former-relevant'].includes(status)),
      nobody,
    ),
    // No file says who belongs to the group that speaks to the council: all are outside it.
    'care-leavers-told-of-the-offer-outside-the-council-group': share(
      those(() => true),
      nobody,
    ),
    'care-leavers-seen-within-three-months': share(supported, ({ id }) => wasSeen(id)),
    // One visit at most is known of anybody. Where none is known of three months ago, nobody can say how many there were.
    'visits-and-conversations-for-each-care-leaver': {
      value: reachesBack && supported.length > 0 ? averageOf(supported.map(({ id }) => (wasSeen(id) ? 1 : 0))) : null,
      numerator: reachesBack ? supported.length : 0,
      denominator: supported.length,
    },
    ...Object.fromEntries([
      doing('education-or-work-on-a-day'),
      doing('education-or-work-for-13-weeks'),
      doing('education-or-work-for-26-weeks'),
      doing('higher-education-on-a-day'),
    ]),
  };
}

/** Those who turn 18 and are owed full support from that day. Nothing these files say tells of a housing list: nobody counts. */
export function turnedEighteen(histories, within, share) {
  const turned = histories.filter((one) => {
    const eighteenth = birthdayOf(one.child.born, 18);
    return within(eighteenth) && statusOf(one, eighteenth) === 'former-relevant';
  });
  return { 'registered-for-housing-before-18': share(turned, () => false) };
}

// ---------------------------------------------------------------- figures

export function figuresFrom(returns, { at, between, lists = false }) {
  const { children, unusable } = childrenFrom(returns);
  const years = returns.map(({ year }) => ({ from: `${year}-04-01`, to: yearEnd(year) }));
  const days = at ?? (years.length > 0 ? [yesterdayOf(years[0].from), ...years.map(({ to }) => to)] : []);
  const spans = [...years, ...(between ? [between] : [])];
  const lastDay = [...days, ...spans.map(({ to }) => to)].sort(inOrder).at(-1) ?? '2000-01-01';
  const { histories, pages } = careOf(children, lastDay);
  const everything = children.map((child) => ({
    id: child.id,
    stamped: stampedDays(child, pages, lastDay, { shortBreaks: true, anyAge: true }),
  }));

  const lookedAfterOn = (day) => histories.filter(({ stamped }) => stamped.has(day)).map(({ id }) => id);
  const counted = (members) => (lists ? { value: members.length, members } : { value: members.length });

  const share = shareOf(lists);

  /** What was due before the first return began is nobody's. */
  const isKept = (due) => due === null || years.length === 0 || due >= years[0].from;

  const figuresAt = (day) => ({
    at: day,
    'children-looked-after': counted(lookedAfterOn(day)),
    ...leaversAt(day),
    ...placementSharesOn(histories, day, pages, share),
    ...atHomeAndSchoolOn(histories, day, share, counted),
    'children-with-three-or-more-social-workers': share(
      histories.filter(({ stamped }) => stamped.has(day)),
      () => false,
    ),
    'strengths-and-difficulties-in-date': questionnairesOn(histories, day, years[0]?.from, pages, share),
    'with-short-breaks-and-all-ages': counted(everything.filter((one) => one.stamped.has(day)).map(({ id }) => id)),
  });

  const leaversAt = (day) => {
    const statuses = leaversOn(histories, day);
    const having = (test) => [...statuses].filter(([, status]) => test(status)).map(([id]) => id);
    const leavers = having((status) => status !== 'eligible-child');
    const alone = histories.filter(({ child, stamped }) => {
      return (
        stamped.has(day) && child.alone !== undefined && (child.alone.until === undefined || day < child.alone.until)
      );
    });
    const byStatus = piledBy(leavers, (id) => statuses.get(id));
    return {
      'care-leavers': {
        ...counted(leavers),
        byStatus: Object.fromEntries([...byStatus].map(([status, own]) => [status, own.length])),
      },
      'eligible-children': counted(having((status) => status === 'eligible-child')),
      'unaccompanied-children': counted(alone.map(({ id }) => id)),
      ...askedOfLeaversOn(
        statuses,
        histories.filter(({ stamped }) => stamped.has(day)),
        () => false,
        share,
      ),
    };
  };

  const figuresBetween = ({ from, to }) => {
    const within = (day) => day !== null && day >= from && day <= to;
    const started = histories.flatMap(({ id, periods }) =>
      periods.filter(({ start }) => within(start)).map(({ start }) => ({ child: id, on: start })),
    );
    const ended = histories.flatMap(({ id, periods }) =>
      periods.filter(({ end }) => within(end)).map(({ end }) => ({ child: id, on: end })),
    );
    const firstStarts = [...piledBy(started, ({ child }) => child).values()].map((occasions) => occasions[0]);
    const lastEnds = [...piledBy(ended, ({ child }) => child).values()].map((occasions) => occasions.at(-1));
    const fellDue = histories.flatMap(({ reviews }) => reviews).filter(({ due }) => within(due) && isKept(due));
    const inFigure = fellDue.filter(({ answer }) => answer !== 'care ended first');
    const onTime = inFigure.filter(({ answer }) => answer === 'on time');
    const byChild = [...piledBy(inFigure, ({ child }) => child)].map(([id, own]) => ({ id, own }));
    const held = children.flatMap(({ id, reviews: told }) =>
      [...told].filter(([day]) => within(day)).map(([, code]) => ({ id, code })),
    );
    const missing = children.flatMap(({ id, missing: times }) =>
      [...times.values()].filter(({ begun }) => within(begun)).map(({ kind }) => ({ id, kind })),
    );
    const gone = missing.filter(({ kind }) => kind === 'M').map(({ id }) => id);
    const unclear = histories
      .flatMap(({ reviews }) => reviews)
      .filter(({ answer, from: start }) => answer === 'cannot tell' && within(start));
    return {
      from,
      to,
      'children-starting-to-be-looked-after': counted(firstStarts),
      'children-ceasing-to-be-looked-after': counted(lastEnds),
      'periods-of-care-starting': counted(started),
      'periods-of-care-ending': counted(ended),
      'children-with-every-review-on-time': share(byChild, ({ own }) =>
        own.every(({ answer }) => answer === 'on time'),
      ),
      'children-taking-part-in-reviews': share(
        held.filter(({ code }) => code !== 'PN0'),
        ({ code }) => TAKING_PART.includes(code),
      ),
      'permanence-plan-by-the-second-review': share(
        histories.flatMap(({ id, reviews }) =>
          reviews
            .filter(({ kind, due, heldOn }) => kind === 'second' && isKept(due) && within(heldOn))
            .map(() => ({ id })),
        ),
        () => false,
      ),
      'times-missing': counted(gone),
      'children-who-went-missing': counted([...new Set(gone)]),
      'times-away': counted(missing.filter(({ kind }) => kind === 'A').map(({ id }) => id)),
      ...healthIn(children, within, share),
      ...leaversIn(children, within, share),
      ...turnedEighteen(histories, within, share),
      balance: {
        atTheBeginning: lookedAfterOn(yesterdayOf(from)).length,
        starting: started.length,
        ending: ended.length,
        atTheEnd: lookedAfterOn(to).length,
      },
      'reviews-held-on-time': {
        numerator: onTime.length,
        denominator: inFigure.length,
        byKind: Object.fromEntries(
          ['first', 'second', 'later'].map((kind) => [
            kind,
            [onTime.filter((one) => one.kind === kind).length, inFigure.filter((one) => one.kind === kind).length],
          ]),
        ),
        heldLate: inFigure.filter(({ answer }) => answer === 'late').length,
        notHeld: inFigure.filter(({ answer }) => answer === 'not held').length,
        careEndedFirst: fellDue.length - inFigure.length,
        cannotTell: unclear.length,
        ...(lists ? { members: fellDue } : {}),
      },
    };
  };

  const problems = problemsIn(returns, children);
  return {
    returns: returns.map(({ year, header, episodes, reviews }) => ({
      year,
      children: header.length,
      episodes: episodes.length,
      reviews: reviews.length,
    })),
    at: days.map((day) => ({ ...figuresAt(day), soFar: figuresBetween({ from: firstOfYear(day), to: day }) })),
    years: years.map(figuresBetween),
    ...(between ? { between: figuresBetween(between) } : {}),
    problems: {
      counts: Object.fromEntries([...Object.entries(problems), ['unusable', unusable]].map(([k, v]) => [k, v.length])),
      ...problems,
      unusable,
    },
  };
}

// ---------------------------------------------------------------- command line

function main([folder, ...options]) {
  const valueOf = (name) => (options.includes(name) ? options[options.indexOf(name) + 1] : undefined);
  const [from, to] = [valueOf('--from'), valueOf('--to')];
  const needsYear = folder?.endsWith('.xml') && valueOf('--year') === undefined;
  if (!folder || needsYear || (from === undefined) !== (to === undefined)) {
    process.stderr.write(
      'Use: figures.mjs FOLDER|FILE.xml --year YEAR [--at DAY,DAY…] [--from DAY --to DAY] [--lists]\n',
    );
    return 2;
  }
  const asked = {
    at: valueOf('--at')?.split(','),
    between: from === undefined ? undefined : { from, to },
    lists: options.includes('--lists'),
  };
  const year = Number(valueOf('--year'));
  const returns = folder.endsWith('.xml') ? [returnFromXml(folder, year)] : readReturns(folder);
  process.stdout.write(`${JSON.stringify(figuresFrom(returns, asked), null, 1)}\n`);
  return 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = main(process.argv.slice(2));
