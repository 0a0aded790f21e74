/** Serves. On an empty folder it first makes the demonstration; it prints where it is and how to come in. */
import type { FastifyInstance } from 'fastify';
import { GRANTS } from '../../access/roles.ts';
import { buildApp, demonstrationStaff } from '../../app.ts';
import type { Configuration } from '../../configuration.ts';
import { isLoopback, readClientSecret, readFeedToken, readSessionKeys, readSmtpPassword } from '../../configuration.ts';
import { exitCodes, Refusal } from '../../ground/refusal.ts';
import type { Authority } from '../../rooms/authority/facts.ts';
import { isLedgerStale, rebuildLedger } from '../../rooms/ledger/actions/rebuild-ledger.ts';
import { alreadyRunning, holdFeed, holdServerLock } from '../../storage/one-server.ts';
import { type CouncilSignIn, councilSignIn } from '../../sign-in/council-sign-in.ts';
import { outboxPost, smtpPost } from '../../post/post.ts';
import type { Mail } from '../../rooms/reminders/model.ts';
import { startSealing } from '../../storage/seals/sealer.ts';
import { loggableError } from '../../web/log.ts';
import { stopServer } from '../../web/server.ts';
import { type Command, type CommandRun, readArguments } from '../command.ts';
import { commandLine, type Installation, withInstallation, programVersion, todayOf } from '../installation.ts';
import { makeDemonstrationHere } from '../make-demonstration-here.ts';
import { findSealing } from '../sealing.ts';
import { sessionKeysIn } from '../session-keys.ts';

const SEAL_EVERY_MS = 5000;
const WATCH_EVERY_MS = 2000;
const STOP_WITHIN_MS = 25_000;

export const start: Command = {
  name: 'start',
  usage: 'start',
  does: 'serves; on an empty folder it first makes the demonstration',
  run: async (run) => {
    readArguments(run.args, {}, 'start');
    await withInstallation(run, async (installation) => serve(installation, run.output), run.output.warn);
    return 0;
  },
};

async function serve(installation: Installation, output: CommandRun['output']): Promise<void> {
  const { configuration, storage, now } = installation;
  const stopped = Promise.withResolvers<void>();
  const ask = (): void => stopped.resolve();
  // After PostgreSQL itself has started again another server may have been quicker to take the lock: then this one stops.
  const lock = await holdServerLock(installation.urls.app, configuration.publicUrl, ask);
  if (!lock.held) throw alreadyRunning(lock.address);
  // A second signal ends the process at once: the handlers are gone after the first.
  process.once('SIGTERM', ask).once('SIGINT', ask);
  try {
    const authorities = await authoritiesToServe(installation, output.warn);
    const isDemonstration = authorities.some((authority) => authority.demonstration);
    const isOneClick = isDemonstration && (installation.isEmbedded || configuration.demonstrationOnServer);
    const signIn = signInOf(configuration);
    const app = await buildApp({
      storage,
      authorities,
      isDemonstration: isOneClick,
      signIn,
      today: (authority) => todayOf(authority, now()),
      now,
      publicUrl: configuration.publicUrl,
      trustProxy: configuration.trustProxy,
      uploadMaxBytes: configuration.uploadMaxBytes,
      mail: mailOf(configuration),
      feed: {
        folder: configuration.feedDir,
        token: configuration.feedTokenFile === null ? null : readFeedToken(configuration.feedTokenFile),
        expectedHours: configuration.feedExpectedHours,
        hold: async () => holdFeed(installation.urls.app),
      },
      sessionKeys: await keysOf(configuration),
      logger: configuration.logLevel === 'silent' ? false : { level: configuration.logLevel },
      ready: installation.findHindrance,
    });
    await listen(app, configuration);
    output.print(`Line of Sight ${programVersion()} is at ${configuration.publicUrl}`);
    if (!isDemonstration) void warnOfSignIn(signIn, output.warn);
    if (isOneClick) for (const line of await signInLines(installation, authorities)) output.print(line);
    for (const authority of authorities) void remakeIfStale(installation, authority, app.log);
    const sealing = await findSealing(installation);
    const { sealKeyFile, sealLog } = configuration;
    if (!isDemonstration && sealKeyFile === null && sealLog === null) {
      output.warn(
        'The seal key and the seal log are both in the data folder: they guard against changes in the database, not against someone with that folder. SEAL_KEY_FILE and SEAL_LOG put them elsewhere.',
      );
    }
    if (sealing === null) output.warn('SEALER_DATABASE_URL is not set: nothing written from now on is sealed.');
    const sealer =
      sealing &&
      startSealing({
        ...sealing,
        every: SEAL_EVERY_MS,
        now,
        onProblem: (problem) => app.log.error({ cause: loggableError(problem) }, 'sealing failed'),
      });
    // The embedded database is this program's own: if it dies, it is started again.
    const watch = setInterval(() => void installation.findHindrance(), WATCH_EVERY_MS);
    await stopped.promise;
    clearInterval(watch);
    // Whatever does not end by itself, as a database that died meanwhile, does not hold the machine up.
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    await stopServer(app);
    await sealer?.stop();
  } finally {
    process.off('SIGTERM', ask).off('SIGINT', ask);
    await lock.release();
  }
}

async function authoritiesToServe(
  installation: Installation,
  say: (sentence: string) => void,
): Promise<readonly Authority[]> {
  const authorities = await installation.authorities();
  if (authorities.length > 0) return authorities;
  return [await makeDemonstrationHere(installation, { say })];
}

/** Whom a visitor can sign in as: one invented member of staff of each role. */
async function signInLines({ storage }: Installation, authorities: readonly Authority[]): Promise<readonly string[]> {
  const demonstration = authorities.find((authority) => authority.demonstration);
  if (demonstration === undefined) return [];
  const staff = await demonstrationStaff(storage, demonstration, true);
  return [
    'This is a demonstration: everyone in it is invented. Open the address and sign in with one click as',
    ...staff.map(({ name, role, team }) => `  ${name}, ${GRANTS[role].words}${team === null ? '' : `, ${team}`}`),
  ];
}

async function listen(app: FastifyInstance, { host, port }: Configuration): Promise<void> {
  try {
    await app.listen({ host, port });
  } catch (failure) {
    const { code } = failure as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new Refusal(
        `Port ${port} on ${host} is taken by another program; set PORT to a free one.`,
        exitCodes.inUse,
      );
    if (code === 'EACCES')
      throw new Refusal(`This account may not listen on port ${port}; set PORT to one above 1023.`, exitCodes.wrongUse);
    throw failure;
  }
}

async function keysOf({ sessionKeysFile, dataDir }: Configuration): Promise<readonly string[]> {
  return sessionKeysFile === null ? sessionKeysIn(dataDir) : readSessionKeys(sessionKeysFile);
}

/** undefined where the council has not been joined to its sign-in service. */
function signInOf({
  oidcIssuer,
  oidcClientId,
  oidcClientSecretFile,
  publicUrl,
}: Configuration): CouncilSignIn | undefined {
  if (oidcIssuer === null || oidcClientId === null || oidcClientSecretFile === null) return undefined;
  return councilSignIn({
    issuer: oidcIssuer,
    clientId: oidcClientId,
    clientSecret: readClientSecret(oidcClientSecretFile),
    returnAddress: new URL('/sign-in/return', publicUrl).href,
    signedOutAddress: new URL('/sign-in', publicUrl).href,
  });
}

/** undefined where no letter is sent. */
function mailOf({ smtpUrl, smtpPasswordFile, mailOutbox, mailFrom, mailDomains }: Configuration): Mail | undefined {
  if (mailFrom === null) return undefined;
  if (mailOutbox !== null) return { post: outboxPost(mailOutbox, mailFrom), domains: mailDomains };
  if (smtpUrl === null) return undefined;
  const password = smtpPasswordFile === null ? null : readSmtpPassword(smtpPasswordFile);
  const isOnThisMachine = isLoopback(new URL(smtpUrl).hostname);
  return { post: smtpPost({ url: smtpUrl, password, from: mailFrom, isOnThisMachine }), domains: mailDomains };
}

/** Serving does not wait for the service: whoever is signed in goes on without it. */
async function warnOfSignIn(signIn: CouncilSignIn | undefined, warn: CommandRun['output']['warn']): Promise<void> {
  const hindrance =
    signIn === undefined
      ? 'OIDC_ISSUER is not set: nobody can sign in. docs/deployment.md says how to join the council’s sign-in service.'
      : await signIn.findHindrance();
  if (hindrance !== undefined) warn(hindrance);
}

/** Rules or settings changed since the ledger was made: it is remade behind the pages, which say so until then. */
async function remakeIfStale(
  installation: Installation,
  authority: Authority,
  log: { error: (words: object, sentence: string) => void },
): Promise<void> {
  try {
    const actor = commandLine(authority);
    if (await isLedgerStale(installation.storage, actor))
      await rebuildLedger(installation.storage, actor, todayOf(authority, installation.now()));
  } catch (failure) {
    log.error({ type: failure instanceof Error ? failure.name : 'unknown' }, 'the ledger could not be remade');
  }
}
