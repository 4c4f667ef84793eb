import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CaseEvent, fold } from '../src/kernel/index.ts';
import { checkForeignLog, readLog } from '../src/service/check-log.ts';
import { newest } from '../src/service/definitions.ts';
import { fillDemo } from '../src/service/demo/index.ts';
import { exportLog } from '../src/service/export-log.ts';
import type { Platform } from '../src/service/platform.ts';
import { type DemoWorld, demoWorld, smallDistrict } from './demo-district.ts';

let world: DemoWorld;
let p: Platform;
let folder: string;
/** Every case of the demonstration with its events. */
const cases: (readonly CaseEvent[])[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yifa-test-'));
  world = await demoWorld();
  p = world.p;
  await fillDemo(p, undefined, undefined, smallDistrict);
  for await (const some of p.ledger.everyCase(p.district.code)) cases.push(...some.map(({ events }) => events));
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await world?.close();
});

async function textOf(format: 'xes' | 'ocel', procedure?: string): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of exportLog(p, format, procedure)) pieces.push(piece);
  return pieces.join('');
}

async function file(procedure: string): Promise<string> {
  const path = join(folder, `${procedure}.xes`);
  writeFileSync(path, await textOf('xes', procedure));
  return path;
}

const procedures = newest().map(({ id }) => id);
const of = (procedure: string) =>
  cases.filter(([opened]) => opened?.kind === 'opened' && opened.procedure === procedure);

describe('XES', () => {
  test.each(procedures)('of %s is read back without loss, and the check finds nothing in it', async (id) => {
    const path = await file(id);
    const read: unknown[] = [];
    const columns = { case: 'concept:name', time: 'time:timestamp', activity: 'yifa:act', isActivity: () => true };
    await readLog(path, columns, () => ({
      row: ([of, time, act]) => read.push([of, time, act]),
      malformed: (...bad) => read.push(bad),
    }));
    const acts = of(id).flatMap((events) => {
      const state = fold(events);
      return events.flatMap((event) => (event.kind === 'act' ? [[state.case, event.at, event.act]] : []));
    });
    expect(read).toEqual(acts);
    const report = await checkForeignLog(path, id);
    expect([report.cases, report.events, report.unmapped, [...report.malformed]]).toEqual([
      of(id).length,
      acts.length,
      [],
      [],
    ]);
    expect([...report.findings]).toEqual([]);
    report.close();
  });

  test('has the structure of the standard', async () => {
    const text = await textOf('xes', 'approval');
    const order: string[] = [];
    const open: string[] = [];
    const keys = new Set<string>();
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name, attributes }) => {
      if (open.length === 1 && order.at(-1) !== name) order.push(name);
      if (attributes.key !== undefined) keys.add(String(attributes.key));
      if (name === 'event') expect(open).toEqual(['log', 'trace']);
      open.push(name);
    });
    parser.on('closetag', () => {
      open.pop();
    });
    parser.write(text).close();
    expect(order).toEqual(['extension', 'global', 'classifier', 'string', 'trace']);
    for (const key of keys) expect(key).toMatch(/^[a-zA-Z]+:[a-zA-Z]+$/);
    for (const key of [
      'concept:name',
      'time:timestamp',
      'lifecycle:transition',
      'org:resource',
      'org:group',
      'org:role',
    ])
      expect(keys).toContain(key);
  });
});

interface Ocel {
  readonly objectTypes: readonly { readonly name: string }[];
  readonly eventTypes: readonly { readonly name: string }[];
  readonly objects: readonly OcelThing[];
  readonly events: readonly OcelThing[];
}
interface OcelThing {
  readonly id: string;
  readonly type: string;
  readonly relationships: readonly { readonly objectId: string; readonly qualifier: string }[];
}

test.each([undefined, 'document-filing'])(
  'OCEL of %s names every object that it speaks of, each once',
  async (only) => {
    const log = JSON.parse(await textOf('ocel', only)) as Ocel;
    const ids = log.objects.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const known = new Set(ids);
    for (const { relationships } of [...log.events, ...log.objects])
      for (const { objectId } of relationships) expect(known).toContain(objectId);
    const types = (named: readonly { readonly name: string }[]) => new Set(named.map(({ name }) => name));
    for (const { type } of log.events) expect(types(log.eventTypes)).toContain(type);
    for (const { type } of log.objects) expect(types(log.objectTypes)).toContain(type);
    const told = only === undefined ? cases : of(only);
    expect(log.events).toHaveLength(told.flat().filter(({ kind }) => kind === 'act').length);
    expect(new Set(log.objects.map(({ type }) => type))).toEqual(new Set(['case', 'person', 'organisation', 'entry']));
    const qualifiers = new Set(log.events.flatMap(({ relationships }) => relationships.map((one) => one.qualifier)));
    for (const how of only === undefined ? ['case', 'for', 'enter', 'read'] : ['case'])
      expect(qualifiers).toContain(how);
  },
);

test.each(['xes', 'ocel'] as const)('%s tells nobody: no name, id or fact of a person', async (format) => {
  const text = await textOf(format);
  const people = new Set<string>();
  for (const event of cases.flat()) {
    for (const one of [event.by.person, event.by.name, event.by.via ?? ''])
      if (one && one !== 'law' && one.length > 1) people.add(one);
    if (event.kind !== 'act') continue;
    for (const value of Object.values(event.facts ?? {}))
      if (
        typeof value === 'string' &&
        value.length > 6 &&
        !/^\d{4}-\d{2}-\d{2}|^[0-9a-z]{20}$|^[a-zA-Z-]+$/.test(value)
      )
        people.add(value);
  }
  expect(people.size).toBeGreaterThan(100);
  const organisations = new Set((await p.ledger.orgs(p.district.code)).flatMap(({ id, name }) => [id, name]));
  // A task names the act that gave rise to it: what an act is called says nothing of anybody.
  const acts = new Set(p.procedures.flatMap((one) => Object.values(one.acts).map(({ title }) => title)));
  expect([...people].filter((one) => !organisations.has(one) && !acts.has(one) && text.includes(`"${one}"`))).toEqual(
    [],
  );
  expect(await textOf(format)).not.toBe(text);
});
