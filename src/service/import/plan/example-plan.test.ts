import { describe, expect, test } from 'vitest';
import { examplePlan } from './example-plan.ts';
import { planJson } from './plan-json.ts';
import { readPlan } from './read-plan.ts';

const plan = readPlan(new TextEncoder().encode(examplePlan));

describe('an invented plan in simplified characters', () => {
  test('targets by article', () => {
    const found = plan.articles.map((article) => article.targets.map((one) => `${one.value} ${one.unit} ${one.bound}`));
    expect(found).toEqual([
      ['90 percent min', '30 percent-decrease by', '10 working-day max', '5 working-day max'],
      ['20 working-day max', '100 percent min', '100 percent min', '131 annual-date by'],
      ['2 person min', '3 item by'],
      ['1 times-per-half-year min', '50 item min', '95 percent min', '15 calendar-day max'],
      ['60 class-hour-per-year min', '2 year-interval max', '1 year after', '60 point max'],
    ]);
  });

  test('a deadline reaches the figures behind it', () => {
    expect(plan.articles[0]!.targets.map((one) => one.deadline)).toEqual(['2027-12-31', '2027-12-31', null, null]);
    expect(plan.articles[2]!.targets.map((one) => one.deadline)).toEqual(['2026-06-30', '2026-06-30']);
  });

  test('what is no target is listed with its place', () => {
    const listed = plan.notUnderstood.map((one) => [one.whereEn, one.text]);
    expect(listed).toEqual([
      ['before the first chapter', '云溪县法治政府建设实施方案（2026—2028年）'],
      ['before the first chapter', '云政发〔2026〕7号'],
      ['article 1, sentence 2', '2025年'],
      ['article 4, sentence 1', '85%'],
      ['article 5, sentence 3', '第五十五条'],
      ['article 5, sentence 3', '“三项制度”'],
      ['after the last article', '云溪县人民政府\n2026年3月1日'],
    ]);
  });

  test('script, characters and JSON', () => {
    expect(plan.script).toBe('simplified');
    expect(plan.articles.every((article) => article.text === article.textSimplified)).toBe(true);
    const json = JSON.parse(JSON.stringify(planJson(plan)));
    expect(Object.keys(json)).toEqual(expect.arrayContaining(['chapters', 'articles', 'notUnderstood']));
    expect(json.chapters).toEqual([
      expect.objectContaining({ number: 1, title: '依法履行职能', articles: [1, 2, 3] }),
      expect.objectContaining({ number: 2, title: '加强监督保障', articles: [4, 5] }),
    ]);
    expect(json.articles[0].targets[0]).toMatchObject({
      value: 90,
      unit: 'percent',
      bound: 'min',
      text: expect.stringContaining('网上办理率'),
    });
    expect(json.original).toBeUndefined();
  });

  test('the file name is only for messages', () => {
    expect(readPlan(new TextEncoder().encode(examplePlan), 'a.txt')).toEqual(plan);
  });
});
