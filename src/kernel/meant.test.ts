import { describe, expect, test } from 'vitest';
import { meantContact, meantText, personsAmong } from './meant.ts';

describe('what a text means', () => {
  test.each([
    ['建议降低收费。', '建议 降低收费！'],
    ['建议降低收费', '　建议，降低\n收费……'],
    ['ＡＢＣ区', 'abc区'],
    ['“三年”计划', '三年计划'],
    ['收费1,000元', '收费１０００元'],
  ])('%j and %j are one', (a, b) => expect(meantText(a)).toBe(meantText(b)));

  test.each([
    ['建议降低收费', '建议不降低收费'],
    ['收费10元', '收费100元'],
    ['同意', '不同意'],
    ['收费1.5元', '收费15元'],
    ['收费1. 5元', '收费15元'],
    ['限3-5天', '限35天'],
    ['不高于5%', '不高于5'],
    ['面积≥50', '面积≤50'],
    ['👍', '👎'],
  ])('%j and %j are two', (a, b) => expect(meantText(a)).not.toBe(meantText(b)));

  test('scripts are one where the world knows them', () => {
    expect(meantText('建議', (text) => text.replace('議', '议'))).toBe(meantText('建议'));
    expect(meantText('建議')).not.toBe(meantText('建议'));
  });
});

describe('whom a contact stands for', () => {
  test.each([
    ['13900000001', '+86 139-0000-0001'],
    ['13900000001', '（0086）１３９０００００００１'],
    ['0755-12345678', '86 755 12345678'.replace('755', '0755')],
    ['Li@Example.cn', ' li@example.CN '],
  ])('%j and %j are one', (a, b) => expect(meantContact(a)).toBe(meantContact(b)));

  test.each([
    ['13900000001', '13900000002'],
    ['li.a@example.cn', 'lia@example.cn'],
    ['86123', '123'],
  ])('%j and %j are two', (a, b) => expect(meantContact(a)).not.toBe(meantContact(b)));

  test('all without a contact are one person together', () => {
    expect(personsAmong([])).toBe(0);
    expect(personsAmong([undefined, undefined, ''])).toBe(1);
    expect(personsAmong(['13900000001', undefined, '139 0000 0001', undefined])).toBe(2);
    expect(personsAmong(['---', undefined, '。'])).toBe(1);
  });
});
