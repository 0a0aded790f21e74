/** When a letter is due, what it may say, where it may go; and a calendar as its program reads it. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day, isoOf } from '../../ground/day-words.ts';
import { calendarText, countsWords, initialsOf, ownAddress, weekDueAt, weeklyLetter } from './model.ts';

describe('a letter is due', () => {
  for (const [name, at, week] of [
    ['on Monday at seven', '2026-03-02T07:00:00Z', '2026-03-02'],
    ['not a minute before', '2026-03-02T06:59:00Z', undefined],
    ['at seven by the clock on the wall, in summer too', '2026-06-01T06:00:00Z', '2026-06-01'],
    ['on the Monday after the clocks went forward', '2026-03-30T06:00:00Z', '2026-03-30'],
    ['later that Monday, where nothing was served at seven', '2026-03-02T23:59:00Z', '2026-03-02'],
    ['no longer on Tuesday', '2026-03-03T00:00:00Z', undefined],
    ['not on Sunday', '2026-03-01T12:00:00Z', undefined],
  ] as const)
    test(name, () => {
      const due = weekDueAt(new Date(at));
      assert.equal(due && isoOf(due), week);
    });
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
        { id: 'c', on: day('2026-03-03'), atTime: null, words: 'Conversation: A, B.' },
      ],
      new Date('2026-03-01T10:00:00Z'),
    );
    assert.match(
      text,
      /UID:a@line-of-sight\r\nDTSTAMP:20260301T100000Z\r\nDTSTART:20260601T143000Z\r\nSUMMARY:Visit: M\. O\.\r\n/,
    );
    assert.match(text, /DTSTART:20260302T090500Z/);
    assert.match(text, /DTSTART;VALUE=DATE:20260303\r\nSUMMARY:Conversation: A\\, B\./);
    assert.ok(text.split('\n').every((line) => line === '' || line.endsWith('\r')));
  });
});
