import { hash } from '@node-rs/argon2';
import { expect, test } from 'vitest';
import { credentialOf, mustChange, newCredential, passwordMatches, strengthened } from './password.ts';

const now = '2026-03-02T09:00:00.000+08:00';

test('a password is kept as an Argon2id hash with its day, never twice the same', async () => {
  const [a, b] = await Promise.all([
    newCredential('Plumtree4711', now, false),
    newCredential('Plumtree4711', now, true),
  ]);
  expect(a).toMatch(/^2026-03-02 \$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(b).toMatch(/^2026-03-02! \$argon2id\$/);
  expect(a.split('$').at(-1)).not.toBe(b.split('$').at(-1));
  expect(a).not.toContain('Plumtree');
  const [one, two] = [credentialOf(a), credentialOf(b)];
  expect(await passwordMatches(one, 'Plumtree4711')).toBe(true);
  expect(await passwordMatches(one, 'plumtree4711')).toBe(false);
  expect(await passwordMatches(two, 'Plumtree4711')).toBe(true);
  expect(one?.mustChange).toBe(false);
  expect(two?.mustChange).toBe(true);
});

test('full-width typing is the same password, and over-long input is no more work than other input', async () => {
  const credential = credentialOf(await newCredential('Ｐｌｕｍ４７１１－ｘ', now, false));
  expect(await passwordMatches(credential, 'Plum4711-x')).toBe(true);
  const started = performance.now();
  expect(await passwordMatches(credential, 'x'.repeat(5_000_000))).toBe(false);
  expect(performance.now() - started).toBeLessThan(2000);
});

test('without an account the same work is done, and the answer is no', async () => {
  const credential = credentialOf(await newCredential('Plumtree4711', now, false));
  const time = async (known: typeof credential) => {
    const started = performance.now();
    expect(await passwordMatches(known, 'wrong')).toBe(false);
    return performance.now() - started;
  };
  await time(undefined);
  const rounds = await Promise.all([0]).then(async () => {
    const spent = { known: [] as number[], unknown: [] as number[] };
    for (let n = 0; n < 9; n++) {
      spent.known.push(await time(credential));
      spent.unknown.push(await time(undefined));
    }
    return spent;
  });
  const middle = (values: number[]) => values.sort((a, b) => a - b)[4] as number;
  const ratio = middle(rounds.known) / middle(rounds.unknown);
  expect(ratio).toBeGreaterThan(0.4);
  expect(ratio).toBeLessThan(2.5);
});

test('what is stored in any other form opens nothing', () => {
  for (const stored of [
    null,
    undefined,
    '',
    'plain',
    '$argon2id$v=19$x',
    '2026-03-02 $2b$10$abc',
    '2026-03-02 $argon2i$v=19$m=1',
  ])
    expect(credentialOf(stored)).toBeUndefined();
});

test('a weaker hash is made again at the next right log-in', async () => {
  const weak = {
    since: '2025-01-01',
    mustChange: false,
    hash: await hash('Plumtree4711', { memoryCost: 8192, timeCost: 1 }),
  };
  const stored = (await strengthened(weak, 'Plumtree4711')) as string;
  expect(stored).toMatch(/^2025-01-01 \$argon2id\$v=19\$m=19456,t=2/);
  const strong = credentialOf(stored) as NonNullable<ReturnType<typeof credentialOf>>;
  expect(await passwordMatches(strong, 'Plumtree4711')).toBe(true);
  expect(await strengthened(strong, 'Plumtree4711')).toBeUndefined();
});

test('a password runs out after its last day', () => {
  const credential = { since: '2026-01-01', mustChange: false, hash: '' };
  expect(mustChange(credential, '2026-01-31T23:59:59.999+08:00', 30)).toBe(false);
  expect(mustChange(credential, '2026-02-01T00:00:00.000+08:00', 30)).toBe(true);
  expect(mustChange(credential, '2036-02-01T00:00:00.000+08:00', null)).toBe(false);
  expect(mustChange({ ...credential, mustChange: true }, now, null)).toBe(true);
});
