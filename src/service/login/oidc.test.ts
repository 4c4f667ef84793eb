import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Oidc } from './oidc.ts';

/** A small identity provider: one client, one signed-in person, and every way of misbehaving that a test asks for. */
const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
const CLIENT = { id: 'yifa-test', secret: 'client-secret-for-the-test' };
const BACK = 'http://127.0.0.1:1/back';
const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

let provider: Server;
let issuer: string;
let down = false;
/** What the next id token says otherwise than it should. */
let bend: { [claim: string]: unknown } = {};
let signer = privateKey;
const codes = new Map<string, { nonce: string; challenge: string; redirect: string }>();
let exchanges = 0;

beforeAll(async () => {
  provider = createServer((request, response) => {
    const url = new URL(request.url ?? '/', issuer);
    const answer = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (down) return void response.writeHead(500).end();
    if (url.pathname === '/.well-known/openid-configuration')
      return void answer(200, {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        code_challenge_methods_supported: ['S256'],
      });
    if (url.pathname === '/jwks')
      return void answer(200, {
        keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'RS256', use: 'sig' }],
      });
    if (url.pathname !== '/token') return void response.writeHead(404).end();
    let text = '';
    request.on('data', (part: Buffer) => {
      text += part.toString();
    });
    request.on('end', () => {
      exchanges++;
      const form = new URLSearchParams(text);
      const known = codes.get(form.get('code') ?? '');
      codes.delete(form.get('code') ?? '');
      const challenge = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url');
      const [id, secret] = [form.get('client_id'), form.get('client_secret')];
      if (
        !known ||
        challenge !== known.challenge ||
        form.get('redirect_uri') !== known.redirect ||
        id !== CLIENT.id ||
        secret !== CLIENT.secret
      )
        return answer(400, { error: 'invalid_grant' });
      const now = Math.floor(Date.now() / 1000);
      const claims = {
        iss: issuer,
        sub: 'person-7',
        aud: CLIENT.id,
        iat: now,
        exp: now + 300,
        nonce: known.nonce,
        ...bend,
      };
      const head = `${base64({ alg: 'RS256', kid: 'k1' })}.${base64(claims)}`;
      const idToken = `${head}.${sign('RSA-SHA256', Buffer.from(head), signer).toString('base64url')}`;
      return answer(200, { access_token: 'unused', token_type: 'Bearer', id_token: idToken });
    });
  });
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
});
afterAll(() => {
  provider.closeAllConnections();
  provider.close();
});
beforeEach(() => {
  bend = {};
  signer = privateKey;
  down = false;
  now = '2026-03-02T09:00:00.000+08:00';
});

let now: string;
const p = { now: () => now };
const key = randomBytes(32);
const open = () =>
  new Oidc({ issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret, redirectUri: BACK, key, insecure: true });

/** The person says yes at the provider: the query with which the browser is sent back. */
function agree(url: string): URLSearchParams {
  const asked = new URL(url).searchParams;
  const code = randomBytes(8).toString('hex');
  codes.set(code, {
    nonce: asked.get('nonce') ?? '',
    challenge: asked.get('code_challenge') ?? '',
    redirect: asked.get('redirect_uri') ?? '',
  });
  return new URLSearchParams({ code, state: asked.get('state') ?? '' });
}
const outcome = (work: Promise<unknown>) =>
  work.then(
    (identity) => identity,
    (error: { code?: string }) => error.code ?? String(error),
  );

test('the browser is sent with PKCE, state and nonce, and none of them twice', async () => {
  const oidc = open();
  const [one, two] = [await oidc.begin(p), await oidc.begin(p)];
  const asked = new URL(one.url);
  expect(`${asked.origin}${asked.pathname}`).toBe(`${issuer}/authorize`);
  expect(Object.fromEntries(asked.searchParams)).toMatchObject({
    client_id: CLIENT.id,
    redirect_uri: BACK,
    response_type: 'code',
    scope: 'openid',
    code_challenge_method: 'S256',
  });
  for (const name of ['state', 'nonce', 'code_challenge']) {
    expect(asked.searchParams.get(name)?.length).toBeGreaterThanOrEqual(43);
    expect(asked.searchParams.get(name)).not.toBe(new URL(two.url).searchParams.get(name));
  }
  expect(one.url).not.toContain(CLIENT.secret);
});

test('whoever the provider proves is named by issuer and subject', async () => {
  const oidc = open();
  const { url, pending } = await oidc.begin(p);
  expect(await oidc.complete(p, agree(url), pending)).toEqual({ issuer, subject: 'person-7' });
});

describe('whatever does not fit is refused with one answer', () => {
  const attempt = async (
    change: (query: URLSearchParams) => void = () => undefined,
    pendingOf: (pending: string) => string = (x) => x,
  ) => {
    const oidc = open();
    const { url, pending } = await oidc.begin(p);
    const query = agree(url);
    change(query);
    return outcome(oidc.complete(p, query, pendingOf(pending)));
  };
  test('another state: the answer to somebody else', async () => {
    const before = exchanges;
    expect(await attempt((q) => q.set('state', 'x'.repeat(43)))).toBe('oidc.failed');
    expect(await attempt((q) => q.delete('state'))).toBe('oidc.failed');
    expect(exchanges).toBe(before);
  });
  test('an unknown code, or none', async () => {
    expect(await attempt((q) => q.set('code', 'guess'))).toBe('oidc.failed');
    expect(await attempt((q) => q.delete('code'))).toBe('oidc.failed');
  });
  test('the person said no', async () => {
    expect(
      await attempt((q) => {
        q.delete('code');
        q.set('error', 'access_denied');
      }),
    ).toBe('oidc.failed');
  });
  test('what the browser carried was changed, belongs to another log-in, or is too old', async () => {
    expect(await attempt(undefined, (x) => `${x.slice(0, -2)}AA`)).toBe('oidc.failed');
    expect(await attempt(undefined, () => '')).toBe('oidc.failed');
    const other = await open().begin(p);
    expect(await attempt(undefined, () => other.pending)).toBe('oidc.failed');
    expect(
      await attempt(() => {
        now = '2026-03-02T09:10:00.000+08:00';
      }),
    ).toBe('oidc.failed');
  });
  test('an id token with another nonce, audience, issuer or an end in the past', async () => {
    for (const bent of [
      { nonce: 'other' },
      { nonce: undefined },
      { aud: 'somebody-else' },
      { iss: 'http://127.0.0.1:2' },
      { exp: 1_000_000 },
      { sub: undefined },
    ]) {
      bend = bent;
      expect(await attempt()).toBe('oidc.failed');
    }
  });
  test('a code is good once', async () => {
    const oidc = open();
    const { url, pending } = await oidc.begin(p);
    const query = agree(url);
    await oidc.complete(p, query, pending);
    expect(await outcome(oidc.complete(p, query, pending))).toBe('oidc.failed');
  });
});

test('a provider that is away says so, and the next log-in tries again', async () => {
  const oidc = open();
  down = true;
  expect(await outcome(oidc.begin(p))).toBe('oidc.unavailable');
  down = false;
  const { url, pending } = await oidc.begin(p);
  expect(await oidc.complete(p, agree(url), pending)).toEqual({ issuer, subject: 'person-7' });
});

test('an id token signed by a stranger', async () => {
  signer = stranger.privateKey;
  const oidc = open();
  const { url, pending } = await oidc.begin(p);
  expect(await outcome(oidc.complete(p, agree(url), pending))).toBe('oidc.failed');
});
