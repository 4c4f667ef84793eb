import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bigrams, orgWord, searchQuery, searchVector } from './search.ts';

describe('bigrams', () => {
  test('pair each character with the next, and keep the last alone', () => {
    expect(bigrams('行政许可')).toEqual(['行政', '政许', '许可', '可']);
    expect(bigrams('水')).toEqual(['水']);
    expect(bigrams('')).toEqual([]);
  });

  test('do not run over punctuation, but over brackets', () => {
    expect(bigrams('许可，处罚')).toEqual(['许可', '可', '处罚', '罚']);
    expect(bigrams('办法（试行）')).toEqual(['办法', '法试', '试行', '行']);
  });

  test('see document numbers alike, however their brackets and digits are written', () => {
    const written = [
      '清政发〔2024〕5号',
      '清政发[2024]5号',
      '清政发［２０２４］５号',
      '清政发（2024）5号',
      '清政发(2024)5号',
      '清政发20245号',
    ];
    expect(new Set(written.map((text) => bigrams(text).join(' '))).size).toBe(1);
  });

  test('fold width and case, and keep rare characters whole', () => {
    expect(bigrams('ＡＢc')).toEqual(['ab', 'bc', 'c']);
    expect(bigrams('𠮷田')).toEqual(['𠮷田', '田']);
  });
});

describe('a query', () => {
  test('asks for neighbouring pairs in order', () => {
    expect(searchQuery('行政许可')).toBe("('行政' <-> '政许' <-> '许可')");
    expect(searchQuery('取水 许可')).toBe("('取水') & ('许可')");
    expect(searchQuery('罚')).toBe("('罚':*)");
  });

  test('asks for one of the marks beside the text, which no text can stand for', () => {
    expect(searchQuery('取水', [orgWord('o-1'), orgWord("o'2")])).toBe("('@o-1' | '@o''2') & ('取水')");
    expect(searchVector('取水@o-1', [orgWord('o-9')])).toBe("'@o-9' '取水':1 '水':2 'o':4 '1':6");
  });

  test('is the same in simplified and traditional characters, whatever word they stand in', () => {
    for (const [traditional, simplified] of [
      ['行政許可', '行政许可'],
      ['發展規劃', '发展规划'],
      ['頭髮', '头发'],
      ['乾隆', '干隆'],
      ['裏', '里'],
      ['臺灣', '台湾'],
    ] as const) {
      expect(searchQuery(traditional)).toBe(searchQuery(simplified));
      expect(searchVector(traditional)).toBe(searchVector(simplified));
    }
  });

  test('is the same in any bracket and width', () => {
    const numbers = [
      '清政發〔2024〕5號',
      '清政发（２０２４）５号',
      '清政发[2024]5号',
      '清政发【2024】5号',
      '清政发20245号',
      '清政发﹝2024﹞5号',
      '清政发［2024］5号',
    ];
    expect(new Set(numbers.map((number) => searchQuery(number))).size).toBe(1);
  });

  test('without a letter or digit asks for nothing', () => {
    expect(searchQuery(' 〔〕，。')).toBeUndefined();
  });
});

test('positions stop at what PostgreSQL can keep', () => {
  expect(searchVector('长'.repeat(40_000))).toMatch(/:16000$/);
});

test('whatever is typed, what comes out is quoted words and operators of ours', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
      const query = searchQuery(typed) ?? '';
      expect(query.replace(/'(?:[^'\\]|''|\\\\)*'/g, '')).toMatch(/^(?:[()&: *]|<->)*$/);
    }),
  );
});
