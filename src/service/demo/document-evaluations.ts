import type { Facts } from '../../kernel/index.ts';
import { holderOf } from './people.ts';
import { does, type Story } from './story.ts';

/** What an evaluation of a document ends in. */
export type Evaluated = 'keep' | 'amend' | 'underWay';

/** An evaluation that the law opened: opinions, figures, report, conclusion (演示数据). */
export function* evaluationScenes(evaluation: string, drafter: string, end: Evaluated): Story {
  const clerk = holderOf(drafter, 'handler');
  const here = { in: evaluation };
  const notice = { notice: '办法施行满一年，征求意见。（演示数据）' };
  yield does(clerk, 'announce', (t) => ({ ...notice, opinionsUntil: t.plus(30) }), { ...here, after: 6 });
  const opinion = { items: [{ key: '意见1', columns: { opinion: '办理很方便，材料还可以再少一些。（演示数据）' } }] };
  yield does('citizen', 'comment', undefined, { ...here, days: 9, ...opinion });
  const figures = { figures: '依本办法办理的事项逐月统计见附件。（演示数据）', casesCiting: 12 };
  yield does(clerk, 'count', figures, { ...here, after: 10 });
  if (end === 'underWay') return;
  const report: Facts = {
    lawfulStill: true,
    effect: '总体良好。（演示数据）',
    opinionsSummary: '收到意见一条。（演示数据）',
    proposal: end,
    report: '评估报告（演示数据）',
  };
  yield does(holderOf(drafter, 'head'), 'report', report, { ...here, after: 14 });
  const mayor = holderOf('government', 'district-head');
  const reasons = { conclusion: end, reasons: '同意评估报告。（演示数据）' };
  const conclude = (t: { plus(days: number): string }) => ({
    ...reasons,
    ...(end === 'amend' ? { carryOutBy: t.plus(365) } : {}),
  });
  yield does(mayor, 'conclude', conclude, { ...here, after: 8 });
}
