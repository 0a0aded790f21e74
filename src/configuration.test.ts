/** Settings of the sign-in service that cannot be meant stop the start with one sentence. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { describeConfiguration, readClientSecret, readConfiguration, readFeedToken } from './configuration.ts';

const WHOLE = {
  OIDC_ISSUER: 'https://login.microsoftonline.com/6f1f6c0a-6d2c-4d5e-9c39-0a5a4f0f7a11/v2.0',
  OIDC_CLIENT_ID: 'b3b1d2f0-1111-4a8e-8a4c-6d9f3b1c2d01',
  OIDC_CLIENT_SECRET_FILE: '/etc/line-of-sight/client-secret',
};

describe('the sign-in service, as it is set', () => {
  const folder = mkdtempSync(join(tmpdir(), 'line-of-sight-secret-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  test('is whole or not there', () => {
    assert.equal(readConfiguration(WHOLE).oidcIssuer, WHOLE.OIDC_ISSUER);
    assert.equal(readConfiguration({}).oidcIssuer, null);
    for (const missing of Object.keys(WHOLE))
      assert.throws(() => readConfiguration({ ...WHOLE, [missing]: undefined }), /are set together, or none of them/);
  });

  for (const [issuer, says] of [
    ['not an address', /OIDC_ISSUER must be the address/],
    ['http://sign-in.council.gov.uk', /OIDC_ISSUER must begin with https:\/\/ unless it is on this machine/],
    ['https://sign-in.council.gov.uk/?tenant=1', /OIDC_ISSUER is an address without \? or #/],
    ['https://login.microsoftonline.com/common/v2.0', /name the council’s own tenant/],
    ['https://login.microsoftonline.com/organizations/v2.0', /name the council’s own tenant/],
  ] as const) {
    test(`refuses: ${issuer}`, () => assert.throws(() => readConfiguration({ ...WHOLE, OIDC_ISSUER: issuer }), says));
  }

  test('may be on this machine without TLS', () => {
    assert.equal(
      readConfiguration({ ...WHOLE, OIDC_ISSUER: 'http://127.0.0.1:9000' }).oidcIssuer,
      'http://127.0.0.1:9000',
    );
  });

  test('has a secret in a file, which is nobody’s sample and is never printed', () => {
    const file = join(folder, 'secret');
    const shown = describeConfiguration(readConfiguration({ ...WHOLE, OIDC_CLIENT_SECRET_FILE: file }));
    assert.equal(shown['oidcClientSecretFile'], file);
    assert.throws(() => readClientSecret(file), /there is no secret in/);
    for (const [content, says] of [
      ['', /there is no secret in/],
      ['change-me', /still holds a sample secret/],
      ['one\ntwo', /the secret alone, on one line/],
    ] as const) {
      writeFileSync(file, content);
      assert.throws(() => readClientSecret(file), says);
    }
    writeFileSync(file, 'vQ8~k2.Zr71hTn\n');
    assert.equal(readClientSecret(file), 'vQ8~k2.Zr71hTn');
  });
});

describe('the feed, as it is set', () => {
  const folder = mkdtempSync(join(tmpdir(), 'line-of-sight-token-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  test('is late only where it is expected by some way', () => {
    assert.throws(() => readConfiguration({ FEED_EXPECTED_HOURS: '26' }), /set FEED_DIR or FEED_TOKEN_FILE/);
    assert.throws(() => readConfiguration({ FEED_DIR: 'in', FEED_EXPECTED_HOURS: '0' }), /must be 1 to 744/);
    assert.equal(readConfiguration({ FEED_DIR: '/srv/in', FEED_EXPECTED_HOURS: '26' }).feedExpectedHours, 26);
  });

  test('has a token in a file, too long to be guessed, which is never printed', () => {
    const file = join(folder, 'token');
    for (const [content, says] of [
      ['', /there is no token in/],
      ['short', /at least 32 letters and digits/],
      [`${'a'.repeat(20)} ${'b'.repeat(20)}`, /one token/],
      ['change-me-change-me-change-me-change-me', /still holds a sample token/],
    ] as const) {
      writeFileSync(file, content);
      assert.throws(() => readFeedToken(file), says);
    }
    const token = 'kV7tq2mZr8Wc4Xn1Lb6Hd9Pf3Js5Gy0Q';
    writeFileSync(file, `${token}\n`);
    assert.equal(readFeedToken(file), token);
    const shown = JSON.stringify(describeConfiguration(readConfiguration({ FEED_TOKEN_FILE: file })));
    assert.ok(!shown.includes(token));
  });
});
