import { expect, test } from 'vitest';
import { byPinyin } from '../tasks/columns.tsx';
import { type Column, sorted } from './data-table.tsx';

const rows = [{ name: '张三' }, { name: '李四' }, { name: '安宁' }, { name: '王五' }];
const columns: readonly Column<{ name: string }>[] = [
  { key: 'name', title: '姓名', show: ({ name }) => name, order: (a, b) => byPinyin(a.name, b.name) },
  { key: 'plain', title: '', show: () => '' },
];
const names = (by?: string, down = false) =>
  sorted(rows, columns, by === undefined ? undefined : { by, down }).map(({ name }) => name);

test('Chinese is sorted by its sound, both ways', () => {
  expect(names('name')).toEqual(['安宁', '李四', '王五', '张三']);
  expect(names('name', true)).toEqual(['张三', '王五', '李四', '安宁']);
});

test('numbers of documents are sorted by their size', () => {
  expect(['收字〔2026〕10号', '收字〔2026〕9号'].sort(byPinyin)).toEqual(['收字〔2026〕9号', '收字〔2026〕10号']);
});

test('rows stay as they came without a column to sort by', () => {
  expect(names()).toEqual(rows.map(({ name }) => name));
  expect(names('plain')).toEqual(rows.map(({ name }) => name));
});
