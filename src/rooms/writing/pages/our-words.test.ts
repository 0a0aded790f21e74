/** The council's own words: added and ended by whoever keeps its lists, and used at once beside what somebody writes. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { inventPeople } from '../../../../tests/invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil, TODAY } from '../../../../tests/sample-council.ts';
import { type Actor, scopeOf } from '../../../access/roles.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { readText } from '../../../web/server-for-tests.ts';
import { recordVisitPage } from '../../keeping-in-touch/pages/record-visit.ts';
import { personPage } from '../../people/pages/person.ts';
import { lookAtWords } from '../facts.ts';
import { writingRoom } from './index.ts';

const from = (day: string, month: string) => ({ 'from-day': day, 'from-month': month, 'from-year': '2022' });

/** The day is 31 March 2022. */
describe('words of the council', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let isKeeper = false;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let rowan: PersonId;

  const keeper = (): Actor => ({
    ...council.actorOf('analyst'),
    roles: ['administrator'],
    scope: scopeOf(['administrator']),
  });

  before(async () => {
    council = await openSampleCouncil(closing);
    site = await council.open([personPage, ...recordVisitPage, ...writingRoom], {
      findActor: async () => (isKeeper ? keeper() : council.actorOf('adviser')),
    });
    [rowan] = (await inventPeople(council, [
      {
        born: '2003-04-20',
        name: ['Rowan', 'Vale'],
        pronouns: 'she/her',
        episodes: [['2016-02-01', null, 'C2', 'U6', 'S', 'ZZ9 9ZZ']],
      },
    ])) as [PersonId];
    const visited = {
      'visitedOn-day': '30',
      'visitedOn-month': '3',
      'visitedOn-year': '2022',
      how: 'home',
      shared: 'yes',
    };
    const saved = await site.browser.fill(`/people/${rowan}/visits/new`, {
      ...visited,
      said: 'The lads drove her home and she was tired.',
    });
    assert.equal(saved.statusCode, 303, readText(saved));
  });

  const keep = async (path: string, filled: Readonly<Record<string, string>>) => {
    isKeeper = true;
    const answer = await site.browser.fill(path, filled);
    isKeeper = false;
    return answer;
  };
  const noticed = async (text: string): Promise<readonly string[]> => {
    const { found } = await council.storage.read(council.actorOf('adviser'), (reading) =>
      lookAtWords(reading, {
        personId: rowan,
        on: TODAY,
        texts: [{ field: 'said', text, before: '', whose: undefined }],
      }),
    );
    return found.map(({ says }) => says);
  };

  test('are read by everybody and kept by those who keep the council’s lists', async () => {
    assert.match(readText(await site.browser.get('/our-words')), /The council has added none\..*in every council/);
    assert.equal((await site.browser.get('/our-words/another/new')).statusCode, 404);
    assert.deepEqual(await noticed('The lads drove her home.'), []);
    const added = await keep('/our-words/another/new', {
      word: 'lads',
      instead: 'who it was, by name',
      reason: 'The young people’s group asked for it.',
      ...from('31', '3'),
    });
    assert.equal(added.statusCode, 303, readText(added));
    const harm = await keep('/our-words/harm/new', {
      word: 'happy slap*',
      reason: 'Police asked.',
      ...from('31', '3'),
    });
    assert.equal(harm.statusCode, 303, readText(harm));
    assert.match(
      readText(await site.browser.get('/our-words')),
      /lads Say instead who it was, by name Why The young people’s group asked for it\. When, and by whom From 31.March.2022, by Priya Raman\..*happy slap\* Say instead Nothing: it names harm/,
    );
  });

  test('are used at once, beside what is written and over the record', async () => {
    assert.deepEqual(await noticed('The lads drove her home.'), ['“lads”: you could say who it was, by name.']);
    assert.match((await noticed('There was happy slapping.')).join(), /names harm, and is the right word/);
    assert.match(
      readText(await site.browser.get(`/people/${rowan}/words`)),
      /“lads”: you could say who it was, by name\./,
    );
  });

  test('that cannot be added get a plain sentence, and what was typed is still there', async () => {
    for (const [word, instead, sentence] of [
      ['happy slapping', 'filming', /“happy slapping” names harm: it never gets another word/],
      ['kids', 'the lads', /“lads” is itself on the list: say it in another way/],
      ['Lads', 'friends', /“lads” is on the list already, from 31.March.2022/],
      ['(lads)', 'friends', /Use letters, spaces/],
    ] as const) {
      const sent = await keep('/our-words/another/new', {
        word,
        instead,
        reason: 'Kept in the box',
        ...from('31', '3'),
      });
      assert.equal(sent.statusCode, 422, word);
      assert.match(readText(sent), sentence);
      assert.match(sent.body, /Kept in the box/);
    }
  });

  test('are ended from a day, once, and can come back', async () => {
    isKeeper = true;
    const { body } = await site.browser.get('/our-words');
    isKeeper = false;
    const [, path = ''] = /href="(\/our-words\/[^"]+\/end)"[^>]*>lads/.exec(body) ?? [];
    const last = (day: string) => ({ 'last-day': day, 'last-month': '3', 'last-year': '2022' });
    assert.match(
      readText(await keep(path, last('12'))),
      /It came onto the list on 31.March.2022: enter the day before it, or a later one/,
    );
    const ended = await keep(path, last('30'));
    assert.equal(ended.statusCode, 303, readText(ended));
    assert.deepEqual(await noticed('The lads drove her home.'), []);
    assert.doesNotMatch(readText(await site.browser.get(`/people/${rowan}/words`)), /“lads”/);
    assert.match(
      readText(await site.browser.get('/our-words')),
      /Not on the lists any more.*lads.*Ended from 31.March.2022, by Priya Raman/,
    );
    isKeeper = true;
    assert.equal((await site.browser.get(path)).statusCode, 404);
    isKeeper = false;
    const again = await keep('/our-words/another/new', {
      word: 'lads',
      instead: 'names',
      reason: 'Again.',
      ...from('31', '3'),
    });
    assert.equal(again.statusCode, 303, readText(again));
  });
});
