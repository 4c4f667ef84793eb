import { expect, test } from 'vitest';
import { csrfMatches, csrfToken } from './csrf.ts';
import { seal, unseal } from './seal.ts';

const key = Buffer.alloc(32, 7);

test('a form token fits its browser and key, and nothing else', () => {
  const token = csrfToken(key, 'session-1');
  expect(csrfMatches(key, 'session-1', token)).toBe(true);
  expect(csrfMatches(key, 'session-2', token)).toBe(false);
  expect(csrfMatches(Buffer.alloc(32, 8), 'session-1', token)).toBe(false);
  expect(csrfToken(key, 'session-1')).not.toBe(token);
  const other = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
  for (const bad of [
    undefined,
    null,
    7,
    '',
    '.',
    'a.b',
    `${token}.x`,
    other,
    token.toLowerCase(),
    'x'.repeat(1000),
    ['a'],
  ])
    expect(csrfMatches(key, 'session-1', bad)).toBe(false);
  expect(csrfMatches(key, '', csrfToken(key, ''))).toBe(false);
});

test('what is sealed is hidden, cannot be changed, and ends', () => {
  const sealed = seal(key, { verifier: 'abc' }, 1000);
  expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('verifier');
  expect(unseal(key, sealed, 999)).toEqual({ verifier: 'abc' });
  expect(unseal(key, sealed, 1000)).toBeUndefined();
  expect(unseal(Buffer.alloc(32, 8), sealed, 0)).toBeUndefined();
  const bytes = Buffer.from(sealed, 'base64url');
  for (let at = 0; at < bytes.length; at++) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] as number) ^ 1;
    expect(unseal(key, changed.toString('base64url'), 0)).toBeUndefined();
  }
  for (const bad of ['', 'AAAA', sealed.slice(0, 20)]) expect(unseal(key, bad, 0)).toBeUndefined();
});
