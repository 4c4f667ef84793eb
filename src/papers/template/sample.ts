import type { FactDef } from '../../kernel/index.ts';
import { dayWritten, moneyWritten } from '../official/value.ts';
import type { Field } from './fields.ts';
import type { Entry, Values } from './values.ts';

/** An invented value for a field, so that a template can be seen filled in. */
export function sampleOf(field: Field): string {
  if (field.def) return sampleFact(field.def);
  const [kind] = field.means.split(':');
  const words: { readonly [means: string]: string } = {
    $paper: '示例文书',
    $act: '示例环节',
    $organ: '清源区示例机关',
    $day: '2026年3月2日',
    $title: '关于示例事项的案件',
    $basis: '《中华人民共和国示例法》第一条',
    $remedy: '如不服本决定，可以依法申请行政复议，也可以依法提起行政诉讼。',
    $party: '示例当事人',
    $length: '十五日',
    $dayOf: '2026年3月2日',
  };
  return words[field.means] ?? words[kind ?? ''] ?? '示例';
}

function sampleFact(def: FactDef): string {
  switch (def.type) {
    case 'date':
      return dayWritten('2026-03-02');
    case 'money':
      return moneyWritten(500_000);
    case 'number':
      return '3';
    case 'yesNo':
      return '是';
    case 'choice':
      return Object.values(def.choices)[0] ?? '示例';
    case 'file':
      return `见附件“${def.title}”`;
    case 'organisation':
      return '清源区示例机关';
    case 'person':
      return '张三丰';
    case 'longText':
      return `（示例）${def.title}的内容。`;
    default:
      return `（示例）${def.title}`;
  }
}

/** Invented values for every field: two entries in each list, every condition as it is asked. */
export function sampleValues(title: string): Values {
  const text = (field: Field) => (field.means === '$paper' ? title : sampleOf(field));
  const entry = (n: number, columns: readonly Field[]): Entry =>
    new Map(columns.map((column) => [column.means, `${sampleOf(column)}${n}`]));
  return {
    text,
    rows: ({ columns = [] }) => [entry(1, columns), entry(2, columns)],
    holds: (asked) => asked.kind !== 'absent' && (asked.kind !== 'is' || text(asked.field) === asked.title),
  };
}
