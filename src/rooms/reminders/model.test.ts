/** When a letter is due, what it may say, where it may go; and a calendar as its program reads it. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day, isoOf } from '../../ground/day-words.ts';
import {
  calendarText,
  countsWords,
  initialsOf,
  lettersDueAt,
  ownAddress,
  singleDayLetter,
  weeklyLetter,
} from './model.ts';

describe('a letter is due', () => {
  for (const [name, at, due] of [
    ['on Monday at seven, of the week and of the day', '2026-03-02T07:00:00Z', 'weekly 2026-03-02, daily 2026-03-02'],
    ['not a minute before', '2026-03-02T06:59:00Z', ''],
    ['at seven by the clock on the wall, in summer too', '2026-06-01T06:00:00Z', 'weekly 2026-06-01, daily 2026-06-01'],
    ['on the Monday after the clocks went forward', '2026-03-30T06:00:00Z', 'weekly 2026-03-30, daily 2026-03-30'],
    [
      'later that Monday, where nothing was served at seven',
      '2026-03-02T23:59:00Z',
      'weekly 2026-03-02, daily 2026-03-02',
    ],
    ['on Tuesday, of the day alone', '2026-03-03T07:00:00Z', 'daily 2026-03-03'],
    ['on a bank holiday Monday, of the week alone', '2026-05-04T06:00:00Z', 'weekly 2026-05-04'],
    ['not on Saturday', '2026-02-28T12:00:00Z', ''],
    ['not on Sunday', '2026-03-01T12:00:00Z', ''],
  ] as const)
    test(name, () => {
      const letters = lettersDueAt(new Date(at)).map(({ kind, day: of }) => `${kind} ${isoOf(of)}`);
      assert.equal(letters.join(', '), due);
    });
});

describe('a letter of single days', () => {
  const none = { due: 0, promises: 0, appointments: 0 };
  const [tomorrow, tuesday] = [day('2026-03-28'), day('2026-03-31')];
  const textOf = (today: typeof none, next: typeof none): string | undefined =>
    singleDayLetter(
      [
        { ...today, until: tomorrow },
        { ...next, until: tuesday },
      ],
      'https://los.council.gov.uk',
    )?.text;

  test('says on a Friday what is for today, and what for the weekend and Monday', () => {
    const text = textOf({ due: 2, promises: 1, appointments: 0 }, { due: 1, promises: 0, appointments: 2 }) ?? '';
    assert.match(
      text,
      /^For today: 2 things fall due, 1 promise of yours\.\n\nBy the end of 30 March 2026: 1 thing falls due, 2 appointments\./,
    );
    assert.match(text, /You chose to get this on working days\. To stop it, .*what-reaches-you/);
  });
  test('says nothing of a day on which nothing is', () => {
    assert.doesNotMatch(textOf(none, { ...none, promises: 2 }) ?? '', /today/);
  });
  test('does not come where nothing is', () => assert.equal(textOf(none, none), undefined));
});

describe('it says counts and a link', () => {
  for (const [counts, words] of [
    [[3, 5, 2], '3 things are overdue, 5 fall due this week, 2 promises are yours.'],
    [[1, 1, 1], '1 thing is overdue, 1 falls due this week, 1 promise is yours.'],
    [[0, 0, 0], 'Nothing is overdue, nothing falls due this week, no promise is yours.'],
  ] as const)
    test(words, () => {
      const [overdue, thisWeek, promises] = counts;
      assert.equal(countsWords({ overdue, thisWeek, promises }), words);
    });

  test('and how to stop it', () => {
    const { text } = weeklyLetter({ overdue: 0, thisWeek: 0, promises: 0 }, 'https://los.council.gov.uk');
    assert.match(text, /Open My work: https:\/\/los\.council\.gov\.uk\/my-work/);
    assert.match(text, /To stop it, .*: https:\/\/los\.council\.gov\.uk\/what-reaches-you/);
  });
});

describe('it goes to the council’s own addresses alone', () => {
  for (const [typed, goesTo] of [
    ['sam.okoro@council.gov.uk', 'sam.okoro@council.gov.uk'],
    [' Sam.Okoro@Council.gov.uk ', 'sam.okoro@council.gov.uk'],
    ["o'neil@council.gov.uk", "o'neil@council.gov.uk"],
    ['sam@example.com', undefined],
    ['sam@council.gov.uk.example.com', undefined],
    ['sam@other.council.gov.uk', undefined],
    ['sam@council.gov.uk, anybody@example.com', undefined],
    ['sam@council.gov.uk\nBcc: anybody@example.com', undefined],
    ['<sam@council.gov.uk>', undefined],
    ['', undefined],
  ] as const)
    test(JSON.stringify(typed), () => assert.equal(ownAddress(typed, ['council.gov.uk']), goesTo));
});

describe('a calendar', () => {
  test('has initials, whatever the alphabet', () => {
    assert.equal(initialsOf({ knownAs: 'Mina', familyName: 'Osei' }), 'M. O.');
    assert.equal(initialsOf({ knownAs: 'أمينة', familyName: null }), 'أ.');
    assert.equal(initialsOf({ knownAs: null, familyName: null }), null);
  });

  test('says hours in UTC, days as days, and nothing that could end a line', () => {
    const text = calendarText(
      [
        { id: 'a', on: day('2026-06-01'), atTime: '15:30', words: 'Visit: M. O.' },
        { id: 'b', on: day('2026-03-02'), atTime: '9:05', words: 'Visit' },
        { id: 'd', on: day('2026-03-02'), atTime: '9.05', words: 'As it was typed' },
        { id: 'c', on: day('2026-03-03'), atTime: null, words: 'Conversation: A, B.' },
      ],
      new Date('2026-03-01T10:00:00Z'),
    );
    assert.match(
      text,
      /UID:a@line-of-sight\r\nDTSTAMP:20260301T100000Z\r\nDTSTART:20260601T143000Z\r\nSUMMARY:Visit: M\. O\.\r\n/,
    );
    assert.match(text, /DTSTART:20260302T090500Z\r\nSUMMARY:As it was typed/);
    assert.match(text, /DTSTART:20260302T090500Z\r\nSUMMARY:Visit\r/);
    assert.match(text, /DTSTART;VALUE=DATE:20260303\r\nSUMMARY:Conversation: A\\, B\./);
    assert.ok(text.split('\n').every((line) => line === '' || line.endsWith('\r')));
  });
});
