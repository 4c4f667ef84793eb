import dagre from '@dagrejs/dagre';
import {
  type Chart,
  type ChartEdge,
  type ChartLabels,
  type ChartNode,
  chartText,
  englishOf,
} from '../../kernel/chart/index.ts';

const FONT = 14;
const LINE = 19;
const PADDING = 10;
/** Wide enough for ten Chinese characters; narrow enough for two boxes side by side on a phone. */
const BOX = 160;

interface Options {
  readonly language: 'zh' | 'en';
  readonly labels?: ChartLabels;
  /** Stage where a case stands now. */
  readonly present?: string;
}

interface Drawn {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

/**
 * A chart as an accessible SVG, top to bottom, self-contained and without script or style: colours are attributes, so
 * that a strict content policy lets it through. The text version goes into its description.
 */
export function chartSvg(chart: Chart, options: Options): string {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 24, ranksep: 34, edgesep: 12, marginx: 8, marginy: 8 });
  const boxes = new Map(chart.nodes.map((node) => [node.id, boxOf(node, options)]));
  for (const [id, box] of boxes) graph.setNode(id, { width: box.width, height: box.height });
  const routes = grouped(chart.edges, options);
  for (const [key, route] of routes) {
    const label = drawn(route.lines, 8);
    graph.setEdge(route.from, route.to, { width: label.width, height: label.height, labelpos: 'c' }, key);
  }
  dagre.layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  const parts = [
    ...[...routes].map(([key, route]) => edge(graph.edge(route.from, route.to, key) as Laid, route)),
    ...chart.nodes.map((node) => nodeAt(graph.node(node.id) as Placed, node, boxes.get(node.id) as Drawn, options)),
  ];
  const title = options.language === 'zh' ? chart.title : (options.labels?.title ?? chart.title);
  const [w, h] = [Math.ceil(width), Math.ceil(height)];
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}" font-family="system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC Variable', sans-serif" font-size="${FONT}"><title>${escaped(title)}</title><desc>${escaped(chartText(chart, options.language, options.labels ?? {}).join('\n'))}</desc><defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0 0 8 4 0 8z" fill="#595959"/></marker></defs>${parts.join('')}</svg>`;
}

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
interface Laid extends Placed {
  readonly points: readonly { readonly x: number; readonly y: number }[];
}
interface Route {
  readonly from: string;
  readonly to: string;
  readonly lines: readonly string[];
  readonly automatic: boolean;
}

/** One line for all acts that lead the same way. */
function grouped(edges: readonly ChartEdge[], { language, labels }: Options): Map<string, Route> {
  const routes = new Map<string, Route & { lines: string[] }>();
  for (const e of edges) {
    const key = `${e.from}>${e.to}>${e.automatic}`;
    const route = routes.get(key) ?? { from: e.from, to: e.to, lines: [], automatic: e.automatic };
    const words = language === 'zh' ? e.title : (labels?.acts?.[e.act] ?? e.title);
    const line = e.value && language === 'zh' ? `${words}：${e.value}` : words;
    for (const part of wrapped(line)) if (!route.lines.includes(part)) route.lines.push(part);
    routes.set(key, route);
  }
  return routes;
}

function boxOf(node: ChartNode, { language, labels }: Options): Drawn {
  if (node.kind === 'start') return { lines: [], width: 16, height: 16 };
  return drawn(wrapped(language === 'zh' ? node.title : (englishOf(node.id, labels ?? {}) ?? node.title)), PADDING);
}

function drawn(lines: readonly string[], padding: number): Drawn {
  const width = Math.max(...lines.map(widthOf), 0) + 2 * padding;
  return { lines, width, height: lines.length * LINE + 2 * padding };
}

/** Chinese characters are as wide as high, others about half. */
function widthOf(line: string): number {
  return [...line].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0x2e7f ? FONT : FONT * 0.56), 0);
}

function wrapped(words: string): string[] {
  const lines: string[] = [''];
  for (const piece of words.match(/[\u2e80-\uffff]|[^\u2e80-\uffff\s]+\s*/gu) ?? [words]) {
    const last = lines.at(-1) as string;
    if (last !== '' && widthOf(last + piece) > BOX - 2 * PADDING) lines.push(piece);
    else lines[lines.length - 1] = last + piece;
  }
  return lines.map((line) => line.trim());
}

function nodeAt({ x, y }: Placed, node: ChartNode, box: Drawn, { present }: Options): string {
  if (node.kind === 'start') return `<circle cx="${n(x)}" cy="${n(y)}" r="8" fill="#262626"/>`;
  const here = node.id === present;
  const fill = here ? '#0958d9' : node.kind === 'final' ? '#f0f0f0' : '#ffffff';
  const stroke =
    node.kind === 'several'
      ? 'stroke-width="1" stroke-dasharray="3 3"'
      : node.kind === 'final'
        ? 'stroke-width="3"'
        : 'stroke-width="1.5"';
  const rect = `<rect x="${n(x - box.width / 2)}" y="${n(y - box.height / 2)}" width="${n(box.width)}" height="${n(box.height)}" rx="6" fill="${fill}" stroke="#262626" ${stroke}${here ? ' data-present="true"' : ''}/>`;
  return rect + textAt(x, y, box.lines, here ? '#ffffff' : '#141414');
}

function edge({ points, x, y }: Laid, route: Route): string {
  const path = points.map((p, i) => `${i === 0 ? 'M' : 'L'}${n(p.x)} ${n(p.y)}`).join('');
  const dash = route.automatic ? ' stroke-dasharray="5 4"' : '';
  const line = `<path d="${path}" fill="none" stroke="#595959" stroke-width="1.3"${dash} marker-end="url(#tip)"/>`;
  const label = drawn(route.lines, 2);
  const back = `<rect x="${n(x - label.width / 2)}" y="${n(y - label.height / 2)}" width="${n(label.width)}" height="${n(label.height)}" fill="#ffffff" fill-opacity="0.9"/>`;
  return line + back + textAt(x, y, route.lines, '#434343');
}

function textAt(x: number, y: number, lines: readonly string[], colour: string): string {
  const top = y - (lines.length * LINE) / 2 + LINE * 0.72;
  return lines
    .map(
      (line, i) =>
        `<text x="${n(x)}" y="${n(top + i * LINE)}" text-anchor="middle" fill="${colour}">${escaped(line)}</text>`,
    )
    .join('');
}

const n = (value: number) => String(Math.round(value * 10) / 10);

function escaped(words: string): string {
  return words.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] as string);
}
