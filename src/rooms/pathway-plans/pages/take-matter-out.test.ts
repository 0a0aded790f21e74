/** A matter they want no more help with: taken out with who said so and why, put back while it is written, and said beside the version before. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { GIVEN } from '../../../../tests/given-plan.ts';
import { inventPeople } from '../../../../tests/invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil } from '../../../../tests/sample-council.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { type Fields, hiddenFields, readText } from '../../../web/server-for-tests.ts';
import { personPage } from '../../people/pages/person.ts';
import { listPromises } from '../../promises/facts.ts';
import { promisesRoom } from '../../promises/pages/index.ts';
import { withStates } from '../model.ts';
import { listPlans } from '../store.ts';
import { pathwayPlansRoom } from './index.ts';

const LEFT_AT_18 = (day: string) => [['2012-01-05', day, 'C2', 'U4', 'S', 'TS1 1AA', 'E17']] as const;
const GOAL = {
  what: 'Know what the week costs',
  why: 'To sleep',
  shownBy: 'A list',
  ifFails: 'none',
  fallback: 'It can wait',
};

/** The day is 31 March 2022. */
describe('a matter of a plan from 21', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let tomas: PersonId;
  let young: PersonId;
  let first = '';
  let second = '';

  before(async () => {
    council = await openSampleCouncil(closing);
    [tomas, young] = (await inventPeople(council, [
      {
        name: ['Tomas', 'Novak'],
        born: '1999-06-01',
        episodes: LEFT_AT_18('2017-06-01'),
        entries: [
          ['support-from-21', '2022-03-01'],
          ['needs-assessment', '2022-03-10'],
        ],
      },
      { name: ['Sunita', 'Rai'], born: '2003-07-01', episodes: LEFT_AT_18('2021-07-01') },
    ])) as [PersonId, PersonId];
    council.ask('adviser');
    site = await council.open([personPage, ...pathwayPlansRoom, ...promisesRoom]);
    first = await begin(tomas, { askedFor: 'My room, and money' });
    await send(`${first}/matters/home`, { nowLine: 'A room in a shared house' });
    await send(`${first}/matters/money`, { nowLine: 'Short by Sunday', theySay: 'It just goes' });
    await withGoal(first, 'money', 'Sit down with the bills');
    await send(`${first}/if-it-fails/money`, {
      triggerIs: 'Nothing left',
      fallback: 'A food card',
      who: 'worker',
      withinDays: '0',
    });
    await give(first);
    second = await begin(tomas, { arose: 'review', askedFor: 'My room' });
  });

  const planOf = async (person: PersonId, address: string) =>
    withStates(await council.storage.read(council.process, (reading) => listPlans(reading, [person]))).find(({ id }) =>
      address.endsWith(id),
    );
  const promises = async () => council.storage.read(council.process, (reading) => listPromises(reading, [tomas]));
  const text = async (path: string): Promise<string> => readText(await site.browser.get(path));
  const send = async (path: string, filled: Fields): Promise<string> => {
    const answer = await site.browser.fill(path, filled);
    assert.equal(answer.statusCode, 303, `${path}: ${readText(answer)}`);
    return String(answer.headers.location);
  };
  const begin = async (person: PersonId, more: Fields): Promise<string> =>
    send(`/people/${person}/plan/begin`, {
      responsibleId: council.actorOf('adviser').staffId ?? '',
      decision: 'The council decided in May 2021',
      ...more,
    });
  const withGoal = async (plan: string, matter: string, what: string): Promise<void> => {
    const step = await send(`${plan}/matters/${matter}/goal`, GOAL);
    await send(step, { what, who: 'worker', 'dueOn-day': '1', 'dueOn-month': '6', 'dueOn-year': '2022' });
  };
  const give = async (plan: string): Promise<void> => {
    await send(`${plan}/how`, { writtenHow: 'together', tookPart: 'Tomas and Sam' });
    await send(`${plan}/give`, GIVEN);
  };
  const WANTED: Fields = {
    asked: 'them',
    because: 'He does his own money now',
    theySaid: 'I can do it',
    promises: 'go-on',
    fallbacks: 'stay',
  };

  test('is offered where the plan is theirs to ask for, and nowhere else', async () => {
    assert.match(await text(second), /Money .*They want no more help with it/);
    const page = await text(`${second}/matters/money/take-out`);
    assert.match(
      page,
      /Take it out: money Everything written under it goes out of this version, and stays in the one before/,
    );
    assert.match(page, /It is theirs to say\. If they did not, it stays in the plan/);
    assert.match(page, /Still to be kept: “Sit down with the bills” \(Their worker\. By 1.June.2022\)/);
    assert.match(page, /The plan says it of: money/);
    const relevant = await begin(young, {});
    await send(`${relevant}/matters/money`, { nowLine: 'Short' });
    assert.doesNotMatch(await text(relevant), /no more help/);
    assert.equal((await site.browser.get(`${relevant}/matters/money/take-out`)).statusCode, 404);
    const hidden = hiddenFields(await site.browser.get(`${relevant}/matters/money`));
    assert.equal(
      (await site.browser.post(`${relevant}/matters/money/take-out`, { ...hidden, ...WANTED })).statusCode,
      404,
    );
    assert.equal(
      (await site.browser.get(`${first}/matters/money/take-out`)).statusCode,
      404,
      'the one they were given',
    );
    assert.equal(
      (await site.browser.get(`${second}/matters/health/take-out`)).statusCode,
      404,
      'it speaks of no health',
    );
  });

  for (const [what, left, sentence] of [
    ['who said so', { asked: '' }, /Say who said so\. If they did not, go back: it stays in the plan/],
    ['why', { because: '' }, /Say why it is taken out/],
    ['what becomes of what is promised', { promises: '' }, /Say whether it stays promised, or ends/],
    ['whether what happens if it fails stays', { fallbacks: '' }, /Say whether what happens if it fails stays/],
  ] as const)
    test(`without ${what} it is refused, and what was typed is still there`, async () => {
      const refused = await site.browser.fill(`${second}/matters/money/take-out`, { ...WANTED, ...left });
      assert.equal(refused.statusCode, 422);
      assert.match(readText(refused), sentence);
      assert.match(refused.body, /I can do it/);
      assert.equal((await planOf(tomas, second))?.matters.length, 2);
    });

  test('goes out with its goals, and is put back as it stood, with what was written since', async () => {
    await send(`${second}/matters/money`, { nowLine: 'Three pounds over', theySay: 'It just goes' });
    const late = hiddenFields(await site.browser.get(`${second}/matters/money/take-out`));
    await send(`${second}/matters/money/take-out`, { ...WANTED, fallbacks: 'out' });
    const plan = await planOf(tomas, second);
    assert.deepEqual(
      [plan?.matters.map(({ matter }) => matter), plan?.goals, plan?.steps, plan?.contingencies],
      [['home'], [], [], []],
    );
    const page = await text(second);
    assert.match(
      page,
      /What they want no more help with Money Taken out on 31.March.2022, as they asked, because: He does his own money now\. What was promised stays promised\. What they say I can do it Put it back/,
    );
    assert.doesNotMatch(page, /Three pounds over|If they want help with it: (?:(?!What they).)*Money/);
    const stale = await site.browser.post(`${second}/matters/money/take-out`, {
      ...late,
      ...WANTED,
      because: 'Another tab',
    });
    assert.equal(stale.statusCode, 409, readText(stale));
    assert.match(stale.body, /Another tab/);
    for (const form of ['', '/goal'])
      assert.equal((await site.browser.get(`${second}/matters/money${form}`)).statusCode, 404, form);
    const hidden = hiddenFields(await site.browser.get(`${second}/matters/health`));
    const written = await site.browser.post(`${second}/matters/money`, { ...hidden, nowLine: 'Begun anew' });
    assert.match(readText(written), /It was taken out of the plan, as they asked\. Put it back first/);
    await send(`${second}/matters/money/put-back`, {});
    const back = await planOf(tomas, second);
    assert.deepEqual(
      [back?.takenOut, back?.goals.length, back?.steps.length, back?.contingencies.length],
      [[], 1, 1, 1],
    );
    assert.match(await text(second), /Three pounds over/);
    assert.equal((await site.browser.get(`${second}/matters/money/put-back`)).statusCode, 404);
  });

  test('what was written anew of its failing meanwhile stays, once', async () => {
    await send(`${second}/matters/money/take-out`, { ...WANTED, fallbacks: 'out' });
    await send(`${second}/if-it-fails/money`, {
      triggerIs: 'Nothing left',
      fallback: 'His nan lends',
      who: 'worker',
      withinDays: '0',
    });
    await send(`${second}/matters/money/put-back`, {});
    assert.deepEqual(
      (await planOf(tomas, second))?.contingencies.map(({ fallback }) => fallback),
      ['His nan lends'],
    );
  });

  test('is said on paper to them, in the line of the version and beside the version before; what was promised stays', async () => {
    await send(`${second}/matters/money/take-out`, WANTED);
    assert.match(
      await text(`${second}/print`),
      /What you want no more help with Money Taken out on .*, as you asked, because/,
    );
    assert.match(
      await text(`${second}/compare`),
      /All of it: money .*In the plan .*Taken out on 31.March.2022, as they asked, because: He does his own money now/,
    );
    assert.match(
      await text(`/people/${tomas}/plan`),
      /you went through all of it together\. Taken out, as they asked: money/,
    );
    await give(second);
    const [promise] = await promises();
    assert.deepEqual([promise?.what, promise?.changedOn], ['Sit down with the bills', null]);
    assert.match(await text(first), /Short by Sunday/, 'the version before says what stood in it');
    assert.equal((await site.browser.get(`${second}/matters/money/put-back`)).statusCode, 404, 'it is given');
  });

  test('what was promised ends as the plan is given, where they want that, and says why', async () => {
    const third = await begin(tomas, { arose: 'review', askedFor: 'My room' });
    await withGoal(third, 'home', 'Ring the landlord');
    await give(third);
    const fourth = await begin(tomas, { arose: 'review', askedFor: 'Nothing but work' });
    await send(`${fourth}/matters/work`, { theyWant: 'Nights' });
    await send(`${fourth}/matters/home/take-out`, {
      asked: 'for-them',
      because: 'His sister has a room',
      promises: 'end',
    });
    const standing = async () => (await promises()).find(({ what }) => what === 'Ring the landlord');
    assert.equal((await standing())?.changedOn, null, 'not before they have the plan');
    await give(fourth);
    const ended = await standing();
    assert.notEqual(ended?.changedOn, null);
    assert.equal(ended?.because, 'No more help was wanted with this (Your home): His sister has a room');
    assert.match(
      await text(`${fourth}/compare?with=1`),
      /All of it: money .*All of it: your home|All of it: your home .*All of it: money/,
    );
  });
});
