/**
 * The figures that the lists for inspectors feed (Annex A), reckoned a second time from README.md. Care, status and homes are
 * stamped and read off as those of the returns are; everything else is looked up in the lists for each day asked.
 *
 *   node independent/lists.mjs WORKBOOK DAY,DAY… [--lists]
 */
import { pathToFileURL } from 'node:url';
import { birthdayOf, monthsLater, weeksLater, workingDaysLater, yesterdayOf } from './calendar.mjs';
import {
  atHomeAndSchoolOn,
  careOf,
  inOrder,
  askedOfLeaversOn,
  leaversOn,
  medianOf,
  piledBy,
  placementSharesOn,
  shareOf,
  turnedEighteen,
} from './figures.mjs';
import { dayFromSheet, readLists } from './workbook.mjs';

const yes = (answer) => /^(?:\w\) )?y/i.test(answer ?? '');
const code = (answer) =>
  (answer ?? '')
    .replace(/^\w\) /, '')
    .split(':')[0]
    .trim();
const latest = (days, until) =>
  days
    .filter((day) => day !== undefined && day <= until)
    .sort(inOrder)
    .at(-1);

/** The last day of the latest month that more than a few of the dates of the lists lie in. */
function madeBy(lists) {
  const happened = [
    [1, 'Date of Contact'],
    [2, 'Assessment start date'],
    [3, 'Date of Referral'],
    [4, 'Continuous Assessment Start Date'],
    [5, 'Strategy discussion initiating Section 47 Enquiry Start Date'],
    [6, 'Date Child Was Last Seen'],
    [7, 'Date of the Last Statutory Visit'],
    [8, 'Date of Last Social Work Visit'],
    [8, 'Date of Latest Statutory Review'],
  ].flatMap(([list, column]) => lists[list - 1].map((row) => dayFromSheet(row[column])));
  const month = happened
    .filter((day) => day !== undefined)
    .sort(inOrder)
    .at(-1)
    .slice(0, 7);
  return yesterdayOf(monthsLater(`${month}-01`, 1));
}

/** Everybody in list 8 as the returns would have them: one time in care, in one home or two. */
function childrenIn(rows) {
  return rows.map((row) => {
    const [came, left, moved] = [
      'Date Started to be Looked After',
      'Date Ceased to be Looked After',
      'Start Date of Most Recent Placement',
    ].map((column) => dayFromSheet(row[column]));
    const legalStatus = code(row["Child's Legal Status"]);
    const now = {
      ended: left,
      legalStatus,
      left: left === undefined ? '' : code(row['Reason Ceased to be Looked After']),
      place: code(row['Placement Type']),
      provider: code(row['Placement Provider']).slice(0, 3),
    };
    const hasMoved = moved !== undefined && moved > came && (left === undefined || moved < left);
    const before = { begun: came, ended: moved, legalStatus, began: 'S', left: 'X1', place: '', provider: '' };
    const episodes = hasMoved ? [before, { ...now, begun: moved, began: 'P' }] : [{ ...now, begun: came, began: 'S' }];
    return {
      id: row['Child Unique ID'],
      born: dayFromSheet(row['Date of Birth']),
      diedOn: undefined,
      diedBy: undefined,
      episodes: new Map(episodes.map((episode) => [episode.begun, episode])),
      reviews: new Map(),
      health: new Map(),
      leaving: new Map(),
      atHome: [],
      missing: new Map(),
      alone: undefined,
      row,
      home: hasMoved ? moved : came,
      longTerm: ['U1', 'U4'].includes(now.place),
    };
  });
}

/** A status a list reports, carried on by birthdays. */
function reportedStatus(said, born, day) {
  if (day < birthdayOf(born, 16)) return undefined;
  if (/qualifying/i.test(said)) return day < birthdayOf(born, 21) ? 'qualifying' : undefined;
  if (/^(?:\w\) )?eligible/i.test(said) && day < birthdayOf(born, 18)) return 'eligible-child';
  if (day < birthdayOf(born, 18)) return 'relevant-child';
  if (day < birthdayOf(born, 21)) return 'former-relevant';
  return day < birthdayOf(born, 25) ? 'former-relevant-21-to-24-cannot-tell' : undefined;
}

export function figuresFromLists(lists, days, { withMembers = false } = {}) {
  const [, , referrals, assessments, enquiries, inNeed, plans, inCare, leavers] = lists;
  const made = madeBy(lists);
  const kept = sixMonthsBefore(made);
  const lastDay = [...days].sort(inOrder).at(-1);
  const { histories, pages } = careOf(childrenIn(inCare), lastDay);
  const share = shareOf(withMembers);
  const counted = (members) => ({ value: members.length, ...(withMembers ? { members } : {}) });
  const child = (row) => row['Child Unique ID'];
  const column = (name) => (row) => dayFromSheet(row[name]);
  const anew = (from, due) => pages.days[pages.numberOf.get(kept) + pages.numberOf.get(due) - pages.numberOf.get(from)];

  /** What is owed again and again: until when, on a day; undefined where nothing is. What was late before the lists began is owed anew from their first day. */
  const dueOn = (day, from, dueAfter) => {
    const due = dueAfter(from);
    if (due >= kept) return due;
    return day < kept ? undefined : anew(from, due);
  };

  const owedUntil = (id, due, doubted = false) => (due === undefined ? [] : [{ id, due, doubted }]);

  const born = new Map(leavers.map((row) => [child(row), dayFromSheet(row['Date of Birth'])]));
  const statusesOn = (day) => {
    const statuses = leaversOn(histories, day);
    if (day < made) return statuses;
    for (const row of leavers) {
      const hasCare = histories.some(
        ({ id, periods }) => id === child(row) && periods.some(({ start }) => start <= day),
      );
      const status = reportedStatus(row['Eligibility Category'], born.get(child(row)), day);
      if (!hasCare && status !== undefined) statuses.set(child(row), status);
    }
    return statuses;
  };

  const visitsOf = ({ row }) => [dayFromSheet(row['Date of Last Social Work Visit'])];

  const figuresOn = (day) => {
    const year = Number(day.slice(5, 7)) < 4 ? Number(day.slice(0, 4)) - 1 : Number(day.slice(0, 4));
    const within = (on) => on !== undefined && on !== null && on >= `${year}-04-01` && on <= day;
    const cared = histories.filter(({ stamped }) => stamped.has(day));
    const statuses = statusesOn(day);
    const having = (...wanted) => [...statuses].filter(([, status]) => wanted.includes(status)).map(([id]) => id);
    const careLeavers = [...statuses].filter(([, status]) => status !== 'eligible-child');

    // Whoever has been seen in this home is owed the next visit: six weeks, or three months in a home for good after a year.
    const visited = cared.flatMap(({ child: one }) => {
      const seen = latest(visitsOf(one), day);
      if (seen === undefined || seen < one.home) return [];
      const settled = day >= monthsLater(one.home, 12) && one.longTerm;
      return owedUntil(
        one.id,
        dueOn(day, seen, (on) => (settled ? monthsLater(on, 3) : weeksLater(on, 6))),
      );
    });
    const checked = (name, dueAfter) =>
      cared.flatMap(({ child: one }) => {
        const last = latest([dayFromSheet(one.row[name])], day);
        return last === undefined
          ? []
          : owedUntil(
              one.id,
              dueOn(day, last, (on) => dueAfter(on, one)),
            );
      });
    const inTime = ({ due }) => day <= due;

    const owedTouch = having('relevant-child', 'former-relevant').flatMap((id) => {
      const { child: one, periods } = histories.find((history) => history.id === id) ?? {};
      const since = one === undefined ? made : periods.findLast(({ end }) => end !== null && end <= day).end;
      const seen = one === undefined ? undefined : latest(visitsOf(one), day);
      const from = seen !== undefined && seen >= since ? seen : since;
      return owedUntil(
        id,
        dueOn(day, from, (on) => weeksLater(on, 8)),
        one !== undefined && isDoubted(one, day),
      );
    });

    const goingOn = plans.filter((row) => {
      const [start, end] = ['Child Protection Plan Start Date', 'Child Protection Plan End Date'].map((name) =>
        dayFromSheet(row[name]),
      );
      return start <= day && (end === undefined || end > day);
    });
    const startOf = column('Child Protection Plan Start Date');
    const planned = goingOn.flatMap((row) => {
      const seen = latest([dayFromSheet(row['Date of the Last Statutory Visit'])], day);
      const from = seen !== undefined && seen >= startOf(row) ? seen : startOf(row);
      const due = dueOn(day, from, (on) => workingDaysLater(on, 10));
      return owedUntil(child(row), due);
    });
    const reviewed = goingOn
      .filter((row) => monthsLater(startOf(row), 3) <= day)
      .flatMap((row) => {
        const held = dayFromSheet(row['Date of latest review conference']);
        const due = monthsLater(startOf(row), 3);
        if (due < kept || due >= day) return [];
        return [{ id: child(row), onTime: held !== undefined && held <= due }];
      });

    const authorised = assessments.filter((row) => within(column('Continuous Assessment Date of Authorisation')(row)));
    const withinDays = (most) => (row) => {
      const [from, to] = ['Continuous Assessment Start Date', 'Continuous Assessment Date of Authorisation'].map(
        (name) => dayFromSheet(row[name]),
      );
      return to <= workingDaysLater(from, most);
    };
    const inTimeFromReferral = (row) => {
      const referredOn = latest(
        referrals.filter((one) => child(one) === child(row)).map(column('Date of Referral')),
        column('Continuous Assessment Start Date')(row),
      );
      return (
        referredOn !== undefined &&
        column('Continuous Assessment Date of Authorisation')(row) <= workingDaysLater(referredOn, 45)
      );
    };
    const taken = authorised.map((row) => {
      const [from, to] = ['Continuous Assessment Start Date', 'Continuous Assessment Date of Authorisation'].map(
        (name) => dayFromSheet(row[name]),
      );
      let days = 0;
      while (workingDaysLater(from, days + 1) <= to) days += 1;
      return days;
    });
    const bands = [0, 1, 11, 21, 31, 41, 46, 51, 61, Number.POSITIVE_INFINITY];
    const open = assessments.filter((row) => {
      const [from, to] = ['Continuous Assessment Start Date', 'Continuous Assessment Date of Authorisation'].map(
        (name) => dayFromSheet(row[name]),
      );
      return from !== undefined && from <= day && (to === undefined || to > day);
    });
    const conferences = enquiries.filter((row) => within(column('Date of Initial Child Protection Conference')(row)));
    const begun = plans.filter((row) => within(startOf(row)));
    const refer = referrals.filter((row) => within(column('Date of Referral')(row)));
    const reviews = inCare.filter((row) => within(column('Date of Latest Statutory Review')(row)));
    const alone = histories.filter(({ child: one, stamped }) =>
      visitsOf(one).some((on) => within(on) && stamped.has(on)),
    );
    // The first visit that the lists know of, of anybody.
    const firstVisit = [
      ...histories.flatMap(({ child: one }) => visitsOf(one)),
      ...plans.map((row) => dayFromSheet(row['Date of the Last Statutory Visit'])),
    ]
      .filter((on) => on !== undefined)
      .sort(inOrder)
      .at(0);
    const wasSeen = (id) => {
      const { child: one } = histories.find((history) => history.id === id) ?? {};
      const seen = one === undefined ? undefined : latest(visitsOf(one), day);
      return seen !== undefined && day < monthsLater(seen, 3);
    };
    const starts = histories.flatMap(({ id, periods }) => periods.filter(({ start }) => within(start)).map(() => id));
    const ends = histories.flatMap(({ id, periods }) => periods.filter(({ end }) => within(end)).map(() => id));

    return {
      at: day,
      'children-looked-after': counted(cared.map(({ id }) => id)),
      'children-starting-to-be-looked-after': counted([...new Set(starts)]),
      'children-ceasing-to-be-looked-after': counted([...new Set(ends)]),
      'periods-of-care-starting': counted(starts),
      'periods-of-care-ending': counted(ends),
      'unaccompanied-children': counted(
        cared
          .filter(({ child: one }) =>
            Object.entries(one.row).some(([name, said]) => name.startsWith('Unaccompanied') && yes(said)),
          )
          .map(({ id }) => id),
      ),
      ...placementSharesOn(histories, day, pages, share),
      ...atHomeAndSchoolOn(histories, day, share, counted),
      'children-with-three-or-more-social-workers': share(cared, () => false),
      'care-leavers': {
        ...counted(careLeavers.map(([id]) => id)),
        byStatus: Object.fromEntries(
          [...piledBy(careLeavers, ([, status]) => status)].map(([status, own]) => [status, own.length]),
        ),
      },
      ...askedOfLeaversOn(statuses, cared, wasSeen, share, {
        reachesBack: firstVisit !== undefined && monthsLater(firstVisit, 3) <= day,
      }),
      ...turnedEighteen(histories, within, share),
      'eligible-children': counted(having('eligible-child')),
      'children-taking-part-in-reviews': share(
        reviews.map((row) => ({ id: child(row) })),
        () => false,
      ),
      'visits-in-date': share(visited, inTime),
      'visits-where-the-child-was-seen-alone': share(alone, () => false),
      'health-assessments-in-date': share(
        checked('Date of Last Health Assessment', (on, one) => monthsLater(on, on < birthdayOf(one.born, 5) ? 6 : 12)),
        inTime,
      ),
      'dental-checks-in-date': share(
        checked('Date of Last Dental Check', (on) => monthsLater(on, 12)),
        inTime,
      ),
      'care-leavers-in-touch': share(owedTouch, (one) => inTime(one) && !one.doubted),
      referrals: counted(refer.map(child)),
      're-referrals-within-12-months': share(
        refer.map((row) => ({ id: child(row), before: Number(row['Number of Referrals in Last 12 Months']) })),
        ({ before }) => before > 0,
      ),
      'assessments-completed': counted(authorised.map(child)),
      'assessments-completed-within-45-working-days': share(authorised, withinDays(45)),
      'assessments-completed-within-45-working-days-from-referral': share(authorised, inTimeFromReferral),
      'assessments-completed-within-35-working-days': share(authorised, withinDays(35)),
      'assessments-working-days': { value: medianOf(taken), numerator: taken.length, denominator: taken.length },
      ...Object.fromEntries(
        bands
          .slice(0, -1)
          .map((least, place) => [
            `assessments-from-${least}-working-days`,
            { value: taken.filter((days) => days >= least && days < bands[place + 1]).length },
          ]),
      ),
      'assessments-open': counted([...new Set(open.map(child))]),
      'conferences-within-15-working-days': share(conferences, (row) => {
        const begunOn = column('Strategy discussion initiating Section 47 Enquiry Start Date')(row);
        return column('Date of Initial Child Protection Conference')(row) <= workingDaysLater(begunOn, 15);
      }),
      ...Object.fromEntries(
        conferenceBands.map(([least, most]) => [
          `conferences-from-${least}-working-days`,
          {
            value: conferences.filter((row) => {
              const begunOn = column('Strategy discussion initiating Section 47 Enquiry Start Date')(row);
              const heldOn = column('Date of Initial Child Protection Conference')(row);
              const isLongEnough = least === 0 || heldOn > workingDaysLater(begunOn, least - 1);
              return isLongEnough && (most === undefined || heldOn <= workingDaysLater(begunOn, most));
            }).length,
          },
        ]),
      ),
      'children-on-child-protection-plans': counted(goingOn.map(child)),
      'child-protection-plans-reviewed-on-time': share(reviewed, ({ onTime }) => onTime),
      'second-child-protection-plans': share(
        begun,
        (row) => Number(row['Number of Previous Child Protection Plans']) > 0,
      ),
      'child-protection-plans-of-two-years': share(goingOn, (row) => monthsLater(startOf(row), 24) <= day),
      'children-in-need': counted(inNeed.filter((row) => column('CIN Start Date')(row) <= day).map(child)),
      'child-protection-visits-in-date': share(planned, inTime),
    };
  };
  return { made, kept, at: days.map(figuresOn) };
}

const conferenceBands = [
  [0, 10],
  [11, 15],
  [16, 20],
  [21, undefined],
];

/** Six months before the end of a month is the end of the month six before. */
function sixMonthsBefore(day) {
  let first = `${day.slice(0, 7)}-01`;
  for (let turned = 0; turned < 6; turned += 1) first = `${yesterdayOf(first).slice(0, 7)}-01`;
  const last = yesterdayOf(monthsLater(first, 1));
  const same = `${first.slice(0, 8)}${day.slice(8)}`;
  return same > last ? last : same;
}

/** Left at 16 or 17 for a home where six months would end it, and nobody wrote whether it held. */
function isDoubted({ born, episodes }, day) {
  const last = [...episodes.values()].at(-1);
  if (last.ended === undefined || !/^E4[1A-B3-8]/.test(last.left)) return false;
  const halfAYear = monthsLater(last.ended, 6);
  return day >= halfAYear && birthdayOf(born, 18) > halfAYear;
}

function main([workbook, days, ...options]) {
  if (!workbook || !days) {
    process.stderr.write('Use: lists.mjs WORKBOOK DAY,DAY… [--lists]\n');
    return 2;
  }
  const found = figuresFromLists(readLists(workbook), days.split(','), { withMembers: options.includes('--lists') });
  process.stdout.write(`${JSON.stringify(found, null, 1)}\n`);
  return 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = main(process.argv.slice(2));
