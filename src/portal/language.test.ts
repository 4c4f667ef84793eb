import { expect, test } from 'vitest';
import { preferencesOf } from './language.ts';

test.each([
  [undefined, 'zh-Hans'],
  ['', 'zh-Hans'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-Hans'],
  ['zh-TW,zh;q=0.9', 'zh-Hant'],
  ['zh-HK', 'zh-Hant'],
  ['zh-Hant-CN', 'zh-Hant'],
  ['en-GB,en;q=0.9,zh;q=0.8', 'en'],
  ['fr-FR,fr;q=0.9', 'zh-Hans'],
  ['fr,en;q=0.5,zh-CN;q=0.7', 'zh-Hans'],
  ['en;q=0', 'zh-Hans'],
  ['en;q=nonsense', 'zh-Hans'],
  [`en${','.repeat(300)}`, 'zh-Hans'],
])('a browser that asks for %j gets %s', (asked, expected) => {
  expect(preferencesOf({}, asked).language).toBe(expected);
});

test('what was chosen here goes before what the browser asks for', () => {
  expect(preferencesOf({ 'yifa-language': 'zh-Hant', 'yifa-elder': '1' }, 'en')).toEqual({
    language: 'zh-Hant',
    elder: true,
  });
  expect(preferencesOf({ 'yifa-language': 'xx', 'yifa-elder': 'yes' }, 'en')).toEqual({ language: 'en', elder: false });
});
