/** A plan that fires: a notice asks it, its fallback is checked with the young person, started, and stood down when the notice is withdrawn. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { givePlan, MAYA } from '../../../../tests/given-plan.ts';
import { inventPeople } from '../../../../tests/invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil, TODAY } from '../../../../tests/sample-council.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { hiddenFields, readText } from '../../../web/server-for-tests.ts';
import { recordEntryPage } from '../../entries/pages/record-entry.ts';
import { listPromises } from '../../promises/facts.ts';
import { isStanding } from '../../promises/model.ts';
import { promisePages } from '../../promises/pages/promises.ts';
import { myWorkPage } from '../../worklist/pages/my-work.ts';
import { isOpen, listOpenings } from '../openings.ts';
import { touchedBy } from '../what-a-change-touches.ts';
import { beginPlanPage } from './begin-plan.ts';
import { givePlanPage } from './give-plan.ts';
import { howWrittenPage } from './how-written.ts';
import { openFallbackPage, standDownPage } from './open-fallback.ts';
import { planPage } from './plan.ts';
import { plansPage } from './plans.ts';
import { theirViewPage } from './their-view.ts';
import { writeContingencyPage } from './write-contingency.ts';
import { writeMatterPage } from './write-matter.ts';

describe('what a change touches', () => {
  for (const [kind, answer, touches] of [
    ['notice', 'given', ['home', 'money']],
    ['notice', 'withdrawn', []],
    ['significant-change', 'work-ended', ['learning-or-work', 'money']],
    ['significant-change', 'custody', ['release', 'home']],
    ['visit-tried', null, []],
  ] as const)
    test(`${kind} ${answer ?? ''}`, () => assert.deepEqual(touchedBy({ kind: kind as never, answer }), touches));
  test('another change may touch any of them', () =>
    assert.equal(touchedBy({ kind: 'significant-change', answer: 'other' }).length, 8));
});

/** What was promised on one day comes in no order. */
const byWhat = ([a]: readonly unknown[], [b]: readonly unknown[]): number => (String(a) < String(b) ? -1 : 1);

/** The day is 31 March 2022. */
describe('a plan that fires', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let maya: PersonId;
  let plan = '';

  const text = async (address: string): Promise<string> => readText(await site.browser.get(address));
  const send = async (address: string, filled: Record<string, string>, code = 303): Promise<string> => {
    const answer = await site.browser.fill(address, filled);
    assert.equal(answer.statusCode, code, readText(answer));
    return readText(answer);
  };
  const promises = async () =>
    (await council.storage.read(council.process, (reading) => listPromises(reading, [maya]))).map((one) => ({
      what: one.what,
      stands: isStanding(one, TODAY),
      id: one.id,
    }));
  const notice = async (answer: string, of = 'tenancy', code = 303) =>
    send(
      `/people/${maya}/entries/new/notice`,
      {
        answer,
        'notice-of': of,
        'on-day': '31',
        'on-month': '3',
        'on-year': '2022',
        what: 'Two months',
      },
      code,
    );

  before(async () => {
    council = await openSampleCouncil(closing);
    council.ask('adviser');
    site = await council.open([
      plansPage,
      ...beginPlanPage,
      planPage,
      ...writeMatterPage,
      ...writeContingencyPage,
      ...howWrittenPage,
      ...theirViewPage,
      ...givePlanPage,
      ...openFallbackPage,
      ...standDownPage,
      ...recordEntryPage,
      ...promisePages,
      myWorkPage,
    ]);
    [maya] = (await inventPeople(council, [MAYA])) as [PersonId];
    plan = await givePlan(council, site, maya, { asks: 'housing, a place on the emergency list' });
  });

  test('says nothing of a change while there is none', async () => {
    assert.doesNotMatch(await text(`/people/${maya}/plan`), /Does the plan need to change/);
    assert.equal((await site.browser.get(`${plan}/start/money`)).statusCode, 404);
  });

  test('asks, once a notice is recorded, whether it must change, and offers what fits', async () => {
    await notice('given');
    const says = await text(`/people/${maya}/plan`);
    assert.match(
      says,
      /Notice to leave where they live: to leave a tenancy or a room \(eviction\), 31.March.2022 Does the plan need to change\?/,
    );
    assert.match(await notice('given', 'tenancy', 422), /This is already recorded for 31.March.2022/);
    assert.match(
      says,
      /What the plan says: Home A letter about the rent or the room ?: The room at the Foyer is asked for Check it with them/,
    );
    assert.deepEqual(await promises(), []);
  });

  const start = () => `${plan}/start/home`;
  const checked = { theyWant: '“Not the Foyer, my nan’s.”', isRight: 'yes', isSafe: 'yes', start: 'start' };

  test('starts nothing over their head, nor where somebody may not be safe to tell', async () => {
    assert.match(
      await text(start()),
      /If this happens: A letter about the rent.*Others would be asked by a person, never by this program: housing.*Nothing has started yet/,
    );
    assert.match(await send(start(), { ...checked, theyWant: '' }, 422), /nothing is started over their head/);
    assert.match(
      await send(start(), { ...checked, isSafe: 'no' }, 422),
      /nobody is told while somebody may not be safe/,
    );
    assert.match(await send(start(), { ...checked, isRight: 'no' }, 422), /Hold it, and change the plan/);
    assert.match(await send(start(), { ...checked, start: 'hold' }, 422), /Say why it is held/);
    assert.deepEqual(await promises(), []);
  });

  test('can be held, with why, and started after that', async () => {
    const [change] =
      /start\/home\?change=[0-9a-f-]{36}/.exec((await site.browser.get(`/people/${maya}/plan`)).body) ?? [];
    await send(`${plan}/start/home?change=${crypto.randomUUID()}`, {
      ...checked,
      start: 'hold',
      why: 'Came from a change that is not hers',
    });
    const [held] = await council.storage.read(council.process, (reading) => listOpenings(reading, maya));
    assert.equal(held?.changeId, null, 'somebody else’s id is kept nowhere');
    await send(`${plan}/${change}`, { ...checked, start: 'hold', why: 'Her nan answers tomorrow' });
    assert.match(
      await text(`/people/${maya}/plan`),
      /Held on 31.March.2022: Her nan answers tomorrow.*Check it with them/,
    );
    await send(`${plan}/${change}`, checked);
    assert.deepEqual((await promises()).map(({ what, stands }) => [what, stands]).toSorted(byWhat), [
      ['Ask others: housing, a place on the emergency list', true],
      ['The room at the Foyer is asked for', true],
    ]);
    assert.match(await text('/my-work'), /By 3.April.2022\. The room at the Foyer is asked for/);
  });

  test('starts once, however many tabs ask for it', async () => {
    const again = await site.browser.fill(start(), checked);
    assert.equal(again.statusCode, 422);
    assert.match(readText(again), /It has been started already/);
    assert.equal((await promises()).length, 2);
  });

  test('is stood down when the notice is withdrawn; who was asked is told by a person', async () => {
    const asking = (await promises()).find(({ what }) => what.startsWith('Ask others'));
    await send(`/people/${maya}/promises/${asking?.id}/kept`, {
      'keptOn-day': '31',
      'keptOn-month': '3',
      'keptOn-year': '2022',
    });
    // Another of the same day stands, and one is taken back the same day: what was started says which.
    await notice('given', 'placement');
    assert.match(await text(`/people/${maya}/plan`), /Started for: [^.]*\(eviction\), 31.March.2022\. What they want/);
    await notice('withdrawn', 'tenancy');
    const page = await site.browser.get(`/people/${maya}/plan`);
    const says = readText(page);
    assert.match(says, /Notice to leave where they live: that a placement ends, 31.March.2022 Does the plan need/);
    assert.doesNotMatch(says, /where they live: to leave a tenancy or a room \(eviction\), 31.March.2022 Does/);
    assert.match(says, /\(eviction\), 31.March.2022\. That notice was withdrawn on 31.March.2022\./);
    const [, path = ''] = /href="([^"]+stand-down[^"]+)"/.exec(page.body) ?? [];
    const second = hiddenFields(await site.browser.get(path));
    assert.match(await send(path, { because: '' }, 422), /Say why it is not needed any more/);
    await send(path, { because: 'The notice was withdrawn' });
    assert.deepEqual((await promises()).map(({ what, stands }) => [what.slice(0, 40), stands]).toSorted(byWhat), [
      ['Ask others: housing, a place on the emer', false],
      ['Tell them it is not needed any more. Ask', true],
      ['The room at the Foyer is asked for', false],
    ]);
    assert.match(
      await text(`/people/${maya}/plan`),
      /not needed any more from 31.March.2022: The notice was withdrawn/,
    );
    // For the one that stands the plan can be started again, and is stood down only for itself.
    const [change] =
      /start\/home\?change=[0-9a-f-]{36}/.exec((await site.browser.get(`/people/${maya}/plan`)).body) ?? [];
    await send(`${plan}/${change}`, checked);
    const openings = await council.storage.read(council.process, (reading) => listOpenings(reading, maya));
    assert.deepEqual(openings.filter(({ promiseId }) => promiseId !== null).map(isOpen), [false, true]);
    assert.match(
      await text(`/people/${maya}/plan`),
      /Started for: [^.]*that a placement ends, 31.March.2022\. What they/,
    );
    const stale = await site.browser.post(path, { ...second, because: 'Again' });
    assert.ok([409, 422].includes(stale.statusCode), `${stale.statusCode}`);
    assert.equal((await promises()).length, 5);
  });
});
