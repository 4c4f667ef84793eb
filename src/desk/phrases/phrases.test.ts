import { expect, test } from 'vitest';
import { MOST_PHRASES, withPhrase } from './phrases.ts';

test('a new phrase stands first, an old one is not doubled, an empty one is none', () => {
  expect(withPhrase(['同意'], ' 不同意 ')).toEqual(['不同意', '同意']);
  expect(withPhrase(['甲', '乙'], '乙')).toEqual(['乙', '甲']);
  expect(withPhrase(['甲'], '  ')).toEqual(['甲']);
  expect(
    withPhrase(
      Array.from({ length: MOST_PHRASES }, (_, n) => `${n}`),
      '新',
    ),
  ).toHaveLength(MOST_PHRASES);
});
