import { expect, test } from 'vitest';
import type { ProcedurePage } from './definition.ts';
import { wordsOf } from './words.ts';

const page = {
  definition: {
    stages: { received: { title: '已收件' }, closed: { title: '办结' } },
    roles: { clerk: { title: '承办人', in: { fact: 'organ' } }, other: { title: '会办', in: { itemColumn: 'org' } } },
    facts: {
      kind: { type: 'choice', title: '种类', choices: { new: '新办', renew: '延续' } },
      organ: { type: 'organisation', title: '机关' },
      rows: { type: 'table', title: '表', columns: { name: { type: 'text', title: '名称' } } },
    },
    lists: { people: { title: '名单', columns: { org: { type: 'organisation', title: '部门' } } } },
    acts: { apply: { title: '申请' } },
    papers: { notice: { title: '通知书' } },
    handledBy: { fact: 'handling' },
  },
  labels: {
    stages: { received: 'Received' },
    choices: { kind: { new: 'New' } },
    hints: { kind: { zh: '选', en: 'Pick' } },
  },
} as unknown as ProcedurePage;
const zh = wordsOf(page, (both) => both.zh);
const en = wordsOf(page, (both) => both.en);

test('names come in the reader’s language, in Chinese where English is lacking', () => {
  expect([zh.stage('received'), en.stage('received'), en.stage('closed')]).toEqual(['已收件', 'Received', '办结']);
  expect([en.choice('kind', 'new'), en.choice('kind', 'renew')]).toEqual(['New', '延续']);
  expect([zh.column('people', 'org'), zh.column('rows', 'name')]).toEqual(['部门', '名称']);
  expect([zh.hint('kind'), en.hint('kind'), en.hint('organ')]).toEqual(['选', 'Pick', undefined]);
  expect([zh.paper('notice'), zh.act('apply'), zh.clock('c', '期限')]).toEqual(['通知书', '申请', '期限']);
});

test('what has no name is called by its key', () => {
  expect([zh.stage('gone'), zh.role('gone'), zh.fact('gone'), zh.list('gone')]).toEqual([
    'gone',
    'gone',
    'gone',
    'gone',
  ]);
});

test('an organ of the district is where a role is held or the case is handled', () => {
  expect(['organ', 'people.org', 'handling', 'kind'].map(zh.isOrgan)).toEqual([true, true, true, false]);
});
