/** How long in temporary homes, how long on the list, which bed can be given, who stands on the joint list: on the day, and the day before. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day } from '../../ground/day-words.ts';
import type { Entry } from '../../rules/facts.ts';
import { findHomeType, homeWords, isBesideAnother, temporaryOf } from '../../rules/home-types.ts';
import {
  type BedTaken,
  type EmergencyBed,
  homeNeededFrom,
  listedOn,
  noticeOn,
  registrationsOf,
  spanWords,
  temporaryStay,
  twoAtOnce,
  whyTaken,
} from './model.ts';
import { neededModel } from './pages/homes-needed.ts';

type Short = readonly [
  kind: Entry['kind'],
  on: string,
  until?: string | null,
  answer?: string | null,
  details?: Record<string, string>,
];
const entriesOf = (...all: readonly Short[]): readonly Entry[] =>
  all.map(([kind, on, until = null, answer = null, details = {}], index) => ({
    id: `${index}`,
    kind,
    on: day(on),
    until: until === null ? null : day(until),
    answer,
    details,
  }));

describe('a stay in temporary homes', () => {
  for (const [what, homes, is] of [
    [
      'goes on across a move without a day between',
      [
        ['home', '2025-01-01', '2025-02-01', 'hostel'],
        ['home', '2025-02-01', null, 'bed-and-breakfast'],
      ],
      [89, 2],
    ],
    [
      'begins anew after one night elsewhere',
      [
        ['home', '2025-01-01', '2025-01-31', 'hostel'],
        ['home', '2025-02-01', null, 'bed-and-breakfast'],
      ],
      [58, 1],
    ],
    ['ends with the home', [['home', '2025-01-01', '2025-03-31', 'hostel']], null],
    ['is counted on the last night', [['home', '2025-01-01', '2025-04-01', 'hostel']], [89, 1]],
    ['is none in a home of their own', [['home', '2025-01-01', null, 'own-home']], null],
    ['is none before it begins', [['home', '2025-04-01', null, 'hostel']], null],
    ['counts what a file calls temporary', [['home', '2025-03-01', null, null, { kind: 'Temporary flat' }]], [30, 1]],
    [
      'counts another kind of which that is written',
      [['home', '2025-03-01', null, 'other', { kind: 'A refuge', temporary: 'yes' }]],
      [30, 1],
    ],
    [
      'does not end while an earlier of two goes on',
      [
        ['home', '2025-01-01', null, 'for-now'],
        ['home', '2025-02-01', '2025-02-10', 'emergency-bed'],
      ],
      [89, 2],
    ],
  ] as const satisfies readonly (readonly [string, readonly Short[], readonly [number, number] | null])[])
    test(what, () => {
      const stay = temporaryStay(entriesOf(...homes), day('2025-03-31'));
      assert.deepEqual(stay === null ? null : [stay.days, stay.homes], is);
    });
});

describe('time on the housing list', () => {
  const on = day('2025-03-31');
  for (const [what, entries, until] of [
    ['goes on until today', [['housing-application', '2024-01-10']], null],
    ['ends when it ends', [['housing-application', '2024-01-10', '2025-01-10']], '2025-01-10'],
    [
      'ends in a home of their own',
      [
        ['housing-application', '2024-01-10'],
        ['home', '2025-02-01', null, 'own-home'],
      ],
      '2025-02-01',
    ],
    [
      'goes on in a hostel',
      [
        ['housing-application', '2024-01-10'],
        ['home', '2025-02-01', null, 'hostel'],
      ],
      null,
    ],
    [
      'is not ended by a home they had before it',
      [
        ['housing-application', '2024-01-10'],
        ['home', '2023-02-01', '2023-12-01', 'own-home'],
      ],
      null,
    ],
    [
      'is not ended by a home to come',
      [
        ['housing-application', '2024-01-10'],
        ['home', '2025-04-01', null, 'own-home'],
      ],
      null,
    ],
  ] as const satisfies readonly (readonly [string, readonly Short[], string | null])[])
    test(what, () => {
      const [found] = registrationsOf(entriesOf(...entries), on);
      assert.equal(found?.until ?? null, until === null ? null : day(until));
    });
  test('is none of whoever is not on it yet', () =>
    assert.deepEqual(registrationsOf(entriesOf(['housing-application', '2025-04-01']), on), []));

  for (const [from, to, words] of [
    ['2024-01-31', '2024-01-31', '0 days'],
    ['2024-01-31', '2024-02-01', '1 day'],
    ['2024-01-31', '2024-02-28', '28 days'],
    ['2024-01-31', '2024-02-29', '1 month'],
    ['2023-12-15', '2025-03-15', '1 year and 3 months'],
    ['2023-03-15', '2025-03-15', '2 years'],
  ] as const)
    test(`${from} to ${to} is ${words}`, () => assert.equal(spanWords(day(from), day(to)), words));
});

describe('an emergency bed', () => {
  const bed: EmergencyBed = {
    id: 'a',
    place: 'Marsh House',
    isInArea: true,
    from: day('2025-01-01'),
    to: day('2025-06-01'),
    act: 1,
  };
  const taken = (from: string, until: string | null, entryId = 'stay'): BedTaken => ({
    bedId: 'a',
    entryId,
    from: day(from),
    until: until === null ? null : day(until),
  });
  for (const [what, others, from, until, says] of [
    ['is free', [], '2025-03-01', null, null],
    [
      'is taken while somebody is in it',
      [taken('2025-02-01', null)],
      '2025-03-01',
      null,
      /Somebody is in that bed since/,
    ],
    ['is free the night somebody leaves', [taken('2025-02-01', '2025-03-01')], '2025-03-01', null, null],
    [
      'is taken the night before',
      [taken('2025-02-01', '2025-03-01')],
      '2025-02-28',
      null,
      /Somebody was in that bed from/,
    ],
    ['is taken where another comes later', [taken('2025-03-05', null)], '2025-03-01', null, /Somebody is in that bed/],
    ['is free until another comes', [taken('2025-03-05', null)], '2025-03-01', '2025-03-05', null],
    ['is not there yet', [], '2024-12-31', null, /is there from/],
    ['is not there any more', [], '2025-06-01', null, /was there until/],
    ['is not there to its end', [], '2025-05-01', '2025-06-02', /was there until/],
    ['is theirs already', [taken('2025-02-01', null, 'mine')], '2025-02-03', null, null],
  ] as const)
    test(what, () => {
      const why = whyTaken(bed, others, { from: day(from), until: until === null ? null : day(until), but: 'mine' });
      if (says === null) assert.equal(why, undefined);
      else assert.match(why ?? '', says);
    });
});

describe('the joint list', () => {
  const on = day('2025-03-31');
  for (const [what, entries, is] of [
    ['nobody stands on untold', [], 'not-told'],
    ['somebody told who did not object is on', [['housing-list-told', '2025-03-01', null, 'not-objected']], 'on'],
    ['who objected is not', [['housing-list-told', '2025-03-01', null, 'objected']], 'objected'],
    [
      'the last word counts',
      [
        ['housing-list-told', '2025-03-01', null, 'objected'],
        ['housing-list-told', '2025-03-20', null, 'not-objected'],
      ],
      'on',
    ],
    ['and not one to come', [['housing-list-told', '2025-04-01', null, 'not-objected']], 'not-told'],
  ] as const satisfies readonly (readonly [string, readonly Short[], string])[])
    test(what, () => assert.equal(listedOn(entriesOf(...entries), on).is, is));

  test('a home is needed from the day written down, and until then from 18', () => {
    const born = day('2008-02-29');
    const [need] = entriesOf(['housing-need', '2025-01-01', null, 'own-home', { 'needed-by': '2025-09-01' }]);
    assert.equal(homeNeededFrom(need, born, on), day('2025-09-01'));
    assert.equal(homeNeededFrom(undefined, born, on), day('2026-03-01'));
    assert.equal(homeNeededFrom(undefined, day('2004-01-01'), on), null);
  });
});

describe('homes', () => {
  test('are known by their kind, or by the words of a file', () => {
    for (const [words, type] of [
      ['Supported lodgings', 'supported-lodgings'],
      ['Staying put', 'staying-put'],
      ['Own tenancy', 'own-home'],
      ['Student hall', 'student'],
      ['B&B', 'bed-and-breakfast'],
      ['sofa surfing', 'for-now'],
      ['with his mother', 'with-family'],
      ['the usual', undefined],
    ] as const)
      assert.equal(findHomeType(words), type, words);
    assert.equal(homeWords({ answer: 'other', details: { kind: 'a refuge' } }), 'A refuge');
    assert.equal(temporaryOf({ answer: null, details: { kind: 'the usual' } }), undefined);
    assert.ok(isBesideAnother({ answer: 'vacation', details: {} }));
    assert.ok(!isBesideAnother({ answer: null, details: { kind: 'the usual' } }));
  });

  test('two at once are said; one beside another is not', () => {
    assert.match(
      twoAtOnce(entriesOf(['home', '2025-01-01', null, 'own-home'], ['home', '2025-02-01', null, 'hostel'])) ?? '',
      /Two homes/,
    );
    assert.equal(
      twoAtOnce(entriesOf(['home', '2025-01-01', null, 'own-home'], ['home', '2025-02-01', null, 'student'])),
      null,
    );
  });

  test('a notice that was withdrawn is none', () => {
    const given = ['notice', '2025-01-01', null, 'given'] as const;
    assert.ok(noticeOn(entriesOf(given), day('2025-03-31')) !== undefined);
    assert.equal(noticeOn(entriesOf(given, ['notice', '2025-02-01', null, 'withdrawn']), day('2025-03-31')), undefined);
  });
});

describe('homes needed, in numbers', () => {
  const numbersOf = (counts: readonly (readonly [string, string, number])[]) => {
    const { total, tables } = neededModel(
      counts.map(([home, when, people]) => ({ home, when, people })),
      day('2025-03-31'),
    );
    const [byHome = [], byWhen = []] = tables.map(({ rows }) =>
      rows.map(([, cell]) => (cell !== undefined && 'number' in cell ? cell.number : 'Not shown')),
    );
    return { total, byHome, byWhen };
  };
  test('all of a few are hidden', () => {
    const { total, byHome, byWhen } = numbersOf([['own-home', 'now', 5]]);
    assert.equal(total, 'Not shown');
    assert.ok([...byHome, ...byWhen].every((number) => number === 'Not shown' || number === 0));
  });
  test('a few among many are hidden with another, so that nobody can be worked out', () => {
    const { total, byHome, byWhen } = numbersOf([
      ['own-home', 'now', 40],
      ['supported-lodgings', 'now', 3],
      ['shared-home', 'later', 9],
    ]);
    assert.equal(total, '52');
    assert.deepEqual(
      byHome.filter((number) => number !== 0),
      [40, 'Not shown', 'Not shown'],
      'the nine would give the three away',
    );
    assert.deepEqual([byWhen[0], byWhen[3]], [43, 9]);
  });
});
