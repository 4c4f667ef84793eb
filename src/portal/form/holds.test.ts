import { expect, test } from 'vitest';
import type { Condition, Facts } from '../../kernel/index.ts';
import { holds } from './holds.ts';

const kind = { is: ['kind', 'change', 'renew'] } as const;

test.each<[string, Condition, Facts, string]>([
  ['one of the values', kind, { kind: 'renew' }, 'yes'],
  ['another value', kind, { kind: 'new' }, 'no'],
  ['no answer yet', kind, {}, 'unknown'],
  ['known', { known: 'agent' }, { agent: '李' }, 'yes'],
  ['not known', { known: 'agent' }, {}, 'no'],
  ['not', { not: kind }, { kind: 'new' }, 'yes'],
  ['not, unknown', { not: kind }, {}, 'unknown'],
  ['all, one fails', { all: [kind, { known: 'agent' }] }, { kind: 'renew' }, 'no'],
  ['all, one open', { all: [kind, { done: 'apply' }] }, { kind: 'renew' }, 'unknown'],
  ['any, one holds', { any: [kind, { done: 'apply' }] }, { kind: 'renew' }, 'yes'],
  ['any, none holds', { any: [kind, { known: 'agent' }] }, { kind: 'new' }, 'no'],
  ['what needs the case', { done: 'apply' }, {}, 'unknown'],
  ['what is about a list', { every: 'people', is: ['role', 'a'] }, { role: 'a' }, 'unknown'],
])('%s', (_, condition, facts, answer) => expect(holds(condition, facts)).toBe(answer));
