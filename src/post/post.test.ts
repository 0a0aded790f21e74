/** A folder in place of a mail server, and a mail server that cannot be trusted with a letter. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { outboxPost, smtpPost } from './post.ts';

const LETTER = { to: 'sam@council.gov.uk', subject: 'Your week', text: '3 things are overdue' };

test('a folder holds each letter as a file of its own, whole', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'line-of-sight-outbox-'));
  t.after(async () => rm(folder, { recursive: true }));
  const post = outboxPost(join(folder, 'out'), 'los@council.gov.uk');
  await post.send(LETTER);
  await post.send(LETTER);
  const files = await readdir(join(folder, 'out'));
  assert.equal(files.length, 2);
  assert.ok(files.every((name) => name.endsWith('.eml')));
  const text = await readFile(join(folder, 'out', files[0] ?? ''), 'utf8');
  assert.match(text, /\r\nFrom: los@council\.gov\.uk\r\nTo: sam@council\.gov\.uk\r\n/);
  assert.match(text, /3 things are overdue/);
});

test('nothing is said to a server elsewhere that does not offer TLS', async (t) => {
  let heard = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: () => void (heard += 1),
  });
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  t.after(async () => new Promise<void>((resolve) => server.close(() => resolve())));
  const { port } = server.server.address() as AddressInfo;
  const post = smtpPost({
    url: `smtp://los@127.0.0.1:${port}`,
    password: 'a password',
    from: 'los@council.gov.uk',
    isOnThisMachine: false,
  });
  await assert.rejects(post.send(LETTER));
  assert.equal(heard, 0);
});
