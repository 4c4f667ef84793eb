import { expect, test } from 'vitest';
import { meantSecret, newSecret, sameSecret, secretHash } from './secret.ts';

test('a code has 128 random bits in letters that are not mistaken', () => {
  const codes = Array.from({ length: 500 }, newSecret);
  for (const code of codes)
    expect(code).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{5}){3}-[0-9A-HJKMNP-TV-Z]{6}$/);
  expect(new Set(codes).size).toBe(500);
  // Every one of the 128 bits is drawn: over 500 codes each is neither always 0 nor always 1.
  const values = codes.map((code) =>
    [...meantSecret(code)].reduce(
      (sum, letter) => sum * 32n + BigInt('0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(letter)),
      0n,
    ),
  );
  for (let bit = 0n; bit < 128n; bit++) {
    const ones = values.filter((value) => (value >> bit) & 1n).length;
    expect(ones).toBeGreaterThan(150);
    expect(ones).toBeLessThan(350);
  }
  expect(values.every((value) => value < 1n << 128n)).toBe(true);
});

test('it is read as it was meant, however it was typed', () => {
  const code = '01AB1-0CDEF-GHJKM-NPQRS-TVWXYZ';
  for (const typed of [
    '01ab1-0cdef-ghjkm-npqrs-tvwxyz',
    ' OlAbI oCDEF GHJKM NPQRS TVWXYZ ',
    '０１ＡＢ１—０ＣＤＥＦ－ＧＨＪＫＭ–ＮＰＱＲＳ　ＴＶＷＸＹＺ',
    '01AB1.0CDEF_GHJKM‐NPQRSTVWXYZ',
  ])
    expect(meantSecret(typed)).toBe(meantSecret(code));
  expect(meantSecret('x'.repeat(10_000)).length).toBeLessThanOrEqual(200);
});

test('its hash belongs to one district and one receipt', () => {
  const secret = newSecret();
  const kept = secretHash('990102', '99010220260302000001', secret);
  expect(kept).toMatch(/^[0-9a-f]{64}$/);
  expect(sameSecret('990102', '99010220260302000001', secret.toLowerCase(), kept)).toBe(true);
  expect(sameSecret('990102', '99010220260302000002', secret, kept)).toBe(false);
  expect(sameSecret('990103', '99010220260302000001', secret, kept)).toBe(false);
  expect(sameSecret('990102', '99010220260302000001', newSecret(), kept)).toBe(false);
  // The parts cannot be pushed into one another.
  expect(secretHash('990102', '1', '23')).not.toBe(secretHash('990102', '12', '3'));
});

test('no stored hash, or one in another form, opens nothing', () => {
  for (const kept of [undefined, '', '0'.repeat(64), 'zz'])
    expect(sameSecret('990102', 'r', newSecret(), kept)).toBe(false);
});
