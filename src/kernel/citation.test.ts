import { describe, expect, test } from 'vitest';
import { articleNumber, citationsIn, lawName, reaches, saidOf } from './citation.ts';
import { bases, list, ref, text } from './fact.ts';

describe('the name of a law', () => {
  test.each([
    ['《中华人民共和国水法》', '水法'],
    ['水法', '水法'],
    [' 水　法 ', '水法'],
    ['〈水法〉（2016年修订）', '水法'],
    ['城市供水条例(2020年修正)', '城市供水条例'],
    ['“十四五”规划', '十四五规划'],
    ['ABC办法', 'ABC办法'],
    ['ＡＢＣ办法', 'ABC办法'],
  ])('%s is compared as %s', (written, name) => expect(lawName(written)).toBe(name));

  test('keeps what tells two apart', () => {
    expect(lawName('《〈水法〉实施办法》')).not.toBe(lawName('水法'));
    expect(lawName('河道管理条例（试行）')).not.toBe(lawName('河道管理条例'));
  });
});

describe('an article', () => {
  test.each([
    ['第三十二条', '32'],
    ['第三十二条第二款', '32'],
    ['32条', '32'],
    ['第120条之一', '120.1'],
    ['附则', undefined],
    ['', undefined],
  ])('%s is %s', (written, n) => expect(articleNumber(written)).toBe(n));

  test('is taken from the words behind the name', () => {
    expect(saidOf('《水法》第四十八条')).toEqual({ said: '水法', article: '第四十八条' });
    expect(saidOf('水法第七条')).toEqual({ said: '水法', article: '第七条' });
    expect(saidOf('《关于〈水法〉的决定》')).toEqual({ said: '关于〈水法〉的决定', article: '' });
  });

  test('is reached by a change of it, of the whole, or where the whole is cited', () => {
    expect(reaches(['第十二条'], '第12条第一款')).toBe(true);
    expect(reaches(['第十二条'], '第十三条')).toBe(false);
    expect(reaches([], '第十三条')).toBe(true);
    expect(reaches(['第十二条'], '')).toBe(true);
  });
});

describe('what facts rest on', () => {
  const facts = {
    bases: bases('依据'),
    basis: list('依据', { basis: true }),
    cites: ref('引用', 'documents', { many: true, pin: 'live', basis: true }),
    amends: ref('修改', 'documents', { pin: 'live' }),
    law: text('法律'),
  };

  test('is named by those that are declared so, each once', () => {
    const found = citationsIn(facts, {
      bases: [{ law: '《水法》', article: '第七条' }, { law: '水法', article: '第七条' }, { law: '' }],
      basis: ['《防洪法》', '防洪法第二十七条'],
      cites: ['d1', 'd2'],
      amends: 'd3',
      law: '土地管理法',
    });
    expect(found.map(({ field, cites, article }) => [field, Object.values(cites).join('/'), article])).toEqual([
      ['bases', '水法', '第七条'],
      ['basis', '防洪法', ''],
      ['basis', '防洪法', '第二十七条'],
      ['cites', 'documents/d1', ''],
      ['cites', 'documents/d2', ''],
    ]);
  });
});
