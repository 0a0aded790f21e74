/**
 * A council's first morning, in a real browser and through a real sign-in service: the administrator made on the command
 * line signs in and lets a social worker in; the worker, on a phone and without script, waits, comes in, and is out when
 * they leave. Nothing for axe to find on any page of it.
 */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { accessibilityFindings, freePort, openBrowser, startProgram, type Walk } from '../browser.ts';
import { los, temporaryDataDir } from '../command-line.ts';
import { type RunningProvider, startProvider } from '../provider.ts';
import { closingAfter } from '../sample-council.ts';

const ANNA = { subject: '7d2c-anna', name: 'Anna Brandt', roles: ['administrator'] };
const JOEL = { subject: '91be-joel', name: 'Joel Nkemelu', roles: ['social-worker'], staffNumber: '20417' };
const PHONE = { width: 320, height: 640 };

describe('a council’s first morning', () => {
  const closing = closingAfter(after);
  let address: string;
  let dataDir: string;
  let provider: RunningProvider;
  let walk: Walk;
  const findings: string[] = [];

  const look = async (page: Page): Promise<void> => {
    findings.push(...(await accessibilityFindings(page)));
    const wide = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    if ((await page.evaluate<number>(wide)) > 0) findings.push(`${page.url()} scrolls sideways`);
  };
  const signInAs = async (page: Page, name: string): Promise<void> => {
    await page.goto(`${address}/sign-in`);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('button', { name }).click();
  };

  before(async () => {
    const folder = await temporaryDataDir();
    closing.after(folder.remove);
    ({ dataDir } = folder);
    const port = await freePort();
    address = `http://127.0.0.1:${port}`;
    provider = await startProvider({ publicUrl: address, people: [ANNA, JOEL] });
    closing.after(provider.stop);
    const made = await los(dataDir, [
      'init',
      '--authority',
      'Norhampton Council',
      '--admin',
      provider.issuer,
      ANNA.subject,
      '--name',
      ANNA.name,
    ]);
    assert.equal(made.code, 0, made.said);
    assert.match(made.printed, /Norhampton Council is ready and empty\.\nAnna Brandt can sign in, once the service/);
    const secretFile = join(dirname(dataDir), 'client-secret');
    await writeFile(secretFile, `${provider.clientSecret}\n`);
    const child = await startProgram(dataDir, {
      PORT: String(port),
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: provider.clientId,
      OIDC_CLIENT_SECRET_FILE: secretFile,
    });
    closing.after(async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    });
    walk = await openBrowser();
    closing.after(walk.close);
  });

  test('from the sign-in page to being let in, and out again', async () => {
    const worker = await walk.open({ viewport: PHONE, javaScriptEnabled: false });
    await worker.goto(address);
    await signInAs(worker, JOEL.name);
    await worker.waitForURL(/sign-in\/waiting$/);
    assert.match(await worker.locator('main').innerText(), /An administrator has to let you in first/);
    const listed = await los(dataDir, ['admin']);
    assert.equal(listed.printed, `${provider.issuer} ${JOEL.subject}  Joel Nkemelu, social-worker\n`);
    const waiting = await walk.open({ viewport: PHONE });
    await waiting.goto(`${address}/sign-in`);
    await look(waiting);
    await waiting.goto(`${address}/sign-in/waiting`);
    await look(waiting);

    const administrator = await walk.open();
    await signInAs(administrator, ANNA.name);
    await administrator.waitForURL(/\/staff$/);
    await look(administrator);
    await administrator.getByRole('link', { name: JOEL.name }).click();
    await look(administrator);
    await administrator.getByLabel('Who are they?').selectOption({ label: 'A new member of staff' });
    await administrator.getByLabel('Team, for a new member of staff').fill('North team');
    await administrator.getByRole('button', { name: 'Let them in' }).click();
    assert.match(await administrator.getByRole('status').innerText(), /They are let in/);
    assert.match(
      await administrator.locator('main').innerText(),
      /Joel Nkemelu\s+North team\s+given when they sign in\s+can sign in/,
    );

    await worker.getByRole('link', { name: 'sign in again' }).click();
    await worker.waitForURL(/my-work$/);
    assert.match(await worker.locator('header').innerText(), /Joel Nkemelu/);
    assert.doesNotMatch(worker.url(), /code|state/);

    await administrator.getByRole('link', { name: JOEL.name }).click();
    await look(administrator);
    await administrator.getByRole('link', { name: /Part them/ }).click();
    await look(administrator);
    await administrator.getByRole('link', { name: /^Back to/ }).click();
    await administrator.getByRole('link', { name: /no longer here/ }).click();
    await look(administrator);
    const today = new Date();
    for (const [label, part] of [
      ['Day', today.getDate()],
      ['Month', today.getMonth() + 1],
      ['Year', today.getFullYear()],
    ] as const)
      await administrator.getByLabel(label, { exact: true }).fill(String(part));
    await administrator.getByRole('button', { name: 'Save' }).click();
    await look(administrator);
    await worker.goto(`${address}/my-work`);
    assert.match(worker.url(), /sign-in$/);

    await administrator.getByRole('button', { name: 'Sign out' }).click();
    await administrator.waitForURL((url) => url.href.startsWith(provider.issuer));
    await administrator.goto(`${address}/staff`);
    assert.match(administrator.url(), /sign-in$/);
    assert.deepEqual(findings, []);
  });

  test('another administrator comes from the command line, once', async () => {
    const add = (...words: readonly string[]) => los(dataDir, ['admin', ...words]);
    const made = await add(provider.issuer, '55aa-next', '--name', 'Tomas Reyes');
    assert.equal(made.code, 0, made.said);
    assert.equal((await add()).printed, 'Nobody is waiting to be let in.\n');
    for (const [words, code, says] of [
      [[provider.issuer, '55aa-next'], 1, /^Tomas Reyes signs in with this account already\.$/m],
      [[provider.issuer], 2, /^Give the issuer and the subject/],
      [['the tenant', 'x'], 2, /^The issuer is an address/],
    ] as const) {
      const ended = await add(...words);
      assert.equal(ended.code, code, ended.said);
      assert.match(ended.said, says);
    }
    const second = await los(dataDir, ['init', '--authority', 'Another', '--admin', provider.issuer, 'x']);
    assert.equal(second.code, 1);
    assert.match(second.said, /^The staff of Norhampton Council come from this issuer/m);
  });
});
