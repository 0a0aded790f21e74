/**
 * The council's own mail server, or a folder in its place: the two ways a letter leaves this program. Nothing of a letter
 * is logged, and no letter holds anything about a young person.
 */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Post } from '../rooms/reminders/model.ts';

export type SmtpSettings = {
  /** `smtps://name@mail.council.gov.uk` or `smtp://…`, which then must offer TLS unless it is on this machine. */
  readonly url: string;
  readonly password: string | null;
  readonly from: string;
  readonly isOnThisMachine: boolean;
};

const ANSWER_WITHIN_MS = 20_000;
const HEADERS = { 'Auto-Submitted': 'auto-generated' };

export function smtpPost({ url, password, from, isOnThisMachine }: SmtpSettings): Post {
  const { protocol, hostname, port, username } = new URL(url);
  const isSecure = protocol === 'smtps:';
  const transport = createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (isSecure ? 465 : 587) : Number(port),
    secure: isSecure,
    requireTLS: !isSecure && !isOnThisMachine,
    ignoreTLS: !isSecure && isOnThisMachine,
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: password ?? '' } }),
    connectionTimeout: ANSWER_WITHIN_MS,
    greetingTimeout: ANSWER_WITHIN_MS,
    socketTimeout: ANSWER_WITHIN_MS,
    // A letter is text of our own: it takes in no file and follows no address.
    disableFileAccess: true,
    disableUrlAccess: true,
    logger: false,
  });
  return {
    send: async ({ to, subject, text }) => {
      await transport.sendMail({ from, to: { name: '', address: to }, subject, text, headers: HEADERS });
    },
  };
}

/** Each letter a file, whole from the moment it has its name, for another program to take on. */
export function outboxPost(folder: string, from: string): Post {
  const writer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    send: async ({ to, subject, text }) => {
      const { message } = await writer.sendMail({
        from,
        to: { name: '', address: to },
        subject,
        text,
        headers: HEADERS,
      });
      await mkdir(folder, { recursive: true });
      const name = join(folder, crypto.randomUUID());
      await writeFile(`${name}.part`, message, { mode: 0o600 });
      await rename(`${name}.part`, `${name}.eml`);
    },
  };
}
