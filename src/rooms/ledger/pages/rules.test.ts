import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { closingAfter, openSampleCouncil, type SampleCouncil, TODAY } from '../../../../tests/sample-council.ts';
import { day } from '../../../ground/day-words.ts';
import { answersOf } from '../../../rules/example-facts.ts';
import { rules as allRules } from '../../../rules/index.ts';
import { standingWords } from '../../../rules/rule.ts';
import { readText } from '../../../web/server-for-tests.ts';
import { setLocalValue } from '../actions/set-local-value.ts';
import { rule } from './rule.ts';
import { rules } from './rules.ts';

describe('rules', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  const read = async (url: string): Promise<string> => readText(await site.browser.get(url));

  before(async () => {
    council = await openSampleCouncil(closing);
    site = await council.open([rules, rule]);
  });

  test('every rule stands there, with its standing, whom it binds, and since when it is kept here', async () => {
    const text = await read('/rules');
    for (const one of allRules) {
      assert.ok(text.includes(`${one.title} ${one.binds} ${standingWords(one)}`), one.id);
    }
    assert.match(
      text,
      /Hold the first review within 20 working days of coming into care .*? Law Kept here from 1 April 2018/,
    );
    assert.match(
      text,
      /Visit within one week of the start of a placement .*? Law Not kept here yet: nothing raises it/,
    );
    assert.match(text, /Looked after by this council .*? Statutory return, wording to be checked/);
  });

  for (const { id, title, why, versions } of allRules) {
    test(`${title}: says why, names its sources, and answers each of its examples`, async () => {
      const answer = await site.browser.get(`/rules/${id}`);
      const text = readText(answer);
      assert.equal(answer.statusCode, 200);
      assert.ok(text.includes(why));
      for (const { sources } of versions) {
        for (const { href, read: when } of sources) {
          assert.ok(answer.body.includes(`href="${href}"`), href);
          assert.ok(text.includes(when === null ? 'The wording is still to be checked' : `Read in ${when}`));
        }
      }
      const found = allRules.find((one) => one.id === id);
      assert.ok(found);
      assert.equal(answer.body.match(/<tr class="los-list__row"/g)?.length, answersOf(found).length);
    });
  }

  test('shows whom it binds, by how they stand with it, to somebody who reaches them', async () => {
    assert.match(
      await read('/rules/looked-after/later-reviews'),
      /Among the young people in this council .*?(Overdue|Due) Child \d+/,
    );
    council.ask('adviser');
    const theirs = await read('/rules/leaving-care/records-request');
    assert.match(theirs, /It binds nobody you work with today/);
    council.ask('analyst');
  });

  test('examples say what is given, on which day, and what the rule answers', async () => {
    const text = await read('/rules/looked-after/first-review');
    assert.match(
      text,
      /Held on the twentieth working day Born 1 May 2012; in care from 30 March 2026 \(legal status C2\); review held 29 April 2026 Asked on 10 May 2026 Answer Met by 29 April 2026/,
    );
    assert.match(text, /A series of short breaks .*? Answer Nothing is owed/);
    assert.match(await read('/rules/status/looked-after'), /Date of birth not recorded .*? Answer Cannot tell/);
  });

  test('what shows that a duty was met is said in words', async () => {
    assert.match(
      await read('/rules/looked-after/first-review'),
      /What shows it was met Recording a review held Loading the reviews file of the 903 return/,
    );
  });

  test('what the council has set for itself stands beside what the law allows', async () => {
    const url = '/rules/looked-after/first-review';
    assert.match(
      await read(url),
      /First review within 20 working days, as it is written A council may set 1 to 20 working days for itself/,
    );
    const { storage, process } = council;
    await storage.write(
      process,
      { action: 'set-local-value', touches: [], recordedOn: TODAY, reason: 'Promised' },
      async (act) =>
        setLocalValue(act, {
          rule: 'looked-after/first-review',
          name: 'working-days',
          value: 10,
          from: day('2022-01-01'),
        }),
    );
    assert.match(
      await read(url),
      /First review within 10 working days, set by this council 10 working days from 1 January 2022/,
    );
    assert.match(
      await read('/rules/looked-after/first-visit-after-a-move'),
      /First visit within 1 week, as it is written No council may set anything else\./,
    );
  });

  test('a rule that does not exist is a page that does not exist', async () => {
    for (const url of ['/rules/looked-after/none', '/rules/none', '/rules/status/__proto__']) {
      assert.equal((await site.browser.get(url)).statusCode, 404, url);
    }
  });
});
