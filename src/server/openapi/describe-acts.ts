import type { Procedure } from '../../kernel/index.ts';
import { actSchema } from '../schema/act-schema.ts';
import type { JsonSchema } from '../schema/fact-schema.ts';
import { chapterTitles } from './chapters.ts';

type Node = { [keyword: string]: unknown };

/** The parts of the description that come from the registry. */
export interface DescribedActs {
  readonly paths: { readonly [path: string]: Node };
  readonly schemas: { readonly [name: string]: JsonSchema };
}

const act = '/api/cases/{case}/acts/{act}';
const open = '/api/procedures/{procedure}/cases';
const track = '/api/track/acts/{act}';

/**
 * Writes each procedure's acts out as addresses of their own, with the facts that they take, so that a client made
 * from the description knows them: `/api/procedures/approval/cases`, `/api/cases/{case}/acts/accept`. An act that
 * several procedures share by name takes any of their bodies.
 * @param general the description of the general addresses, from which parameters and answers are taken
 */
export function describeActs(
  procedures: readonly Procedure[],
  general: { readonly [path: string]: Node | undefined },
): DescribedActs {
  const schemas: { [name: string]: JsonSchema } = {};
  const paths: { [path: string]: Node } = {};
  const byAct = new Map<string, Procedure[]>();
  for (const definition of procedures) {
    const starts: string[] = [];
    for (const [name, def] of Object.entries(definition.acts)) {
      if (def.automatic) continue;
      schemas[schemaName(definition, name)] =
        def.from === 'start' ? withAct(actSchema(definition, name), name) : actSchema(definition, name);
      if (def.from === 'start') starts.push(name);
      else byAct.set(name, [...(byAct.get(name) ?? []), definition]);
    }
    const body = refs(starts.map((name) => schemaName(definition, name)));
    if (starts.length > 0) Object.assign(paths, opening(definition, body, general[open]));
  }
  for (const [name, those] of byAct) Object.assign(paths, acting(name, those, general));
  return { paths, schemas };
}

function opening(definition: Procedure, body: JsonSchema, source: Node | undefined): { [path: string]: Node } {
  const operation = {
    ...(source?.post as Node),
    operationId: `open_${definition.id}`,
    summary: `提起${definition.title.zh}`,
    description: `Open: ${definition.title.en}`,
    tags: [chapterTitles[definition.chapter].zh],
    requestBody: jsonBody(body),
  };
  return { [open.replace('{procedure}', definition.id)]: { post: without(operation, 'procedure') } };
}

function acting(
  name: string,
  those: readonly Procedure[],
  general: { readonly [path: string]: Node | undefined },
): { [path: string]: Node } {
  const titles = [...new Set(those.map((d) => `${d.title.zh}：${d.acts[name]?.title}`))];
  const tags = [...new Set(those.map((d) => chapterTitles[d.chapter].zh))];
  const body = refs(those.map((d) => schemaName(d, name)));
  const common = {
    summary: titles.length === 1 ? titles[0] : those[0]?.acts[name]?.title,
    description: titles.join('\n\n'),
    tags,
  };
  const found: { [path: string]: Node } = {
    [act.replace('{act}', name)]: {
      post: without(
        { ...(general[act]?.post as Node), ...common, operationId: `act_${name}`, requestBody: jsonBody(body) },
        'act',
      ),
    },
  };
  const isOfParty = those.some((d) => [d.acts[name]?.by ?? []].flat().some((role) => d.roles[role]?.outside));
  if (isOfParty) {
    const bodies = those.map((d) => withProof(actSchema(d, name)));
    const operation = {
      ...(general[track]?.post as Node),
      ...common,
      operationId: `party_${name}`,
      requestBody: jsonBody(anyOf(bodies)),
    };
    found[track.replace('{act}', name)] = { post: without(operation, 'act') };
  }
  return found;
}

/** The operation without the parameter that now stands in the address. */
function without(operation: Node, parameter: string): Node {
  const parameters = (operation.parameters as { name: string; in: string }[] | undefined)?.filter(
    (p) => p.in !== 'path' || p.name !== parameter,
  );
  return { ...operation, parameters };
}

function withAct(schema: JsonSchema, name: string): JsonSchema {
  return { ...schema, properties: { act: { const: name }, ...(schema.properties as object) } };
}

function schemaName(definition: Procedure, name: string): string {
  return `${definition.id}.${name}`;
}

/** The body of an act done with receipt number and code. */
function withProof(schema: JsonSchema): JsonSchema {
  const proof = { receipt: { type: 'string', title: '收件编号' }, secret: { type: 'string', title: '查询码' } };
  const required = ['receipt', 'secret', ...((schema.required as readonly string[] | undefined) ?? [])];
  return { ...schema, properties: { ...proof, ...(schema.properties as object) }, required };
}

function refs(names: readonly string[]): JsonSchema {
  return anyOf(names.map((name) => ({ $ref: `#/components/schemas/${name}` })));
}

function anyOf(schemas: readonly JsonSchema[]): JsonSchema {
  return schemas.length === 1 ? (schemas[0] as JsonSchema) : { anyOf: schemas };
}

const jsonBody = (schema: JsonSchema): Node => ({ required: true, content: { 'application/json': { schema } } });
