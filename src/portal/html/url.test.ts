import { expect, test } from 'vitest';
import { isLocalPath, safeUrl } from './url.ts';

test.each(['/', '/plan', '/powers?q=%E9%A3%9F', '/documents/d1#text'])('%s is a path of this site', (path) => {
  expect(isLocalPath(path)).toBe(true);
});

test.each([
  '',
  'plan',
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '\\evil',
  '/a\nb',
  'javascript:alert(1)',
])('%j is none', (path) => {
  expect(isLocalPath(path)).toBe(false);
});

test('a colon in a path or query is no scheme', () => {
  for (const address of ['/a:b', '?at=10:30', '#a:b', 'a/b:c']) expect(safeUrl(address)).toBe(address);
});
