import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Fastify from 'fastify';
import Schema from 'typebox/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkValue, compile, type FactDef } from '../src/kernel/index.ts';
import { procedures } from '../src/procedures/registry.ts';
import { settingsOf } from '../src/server/options.ts';
import { apiRoutes } from '../src/server/routes/index.ts';
import { actSchema } from '../src/server/schema/act-schema.ts';
import { factSchema } from '../src/server/schema/fact-schema.ts';
import { apiWorld, type World } from './api-fixture.ts';
import { plotRequest } from './api-procedure.ts';

// biome-ignore lint/suspicious/noExplicitAny: the description is looked into freely, and what is not there fails the test
type Node = { readonly [name: string]: any };
let w: World;
let document: Node;
beforeAll(async () => {
  w = await apiWorld();
  document = (await w.ask(undefined, 'GET', '/api/openapi.json')).body;
});
afterAll(() => w?.close());

const methods = ['get', 'post', 'put', 'patch', 'delete'];
const operations = () =>
  Object.entries(document.paths as Node).flatMap(([path, item]) =>
    methods.flatMap((method) => (item[method] ? [{ path, method, operation: item[method] as Node }] : [])),
  );

/** The schema that the makers of OpenAPI publish, from the package that carries it. */
const official = join(
  import.meta.dirname,
  '..',
  'node_modules',
  '@seriousme',
  'openapi-schema-validator',
  'schemas',
  'v3.1',
  'schema.json',
);

describe('the description of the API', () => {
  test.skipIf(!existsSync(official))('is valid OpenAPI 3.1 by the official schema', () => {
    const found = Schema.Compile(JSON.parse(readFileSync(official, 'utf8')) as object).Errors(document);
    expect(found).toEqual([true, []]);
  });

  test('names every operation once, says what it is for, and answers errors as problems', () => {
    expect(document.openapi).toBe('3.1.0');
    const ids = operations().map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const tags = new Set((document.tags as { name: string }[]).map(({ name }) => name));
    for (const { path, method, operation } of operations()) {
      expect(operation.summary, `${method} ${path}`).toMatch(/\S/);
      expect(operation.tags.length).toBeGreaterThan(0);
      for (const tag of operation.tags) expect(tags.has(tag), tag).toBe(true);
      expect(
        Object.keys(operation.responses).some((status) => status.startsWith('2')),
        `${method} ${path}`,
      ).toBe(true);
      if (path === '/healthz' || path === '/api/errors') continue;
      expect(operation.responses['4XX'].content['application/problem+json'].schema, path).toEqual({
        $ref: '#/components/schemas/Problem',
      });
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
      const described = (operation.parameters ?? [])
        .filter((p: Node) => p.in === 'path')
        .map((p: Node) => p.name)
        .sort();
      expect(described, path).toEqual(inPath);
    }
  });

  test('every reference leads somewhere', () => {
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref as string);
    expect(refs.length).toBeGreaterThan(10);
    for (const ref of refs) {
      const target = ref
        .replace(/^#\//, '')
        .split('/')
        .reduce<Node | undefined>((node, step) => node?.[step.replaceAll('~1', '/')], document);
      expect(target, ref).toBeDefined();
    }
  });

  test('every route of the server has a schema and stands in the description', async () => {
    const described = new Map(operations().map(({ path, method, operation }) => [`${method} ${path}`, operation]));
    const seen: string[] = [];
    const bare = Fastify();
    bare.addHook('onRoute', ({ method, url, schema }) => {
      if (method === 'HEAD') return;
      const name = `${String(method).toLowerCase()} ${url.replace(/:(\w+)/g, '{$1}')}`;
      seen.push(name);
      expect(described.get(name)?.operationId, name).toBe((schema as { operationId?: string }).operationId);
      expect(Object.keys(schema?.response as object), name).not.toHaveLength(0);
      if (url.includes(':')) expect(schema?.params, name).toBeDefined();
    });
    apiRoutes(bare as never, { p: w.p, settings: settingsOf({ rateLimits: false }) } as never);
    expect(seen.length).toBeGreaterThan(35);
    expect(new Set(seen).size).toBe(seen.length);
    await bare.close();
  });

  test('each act of each procedure stands with the facts that it takes, under its chapter', () => {
    const path = document.paths['/api/procedures/plot-request/cases'].post;
    expect(path.tags).toEqual(['依法履职']);
    expect(path.requestBody.content['application/json'].schema).toEqual({
      $ref: '#/components/schemas/plot-request.apply',
    });
    expect(document.components.schemas['plot-request.apply'].properties.facts.properties.name).toEqual({
      title: '申请人',
      type: 'string',
      maxLength: 500,
      'x-kind': 'person',
      'x-personal': 'name',
    });
    expect(document.components.schemas['plot-request.apply'].properties.facts.required).toEqual([
      'matter',
      'office',
      'name',
      'use',
    ]);
    for (const act of ['accept', 'decide', 'withdraw'])
      expect(document.paths[`/api/cases/{case}/acts/${act}`].post.operationId).toBe(`act_${act}`);
    expect(
      document.paths['/api/track/acts/withdraw'].post.requestBody.content['application/json'].schema.required,
    ).toEqual(['receipt', 'secret']);
    expect(document.paths['/api/track/acts/accept']).toBeUndefined();
    expect(document.paths['/api/cases/{case}/acts/decide'].post.parameters.map((p: Node) => p.name)).toEqual(
      expect.arrayContaining(['case', 'Idempotency-Key'.toLowerCase()]),
    );
  });
});

describe('schemas and kernel agree', () => {
  const samples: unknown[] = [
    '',
    'x',
    'x'.repeat(61),
    '2026-03-02',
    '2026-02-30',
    '2026-3-2',
    'vegetables',
    'toString',
    0,
    1,
    -1,
    1.5,
    9e15,
    true,
    false,
    [],
    ['x'],
    [''],
    [1],
    [{}],
    [{ thing: 'x' }],
    [{ thing: 5 }],
    [{ other: 'x' }],
    ['x', 'y'],
  ];
  const facts = [
    ...new Map(
      [plotRequest, ...procedures].flatMap((p) =>
        Object.entries(compile(p).definition.facts).map(([name, fact]) => [`${p.id}.${name}`, fact] as const),
      ),
    ).entries(),
  ];

  test.each(facts)('%s', (_, fact: FactDef) => {
    const schema = Schema.Compile(factSchema(fact) as object);
    for (const sample of samples) {
      const byKernel = checkValue(fact, sample as never, 'x').length === 0;
      const bySchema = schema.Check(sample);
      // An empty text is no value at all to the kernel, and whether a day exists is more than a pattern can say.
      if (sample === '' || sample === '2026-02-30') continue;
      expect([sample, bySchema], fact.title).toEqual([sample, byKernel]);
    }
  });

  test('the body of every act is a sound schema', () => {
    for (const procedure of [plotRequest, ...procedures]) {
      const { definition } = compile(procedure);
      for (const act of Object.keys(definition.acts))
        expect(
          () => Schema.Compile(actSchema(definition, act) as object).Check({}),
          `${procedure.id}.${act}`,
        ).not.toThrow();
    }
  });
});
