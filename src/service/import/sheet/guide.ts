import type { FactDef } from '../../../kernel/index.ts';
import type { Sheet } from '../../../papers/sheet/write.ts';
import type { Both, ImportColumn } from './column.ts';
import { choicesOf, type SheetLanguage } from './layout.ts';
import type { Road } from './road.ts';

const needs = {
  required: { zh: '必填', en: 'required' },
  conditional: { zh: '视情况必填', en: 'may be required' },
  optional: { zh: '可以不填', en: 'optional' },
} as const;

/** The sheet that explains the columns, behind the one that is filled in. */
export function guideSheet({ columns, onlyThen }: Road, language: SheetLanguage): Sheet {
  const headings = [
    ['列', 'Column', 28],
    ['要求', 'Need', 14],
    ['怎样填写', 'How to write it', 46],
    ['可选内容', 'Choices', 60],
    ['说明', 'Remark', 40],
  ] as const;
  const remarks = [...general, ...onlyThen].map((one) => [{ zh: '注意', en: 'Note' }[language], '', one[language]]);
  return {
    name: language === 'zh' ? '填写说明' : 'Guide',
    columns: headings.map(([zh, en, width]) => ({ title: language === 'zh' ? zh : en, width })),
    rows: [
      ...columns.map((column) => [
        column.title[language],
        needs[column.need][language],
        howTo(column)[language],
        (choicesOf(column, language) ?? []).join(language === 'zh' ? '、' : ', '),
        column.hint?.[language] ?? '',
      ]),
      ...remarks,
    ],
  };
}

const general: readonly Both[] = [
  {
    zh: '第1行是标题，第2行是隐藏的列标识：都不要删改。列可以换位置',
    en: 'Row 1 holds the headings, hidden row 2 the keys of the columns: leave both as they are. Columns may be moved',
  },
  {
    zh: '示例行不会导入，可以删去，也可以留着',
    en: 'The example row is never imported; it may stay',
  },
  {
    zh: '导入前先预览：每一处错误都指明行、列和原因。正确的行可以先导入，有误的行另存为同样格式的文件退回',
    en: 'A preview comes before the import: every fault with its row, its column and the reason. Good rows can go in, the others come back in a file like this one',
  },
  {
    zh: '同一份模板中同样内容的行只导入一次：整份重传不会重复',
    en: 'The same row of the same template goes in once only: the whole file can be sent again',
  },
];

/** How a cell of a kind is written. */
export function howTo({ fact, parts }: ImportColumn): Both {
  const { zh, en } = waysOf(fact);
  if (fact.type !== 'table' || !parts) return { zh, en };
  const columns = (language: SheetLanguage) => parts.map(({ title }) => title[language]).join(' | ');
  return { zh: `${zh}：${columns('zh')}`, en: `${en}: ${columns('en')}` };
}

function waysOf(fact: FactDef): Both {
  switch (fact.type) {
    case 'number': {
      const { min, max } = fact;
      const bounds = [min === undefined ? '' : `≥ ${min}`, max === undefined ? '' : `≤ ${max}`].filter(Boolean);
      const said = bounds.length > 0 ? ` (${bounds.join(', ')})` : '';
      return { zh: `数字${said}`, en: `A number${said}` };
    }
    case 'money':
      return { zh: '以元为单位的金额，至多两位小数，如 1200.50', en: 'An amount in yuan such as 1200.50' };
    case 'date':
      return { zh: '日期，如 2026-03-01、2026/3/1、2026年3月1日', en: 'A date such as 2026-03-01' };
    case 'yesNo':
      return { zh: '是、否', en: 'yes or no' };
    case 'choice':
      return { zh: '从可选内容中选一项', en: 'One of the choices' };
    case 'list':
      return { zh: '每项一行（Alt+回车换行）', en: 'One item a line (Alt+Enter)' };
    case 'table':
      return { zh: '每条一行，各项用“|”隔开', en: 'One entry a line, its parts between "|"' };
    case 'ref':
      return fact.many
        ? { zh: '目录条目的编号或者完整名称，多个的每行一个', en: 'Numbers or whole titles of entries, one a line' }
        : { zh: '目录条目的编号或者完整名称', en: 'Number or whole title of the entry' };
    case 'case':
      return { zh: '案件的收件编号', en: 'The receipt number of the case' };
    case 'organisation':
      return { zh: '机构名称、机关代字或者编号', en: 'Name, short name or id' };
    case 'person':
      return { zh: '姓名', en: 'Name' };
    case 'file':
      return { zh: '已上传附件的编号', en: 'Id of a file that was uploaded before' };
    default: {
      const { max } = fact as { readonly max?: number };
      const said = (zh: string, en: string) => ({ zh, en });
      return max === undefined ? said('文字', 'Text') : said(`文字，至多${max}字`, `Text of at most ${max} characters`);
    }
  }
}
