import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day } from '../ground/day-words.ts';
import { choiceField, dayField, fileField, form, textField, ticksField, type ValuesOf } from './form.ts';
import { readForm } from './form-reading.ts';
import { formView, textsOf, typedOfPosted, typedOfValues } from './form-view.ts';
import { cleanFileName, cleanText, type Posted, type PostedFile } from './posted.ts';

const TODAY = day('2026-03-10');

const visit = form({
  fields: {
    visitedOn: dayField({
      label: 'When was the visit?',
      called: 'the day of the visit',
      required: 'Enter the day of the visit',
      notAfterToday: true,
      notBefore: { day: day('2026-01-01'), because: 'the day she came to live there' },
    }),
    nextOn: dayField({ label: 'When is the next?' }),
    saw: choiceField({
      label: 'Whom did you see?',
      options: [
        { value: 'alone', text: 'Her, alone' },
        { value: 'together', text: 'Her, with her carer' },
      ],
      required: 'Choose whom you saw',
    }),
    how: choiceField({ label: 'How?', options: [{ value: 'home', text: 'At home' }], as: 'select' }),
    place: textField({ label: 'Place', most: 20 }),
    note: textField({ label: 'Note', most: 30, rows: 4, required: 'Write a note' }),
    letters: fileField({ label: 'Letters', many: true }),
    photo: fileField({ label: 'Photo' }),
  },
});

const whole = {
  'visitedOn-day': '7',
  'visitedOn-month': '3',
  'visitedOn-year': '2026',
  saw: 'alone',
  note: 'We talked.',
};
const fileNamed = (field: string, name: string, text = 'bytes'): PostedFile => ({
  field,
  name,
  bytes: Buffer.from(text),
  isCutOff: false,
});

function posted(changes: Readonly<Record<string, string>> = {}, files: readonly PostedFile[] = []): Posted {
  return { fields: new Map(Object.entries({ ...whole, ...changes }).map(([name, text]) => [name, [text]])), files };
}

test('a form filled in gives its values, and null for what may be left out', () => {
  const letter = fileNamed('letters', 'letter.pdf');
  assert.deepEqual(readForm(visit, posted({ place: '  12  High\tStreet ' }, [letter]), TODAY), {
    ok: true,
    values: {
      visitedOn: day('2026-03-07'),
      nextOn: null,
      saw: 'alone',
      how: null,
      place: '12 High Street',
      note: 'We talked.',
      letters: [letter],
      photo: [],
    },
  });
});

test('the values have the types of the fields', () => {
  const check = (values: ValuesOf<typeof visit.fields>): void => {
    const visitedOn: number = values.visitedOn;
    const saw: 'alone' | 'together' = values.saw;
    const note: string = values.note;
    // @ts-expect-error: a field that may stay empty may be null.
    const place: string = values.place;
    assert.ok([visitedOn, saw, note, place]);
  };
  assert.ok(check);
});

const refusals: readonly (readonly [
  what: string,
  changes: Record<string, string>,
  errors: readonly string[],
  files?: readonly PostedFile[],
])[] = [
  [
    'nothing at all',
    { 'visitedOn-day': '', 'visitedOn-month': '', 'visitedOn-year': '', saw: '', note: ' \n ' },
    ['visitedOn: Enter the day of the visit', 'saw: Choose whom you saw', 'note: Write a note'],
  ],
  [
    'a day that is none',
    { 'visitedOn-day': '31', 'visitedOn-month': '2' },
    ['visitedOn.day: 31 February 2026 is not a date'],
  ],
  [
    'a day without a year',
    { 'visitedOn-year': '' },
    ['visitedOn.year: The day of the visit must include a year, for example 2026'],
  ],
  ['tomorrow', { 'visitedOn-day': '11' }, ['visitedOn: The day of the visit must be today or earlier']],
  [
    'a day before it can have been',
    { 'visitedOn-year': '2025' },
    ['visitedOn: The day of the visit must be on or after 1 January 2026, the day she came to live there'],
  ],
  [
    'an optional day half filled in',
    { 'nextOn-day': '4' },
    ['nextOn.month: When is the next must include a month, for example 3'],
  ],
  ['an answer that was not offered', { saw: "nobody' or 1=1" }, ['saw: Choose whom you saw']],
  ['an answer not offered to an open question', { how: 'by-car' }, ['how: Choose one of the answers to “How?”']],
  ['a note over its limit', { note: 'é'.repeat(31) }, ['note: Note must be 30 characters or fewer. It has 31']],
  [
    'a file that was too large',
    {},
    ['letters: “scan.pdf” is too large to send here'],
    [{ ...fileNamed('letters', 'scan.pdf', ''), isCutOff: true }],
  ],
  ['an empty file', {}, ['letters: “scan.pdf” is empty'], [fileNamed('letters', 'scan.pdf', '')]],
  [
    'two files where one is asked for',
    {},
    ['photo: Choose one file'],
    [fileNamed('photo', 'a.jpg'), fileNamed('photo', 'b.jpg')],
  ],
];

describe('a form refuses, and says why beside the field', () => {
  for (const [what, changes, errors, files] of refusals) {
    test(what, () => {
      const read = readForm(visit, posted(changes, files), TODAY);
      const found = read.ok
        ? []
        : read.errors.map(
            ({ field, part, sentence }) => `${part === undefined ? field : `${field}.${part}`}: ${sentence}`,
          );
      assert.deepEqual(found, errors);
    });
  }
});

test('a note at its limit is taken, counting characters as people do', () => {
  assert.equal(readForm(visit, posted({ note: '😀'.repeat(30) }), TODAY).ok, true);
});

test('the words of a note are kept exactly, with their line breaks', () => {
  const read = readForm(visit, posted({ note: '  She said:\n\n “no” ' }), TODAY);
  assert.equal(read.ok && read.values.note, '  She said:\n\n “no” ');
});

test('null bytes, other controls and half characters do not reach anybody', () => {
  assert.equal(cleanText('a\u0000b\u001b[31mc\u0085d\ud83d!\r\nnext\tend'), 'ab[31mcd\ufffd!\nnext\tend');
  assert.equal(cleanText('Zoë 😀 \u202Eمرحبا'), 'Zoë 😀 \u202Eمرحبا');
});

test('a file keeps only the last part of its name', () => {
  assert.equal(cleanFileName('../../etc/passwd'), 'passwd');
  assert.equal(cleanFileName('C:\\Users\\me\\return 2018.csv'), 'return 2018.csv');
  assert.equal(cleanFileName('..'), 'unnamed');
  assert.equal(cleanFileName('a\r\nb.csv'), 'a b.csv');
  assert.equal(cleanFileName('letter\u202Efdp.exe\u2066'), 'letterfdp.exe', 'no letters are turned round');
  assert.equal(cleanFileName(`${'x'.repeat(300)}.csv`).length, 120);
});

test('what was typed stands in the form again, also when it cannot be read', () => {
  const typed = typedOfPosted(visit, posted({ 'visitedOn-month': 'Febtober', saw: 'nobody' }));
  const view = formView(visit, typed, [{ field: 'visitedOn', part: 'month', sentence: 'no' }]);
  assert.deepEqual(
    view.fields[0]?.parts.map(({ text, isWrong }) => [text, isWrong]),
    [
      ['7', false],
      ['Febtober', true],
      ['2026', false],
    ],
  );
  assert.deepEqual(view.errors, [{ text: 'no', href: '#visitedOn-month' }]);
});

test('an error about a whole day leads to its first box', () => {
  assert.equal(formView(visit, {}, [{ field: 'visitedOn', sentence: 'no' }]).errors[0]?.href, '#visitedOn-day');
});

test('what the record holds stands in the form as it would be typed', () => {
  const typed = typedOfValues(visit, { visitedOn: day('2026-03-07'), saw: 'together', note: null });
  assert.deepEqual(typed, { 'visitedOn-day': '7', 'visitedOn-month': '3', 'visitedOn-year': '2026', saw: 'together' });
});

test('texts to copy stand under the questions that were asked', () => {
  const texts = textsOf(visit, typedOfPosted(visit, posted()));
  assert.deepEqual(
    texts.filter(({ text }) => text !== ''),
    [
      { label: 'When was the visit?', text: '7 3 2026' },
      { label: 'Whom did you see?', text: 'Her, alone' },
      { label: 'Note', text: 'We talked.' },
    ],
  );
});

describe('a question with any number of answers', () => {
  const touched = form({
    fields: {
      goals: ticksField({
        label: 'Which goals does it touch?',
        options: [
          { value: 'home', text: 'A home of my own' },
          { value: 'work', text: 'A job with animals' },
        ],
      }),
      days: ticksField({
        label: 'On which days?',
        options: [{ value: 'mon', text: 'Monday' }],
        required: 'Tick a day',
      }),
    },
  });
  const ticks = (goals: readonly string[], days: readonly string[]): Posted => ({
    fields: new Map([
      ['goals', goals],
      ['days', days],
    ]),
    files: [],
  });

  test('gives all that are ticked, in the order in which they are asked, and none where none is', () => {
    const read = (goals: readonly string[]) => readForm(touched, ticks(goals, ['mon']), TODAY);
    assert.deepEqual(read(['work', 'home']), { ok: true, values: { goals: ['home', 'work'], days: ['mon'] } });
    assert.deepEqual(read([]), { ok: true, values: { goals: [], days: ['mon'] } });
  });

  test('takes nothing that was not asked, and says what must be ticked', () => {
    const sentences = (posted: Posted): readonly string[] => {
      const read = readForm(touched, posted, TODAY);
      return read.ok ? [] : read.errors.map(({ sentence }) => sentence);
    };
    assert.deepEqual(sentences(ticks(['garden'], ['mon'])), [
      'Choose among the answers to “Which goals does it touch?”',
    ]);
    assert.deepEqual(sentences(ticks([], [])), ['Tick a day']);
  });

  test('is shown again as it was ticked, and in its words', () => {
    const typed = typedOfPosted(touched, ticks(['home', 'work'], []));
    assert.equal(formView(touched, typed).fields[0]?.text, 'home,work');
    assert.deepEqual(typedOfValues(touched, { goals: ['work'] }), { goals: 'work' });
    assert.equal(textsOf(touched, typed)[0]?.text, 'A home of my own; A job with animals');
  });
});
