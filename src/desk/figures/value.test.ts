import { describe, expect, test } from 'vitest';
import { changeOf, valueText } from './value.ts';

describe('a value', () => {
  test('is read with its unit, and nothing is no nought', () => {
    expect(valueText({ value: 93.0909, unit: 'percent' }, ' 天')).toBe('93.1%');
    expect(valueText({ value: 12.34, unit: 'days' }, ' 天')).toBe('12.3 天');
    expect(valueText({ value: 12345, unit: 'count' }, ' 天')).toBe('12,345');
    expect(valueText({ value: 0, unit: 'percent' }, '')).toBe('0%');
    expect(valueText({ value: null, unit: 'percent' }, '')).toBe('—');
  });
});

describe('a change', () => {
  test('is good where it went the way it ought to', () => {
    expect(changeOf({ value: 95, before: 90.44, better: 'up' })).toEqual({ by: 4.6, mark: '↑', good: true });
    expect(changeOf({ value: 95, before: 90, better: 'down' })).toEqual({ by: 5, mark: '↑', good: false });
    expect(changeOf({ value: 80, before: 90, better: 'up' })).toEqual({ by: 10, mark: '↓', good: false });
    expect(changeOf({ value: 80, before: 90, better: 'neither' })).toEqual({ by: 10, mark: '↓' });
  });

  test('too small to be shown is none, and none is told against nothing', () => {
    expect(changeOf({ value: 90.01, before: 90, better: 'up' })).toEqual({ by: 0, mark: '→' });
    expect(changeOf({ value: null, before: 90, better: 'up' })).toBeUndefined();
    expect(changeOf({ value: 90, before: null, better: 'up' })).toBeUndefined();
  });
});
