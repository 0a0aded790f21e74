/** A plan from nothing to given and printed: what its writer sees, what becomes so in the same act, and what is refused. One plan is written from end to end, so that it is one file. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { inventPeople } from '../../../../tests/invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil } from '../../../../tests/sample-council.ts';
import { day, isoOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { statusOn } from '../../../rules/duty.ts';
import { readText } from '../../../web/server-for-tests.ts';
import { listDuties } from '../../ledger/facts.ts';
import { personPage } from '../../people/pages/person.ts';
import { listPromises } from '../../promises/facts.ts';
import { myTeamPage } from '../../worklist/pages/my-team.ts';
import { myWorkPage } from '../../worklist/pages/my-work.ts';
import { withStates } from '../model.ts';
import { listPlans } from '../store.ts';
import { answerPlanPage } from './answer-plan.ts';
import { beginPlanPage } from './begin-plan.ts';
import { comparePlansPage } from './compare-plans.ts';
import { givePlanPage } from './give-plan.ts';
import { howWrittenPage } from './how-written.ts';
import { planPage } from './plan.ts';
import { plansPage } from './plans.ts';
import { printPlanPage } from './print-plan.ts';
import { sendPlanPage } from './send-plan.ts';
import { setPlanAsidePage } from './set-plan-aside.ts';
import { theirViewPage } from './their-view.ts';
import { writeContingencyPage } from './write-contingency.ts';
import { writeGoalPages } from './write-goal.ts';
import { writeMatterPage } from './write-matter.ts';
import { writeStepPages } from './write-step.ts';

const TODAY = day('2022-03-31');
const PAGES = [
  personPage,
  myWorkPage,
  myTeamPage,
  plansPage,
  ...beginPlanPage,
  planPage,
  ...writeMatterPage,
  ...writeGoalPages,
  ...writeStepPages,
  ...writeContingencyPage,
  ...howWrittenPage,
  ...theirViewPage,
  ...givePlanPage,
  ...setPlanAsidePage,
  ...sendPlanPage,
  ...answerPlanPage,
  comparePlansPage,
  printPlanPage,
];
const on = (field: string, iso: string): Record<string, string> => {
  const [year = '', month = '', dayOfMonth = ''] = iso.split('-');
  return { [`${field}-day`]: dayOfMonth, [`${field}-month`]: month, [`${field}-year`]: year };
};

describe('a plan from nothing', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let amina: PersonId;
  let tooOld: PersonId;
  let path = '';
  let plan = '';

  before(async () => {
    council = await openSampleCouncil(closing);
    const people = await inventPeople(council, [
      {
        name: ['Amina', 'Yusuf'],
        born: '2003-05-01',
        episodes: [['2015-01-05', '2021-05-01', 'C2', 'U4', 'S', 'TS1 1AA', 'E17']],
        entries: [['needs-assessment', '2022-01-10']],
      },
      {
        name: ['نور', ''],
        born: '1995-05-01',
        episodes: [['2007-01-05', '2013-05-01', 'C2', 'U4', 'S', 'TS1 1AA', 'E17']],
      },
    ]);
    [amina, tooOld] = people as [PersonId, PersonId];
    path = `/people/${amina}/plan`;
    council.ask('adviser');
    site = await council.open(PAGES);
  });

  const staffId = (name: 'adviser' | 'manager'): string => council.actorOf(name).staffId ?? '';
  const plans = async (of: PersonId = amina) =>
    withStates(await council.storage.read(council.process, (reading) => listPlans(reading, [of])));
  const promises = async () => council.storage.read(council.process, (reading) => listPromises(reading, [amina]));
  const text = async (address: string): Promise<string> => readText(await site.browser.get(address));
  const saved = async (address: string, filled: Record<string, string>): Promise<void> => {
    const answer = await site.browser.fill(address, filled);
    assert.equal(answer.statusCode, 303, readText(answer));
  };
  const refused = async (address: string, filled: Record<string, string>, says: RegExp): Promise<void> => {
    const answer = await site.browser.fill(address, filled);
    assert.equal(answer.statusCode, 422, readText(answer));
    assert.match(readText(answer), says);
  };

  test('nothing is there yet, and their status says which plan it is', async () => {
    const says = await text(path);
    assert.match(says, /No plan is in force here/);
    assert.match(says, /care leaver who has full support, until 21/);
    assert.match(says, /Begin a plan/);
  });

  test('somebody of 26 is owed none, in a sentence', async () => {
    assert.match(await text(`/people/${tooOld}/plan`), /They are 26: a plan for leaving care goes to 25\./);
    await refused(`/people/${tooOld}/plan/begin`, { responsibleId: staffId('adviser') }, /goes to 25/);
    assert.deepEqual(await plans(tooOld), []);
  });

  test('is begun under a social worker, or by what the council decided', async () => {
    await refused(
      `${path}/begin`,
      { responsibleId: staffId('adviser') },
      /Sam Okoro is no social worker: say what the council has decided/,
    );
    await saved(`${path}/begin`, { responsibleId: staffId('adviser'), decision: 'The director, 4 January 2021' });
    const [begun] = await plans();
    assert.equal(begun?.state, 'being-written');
    assert.equal(begun?.kind, 'relevant');
    plan = `${path}/${begun?.id}`;
    const says = await text(plan);
    assert.match(says, /What comes next: Tell them first, in writing, how it is done/);
    assert.match(says, /What the council decided The director/);
    await refused(`${path}/begin`, { responsibleId: staffId('adviser'), decision: 'again' }, /being written already/);
  });

  test('a matter is written in their words, and read where it was written', async () => {
    assert.match(await text(`${plan}/matters/home`), /What would they change about where they live/);
    assert.equal(
      (await site.browser.get(`${plan}/matters/adviser`)).statusCode,
      404,
      'that is a matter of another plan',
    );
    await refused(`${plan}/matters/home`, {}, /Say something about it/);
    await saved(`${plan}/matters/home`, {
      nowLine: 'A flat of her own since May',
      theySay: 'It is quiet. I like the light.',
      theyWant: 'To stay',
    });
    const says = await text(plan);
    assert.match(
      says,
      /Your home Where things are now A flat of her own since May What they say It is quiet\. I like the light\./,
    );
    const late = await site.browser.get(`${plan}/matters/home`);
    await saved(`${plan}/matters/home`, {
      nowLine: 'A flat of her own since May',
      theySay: 'It is quiet. I like the light.',
      theyWant: 'To stay two years',
    });
    const stale = await site.browser.post(`${plan}/matters/home`, { ...hidden(late.body), nowLine: 'Another window' });
    assert.equal(stale.statusCode, 409, readText(stale));
    assert.match(await text(plan), /To stay two years/);
  });

  test('five megabytes pasted are refused in a sentence, and nothing is kept', async () => {
    const answer = await site.browser.fill(`${plan}/matters/money`, { nowLine: 'x'.repeat(5_000_000) });
    assert.ok([413, 422].includes(answer.statusCode), `${answer.statusCode}`);
    assert.doesNotMatch(await text(plan), /xxxx/);
  });

  test('it cannot be given before it says how it was written', async () => {
    await refused(
      `${plan}/give`,
      { ...on('givenOn', '2022-03-31'), givenHow: 'Printed' },
      /how it was written, and who took part/,
    );
  });

  test('a goal says what happens if it fails, with a person and a day', async () => {
    const goal = {
      what: 'Pay the rent myself',
      why: 'She wants to be sure of the flat',
      shownBy: 'Three months paid on the day',
    };
    await refused(
      `${plan}/matters/money/goal`,
      { ...goal, ifFails: 'own', fallback: 'We ring the landlord' },
      /without a person it is no fallback/,
    );
    await refused(
      `${plan}/matters/money/goal`,
      { ...goal, ifFails: 'own', fallback: 'We ring the landlord', fallbackWho: 'Sam' },
      /without a time it is no fallback/,
    );
    await refused(`${plan}/matters/money/goal`, { ...goal, ifFails: 'none' }, /Say why nothing is needed/);
    await refused(`${plan}/matters/money/goal`, { ...goal, ifFails: 'plan', restsOn: 'money' }, /does not say yet/);
    await saved(`${plan}/matters/money/goal`, {
      ...goal,
      ifFails: 'own',
      fallback: 'We ring the landlord',
      fallbackWho: 'Sam Okoro',
      ...on('fallbackBy', '2022-06-01'),
    });
    const [being] = await plans();
    const step = `${plan}/goals/${being?.goals[0]?.id}/step`;
    await refused(
      step,
      { what: 'Set up the payment', who: 'worker', ...on('dueOn', '2022-03-30') },
      /That day has gone by/,
    );
    await saved(step, { what: 'Set up the payment', who: 'worker', ...on('dueOn', '2022-04-14') });
    assert.match(await text(plan), /Goal: Pay the rent myself .* Set up the payment Their worker \. By 14.April.2022/);
    assert.deepEqual(await promises(), [], 'nothing is promised before they have the plan');
  });

  test('what it rests on has a fallback with a person and a time', async () => {
    const home = {
      triggerIs: 'A letter about the tenancy',
      fallback: 'The room at the hub',
      asks: 'Housing: a place on the list',
    };
    await refused(`${plan}/if-it-fails/home`, { ...home, withinDays: '2' }, /without a person it is no fallback/);
    await refused(`${plan}/if-it-fails/home`, { ...home, who: 'worker' }, /Say by when/);
    await refused(`${plan}/if-it-fails/home`, { ...home, who: 'worker', withinDays: 'soon' }, /Enter a number of days/);
    await saved(`${plan}/if-it-fails/home`, { ...home, who: 'worker', withinDays: '2' });
    assert.match(
      await text(plan),
      /Then we do this The room at the hub Who starts it, and when Their worker, within 2 days/,
    );
  });

  test('given, it is in force: the step stands in somebody’s work and the duties are met', async () => {
    await refused(`${plan}/how`, { writtenHow: 'without-them' }, /Say why it was written without them/);
    await saved(`${plan}/how`, { writtenHow: 'together', tookPart: 'Amina, her nan', writtenWhere: 'At the hub' });
    await refused(`${plan}/view`, { viewKnown: 'refused' }, /Write what they say/);
    await saved(`${plan}/view`, { viewKnown: 'words', viewWords: 'It is mine. I can do this.' });
    await refused(
      `${plan}/give`,
      { ...on('givenOn', '2022-03-31'), givenHow: 'Printed', ...on('nextReviewOn', '2022-03-31') },
      /only be reviewed after the day it is given/,
    );
    await refused(
      `${plan}/give`,
      { ...on('givenOn', '2022-03-30'), givenHow: 'Printed' },
      /begun on 31.March.2022, after that day/,
    );
    await saved(`${plan}/give`, {
      ...on('givenOn', '2022-03-31'),
      givenHow: 'Printed, and read together',
      ...on('nextReviewOn', '2022-09-30'),
    });
    assert.equal((await plans())[0]?.state, 'in-force');
    const [promise] = await promises();
    assert.equal(promise?.what, 'Set up the payment');
    assert.equal(promise?.dueOn, day('2022-04-14'));
    assert.match(await text('/my-work'), /Set up the payment/);
    const duties = await council.storage.read(council.process, (reading) =>
      listDuties(reading, [amina], ['leaving-care/pathway-plan-after-assessment', 'leaving-care/pathway-plan-review']),
    );
    const prepared = duties.find(({ rule }) => rule === 'leaving-care/pathway-plan-after-assessment');
    assert.ok(prepared?.metOn === TODAY, isoOf(prepared?.metOn ?? TODAY));
    const review = duties.filter(({ rule }) => rule === 'leaving-care/pathway-plan-review').at(-1);
    assert.ok(review);
    assert.equal(statusOn(review, TODAY), 'due');
    assert.equal(review.dueOn, day('2022-09-30'));
    assert.equal(
      (await site.browser.get(`${plan}/matters/home`)).statusCode,
      404,
      'a plan that was given is not written over',
    );
  });

  test('is printed in plain words, and in large print', async () => {
    const printed = await text(`${plan}/print`);
    assert.match(printed, /The plan of Amina Yusuf/);
    assert.match(printed, /It is quiet\. I like the light\./);
    assert.match(printed, /It is mine\. I can do this\./);
    assert.doesNotMatch(printed, /longer than the four/);
    assert.match((await site.browser.get(`${plan}/print?size=large`)).body, /los-plan-paper--large/);
  });

  test('what is not in it has a reason before it goes to the manager, and then waits in their team', async () => {
    await refused(`${plan}/send`, {}, /Say why it is not there/);
    const asked = await text(`${plan}/send`);
    assert.match(asked, /the person who matters most: why is it not there\?/);
    assert.match(asked, /What of the local offer was offered: why is it not there\?/);
    assert.doesNotMatch(asked, /fails: their home/, 'that one is written');
    await saved(`${plan}/send`, {
      'rests-money': 'We write it with her on Friday',
      'rests-learning-or-work': 'She has just begun at the college',
      'rests-person': 'She does not want her nan to be planned for',
      offer: 'The offer was not read with her yet',
    });
    assert.equal((await plans())[0]?.state, 'waits-for-manager');
    council.ask('manager');
    const team = await text('/my-team');
    assert.match(team, /Waits for you: their pathway plan : Amina Yusuf , sent today\. It is in force\./);
    council.ask('adviser');
    assert.equal((await site.browser.get(`${plan}/answer`)).statusCode, 404, 'a worker does not agree their own plan');
  });

  test('the manager reads what is missing and why, and sends it back in words', async () => {
    council.ask('manager');
    assert.match(await text(`${plan}/answer`), /What is not in it .*She does not want her nan to be planned for/);
    await refused(`${plan}/answer`, { kind: 'agreed', words: 'Good' }, /Choose a grade/);
    await refused(`${plan}/answer`, { kind: 'directed', words: 'Do it' }, /Choose whom the direction is for/);
    await saved(`${plan}/answer`, { kind: 'returned', words: 'What happens if the money runs out?' });
    assert.equal((await plans())[0]?.state, 'returned');
    assert.match(await text(plan), /Sent back by Grace Ellery on 31.March.2022 What happens if the money runs out\?/);
    assert.doesNotMatch(await text('/my-team'), /their pathway plan/);
  });

  test('the next version carries everything, promises nothing twice, and shows side by side what changed', async () => {
    council.ask('adviser');
    assert.match(await text(`${path}/begin`), /The manager sent it back/);
    await saved(`${path}/begin`, {
      arose: 'returned',
      responsibleId: staffId('adviser'),
      decision: 'The director, 4 January 2021',
    });
    const next = (await plans()).at(-1);
    assert.equal(next?.state, 'being-written');
    assert.equal(next.matters.length, 1);
    assert.equal(next.steps[0]?.promiseId, (await promises())[0]?.id);
    const second = `${path}/${next.id}`;
    assert.equal(
      (await site.browser.get(`${second}/steps/${next.steps[0]?.id}`)).statusCode,
      404,
      'a promise is changed where it stands',
    );
    await saved(`${second}/matters/home`, {
      nowLine: 'A flat of her own since May',
      theySay: 'It is quiet. I like the light.',
      theyWant: 'To stay two years',
      wentWell: 'She paid the first rent herself',
    });
    await saved(`${second}/if-it-fails/money`, {
      triggerIs: 'Nothing left two weeks running',
      fallback: 'The hub gives a food card',
      who: 'young-person',
      withinDays: '0',
    });
    await saved(`${second}/give`, {
      ...on('givenOn', '2022-03-31'),
      givenHow: 'Read together on the phone',
      ...on('nextReviewOn', '2022-09-30'),
    });
    assert.equal((await promises()).length, 1, 'no step is promised twice');
    assert.deepEqual(
      (await plans()).map(({ state }) => state),
      ['replaced', 'in-force'],
    );
    const compare = await text(`${second}/compare`);
    const [changed = '', ...unchanged] = compare.split('Carried over unchanged');
    const same = unchanged.join();
    assert.match(changed, /What has gone well .*Not there .*She paid the first rent herself/);
    assert.match(changed, /Then we do this .*The hub gives a food card/);
    assert.doesNotMatch(changed, /It is quiet/);
    assert.match(same, /It is quiet/);
    plan = second;
  });

  test('is agreed once, whoever answers in two windows', async () => {
    await saved(`${plan}/send`, {
      'rests-learning-or-work': 'She has just begun at the college',
      'rests-person': 'She does not want her nan to be planned for',
      offer: 'The offer was not read with her yet',
    });
    council.ask('manager');
    const other = await site.browser.get(`${plan}/answer`);
    const words = 'Her own words carry it, and the money part is now real.';
    await saved(`${plan}/answer`, { kind: 'agreed', grade: 'good', words });
    const again = await site.browser.post(`${plan}/answer`, {
      ...hidden(other.body),
      kind: 'agreed',
      grade: 'outstanding',
      words: 'From the other window',
    });
    assert.equal(again.statusCode, 409, readText(again));
    assert.match(readText(again), /From the other window/);
    const now = (await plans()).at(-1);
    assert.equal(now?.state, 'agreed');
    assert.equal(now.answers.length, 1);
    assert.match(await text(plan), /Agreed by Grace Ellery on 31.March.2022: Good/);
    assert.match(await text(path), /Version 2 How it stands Agreed/);
    council.ask('adviser');
  });

  test('a review that is set aside leaves the plan in force, with why it was', async () => {
    await saved(`${path}/begin`, {
      arose: 'review',
      responsibleId: staffId('adviser'),
      decision: 'The director, 4 January 2021',
    });
    const begun = (await plans()).at(-1);
    const third = `${path}/${begun?.id}`;
    assert.deepEqual(
      begun?.matters.map(({ wentWell }) => wentWell),
      [null],
      'what went well was said of the time before',
    );
    await saved(`${third}/set-aside`, { because: 'She was not well, and asked for next week' });
    assert.deepEqual(
      (await plans()).map(({ state }) => state),
      ['replaced', 'agreed', 'set-aside'],
    );
    assert.match(await text(path), /The plan in force Agreed/);
    assert.match(await text(third), /She was not well, and asked for next week/);
  });
});

function hidden(body: string): Record<string, string> {
  return Object.fromEntries(
    [...body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
}
