import type { ImportColumn } from './column.ts';

/** What the example row of a template shows, as it would be typed. */
export function exampleTexts(
  columns: readonly ImportColumn[],
  language: 'zh' | 'en',
): { readonly [column: string]: string } {
  return Object.fromEntries(columns.map((column) => [column.key, exampleOf(column, language)]));
}

function exampleOf({ fact, choices = {}, parts = [], key, title }: ImportColumn, language: 'zh' | 'en'): string {
  const zh = language === 'zh';
  switch (fact.type) {
    case 'number':
      return String(fact.min ?? 1);
    case 'money':
      return '1200.50';
    case 'date':
      return key.endsWith('Until') || key === 'on' ? '' : '2026-03-01';
    case 'yesNo':
      return zh ? '是' : 'yes';
    case 'choice':
      return Object.values(choices)[0]?.[language] ?? '';
    case 'list':
      return zh ? '第一项\n第二项' : 'First\nSecond';
    case 'table':
      return parts.map((part) => exampleOf(part, language)).join(' | ');
    case 'ref':
      return zh ? '条目编号或名称' : 'Number or title of the entry';
    case 'case':
      return zh ? '收件编号' : 'Receipt number';
    case 'organisation':
      return zh ? '某某局' : 'Bureau of Examples';
    case 'person':
      return zh ? '张某某' : 'Zhang San';
    case 'file':
      return '';
    default:
      return zh ? `某某${title.zh}` : `Some ${title.en}`;
  }
}
