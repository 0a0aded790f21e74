/** Another council's offer beside ours: one council by every name it has, whose area somebody lives in, and what cannot be held. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day } from '../../ground/day-words.ts';
import type { Entry } from '../../rules/facts.ts';
import { areaOn, keyOfCouncil, type OtherOffer, refuseCouncil, refuseOtherOffer, standingOn } from './elsewhere.ts';

const ON = day('2022-03-31');

describe('a council is the same, however it is written', () => {
  for (const [one, other] of [
    ['Leeds City Council', 'leeds'],
    ['London Borough of Barnet', 'Barnet Council'],
    ['County Durham', 'Durham County Council'],
    ['The City of London', 'City of London'],
    ['Bournemouth, Christchurch and Poole', 'Bournemouth Christchurch & Poole Council'],
  ] as const)
    test(`${one}, ${other}`, () => assert.equal(keyOfCouncil(one), keyOfCouncil(other)));
  for (const [one, other] of [
    ['Nottingham City Council', 'Nottinghamshire County Council'],
    ['York', 'North Yorkshire'],
    ['City of London', 'London Borough of Camden'],
  ] as const)
    test(`not ${one} and ${other}`, () => assert.notEqual(keyOfCouncil(one), keyOfCouncil(other)));
});

type Told = readonly [kind: 'home' | 'other-area', on: string, until: string | null, said: string, answer?: string];
const entriesOf = (told: readonly Told[]): readonly Entry[] =>
  told.map(([kind, on, until, said, answer = null], index) => ({
    id: `${index}`,
    kind,
    on: day(on),
    until: until === null ? null : day(until),
    answer,
    details: kind === 'home' ? { area: said } : { council: said },
  }));

describe('in whose area somebody lives', () => {
  // biome-ignore format: one life to a line.
  for (const [of, told, is] of [
    ['nothing said', [], 'not-known'],
    ['a home in ours', [['home', '2021-01-01', null, 'in']], 'ours'],
    ['a home outside, whose nobody said', [['home', '2021-01-01', null, 'out']], 'not-said'],
    ['in care there, with no home after care', [['other-area', '2021-01-01', null, 'Leeds']], 'Leeds'],
    ['a home outside, and whose', [['home', '2021-01-01', null, 'out'], ['other-area', '2021-01-01', null, 'Leeds']], 'Leeds'],
    ['there until today', [['other-area', '2021-01-01', '2022-03-31', 'Leeds']], 'not-known'],
    ['there from tomorrow', [['other-area', '2022-04-01', null, 'Leeds']], 'not-known'],
    ['a later home in ours ends it', [['other-area', '2021-01-01', null, 'Leeds'], ['home', '2022-01-01', null, 'in']], 'ours'],
    ['a home in ours from before does not', [['home', '2020-01-01', null, 'in'], ['other-area', '2021-01-01', null, 'Leeds']], 'Leeds'],
    ['nor a home for the vacation', [['other-area', '2021-01-01', null, 'Leeds'], ['home', '2022-01-01', null, 'in', 'vacation']], 'Leeds'],
    ['of two the later', [['other-area', '2022-01-01', null, 'York'], ['other-area', '2021-01-01', null, 'Leeds']], 'York'],
  ] as const)
    test(`${of}: ${is}`, () => {
      const area = areaOn(entriesOf(told), ON);
      assert.equal(area.is === 'elsewhere' ? area.council : area.is, is);
    });
});

const line = (more: Partial<OtherOffer> = {}): OtherOffer => ({
  councilId: 'a council',
  itemId: 'an item',
  title: null,
  standing: 'better',
  what: 'You pay none.',
  policy: 'A page',
  from: day('2022-01-01'),
  to: null,
  ...more,
});

describe('what cannot be held', () => {
  test('one council twice, by whatever name, and our own', () => {
    const others = [{ name: 'Leeds City Council' }];
    assert.match(
      refuseCouncil('leeds', others, 'Norhampton')?.sentence ?? '',
      /Leeds City Council is on the list already/,
    );
    assert.match(refuseCouncil('Norhampton', others, 'Norhampton Council')?.sentence ?? '', /That is this council/);
    assert.equal(refuseCouncil('York', others, 'Norhampton'), undefined);
  });

  // biome-ignore format: one refusal to a line.
  for (const [of, said, others, field, sentence] of [
    ['without words', line({ what: null }), [], 'what', /Say what it is there/],
    ['without a policy', line({ policy: null }), [], 'policy', /Say where its policy is/],
    ['in 26 words', line({ what: 'word '.repeat(26) }), [], 'what', /25 words or fewer\. You have written 26/],
    ['ended yesterday', line({ to: ON }), [], 'to', /It ended on 30.March.2022: nobody could ask for it any more/],
    ['ends before it begins', line({ to: day('2021-12-01') }), [], 'to', /It must end after the day/],
    ['of one item twice', line(), [line({ from: day('2021-01-01') })], 'from', /It is held already, from 1.January.2021\. Change that, or end it first/],
    ['of one name twice, however written', line({ itemId: null, title: 'Bus pass', standing: 'only-there' }), [line({ itemId: null, title: 'bus-pass', standing: 'only-there', to: day('2023-01-01') })], 'title', /from 1.January.2022 to 31.December.2022/],
  ] as const)
    test(of, () => {
      const refused = refuseOtherOffer(said, others, ON);
      assert.equal(refused?.field, field);
      assert.match(refused?.sentence ?? '', sentence);
    });

  test('what is not there needs no words, one after another is fine, and what has ended can be said to have', () => {
    assert.equal(refuseOtherOffer(line({ standing: 'not-there', what: null, policy: null }), [], ON), undefined);
    assert.equal(refuseOtherOffer(line(), [line({ from: day('2021-01-01'), to: day('2022-01-01') })], ON), undefined);
    assert.equal(refuseOtherOffer(line({ to: ON }), [], null), undefined);
  });
});

test('what stands on a day: beside each item at most one, and what is there alone', () => {
  const before = line({ from: day('2021-01-01'), to: day('2022-01-01'), standing: 'worse' });
  const more = line({ itemId: null, title: 'Bus pass', standing: 'only-there' });
  const later = line({ itemId: 'another', from: day('2022-04-01') });
  const { beside, onlyThere } = standingOn([line(), before, more, later], ON);
  assert.deepEqual([...beside], [['an item', line()]]);
  assert.deepEqual(onlyThere, [more]);
});
