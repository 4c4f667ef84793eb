import type { ActResult } from '../act.ts';
import { debated } from './debates.ts';
import { holderOf } from './people.ts';
import { does, linkedCase, type Story } from './story.ts';

/** The assessment of the risk of a decision, by another unit than the one that drafts it. */
export function* riskStory(id: string, unit: string, uncontrollable: boolean): Story {
  const assessor = holderOf(unit, 'handler');
  const at = { in: id };
  yield does(assessor, 'planWork', { methods: ['重点走访', '会商分析'] }, { ...at, after: 1 });
  const likelihood = uncontrollable ? 'high' : 'medium';
  const point = { kind: 'stability', point: '部分居民反对（演示数据）', likelihood, harm: likelihood };
  yield does(assessor, 'listRisk', undefined, { ...at, items: [{ key: '风险1', columns: point }] });
  yield does(assessor, 'hearGroups', { groupsReport: '走访六个小区。（演示数据）' }, { ...at, after: 3 });
  yield does(assessor, 'hearDepartments', { departmentsReport: '有关部门同意。（演示数据）' }, { ...at, after: 1 });
  yield does(assessor, 'hearExperts', { expertsReport: '专家认为可行。（演示数据）' }, { ...at, after: 1 });
  const columns = { measure: '先协商后实施，给予补偿。（演示数据）', contingency: '街道设调解点。（演示数据）' };
  yield does(assessor, 'measure', undefined, { ...at, after: 1, item: '风险1', columns });
  const judged = {
    legality: 'sound',
    reasonableness: uncontrollable ? 'unsound' : 'sound',
    feasibility: uncontrollable ? 'sound' : 'mended',
    controllable: !uncontrollable,
    level: uncontrollable ? 'high' : 'medium',
    judgement: uncontrollable ? '多数居民强烈反对，没有可行的措施。（演示数据）' : '可以通过协商化解。（演示数据）',
    measures: '协商、补偿、调解。（演示数据）',
  };
  yield does(assessor, 'judge', judged, { ...at, after: 3 });
  const agreed = { cosignResult: 'agree', cosignOpinion: '评估符合实际。（演示数据）' };
  yield does(holderOf('office', 'reviewer'), 'cosign', agreed, { ...at, after: 2 });
  yield does(holderOf(unit, 'head'), 'report', { report: '风险评估报告（演示数据）' }, { ...at, after: 1 });
}

/** The debate of a decision, to its end or to where it stands. */
export function* debateStory(listing: ActResult, end: string): Story {
  const id = linkedCase(listing, 'deliberations');
  const clerk = holderOf('office', 'meeting-clerk');
  if (end === 'rejected') return yield* debated({ id, clerk, opinions: ['against', 'against'], outcome: 'rejected' });
  const underWay = end === 'listed';
  yield* debated({ id, clerk, opinions: underWay ? ['against'] : ['agree', 'against'], recused: underWay, underWay });
}
