import * as client from 'openid-client';
import { toEpoch } from '../../law/index.ts';
import { identityKey } from './accounts.ts';
import type { Door, Origin } from './door.ts';
import { LoginError } from './errors.ts';
import { admitted } from './log-in.ts';
import { seal, unseal } from './seal.ts';
import { openSession } from './sessions.ts';

export interface OidcSettings {
  /** Address of the provider; its description is read from there. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret?: string;
  /** Where the provider sends the browser back to, exactly as registered there. */
  readonly redirectUri: string;
  readonly scope?: string;
  /** 32 bytes that protect what the browser carries between the two steps. */
  readonly key: Buffer;
  /** For a provider inside the machine, in tests: http instead of https. */
  readonly insecure?: true;
}

/** What the browser carries, sealed, from leaving to coming back. */
interface Pending {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface OutsideIdentity {
  readonly issuer: string;
  readonly subject: string;
}

const TEN_MINUTES = 600_000;

/** A log-in by the identity provider of the government (统一身份认证): authorization code with PKCE, state and nonce. */
export class Oidc {
  readonly #settings: OidcSettings;
  #provider: Promise<client.Configuration> | undefined;

  constructor(settings: OidcSettings) {
    this.#settings = settings;
  }

  /**
   * Where to send the browser, and what it must carry back in a cookie of its own (HttpOnly, SameSite=Lax).
   * @throws LoginError `oidc.unavailable`
   */
  async begin(p: Pick<Door, 'now'>): Promise<{ readonly url: string; readonly pending: string }> {
    const provider = await this.#discovered();
    const pending: Pending = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
    };
    const url = client.buildAuthorizationUrl(provider, {
      redirect_uri: this.#settings.redirectUri,
      scope: this.#settings.scope ?? 'openid',
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(pending.verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, pending: seal(this.#settings.key, pending, toEpoch(p.now()) + TEN_MINUTES) };
  }

  /**
   * Whom the provider has proved, from the query with which the browser came back.
   * @throws LoginError `oidc.failed` (whatever does not fit), `oidc.unavailable`
   */
  async complete(p: Pick<Door, 'now'>, query: URLSearchParams, pending: string): Promise<OutsideIdentity> {
    const carried = unseal<Pending>(this.#settings.key, pending, toEpoch(p.now()));
    if (!carried) throw new LoginError('oidc.failed');
    const provider = await this.#discovered();
    const here = new URL(this.#settings.redirectUri);
    here.search = query.toString();
    try {
      const answer = await client.authorizationCodeGrant(provider, here, {
        expectedState: carried.state,
        expectedNonce: carried.nonce,
        pkceCodeVerifier: carried.verifier,
        idTokenExpected: true,
      });
      const claims = answer.claims();
      if (!claims) throw new Error('no id token');
      return { issuer: claims.iss, subject: claims.sub };
    } catch (error) {
      throw Object.assign(new LoginError('oidc.failed'), { cause: error });
    }
  }

  /** Reads the provider's description once; after a failure the next log-in tries again. */
  async #discovered(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret, insecure } = this.#settings;
    this.#provider ??= client.discovery(
      new URL(issuer),
      clientId,
      clientSecret,
      clientSecret === undefined ? client.None() : undefined,
      {
        timeout: 10,
        // The signature of the id token is checked as well, not the connection alone.
        execute: [client.enableNonRepudiationChecks, ...(insecure ? [client.allowInsecureRequests] : [])],
      },
    );
    try {
      return await this.#provider;
    } catch (error) {
      this.#provider = undefined;
      throw Object.assign(new LoginError('oidc.unavailable'), { cause: error });
    }
  }
}

/**
 * Opens a session for the account that an outside identity is linked to. Nobody gets an account by himself.
 * @throws LoginError `oidc.not-linked`, `login.not-registered`
 */
export async function logInByIdentity(p: Door, identity: OutsideIdentity, from: Origin = {}, before?: string) {
  const account = await p.ledger.accountBySubject(p.district.code, identityKey(identity));
  if (!account) throw new LoginError('oidc.not-linked');
  const session = await admitted(p, account.person, 'oidc', from);
  return { session, ...(await openSession(p, session.person, from, before)) };
}
