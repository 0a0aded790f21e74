import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { closingAfter, openSampleCouncil, type SampleCouncil, TODAY } from '../../../../tests/sample-council.ts';
import { readText } from '../../../web/server-for-tests.ts';
import { measures } from '../measures/index.ts';
import { figure } from './figure.ts';
import { figures } from './figures.ts';

/** The number at the head of a figure's page. */
function numberIn(text: string): number {
  return Number(/(?<number>\d+) (?:children|periods? of care) (?:on|from)/.exec(text)?.groups?.['number']);
}

describe('figures', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  const read = async (url: string): Promise<string> => readText(await site.browser.get(url));

  before(async () => {
    council = await openSampleCouncil(closing);
    site = await council.open([figures, figure]);
  });

  test('every measure stands there with its number, its unit and what it counts', async () => {
    const text = await read('/figures');
    for (const { title, population, partOf } of measures) {
      // A part stands on the page of what it divides.
      assert.equal(text.includes(title), partOf === undefined, title);
      assert.ok(text.includes(population), population);
    }
    assert.match(text, /On 31 March 2022 75 children Children looked after/);
    assert.match(text, /From 1 April 2021 to 31 March 2022 8 children Children starting to be looked after/);
    assert.match(text, /37\.5% 42 of 112 reviews Looked-after reviews held on time/);
  });

  test('as at another day the numbers are of that day', async () => {
    assert.match(await read('/figures?from=1+April+2018&to=31+March+2019'), /On 31 March 2019 288 children/);
    assert.match(await read('/figures/children-looked-after?on=2019-03-31'), /288 children on 31 March 2019/);
  });

  test('at the end = at the beginning + starting − ending, as a reader would add it up', async () => {
    const period = 'from=2019-04-01&to=2020-03-31';
    const beginning = numberIn(await read('/figures/children-looked-after?on=2019-03-31'));
    const starting = numberIn(await read(`/figures/periods-of-care-starting?${period}`));
    const ending = numberIn(await read(`/figures/periods-of-care-ending?${period}`));
    assert.ok(beginning > 0 && starting > 0 && ending > 0);
    assert.equal(numberIn(await read('/figures/children-looked-after?on=2020-03-31')), beginning + starting - ending);
  });

  test('a day still to come is said to be one, and today is not', async () => {
    assert.match(await read('/figures/children-looked-after?on=2022-04-01'), /1 April 2022 is still to come/);
    assert.doesNotMatch(await read('/figures/children-looked-after?on=2022-03-31'), /still to come/);
  });

  test('a day nobody can read is answered in a sentence, kept as typed, with the figures of today', async () => {
    const answer = await site.browser.get('/figures?to=31+February+2022');
    assert.equal(answer.statusCode, 422);
    assert.match(readText(answer), /The figures below are those of today\. 31 February 2022 is not a date/);
    assert.match(answer.body, /name="to" type="text" value="31 February 2022"/);
    assert.match(readText(answer), /On 31 March 2022 75 children/);
  });

  test('a figure says what it counts, leaves out, stands beside and must not be compared with', async () => {
    const text = await read('/figures/children-looked-after');
    assert.match(text, /Left out Series of short breaks/);
    assert.match(text, /Whose definition Published/);
    assert.match(text, /Do not compare it with A rate for each 10,000 children/);
    assert.match(text, /Read it beside .*Children starting to be looked after/);
    assert.match(text, /Sex Children Female 45 Male 30/);
    assert.match(text, /Age Children 10 to 15 53 16 and 17 22/);
    assert.match(text, /Foster placement with other foster carer\(s\) – long term fostering 18/);
  });

  test('each way it divides adds up to the figure', async () => {
    const { body } = await site.browser.get('/figures/children-looked-after');
    for (const table of body.split('los-breakdown"').slice(1)) {
      const counts = [...(table.split('</table>')[0]?.matchAll(/number">(\d+)</g) ?? [])].map(([, count]) =>
        Number(count),
      );
      assert.equal(
        counts.reduce((sum, count) => sum + count, 0),
        75,
      );
    }
  });

  test('24 months are drawn, and written in a table', async () => {
    const { body } = await site.browser.get('/figures/children-looked-after');
    assert.match(body, /At the end of each month, April 2020 to March 2022/);
    assert.equal(
      body
        .split('These figures as a table')[1]
        ?.split('</table>')[0]
        ?.match(/scope="row"/g)?.length,
      24,
    );
  });

  test('a team’s number is the same for everyone who reads it', async () => {
    council.ask('adviser');
    const theirs = await read('/figures/children-looked-after');
    council.ask('analyst');
    assert.equal(await read('/figures/children-looked-after'), theirs);
    assert.match(theirs, /North team 3/);
  });

  test('while duties are being worked out again, or a file is being loaded, figures say so', async () => {
    const { storage, process } = council;
    const change = (made: string, state: string) =>
      storage.write(process, { action: 'pretend', touches: [], recordedOn: TODAY }, async ({ db, id }) => {
        await db.updateTable('ledger_state').set({ made_from: made }).execute();
        await db.updateTable('import').set({ state, act: id }).execute();
      });
    const madeFrom = await storage.read(process, ({ db }) =>
      db.selectFrom('ledger_state').select('made_from').executeTakeFirstOrThrow(),
    );
    assert.doesNotMatch(await read('/figures'), /worked out again|being loaded/);
    await change('other rules', 'applying');
    assert.match(await read('/figures'), /A file is being loaded\..*Duties are being worked out again\./);
    assert.match(
      await read('/figures/children-looked-after'),
      /A file is being loaded\..*Duties are being worked out again\./,
    );
    await change(madeFrom.made_from, 'applied');
  });

  test('a measure that does not exist is a page that does not exist', async () => {
    assert.equal((await site.browser.get('/figures/no-such-measure')).statusCode, 404);
  });
});

test('before anything is loaded every figure is there, and is nothing', async (t) => {
  const council = await openSampleCouncil(t, 'empty');
  const { browser } = await council.open([figures, figure]);
  const text = readText(await browser.get('/figures'));
  assert.match(text, /0 children Children looked after/);
  assert.match(text, /No figure no reviews to count/);
  assert.equal((await browser.get('/figures/reviews-held-on-time')).statusCode, 200);
});
