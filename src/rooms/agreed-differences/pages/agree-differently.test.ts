/** A local standard agreed differently with one young person, and a law that cannot be. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { inventPeople } from '../../../../tests/invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil } from '../../../../tests/sample-council.ts';
import { day, wordsOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { rules } from '../../../rules/index.ts';
import { hiddenFields, readText } from '../../../web/server-for-tests.ts';
import { listDuties } from '../../ledger/facts.ts';
import { personPage } from '../../people/pages/person.ts';
import { myWorkPage } from '../../worklist/pages/my-work.ts';
import { listAgreedDifferences } from '../facts.ts';
import { type Agreed, agreedWords, refuseAgreed } from '../model.ts';
import { agreeDifferentlyPage } from './agree-differently.ts';
import { agreedDifferencePages } from './agreed-differences.ts';

const inTouch = rules.find(({ id }) => id === 'leaving-care/keep-in-touch');
const TODAY = day('2022-03-31');

describe('what cannot be agreed', () => {
  assert.ok(inTouch);
  const good: Agreed = {
    rule: 'leaving-care/keep-in-touch',
    setting: 'weeks',
    value: 12,
    agreedWith: 'Amina',
    agreedBy: 'Grace Ellery',
    because: 'she works nights',
    from: TODAY,
    until: day('2022-06-03'),
  };
  const others = [{ ...good, id: 'other', from: day('2022-09-01'), until: day('2022-10-01') }];
  for (const [name, changed, says] of [
    ['every twelve weeks until June', {}, null],
    ['until the day before another begins', { until: day('2022-09-01') }, null],
    ['what holds for everybody', { value: 8 }, /8 weeks is what holds for everybody/],
    ['more than any council may set', { value: 27 }, /number from 1 to 26 weeks/],
    ['none at all', { value: 0 }, /number from 1 to 26 weeks/],
    ['from yesterday', { from: day('2022-03-30') }, /from 31.March.2022 at the earliest/],
    ['no longer than a moment', { until: TODAY }, /must end after the day/],
    ['for years', { until: day('2023-04-01') }, /a year at most, until 31.March.2023/],
    ['beside another', { until: day('2022-09-02') }, /already from 1.September.2022 until 1.October.2022/],
  ] as const) {
    test(name, () => {
      const refused = refuseAgreed(
        { ...good, ...changed },
        { rule: inTouch, standard: 8, earliest: TODAY, diedOn: null, others },
      );
      if (says === null) assert.equal(refused, undefined);
      else assert.match(refused?.sentence ?? '', says);
    });
  }

  for (const [because, says] of [
    ['she works nights', 'Agreed with Amina until 3 June 2022: every 12 weeks, because she works nights.'],
    ['Because she asked. ', 'Agreed with Amina until 3 June 2022: every 12 weeks, because she asked.'],
  ] as const) {
    test(`is said in one sentence: “${because}”`, () => {
      assert.equal(agreedWords({ ...good, because }, inTouch).replaceAll(' ', ' '), says);
    });
  }
});

describe('a standard agreed differently with somebody', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let person: PersonId;
  let path = '';
  const form = '/agreed/new/leaving-care/keep-in-touch/weeks';
  const until = (d: string, m: string, y: string) => ({ 'until-day': d, 'until-month': m, 'until-year': y });
  /** As the form comes, with today in it, and ten weeks. */
  const filled = {
    value: '10',
    because: 'she works nights and asked for it',
    agreedWith: 'Amina',
    agreedBy: 'Grace Ellery',
    'from-day': '31',
    'from-month': '3',
    'from-year': '2022',
    ...until('3', '6', '2022'),
  };

  before(async () => {
    council = await openSampleCouncil(closing);
    const [invented] = await inventPeople(council, [
      {
        name: ['Amina', 'Yusuf'],
        born: '2003-05-01',
        episodes: [['2015-01-05', '2021-05-01', 'C2', 'U4', 'S', 'TS1 1AA', 'E17']],
        entries: [['in-touch', '2022-02-28']],
      },
    ]);
    assert.ok(invented);
    person = invented;
    path = `/people/${person}`;
    council.ask('manager');
    site = await council.open([personPage, myWorkPage, ...agreeDifferentlyPage, ...agreedDifferencePages]);
  });

  const dueOn = async (): Promise<string | undefined> => {
    const duties = await council.storage.read(council.process, (reading) =>
      listDuties(reading, [person], ['leaving-care/keep-in-touch']),
    );
    const open = duties.filter(
      ({ metOn, endsOn, opensOn }) => metOn === null && (endsOn ?? TODAY + 1) > TODAY && opensOn <= TODAY,
    );
    assert.equal(open.length, 1);
    const due = open[0]?.dueOn;
    return due == null ? undefined : wordsOf(due).replaceAll(' ', ' ');
  };
  const agreedNow = async () =>
    council.storage.read(council.process, (reading) => listAgreedDifferences(reading, [person]));

  test('is offered beside the council’s own standards, and beside no law', async () => {
    const page = (await site.browser.get(path)).body;
    assert.ok(page.includes(`${path}${form}"`), 'being in touch is the council’s own');
    const offered = [...page.matchAll(/\/agreed\/new\/([a-z-]+\/[a-z0-9-]+)\//g)].map(([, id]) => id);
    const law = rules.filter(({ standing }) => standing !== 'local').map(({ id }) => id);
    assert.deepEqual(
      offered.filter((id) => law.includes(id ?? '')),
      [],
    );
    assert.match(page, /pathway plan/i, 'the law asks something of them as well');
    council.ask('adviser');
    assert.doesNotMatch((await site.browser.get(path)).body, /agreed\/new/, 'a worker does not agree alone to do less');
    assert.equal((await site.browser.get(`${path}${form}`)).statusCode, 404);
    council.ask('manager');
  });

  test('changes the day in the same act, and every page says so and why', async () => {
    assert.equal(await dueOn(), '25 April 2022');
    const empty = await site.browser.fill(`${path}${form}`, { ...filled, value: 'often', because: '' });
    assert.equal(empty.statusCode, 422);
    assert.match(readText(empty), /Enter a number of weeks in figures/);
    assert.match(readText(empty), /Say why/);
    assert.ok(empty.body.includes('value="often"'));
    const saved = await site.browser.fill(`${path}${form}`, filled);
    assert.equal(saved.statusCode, 303, readText(saved));
    assert.equal(await dueOn(), '9 May 2022');
    const says = /Agreed with Amina until 3.June.2022: every 10 weeks, because she works nights and asked for it\./;
    assert.match(readText(await site.browser.get(path)), says);
    council.ask('adviser');
    assert.match(readText(await site.browser.get(path)), says);
    assert.match(readText(await site.browser.get('/my-work')), says);
    council.ask('manager');
    assert.doesNotMatch((await site.browser.get(path)).body, new RegExp(form), 'it is agreed already');
  });

  test('a second one for the same days is refused, and keeps what was typed', async () => {
    const refused = await site.browser.fill(`${path}${form}`, {
      ...filled,
      value: '12',
      because: 'another reason',
      ...until('1', '7', '2022'),
    });
    assert.equal(refused.statusCode, 422);
    assert.match(readText(refused), /agreed differently already from 31.March.2022 until 3.June.2022/);
    assert.ok(refused.body.includes('another reason'));
  });

  test('a law has no such form, and one that is sent all the same is refused in a sentence', async () => {
    const law = `${path}/agreed/new/leaving-care/pathway-plan-review/months`;
    assert.equal((await site.browser.get(law)).statusCode, 404);
    const hidden = hiddenFields(await site.browser.get(`${path}${form}`));
    const forged = await site.browser.post(law, {
      ...hidden,
      ...filled,
      value: '5',
      because: 'we are short of staff',
    });
    assert.equal(forged.statusCode, 422, readText(forged));
    assert.match(
      readText(forged),
      /The law or its guidance asks for this\. It cannot be agreed differently with anybody/,
    );
    assert.equal((await agreedNow()).length, 1);
    assert.equal((await site.browser.get(`${path}/agreed/new/no-such/rule/weeks`)).statusCode, 404);
  });

  test('is corrected with a reason, which stays beside what it said', async () => {
    const [kept] = await agreedNow();
    const saved = await site.browser.fill(`${path}/agreed/${kept?.id}/correct`, {
      ...filled,
      value: '12',
      'why-corrected': 'Twelve was said',
    });
    assert.equal(saved.statusCode, 303, readText(saved));
    assert.equal(await dueOn(), '23 May 2022');
    assert.match(
      readText(await site.browser.get(`${path}/agreed/${kept?.id}`)),
      /Corrected by Grace Ellery.*Why: Twelve was said.*10 weeks now: .*12 weeks/,
    );
    const early = await site.browser.fill(`${path}/agreed/${kept?.id}/correct`, {
      ...filled,
      'from-day': '1',
      'why-corrected': 'It began earlier',
    });
    assert.match(readText(early), /from 31.March.2022 at the earliest/);
  });

  test('ends early, and the council’s standard holds again', async () => {
    const [kept] = await agreedNow();
    const before = await site.browser.fill(`${path}/agreed/${kept?.id}/ended`, until('30', '3', '2022'));
    assert.match(readText(before), /Choose today or a later day/);
    const saved = await site.browser.fill(`${path}/agreed/${kept?.id}/ended`, until('14', '4', '2022'));
    assert.equal(saved.statusCode, 303, readText(saved));
    assert.match(readText(await site.browser.get(path)), /Agreed with Amina until 14.April.2022/);
    const duties = await council.storage.read(council.process, (reading) =>
      listDuties(reading, [person], ['leaving-care/keep-in-touch']),
    );
    assert.equal(duties.at(-1)?.dueOn, day('2022-04-25'));
  });

  test('is struck out where it was agreed with somebody else', async () => {
    const [kept] = await agreedNow();
    const saved = await site.browser.fill(`${path}/agreed/${kept?.id}/strike-out`, { why: 'It was her sister' });
    assert.equal(saved.statusCode, 303, readText(saved));
    assert.equal(await dueOn(), '25 April 2022');
    assert.match(readText(await site.browser.get(path)), /Struck out \(1\) Agreed differently: Be in touch/);
  });
});
