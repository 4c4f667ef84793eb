import type { FactDef } from '../fact.ts';
import type { Formula, Procedure } from '../procedure.ts';
import type { CheckContext } from './context.ts';
import { type Finding, found, type Mark } from './finding.ts';
import { kindOf } from './outside.ts';
import { firstGap } from './times.ts';

/** Computed facts that a person could also give, and formulas that can never come to a value of their fact. */
export function formulas(d: Procedure, context: CheckContext): readonly Finding[] {
  return Object.entries(d.acts).flatMap(([name, act]) =>
    Object.entries(act.computes ?? {}).flatMap(([fact, formula]): readonly Finding[] => {
      if (!formula) return [];
      const at = `acts.${name}.computes.${fact}`;
      const def = d.facts[fact];
      const words = { fact: [def?.title ?? fact, fact] as const };
      const given = act.records?.[fact] ? [found('compute.given', at, words)] : [];
      return [
        ...given,
        ...whyNot(formula, def, d, context).map((why) => found('compute.wrong', at, { ...words, why })),
      ];
    }),
  );
}

function whyNot(formula: Formula, def: FactDef | undefined, d: Procedure, context: CheckContext): readonly Mark[] {
  if ('lawName' in formula) return d.facts[formula.lawName]?.type === 'text' && def?.type === 'text' ? [] : [noName];
  if ('copy' in formula) return like(d.facts[formula.copy], def);
  if ('dayOf' in formula) return def?.type === 'date' ? [] : [noDay];
  if ('holds' in formula) return def?.type === 'yesNo' ? [] : [noYesNo];
  if ('lookup' in formula) {
    const table = d.facts[formula.lookup];
    if (table?.type !== 'table') return [noTable(formula.lookup)];
    const cells = Object.entries(formula.row).flatMap(([column, fact]) => like(table.columns[column], d.facts[fact]));
    return [
      ...(cells.length > 0 || Object.keys(formula.row).length > 0 ? cells : [noRow]),
      ...like(table.columns[formula.gives], def),
    ];
  }
  if ('keys' in formula) {
    const [column, ...values] = formula.is;
    const cell = d.lists?.[formula.keys]?.columns[column];
    if (!cell) return [noTable(formula.keys)];
    const known =
      cell.type === 'choice' ? Object.keys(cell.choices) : cell.type === 'yesNo' ? [true, false] : undefined;
    if (values.length === 0 || values.some((value) => known && !known.includes(value as never))) return [noValue];
    return [...keysOf(formula.keys, def, d)];
  }
  if ('digest' in formula) return def?.type === 'text' ? [] : [noText];
  if ('sum' in formula) {
    const table = d.facts[formula.sum];
    const columns = d.lists?.[formula.sum]?.columns ?? (table?.type === 'table' ? table.columns : undefined);
    if (!columns) return [noTable(formula.sum)];
    return columns[formula.column] && kindOf(columns[formula.column] as FactDef) === 'number'
      ? like(columns[formula.column], def)
      : [noNumber];
  }
  return surcharge(formula, def, d, context);
}

/** The keys of a list name entries of a register only where they were all drawn from it. */
function keysOf(list: string, def: FactDef | undefined, d: Procedure): readonly Mark[] {
  if (def?.type === 'list') return [];
  if (def?.type !== 'ref' || !def.many) return [noKeys];
  const acts = Object.values(d.acts).filter((act) => act.adds === list || act.draws?.into === list);
  const drawn = acts.every(({ draws }) => draws && 'register' in draws && draws.register === def.register);
  return drawn ? [] : [noKeys];
}

const noKeys: Mark = ['名单里的各项不是从这个目录取来的', 'the entries of the list were not drawn from that register'];
const noValue: Mark = ['那一栏没有这样的值', 'the column has no such value'];
const noName: Mark = ['法律名称应为文字', 'the name of a law is a text'];
const noYesNo: Mark = ['它不是是或否', 'it is no yes or no'];
const noText: Mark = ['它不是文字', 'it is no text'];
const noDay: Mark = ['它不是日期', 'it is no date'];
const noRow: Mark = ['没有写明按哪几栏查', 'it does not say by which columns the row is found'];
const noNumber: Mark = ['要加总的一栏不是数', 'the column to be summed is no number'];
const noTable = (name: string): Mark => [`“${name}”不是表格`, `"${name}" is no table`];

/** A value of one fact (or column) fits the other. */
function like(from: FactDef | undefined, to: FactDef | undefined): readonly Mark[] {
  if (!from || !to) return [['所取的一栏并不存在', 'the column that it takes does not exist']];
  const same = kindOf(from) === kindOf(to) && (from.type === 'money') === (to.type === 'money');
  return same ? [] : [[`与“${from.title}”类型不同`, `it is of another type than "${from.title}"`]];
}

function surcharge(
  formula: Extract<Formula, { surcharge: string }>,
  def: FactDef | undefined,
  d: Procedure,
  context: CheckContext,
): readonly Mark[] {
  const wrong: Mark[] = [];
  const clock = d.clocks[formula.after];
  if (def?.type !== 'money' || d.facts[formula.surcharge]?.type !== 'money')
    wrong.push(['加收的基数和结果都应当是金额', 'both the sum and what it grows by must be money']);
  if (clock?.each !== undefined || clock?.kind === 'wait')
    wrong.push([`“${formula.after}”没有一个可以逾期的末日`, `"${formula.after}" has no one last day to be late after`]);
  for (const [topic, unit] of [
    [formula.rate, 'percent-per-day'],
    [formula.cap, 'percent'],
  ] as const) {
    const rows = context.rows(topic);
    const gap = firstGap(rows, [], d.inForce);
    if (gap !== undefined) wrong.push([`${gap}没有“${topic}”的有效规定`, `no rule "${topic}" is in force on ${gap}`]);
    else if (
      rows.some((row) => (row.effectiveTo ?? d.inForce) >= d.inForce && (row.unit !== unit || row.value === null))
    )
      wrong.push([`“${topic}”不是以${unit}计的`, `"${topic}" is not in ${unit}`]);
  }
  return wrong;
}
