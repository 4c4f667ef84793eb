import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rules } from './rules.ts';
import { articleOf, findArticle, lawName, parseStatute, parseStatutes, statuteFor } from './statutes.ts';

const sample = `# 演示条例

2020年1月1日 演示区公布

<!-- INFO END -->

## 第一章 总 则

第一条　甲。

第二条 乙：

（一）丙；

第一条规定的事项除外。

## 第二章 办理

### 第一节 收件

第十条 丁。

第十条之一 戊。

## 附 则

第十一条 己。
`;

describe('a statute', () => {
  const statute = parseStatute(sample, 'dir/演示条例(2020修订).md');

  test('title, version, header and articles', () => {
    expect(statute).toMatchObject({ title: '演示条例', version: '2020修订', history: ['2020年1月1日 演示区公布'] });
    expect(statute.articles.map(({ number, n, sub }) => [number, n, sub])).toEqual([
      ['第一条', 1, 0],
      ['第二条', 2, 0],
      ['第十条', 10, 0],
      ['第十条之一', 10, 1],
      ['第十一条', 11, 0],
    ]);
  });

  test('items and citations stay in their article; headings lead to it', () => {
    expect(findArticle(statute, '第二条第一款')!.text).toBe('乙：\n（一）丙；\n第一条规定的事项除外。');
    expect(statute.articles.map((article) => article.path)).toEqual([
      ['第一章 总 则'],
      ['第一章 总 则'],
      ['第二章 办理', '第一节 收件'],
      ['第二章 办理', '第一节 收件'],
      ['附 则'],
    ]);
    expect(findArticle(statute, '第十条之一')!.text).toBe('戊。');
    expect(findArticle(statute, '第十二条')).toBeUndefined();
  });

  test('a number that runs backwards with a space is no new article', () => {
    const text = '# 某法\n\n第五条 甲。\n\n第三条 所说的情形除外。\n\n第六条 乙。';
    expect(parseStatute(text, 'x.md').articles.map(({ n, text: t }) => [n, t])).toEqual([
      [5, '甲。\n第三条 所说的情形除外。'],
      [6, '乙。'],
    ]);
  });

  test('an article number may stand on a line of its own', () => {
    expect(parseStatute('# 某法\n\n**第一条**\n\n甲。\n\n乙。', 'x.md').articles).toEqual([
      { number: '第一条', n: 1, sub: 0, path: [], text: '甲。\n乙。' },
    ]);
  });

  test('a file of excerpts holds several statutes', () => {
    const text = '# 摘录\n\n说明一行。\n\n## 甲法(2017修正)\n\n第一条 甲。\n\n## 乙法(2025)\n\n第一条 乙。';
    expect(parseStatutes(text, '摘录.md').map((s) => [s.title, s.version, s.articles.length])).toEqual([
      ['甲法', '2017修正', 1],
      ['乙法', '2025', 1],
    ]);
  });

  test('a file without a heading takes its name, an empty one has no articles', () => {
    expect(parseStatute('第一条 甲。', '某规定(2021).md')).toMatchObject({ title: '某规定', version: '2021' });
    expect(parseStatute('', '空.md')).toEqual({ title: '空', history: [], articles: [] });
  });
});

test.each([
  ['第三十二条', 32],
  ['第三十二条第一款', 32],
  ['三十二', 32],
  ['32', 32],
  ['第一百零一条第（三）项', 101],
  ['第一百二十条之一', 120],
  ['第八十二条(2012、2017文本)', 82],
  ['第二部分', undefined],
  ['3.2.1', undefined],
])('%s is article %s', (cite, n) => expect(articleOf(cite)).toBe(n));

test('names of laws', () => {
  expect(lawName('《中华人民共和国 行政许可法》（2019修正）')).toEqual({ base: '行政许可法', version: '2019修正' });
  expect(lawName('信访工作条例')).toEqual({ base: '信访工作条例' });
});

const folder = new URL('../../../shared/law/texts/', import.meta.url);

describe.skipIf(!existsSync(folder))('the law texts beside the project', () => {
  const statutes = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.md'))
        .flatMap((name) => parseStatutes(readFileSync(new URL(name, folder), 'utf8'), name))
    : [];

  test('every full text has all its articles, in order and none empty', () => {
    const whole = statutes.filter((statute) => statute.articles[0]!.n === 1 && statute.articles.length > 7);
    expect(whole.length).toBeGreaterThanOrEqual(24);
    for (const { title, articles } of whole) {
      expect(
        articles.map((article) => article.n),
        title,
      ).toEqual(articles.map((_, i) => i + 1));
      expect(
        articles.every((article) => article.text.length > 2),
        title,
      ).toBe(true);
    }
  });

  test('every checked rule whose law is there finds its article', () => {
    const missing: string[] = [];
    let found = 0;
    for (const rule of rules.filter((each) => each.verified)) {
      const statute = statuteFor(rule.law, statutes);
      if (statute === undefined) continue;
      if (findArticle(statute, rule.article)) found++;
      else missing.push(`${rule.id}: ${rule.law} ${rule.article}`);
    }
    expect(missing).toEqual([]);
    expect(found).toBeGreaterThan(250);
  });
});
