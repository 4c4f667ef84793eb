import { existsSync, readFileSync } from 'node:fs';
import { Converter } from 'opencc-js';
import { describe, expect, test } from 'vitest';
import { readPlan } from './read-plan.ts';
import type { Article } from './types.ts';

const seed = new URL('../../../../../shared/seed/implementation-plan.txt', import.meta.url);
const rulesFile = new URL('../../../../../shared/law/rules.json', import.meta.url);
const missing = !existsSync(seed) || !existsSync(rulesFile);

interface Rule {
  id: string;
  law: string;
  article: string;
  value: number | null;
  unit: string | null;
}

const chineseNumber = (n: number): string => {
  const ones = ['', ...'一二三四五六七八九'];
  return (n >= 20 ? ones[Math.floor(n / 10)] : '') + (n >= 10 ? '十' : '') + ones[n % 10];
};

describe.skipIf(missing)('the plan in ../shared (skipped where that folder is missing)', () => {
  const bytes = missing ? new Uint8Array() : readFileSync(seed);
  const plan = missing ? null! : readPlan(bytes, 'implementation-plan.txt');
  const rules: Rule[] = missing ? [] : JSON.parse(readFileSync(rulesFile, 'utf8'));
  const ofPlan = rules.filter((rule) => rule.id.startsWith('plan.') && rule.value !== null && rule.law === '实施计划');

  test('8 chapters, 24 articles, numbered without a gap', () => {
    expect(plan.chapters.map((chapter) => chapter.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(plan.articles.map((article) => article.number)).toEqual(Array.from({ length: 24 }, (_, i) => i + 1));
    expect(plan.articles.map((article) => article.chapter).join('')).toBe('112222333445566677788888');
    expect(plan.script).toBe('traditional');
    expect(plan.chapters[1]).toMatchObject({
      marker: '二、',
      title: '大力推進政府職能轉變',
      titleSimplified: '大力推进政府职能转变',
    });
    expect(plan.articles[4]).toMatchObject({
      marker: '(五)',
      title: '繼續推進行政管理方式創新',
      titleSimplified: '继续推进行政管理方式创新',
    });
  });

  test('what stands before the first chapter is preface, not title', () => {
    expect(plan.title).toBeNull();
    expect(plan.preface).toHaveLength(1);
    expect(plan.closing).toEqual([]);
  });

  test('the only number left over is the set phrase of article 22', () => {
    expect(plan.notUnderstood).toEqual([
      expect.objectContaining({ kind: 'not-a-target', article: 22, text: '六位一體' }),
    ]);
  });

  test('there are rules to check against', () => {
    expect(ofPlan.length).toBeGreaterThan(40);
  });

  test.each(ofPlan.map((rule) => [rule.id, rule] as const))('rule %s is found in its article', (_, rule) => {
    const article = plan.articles.find((one) => chineseNumber(one.number) === rule.article)!;
    const found = [...article.targets, ...article.targets.flatMap((target) => target.alsoAs ?? []), ...article.lists];
    expect(found).toContainEqual(expect.objectContaining({ value: rule.value, unit: rule.unit }));
  });

  test('every row of rates in the plan has a target for each rate', () => {
    const hundred = (n: number) =>
      plan.articles[n - 1]!.targets.filter((target) => target.value === 100).map((target) => target.subjectSimplified);
    expect(hundred(5)).toEqual(['行政审批事项进驻行政服务中心率', '行政审批按时办结率', '行政审批网上公开运行率']);
    expect(hundred(10)).toEqual(['规范性文件的报备率', '规范性文件的及时率', '规范性文件的规范率']);
    expect(hundred(7)).toHaveLength(2);
  });

  test('dates and bounds', () => {
    const of = (n: number) =>
      plan.articles[n - 1]!.targets.map((target) => [target.value, target.unit, target.bound, target.deadline]);
    expect(of(2)).toEqual([
      [3, 'year', 'about', null],
      [2014, 'calendar-year', 'by', '2014-12-31'],
    ]);
    expect(of(5).at(-1)).toEqual([2013, 'calendar-year', 'by', '2013-12-31']);
    expect(of(11)).toEqual([
      [1, 'year', 'after', null],
      [5, 'year', 'after', null],
      [2, 'year-interval', 'max', null],
      [5, 'year', 'max', null],
    ]);
    expect(of(17)[0]).toEqual([95, 'percent', 'min', null]);
    expect(of(19)).toEqual([[50, 'percent-decrease', 'by', '2015-12-31']]);
  });

  test('every digit of an article is in the words of a target or of a notice', () => {
    for (const article of plan.articles) {
      const read = [
        ...article.targets.map((target) => target.phrase),
        ...plan.notUnderstood.map((one) => one.text),
      ].join('\n');
      for (const [digits] of article.text.matchAll(/\d+/g))
        expect(read, `${article.number}: ${digits}`).toContain(digits);
    }
  });

  test('the same text in simplified characters gives the same targets', () => {
    const simplified = Converter({ from: 't', to: 'cn' })(new TextDecoder().decode(bytes));
    const other = readPlan(new TextEncoder().encode(simplified));
    expect(other.script).toBe('simplified');
    const same = (article: Article) =>
      article.targets.map(({ text: _, subject: __, phrase: ___, who: ____, ...rest }) => rest);
    expect(other.articles.map(same)).toEqual(plan.articles.map(same));
    expect(other.articles.map((article) => article.text)).toEqual(
      plan.articles.map((article) => article.textSimplified),
    );
  });
});
