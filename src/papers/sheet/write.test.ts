import { readSheet } from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { workbookLimits } from './limits.ts';
import { openArchive } from './unzip.ts';
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

  test('rows for programs are hidden, and choices offered below them where they fit into a rule', async () => {
    const columns = [
      { title: '甲', choices: ['是', '否 "&<'] },
      { title: '乙', choices: ['有,逗号'] },
      { title: '丙', choices: Array.from({ length: 100 }, (_, n) => `选项${n}`) },
    ];
    const bytes = await writeWorkbook([{ name: '表', columns, rows: [['k'], ['v']], hidden: [0], blank: 2 }]);
    const xml = String(await openArchive(bytes, workbookLimits).read('xl/worksheets/sheet1.xml'));
    expect(xml.match(/<row r="(\d+)" hidden="1"/g)).toEqual(['<row r="2" hidden="1"']);
    expect(xml.match(/<dataValidation .*?<\/dataValidation>/g)).toEqual([
      expect.stringContaining('sqref="A3:A2000"><formula1>"是,否 ""&amp;&lt;"</formula1>'),
    ]);
    expect(xml.indexOf('</sheetData>')).toBeLessThan(xml.indexOf('<dataValidations'));
    expect(xml.match(/<row /g)).toHaveLength(5);
  });

  test('a name that spreadsheets refuse is made acceptable', () => {
    expect(sheetName('甲[乙]:丙')).toBe('甲 乙  丙');
    expect(sheetName('名'.repeat(40))).toHaveLength(31);
    expect(sheetName('')).toBe('Sheet');
  });
});
