/**
 * Going to the council's sign-in service and coming back. What is needed to believe whoever comes back stays in the
 * session, on the server, and serves once. Whatever is wrong is one sentence with a reference: the log says what it was,
 * and nothing that came. Each answer leads on, so that no address with a code in it stays in a browser.
 */
import { Failure } from '../../../web/failure.ts';
import { away, page, type Route, redirect, type VisitSession } from '../../../web/route.ts';
import type { Welcome } from '../actions/arrive.ts';
import type { Arrival, BegunSignIn, SignInService } from '../model.ts';
import { TROUBLE } from './sign-in.ts';

type Refused = { readonly reference: string; readonly why: string; readonly cause: unknown };

type Joined = {
  readonly service: SignInService;
  readonly arrive: (arrival: Arrival) => Promise<Welcome>;
  readonly report: (refused: Refused) => void;
};

const MINUTE = 60_000;
/** Long enough to find one's telephone for the second factor. */
const UNDER_WAY_MOST = 15 * MINUTE;

const SENTENCES = {
  'has-no-role':
    'Your account has no role in Line of Sight. Ask whoever looks after your account to give you one, then sign in again.',
  'is-cut-short':
    'Your account has more groups than the sign-in service can send, so your role did not arrive. Ask whoever looks after your account to send roles only.',
  'does-not-work-here':
    'Line of Sight does not know you as somebody who works here now. If you do, ask its administrator.',
} as const;

export function signInElsewhere({ service, arrive, report }: Joined): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/sign-in/start',
      allow: 'anyone',
      audit: 'nobody',
      isLimited: true,
      handle: async ({ session, now }) => {
        try {
          const { address, begun } = await service.begin();
          keepBegun(session, begun, now);
          return away(address);
        } catch (cause) {
          throw new Failure('sign-in-away', { cause });
        }
      },
    },
    {
      method: 'GET',
      path: '/sign-in/return',
      allow: 'anyone',
      audit: 'nobody',
      isLimited: true,
      handle: async ({ query, session, now, reference }) => {
        const sayWhy = (sentence: string) => {
          session.keep(TROUBLE, sentence);
          return redirect('/sign-in');
        };
        const refuse = (why: string, cause?: unknown) => {
          report({ reference, why, cause });
          return sayWhy(`Try again. If it goes on, give your administrator this reference: ${reference}.`);
        };
        const begun = takeBegun(session, query['state'], now);
        if (begun === undefined) return refuse('it was not begun in this session, or too long ago');
        const outcome = await service.finish(new URLSearchParams(query), begun);
        switch (outcome.kind) {
          case 'cancelled':
            return sayWhy('The sign-in service says that you turned back there.');
          case 'away':
            report({ reference, why: 'the service does not answer', cause: outcome.cause });
            return redirect('/sign-in/away');
          case 'refused':
            return refuse('what came back was not what was asked for', outcome.cause);
          case 'arrived': {
            const welcome = await arrive(outcome.arrival);
            if (welcome.kind === 'let-in') return redirect(await session.signIn(welcome.staffId, welcome.through));
            if (welcome.kind === 'waits') return redirect('/sign-in/waiting');
            report({ reference, why: welcome.kind, cause: undefined });
            return sayWhy(SENTENCES[welcome.kind]);
          }
        }
      },
    },
    {
      method: 'GET',
      path: '/sign-in/waiting',
      allow: 'anyone',
      audit: 'nobody',
      handle: async () =>
        page('workforce/pages/sign-in-waiting.njk', { title: 'An administrator has to let you in first' }),
    },
    {
      method: 'GET',
      path: '/sign-in/away',
      allow: 'anyone',
      audit: 'nobody',
      handle: async () => {
        throw new Failure('sign-in-away');
      },
    },
  ];
}

const nameOf = (state: string): string => `sign-in ${state}`;

/** Under its own state, so that two tabs do not put each other out. */
function keepBegun(session: VisitSession, begun: BegunSignIn, now: Date): void {
  session.keep(nameOf(begun.state), JSON.stringify({ ...begun, at: now.getTime() }));
}

function takeBegun(session: VisitSession, state: string | undefined, now: Date): BegunSignIn | undefined {
  const kept = state === undefined ? undefined : session.findKept(nameOf(state));
  if (state === undefined || kept === undefined || kept === '') return undefined;
  session.keep(nameOf(state), '');
  const begun = JSON.parse(kept) as BegunSignIn & { readonly at: number };
  return now.getTime() - begun.at < UNDER_WAY_MOST ? begun : undefined;
}
