/** Something changed: the plan is asked once, a no is a because a manager reads, a yes opens a new version at what it touches. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { asGivenBefore, GIVEN, givePlan, MAYA } from '../../../../tests/given-plan.ts';
import { inventPeople } from '../../../../tests/invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil, TODAY } from '../../../../tests/sample-council.ts';
import { scopeOf } from '../../../access/roles.ts';
import { newId, type PersonId, type StaffId } from '../../../ground/ids.ts';
import { readText } from '../../../web/server-for-tests.ts';
import { recordEntryPage } from '../../entries/pages/record-entry.ts';
import { listDuties } from '../../ledger/facts.ts';
import { keepRulesMetBy } from '../../ledger/actions/keep-rules.ts';
import { takeInWorkforce } from '../../workforce/actions/take-in-workforce.ts';
import { listPlans } from '../store.ts';
import { afterAChangePage } from './after-a-change.ts';
import { askAfterAChangePage } from './ask-after-a-change.ts';
import { beginPlanPage } from './begin-plan.ts';
import { givePlanPage } from './give-plan.ts';
import { howWrittenPage } from './how-written.ts';
import { planPage } from './plan.ts';
import { plansPage } from './plans.ts';
import { writeContingencyPage } from './write-contingency.ts';
import { writeGoalPages } from './write-goal.ts';
import { writeMatterPage } from './write-matter.ts';
import { writeStepPages } from './write-step.ts';

const ON = { 'on-day': '31', 'on-month': '3', 'on-year': '2022' };
/** The day is 31 March 2022. */
describe('after a change', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let maya: PersonId;
  let plan = '';

  const text = async (address: string): Promise<string> => readText(await site.browser.get(address));
  const send = async (address: string, filled: Record<string, string>, code = 303): Promise<string> => {
    const answer = await site.browser.fill(address, filled);
    assert.equal(answer.statusCode, code, readText(answer));
    return code === 303 ? String(answer.headers.location) : readText(answer);
  };
  const plans = () => council.storage.read(council.process, (reading) => listPlans(reading, [maya]));
  const changed = (answer: string) =>
    send(`/people/${maya}/entries/new/significant-change`, { ...ON, answer, what: 'As she told it' });
  const asked = async (): Promise<string> => {
    const page = await site.browser.get(`/people/${maya}/plan`);
    return /href="([^"]+\/changed\/[^"]+)"/.exec(page.body)?.[1] ?? '';
  };
  const owed = async () => {
    const duties = await council.storage.read(council.process, (reading) =>
      listDuties(reading, [maya], ['leaving-care/review-after-a-change']),
    );
    return duties.map(({ metOn }) => metOn);
  };

  /** Work beside the home, and a goal in each with a step. */
  const writeGoals = async (begun: string): Promise<void> => {
    await send(`${begun}/matters/work`, { nowLine: 'Saturdays at the garden centre' });
    for (const [matter, what] of [
      ['home', 'A flat of her own by the summer'],
      ['work', 'More hours at the garden centre'],
    ] as const) {
      const step = await send(`${begun}/matters/${matter}/goal`, {
        what,
        why: 'She said so',
        shownBy: 'A key, or a rota',
        ifFails: 'none',
        fallback: 'It can wait',
      });
      await send(step, {
        what: `Talk about it: ${matter}`,
        who: 'worker',
        'dueOn-day': '14',
        'dueOn-month': '4',
        'dueOn-year': '2022',
      });
    }
  };

  before(async () => {
    council = await openSampleCouncil(closing);
    council.ask('adviser');
    await council.storage.write(council.process, { action: 'keep-rules', touches: [], recordedOn: TODAY }, (act) =>
      keepRulesMetBy(act, { action: 'record-entry' }, (TODAY - 400) as typeof TODAY),
    );
    site = await council.open([
      plansPage,
      planPage,
      ...beginPlanPage,
      ...writeMatterPage,
      ...writeGoalPages,
      ...writeStepPages,
      ...writeContingencyPage,
      ...howWrittenPage,
      ...givePlanPage,
      ...askAfterAChangePage,
      ...afterAChangePage,
      ...recordEntryPage,
    ]);
    [maya] = (await inventPeople(council, [MAYA])) as [PersonId];
    plan = await givePlan(council, site, maya, { before: writeGoals });
    await asGivenBefore(council, maya, plan);
  });

  test('asks nothing while nothing has changed, and nothing of a change that is not hers', async () => {
    assert.equal(await asked(), '');
    assert.equal((await site.browser.get(`${plan}/changed/${crypto.randomUUID()}`)).statusCode, 404);
    assert.equal((await site.browser.get(`${plan}/after-change`)).statusCode, 404);
  });

  test('takes a no with its because: it meets what was owed, is on the record, and the change asks no more', async () => {
    await changed('hospital');
    assert.deepEqual(await owed(), [null]);
    const question = await asked();
    assert.match(await text(question), /A change, 31.March.2022.*Which goals does it touch\?/);
    assert.match(await send(question, {}, 422), /Say whether the plan needs to change/);
    assert.match(
      await send(question, { changes: 'no', said: 'It was one night' }, 422),
      /Say why the plan does not need to change.*It was one night/,
    );
    await send(question, { changes: 'no', said: 'It was one night', because: 'She is home and well' });
    assert.equal((await owed()).includes(null), false);
    assert.equal(await asked(), '');
    assert.equal((await site.browser.get(question)).statusCode, 404);
  });

  test('ticks the goals a change seems to touch; a yes opens a version with those alone on the screen', async () => {
    await changed('home-at-risk');
    const question = await asked();
    const page = await site.browser.get(question);
    assert.match(page.body, /checked[^>]*>\s*<label[^>]*>\s*A flat of her own/);
    assert.doesNotMatch(page.body, /checked[^>]*>\s*<label[^>]*>\s*More hours/);
    const flat = /name="goals"[^>]*value="([^"]+)"[^>]*checked/.exec(page.body)?.[1] ?? '';
    const leads = await send(question, { changes: 'yes', said: '“I am not moving back.”', goals: flat });
    assert.match(leads, /\/after-change$/);
    const screen = await text(leads);
    assert.match(screen, /What they said: “I am not moving back\.”/);
    assert.match(screen, /A flat of her own by the summer/);
    assert.doesNotMatch(screen, /More hours|garden centre/);
    assert.match(screen, /The room at the Foyer is asked for/);
    const origin = (await plans())[1]?.goals.find(({ what }) => what.startsWith('A flat'))?.origin ?? '';
    assert.match(
      await send(leads, { [`goal-${origin}`]: '', 'rests-home': 'Her nan’s' }, 422),
      /Say what the goal is now.*Her nan’s/,
    );
    const how = { tookPart: 'Maya, her nan', writtenHow: 'by-message' };
    const onward = await send(leads, {
      ...how,
      'now-home': 'Two weeks left in the room',
      'say-home': 'I want to stay near my nan',
      [`goal-${origin}`]: 'A room near her nan by May',
      'rests-home': 'Her nan’s sofa, then the Foyer',
    });
    assert.match(onward, /\/give$/);
    await send(onward, GIVEN);
    const [, second] = await plans();
    assert.deepEqual(second?.goals.map(({ what }) => what).toSorted(), [
      'A room near her nan by May',
      'More hours at the garden centre',
    ]);
    assert.equal(second?.contingencies[0]?.fallback, 'Her nan’s sofa, then the Foyer');
    assert.equal((await plans())[0]?.goals[0]?.what, 'A flat of her own by the summer', 'the version before stays');
    assert.equal((await owed()).includes(null), false);
    assert.equal(await asked(), '');
  });

  test('is asked of whoever opens the record, without what it was, and what they answer counts', async () => {
    await changed('pregnancy');
    assert.match(await text(`/people/${maya}/plan`), /A change, 31.March.2022 .*Read what changed.*Her nan’s sofa/);
    const roles = ['out-of-hours-worker'] as const;
    const id = newId<StaffId>();
    await council.storage.write(council.process, { action: 'staff', touches: [], recordedOn: TODAY }, (act) =>
      takeInWorkforce(act, {
        teams: [],
        staff: [{ id, name: 'Noor Aziz', roles, teamId: null, startedOn: (TODAY - 90) as typeof TODAY, endedOn: null }],
        allocations: [],
      }),
    );
    const { authorityId } = council.process;
    const night = await council.open([plansPage, planPage, ...askAfterAChangePage], {
      findActor: async () => ({ authorityId, staffId: id, name: 'Noor Aziz', roles, scope: scopeOf(roles) }),
    });
    const page = await night.browser.get(`/people/${maya}/plan`);
    assert.match(readText(page), /A change, 31.March.2022 .*What changed is read by fewer people than this record/);
    assert.doesNotMatch(readText(page), /Expecting|Read what changed|Her nan’s sofa/);
    const question = /href="([^"]+\/changed\/[^"]+)"/.exec(page.body)?.[1] ?? '';
    const form = await night.browser.get(question);
    assert.match(readText(form), /A change, 31.March.2022/);
    assert.doesNotMatch(form.body, /checked|Expecting/);
    const answer = await night.browser.fill(question, { changes: 'no', because: 'The plan says it already' });
    assert.equal(answer.statusCode, 303, readText(answer));
    assert.equal(await asked(), '', 'nor is anybody else asked again');
  });
});
