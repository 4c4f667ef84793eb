import type { TSchema } from 'typebox';
import type { TLocalizedValidationError } from 'typebox/error';
import type { Word } from '../../service/coded-error.ts';
import { type ServerErrorCode, sentences } from './codes.ts';
import type { Fault } from './problem.ts';

/** One finding of the validator, with the schema that it came from. */
export type Finding = TLocalizedValidationError;

export type Part = 'body' | 'query' | 'params' | 'headers';

/** What the validator found in one part of a request, as faults that name what was wrong and what was allowed. */
export function faultsOf(part: Part, findings: readonly Finding[], schema: TSchema): Fault[] {
  const unions = findings.filter((f) => f.keyword === 'anyOf' || f.keyword === 'oneOf').map((f) => f.schemaPath);
  const isWithin = (f: Finding) => unions.some((path) => f.schemaPath.startsWith(`${path}/`));
  const faults = findings.filter((f) => !isWithin(f)).flatMap((finding) => faultsFor(part, finding, schema));
  return [...new Map(faults.map((fault) => [`${fault.code}${fault.path}`, fault])).values()];
}

function faultsFor(part: Part, f: Finding, schema: TSchema): Fault[] {
  const at = (rest = '') => pathOf(part, f.instancePath + rest);
  const field = nameOf(f.instancePath) || part;
  const one = (code: ServerErrorCode, allowed: Word, path = at()) => [fault(code, field, allowed, path)];
  switch (f.keyword) {
    case 'boolean':
      return [];
    case 'not':
      return f.schemaPath.endsWith('/propertyNames') ? [] : one('field.form', describe(schemaAt(schema, f.schemaPath)));
    case 'additionalProperties':
      if (schemaAt(schema, f.schemaPath).additionalProperties !== false) return [];
      return f.params.additionalProperties.map((name) =>
        fault('field.unknown', name, allowedNames(schema, f.schemaPath), at(`/${name}`)),
      );
    case 'propertyNames':
      return f.params.propertyNames.map((name) =>
        fault('field.unknown', name, ['本环节登记的内容', 'what the act records'], at(`/${name}`)),
      );
    case 'required':
      return f.params.requiredProperties.map((name) => fault('field.required', name, '', at(`/${name}`)));
    case 'type':
      return one('field.type', typeNames(f.params.type));
    case 'enum':
      return one('field.choice', f.params.allowedValues.join(', '));
    case 'const':
      return one('field.choice', String(f.params.allowedValue));
    case 'anyOf':
    case 'oneOf':
      return one('field.type', describe(schemaAt(schema, f.schemaPath)));
    case 'minimum':
      return one('field.range', [`不小于${f.params.limit}`, `at least ${f.params.limit}`]);
    case 'maximum':
      return one('field.range', [`不大于${f.params.limit}`, `at most ${f.params.limit}`]);
    case 'minLength':
    case 'minItems':
      return one('field.length', [`不少于${f.params.limit}`, `at least ${f.params.limit}`]);
    case 'maxLength':
    case 'maxItems':
      return one('field.length', [`不超过${f.params.limit}`, `at most ${f.params.limit}`]);
    case 'maxProperties':
      return one('field.length', [`不超过${f.params.limit}`, `at most ${f.params.limit}`]);
    default:
      return one('field.form', describe(schemaAt(schema, f.schemaPath)));
  }
}

function fault(code: ServerErrorCode, field: string, allowed: Word, path: string): Fault {
  return { code, ...sentences(code, { field, allowed }), path };
}

/** `/facts/title` in a body, `?day` in a query, `{case}` in the address, `Idempotency-Key:` in the headers. */
function pathOf(part: Part, pointer: string): string {
  if (part === 'body') return pointer || '/';
  const name = nameOf(pointer);
  return part === 'query' ? `?${name}` : part === 'params' ? `{${name}}` : `${name}:`;
}

function nameOf(pointer: string): string {
  return pointer.split('/').at(-1)?.replaceAll('~1', '/').replaceAll('~0', '~') ?? '';
}

const words: { readonly [type: string]: readonly [zh: string, en: string] } = {
  string: ['文字', 'a text'],
  integer: ['整数', 'a whole number'],
  number: ['数字', 'a number'],
  boolean: ['是或否（true、false）', 'yes or no (true, false)'],
  object: ['对象', 'an object'],
  array: ['列表', 'a list'],
  null: ['空', 'null'],
};

function typeNames(type: string | readonly string[]): Word {
  const names = (typeof type === 'string' ? [type] : type).map((name) => words[name] ?? [name, name]);
  return [names.map((n) => n[0]).join('、'), names.map((n) => n[1]).join(' or ')];
}

type Node = { readonly [keyword: string]: unknown };

/** The schema that a finding's path leads to. */
function schemaAt(schema: TSchema, path: string): Node {
  let node: unknown = schema;
  for (const step of path.split('/').slice(1))
    node = (node as Node | undefined)?.[decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~')];
  return typeof node === 'object' && node !== null ? (node as Node) : {};
}

function allowedNames(schema: TSchema, path: string): Word {
  const names = Object.keys((schemaAt(schema, path).properties as object | undefined) ?? {}).join(', ');
  return names === '' ? ['（无）', '(none)'] : names;
}

/** What a value should have been: the schema's own description, example or choices. */
function describe(node: Node): Word {
  if (typeof node.description === 'string')
    return typeof node['x-en'] === 'string' ? [node.description, node['x-en']] : node.description;
  if (Array.isArray(node.examples)) return [`如 ${String(node.examples[0])}`, `such as ${String(node.examples[0])}`];
  const parts = (node.anyOf ?? node.oneOf) as readonly Node[] | undefined;
  if (parts) {
    if (parts.every((part) => 'const' in part)) return parts.map((part) => String(part.const)).join(', ');
    const names = parts.map((part) => (typeof part.type === 'string' ? typeNames(part.type) : describe(part)));
    const side = (word: Word, language: 0 | 1) => (typeof word === 'string' ? word : word[language]);
    return [names.map((n) => side(n, 0)).join('或'), names.map((n) => side(n, 1)).join(' or ')];
  }
  return typeof node.pattern === 'string'
    ? node.pattern
    : typeof node.format === 'string'
      ? node.format
      : ['规定的写法', 'the form in the description'];
}
