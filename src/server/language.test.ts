import { expect, test } from 'vitest';
import { languageOf } from './language.ts';

test.each([
  [undefined, 'zh'],
  ['', 'zh'],
  ['en', 'en'],
  ['en-GB,en;q=0.9,zh;q=0.5', 'en'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['fr', 'zh'],
  ['en;q=0,zh', 'zh'],
  ['en;q=2', 'zh'],
  ['en;q=abc', 'zh'],
  ['zh;q=0.5,en;q=0.5', 'zh'],
  ['en,'.repeat(200), 'zh'],
])('%j is answered in %s', (header, language) => expect(languageOf(header)).toBe(language));
