import { describe, expect, test } from 'vitest';
import { isCommon } from './common-passwords.ts';
import { loginErrors } from './errors.ts';
import { checkNewPassword } from './password-policy.ts';
import { defaultLoginSettings } from './settings.ts';

const code = (password: string, login = 'wang.yi', settings = defaultLoginSettings) => {
  try {
    checkNewPassword(password, login, settings);
    return 'good';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

test.each([
  ['Ab3-xyz', 'password.too-short'],
  ['x'.repeat(257), 'password.too-long'],
  ['Wang.Yi-2026x', 'password.is-login'],
  ['x2026-iy.gnaw', 'password.is-login'],
  ['Password2026', 'password.common'],
  ['P@ssw0rd-123', 'password.common'],
  ['1qaz2wsx3edc', 'password.common'],
  ['abcabcabcabc', 'password.common'],
  ['aaaaaaaaaaaa', 'password.common'],
  ['ＰＡＳＳＷＯＲＤ１２３', 'password.common'],
  ['12345678901', 'password.common'],
  ['Woaini-1314520', 'password.common'],
  ['plumtreerain', 'password.too-simple'],
  ['plumtree4711', 'password.too-simple'],
  ['Plumtree4711', 'good'],
  ['plum-tree-4711', 'good'],
  ['plum tree rain over the river', 'good'],
  ['春江潮水连海平海上明月共潮生', 'password.too-simple'],
  ['春江潮水连海平海上明月共潮生滟滟', 'good'],
])('%s: %s', (password, expected) => {
  expect(code(password)).toBe(expected);
});

test('ten characters are counted as people count, not as bytes', () => {
  expect(code('😀😀😀😀😀😀Ab1')).toBe('password.too-short');
  expect(code('😀😁😂😃😄😅Ab1-')).toBe('good');
});

test('the district may ask for more', () => {
  expect(code('Plumtree4711', 'x', { ...defaultLoginSettings, passwordLength: 14 })).toBe('password.too-short');
  expect(code('Plumtree4711', 'x', { ...defaultLoginSettings, passwordClasses: 4 })).toBe('password.too-simple');
});

describe('the list of common passwords', () => {
  test('knows words with numbers hung on, rows of keys and repetitions', () => {
    for (const bad of [
      'password',
      'Admin123',
      'qwertyuiop',
      'asdfghjkl',
      'abc123abc123',
      '1111111111',
      'iloveyou2025!',
      'Welcome@2026',
    ])
      expect(isCommon(bad)).toBe(true);
  });
  test('leaves others alone', () => {
    for (const good of ['kJ8-vQ2-mm1', 'correct horse battery', '清源区法治2026建设年'])
      expect(isCommon(good)).toBe(false);
  });
  test('answers quickly on long and nasty input', () => {
    const started = performance.now();
    for (const nasty of ['1'.repeat(50_000), 'ab'.repeat(25_000), '@'.repeat(50_000), `${'1a'.repeat(25_000)}!`])
      isCommon(nasty);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

test('every error of the door has a status and both sentences, with the same marks', () => {
  const marks = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();
  for (const [status, zh, en] of Object.values(loginErrors)) {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(marks(zh)).toEqual(marks(en));
  }
});
