import { checkValue, choice, date, type FactDef, organisation, refuse, text } from '../../../kernel/index.ts';
import { orgKinds } from '../../identity/kinds.ts';
import { postKeys, postTitle } from '../../identity/posts.ts';
import type { Both, ImportColumn } from './column.ts';
import type { RowFault } from './errors.ts';
import type { SheetRow, UnitFault } from './road.ts';

const both = (zh: string, en: string): Both => ({ zh, en });

const column = (key: string, title: Both, fact: FactDef, need: ImportColumn['need'], hint?: Both): ImportColumn => ({
  key,
  title,
  fact,
  need,
  ...(hint ? { hint } : {}),
});

const days = (prefix: string): readonly ImportColumn[] => [
  column(`${prefix}.validFrom`, both('起始日', 'First day'), date('起始日'), 'required'),
  column(
    `${prefix}.validUntil`,
    both('截止日', 'Last day'),
    date('截止日'),
    'optional',
    both('不填即没有截止日', 'Left empty, it has no end'),
  ),
];

const kinds = Object.entries(orgKinds).map(([key, [zh, en]]) => [key, { zh, en }] as const);

/** 机构. */
export const organisationColumns: readonly ImportColumn[] = [
  column(
    'org.id',
    both('机构编号', 'Id'),
    text('机构编号', { max: 40 }),
    'required',
    both('小写字母、数字、连字符，以后不变', 'Lower-case letters, digits, hyphens; permanent'),
  ),
  column('org.name', both('机构名称', 'Name'), text('机构名称', { max: 100 }), 'required'),
  {
    ...column(
      'org.kind',
      both('机构类别', 'Kind'),
      choice('机构类别', Object.fromEntries(kinds.map(([key, { zh }]) => [key, zh]))),
      'required',
    ),
    choices: Object.fromEntries(kinds),
  },
  column('org.code', both('机关代字', 'Short name in document numbers'), text('机关代字', { max: 100 }), 'required'),
  column(
    'org.parent',
    both('上级机构', 'Organisation above'),
    text('上级机构'),
    'optional',
    both('编号或者名称；在同一文件中的，上级写在前面', 'Id or name; in the same file the one above comes first'),
  ),
  ...days('org'),
];

/** 人员. */
export const personColumns: readonly ImportColumn[] = [
  column(
    'person.id',
    both('人员编号', 'Id'),
    text('人员编号', { max: 40 }),
    'required',
    both('如工号，以后不变', 'Such as a staff number; permanent'),
  ),
  column('person.name', both('姓名', 'Name'), text('姓名', { max: 100 }), 'required'),
  ...days('person'),
];

const postChoices = postKeys.map((key) => {
  const [zh, en] = postTitle(key);
  return [key, { zh, en }] as const;
});

/** 任职. */
export const postColumns: readonly ImportColumn[] = [
  column(
    'post.person',
    both('人员', 'Person'),
    text('人员'),
    'required',
    both('编号，或者不重名的姓名', 'Id, or the name where only one has it'),
  ),
  { ...column('post.org', both('机构', 'Organisation'), organisation('机构'), 'required'), organ: true },
  {
    ...column(
      'post.post',
      both('岗位', 'Post'),
      choice('岗位', Object.fromEntries(postChoices.map(([key, { zh }]) => [key, zh]))),
      'required',
    ),
    choices: Object.fromEntries(postChoices),
  },
  ...days('post'),
];

/** What columns alone can say against a row: nothing in a required one, a value that is too long. */
export function columnFaults(
  columns: readonly ImportColumn[],
  { number, values, faults }: SheetRow,
): readonly UnitFault[] {
  const known = new Set(faults.map((fault) => fault.column));
  const found = columns.flatMap(({ key, title, fact, need }): readonly RowFault[] => {
    if (known.has(key)) return [];
    const value = values[key];
    if (value !== undefined)
      return checkValue(fact, value, key).map(({ code, zh, en }) => ({ code, zh, en, column: key }));
    if (need !== 'required') return [];
    const { code, zh, en } = refuse('fact.required', { fact: [title.zh, title.en] });
    return [{ code, zh, en, column: key }];
  });
  return [...faults, ...found].map((fault) => ({ ...fault, row: number }));
}
