import { expect, test } from 'vitest';
import type { OrgRecord } from '../types.ts';
import { found, treeOf } from './org-tree.ts';

const org = (id: string, name: string, parent: string | null = null): OrgRecord => ({
  id,
  name,
  kind: 'department',
  code: id,
  parent,
  validFrom: '2020-01-01',
  validUntil: null,
});
const rows = [
  org('water', '水务局', 'gov'),
  org('team', '水政大队', 'water'),
  org('gov', '区政府'),
  org('parks', '园林局', 'gov'),
  org('lost', '无上级', 'gone'),
];

test('each stands below its superior, siblings by their sound, and none is lost', () => {
  expect(treeOf(rows).map(({ id, depth }) => `${id} ${depth}`)).toEqual([
    'gov 0',
    'water 1',
    'team 2',
    'parks 1',
    'lost 0',
  ]);
});

test('what is found keeps what stands above it', () => {
  expect(found(rows, '大队').map(({ id }) => id)).toEqual(['water', 'team', 'gov']);
  expect(found(rows, '没有')).toEqual([]);
  expect(found(rows, '')).toBe(rows);
});
