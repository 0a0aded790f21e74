/** Children whose answers were worked out by hand, so that the second reckoning is itself checked. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { birthdayOf, dayFromReturn, monthsLater, tomorrowOf, workingDaysLater, yesterdayOf } from './calendar.mjs';
import { averageOf, figuresFrom, medianOf } from './figures.mjs';
import { figuresFromLists } from './lists.mjs';
import { dayFromSheet } from './workbook.mjs';
import { treeOf } from './xml.mjs';

/** Rows as a return writes them. An episode is `DECOM DEC LS`, with `-` for an end not yet come. */
function returnOf(year, children) {
  const named = Object.entries(children);
  return {
    year,
    header: named.map(([CHILD, { born }]) => ({ CHILD, DOB: born })),
    episodes: named.flatMap(([CHILD, { episodes = [] }]) =>
      episodes.map((written) => {
        const [DECOM, DEC, LS = 'C2'] = written.split(' ');
        return { CHILD, DECOM, DEC: DEC === '-' ? '' : DEC, LS };
      }),
    ),
    reviews: named.flatMap(([CHILD, { reviews = [] }]) => reviews.map((REVIEW) => ({ CHILD, REVIEW }))),
  };
}

const lookedAfter = (returns, day) =>
  figuresFrom(returns, { at: [day], lists: true }).at[0]['children-looked-after'].members;

const flows = (returns, from, to) => {
  const found = figuresFrom(returns, { between: { from, to } }).between;
  return [
    found['children-starting-to-be-looked-after'].value,
    found['children-ceasing-to-be-looked-after'].value,
    found['periods-of-care-starting'].value,
    found['periods-of-care-ending'].value,
  ];
};

const reviews = (returns, from, to) =>
  figuresFrom(returns, { between: { from, to }, lists: true }).between['reviews-held-on-time'];

const born = '10/06/2008';
const YEAR = ['2018-04-01', '2019-03-31'];

describe('the paper calendar', () => {
  test('turns days, months and years', () => {
    assert.equal(tomorrowOf('2019-02-28'), '2019-03-01');
    assert.equal(tomorrowOf('2020-02-28'), '2020-02-29');
    assert.equal(tomorrowOf('2019-12-31'), '2020-01-01');
    assert.equal(yesterdayOf('2020-03-01'), '2020-02-29');
    assert.equal(monthsLater('2018-11-30', 3), '2019-02-28');
    assert.equal(monthsLater('2019-08-31', 6), '2020-02-29');
    assert.equal(dayFromReturn('29/02/2019'), undefined);
    assert.equal(dayFromReturn('29/02/2020'), '2020-02-29');
  });

  test('someone born on 29 February is 18 on 1 March of a common year', () => {
    assert.equal(birthdayOf('2004-02-29', 18), '2022-03-01');
    assert.equal(birthdayOf('2004-02-29', 16), '2020-02-29');
  });

  test('walks over weekends and bank holidays', () => {
    assert.equal(workingDaysLater('2026-03-30', 20), '2026-04-29');
    assert.equal(workingDaysLater('2025-12-22', 20), '2026-01-22');
    assert.equal(workingDaysLater('2028-12-20', 20), undefined);
  });
});

describe('a workbook of lists', () => {
  const row = (more) => ({ 'Child Unique ID': 'ada', 'Date of Birth': '38000', ...more });
  const on = (list, rows, day) => {
    const lists = Array.from({ length: 11 }, (_, index) => (index === list - 1 ? rows : []));
    lists[0] = [{ 'Date of Contact': '44280' }];
    return figuresFromLists(lists, [day]).at[0];
  };

  test('counts its days from 1900, with a 29 February too many', () => {
    assert.equal(dayFromSheet('61'), '1900-03-01');
    assert.equal(dayFromSheet('44090'), '2020-09-16');
    assert.equal(dayFromSheet('2020'), '1905-07-12');
    assert.equal(dayFromSheet('nope'), undefined);
  });

  test('has a visit in date for six weeks, and for three months after a year in a home for good', () => {
    const seen = (type) => [
      row({
        'Date Started to be Looked After': '43000',
        'Date of Last Social Work Visit': '44197',
        'Placement Type': type,
      }),
    ];
    const inDate = (type, day) => on(8, seen(type), day)['visits-in-date'].numerator;
    assert.deepEqual(
      ['2021-02-12', '2021-02-13'].map((day) => inDate('f) U6: Foster', day)),
      [1, 0],
    );
    assert.deepEqual(
      ['2021-04-01', '2021-04-02'].map((day) => inDate('a) U1: Relatives', day)),
      [1, 0],
    );
  });

  test('has a status that birthdays carry on', () => {
    const leaver = [row({ 'Eligibility Category': 'a) Relevant child' })];
    const statusOn = (day) => Object.keys(on(9, leaver, day)['care-leavers'].byStatus).join();
    assert.deepEqual(['2021-03-30', '2021-03-31', '2022-01-13', '2022-01-14', '2025-01-14'].map(statusOn), [
      '',
      'relevant-child',
      'relevant-child',
      'former-relevant',
      'former-relevant-21-to-24-cannot-tell',
    ]);
  });
});

describe('looked after on a day', () => {
  const amara = [returnOf(2018, { amara: { born, episodes: ['01/05/2018 01/06/2018'] } })];

  test('from the day an episode begins until the day before it ends', () => {
    assert.deepEqual(lookedAfter(amara, '2018-04-30'), []);
    assert.deepEqual(lookedAfter(amara, '2018-05-01'), ['amara']);
    assert.deepEqual(lookedAfter(amara, '2018-05-31'), ['amara']);
    assert.deepEqual(lookedAfter(amara, '2018-06-01'), []);
  });

  test('not in a series of short breaks', () => {
    const ben = [returnOf(2018, { ben: { born, episodes: ['01/05/2018 - V4'] } })];
    assert.deepEqual(lookedAfter(ben, '2018-06-01'), []);
    assert.equal(figuresFrom(ben, { at: ['2018-06-01'] }).at[0]['with-short-breaks-and-all-ages'].value, 1);
  });

  test('not from the 18th birthday on, which is when the period of care ends', () => {
    const cai = [returnOf(2018, { cai: { born: '15/07/2000', episodes: ['01/05/2018 -'] } })];
    assert.deepEqual(lookedAfter(cai, '2018-07-14'), ['cai']);
    assert.deepEqual(lookedAfter(cai, '2018-07-15'), []);
    assert.deepEqual(flows(cai, '2018-07-15', '2018-07-15'), [0, 1, 0, 1]);
  });
});

describe('periods of care', () => {
  test('run on when one episode starts the day another ends, and part at a gap of one day', () => {
    const dee = [returnOf(2018, { dee: { born, episodes: ['01/05/2018 01/06/2018', '01/06/2018 01/07/2018'] } })];
    assert.deepEqual(flows(dee, ...YEAR), [1, 1, 1, 1]);
    const eve = [returnOf(2018, { eve: { born, episodes: ['01/05/2018 01/06/2018', '02/06/2018 01/07/2018'] } })];
    assert.deepEqual(flows(eve, ...YEAR), [1, 1, 2, 2]);
  });

  test('run on over an episode that lies within another', () => {
    const finn = { born, episodes: ['01/05/2018 01/09/2018', '01/06/2018 01/07/2018', '20/08/2018 01/10/2018'] };
    assert.deepEqual(flows([returnOf(2018, { finn })], ...YEAR), [1, 1, 1, 1]);
  });

  test('part where a series of short breaks comes between', () => {
    const gus = { born, episodes: ['01/05/2018 01/06/2018', '01/06/2018 01/07/2018 V3', '01/07/2018 -'] };
    assert.deepEqual(flows([returnOf(2018, { gus })], ...YEAR), [1, 1, 2, 1]);
  });

  test('ending on 31 March belong to that year, on 1 April to the next', () => {
    const hal = [
      returnOf(2018, { hal: { born, episodes: ['01/05/2018 31/03/2019'] }, ivy: { born, episodes: ['01/05/2018 -'] } }),
      returnOf(2019, { ivy: { born, episodes: ['01/05/2018 01/04/2019'] } }),
    ];
    const [first, second] = figuresFrom(hal, {}).years;
    assert.deepEqual(first.balance, { atTheBeginning: 0, starting: 2, ending: 1, atTheEnd: 1 });
    assert.deepEqual(second.balance, { atTheBeginning: 1, starting: 0, ending: 1, atTheEnd: 0 });
  });
});

describe('several returns', () => {
  test('the later return’s row replaces the earlier one of the same child and start', () => {
    const jon = [
      returnOf(2018, { jon: { born, episodes: ['01/05/2018 01/03/2019'] } }),
      returnOf(2019, { jon: { born, episodes: ['01/05/2018 01/06/2019'] } }),
    ];
    assert.deepEqual(lookedAfter(jon, '2019-05-31'), ['jon']);
  });

  test('an open episode that the next return leaves out stays open and is named', () => {
    const kit = [
      returnOf(2018, {
        kit: { born, episodes: ['01/05/2018 -'] },
        lou: { born, episodes: ['01/05/2018 -'] },
        may: { born, episodes: ['01/05/2018 -', '01/07/2018 -'] },
      }),
      returnOf(2019, {
        kit: { born },
        lou: { born, episodes: ['01/06/2019 -'] },
        may: { born, episodes: ['01/05/2018 -', '01/07/2018 01/08/2019'] },
      }),
    ];
    const { at, problems } = figuresFrom(kit, { at: ['2020-03-31'], lists: true });
    assert.deepEqual(at[0]['children-looked-after'].members, ['kit', 'lou', 'may']);
    assert.deepEqual(problems.childrenAbsent, [{ year: 2018, child: 'kit', begun: ['2018-05-01'] }]);
    assert.deepEqual(problems.episodesAbsent, [{ year: 2018, child: 'lou', begun: '2018-05-01' }]);
    assert.deepEqual(problems.twoOpen, [{ year: 2018, child: 'may', begun: ['2018-05-01', '2018-07-01'] }]);
    assert.deepEqual(
      problems.overlaps.map(({ child }) => child),
      ['lou', 'may'],
    );
  });
});

describe('reviews held on time', () => {
  // Nia starts on Monday 4 June 2018; the 20th working day after is Monday 2 July.
  const nia = (...held) => [returnOf(2018, { nia: { born, episodes: ['04/06/2018 -'], reviews: held } })];

  test('the first on the last day, the second on the last day, a later one a day late', () => {
    const found = reviews(nia('02/07/2018', '02/10/2018', '03/04/2019'), '2018-07-01', '2018-12-31');
    assert.deepEqual([found.numerator, found.denominator], [2, 2]);
    const withNext = [...nia('02/07/2018', '02/10/2018'), returnOf(2019, { nia: { born, reviews: ['03/04/2019'] } })];
    const later = reviews(withNext, '2019-04-01', '2019-04-30');
    assert.deepEqual([later.numerator, later.denominator, later.heldLate], [0, 1, 1]);
    assert.equal(later.members[0].due, '2019-04-02');
  });

  test('the first a day late, and the next counted from the day it was held', () => {
    const found = reviews(nia('03/07/2018'), ...YEAR);
    assert.deepEqual(
      found.members.map(({ kind, due, answer }) => [kind, due, answer]),
      [
        ['first', '2018-07-02', 'late'],
        ['second', '2018-10-03', 'not held'],
      ],
    );
  });

  test('two on one day are one, and one dated after the year of its return is not believed', () => {
    const found = reviews(nia('02/07/2018', '02/07/2018', '01/04/2019'), ...YEAR);
    assert.deepEqual(
      found.members.map(({ kind, answer }) => [kind, answer]),
      [
        ['first', 'on time'],
        ['second', 'not held'],
      ],
    );
  });

  test('a review before care began or on the day it ended belongs to no period', () => {
    const ola = { born, episodes: ['04/06/2018 02/07/2018'], reviews: ['03/06/2018', '02/07/2018'] };
    const found = reviews([returnOf(2018, { ola })], ...YEAR);
    assert.deepEqual([found.numerator, found.denominator, found.careEndedFirst], [0, 0, 1]);
  });

  test('care that ended the day after the review was due leaves a review not held', () => {
    const pat = { born, episodes: ['04/06/2018 03/07/2018'] };
    const found = reviews([returnOf(2018, { pat })], ...YEAR);
    assert.deepEqual([found.numerator, found.denominator, found.notHeld], [0, 1, 1]);
  });

  test('a review held before its year still counts in the year it fell due', () => {
    const found = reviews(nia('02/07/2018', '02/10/2018', '01/03/2019'), '2019-04-01', '2019-04-30');
    assert.deepEqual([found.numerator, found.denominator], [1, 1]);
  });

  test('a start before the published bank holidays cannot be answered', () => {
    const rae = { born: '01/01/2009', episodes: ['05/12/2011 -'] };
    const found = reviews([returnOf(2018, { rae })], '2011-12-01', '2012-12-31');
    assert.deepEqual([found.denominator, found.cannotTell], [0, 1]);
  });
});

describe('care leavers', () => {
  // Sol is 16 on 10 June 2018 and leaves at 17, after more than 91 days.
  const leaving = (why, more = {}) => [
    {
      ...returnOf(2018, { sol: { born: '10/06/2002', episodes: ['01/05/2018 -'] } }),
      oc3: [],
    },
    {
      ...returnOf(2019, { sol: { born: '10/06/2002' } }),
      episodes: [{ CHILD: 'sol', DECOM: '01/05/2018', DEC: '12/08/2019', LS: 'C2', REC: why }],
      ...more,
    },
  ];
  const status = (returns, day) =>
    Object.keys(figuresFrom(returns, { at: [day] }).at[0]['care-leavers'].byStatus).join();

  test('are what their age and their time in care make them', () => {
    assert.equal(status(leaving('E5'), '2019-08-11'), '');
    assert.equal(status(leaving('E5'), '2019-08-12'), 'relevant-child');
    assert.equal(status(leaving('E5'), '2020-06-10'), 'former-relevant');
    assert.equal(status(leaving('E5'), '2023-06-10'), 'former-relevant-21-to-24-cannot-tell');
    assert.equal(status(leaving('E5'), '2027-06-10'), '');
    assert.equal(status(leaving('E11'), '2019-08-12'), '');
    assert.equal(status(leaving('E2'), '2019-08-12'), '');
  });

  test('are qualifying where they went home for good, or had been in care for less than 91 days', () => {
    const home = [{ CHILD: 'sol', DOB: '10/06/2002', IN_TOUCH: 'RHOM', ACTIV: '0', ACCOM: '0' }];
    const again = { ...leaving('E4A')[1], year: 2020, header: [], episodes: [], reviews: [], oc3: home };
    assert.equal(status([...leaving('E4A'), again], '2020-06-09'), 'relevant-child');
    assert.equal(status([...leaving('E4A'), again], '2020-06-10'), 'qualifying');
    const short = returnOf(2018, { tia: { born: '10/06/2002', episodes: ['01/05/2018 30/07/2018'] } });
    assert.equal(status([short], '2018-07-30'), 'qualifying');
    const enough = returnOf(2018, { tia: { born: '10/06/2002', episodes: ['01/05/2018 31/07/2018'] } });
    assert.equal(status([enough], '2018-07-31'), 'relevant-child');
  });
});

describe('placements', () => {
  const homes = (...episodes) => [
    {
      ...returnOf(2018, { uma: { born } }),
      episodes: episodes.map((written) => {
        const [DECOM, DEC, RNE, PLACE] = written.split(' ');
        return { CHILD: 'uma', DECOM, DEC: DEC === '-' ? '' : DEC, RNE, PLACE, PLACE_PROVIDER: 'PR1', LS: 'C2' };
      }),
    },
  ];
  const three = (returns, day) => {
    const { numerator, denominator } = figuresFrom(returns, { at: [day] }).at[0][
      'children-with-three-or-more-placements'
    ];
    return [numerator, denominator];
  };

  test('are counted in the year that ends with the day, and going back after a temporary one is none', () => {
    const moved = homes('01/05/2018 01/06/2018 S U6', '01/06/2018 01/08/2018 P K2', '01/08/2018 - P U6');
    assert.deepEqual(three(moved, '2019-05-30'), [1, 1]);
    assert.deepEqual(three(moved, '2019-05-31'), [0, 1]);
    const back = homes('01/05/2018 01/06/2018 S U6', '01/06/2018 08/06/2018 P T4', '08/06/2018 - P U6');
    assert.deepEqual(three(back, '2019-03-31'), [0, 1]);
    const order = homes('01/05/2018 01/06/2018 S U6', '01/06/2018 08/06/2018 L U6', '08/06/2018 - T U4');
    assert.deepEqual(three(order, '2019-03-31'), [0, 1]);
  });
});

describe('codes of OC3', () => {
  test('what is no code is no information, and stays below the line', () => {
    const row = (CHILD, IN_TOUCH, ACTIV, ACCOM) => ({ CHILD, DOB: '10/06/2000', IN_TOUCH, ACTIV, ACCOM });
    const oc3 = [
      row('a', 'YES', 'F1', 'B1'),
      row('b', 'NO', '0', '0'),
      row('c', 'YES', 'F3', 'G1'),
      row('d', 'RHOM', '0', '0'),
      row('e', 'REFU', 'G4', 'X2'),
    ];
    const header = 'abcde'.split('').map((CHILD) => ({ CHILD, DOB: '10/06/2000' }));
    const found = figuresFrom([{ year: 2018, header, episodes: [], reviews: [], oc3 }], {}).years[0];
    const of = (id) => [found[id].numerator, found[id].denominator];
    assert.deepEqual(of('care-leavers-in-touch-around-their-birthday'), [2, 4]);
    assert.deepEqual(of('care-leavers-in-suitable-homes-17-to-18'), [1, 3]);
    assert.deepEqual(of('care-leavers-in-education-or-work-17-to-18'), [1, 4]);
    assert.deepEqual(of('care-leavers-in-suitable-homes-19-to-21'), [0, 0]);
  });
});

describe('numbers', () => {
  test('the average to one decimal, a half upwards; the middle, or half-way between the two', () => {
    assert.deepEqual(
      [averageOf([1, 2]), averageOf([0, 0, 1]), averageOf([1, 1, 1, 0]), averageOf([])],
      [1.5, 0.3, 0.8, null],
    );
    assert.equal(averageOf([...Array(19).fill(0), 1]), 0.1);
    assert.deepEqual([medianOf([46, 0, 45]), medianOf([3, 1, 4, 2]), medianOf([7]), medianOf([])], [45, 2.5, 7, null]);
  });

  test('the bands of questionnaires hold their edges, by age on 31 March', () => {
    const scores = ['0', '13', '14', '16', '17', '40', '', '20'];
    const children = Object.fromEntries(
      scores.map((_, index) => [`c${index}`, { born: index === 7 ? '01/04/2014' : '31/03/2014' }]),
    );
    const oc2 = scores.map((SDQ_SCORE, index) => ({ CHILD: `c${index}`, SDQ_SCORE }));
    const [year] = figuresFrom([{ ...returnOf(2018, children), oc2 }], {}).years;
    const of = (id) => year[`strengths-and-difficulties-${id}`];
    assert.deepEqual(
      ['0-to-13', '14-to-16', '17-to-40'].map((band) => of(band).value),
      [2, 2, 2],
    );
    assert.deepEqual(of('average'), { value: 16.7, numerator: 6, denominator: 6 });
  });
});

describe('XML', () => {
  test('is walked from tag to tag, with entities, CDATA and comments', () => {
    const [root] = treeOf(
      '<?xml version="1.0"?><!-- <A> --><A><B>x &amp; &#x79;</B><C /><D><![CDATA[<z>]]></D></A>',
    ).inside;
    assert.deepEqual(
      root.inside.map(({ name, text }) => [name, text]),
      [
        ['B', 'x & y'],
        ['C', ''],
        ['D', '<z>'],
      ],
    );
  });

  test('that declares a document type, or is cut off, is not opened', () => {
    assert.throws(() => treeOf('<!DOCTYPE a [<!ENTITY b "c">]><A>&b;</A>'), /document type/);
    assert.throws(() => treeOf('<A>&b;</A>'), /declared nowhere/);
    assert.throws(() => treeOf('<A><B></B>'), /never closed/);
    assert.throws(() => treeOf('<A><B></A></B>'), /closes what is not open/);
    assert.throws(() => treeOf('<A><B'), /cut off/);
  });
});
