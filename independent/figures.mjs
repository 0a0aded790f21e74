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

const SHORT_BREAKS = ['V3', 'V4'];

/** Days are texts whose order as texts is their order in time; so are the names of children, for lists that stay put. */
const inOrder = (one, other) => (one < other ? -1 : one > other ? 1 : 0);

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
  }));
}

function piledBy(things, keyOf) {
  const piles = new Map();
  for (const thing of things) piles.set(keyOf(thing), [...(piles.get(keyOf(thing)) ?? []), thing]);
  return piles;
}

const yearEnd = (year) => `${year + 1}-03-31`;

// ---------------------------------------------------------------- putting the returns together

/** Each child with a date of birth, the episodes as last reported and the review days that can be believed. */
export function childrenFrom(returns) {
  const children = new Map();
  const unusable = [];
  const childOf = (id) => {
    if (!children.has(id)) children.set(id, { id, born: undefined, episodes: new Map(), reviews: new Set() });
    return children.get(id);
  };
  for (const { year, header, episodes, reviews } of returns) {
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
        childOf(row.CHILD).episodes.set(begun, { begun, ended, legalStatus: row.LS, lastReported: year });
      }
    }
    for (const row of reviews) {
      const held = dayFromReturn(row.REVIEW);
      if (held && held <= yearEnd(year)) childOf(row.CHILD).reviews.add(held);
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
  for (const { begun, ended, legalStatus } of child.episodes.values()) {
    if (!counts.shortBreaks && SHORT_BREAKS.includes(legalStatus)) continue;
    for (let page = pages.numberOf.get(begun); page < pages.days.length; page += 1) {
      const day = pages.days[page];
      if (day > lastDay || (ended !== undefined && day >= ended) || (adult !== undefined && day >= adult)) break;
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
  const held = [...reviewDays]
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

// ---------------------------------------------------------------- figures

export function figuresFrom(returns, { at, between, lists = false }) {
  const { children, unusable } = childrenFrom(returns);
  const years = returns.map(({ year }) => ({ from: `${year}-04-01`, to: yearEnd(year) }));
  const days = at ?? (years.length > 0 ? [yesterdayOf(years[0].from), ...years.map(({ to }) => to)] : []);
  const spans = [...years, ...(between ? [between] : [])];
  const lastDay = [...days, ...spans.map(({ to }) => to)].sort(inOrder).at(-1) ?? '2000-01-01';
  const starts = children.flatMap(({ episodes }) => [...episodes.keys()]).sort(inOrder);
  const firstYear = Number((starts[0] ?? lastDay).slice(0, 4));
  const pages = { days: pagesOf(firstYear, Number(lastDay.slice(0, 4))), numberOf: new Map() };
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
      return { id: child.id, stamped, periods, reviews };
    });
  const everything = children.map((child) => ({
    id: child.id,
    stamped: stampedDays(child, pages, lastDay, { shortBreaks: true, anyAge: true }),
  }));

  const lookedAfterOn = (day) => histories.filter(({ stamped }) => stamped.has(day)).map(({ id }) => id);
  const counted = (members) => (lists ? { value: members.length, members } : { value: members.length });

  const figuresAt = (day) => ({
    at: day,
    'children-looked-after': counted(lookedAfterOn(day)),
    'with-short-breaks-and-all-ages': counted(everything.filter((one) => one.stamped.has(day)).map(({ id }) => id)),
  });

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
    const fellDue = histories.flatMap(({ reviews }) => reviews).filter(({ due }) => within(due));
    const inFigure = fellDue.filter(({ answer }) => answer !== 'care ended first');
    const onTime = inFigure.filter(({ answer }) => answer === 'on time');
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
    at: days.map(figuresAt),
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
  if (!folder || (from === undefined) !== (to === undefined)) {
    process.stderr.write('Use: figures.mjs FOLDER [--at DAY,DAY…] [--from DAY --to DAY] [--lists]\n');
    return 2;
  }
  const asked = {
    at: valueOf('--at')?.split(','),
    between: from === undefined ? undefined : { from, to },
    lists: options.includes('--lists'),
  };
  process.stdout.write(`${JSON.stringify(figuresFrom(readReturns(folder), asked), null, 1)}\n`);
  return 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = main(process.argv.slice(2));
