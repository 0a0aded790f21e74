/** What a reading notices, and what it leaves alone, one example to a line. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { About, FindingKind } from './finding.ts';
import { fingerprintsUnder } from './fingerprints.ts';
import { HARM_WORDS } from './harm.ts';
import { readText } from './read-text.ts';
import { readingAge } from './reading-age.ts';
import { tokensOfWritten } from './same-words.ts';
import { readable } from './text.ts';

const NADIA: About = {
  names: ['Nadia', 'Rahman'],
  pronouns: 'she',
  relatives: ['Samir', 'Auntie Rukhsana'],
  workers: ['Tom Whitfield'],
};
const TYRELL: About = { names: ['Tyrell', 'Brown'], pronouns: 'he', relatives: [], workers: [] };

const noticed = (written: string, kind: FindingKind, about = NADIA): readonly string[] =>
  readText({ written, about, others: [], besides: [TYRELL] })
    .filter((found) => found.kind === kind)
    .map(({ start, end }) => written.slice(start, end));

describe('a name that is not theirs', () => {
  for (const [written, found] of [
    ['Visited Tyrell at home.', ['Tyrell']],
    ['Text from Tyrell: he is fine.', ['Tyrell']],
    ['Tyrell Brown told me about the course.', ['Tyrell Brown']],
    ['Tyrell’s mother rang.', ['Tyrell’s']],
    ['Nadia plays with her friend Tyrell on Fridays.', []],
    ['The letter from Tyrell came on Monday. Tyrell is her cousin.', []],
    ['Tyrell, her cousin, came too.', []],
    ['Mr Brown from the school rang.', []],
    ['They live in Brown Street.', []],
    ['“Tyrell said so,” she told me.', []],
    ['Samir and Tom Whitfield came.', []],
    ['We painted the door brown.', []],
  ] as const)
    test(written, () => assert.deepEqual(noticed(written, 'other-name'), found));

  test('of a brother of the same name is his', () => {
    const sibling = { ...NADIA, relatives: ['Tyrell'] };
    assert.deepEqual(noticed('Tyrell came to see her.', 'other-name', sibling), []);
  });
});

describe('a pronoun that is not theirs', () => {
  for (const [written, found] of [
    ['Nadia rang. He was cross about the bus.', ['He']],
    ['Nadia said his key is lost.', ['his']],
    ['Nadia saw her brother. He was cross.', []],
    ['Samir rang and he was well.', []],
    ['The landlord said he would come.', []],
    ['Nadia lent ten pounds to Piotr and he has not paid it back.', []],
    ['“He never listens,” she said.', []],
    ['Nadia is well. They have eaten.', []],
  ] as const)
    test(written, () => assert.deepEqual(noticed(written, 'other-pronoun'), found));

  test('is none where nobody has said what they use', () =>
    assert.deepEqual(noticed('Nadia rang. He was cross.', 'other-pronoun', { ...NADIA, pronouns: null }), []));
  test('of somebody who uses they', () =>
    assert.deepEqual(noticed('Nadia rang. He was cross.', 'other-pronoun', { ...NADIA, pronouns: 'they' }), ['He']));
});

describe('a word that has another', () => {
  for (const [written, found] of [
    ['Her placement is settled.', ['placement']],
    ['Her work placement at the garage starts on Monday.', []],
    ['The court made a placement order.', []],
    ['She has two siblings.', ['siblings']],
    ['In case it rains, take the bus.', []],
    ['The case was closed.', ['The case']],
    ['Her contact number has changed.', []],
    ['Contact with Mum went well.', ['Contact with Mum']],
    ['She failed to engage.', ['failed to engage']],
    ['“I hate being called LAC,” she said.', []],
    ['A LAC review was held.', ['LAC review']],
    ['She is a care leaver with a pathway plan and a personal adviser.', []],
    ['The police unit came.', []],
  ] as const)
    test(written, () => assert.deepEqual(noticed(written, 'another-word'), found));
});

describe('harm', () => {
  const sentences = HARM_WORDS.filter((word) => !word.includes('*')).flatMap((word) => [
    `On Friday there was ${word} at the placement, and the siblings saw it.`,
    `She said ${word} happened in the unit after contact with mum.`,
    `Her case notes of ${word} call it challenging behaviour and a lifestyle choice.`,
  ]);

  test('is never given another word, nor is anything beside it: in 100 sentences that name it', () => {
    assert.ok(sentences.length >= 100, String(sentences.length));
    for (const sentence of sentences) assert.deepEqual(noticed(sentence, 'another-word'), [], sentence);
  });

  for (const [written, found] of [
    ['She was assaulted.', ['assaulted']],
    ['She was assaulted by her uncle.', []],
    ['Her uncle assaulted her.', []],
    ['There was an incident of violence.', ['violence']],
    ['She took an overdose on Friday.', []],
    ['She is missing her mum.', []],
    ['“He assaulted me,” she said.', []],
  ] as const)
    test(`who did what to whom: ${written}`, () => assert.deepEqual(noticed(written, 'harm'), found));

  test('a word that a council adds is kept like the others', () => {
    const lists = {
      words: [{ word: 'cuffed', is: /cuffed/giu, instead: 'held', source: '' }],
      harm: [...HARM_WORDS, 'cuffed'],
    };
    const found = readText({ written: 'She was cuffed.', about: NADIA, others: [], besides: [], lists });
    assert.deepEqual(
      found.map(({ kind }) => kind),
      ['harm'],
    );
  });
});

describe('something to be done', () => {
  for (const [written, found] of [
    ['To be followed up.', ['To be followed up']],
    ['The dentist needs to be booked.', ['needs to be booked']],
    ['The dentist will be booked by Tom.', []],
    ['I will book the dentist.', []],
    ['The dentist needs to be booked by Friday 4 April.', []],
    ['“It will be arranged,” he said.', []],
  ] as const)
    test(written, () => assert.deepEqual(noticed(written, 'nobody-and-no-day'), found));
});

describe('the same words', () => {
  const theirs =
    'He showed me the broken boiler and said the landlord had promised three times to mend it before the winter came.';
  const same = (written: string, before?: string): readonly string[] =>
    readText({
      written,
      about: NADIA,
      others: [{ text: theirs, about: TYRELL }],
      besides: [],
      ...(before === undefined ? {} : { before }),
    })
      .filter(({ kind }) => kind === 'same-words')
      .map(({ start, end }) => written.slice(start, end));

  test('are found, also with the pronouns and a word changed', () => {
    const copied = theirs.replace('He showed', 'She showed').replace('three times', 'four times');
    assert.deepEqual(same(`We met. ${copied} Then we left.`), [copied.slice(0, -1)]);
  });
  test('are none where they are few', () => assert.deepEqual(same('He showed me the broken boiler.'), []));
  test('are none within quotation marks', () => assert.deepEqual(same(`“${theirs}”`), []));
  test('are none where the form was opened with them', () => assert.deepEqual(same(theirs, theirs), []));
  test('share a fingerprint, and under another key none', () => {
    const [ours, others] = [fingerprintsUnder(Buffer.alloc(32, 1)), fingerprintsUnder(Buffer.alloc(32, 2))];
    const tokens = tokensOfWritten(theirs);
    assert.ok(ours(tokens).length > 2);
    const around = new Set(ours(tokensOfWritten(`We met at the hub today. ${theirs} Then we left again.`)));
    assert.ok(ours(tokens).some((print) => around.has(print)));
    const secret = new Set(others(tokens));
    assert.ok(!ours(tokens).some((print) => secret.has(print)));
  });
  test('of a text of 5 million characters are looked for in no more than a few seconds', () => {
    const started = performance.now();
    fingerprintsUnder(Buffer.alloc(32, 1))(tokensOfWritten('She came to the hub and we talked. '.repeat(20_000)));
    assert.ok(performance.now() - started < 20_000);
  });
});

test('reading age is said of what is long enough, and rises with long words and sentences', () => {
  const plain = 'We met at the hub. You said you like your new room. We will look at the bus pass on Monday. '.repeat(
    5,
  );
  const stiff =
    'Notwithstanding considerable multidisciplinary deliberation, accommodation arrangements necessitate comprehensive reconsideration following unanticipated developments. '.repeat(
      8,
    );
  assert.equal(readingAge(readable('We met.')), null);
  const [young, old] = [readingAge(readable(plain)) ?? 0, readingAge(readable(stiff)) ?? 0];
  assert.ok(young <= 11, String(young));
  assert.ok(old > 18, String(old));
});
