/** Who qualifies for what, either side of each boundary, and where nobody can tell. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day } from '../../ground/day-words.ts';
import { NO_FACTS, type RecordedFacts } from '../../rules/facts.ts';
import { circumstancesOn } from './circumstances.ts';
import { findPence, poundsOf } from '../../ground/money.ts';
import { type OfferItem, refuseItem } from './model.ts';
import { GROUPS, type WhoGroup } from './parts/who-groups.ts';
import { type Circumstances, qualifies } from './who-qualifies.ts';

const LEAVER: Circumstances = {
  age: 19,
  statuses: ['former-relevant'],
  doubted: [],
  home: 'own',
  learning: ['university'],
};

describe('who qualifies', () => {
  // biome-ignore format: one example to a line, to be read as a table.
  const examples: readonly (readonly [string, WhoGroup, Partial<Circumstances>, 'yes' | 'no' | 'cannot-tell', RegExp])[] = [
    ['a care leaver of 18 in a flat', 'tenants', { age: 18 }, 'yes', /care leaver, 18 to 20.*aged 18.*home of their own/],
    ['a day before 18', 'tenants', { age: 17, statuses: ['relevant-child'] }, 'no', /it is for/],
    ['17, and status alone would do', 'tenants', { age: 17 }, 'no', /it is from 18/],
    ['in a foster home', 'tenants', { home: 'foster' }, 'no', /it is for those in a home of their own/],
    ['where they live is not recorded', 'tenants', { home: null }, 'cannot-tell', /in what kind of home/],
    ['not old enough, and the home not recorded: the age settles it', 'tenants', { age: 17, home: null }, 'no', /from 18/],
    ['date of birth not recorded', 'tenants', { age: null }, 'cannot-tell', /when they were born/],
    ['driving at 16', 'drivers', { age: 16, statuses: ['relevant-child'] }, 'no', /it is from 17/],
    ['driving at 17', 'drivers', { age: 17, statuses: ['relevant-child'] }, 'yes', /aged 17/],
    ['driving at 20', 'drivers', { age: 20 }, 'yes', /aged 20/],
    ['driving at 21', 'drivers', { age: 21 }, 'no', /until 21/],
    ['in semi-independent living at 16', 'independent', { age: 16, statuses: ['eligible-child'], home: 'semi-independent' }, 'yes', /semi-independent/],
    ['there on the 18th birthday', 'independent', { age: 18, home: 'semi-independent' }, 'no', /it is for/],
    ['at university', 'university', {}, 'yes', /at university/],
    ['at work', 'university', { learning: ['work'] }, 'no', /at university/],
    ['at work and at university', 'university', { learning: ['work', 'university'] }, 'yes', /at university/],
    ['nothing recorded of learning', 'university', { learning: null }, 'cannot-tell', /in learning or work/],
    ['in care at 16', 'everybody', { age: 16, statuses: ['eligible-child'] }, 'yes', /in care at 16 or 17/],
    ['nobody can tell the status', 'everybody', { statuses: [], doubted: ['former-relevant'] }, 'cannot-tell', /a care leaver/],
    ['no care leaver', 'everybody', { statuses: [] }, 'no', /it is for/],
  ];
  for (const [what, group, so, is, words] of examples)
    test(`${what}: ${is}`, () => {
      const answer = qualifies(GROUPS[group], { ...LEAVER, ...so });
      assert.equal(answer.is, is);
      assert.match((answer.is === 'cannot-tell' ? answer.missing : answer.because).join(', '), words);
    });
});

describe('what decides it', () => {
  const born: RecordedFacts = { ...NO_FACTS, bornOn: day('2003-04-01') };
  const on = day('2022-03-31');
  const entry = (
    kind: 'home' | 'custody' | 'learning' | 'work',
    details: Readonly<Record<string, string>>,
    answer: string | null = null,
  ) => ({
    ...born,
    entries: [{ id: '1', kind, on: day('2022-01-01'), until: null, answer, details }],
  });
  // biome-ignore format: one example to a line, to be read as a table.
  const examples: readonly (readonly [string, RecordedFacts, Partial<Circumstances>])[] = [
    ['the eve of a birthday', born, { age: 18 }],
    ['nothing recorded', born, { home: null, learning: null }],
    ['a flat', entry('home', { kind: 'own tenancy' }), { home: 'own' }],
    ['supported lodgings', entry('home', { kind: 'Supported lodgings' }), { home: 'lodgings' }],
    ['a home in words nobody knows is not guessed', entry('home', { kind: 'the usual' }), { home: null }],
    ['in custody', entry('custody', {}), { home: 'custody' }],
    ['college', entry('learning', {}, 'college'), { learning: ['school'] }],
    ['learning of which nobody said what', entry('learning', {}), { learning: null }],
    ['work', entry('work', {}), { learning: ['work'] }],
    ['neither', entry('work', {}, 'not in education, work or training'), { learning: ['neither'] }],
  ];
  for (const [what, facts, expected] of examples)
    test(what, () => {
      const so = circumstancesOn(facts, [], on);
      assert.deepEqual({ ...so, ...expected }, so);
    });

  test('a status counts until the day it ends, and one in doubt is only in doubt', () => {
    const spell = (from: string, to: string | null, cannotTell: readonly string[] = []) => ({
      rule: 'status/former-relevant',
      from: day(from),
      to: to === null ? null : day(to),
      cannotTell,
    });
    assert.deepEqual(circumstancesOn(born, [spell('2021-04-01', '2022-03-31')], on).statuses, []);
    assert.deepEqual(circumstancesOn(born, [spell('2021-04-01', '2022-04-01')], on).statuses, ['former-relevant']);
    assert.deepEqual(circumstancesOn(born, [spell('2021-04-01', null, ['x'])], on).doubted, ['former-relevant']);
  });
});

describe('what is written of an item', () => {
  const { words: _, ...who } = GROUPS.everybody;
  const item: OfferItem = {
    kind: 'help',
    title: 'Winter clothing',
    what: 'A warm coat and shoes',
    ...who,
    amount: 15_000,
    howOften: 'year',
    howToAsk: 'Ask your worker',
    policy: 'Money policy, 3.2',
    from: day('2022-01-01'),
    to: null,
  };
  const words = (count: number): string => Array.from({ length: count }, () => 'warm').join(' ');
  for (const [what, change, field, sentence] of [
    ['25 words', { what: words(25) }, undefined, undefined],
    ['26 words', { what: words(26) }, 'what', /25 words or fewer\. You have written 26/],
    ['ends the day it begins', { to: day('2022-01-01') }, 'to', /must end after/],
    ['ages the wrong way round', { ageFrom: 18, ageTo: 17 }, 'ageTo', /last age/],
  ] as const)
    test(what, () => {
      const refused = refuseItem({ ...item, ...change });
      assert.equal(refused?.field, field);
      if (sentence !== undefined) assert.match(refused?.sentence ?? '', sentence);
    });
});

describe('amounts are whole pence', () => {
  for (const [typed, pence] of [
    ['75', 7500],
    ['£49.99', 4999],
    ['3,000', 300_000],
    ['0', undefined],
    ['-5', undefined],
    ['1.5', undefined],
    ['12.345', undefined],
    ['1,00', undefined],
    ['100001', undefined],
    ['ten', undefined],
  ] as const)
    test(typed, () => assert.equal(findPence(typed), pence));
  test('and are said in pounds', () => assert.deepEqual([7500, 4999].map(poundsOf), ['£75', '£49.99']));
});
