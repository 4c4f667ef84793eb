import { readSheet } from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { sheetName, writeWorkbook } from './write.ts';

describe('a workbook', () => {
  test('texts stay texts: formulas, codes with zeros, brackets', async () => {
    const rows = [
      ['=1+1', '00123', '区政办〔2026〕3号', 12.5],
      ['+86', '-x', '@now', null],
    ];
    const columns = [{ title: '甲' }, { title: '乙', width: 20 }, { title: '丙' }, { title: '数' }];
    const bytes = await writeWorkbook([{ name: '一/二', columns, rows }]);
    expect(await readSheet(bytes)).toEqual([['甲', '乙', '丙', '数'], ...rows]);
  });

  test('a name that spreadsheets refuse is made acceptable', () => {
    expect(sheetName('甲[乙]:丙')).toBe('甲 乙  丙');
    expect(sheetName('名'.repeat(40))).toHaveLength(31);
    expect(sheetName('')).toBe('Sheet');
  });
});
