import type { Chart, ChartAct } from './chart.ts';

/** English labels by name, where the reader wants them. */
export interface ChartLabels {
  readonly title?: string;
  readonly stages?: { readonly [stage: string]: string };
  readonly acts?: { readonly [act: string]: string };
}

/** English name of a stage, or of several gathered in one box. */
export function englishOf(id: string, labels: ChartLabels): string | undefined {
  if (!id.startsWith('several:')) return labels.stages?.[id];
  return id
    .slice('several:'.length)
    .split('+')
    .map((stage) => labels.stages?.[stage] ?? stage)
    .join(', ');
}

/**
 * The chart in ordered lines, for readers who cannot see it: each stage, what may be done in it, and where each act
 * leads.
 */
export function chartText(chart: Chart, language: 'zh' | 'en', labels: ChartLabels = {}): readonly string[] {
  const zh = language === 'zh';
  const act = (a: ChartAct) => (zh ? a.title : (labels.acts?.[a.act] ?? a.title));
  const stage = (id: string) =>
    (zh ? undefined : englishOf(id, labels)) ?? chart.nodes.find((n) => n.id === id)?.title ?? id;
  const by = (a: ChartAct) =>
    a.automatic ? (zh ? '（依法自动）' : ' (by law)') : zh ? `（${a.roles.join('、')}）` : '';
  const lines = [zh ? chart.title : (labels.title ?? chart.title)];
  chart.nodes.forEach((node, n) => {
    const out = chart.edges.filter((edge) => edge.from === node.id);
    const many = zh ? '（其中任一阶段）' : ' (any of these)';
    const mark = node.kind === 'several' ? many : node.kind === 'final' ? (zh ? '（办结）' : ' (final)') : '';
    lines.push(node.kind === 'start' ? (zh ? '0. 开始' : '0. Start') : `${n}. ${stage(node.id)}${mark}`);
    for (const a of node.inside) lines.push(`   · ${act(a)}${by(a)}`);
    for (const e of out) {
      const value = e.value ? `${zh ? '：' : ': '}${e.value}` : '';
      const clocks = e.clocks.length > 0 ? ` ⏱ ${e.clocks.join('、')}` : '';
      lines.push(`   → ${act(e)}${value}${by(e)}${zh ? '，到' : ', to '}${stage(e.to)}${clocks}`);
    }
  });
  if (chart.anywhere.length > 0) {
    lines.push(zh ? '未办结的任何阶段：' : 'At any open stage:');
    for (const a of chart.anywhere) lines.push(`   · ${act(a)}${by(a)}`);
  }
  return lines;
}
