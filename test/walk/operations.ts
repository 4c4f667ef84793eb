import type { PortalRoute } from '../../src/portal/index.ts';
import type { Api } from '../../src/server/api.ts';

// biome-ignore lint/suspicious/noExplicitAny: the description is looked into freely, and what is not there fails the test
type Node = { readonly [name: string]: any };

/** One address of the API as its own description has it. */
export interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  /** Names in the path, e.g. `case`. */
  readonly params: readonly string[];
  /** Parameters of the query that take a word of one's own, and those that take one of a few. */
  readonly words: readonly string[];
  readonly choices: { readonly [name: string]: readonly string[] };
  /** A body that passes the schema, or the fields of a form; undefined where none is taken. */
  readonly body?: object | string;
  /** Takes a file in a form of parts. */
  readonly upload: boolean;
}

/** The pages of a portal as such addresses; forms are sent without a field. */
export function operationsOfPages(routes: readonly PortalRoute[]): readonly Operation[] {
  return routes.map(({ method, url }) => ({
    method,
    path: url.replace(/:(\w+)/g, '{$1}'),
    params: [...url.matchAll(/:(\w+)/g)].map(([, name]) => name as string),
    words: [],
    choices: {},
    ...(method === 'POST' ? { body: '' } : {}),
    upload: false,
  }));
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Every address of a server, from /api/openapi.json: what is added later is found without being named here. */
export async function operationsOf(server: Api): Promise<readonly Operation[]> {
  const document = (await server.inject('/api/openapi.json')).json<Node>();
  const resolved = (schema: Node): Node =>
    schema?.$ref ? resolved(document.components.schemas[schema.$ref.split('/').at(-1)]) : schema;
  return Object.entries(document.paths as Node).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method] as Node | undefined;
      if (!operation) return [];
      const query = ((operation.parameters ?? []) as Node[]).filter((p) => p.in === 'query');
      const json = operation.requestBody?.content?.['application/json']?.schema;
      const choices = query.flatMap((p) => {
        const of = choicesOf(resolved(p.schema));
        return of.length > 0 ? [[p.name as string, of] as const] : [];
      });
      return [
        {
          method: method.toUpperCase() as Operation['method'],
          path,
          params: [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string),
          words: query.flatMap((p) => (isWord(resolved(p.schema)) ? [p.name as string] : [])),
          choices: Object.fromEntries(choices),
          ...(json ? { body: sample(json, resolved) as object } : {}),
          upload: operation.requestBody?.content?.['multipart/form-data'] !== undefined,
        },
      ];
    }),
  );
}

function choicesOf(schema: Node): readonly string[] {
  if (schema.const !== undefined) return [String(schema.const)];
  if (schema.type === 'boolean') return ['true', 'false'];
  return [...(schema.enum ?? []), ...(schema.anyOf ?? []).flatMap((one: Node) => choicesOf(one))].map(String);
}

/** A text that may be anything, such as what is looked for, or an id. */
function isWord(schema: Node): boolean {
  return schema.type === 'string' && choicesOf(schema).length === 0;
}

/** The least that a schema accepts. */
function sample(given: Node, resolved: (schema: Node) => Node): unknown {
  const schema = resolved(given);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const one = schema.anyOf?.[0] ?? schema.oneOf?.[0];
  if (one) return sample(one, resolved);
  switch ([schema.type].flat()[0]) {
    case 'object':
      return Object.fromEntries(
        ((schema.required ?? []) as string[]).map((name) => [name, sample(schema.properties?.[name] ?? {}, resolved)]),
      );
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => sample(schema.items ?? {}, resolved));
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return false;
    case 'null':
      return null;
    default:
      return text(schema);
  }
}

function text({ pattern, format, minLength = 1 }: Node): string {
  for (const one of ['x'.repeat(Math.max(1, minLength)), '2026-03-12', '2026-03-12T09:00:00.000+08:00', '1'.repeat(20)])
    if (!pattern || new RegExp(pattern, 'u').test(one)) return format === 'date' ? '2026-03-12' : one;
  return 'x';
}
