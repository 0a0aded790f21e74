/**
 * What another council offers stands beside ours for whoever lives there; a council's own word is noticed at once; and what was said
 * about somebody else is marked while it is written, on a telephone without script, and is not in the copy for the young person.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fillDay, PHONE, walkDemonstration, words } from '../walking.ts';

const WORKER = 'Marcus Bell';
const NAN = 'Her nan rang me and said she cannot pay the rent this month.';
const SAID = `We cooked together and talked about the course. ${NAN} The lads fetched her at six.`;

describe('beside the offer, and between the lines', () => {
  const { as, look, findings, address } = walkDemonstration();
  let record = '';

  test('whoever keeps the offer holds another council’s beside it, item by item', async () => {
    const keeper = await as('Yasmin Darwish');
    keeper.setDefaultTimeout(8000);
    await keeper.goto(`${address()}/offer`);
    await look(keeper);
    await keeper.getByRole('link', { name: 'What other councils offer, for those who live there' }).click();
    assert.match(await look(keeper), /Moorside Borough Council.*of our 20 items, and 2 they have and we have not/);
    await keeper.getByRole('link', { name: 'Eastholm Council' }).click();
    assert.match(await look(keeper), /Council tax help.*The same as here/);
    await keeper.getByRole('link', { name: 'Winter clothing' }).click();
    await keeper.getByLabel('Better than here').check();
    await keeper.getByLabel('What is it there?').fill('word '.repeat(26));
    await keeper.getByLabel('Where is its policy?').fill('Local offer, Eastholm, page 4');
    await keeper.getByRole('button', { name: 'Save', exact: true }).click();
    assert.match(await look(keeper), /25 words or fewer\. You have written 26/);
    await keeper.getByLabel('What is it there?').fill('A voucher each October, without asking.');
    await keeper.getByRole('button', { name: 'Save', exact: true }).click();
    assert.match(await look(keeper), /Winter clothing.*Better than here.*A voucher each October/);
    await keeper.setViewportSize(PHONE);
    await look(keeper);
    await keeper.goto(`${address()}/our-words`);
    assert.match(await look(keeper), /the lads.*who it was, by name or age/);
    await keeper.setViewportSize({ width: 1280, height: 900 });
    await look(keeper);
  });

  test('it stands beside ours for a young person who lives there', async () => {
    const worker = await as(WORKER, { viewport: PHONE });
    worker.setDefaultTimeout(8000);
    await worker.goto(`${address()}/words-to-look-at`);
    record = ((await worker.locator('main .los-words-of a').first().getAttribute('href')) ?? '').replace(
      /\/words$/,
      '',
    );
    await worker.goto(`${address()}${record}/homes`);
    await worker.getByRole('link', { name: 'They live in another council’s area' }).click();
    await fillDay(worker, '1 3 2025');
    await worker.getByLabel('Which council’s area is it?').fill('moorside');
    await look(worker);
    await worker.getByRole('button', { name: 'Save', exact: true }).click();
    await worker.goto(`${address()}${record}/offer`);
    assert.match(
      await look(worker),
      /They live in the area of Moorside Borough Council.*What Moorside Borough Council has, and we have not .*Bus pass/,
    );
    await worker.setViewportSize({ width: 1280, height: 900 });
    await look(worker);
  });

  test('the council’s own word is noticed; what is about her nan is marked as it is written, and pasted wrongly nothing is lost', async () => {
    const worker = await as(WORKER, { viewport: PHONE, javaScriptEnabled: false });
    worker.setDefaultTimeout(8000);
    await worker.goto(`${address()}${record}/visits/new`);
    await fillDay(worker, '25 3 2025');
    await worker.getByLabel('At their home').check();
    const alone = worker.getByLabel('Yes, for some of the time');
    if ((await alone.count()) > 0) await alone.check();
    await worker.getByLabel('What did they say, and how were they?').fill(SAID);
    await worker.getByText('Some of it is about somebody else, or came from them').click();
    await worker.getByLabel('Which words?').fill(NAN.replace('nan', 'mum'));
    await worker.getByLabel('Yes', { exact: true }).check();
    await worker.getByRole('button', { name: 'Look at my words' }).click();
    assert.match(await words(worker), /“The lads”: you could say who it was, by name or age/);
    await worker.getByRole('button', { name: 'Save', exact: true }).click();
    assert.match(await words(worker), /These words do not stand in it: “Her mum rang me/);
    await worker.getByLabel('Which words?').fill(NAN);
    await worker.getByRole('button', { name: 'Save', exact: true }).click();
    assert.match(await words(worker), /It is saved/);
  });

  test('staff see it marked, and the copy for her leaves it out', async () => {
    const worker = await as(WORKER, { viewport: PHONE });
    worker.setDefaultTimeout(8000);
    await worker.goto(`${address()}${record}`);
    const link = worker.locator('.los-timeline a[href*="/visits/"]').first();
    await worker.goto(`${address()}${(await link.getAttribute('href')) ?? ''}`);
    assert.match(await look(worker), /Marked above, and left out of what goes to the young person/);
    await worker.setViewportSize({ width: 1280, height: 900 });
    await look(worker);
    await worker.getByRole('link', { name: 'Mark what is about somebody else' }).click();
    await look(worker);
    await worker.goBack();
    await worker.getByRole('link', { name: 'The copy for them' }).click();
    const copy = await look(worker);
    assert.match(copy, /We cooked together.*\[Something here is about somebody else.*You can ask about it/);
    assert.doesNotMatch(copy, /nan|rent/);
    await worker.setViewportSize(PHONE);
    await look(worker);
  });

  test('axe finds nothing on any of these pages, and none scrolls sideways', () => {
    assert.deepEqual(findings, []);
  });
});
