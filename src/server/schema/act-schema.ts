import type { ActDef, FactDef, Procedure } from '../../kernel/index.ts';
import { columnsBrought } from '../../service/definitions.ts';
import { factSchema, type JsonSchema, rowSchema } from './fact-schema.ts';

/**
 * The body with which an act of a procedure is done, as JSON Schema: facts from what the act records, entries of the
 * list that it adds to, columns of the entry that it is about.
 * @param definition as compiled, with the acts that every procedure shares
 */
export function actSchema(definition: Procedure, name: string): JsonSchema {
  const act = definition.acts[name] as ActDef;
  const properties: { [part: string]: JsonSchema } = {};
  const required: string[] = [];
  const facts = factsPart(definition, act);
  if (facts) {
    properties.facts = facts;
    if (Array.isArray(facts.required)) required.push('facts');
  }
  if (act.adds) {
    const all = definition.lists?.[act.adds]?.columns ?? {};
    const brings = columnsBrought(definition, act);
    const columns = Object.fromEntries(Object.entries(all).filter(([column]) => brings.includes(column)));
    properties.items = itemsPart(definition.lists?.[act.adds]?.title ?? act.adds, columns);
    required.push('items');
  }
  if (act.each) {
    properties.item = {
      type: 'string',
      title: definition.lists?.[act.each]?.title ?? act.each,
      description: '是哪一项（其编号）',
      'x-list': act.each,
    };
    required.push('item');
    const columns = columnsPart(definition, act);
    if (columns) {
      properties.columns = columns;
      if (Array.isArray(columns.required)) required.push('columns');
    }
  }
  if (act.late)
    properties.on = {
      type: 'string',
      title: '纸面办理的时间',
      description: '补录已在纸面上办理的环节：办理之日或者时刻',
      examples: ['2026-03-02'],
    };
  if (act.serves) properties.served = servedPart(definition, act.serves);
  properties.note = { type: 'string', title: '备注', maxLength: 2_000 };
  if (act.from !== 'start')
    properties.expectedSeq = {
      type: 'integer',
      minimum: 1,
      title: '所见案件的序号',
      description: '案件此后已有变化的，回答409',
    };
  return {
    title: `${definition.title.zh}：${act.title}`,
    type: 'object',
    properties,
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}

function factsPart(definition: Procedure, act: ActDef): JsonSchema | undefined {
  const records = Object.entries(act.records ?? {});
  if (records.length === 0) return undefined;
  const properties: { [fact: string]: JsonSchema } = {};
  const required: string[] = [];
  for (const [fact, need] of records) {
    const schema = factSchema(definition.facts[fact] as FactDef);
    properties[fact] = typeof need === 'object' ? { ...schema, 'x-required-if': need.requiredIf } : schema;
    if (need === 'required') required.push(fact);
  }
  return { type: 'object', properties, ...(required.length > 0 ? { required } : {}), additionalProperties: false };
}

function itemsPart(title: string, columns: { readonly [column: string]: FactDef }): JsonSchema {
  const entry = {
    type: 'object',
    properties: { key: { type: 'string', minLength: 1, maxLength: 100, title: '编号' }, columns: rowSchema(columns) },
    required: ['key', 'columns'],
    additionalProperties: false,
  };
  return { type: 'array', title, minItems: 1, items: entry };
}

function columnsPart(definition: Procedure, act: ActDef): JsonSchema | undefined {
  const writes = Object.entries(act.itemRecords ?? {});
  if (writes.length === 0) return undefined;
  const all = definition.lists?.[act.each ?? '']?.columns ?? {};
  const columns = Object.fromEntries(writes.flatMap(([name]) => (all[name] ? [[name, all[name]]] : [])));
  const row = rowSchema(
    columns,
    writes.filter(([, need]) => need === 'required').map(([name]) => name),
  );
  const properties: { [column: string]: JsonSchema } = { ...(row.properties as { [column: string]: JsonSchema }) };
  for (const [name, need] of writes)
    if (typeof need === 'object') properties[name] = { ...properties[name], 'x-required-if': need.requiredIf };
  return { ...row, properties };
}

function servedPart(definition: Procedure, paper: string): JsonSchema {
  return {
    type: 'object',
    title: `送达${definition.papers?.[paper]?.title ?? paper}`,
    properties: {
      day: { type: 'string', format: 'date', title: '送达之日' },
      mode: { type: 'string', maxLength: 50, title: '送达方式', examples: ['direct'] },
    },
    required: ['day', 'mode'],
    additionalProperties: false,
  };
}
