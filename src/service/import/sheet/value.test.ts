import { describe, expect, test } from 'vitest';
import {
  choice,
  date,
  type FactDef,
  file,
  list,
  money,
  number,
  organisation,
  table,
  text,
  yesNo,
} from '../../../kernel/index.ts';
import type { ReadCell } from '../../../papers/sheet/read.ts';
import type { ImportColumn } from './column.ts';
import type { Names } from './names.ts';
import { readValue } from './value.ts';

const names = {
  organisation: (_: string, name: string) => ({ value: `org:${name}` }),
} as unknown as Names;

const column = (fact: FactDef, more: Partial<ImportColumn> = {}): ImportColumn => ({
  key: 'facts.x',
  title: { zh: '甲', en: 'A' },
  need: 'optional',
  fact,
  ...more,
});

/** The value, or the codes of what is wrong. */
async function read(fact: FactDef, cell: string | ReadCell, more?: Partial<ImportColumn>): Promise<unknown> {
  const given: ReadCell = typeof cell === 'string' ? { kind: 'text', text: cell } : cell;
  const found = await readValue(column(fact, more), given, names);
  return 'faults' in found ? found.faults.map(({ code }) => code) : found.value;
}

describe('days', () => {
  test.each([
    ['2026-03-01', '2026-03-01'],
    ['2026/3/1', '2026-03-01'],
    ['2026.03.1', '2026-03-01'],
    ['2026年3月1日', '2026-03-01'],
    ['２０２６－０３－０１', '2026-03-01'],
    ['20260301', '2026-03-01'],
    ['2026-03-01 09:30', '2026-03-01'],
  ])('%s', async (typed, day) => expect(await read(date('日'), typed)).toBe(day));

  test('a serial in a cell that is no day, and a day with its time where a moment is wanted', async () => {
    expect(await read(date('日'), { kind: 'number', text: '46082' })).toBe('2026-03-01');
    expect(await read(date('日'), { kind: 'number', text: '7' })).toEqual(['cell.day']);
    const moment = { kind: 'day', text: '2026-03-01T09:30' } as const;
    expect(await read(date('日'), moment, { moment: true })).toBe('2026-03-01T09:30:00.000+08:00');
  });

  test.each(['2026-02-30', '3月1日', '2026-3', '明天', '2026-13-01', '46082'])('%s is none', async (typed) =>
    expect(await read(date('日'), typed)).toEqual(['cell.day']),
  );
});

describe('amounts and numbers', () => {
  test.each([
    ['1200', 120_000],
    ['1,200.5', 120_050],
    ['￥0.07', 7],
    ['１２.３０元', 1_230],
    ['-3.1', -310],
    ['0.29', 29],
    ['.5', 50],
  ])('%s yuan is %i fen', async (typed, fen) => expect(await read(money('款'), typed)).toBe(fen));

  test.each(['0.005', '一百', '12元5角', '1e3', '', '99999999999999999999'])('%j is no amount', async (typed) =>
    expect(await read(money('款'), typed)).toEqual(['cell.money']),
  );

  test('numbers', async () => {
    expect(await read(number('数'), '1，200')).toBe(1200);
    expect(await read(number('数'), '1.50')).toBe(1.5);
    expect(await read(number('数'), '三')).toEqual(['cell.number']);
  });
});

describe('choices, lists and tables', () => {
  test('yes and no in several words, and as the spreadsheet keeps them', async () => {
    for (const typed of ['是', ' YES', '√', '1']) expect(await read(yesNo('否'), typed)).toBe(true);
    for (const typed of ['否', 'No', '×', '0']) expect(await read(yesNo('否'), typed)).toBe(false);
    expect(await read(yesNo('否'), { kind: 'yesNo', text: 'true' })).toBe(true);
    expect(await read(yesNo('否'), '也许')).toEqual(['cell.yes-no']);
  });

  const kinds = { a: { zh: '新办', en: 'New' }, b: { zh: '变更', en: 'Change' } };
  test('a choice by its label in either language or by its name', async () => {
    const fact = choice('类', { a: '新办', b: '变更' });
    for (const typed of ['变更', 'change', 'b', ' 变更 '])
      expect(await read(fact, typed, { choices: kinds })).toBe('b');
    expect(await read(fact, '变', { choices: kinds })).toEqual(['cell.choice']);
  });

  test('a list line by line', async () =>
    expect(await read(list('项'), '甲\n\n 乙 \r\n丙')).toEqual(['甲', '乙', '丙']));

  test('a table line by line, a missing part named with the columns', async () => {
    const fact = table('表', { name: text('名'), by: organisation('单位'), on: date('日') });
    const parts = Object.entries(fact.columns).map(([key, one]) => column(one, { key, title: { zh: key, en: key } }));
    expect(await read(fact, '申请书 | 某局 | 2026/3/1\n身份证 || ', { parts })).toEqual([
      { name: '申请书', by: 'org:某局', on: '2026-03-01' },
      { name: '身份证' },
    ]);
    expect(await read(fact, '申请书 | 某局\n身份证 | | 不知', { parts })).toEqual(['cell.table', 'cell.day']);
  });
});

describe('what is never taken for a value', () => {
  test('an error of the spreadsheet, as such or as text of a returned row', async () => {
    expect(await read(text('字'), { kind: 'error', text: '#DIV/0!' })).toEqual(['cell.error']);
    expect(await read(text('字'), '#REF!')).toEqual(['cell.error']);
    expect(await read(text('字'), '#1')).toBe('#1');
  });

  test('a number whose end was cut, where every digit counts', async () => {
    const cell = { kind: 'number', text: '110101199001011000', cut: true } as const;
    expect(await read(text('号'), cell)).toEqual(['cell.cut']);
  });

  test('the name of a file in place of its id', async () => {
    expect(await read(file('件'), '申请书.pdf')).toEqual(['cell.file']);
    expect(await read(file('件'), 'ab'.repeat(16))).toBe('ab'.repeat(16));
  });
});
