import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sha256 } from './sha256.ts';

test('is SHA-256, whatever the length and the script', () => {
  const letters = 'a听証b🎲\n\t';
  for (let length = 0; length < 200; length++) {
    const text = [...letters.repeat(40)].slice(0, length).join('');
    expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
  }
  const long = '演示'.repeat(20_000);
  expect(sha256(long)).toBe(createHash('sha256').update(long).digest('hex'));
});
