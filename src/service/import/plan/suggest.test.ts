import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { examplePlan } from './example-plan.ts';
import { mechanismWords } from './mechanism-words.ts';
import { readPlan } from './read-plan.ts';
import { explainMechanisms, suggestMechanisms } from './suggest.ts';

const seed = new URL('../../../../../shared/seed/implementation-plan.txt', import.meta.url);

/** Which mechanisms each article of the plan of 2012 orders. */
const expected: Record<number, string> = {
  1: 'M01',
  2: 'M01',
  3: 'M02 M03 M04',
  4: 'M04 M05 M06',
  5: 'M07 M08 M09 M10 M11',
  6: 'M12 M13 M14 M15 M16 M56 M57',
  7: 'M17 M19',
  8: 'M18',
  9: 'M20 M44',
  10: 'M21 M22 M23',
  11: 'M24 M25',
  12: 'M10 M19 M26 M27 M28 M29 M30 M31 M32',
  13: 'M33 M34 M35',
  14: 'M36 M37 M38 M39',
  15: 'M40 M41 M42 M43',
  16: 'M44',
  17: 'M19 M41 M45 M46',
  18: 'M47 M48',
  19: 'M49 M50',
  20: 'M51',
  21: 'M52',
  22: 'M53',
  23: 'M54',
  24: 'M55',
};

describe('the table of words', () => {
  const ids = Array.from({ length: 57 }, (_, i) => `M${String(i + 1).padStart(2, '0')}`);

  test('holds each of the 57 mechanisms, in order, each with words', () => {
    expect(Object.keys(mechanismWords)).toEqual(ids);
    for (const [id, words] of Object.entries(mechanismWords)) expect(words.length, id).toBeGreaterThan(0);
  });

  test('the expected table names every mechanism', () => {
    expect(new Set(Object.values(expected).flatMap((row) => row.split(' '))).size).toBe(57);
  });

  test('each mechanism is found by each of its own words, in either script', () => {
    for (const [id, entries] of Object.entries(mechanismWords)) {
      for (const entry of entries) {
        const text = [entry].flat().join('，');
        expect(suggestMechanisms({ title: '', text }), text).toContain(id);
      }
    }
    expect(suggestMechanisms({ title: '行政復議', text: '貫徹行政復議法。' })).toEqual(['M45']);
  });
});

describe.skipIf(!existsSync(seed))('the plan in ../shared (skipped where that folder is missing)', () => {
  const articles = existsSync(seed) ? readPlan(readFileSync(seed)).articles : [];
  test('has an expected row for every article', () => {
    expect(articles).toHaveLength(24);
  });
  test.each(articles.map((article) => [article.number, article] as const))('article %d', (number, article) => {
    expect(suggestMechanisms(article).join(' ')).toBe(expected[number]);
  });
});

describe('another plan', () => {
  test('is suggested what it speaks of', () => {
    const { articles } = readPlan(new TextEncoder().encode(examplePlan));
    expect(articles.map((article) => suggestMechanisms(article))).toEqual([
      ['M07', 'M34'],
      ['M13', 'M52'],
      [],
      ['M29'],
      ['M26', 'M54'],
    ]);
  });

  test('words that must stand together do not count across sentences', () => {
    expect(suggestMechanisms({ title: '甲', text: '加强规范性文件工作。做好登记。' })).toEqual([]);
    expect(suggestMechanisms({ title: '甲', text: '规范性文件统一登记。' })).toEqual(['M21']);
  });

  test('the words that led to it are named', () => {
    expect(explainMechanisms({ title: '', text: '做好信訪工作。' })).toEqual([
      { mechanism: 'M49', words: ['信访工作'] },
    ]);
  });
});
