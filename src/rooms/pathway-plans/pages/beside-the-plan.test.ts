/**
 * What stands beside the words of a plan: told first, decisions somebody else made, how the home suits, and the easy-read
 * version. They stand beside one plan, which is written once for all of them.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { inventPeople } from '../../../../tests/invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil } from '../../../../tests/sample-council.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { readText } from '../../../web/server-for-tests.ts';
import { personPage } from '../../people/pages/person.ts';
import { listSuitability } from '../facts.ts';
import { listPlans } from '../store.ts';
import { beginPlanPage } from './begin-plan.ts';
import { easyReadPage } from './easy-read.ts';
import { givePlanPage } from './give-plan.ts';
import { howWrittenPage } from './how-written.ts';
import { judgeHomePages } from './judge-home.ts';
import { planPage } from './plan.ts';
import { plansPage } from './plans.ts';
import { printLetterPage } from './print-letter.ts';
import { printPlanPage } from './print-plan.ts';
import { tellFirstPage } from './tell-first.ts';
import { writeDecisionPages } from './write-decision.ts';
import { writeEasyLinePages } from './write-easy-line.ts';
import { writeMatterPage } from './write-matter.ts';

const on = (field: string, iso: string): Record<string, string> => {
  const [year = '', month = '', dayOfMonth = ''] = iso.split('-');
  return { [`${field}-day`]: dayOfMonth, [`${field}-month`]: month, [`${field}-year`]: year };
};

/** The day is 31 March 2022. */
describe('beside a plan', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let people: readonly PersonId[] = [];
  let plan = '';

  before(async () => {
    council = await openSampleCouncil(closing);
    people = await inventPeople(council, [
      {
        name: ['Thandiwe', 'Okonkwo-Bartholomew'],
        born: '2003-05-01',
        episodes: [['2015-01-05', '2021-05-01', 'C2', 'U4', 'S', 'TS1 1AA', 'E17']],
      },
      // In care for eight weeks after 16: advice and help.
      {
        name: ['Ismail', ''],
        born: '2003-11-01',
        episodes: [['2020-02-03', '2020-04-01', 'V2', 'U6', 'S', 'TS1 1AA', 'E4A']],
      },
      {
        name: ['Jude', 'Farrow'],
        born: '2005-02-10',
        episodes: [['2015-01-05', null, 'C2', 'U4', 'S', 'TS1 1AA']],
        reviews: ['2022-01-12'],
      },
    ]);
    council.ask('adviser');
    site = await council.open([
      personPage,
      plansPage,
      ...beginPlanPage,
      planPage,
      ...tellFirstPage,
      printLetterPage,
      ...howWrittenPage,
      ...writeMatterPage,
      ...writeDecisionPages,
      ...judgeHomePages,
      easyReadPage,
      ...writeEasyLinePages,
      ...givePlanPage,
      printPlanPage,
    ]);
    plan = await begin(0);
  });

  const staffId = (): string => council.actorOf('adviser').staffId ?? '';
  const text = async (address: string): Promise<string> => readText(await site.browser.get(address));
  const saved = async (address: string, filled: Record<string, string>): Promise<void> => {
    const answer = await site.browser.fill(address, filled);
    assert.equal(answer.statusCode, 303, readText(answer));
  };
  const refused = async (address: string, filled: Record<string, string>, says: RegExp): Promise<string> => {
    const answer = await site.browser.fill(address, filled);
    assert.equal(answer.statusCode, 422, readText(answer));
    assert.match(readText(answer), says);
    return answer.body;
  };
  async function begin(index: number, filled: Record<string, string> = {}): Promise<string> {
    const path = `/people/${people[index]}/plan`;
    await saved(`${path}/begin`, { responsibleId: staffId(), decision: 'The director, 4 January 2021', ...filled });
    const plans = await council.storage.read(council.process, (reading) =>
      listPlans(reading, [people[index] as PersonId]),
    );
    return `${path}/${plans.at(-1)?.id}`;
  }

  test('they are told first, in a letter in plain words, and can say no to who is asked', async () => {
    assert.equal(
      (await site.browser.get(`${plan}/letter`)).statusCode,
      404,
      'there is no letter before it says anything',
    );
    await refused(`${plan}/tell`, { whoIsAsked: 'Her college' }, /Say how it will be done: that is what they are told/);
    await saved(`${plan}/tell`, { doneHow: 'We meet three times at the hub.', whoIsAsked: 'Your college, your nan' });
    const letter = await text(`${plan}/letter`);
    assert.match(letter, /Dear Thandiwe , How we write your plan with you .*We meet three times at the hub\./);
    assert.match(
      letter,
      /Sam Okoro \. Your personal adviser may write most of it, and never writes it alone\. The director, 4 January 2021/,
    );
    assert.match(
      letter,
      /Your college, your nan You can say no to any of them\. If you say no, we do not ask them, and you get the same help/,
    );
    assert.match(await text(plan), /Still empty \(\d+\) Tell them first/, 'a letter nobody has had is no telling');

    await refused(
      `${plan}/tell`,
      { doneHow: 'We meet three times.', ...on('toldOn', '2022-04-01') },
      /The day they were told must be today or earlier/,
    );
    const body = await refused(
      `${plan}/tell`,
      { doneHow: 'We meet three times.', ...on('toldOn', '2022-03-30') },
      /Say how they got it/,
    );
    assert.ok(body.includes('We meet three times.'), 'what was typed is still there');
    await saved(`${plan}/tell`, {
      doneHow: 'We meet three times at the hub.',
      whoIsAsked: 'Your college, your nan',
      saidNoTo: 'Asking nan',
      ...on('toldOn', '2022-03-30'),
      toldHow: 'Printed and read together',
    });
    const says = await text(plan);
    assert.match(
      says,
      /Told in writing first 30.March.2022, printed and read together Who else was asked Your college, your nan What they said no to Asking nan/,
    );
    assert.doesNotMatch(says, /Still empty \(\d+\) Tell them first/);
  });

  test('a decision that was made for them says who made it, how and why; one before 16 is not kept here', async () => {
    const decision = {
      what: 'Whether to sign the tenancy in Mill Street',
      helped: 'Two visits, photographs, her sister beside her',
      unableBecause: 'She could not keep in mind what she would owe from one day to the next',
      theyWant: 'A door of my own',
      madeBy: 'Grace Ellery, team manager, with her sister',
      how: 'A meeting with her, her sister and the advocate',
      why: 'She can stay three nights a week there until summer, and it keeps the flat open',
    };
    assert.match(
      await text(`${plan}/decisions/new`),
      /decides for themselves.*Mental Capacity Act 2005\. Law, its wording still to be checked/,
    );
    for (const [left, says] of [
      ['what', /Say which decision it is/],
      ['helped', /Say what was done to help them make it themselves/],
      ['unableBecause', /Say why it is thought that they could not make it/],
      ['madeBy', /Say who made it/],
      ['how', /Say how it was made/],
      ['why', /nothing that leaves them freer/],
    ] as const)
      await refused(`${plan}/decisions/new`, { ...decision, [left]: '', ...on('madeOn', '2022-03-28') }, says);
    const body = await refused(
      `${plan}/decisions/new`,
      { ...decision, ...on('madeOn', '2019-04-30') },
      /They were 15 on that day: this is for decisions from 16 on/,
    );
    assert.ok(body.includes('Two visits, photographs'), 'what was typed is still there');
    await saved(`${plan}/decisions/new`, { ...decision, ...on('madeOn', '2022-03-28') });
    const says = await text(plan);
    assert.match(
      says,
      /Decisions somebody else made Whether to sign the tenancy in Mill Street What was done to help them decide Two visits.* What they want A door of my own Who made it, and when Grace Ellery, team manager, with her sister, 28.March.2022 How A meeting.* Why She can stay/,
    );
    const [change = ''] =
      /\/people\/[0-9a-f-]+\/plan\/[0-9a-f-]+\/decisions\/[0-9a-f-]{36}/.exec((await site.browser.get(plan)).body) ??
      [];
    await saved(change, { ...decision, theyWant: 'A door of my own, with a bell', ...on('madeOn', '2022-03-28') });
    assert.match(await text(`${plan}/print`), /What you want A door of my own, with a bell/);
  });

  const bare = {
    home: 'The flat in Mill Street',
    ...on('fromOn', '2022-02-01'),
    facilities: 'suitable',
    repair: 'not',
    safety: 'suitable',
  };
  const within = {
    ...bare,
    facilitiesBecause: 'A kitchen of her own',
    repairBecause: 'Damp behind the bed since January',
    safetyBecause: 'A door that locks',
  };

  test('the home is judged by Schedule 2, with a reason for each answer, and as a whole from a day', async () => {
    assert.match(
      await text(plan),
      /How the home suits Nobody has judged it here yet: whether it is suitable cannot be told/,
    );
    assert.equal(
      (await site.browser.get(`${plan}/home/whole`)).statusCode,
      404,
      'nothing is judged as a whole before its parts',
    );
    assert.match(await text(`${plan}/home`), /Care Leavers \(England\) Regulations 2010, regulation 9 and Schedule 2/);
    const body = await refused(`${plan}/home`, bare, /Say why: facilities and services/);
    assert.ok(body.includes('The flat in Mill Street'), 'what was typed is still there');
    await refused(`${plan}/home`, { ...within, home: '' }, /Say which home it is/);
    await saved(`${plan}/home`, within);
    assert.match(await text(plan), /As a whole Not said yet, as a whole/);
    assert.deepEqual(await spells(), [], 'nothing is suitable that nobody called so');
    await saved(`${plan}/home/around`, {
      location: 'suitable',
      locationBecause: 'Ten minutes from the college',
      support: 'cannot-tell',
      tenancy: 'suitable',
      tenancyBecause: 'Signed for a year',
      money: 'cannot-tell',
    });
    await refused(`${plan}/home/whole`, { view: 'cannot-tell', suitable: 'suitable' }, /Say why, as a whole/);
    await saved(`${plan}/home/whole`, {
      view: 'suitable',
      viewBecause: 'It is mine and it is warm, apart from that wall',
      suitable: 'not',
      because: 'Until the wall is dry',
    });
    const says = await text(plan);
    assert.match(
      says,
      /Which home The flat in Mill Street As a whole Not suitable, from 1.February.2022 Why Until the wall is dry Facilities and services Suitable: A kitchen of her own State of repair Not suitable: Damp behind the bed/,
    );
    assert.match(says, /Support there Cannot tell yet/);
    assert.match(await text(`/people/${people[0]}`), /Judged not suitable from 1.February.2022/);
    assert.deepEqual(
      (await spells()).map(({ to, suitable }) => [to, suitable]),
      [[null, 'not']],
    );
  });

  test('what was judged not safe is not called suitable as a whole', async () => {
    await saved(`${plan}/home`, { ...within, safety: 'not', safetyBecause: 'Her ex has a key' });
    const whole = { view: 'suitable', viewBecause: 'I am not going anywhere', because: 'It is near the college' };
    await refused(
      `${plan}/home/whole`,
      { ...whole, suitable: 'suitable' },
      /It was judged not safe: then it is not suitable as a whole/,
    );
    await saved(`${plan}/home/whole`, { ...whole, suitable: 'cannot-tell' });
    assert.match(await text(`/people/${people[0]}`), /Whether it is suitable could not be told on 1.February.2022/);
  });

  const spells = async () =>
    (await council.storage.read(council.process, (reading) => listSuitability(reading, [people[0] as PersonId])))
      .get(people[0] as PersonId)
      ?.map(({ from: _, id: __, ...spell }) => spell) ?? [];

  test('an easy-read version is made line by line, in their words with a picture, and prints', async () => {
    assert.match(await text(`${plan}/easy`), /Nothing is here yet\. It is made together/);
    await refused(`${plan}/easy/line`, { words: 'I live in my flat.', picture: '' }, /Choose a picture/);
    await refused(`${plan}/easy/line`, { words: 'I live in my flat.', picture: 'dragon' }, /Choose/);
    await refused(`${plan}/easy/line`, { words: 'a'.repeat(201), picture: 'home' }, /200/);
    await saved(`${plan}/easy/line`, { words: 'I live in my flat.', picture: 'home' });
    await saved(`${plan}/easy/line`, { words: 'If the wall is wet, Sam rings the landlord.', picture: 'if-it-fails' });
    await saved(`${plan}/easy/made`, { easyMade: 'On two Tuesdays at the hub' });
    const page = await site.browser.get(`${plan}/easy`);
    assert.match(
      readText(page),
      /My plan, easy to read Thandiwe Okonkwo-Bartholomew I live in my flat\..*If the wall is wet, Sam rings the landlord\..*How we made this: On two Tuesdays at the hub/,
    );
    assert.equal(page.body.match(/class="los-picture"/g)?.length, 2);
    const [line = ''] =
      /\/people\/[0-9a-f-]+\/plan\/[0-9a-f-]+\/easy\/lines\/[0-9a-f-]{36}\/take-out/.exec(page.body) ?? [];
    await saved(line, {});
    assert.doesNotMatch(await text(`${plan}/easy`), /I live in my flat/);
  });

  test('all of it can still be written once the plan is in force, and a plan is read on its own record alone', async () => {
    await saved(`${plan}/matters/home`, { theySay: 'It is quiet' });
    await saved(`${plan}/how`, { tookPart: 'Thandiwe, Sam', writtenHow: 'together' });
    await saved(`${plan}/give`, {
      ...on('givenOn', '2022-03-31'),
      givenHow: 'Printed',
      ...on('nextReviewOn', '2022-09-30'),
    });
    await saved(`${plan}/easy/line`, { words: 'The wall is dry.', picture: 'well' });
    assert.equal((await site.browser.get(`${plan}/tell`)).statusCode, 404, 'nobody is told first afterwards');
    const elsewhere = plan.replace(String(people[0]), String(people[2]));
    assert.equal((await site.browser.get(`${elsewhere}/easy`)).statusCode, 404);
  });

  test('advice and help is written down only where both want it', async () => {
    const path = `/people/${people[1]}/plan`;
    assert.match(
      await text(`${path}/begin`),
      /Advice and help\. For a young person who can ask for advice and help: only if both want it written down/,
    );
    const filled = {
      responsibleId: staffId(),
      decision: 'The director, 4 January 2021',
      askedFor: 'Help with a bus pass',
    };
    await refused(`${path}/begin`, filled, /Say whether both of you want it written down/);
    const body = await refused(
      `${path}/begin`,
      { ...filled, bothWant: 'no' },
      /Then none is written\. Advice and help goes on without a plan/,
    );
    assert.ok(body.includes('Help with a bus pass'), 'what was typed is still there');
    const begun = await begin(1, { askedFor: 'Help with a bus pass', bothWant: 'yes' });
    const says = await text(begun);
    assert.match(says, /What they asked for Help with a bus pass/);
    assert.match(says, /When it is looked at again When When both want it/);
    assert.doesNotMatch(says, /Tell them first|Still empty \(\d+\) .*What if it fails/);
  });
});
