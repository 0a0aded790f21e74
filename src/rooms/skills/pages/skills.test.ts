/** Skills for adult life: two views without numbers, the list of the council, and nothing given to anybody without a yes. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { inventPeople } from '../../../../tests/invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil, TODAY } from '../../../../tests/sample-council.ts';
import { day } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { readText } from '../../../web/server-for-tests.ts';
import { personPage } from '../../people/pages/person.ts';
import { addSkill } from '../actions/keep-skills.ts';
import { listSkillsGiven, listSkillsSeen } from '../facts.ts';
import { type Held, refuseSkillSeen, type SkillSeen, standingOf } from '../model.ts';
import { skillsRoom } from './index.ts';

const SEEN: SkillSeen = {
  skillId: '1',
  on: day('2022-03-01'),
  own: 'alone',
  ownWords: null,
  worker: null,
  evidence: null,
  next: null,
};

describe('how a skill is seen', () => {
  const life = { bornOn: day('2004-06-10'), diedOn: day('2022-03-20') };
  for (const [name, seen, says] of [
    ['by the young person alone', SEEN, null],
    ['by their worker alone', { ...SEEN, own: null, worker: 'mostly' }, null],
    ['by nobody', { ...SEEN, own: null }, /one of the two/],
    [
      'in their words without their view',
      { ...SEEN, own: null, ownWords: 'Easy', worker: 'alone' },
      /ask them which of these/,
    ],
    ['before they were born', { ...SEEN, on: day('2004-06-09') }, /born on 10.June.2004/],
    ['after they died', { ...SEEN, on: day('2022-03-21') }, /died on 20.March.2022/],
  ] as const)
    test(name, () => {
      const refused = refuseSkillSeen(life, seen);
      if (says === null) assert.equal(refused, undefined);
      else assert.match(refused?.sentence ?? '', says);
    });

  test('stands as each said it last, and nothing of a later day', () => {
    const seen: readonly Held[] = [
      { ...SEEN, id: 'first', own: 'not-yet', worker: 'with-help', evidence: 'Made toast' },
      { ...SEEN, id: 'second', on: day('2022-03-10'), own: 'mostly' },
      { ...SEEN, id: 'third', on: day('2022-03-12'), own: null, worker: 'alone' },
    ];
    const ids = (on: string) => {
      const { own, worker, evidence, next } = standingOf(seen.toReversed(), day(on));
      return [own?.id, worker?.id, evidence?.id, next?.id];
    };
    assert.deepEqual(ids('2022-03-31'), ['second', 'third', 'first', undefined]);
    assert.deepEqual(ids('2022-03-09'), ['first', 'first', 'first', undefined]);
  });
});

/** The day is 31 March 2022. */
describe('skills for adult life', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let kofi: PersonId;
  const cooking = crypto.randomUUID();
  const silly = crypto.randomUUID();

  before(async () => {
    council = await openSampleCouncil(closing);
    council.ask('adviser');
    site = await council.open([personPage, ...skillsRoom]);
    [kofi] = (await inventPeople(council, [
      { born: '2004-06-10', name: ['Kofi', 'Mensah'], episodes: [['2014-02-01', null, 'C2', 'U6', 'S']] },
    ])) as [PersonId];
    await council.storage.write(
      council.process,
      { action: 'list-skills', touches: [], recordedOn: TODAY },
      async (act) => {
        const listed = { place: 1, from: day('2020-01-01'), to: null };
        await addSkill(act, { ...listed, title: 'Cooking', what: 'You cook three meals.' }, cooking);
        await addSkill(act, { ...listed, title: 'Ironing', what: 'You iron.', to: day('2021-01-01') }, silly);
      },
    );
  });

  const path = (): string => `/people/${kofi}/skills`;
  const on = (d: number, m: number, y = 2022) => ({ 'on-day': `${d}`, 'on-month': `${m}`, 'on-year': `${y}` });

  test('what nobody has talked about stands there, and what has left the list does not', async () => {
    const page = readText(await site.browser.get(path()));
    assert.match(
      page,
      /Not talked about yet Cooking You cook three meals\..*Given to somebody else Nothing has been given to anybody/,
    );
    assert.doesNotMatch(page, /Ironing|They want somebody else to see/);
    assert.equal((await site.browser.get(`${path()}/${silly}/new`)).statusCode, 404);
    assert.equal((await site.browser.get(`${path()}/for-somebody-else`)).statusCode, 404, 'there is nothing to give');
  });

  test('a view is needed, and what was typed is still there', async () => {
    const refused = await site.browser.fill(`${path()}/${cooking}/new`, { ...on(31, 3), evidence: 'Rice for six' });
    assert.equal(refused.statusCode, 422);
    assert.match(readText(refused), /Say how they see it, or how you do: one of the two/);
    assert.match(refused.body, /Rice for six/);
    assert.match(
      readText(await site.browser.fill(`${path()}/${cooking}/new`, { ...on(1, 4), own: 'alone' })),
      /must be today or earlier/,
    );
  });

  test('both views stand side by side in words, without a number of any kind', async () => {
    const seen = {
      ...on(30, 3),
      own: 'alone',
      ownWords: 'Better than hers',
      worker: 'with-help',
      evidence: 'Rice for six, 5 March',
      next: 'A roast',
    };
    assert.equal((await site.browser.fill(`${path()}/${cooking}/new?from=skills`, seen)).headers.location, path());
    const page = await site.browser.get(path());
    assert.match(
      readText(page),
      /Cooking You cook three meals\. How they see it Without help 30.March.2022 “ Better than hers ” How their worker sees it With help 30.March.2022 What they did: Rice for six, 5 March What next: A roast/,
    );
    assert.doesNotMatch(readText(page), /\d+ of \d+|%|score|level|out of/i);
  });

  test('nothing leaves without their yes: nothing is kept, and there is nothing to print', async () => {
    const give = `${path()}/for-somebody-else`;
    const typed = { toWhom: 'Albert Road Homes', whatFor: 'to be offered a flat', first: cooking };
    assert.match(
      readText(await site.browser.fill(give, {})),
      /Say who it is for.*Say what it is for.*Choose a skill.*Say whether they have said yes/,
    );
    const no = await site.browser.fill(give, { ...typed, yes: 'no' });
    assert.equal(no.statusCode, 422);
    assert.match(readText(no), /Without their yes nothing leaves this record, and nothing is kept of this form/);
    assert.match(no.body, /Albert Road Homes/);
    assert.match(readText(await site.browser.fill(give, { ...typed, yes: 'yes' })), /Say how they said yes/);
    assert.deepEqual(await council.storage.read(council.process, (reading) => listSkillsGiven(reading, kofi)), []);
  });

  test('with it what was given is kept as it was, prints without what comes next, and prints no more once taken back', async () => {
    const yes = {
      toWhom: 'Albert Road Homes',
      whatFor: 'to be offered a flat',
      first: cooking,
      yes: 'yes',
      yesHow: 'He signed it',
    };
    const saved = await site.browser.fill(`${path()}/for-somebody-else`, yes);
    assert.equal(saved.statusCode, 303, readText(saved));
    const print = saved.headers.location as string;
    const paper = readText(await site.browser.get(print));
    assert.match(
      paper,
      /To Albert Road Homes Skills for adult life: Kofi Mensah.*How they see it: without help\. In their words: Better than hers How their worker sees it: with help\. What they did: Rice for six/,
    );
    assert.doesNotMatch(paper, /A roast/);
    // It is seen anew; what was given stays what it was.
    await site.browser.fill(`${path()}/${cooking}/new`, { ...on(31, 3), worker: 'alone' });
    assert.match(readText(await site.browser.get(print)), /How their worker sees it: with help/);
    const given = print.replace('/print', '');
    assert.match(readText(await site.browser.get(given)), /How did they say yes\? He signed it/);
    assert.equal((await site.browser.fill(`${given}/taken-back`, { takenBackSaid: 'They were rude' })).statusCode, 303);
    assert.equal((await site.browser.get(print)).statusCode, 404);
    assert.match(
      readText(await site.browser.get(path())),
      /Albert Road Homes , 31.March.2022\. They have taken their yes back/,
    );
    assert.equal((await council.storage.read(council.process, (reading) => listSkillsSeen(reading, kofi))).length, 2);
  });
});
