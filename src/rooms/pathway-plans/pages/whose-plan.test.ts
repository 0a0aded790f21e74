/** Which plan a status asks for, seen on its pages; names of every kind; and the same words in the plans of three people. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { inventPeople } from '../../../../tests/invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil, TODAY } from '../../../../tests/sample-council.ts';
import { day } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { readText } from '../../../web/server-for-tests.ts';
import { type PlanInFull, withStates } from '../model.ts';
import { howReviewed } from '../parts/how-reviewed.ts';
import { listPlans } from '../store.ts';
import { beginPlanPage } from './begin-plan.ts';
import { givePlanPage } from './give-plan.ts';
import { howWrittenPage } from './how-written.ts';
import { planPage } from './plan.ts';
import { plansPage } from './plans.ts';
import { printPlanPage } from './print-plan.ts';
import { takeOutPages } from './take-out.ts';
import { writeGoalPages } from './write-goal.ts';
import { writeMatterPage } from './write-matter.ts';
import { writeStepPages } from './write-step.ts';

const IN_CARE = [['2015-01-05', null, 'C2', 'U4', 'S', 'TS1 1AA']] as const;
const LEFT_AT_18 = (day: string) => [['2012-01-05', day, 'C2', 'U4', 'S', 'TS1 1AA', 'E17']] as const;

describe('the plan a status asks for', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let people: readonly PersonId[] = [];
  const [inCare, cameBack, one, two, three, didNotAsk, nobodyKnows] = [0, 1, 2, 3, 4, 5, 6] as const;

  before(async () => {
    council = await openSampleCouncil(closing);
    people = await inventPeople(council, [
      {
        name: ['Kofi', 'Mensah'],
        born: '2004-09-10',
        episodes: IN_CARE,
        reviews: ['2022-01-12'],
        entries: [['reviewing-officer-named', '2022-01-09']],
      },
      {
        name: ['Bartholomew-Alexander Christopher', 'van der Westhuizen-Oyelaran'],
        born: '1999-06-01',
        episodes: LEFT_AT_18('2017-06-01'),
        entries: [['support-from-21', '2022-03-01']],
      },
      { name: ['نور', 'الهاشمي'], born: '2003-05-01', episodes: LEFT_AT_18('2021-05-01') },
      { name: ['Teo', ''], born: '2003-06-01', episodes: LEFT_AT_18('2021-06-01') },
      { name: ['Sunita', 'Rai'], born: '2003-07-01', episodes: LEFT_AT_18('2021-07-01') },
      {
        name: ['Delroy', 'Amos'],
        born: '1999-06-01',
        episodes: LEFT_AT_18('2017-06-01'),
        entries: [['support-offered', '2021-09-01', null, 'declined']],
      },
      { name: ['Petra', 'Novak'], born: '1999-06-01', episodes: LEFT_AT_18('2017-06-01') },
    ]);
    council.ask('adviser');
    site = await council.open([
      plansPage,
      ...beginPlanPage,
      planPage,
      ...writeMatterPage,
      ...writeGoalPages,
      ...writeStepPages,
      ...takeOutPages,
      ...howWrittenPage,
      ...givePlanPage,
      printPlanPage,
    ]);
  });

  const plansOf = async (index: number) =>
    withStates(
      await council.storage.read(council.process, (reading) => listPlans(reading, [people[index] as PersonId])),
    );
  const text = async (address: string): Promise<string> => readText(await site.browser.get(address));
  const saved = async (address: string, filled: Record<string, string>): Promise<void> => {
    const answer = await site.browser.fill(address, filled);
    assert.equal(answer.statusCode, 303, readText(answer));
  };
  const begin = async (index: number, filled: Record<string, string> = {}): Promise<string> => {
    const path = `/people/${people[index]}/plan`;
    const responsibleId = council.actorOf('adviser').staffId ?? '';
    await saved(`${path}/begin`, { responsibleId, decision: 'The director, 4 January 2021', ...filled });
    return `${path}/${(await plansOf(index)).at(-1)?.id}`;
  };

  test('a 17-year-old in care: the plan with the care plan in it, by Schedule 8, under a social worker alone', async () => {
    const path = `/people/${people[inCare]}/plan`;
    assert.match(
      await text(path),
      /Pathway plan, with the care plan in it\. For a young person in care who is 16 or 17/,
    );
    const refused = await site.browser.fill(`${path}/begin`, {
      responsibleId: council.actorOf('adviser').staffId ?? '',
      decision: 'The director',
    });
    assert.equal(refused.statusCode, 422);
    assert.match(readText(refused), /Sam Okoro is no social worker\. Until 18 choose a social worker/);
    assert.ok(refused.body.includes('The director'), 'what was typed is still there');
  });

  test('that of a child in care is looked at again in their reviews, with the officer; what nobody wrote down is said', async () => {
    const lines = async (kind: PlanInFull['kind'], index: number, nextReviewOn: PlanInFull['nextReviewOn'] = null) => {
      const plan = { personId: people[index] as PersonId, kind, nextReviewOn } as PlanInFull;
      const said = await council.storage.read(council.process, (reading) =>
        howReviewed(reading, plan, TODAY, 'to-them'),
      );
      return said.map(({ label, text: words }) => `${label}: ${words}`);
    };
    assert.deepEqual(await lines('eligible', inCare), [
      'When: In your reviews in care, with the reviewing officer',
      'Reviewing officer: Named on 9 January 2022; the name is not written down',
      'Last review held: 12 January 2022',
      'Next review by: 12 April 2022',
      'Care plan, which is part of it: None is recorded',
    ]);
    assert.deepEqual(await lines('eligible', three), [
      'When: In your reviews in care, with the reviewing officer',
      'Reviewing officer: Nobody is recorded',
      'Last review held: None is recorded',
      'Next review by: Cannot tell: nothing recorded says when',
      'Care plan, which is part of it: None is recorded',
    ]);
    assert.deepEqual(await lines('from-21', cameBack, day('2022-06-30')), [
      'When: On the day the plan itself says, and no sooner unless you ask',
      'Looked at again by: 30 June 2022',
    ]);
  });

  test('a 22-year-old who did not ask lacks no plan: the door is open, and what they ask for is recorded first', async () => {
    const path = `/people/${people[didNotAsk]}/plan`;
    const says = await text(path);
    assert.match(says, /No plan is owed now: support from 21 is not open\. They can ask for it at any time until 25/);
    assert.match(says, /They asked for support: record it/);
    assert.doesNotMatch(says, /Begin a plan/);
    const responsibleId = council.actorOf('adviser').staffId ?? '';
    const refused = await site.browser.fill(`${path}/begin`, {
      responsibleId,
      decision: 'The director, 4 January 2021',
      askedFor: 'Help with a form',
    });
    assert.equal(refused.statusCode, 422);
    assert.match(readText(refused), /Record first that they asked for support from 21, and on which day/);
    assert.ok(refused.body.includes('Help with a form'), 'what was typed is still there');

    const unknown = await text(`/people/${people[nobodyKnows]}/plan`);
    assert.match(unknown, /Nobody has written down whether they want support from 21, so nobody can tell/);
    assert.match(unknown, /They asked for support: record it .*Begin a plan/, 'no help waits for what is not written');
  });

  test('a 22-year-old who came back: only what they want help with, looked at again on the day the plan says', async () => {
    const path = `/people/${people[cameBack]}/plan/begin`;
    const unasked = await site.browser.fill(path, {
      responsibleId: council.actorOf('adviser').staffId ?? '',
      decision: 'The director, 4 January 2021',
    });
    assert.match(readText(unasked), /Write what they want: it is theirs to ask for/);
    assert.ok(unasked.body.includes('The director, 4 January 2021'), 'what was typed is still there');
    const plan = await begin(cameBack, { askedFor: 'A letter for the landlord' });
    assert.match(
      await text(plan),
      /What they asked for A letter for the landlord If they want help with it: Who is there for you/,
    );
    assert.equal((await plansOf(cameBack))[0]?.kind, 'from-21');
    assert.match(await text(plan), /van der Westhuizen-Oyelaran/);
    await saved(`${plan}/matters/home`, { theySay: 'I need a letter for the landlord, that is all' });
    assert.match(
      await text(plan),
      /What comes next: Tell them first, in writing, how it is done Still empty \(5\) .*A first goal What if it fails: home How it was written/,
      'no further matter is pressed for, and nothing it does not speak of',
    );
    await saved(`${plan}/how`, { writtenHow: 'by-message', tookPart: 'They and their adviser' });
    const given = {
      'givenOn-day': '31',
      'givenOn-month': '3',
      'givenOn-year': '2022',
      givenHow: 'Sent to their phone',
    };
    const none = { 'nextReviewOn-day': '', 'nextReviewOn-month': '', 'nextReviewOn-year': '' };
    const refused = await site.browser.fill(`${plan}/give`, { ...given, ...none });
    assert.match(readText(refused), /from 21 the plan itself says so/);
    await saved(`${plan}/give`, {
      ...given,
      'nextReviewOn-day': '30',
      'nextReviewOn-month': '6',
      'nextReviewOn-year': '2022',
    });
    assert.match(await text(`/people/${people[cameBack]}/plan`), /Due by 30.June.2022 Review the pathway plan from 21/);
    assert.doesNotMatch(await text(`${plan}/print`), /Learning and training/, 'what is empty is not printed');
  });

  test('a name from right to left, one of one word, and the same goal in three plans: said to the writer alone', async () => {
    const goal = {
      what: 'Open a bank account',
      why: 'To have wages paid',
      shownBy: 'A card',
      ifFails: 'none',
      fallback: 'It is one visit',
    };
    for (const index of [one, two]) {
      const plan = await begin(index);
      await saved(`${plan}/matters/money/goal`, goal);
      assert.doesNotMatch(await text(plan), /in the same words/);
    }
    const plan = await begin(three);
    await saved(`${plan}/matters/money/goal`, { ...goal, what: 'Open a BANK account' });
    const says = await text(plan);
    assert.match(
      says,
      /The goal “Open a BANK account” stands in the same words in the plans of (نور الهاشمي, Teo|Teo, نور الهاشمي)/,
    );
    const goals = (await plansOf(three))[0]?.goals ?? [];
    await saved(`${plan}/goals/${goals[0]?.id}/take-out`, {});
    assert.doesNotMatch(await text(plan), /in the same words|Open a BANK account/);
  });

  test('the same reason for three goals of one plan is shown, and changes nothing', async () => {
    const plan = `/people/${people[three]}/plan/${(await plansOf(three))[0]?.id}`;
    for (const what of ['Learn to cook rice', 'Find the library', 'Ring the doctor'])
      await saved(`${plan}/matters/skills/goal`, {
        what,
        why: 'To be independent',
        shownBy: `${what}: done`,
        ifFails: 'none',
        fallback: 'It can wait',
      });
    assert.match(await text(plan), /The same words stand in 3 goals: “To be independent”\. Are they true of each\?/);
  });
});
