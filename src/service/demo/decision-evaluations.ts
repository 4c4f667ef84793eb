import { holderOf } from './people.ts';
import { does, linkedCase, type Scene, type Story } from './story.ts';

/** Who evaluates decisions in the demonstration: neither drafts nor assesses any of them. */
const unit = 'audit';

/**
 * A decision is evaluated by who had no hand in it: plan, opinions, a sample drawn by a seed, examination; to its end
 * with one deviation put right, or still under way (演示数据).
 */
export function* decisionEvaluated(order: Scene, executor: string, end: 'done' | 'underWay'): Story {
  const evaluation = linkedCase(yield order, 'evaluations');
  const here = { in: evaluation };
  const clerk = holderOf(unit, 'handler');
  const head = holderOf(unit, 'head');
  const items = Array.from({ length: 12 }, (_, n) => ({
    key: `第${n + 1}处`,
    columns: { what: `项目点${n + 1}（演示数据）`, where: `第${(n % 5) + 1}社区` },
  }));
  yield does(clerk, 'listFrame', undefined, { ...here, after: 4, items });
  const plan = {
    plan: '对照目标检查进度、质量和资金。（演示数据）',
    sampleSize: 3,
    seedSource: '公布方案后第二日区政府网站公布的抽签号码（演示数据）',
  };
  const dates = (t: { plus(days: number): string }) => ({ opinionsUntil: t.plus(30), seedOn: t.plus(1) });
  yield does(clerk, 'publishPlan', (t) => ({ ...plan, ...dates(t) }), { ...here, after: 2 });
  const opinion = { items: [{ key: '意见1', columns: { opinion: '改造以后方便多了。（演示数据）' } }] };
  yield does('citizen', 'comment', undefined, { ...here, days: 3, ...opinion });
  const seed = { seed: 20, seedProof: '抽签公告（演示数据）' };
  const drawn = yield does(clerk, 'drawSample', seed, { ...here, after: 3 });
  const sample = drawn.events.flatMap((event) => (event.kind === 'act' ? (event.items ?? []) : []));
  for (const [n, { key }] of sample.entries()) {
    const outcome = n === 0 ? 'deviation' : 'asDecided';
    const columns = { outcome, finding: '现场检查记录。（演示数据）' };
    yield does(clerk, 'inspect', undefined, { ...here, after: 1, item: key, columns });
  }
  if (end === 'underWay') return;
  const examined = { examination: '年度任务基本完成。（演示数据）', outsiders: '三名人大代表参加。（演示数据）' };
  yield does(clerk, 'examine', examined, { ...here, after: 3 });
  const deviation = (t: { plus(days: number): string }) => ({
    act: 'listDeviation',
    items: [
      {
        key: '事项1',
        columns: {
          kind: 'deviation',
          matter: '一处验收手续不全，补正。（演示数据）',
          inCharge: executor,
          dueOn: t.plus(90),
        },
      },
    ],
  });
  yield { ...here, after: 1, who: clerk, command: deviation };
  const report = {
    opinionsSummary: '收到意见一条。（演示数据）',
    achieved: 'partly',
    grave: false,
    proposal: 'continue',
    report: '评价报告（演示数据）',
  };
  yield does(head, 'report', report, { ...here, after: 22 });
  const decided = { result: 'continue', reasons: '见评价报告。（演示数据）', minutes: '常务会议纪要（演示数据）' };
  yield does(holderOf('government', 'district-head'), 'decide', decided, { ...here, after: 8 });
  const settled = { item: '事项1', columns: { settled: '手续已经补齐。（演示数据）', progress: 'finished' } };
  yield does(holderOf(executor, 'handler'), 'settle', undefined, { ...here, after: 10, ...settled });
  yield does(clerk, 'confirm', undefined, { ...here, after: 3, item: '事项1' });
  yield does(head, 'close', { summary: '偏差已经纠正。（演示数据）' }, { ...here, after: 2 });
}
