import { BpmnModdle, type ModdleElement } from 'bpmn-moddle';
import type { Procedure } from '../../kernel/index.ts';
import { type Flow, type FlowNode, flowOf } from './flow.ts';
import { type Box, insideId, type Layout, layoutOf } from './layout.ts';

const model = new BpmnModdle();

/**
 * A procedure as BPMN 2.0 with a laid-out diagram, for modelling tools. What BPMN cannot say (gates, separation of
 * duty, periods) stands in the documentation of the tasks; the definition as JSON is the one that says everything.
 * @returns XML, valid against the public schema
 */
export async function bpmnOf(procedure: Procedure): Promise<string> {
  const flow = flowOf(procedure);
  const process = processOf(flow);
  const definitions = model.create('bpmn:Definitions', {
    id: `definitions_${named(flow.id)}`,
    name: flow.title,
    targetNamespace: `urn:yifa:procedure:${flow.id}`,
    exporter: 'Yifa',
    rootElements: [process.root],
    diagrams: [diagramOf(flow, process, layoutOf(flow))],
  });
  return (await model.toXML(definitions, { format: true })).xml;
}

interface Built {
  readonly root: ModdleElement;
  readonly byId: Map<string, ModdleElement>;
  /** Lines inside event sub-processes. */
  readonly inner: ModdleElement[];
}

/** Names of things in XML may hold letters, digits, `-`, `_` and `.`. */
const named = (id: string) => id.replace(/[^\w.-]/g, '_');

function processOf(flow: Flow): Built {
  const byId = new Map<string, ModdleElement>();
  const inner: ModdleElement[] = [];
  for (const node of flow.nodes) byId.set(node.id, elementOf(node, node.id, byId, inner));
  const lines = flow.flows.map(({ from, to, title }, n) =>
    connect(`flow_${n}`, byId.get(from) as ModdleElement, byId.get(to) as ModdleElement, title),
  );
  const root = model.create('bpmn:Process', {
    id: `process_${named(flow.id)}`,
    name: flow.title,
    isExecutable: false,
    documentation: [documentation(flow.about)],
    flowElements: [...flow.nodes.map(({ id }) => byId.get(id)), ...lines],
  });
  lines.forEach((line, n) => {
    byId.set(`flow_${n}`, line);
  });
  return { root, byId, inner };
}

const types: { readonly [kind in FlowNode['kind']]: string } = {
  start: 'bpmn:StartEvent',
  end: 'bpmn:EndEvent',
  choice: 'bpmn:ExclusiveGateway',
  timer: 'bpmn:IntermediateCatchEvent',
  task: 'bpmn:UserTask',
  law: 'bpmn:ServiceTask',
  stage: 'bpmn:AdHocSubProcess',
  anytime: 'bpmn:SubProcess',
};

function elementOf(
  node: FlowNode,
  id: string,
  byId: Map<string, ModdleElement>,
  inner: ModdleElement[],
): ModdleElement {
  const tasks = node.inside.map((one) => {
    const place = insideId(node, one.id);
    const element = elementOf(one, place, byId, inner);
    byId.set(place, element);
    return element;
  });
  return model.create(types[node.kind], {
    id: named(id),
    ...(node.title ? { name: node.title } : {}),
    ...(node.about.length > 0 ? { documentation: [documentation(node.about.join('\n'))] } : {}),
    ...(node.kind === 'task' ? { resources: node.roles.map((role) => owner(role)) } : {}),
    ...(node.kind === 'stage' ? { ordering: 'Parallel', flowElements: tasks } : {}),
    ...(node.kind === 'anytime' ? { triggeredByEvent: true, flowElements: anytime(tasks, byId, inner) } : {}),
    ...(node.kind === 'timer' ? { eventDefinitions: [timer(node.about)] } : {}),
  });
}

/** An event sub-process begins with an event that interrupts nothing. */
function anytime(tasks: readonly ModdleElement[], byId: Map<string, ModdleElement>, inner: ModdleElement[]) {
  const start = model.create('bpmn:StartEvent', {
    id: 'anytime_start',
    isInterrupting: false,
    eventDefinitions: [model.create('bpmn:EscalationEventDefinition')],
  });
  const choice = model.create('bpmn:ExclusiveGateway', { id: 'anytime_choice' });
  byId.set('anytime_start', start).set('anytime_choice', choice);
  const lines = [
    connect('anytime_flow', start, choice),
    ...tasks.map((task, n) => connect(`anytime_flow_${n}`, choice, task)),
  ];
  inner.push(...lines);
  return [start, choice, ...tasks, ...lines];
}

function connect(id: string, from: ModdleElement, to: ModdleElement, title?: string): ModdleElement {
  const line = model.create('bpmn:SequenceFlow', {
    id,
    sourceRef: from,
    targetRef: to,
    ...(title ? { name: title } : {}),
  });
  from.get('outgoing').push(line);
  to.get('incoming').push(line);
  return line;
}

const documentation = (text: string) => model.create('bpmn:Documentation', { text });

const owner = (role: string) => model.create('bpmn:PotentialOwner', { name: role });

/** The length stands as the name of its rule: what a rule says depends on the day, and BPMN has no law. */
const timer = (limits: readonly string[]) =>
  model.create('bpmn:TimerEventDefinition', {
    timeDuration: model.create('bpmn:FormalExpression', { body: limits.join('; ') }),
  });

function diagramOf(flow: Flow, { root, byId, inner }: Built, { boxes, ways }: Layout): ModdleElement {
  const shapes = [...boxes].map(([id, box]) => shape(byId.get(id) as ModdleElement, box));
  const lines = flow.flows.map((_, n) => line(byId.get(`flow_${n}`) as ModdleElement, ways[n] ?? []));
  const short = inner.map((one) => {
    const [from, to] = [one.sourceRef, one.targetRef].map((end) => boxes.get(keyOf(end as ModdleElement, byId)) as Box);
    return line(one, [centre(from as Box), centre(to as Box)]);
  });
  return model.create('bpmndi:BPMNDiagram', {
    id: 'diagram',
    plane: model.create('bpmndi:BPMNPlane', {
      id: 'plane',
      bpmnElement: root,
      planeElement: [...shapes, ...lines, ...short],
    }),
  });
}

function keyOf(element: ModdleElement, byId: ReadonlyMap<string, ModdleElement>): string {
  return [...byId].find(([, one]) => one === element)?.[0] ?? '';
}

const centre = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 });

function shape(element: ModdleElement, box: Box): ModdleElement {
  const expanded = /SubProcess$/.test(element.$type) ? { isExpanded: true } : {};
  const marker = element.$type === 'bpmn:ExclusiveGateway' ? { isMarkerVisible: true } : {};
  return model.create('bpmndi:BPMNShape', {
    id: `shape_${element.id}`,
    bpmnElement: element,
    bounds: model.create('dc:Bounds', box),
    ...expanded,
    ...marker,
  });
}

function line(element: ModdleElement, points: readonly { readonly x: number; readonly y: number }[]): ModdleElement {
  return model.create('bpmndi:BPMNEdge', {
    id: `edge_${element.id}`,
    bpmnElement: element,
    waypoint: points.map((point) => model.create('dc:Point', point)),
  });
}
