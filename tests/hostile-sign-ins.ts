/**
 * What somebody might try in order to come in as another: tokens that are forged, and returns from the sign-in service
 * that were tampered with. Tried by a test each, and by the long runs, which print how many there were.
 */
import { FORGERIES, startHostileProvider } from './hostile-provider.ts';
import { isoOf } from '../src/ground/day-words.ts';
import { readText } from '../src/web/server-for-tests.ts';
import { HERE_TODAY, type Joined, openJoinedCouncil, PUBLIC_URL } from './joined-council.ts';
import { type RunningProvider, signInThroughProvider, startProvider, wayThroughProvider } from './provider.ts';

const VICTIM = { subject: 'the-subject-of-grace', name: 'Grace Ellery' };
const OTHER = { subject: 'the-subject-of-sam', name: 'Sam Okoro' };

type Closing = { readonly after: (close: () => Promise<void>) => void };
type Browser = ReturnType<Joined['browser']>;

export type Tried = {
  readonly name: string;
  /** In a word or two; null where it was refused as it must be. */
  readonly fault: string | null;
};

/** An honest token first: otherwise nothing would be shown by the refusals. */
export async function tryForgedTokens(closing: Closing): Promise<readonly Tried[]> {
  const provider = await startHostileProvider(VICTIM.subject, ['team-manager']);
  closing.after(provider.stop);
  const joined = await openJoinedCouncil(closing, provider, [VICTIM]);
  const honest = joined.browser();
  await signInThroughProvider(honest, VICTIM.subject);
  if (!(await isSignedIn(honest))) throw new Error('an honest token is not let in');
  const tried: Tried[] = [];
  for (const name of Object.keys(FORGERIES)) {
    provider.give(name);
    const browser = joined.browser();
    const from = joined.lines.length;
    const answer = await signInThroughProvider(browser, VICTIM.subject);
    tried.push({ name, fault: await faultOf(joined, browser, answer, from, []) });
  }
  return tried;
}

type Answered = Awaited<ReturnType<Browser['get']>>;
type Attempt = { readonly browser: Browser; readonly answer: Answered; readonly secrets: readonly string[] };
type Tampering = (joined: Joined, provider: RunningProvider) => Promise<Attempt>;

/** Goes the honest way up to the return, changes it, and comes back with it. */
const changed =
  (change: (back: URL) => void): Tampering =>
  async (joined) => {
    const browser = joined.browser();
    const back = await wayThroughProvider(browser, VICTIM.subject);
    const secrets = [...back.searchParams.values()];
    change(back);
    return { browser, answer: await browser.get(`${back.pathname}${back.search}`), secrets };
  };

export const TAMPERINGS: Readonly<Record<string, Tampering>> = {
  'with another state': changed((back) => back.searchParams.set('state', 'a-state-nobody-gave')),
  'without a state': changed((back) => back.searchParams.delete('state')),
  'without a code': changed((back) => back.searchParams.delete('code')),
  'with a code somebody made up': changed((back) => back.searchParams.set('code', 'made-up')),
  'from another issuer': changed((back) => back.searchParams.set('iss', 'https://sign-in.example.org')),
  'without the issuer the service always names': changed((back) => back.searchParams.delete('iss')),
  'with an error instead, and words for the page': changed((back) => {
    back.searchParams.delete('code');
    back.searchParams.set('error', 'invalid_request');
    back.searchParams.set('error_description', '<script>alert("the code was wrong")</script>');
  }),
  'by somebody who said no there': async (joined) => {
    const browser = joined.browser();
    const back = await wayThroughProvider(browser, 'no');
    return { browser, answer: await browser.get(`${back.pathname}${back.search}`), secrets: [] };
  },
  'in the browser of somebody else': async (joined) => {
    const back = await wayThroughProvider(joined.browser(), OTHER.subject);
    const browser = joined.browser();
    await browser.get('/sign-in/start');
    return {
      browser,
      answer: await browser.get(`${back.pathname}${back.search}`),
      secrets: [...back.searchParams.values()],
    };
  },
  'with the code of somebody else': async (joined) => {
    const stolen = await wayThroughProvider(joined.browser(), VICTIM.subject);
    const browser = joined.browser();
    const own = await wayThroughProvider(browser, OTHER.subject);
    own.searchParams.set('code', stolen.searchParams.get('code') ?? '');
    return {
      browser,
      answer: await browser.get(`${own.pathname}${own.search}`),
      secrets: [...own.searchParams.values()],
    };
  },
  'a second time, after signing out': async (joined) => {
    const browser = joined.browser();
    const back = await wayThroughProvider(browser, VICTIM.subject);
    await browser.get(`${back.pathname}${back.search}`);
    await signOut(browser);
    return {
      browser,
      answer: await browser.get(`${back.pathname}${back.search}`),
      secrets: [...back.searchParams.values()],
    };
  },
  'twenty minutes later': async (joined) => {
    const browser = joined.browser();
    const back = await wayThroughProvider(browser, VICTIM.subject);
    joined.clock.ahead += 20 * 60_000;
    const answer = await browser.get(`${back.pathname}${back.search}`);
    joined.clock.ahead -= 20 * 60_000;
    return { browser, answer, secrets: [...back.searchParams.values()] };
  },
};

export async function tryTamperedReturns(closing: Closing): Promise<readonly Tried[]> {
  const provider = await startProvider({
    publicUrl: PUBLIC_URL,
    people: [VICTIM, OTHER].map((person) => ({ ...person, roles: ['team-manager'] })),
  });
  closing.after(provider.stop);
  const joined = await openJoinedCouncil(closing, provider, [VICTIM, OTHER]);
  const tried: Tried[] = [];
  for (const [name, tamper] of Object.entries(TAMPERINGS)) {
    const from = joined.lines.length;
    const { browser, answer, secrets } = await tamper(joined, provider);
    tried.push({ name, fault: await faultOf(joined, browser, answer, from, secrets) });
  }
  return tried;
}

const LEAVERS = 20;

/** Members of staff who are signed in, and end today: the next thing each of them asks for is refused. */
export async function tryLeavers(closing: Closing): Promise<readonly Tried[]> {
  const people = Array.from({ length: LEAVERS }, (_, index) => ({
    subject: `leaver-${index}`,
    name: `Leaver ${index}`,
  }));
  const provider = await startProvider({
    publicUrl: PUBLIC_URL,
    people: people.map((person) => ({ ...person, roles: ['team-manager'] })),
  });
  closing.after(provider.stop);
  const joined = await openJoinedCouncil(closing, provider, people);
  const tried: Tried[] = [];
  for (const { subject, name } of people) {
    const browser = joined.browser();
    await signInThroughProvider(browser, subject);
    if (!(await isSignedIn(browser))) throw new Error(`${name} is not let in to begin with`);
    const description = { action: 'end-sign-in', touches: [], recordedOn: HERE_TODAY };
    await joined.storage.write(joined.program, description, (act) =>
      act.db
        .updateTable('staff')
        .set({ ended_on: isoOf(HERE_TODAY), act: act.id })
        .where('authority_id', '=', joined.council.id)
        .where('id', '=', joined.staffId(name))
        .execute(),
    );
    const answer = await browser.get('/my-work');
    tried.push({ name, fault: answer.headers.location === '/sign-in' ? null : `answered ${answer.statusCode}` });
  }
  return tried;
}

async function isSignedIn(browser: Browser): Promise<boolean> {
  return (await browser.get('/')).headers.location !== '/sign-in';
}

async function signOut(browser: Browser): Promise<void> {
  const page = await browser.get('/accessibility');
  const token = /action="\/sign-out"[\s\S]*?name="_csrf" value="(?<token>[^"]*)"/.exec(page.body)?.groups?.['token'];
  await browser.post('/sign-out', { _csrf: token ?? '' });
}

/** Refused: nobody is signed in, the address is clean, one plain sentence whose reference is in the log, and nothing that came. */
async function faultOf(
  joined: Joined,
  browser: Browser,
  answer: Answered,
  from: number,
  secrets: readonly string[],
): Promise<string | null> {
  if (answer.statusCode !== 303 || answer.headers.location !== '/sign-in') return `answered ${answer.statusCode}`;
  if (await isSignedIn(browser)) return 'let in';
  const text = readText(await browser.get('/sign-in'));
  if (!text.includes('You are not signed in.')) return 'no sentence';
  if (/token|nonce|claim|\bstate|issuer|PKCE|alert/i.test(text)) return 'says too much';
  const reference = /this reference: (?<letters>[2-9A-Z]{4}-[2-9A-Z]{4})/.exec(text)?.groups?.['letters'];
  const log = joined.lines.slice(from).join('');
  if (reference === undefined ? !text.includes('turned back') : !log.includes(reference)) return 'no reference';
  const leaked = [...secrets, VICTIM.subject, VICTIM.name, OTHER.subject].find(
    (secret) => secret.length > 8 && log.includes(secret),
  );
  return leaked === undefined ? null : 'in the log';
}
