import { parseDay } from '../law/day.ts';
import { cannotStandUnder } from './alike.ts';
import type { Item } from './case.ts';
import { compile } from './compile.ts';
import { evaluate, type Scope } from './evaluate.ts';
import type { FactDef, Facts, Row, Scalar, Value } from './fact.ts';
import { copiesOf } from './link.ts';
import type { ActDef } from './procedure.ts';
import { type Refusal, refuse } from './refusal.ts';

/** What an act brings: facts of the case, entries for a list, columns of the entry it is about. */
export interface Given {
  readonly facts?: Facts;
  readonly items?: readonly { readonly key: string; readonly columns: Row }[];
  readonly columns?: Row;
}

/** All that is wrong with what an act brings, each with its path; nothing is dropped in silence. */
export function checkGiven(act: string, given: Given, scope: Scope, item: Item | undefined): readonly Refusal[] {
  const { definition } = scope;
  const def = definition.acts[act] as ActDef;
  const wrong: Refusal[] = [];
  const copies = copiesOf(definition);
  for (const [name, value] of Object.entries(given.facts ?? {})) {
    const fact = own(definition.facts, name);
    if (!fact || !own(def.records, name) || own(def.computes, name) || copies.includes(name))
      wrong.push(unknown(act, name, `facts.${name}`, Object.keys(def.records ?? {}), scope));
    else wrong.push(...checkValue(fact, value, `facts.${name}`));
  }
  for (const [name, need] of Object.entries(def.records ?? {})) {
    if (asked(need, scope) && missing(given.facts?.[name]))
      wrong.push(required1(definition.facts[name] as FactDef, `facts.${name}`, def.basis));
  }
  if (def.adds)
    wrong.push(...checkItems(def.adds, compile(definition).acts[act]?.brings ?? [], given, scope, def.needs));
  else if (given.items?.length) wrong.push(unknown(act, 'items', 'items', [], scope));
  wrong.push(...checkColumns(act, def, given.columns ?? {}, scope, item));
  return wrong;
}

/** Whether an act must bring a fact or column. */
function asked(need: Need, scope: Scope): boolean {
  return need === 'required' || (typeof need === 'object' && evaluate(need.requiredIf, scope) === 'yes');
}

type Need = NonNullable<ActDef['records']>[string];

/** A value by its own name only: `constructor` names nothing. */
function own<T>(from: { readonly [name: string]: T } | undefined, name: string): T | undefined {
  return from && Object.hasOwn(from, name) ? from[name] : undefined;
}

const missing = (value: Value | undefined) =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

function required1(fact: FactDef, path: string, basis?: ActDef['basis']): Refusal {
  return refuse('fact.required', { fact: fact.title }, basis ? { basis, path } : { path });
}

function unknown(act: string, name: string, path: string, allowed: readonly string[], scope: Scope): Refusal {
  const { definition } = scope;
  const titles = allowed.map((f) => `${definition.facts[f]?.title ?? f}(${f})`).join('、') || '—';
  return refuse(
    'fact.unknown',
    { act: (definition.acts[act] as ActDef).title, fact: definition.facts[name]?.title ?? name, allowed: titles },
    { path },
  );
}

function checkItems(
  list: string,
  brings: readonly string[],
  given: Given,
  scope: Scope,
  needs: readonly string[] = [],
): readonly Refusal[] {
  const def = scope.definition.lists?.[list];
  if (!def) return [];
  if (!given.items?.length) return [refuse('item.required', { act: def.title, list: def.title }, { path: 'items' })];
  const taken = new Set((scope.state.lists[list] ?? []).map((i) => i.key));
  return given.items.flatMap((item, n) => {
    if (taken.has(item.key))
      return [refuse('item.duplicate', { list: def.title, item: item.key }, { path: `items.${n}.key` })];
    taken.add(item.key);
    const missed = [...new Set([...(def.required ?? []), ...needs])].filter((column) => missing(item.columns[column]));
    const absent = missed.map((column) => required1(def.columns[column] as FactDef, `items.${n}.columns.${column}`));
    const wrong = Object.entries(item.columns).flatMap(([column, value]) => {
      const fact = brings.includes(column) ? own(def.columns, column) : undefined;
      const path = `items.${n}.columns.${column}`;
      return fact
        ? checkValue(fact, value, path)
        : [
            refuse(
              'fact.unknown',
              { act: def.title, fact: column, allowed: brings.map((c) => `${def.columns[c]?.title}(${c})`).join('、') },
              { path },
            ),
          ];
    });
    return [...absent, ...wrong];
  });
}

function checkColumns(
  act: string,
  def: ActDef,
  columns: Row,
  scope: Scope,
  item: Item | undefined,
): readonly Refusal[] {
  const list = def.each === undefined ? undefined : scope.definition.lists?.[def.each];
  const wrong: Refusal[] = [];
  for (const [column, value] of Object.entries(columns)) {
    const fact = own(list?.columns, column);
    const path = `columns.${column}`;
    if (!fact || !own(def.itemRecords, column))
      wrong.push(unknown(act, column, path, Object.keys(def.itemRecords ?? {}), scope));
    else wrong.push(...checkValue(fact, value, path));
  }
  const { under } = list?.alike ?? {};
  const next = under === undefined ? undefined : columns[under];
  if (item && under !== undefined && next !== undefined)
    if (cannotStandUnder(scope.state.lists[def.each ?? ''] ?? [], under, item.key, String(next)))
      wrong.push(
        refuse(
          'fact.invalid',
          {
            fact: list?.columns[under]?.title ?? under,
            why: [
              '应为名单中的一条，且不能又转回它自己',
              'it must be an entry of the list that does not lead back to this one',
            ],
          },
          { path: `columns.${under}` },
        ),
      );
  for (const [column, need] of Object.entries(def.itemRecords ?? {}))
    if (item && asked(need, scope) && missing(columns[column]))
      wrong.push(required1(list?.columns[column] as FactDef, `columns.${column}`, def.basis));
  return wrong;
}

/** Checks one value against its fact. */
export function checkValue(fact: FactDef, value: Value, path: string): readonly Refusal[] {
  const why = flaw(fact, value);
  if (why) return [refuse('fact.invalid', { fact: fact.title, why }, { path })];
  if (fact.type !== 'table') return [];
  return (value as readonly Row[]).flatMap((row, n) =>
    Object.entries(row).flatMap(([column, cell]) => {
      const def = own(fact.columns, column);
      if (!def)
        return [
          refuse(
            'fact.unknown',
            { act: fact.title, fact: column, allowed: Object.keys(fact.columns).join('、') },
            { path: `${path}.${n}.${column}` },
          ),
        ];
      return checkValue(def, cell, `${path}.${n}.${column}`);
    }),
  );
}

type Why = readonly [zh: string, en: string];

function flaw(fact: FactDef, value: Value): Why | undefined {
  switch (fact.type) {
    case 'number':
    case 'money':
      return numberFlaw(fact, value);
    case 'date':
      return isDay(value) ? undefined : ['应为日期，如2026-03-01', 'a date such as 2026-03-01 is needed'];
    case 'yesNo':
      return typeof value === 'boolean' ? undefined : ['应为是或否', 'yes or no is needed'];
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(fact.choices, value)
        ? undefined
        : [
            `应为：${Object.entries(fact.choices)
              .map(([k, t]) => `${t}(${k})`)
              .join('、')}`,
            `one of: ${Object.keys(fact.choices).join(', ')}`,
          ];
    case 'table':
      return Array.isArray(value) && value.every((r) => typeof r === 'object')
        ? undefined
        : ['应为表格', 'a table is needed'];
    case 'list':
      return texts(value) ? undefined : ['应为若干项文字', 'a list of texts is needed'];
    case 'ref':
      if (fact.many) return texts(value) ? undefined : ['应为若干条目', 'a list of entries is needed'];
      return typeof value === 'string' ? undefined : ['应为一个条目', 'one entry is needed'];
    case 'case':
      return textFlaw(value, 500);
    default:
      return textFlaw(value, fact.max ?? (fact.type === 'longText' ? 20_000 : 500));
  }
}

function isDay(value: Value): boolean {
  try {
    return typeof value === 'string' && parseDay(value) === value;
  } catch {
    return false;
  }
}

const texts = (value: Value) =>
  Array.isArray(value) && value.every((v: Scalar | Row) => typeof v === 'string' && v !== '');

function numberFlaw(fact: { type: string; min?: number; max?: number }, value: Value): Why | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return ['应为数字', 'a number is needed'];
  if (fact.type === 'money' && !Number.isInteger(value)) return ['金额以分为单位，应为整数', 'money is in whole fen'];
  if (fact.min !== undefined && value < fact.min) return [`不小于${fact.min}`, `at least ${fact.min}`];
  if (fact.max !== undefined && value > fact.max) return [`不大于${fact.max}`, `at most ${fact.max}`];
  return undefined;
}

function textFlaw(value: Value, max: number): Why | undefined {
  if (typeof value !== 'string') return ['应为文字', 'a text is needed'];
  if (value.trim() === '') return ['不能为空', 'it may not be empty'];
  const length = [...value].length;
  return length > max ? [`不超过${max}字，现为${length}字`, `at most ${max} characters, has ${length}`] : undefined;
}
