import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { BpmnModdle, type ModdleElement } from 'bpmn-moddle';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { compile } from '../src/kernel/index.ts';
import { bpmnOf } from '../src/papers/definition/bpmn.ts';
import { dcrOf } from '../src/papers/definition/dcr.ts';
import { procedures } from '../src/procedures/registry.ts';

/** The public schema of BPMN 2.0, as the library carries it. */
const folder = join(dirname(createRequire(import.meta.url).resolve('bpmn-moddle')), '..', 'resources', 'bpmn', 'xsd');
const schema = (name: string) => ({ fileName: name, contents: readFileSync(join(folder, name), 'utf8') });
const rest = ['BPMNDI.xsd', 'DC.xsd', 'DI.xsd', 'Semantic.xsd'].map(schema);
const valid = (xml: string) =>
  validateXML({ xml: { fileName: 'x.bpmn', contents: xml }, schema: schema('BPMN20.xsd'), preload: rest });

describe.each(procedures)('$id', (procedure) => {
  test('as BPMN is valid against the public schema, read back without a warning, and wholly laid out', async () => {
    const xml = await bpmnOf(procedure);
    expect((await valid(xml)).errors).toEqual([]);
    const { rootElement, warnings } = await new BpmnModdle().fromXML(xml);
    expect(warnings).toEqual([]);
    const process = rootElement.get('rootElements')[0] as ModdleElement;
    const all = (within: ModdleElement): ModdleElement[] =>
      within.get('flowElements').flatMap((one) => [one, ...(/SubProcess/.test(one.$type) ? all(one) : [])]);
    const elements = all(process);
    const [diagram] = rootElement.get('diagrams') as [ModdleElement];
    const drawn = (diagram.plane as ModdleElement).get('planeElement');
    expect(new Set(drawn.map((one) => (one.bpmnElement as ModdleElement).id))).toEqual(
      new Set(elements.map(({ id }) => id)),
    );
    const names = new Set(elements.map(({ name }) => name));
    const { definition } = compile(procedure);
    for (const { title } of [...Object.values(definition.acts), ...Object.values(definition.stages)])
      expect(names).toContain(title);
    for (const one of drawn)
      if (one.$type === 'bpmndi:BPMNEdge') expect(one.get('waypoint').length).toBeGreaterThanOrEqual(2);
  });

  test('as DCR allows the first acts alone, and every relation joins two events', () => {
    const xml = dcrOf(procedure, () => undefined);
    const events = [...xml.matchAll(/<event id="([^"]+)"><precondition/g)].map(([, id]) => id);
    for (const [, from, to] of xml.matchAll(/sourceId="([^"]+)" targetId="([^"]+)"/g))
      expect(events).toEqual(expect.arrayContaining([from, to]));
    const included = [...xml.matchAll(/<event id="([^"]+)"\/>/g)].map(([, id]) => id);
    const { acts } = compile(procedure).definition;
    expect(included).toEqual(Object.keys(acts).filter((act) => acts[act]?.from === 'start'));
    expect(included.length).toBeGreaterThan(0);
  });
});

test('a broken file does not pass the schema', async () => {
  const xml = (await bpmnOf(procedures[0] as never))
    .replace('<bpmn:userTask', '<bpmn:nothing')
    .replace('</bpmn:userTask>', '</bpmn:nothing>');
  expect((await valid(xml)).valid).toBe(false);
});
