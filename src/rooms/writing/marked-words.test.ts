/** Words about somebody else are found where they stand, shown as marked, and never go to the young person: also not when they moved. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  findPassages,
  forThem,
  missingSays,
  NOT_SHOWN,
  partsOf,
  pastedPassages,
  sentencesOf,
  withoutTaken,
} from './marked-words.ts';

const SAID =
  'We met at the hub. Her mum rang me and said\nshe had been drinking again. Nadia wants to see Dr. Amin on 3.4. at 2.30 pm.';

describe('pasted words', () => {
  test('are passages with an empty line between them', () =>
    assert.deepEqual(pastedPassages('  one\nline \n\n \n two '), ['one\nline', 'two']));

  test('are found however their lines are broken, as they stand there', () =>
    assert.deepEqual(findPassages({ purpose: 'To talk', said: SAID }, ['rang  me and said she had']), {
      passages: [{ inText: 'said', words: 'rang me and said\nshe had' }],
    }));

  test('that stand in no text are said, shortened to a line', () => {
    assert.deepEqual(findPassages({ said: SAID }, ['the hub', 'Her dad rang']), { missing: 'Her dad rang' });
    assert.match(
      missingSays('word '.repeat(60)),
      /do not stand in it: “(?:word ){10,}…”\. Copy them as they are written/,
    );
  });

  test('are words and no pattern', () => {
    assert.deepEqual(findPassages({ said: 'a.c (b)' }, ['a.c (b)']), {
      passages: [{ inText: 'said', words: 'a.c (b)' }],
    });
    assert.deepEqual(findPassages({ said: 'abc' }, ['a.c']), { missing: 'a.c' });
  });
});

describe('what goes to the young person', () => {
  for (const [of, text, marks, shown] of [
    ['all of it, where nothing is marked', SAID, [], SAID],
    [
      'without what is marked',
      'She is well. Her mum drinks. See you.',
      ['Her mum drinks.'],
      `She is well. ${NOT_SHOWN} See you.`,
    ],
    ['wherever it says it', 'Mum drinks. Well. Mum drinks.', ['Mum drinks.'], `${NOT_SHOWN} Well. ${NOT_SHOWN}`],
    [
      'with one line for two side by side',
      'Mum drinks. Dad left. Well.',
      ['Mum drinks.', 'Dad left.'],
      `${NOT_SHOWN}  Well.`,
    ],
    ['with nothing, where marked words stand in it no longer', 'Her mum drinks a lot.', ['Her mum drinks.'], NOT_SHOWN],
    ['with overlapping marks once', 'Her mum drinks. Well.', ['Her mum', 'mum drinks.'], `${NOT_SHOWN} Well.`],
  ] as const)
    test(of, () => {
      const { text: told, isLeftOut } = forThem(text, marks);
      assert.equal(told, shown);
      assert.equal(isLeftOut, marks.length > 0);
    });

  test('words taken over into a letter are left out of it, but not a word that is everywhere', () => {
    assert.equal(withoutTaken('I wrote: her mum drinks a lot again.', ['her mum drinks a lot']).isLeftOut, true);
    assert.equal(withoutTaken('Your mum is well.', ['mum']).isLeftOut, false);
    assert.equal(withoutTaken('Nothing of it here.', ['her mum drinks a lot']).isLeftOut, false);
  });

  test('no letter of a marked passage is ever left, wherever its spaces and lines fall', () => {
    const secret = ['Zeb', 'was', 'seen', 'with', 'Quill'];
    for (const gap of [' ', '\n', '  ', '\t', ' \n '])
      for (const before of ['', 'Well. ', 'a\n'])
        for (const after of ['', '.', ' Then home.']) {
          const { text } = forThem(`${before}${secret.join(gap)}${after}`, [secret.join(' ')]);
          assert.doesNotMatch(text, /Zeb|Quill|was seen/, JSON.stringify([gap, before, after]));
        }
  });
});

test('staff see all of it, in parts', () => {
  const parts = partsOf('She is well. Her mum drinks. See you.', ['Her mum drinks.']);
  assert.deepEqual(parts, [
    { text: 'She is well. ', isMarked: false },
    { text: 'Her mum drinks.', isMarked: true },
    { text: ' See you.', isMarked: false },
  ]);
  assert.deepEqual(partsOf('', []), []);
});

test('sentences are offered as they stand, times and dates whole', () =>
  assert.deepEqual(
    sentencesOf({ said: SAID }).map(({ words }) => words),
    [
      'We met at the hub.',
      'Her mum rang me and said',
      'she had been drinking again.',
      'Nadia wants to see Dr.',
      'Amin on 3.4.',
      'at 2.30 pm.',
    ],
  ));
