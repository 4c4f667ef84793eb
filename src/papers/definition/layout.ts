import dagre from '@dagrejs/dagre';
import type { Flow, FlowNode } from './flow.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface Layout {
  readonly boxes: ReadonlyMap<string, Box>;
  /** By place in the flow's edges. */
  readonly ways: readonly (readonly { readonly x: number; readonly y: number }[])[];
}

const TASK = { width: 120, height: 80 };
const GAP = 20;
const HEAD = 40;
const COLUMNS = 3;

/** Where every shape and line of a flow lies, left to right; tasks inside a sub-process in rows. */
export function layoutOf(flow: Flow): Layout {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 30, ranksep: 60, marginx: 20, marginy: 20 });
  for (const node of flow.nodes) graph.setNode(node.id, { ...sizeOf(node) });
  for (const [n, { from, to }] of flow.flows.entries()) graph.setEdge(from, to, {}, String(n));
  dagre.layout(graph);
  const boxes = new Map<string, Box>();
  for (const node of flow.nodes) {
    const { x, y, width, height } = graph.node(node.id) as Box;
    const box = rounded({ x: x - width / 2, y: y - height / 2, width, height });
    boxes.set(node.id, box);
    for (const [n, inner] of inner_(node).entries()) boxes.set(inner, cell(box, n));
  }
  const ways = flow.flows.map(({ from, to }, n) => {
    const { points } = graph.edge(from, to, String(n)) as { points: { x: number; y: number }[] };
    return points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
  });
  return { boxes, ways };
}

/** Shapes inside a sub-process: an event sub-process begins with its own start. */
const inner_ = (node: FlowNode): readonly string[] => [
  ...(node.kind === 'anytime' ? ['anytime_start', 'anytime_choice'] : []),
  ...node.inside.map(({ id }) => insideId(node, id)),
];

/** A task may stand in several sub-processes; each place has a name of its own. */
export const insideId = (node: FlowNode, task: string) => `${node.id}_${task}`;

function sizeOf(node: FlowNode): { width: number; height: number } {
  if (node.kind === 'start' || node.kind === 'end' || node.kind === 'timer') return { width: 36, height: 36 };
  if (node.kind === 'choice') return { width: 50, height: 50 };
  const count = inner_(node).length;
  if (count === 0) return TASK;
  const columns = Math.min(COLUMNS, count);
  const rows = Math.ceil(count / COLUMNS);
  return {
    width: columns * (TASK.width + GAP) + GAP,
    height: rows * (TASK.height + GAP) + GAP + HEAD,
  };
}

function cell(box: Box, n: number): Box {
  return {
    x: box.x + GAP + (n % COLUMNS) * (TASK.width + GAP),
    y: box.y + HEAD + Math.floor(n / COLUMNS) * (TASK.height + GAP),
    ...TASK,
  };
}

const rounded = ({ x, y, width, height }: Box): Box => ({ x: Math.round(x), y: Math.round(y), width, height });
