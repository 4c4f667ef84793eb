import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { en } from './en.ts';
import { zh } from './zh.ts';

const keys = Object.keys(zh) as (keyof typeof zh)[];
const marks = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();

test('both languages have the same keys, in the same order', () => {
  expect(Object.keys(en)).toEqual(keys);
});

describe.each(keys)('%s', (key) => {
  test('fills in the same marks', () => {
    expect(marks(en[key])).toEqual(marks(zh[key]));
  });

  test('is written in its own language', () => {
    expect(en[key]).not.toMatch(/\p{Script=Han}/u);
    expect(en[key] === '' || zh[key] !== en[key] || !/[a-z]/i.test(zh[key].replace(/\{\w+\}/g, ''))).toBe(true);
  });
});

test('every sentence is used', () => {
  const folder = join(import.meta.dirname, '..');
  const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('texts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
  const families = [...code.matchAll(/`([a-z]+)\.\$\{[^}]*\}[a-z.]*`/g)].map((m) => `${m[1]}.`);
  const unused = keys.filter((key) => !code.includes(`'${key}'`) && !families.some((family) => key.startsWith(family)));
  expect(unused).toEqual([]);
});

test('templates hold no Chinese of their own, so that none stays untranslated', () => {
  const folder = join(import.meta.dirname, '..');
  const own = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /^(pages|parts|form)[/\\]/.test(name) && !name.endsWith('.test.ts'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n').filter((line) => /\p{Script=Han}/u.test(line.replace(/^\s*(\*|\/\/|\/\*\*).*/, '').replace(/\/\^?\(?\\d.*?\/(?=[.)])/g, ''))).map((line) => `${name}: ${line.trim()}`));
  const known = /年|月|元|，/; // how people write days and sums
  expect(own.filter((line) => !known.test(line))).toEqual([]);
});
