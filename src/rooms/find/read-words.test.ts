/** How what is typed is read, and which keys a person has: tables of examples. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day } from '../../ground/day-words.ts';
import { keysOf, phoneKey } from './model.ts';
import { readWords } from './read-words.ts';

/** Each term as `kind:key`, a beginning as `kind:key…`; sounds left out. */
function termsOf(typed: string): readonly (readonly string[])[] {
  const read = readWords(typed);
  assert.ok('asked' in read, 'sentence' in read ? read.sentence : '');
  return read.asked.terms.map((term) =>
    term
      .filter(({ kind }) => kind !== 'sound')
      .flatMap((range) =>
        'keys' in range ? range.keys.map((key) => `${range.kind}:${key}`) : `${range.kind}:${range.begins}…`,
      ),
  );
}

const born = [['born:2009-03-04']];
const word = (text: string, address = text): readonly string[] => [
  `name:${text}…`,
  `number:${text}`,
  `address:${address}`,
];

const READ: readonly (readonly [typed: string, terms: readonly (readonly string[])[]])[] = [
  ['4/3/2009', born],
  ['04.03.2009', born],
  ['04-03-2009', born],
  ['4 3 2009', born],
  ['2009-03-04', born],
  ['4 March 2009', born],
  ['4th Mar 2009', born],
  ['4th of March, 2009', born],
  ['4-Mar-2009', born],
  ['4/3/09', [['born:2009-03-04', 'born:1909-03-04']]],
  ['04032009', [['number:04032009…', 'address:04032009', 'born:2009-03-04']]],
  ['2009', [['number:2009…', 'address:2009', 'born:2009-…']]],
  ['TS5 6QX', [['postcode:ts56qx']]],
  ['ts56qx', [['postcode:ts56qx']]],
  ['TS5', [['number:ts5', 'address:ts5', 'postcode:ts5']]],
  ['07700 900 123', [['phone:7700900123', 'number:07700900123']]],
  ['+44 (0)7700 900123', [['phone:7700900123', 'number:4407700900123']]],
  ['01642-123456', [['phone:1642123456', 'number:01642123456']]],
  ['106241', [['number:106241…', 'address:106241']]],
  ['Zoë', [word('zoe')]],
  ['O’Brien', [word('obrien', 'obrien…')]],
  ['Łucja', [word('lucja', 'lucja…')]],
  ['李', [word('李')]],
  ['maya 4/3/2009', [...born, word('maya', 'maya…')]],
  ['12 Hall Road, Riverside', [['number:12', 'address:12'], word('hall', 'hall…')]],
  ['Street', [word('street', 'street…')]],
  ['M Hartley', [word('m'), word('hartley', 'hartley…')]],
  ['may 2009', [word('may'), ['number:2009…', 'address:2009', 'born:2009-…']]],
];

describe('what is typed', () => {
  for (const [typed, terms] of READ) test(`“${typed}”`, () => assert.deepEqual(termsOf(typed), terms));

  test('a date is said as it was read', () => {
    const read = readWords('maya 4.3.09');
    assert.deepEqual('asked' in read && read.asked.readAs, ['born 4 March 2009 or 4 March 1909']);
  });

  test('a whole name counts either way round, a number however it is spaced', () => {
    const wholes = (typed: string) => {
      const read = readWords(typed);
      return 'asked' in read ? read.asked.wholes.flatMap(({ kind, keys }) => keys.map((key) => `${kind}:${key}`)) : [];
    };
    assert.deepEqual(wholes('Hartley, Maya'), ['whole:hartleymaya', 'whole:mayahartley']);
    assert.ok(wholes('QQ 12 34 56 C').includes('number:qq123456c'));
    assert.ok(wholes('943 476 5919').includes('number:9434765919'));
  });

  const REFUSED: readonly (readonly [typed: string, sentence: RegExp])[] = [
    ['', /^Type a name/],
    ['   \n\t ', /^Type a name/],
    ['😀 👩‍👧', /^Type a name/],
    ["';--", /^Type a name/],
    ['%%__', /^Type a name/],
    ['a', /^Type at least two letters/],
    ['x'.repeat(201), /^Type 200 characters or fewer/],
    ['x'.repeat(10_000), /^Type 200 characters or fewer/],
    ['a b c d e f g h i j k l m', /^Type 12 words or fewer/],
    ['31/02/2009', /^31\/02\/2009 is not a date/],
  ];
  for (const [typed, sentence] of REFUSED)
    test(`“${typed.slice(0, 20)}” is answered with a sentence`, () => {
      const read = readWords(typed);
      assert.match('sentence' in read ? read.sentence : 'looked for', sentence);
    });

  test('marks part nothing but words', () => {
    assert.equal(termsOf("'; drop table person; --").length, 3);
    assert.deepEqual(termsOf('ellie@example.org')[0]?.[1], 'number:ellieexampleorg');
  });
});

describe('the keys of a person', () => {
  const keys = keysOf({
    names: [
      { knownAs: 'Ellie-Mae', familyName: 'O’Brien' },
      { knownAs: 'Jo', familyName: 'Tate' },
    ],
    bornOn: day('2010-06-18'),
    identifiers: ['300101', 'AB 12/34'],
    contactDetails: [
      { kind: 'phone', value: '+44 7700 900123', postcode: null },
      { kind: 'email', value: 'ellie@example.org', postcode: null },
      { kind: 'address', value: 'Flat 3, 12a Acacia Avenue, Riverside', postcode: 'TS12 2LN' },
    ],
    postcodes: ['TS5 6QX'],
  });
  const of = (kind: string) => keys.filter((key) => key.kind === kind).map(({ key }) => key);

  test('hold every word of every name, apart and together', () => {
    assert.deepEqual(of('name'), ['ellie', 'mae', 'elliemae', 'o', 'brien', 'obrien', 'jo', 'tate']);
    assert.deepEqual(of('whole'), ['elliemaeobrien', 'jotate']);
    assert.ok(of('sound').length >= 6);
  });

  test('hold days, numbers and places in one spelling', () => {
    assert.deepEqual(of('born'), ['2010-06-18']);
    assert.deepEqual(of('number'), ['300101', 'ab1234', 'ellieexampleorg']);
    assert.deepEqual(of('phone'), ['7700900123']);
    assert.deepEqual(of('postcode'), ['ts56qx', 'ts5', 'ts122ln', 'ts12']);
    assert.deepEqual(of('address'), ['flat', '3', '12a', 'acacia']);
  });

  test('are never longer than what can be typed', () => {
    const long = { knownAs: 'x'.repeat(4000), familyName: '' };
    const keysOfLong = keysOf({ names: [long], bornOn: null, identifiers: [], contactDetails: [], postcodes: [] });
    assert.ok(keysOfLong.every(({ key }) => key.length <= 200));
  });

  test('of somebody without a name is what pages call them', () => {
    const nameless = keysOf({ names: [], bornOn: null, identifiers: ['1'], contactDetails: [], postcodes: [] });
    assert.deepEqual(
      nameless.filter(({ kind }) => kind !== 'sound'),
      [
        { kind: 'name', key: 'child' },
        { kind: 'number', key: '1' },
      ],
    );
  });

  for (const typed of ['07700 900123', '+447700900123', '00447700900123', '+44 (0) 7700 900 123', '7700900123'])
    test(`of the phone ${typed} is one`, () => assert.equal(phoneKey(typed), '7700900123'));
});
