/**
 * OpenID Connect with the council's own sign-in service: authorization code with PKCE, state and nonce, and an ID token
 * whose signature, issuer, audience and times are checked. Nothing of a token is kept, and nothing of it is logged.
 */
import * as openid from 'openid-client';
import type { SignInOutcome, SignInService } from '../rooms/workforce/model.ts';
import { arrivalOf } from './arrival.ts';

export type CouncilSignInSettings = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where people come back to. */
  readonly returnAddress: string;
  /** Where they come back to from signing out. */
  readonly signedOutAddress: string;
};

export type CouncilSignIn = SignInService & {
  readonly findSignOut: () => Promise<URL | undefined>;
  /** Why it cannot be signed in with, in a sentence; undefined when it answers as it should. */
  readonly findHindrance: () => Promise<string | undefined>;
};

const ANSWER_WITHIN_SECONDS = 8;
/** How far the clock of the service may be from ours. */
const CLOCKS_APART_SECONDS = 30;

export function councilSignIn(settings: CouncilSignInSettings): CouncilSignIn {
  const { issuer, clientId, returnAddress, signedOutAddress } = settings;
  let known: Promise<openid.Configuration> | undefined;
  /** Asked for once; a service that did not answer is asked again. */
  const discovered = (): Promise<openid.Configuration> => {
    known ??= discover(settings).catch((failure: unknown) => {
      known = undefined;
      throw failure;
    });
    return known;
  };

  return {
    begin: async () => {
      const service = await discovered();
      const begun = {
        state: openid.randomState(),
        nonce: openid.randomNonce(),
        verifier: openid.randomPKCECodeVerifier(),
      };
      const address = openid.buildAuthorizationUrl(service, {
        redirect_uri: returnAddress,
        response_type: 'code',
        scope: 'openid profile',
        state: begun.state,
        nonce: begun.nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(begun.verifier),
        code_challenge_method: 'S256',
      });
      return { address, begun };
    },

    finish: async (came, { state, nonce, verifier }) => {
      try {
        const service = await discovered();
        const tokens = await openid.authorizationCodeGrant(service, new URL(`${returnAddress}?${came.toString()}`), {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (claims === undefined) throw new Error('there is no ID token');
        if (claims.iss !== issuer) throw new Error('the ID token is of another issuer');
        // The library asks this only where there are several audiences.
        if (claims['azp'] !== undefined && claims['azp'] !== clientId)
          throw new Error('the ID token was given to another');
        return { kind: 'arrived', arrival: arrivalOf(claims) };
      } catch (failure) {
        return outcomeOf(failure);
      }
    },

    findSignOut: async () => {
      const service = await discovered().catch(() => undefined);
      if (service?.serverMetadata().end_session_endpoint === undefined) return undefined;
      return openid.buildEndSessionUrl(service, { post_logout_redirect_uri: signedOutAddress });
    },

    findHindrance: async () => {
      try {
        await discovered();
        return undefined;
      } catch (failure) {
        return failure instanceof OtherIssuer
          ? 'OIDC_ISSUER is not what the sign-in service calls itself: nobody can sign in until the two are the same.'
          : 'The sign-in service at OIDC_ISSUER does not answer yet: nobody can sign in until it does.';
      }
    },
  };
}

class OtherIssuer extends Error {}

async function discover({ issuer, clientId, clientSecret }: CouncilSignInSettings): Promise<openid.Configuration> {
  const isOnThisMachine = new URL(issuer).protocol === 'http:';
  const service = await openid.discovery(
    new URL(issuer),
    clientId,
    { [openid.clockTolerance]: CLOCKS_APART_SECONDS },
    (server, ...request) => {
      const ways = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
      const way = ways.includes('client_secret_post') ? openid.ClientSecretPost : openid.ClientSecretBasic;
      return way(clientSecret)(server, ...request);
    },
    {
      timeout: ANSWER_WITHIN_SECONDS,
      // Without it the library trusts the connection, and looks at no signature.
      execute: [openid.enableNonRepudiationChecks, ...(isOnThisMachine ? [openid.allowInsecureRequests] : [])],
    },
  );
  // The library takes any tenant of Microsoft's for any other.
  if (service.serverMetadata().issuer !== issuer) throw new OtherIssuer('the service calls itself by another name');
  return service;
}

const AWAY_WORDS: readonly unknown[] = ['server_error', 'temporarily_unavailable'];
const AWAY_CODES: readonly unknown[] = ['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM'];

/** Whether they said no, the service is away, or what came is not what was asked for. */
function outcomeOf(cause: unknown): SignInOutcome {
  const { error, code, status } = cause as { error?: unknown; code?: unknown; status?: unknown };
  if (cause instanceof openid.AuthorizationResponseError && error === 'access_denied') return { kind: 'cancelled' };
  const isAway =
    AWAY_WORDS.includes(error) ||
    AWAY_CODES.includes(code) ||
    (typeof status === 'number' && status >= 500) ||
    (cause instanceof TypeError && cause.message === 'fetch failed');
  return { kind: isAway ? 'away' : 'refused', cause };
}
