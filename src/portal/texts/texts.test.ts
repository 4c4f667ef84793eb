import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { en } from './en.ts';
import { zh } from './zh.ts';

const keys = Object.keys(zh) as (keyof typeof zh)[];
const marks = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();

/** Every source file of the portal beside the texts and tests: its name and text. */
const code = readdirSync(join(import.meta.dirname, '..'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.startsWith('texts') && !name.endsWith('.test.ts'))
  .map((name) => ({ name, text: readFileSync(join(import.meta.dirname, '..', name), 'utf8') }));

test('both languages have the same keys, in the same order', () => {
  expect(Object.keys(en)).toEqual(keys);
});

test('both fill in the same marks', () => {
  expect(keys.filter((key) => String(marks(en[key])) !== String(marks(zh[key])))).toEqual([]);
});

test('each is written in its own language', () => {
  expect(keys.filter((key) => /\p{Script=Han}/u.test(en[key]))).toEqual([]);
  const plain = (text: string) =>
    text.replace(/\{\w+\}/g, '').replace(/Cookie|PDF|DOCX|XLSX|OFD|TXT|MB|IPv6|SHA-256/g, '');
  expect(keys.filter((key) => /[a-z]/i.test(plain(zh[key])))).toEqual([]);
});

test('every sentence is used', () => {
  const all = code.map(({ text }) => text).join('\n');
  const families = [...all.matchAll(/`([a-z]+)\.\$\{[^}]*\}[a-z.]*`/g)].map((m) => `${m[1]}.`);
  expect(families.length).toBeGreaterThan(5);
  expect(keys.filter((key) => !all.includes(`'${key}'`) && !families.some((family) => key.startsWith(family)))).toEqual(
    [],
  );
});

test('templates hold no Chinese of their own, so that none stays untranslated', () => {
  const own = code.flatMap(({ name, text }) =>
    [...text.matchAll(/html`([^`]*)`/g)].flatMap((m) =>
      /\p{Script=Han}/u.test(m[1] as string) ? [`${name}: ${m[1]}`] : [],
    ),
  );
  // The mark of the site is a picture in two characters.
  expect(own.filter((found) => !found.includes('<b lang="zh-Hans" aria-hidden="true">依法</b>'))).toEqual([]);
});
