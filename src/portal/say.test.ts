import { describe, expect, test } from 'vitest';
import { html } from './html/html.ts';
import { sayIn } from './say.ts';

const [hans, hant, english] = await Promise.all([sayIn('zh-Hans'), sayIn('zh-Hant'), sayIn('en')]);

test('a sentence is told in the reader’s language, with its marks filled in and escaped', () => {
  expect(hans('plan.chapter', { n: 3 }).toString()).toBe('第3章');
  expect(hant('search.none', { q: '<许可>' }).toString()).toBe('沒有查到“&lt;许可&gt;”。');
  expect(english('plan.chapter', { n: html`<b>3</b>` }).toString()).toBe('Chapter <b>3</b>');
  expect(english.plain('plan.chapter', { n: 3 })).toBe('Chapter 3');
});

describe('data in Chinese', () => {
  test('is marked for an English reader, and traditional for one who wants that', () => {
    expect(hans.zh('规范性文件').toString()).toBe('规范性文件');
    expect(hant.zh('规范性文件的制定机关').toString()).toBe('規範性文件的制定機關');
    expect(english.zh('规范性文件').toString()).toBe('<span lang="zh-Hans">规范性文件</span>');
    expect(english.zh('2026-1').toString()).toBe('2026-1');
    expect(english.zh('<b>规</b>').toString()).toBe('<span lang="zh-Hans">&lt;b&gt;规&lt;/b&gt;</span>');
  });

  test('gives way to an English label', () => {
    expect(english.label('Licensing', '行政审批').toString()).toBe('Licensing');
    expect(hans.label('Licensing', '行政审批').toString()).toBe('行政审批');
    expect(english.label(undefined, '行政审批').toString()).toBe('<span lang="zh-Hans">行政审批</span>');
    expect([english.langOf('行政审批'), english.langOf('Licensing'), hans.langOf('行政审批')]).toEqual([
      'zh-Hans',
      undefined,
      undefined,
    ]);
  });
});

test('days, moments and amounts', () => {
  expect(hans.day('2026-03-02').toString()).toBe('<time datetime="2026-03-02">2026年3月2日</time>');
  expect(english.dayPlain('2026-12-31')).toBe('31 December 2026');
  expect(english.moment('2026-03-02T09:05:00.000+08:00').toString()).toBe(
    '<time datetime="2026-03-02T09:05:00.000+08:00">2 March 2026 09:05</time>',
  );
  expect([hans.amount(20, 'working-day'), english.amount(20, 'working-day'), english.amount(1, 'month')]).toEqual([
    '20个工作日',
    '20 working days',
    '1 month',
  ]);
  expect([hans.amount(131, 'annual-date'), english.amount(131, 'annual-date')]).toEqual([
    '每年1月31日前',
    'each year by 31/1',
  ]);
  expect(english.amount(3, 'criterion')).toBe('3 criterion');
});
