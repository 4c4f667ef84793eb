import { expect, test } from 'vitest';
import { nearest } from './near.ts';

test('shared parts first, then spelling', () => {
  const names = ['info.reply', 'info.reply-extension', 'penalty.decision', 'approvals.decision'];
  expect(nearest('info.replay', names)[0]).toBe('info.reply');
  expect(nearest('decision', names, 2).sort()).toEqual(['approvals.decision', 'penalty.decision']);
  expect(nearest('x', ['a', 'a', 'b'], 5)).toEqual(['a', 'b']);
});
