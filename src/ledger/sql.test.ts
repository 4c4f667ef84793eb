import { describe, expect, test } from 'vitest';
import { allOf, anyOf, sql, textOf } from './sql.ts';

describe('sql', () => {
  test('numbers values in the order in which they stand, pieces included', () => {
    const piece = sql`b = ${2} OR c = ${'三'}`;
    const whole = sql`SELECT ${1} WHERE ${piece} AND d = ${4}`;
    expect(textOf(whole)).toBe('SELECT $1 WHERE b = $2 OR c = $3 AND d = $4');
    expect(whole.values).toEqual([1, 2, '三', 4]);
  });

  test('never takes a value for SQL', () => {
    const hostile = "'; DROP TABLE cases --";
    expect(textOf(sql`SELECT ${hostile}`)).toBe('SELECT $1');
    expect(textOf(sql`SELECT ${{ strings: [hostile], values: [] }}`)).toBe('SELECT $1');
  });

  test('joins conditions; none of all is true, none of any is false', () => {
    const [a, b] = [sql`a = ${1}`, sql`b = ${2}`];
    expect(textOf(sql`WHERE ${allOf([a, undefined, b])}`)).toBe('WHERE (a = $1 AND b = $2)');
    expect(textOf(sql`WHERE ${anyOf([a, b])}`)).toBe('WHERE (a = $1 OR b = $2)');
    expect(textOf(allOf([undefined]))).toBe('true');
    expect(textOf(anyOf([]))).toBe('false');
  });
});
