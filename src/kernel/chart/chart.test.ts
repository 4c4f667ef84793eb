import { describe, expect, test } from 'vitest';
import { booking, complaint } from '../../../test/kernel-fixture/index.ts';
import { chart, chartText } from './index.ts';

const drawn = chart(booking);
const node = (id: string) => drawn.nodes.find((n) => n.id === id);
const edges = (act: string) => drawn.edges.filter((e) => e.act === act);

describe('chart', () => {
  test('has every stage once, finals marked, and the moment before', () => {
    const stages = drawn.nodes.filter((n) => n.kind === 'stage' || n.kind === 'final').map((n) => n.id);
    expect(stages).toEqual(Object.keys(booking.stages));
    expect(drawn.nodes.filter((n) => n.kind === 'final').map((n) => n.id)).toEqual([
      'refused',
      'withdrawn',
      'lapsed',
      'ended',
    ]);
    expect(node('start')?.kind).toBe('start');
  });

  test('every act is drawn: as an edge, inside a stage, or as possible anywhere', () => {
    const shown = new Set(
      [...drawn.edges, ...drawn.nodes.flatMap((n) => n.inside), ...drawn.anywhere].map((a) => a.act),
    );
    expect([...shown].sort()).toEqual([...Object.keys(booking.acts), 'askRecusal', 'decideRecusal'].sort());
  });

  test('every edge joins two boxes that are there', () => {
    const ids = new Set(drawn.nodes.map((n) => n.id));
    for (const e of drawn.edges) expect([ids.has(e.from), ids.has(e.to)], e.act).toEqual([true, true]);
  });

  test('edges carry role, clocks and the result that decides; acts of the law are told apart', () => {
    expect(edges('decide').map((e) => [e.to, e.value])).toEqual([
      ['booked', '准予'],
      ['refused', '不予'],
    ]);
    expect(edges('decide')[0]).toMatchObject({ roles: ['负责人'], automatic: false, clocks: ['决定期限', '公示期'] });
    expect(edges('correct')[0]?.roles).toEqual(['预约人', '俱乐部教练']);
    expect(edges('lapse')[0]).toMatchObject({
      automatic: true,
      from: 'correcting',
      to: 'lapsed',
      clocks: ['补正期限'],
    });
  });

  test('what changes no stage stands inside it; what may be done from anywhere stands apart', () => {
    expect(node('checking')?.inside.map((a) => a.act)).toContain('inspect');
    expect(drawn.anywhere.map((a) => a.act)).toEqual(
      expect.arrayContaining(['remind', 'archive', 'noteOutcome', 'askRecusal']),
    );
    expect(edges('withdraw')).toHaveLength(1);
  });

  test('is plain data', () => {
    expect(JSON.parse(JSON.stringify(drawn))).toEqual(drawn);
    expect(chart(complaint).edges.map((e) => [e.from, e.act, e.to])).toEqual([
      ['start', 'complain', 'heard'],
      ['heard', 'uphold', 'closed'],
    ]);
  });
});

describe('the chart in words', () => {
  const zh = chartText(drawn, 'zh');

  test('names every stage and act in order, for readers who cannot see it', () => {
    const text = zh.join('\n');
    for (const { title } of [...Object.values(booking.stages), ...Object.values(booking.acts)])
      expect(text).toContain(title);
    expect(zh[0]).toBe('网球场预约');
    const lines = Object.values(booking.stages).map(({ title }) => zh.findIndex((line) => line.includes(`. ${title}`)));
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    expect(text).toMatch(/决定：不予.*到不予预约/);
  });

  test('takes English labels where there are any', () => {
    const en = chartText(drawn, 'en', {
      title: 'Court booking',
      stages: { checking: 'Under examination' },
      acts: { inspect: 'Inspect the court' },
    }).join('\n');
    expect(en).toContain('Court booking');
    expect(en).toContain('Under examination');
    expect(en).toContain('Inspect the court');
    expect(en).toContain('(final)');
    expect(en).toContain('(by law)');
  });
});
