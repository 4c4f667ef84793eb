import { describe, expect, test } from 'vitest';
import { sayIn } from '../say.ts';
import { excerpt, holds, marked } from './marked.ts';

const zh = await sayIn('zh-Hans');
const hant = await sayIn('zh-Hant');
const en = await sayIn('en');

describe('what is looked for', () => {
  test.each([
    ['清政发〔2024〕5号', '清政發【２０２４】5號'],
    ['清政發（2024）5號', '清政发20245号'],
    ['餐饮服务食品安全', '食品 餐飲'],
    ['Food safety', 'FOOD'],
  ])('stands in %s: %s', (text, q) => {
    expect(holds(text, q)).toBe(true);
  });

  test.each([
    ['食品。安全', '品安'],
    ['餐饮服务', '餐饮 许可'],
    ['餐饮服务', '。'],
  ])('does not stand in %s: %s', (text, q) => {
    expect(holds(text, q)).toBe(false);
  });
});

describe('marking', () => {
  test.each([
    [zh, '清政发〔2024〕5号文件', '发(2024)5', '清政<mark>发〔2024〕5</mark>号文件'],
    [zh, '食品经营和食品生产', '食品', '<mark>食品</mark>经营和<mark>食品</mark>生产'],
    [zh, '食品经营许可', '经营 营许可', '食品<mark>经营</mark>许可'],
    [hant, '食品经营许可', '许可', '食品經營<mark>許可</mark>'],
    [en, '食品经营许可', '經營', '<span lang="zh-Hans">食品<mark>经营</mark>许可</span>'],
    [zh, '<b>许可</b>', '许可', '&lt;b&gt;<mark>许可</mark>&lt;/b&gt;'],
    [zh, '没有', '。', '没有'],
  ])('%#', (t, text, q, expected) => {
    expect(marked(t, text, q).toString()).toBe(expected);
  });
});

describe('the piece that is shown', () => {
  const long = `${'一二三四五六七八九十'.repeat(9)}电梯${'甲乙丙丁戊己庚辛壬癸'.repeat(20)}`;

  test('lies around what was found', () => {
    const piece = excerpt(zh, ['无关', long], '電梯')?.toString() ?? '';
    expect(piece).toContain('十<mark>电梯</mark>甲');
    expect(piece).toMatch(/^….*…$/);
    expect([...piece.replace(/<[^>]*>/g, '')].length).toBe(92);
  });

  test('is the one that holds most of the words, and none where nothing holds any', () => {
    expect(excerpt(zh, ['电梯', '电梯和停车'], '停车 电梯')?.toString()).toBe('<mark>电梯</mark>和<mark>停车</mark>');
    expect(excerpt(zh, ['电梯'], '停车')).toBeUndefined();
  });
});
