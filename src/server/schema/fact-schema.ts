import type { FactDef } from '../../kernel/index.ts';

/** A JSON Schema as plain data. */
export type JsonSchema = { readonly [keyword: string]: unknown };

const DAY = '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$';

/**
 * What a value of a fact must be, as JSON Schema: the Chinese title, the choices with their labels, the class of
 * personal data (`x-personal`) and the register that a reference names (`x-register`).
 */
export function factSchema(fact: FactDef): JsonSchema {
  return {
    title: fact.title,
    ...shapeOf(fact),
    ...(fact.personal ? { 'x-personal': fact.personal } : {}),
    ...(fact.inside ? { 'x-inside': true } : {}),
  };
}

function shapeOf(fact: FactDef): JsonSchema {
  switch (fact.type) {
    case 'number':
      return { type: 'number', ...bounds(fact) };
    case 'money':
      return { type: 'integer', description: '以分为单位', 'x-unit': 'fen', ...bounds(fact) };
    case 'date':
      return { type: 'string', format: 'date', pattern: DAY, examples: ['2026-03-02'] };
    case 'yesNo':
      return { type: 'boolean' };
    case 'choice':
      return { type: 'string', enum: Object.keys(fact.choices), 'x-labels': fact.choices };
    case 'list':
      return { type: 'array', items: { type: 'string', minLength: 1 } };
    case 'ref': {
      const entry = { type: 'string', minLength: 1, 'x-register': fact.register };
      return fact.many ? { type: 'array', items: entry } : entry;
    }
    case 'table':
      return { type: 'array', items: rowSchema(fact.columns) };
    case 'case':
      return { type: 'string', minLength: 1, maxLength: 100, 'x-kind': 'case' };
    default:
      return {
        type: 'string',
        maxLength: fact.max ?? (fact.type === 'longText' ? 20_000 : 500),
        ...(fact.type === 'text' ? {} : { 'x-kind': fact.type }),
      };
  }
}

function bounds({ min, max }: { readonly min?: number; readonly max?: number }): JsonSchema {
  return { ...(min === undefined ? {} : { minimum: min }), ...(max === undefined ? {} : { maximum: max }) };
}

/** The columns of a table's row or of a list's entry. */
export function rowSchema(
  columns: { readonly [column: string]: FactDef },
  required: readonly string[] = [],
): JsonSchema {
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(columns).map(([name, fact]) => [name, factSchema(fact)])),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}
