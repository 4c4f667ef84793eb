import type { Example } from '../../../../kernel/index.ts';
import {
  adopted,
  articles,
  dates,
  gapDeclared,
  measures,
  midterm,
  outcomes,
  plan,
  prepared,
  targets,
} from './steps.ts';

export const unboundArticle: Example = {
  title: '有一条没有落实到机制，也没有列为缺口，计划不能通过',
  kind: 'refused',
  steps: [
    ...prepared,
    {
      at: '2026-01-20T14:00',
      act: 'adopt',
      by: 'adopter',
      facts: dates,
      refused: { code: 'gate.shut', article: 1 },
      then: { public: { plan: null } },
    },
    {
      at: '2026-01-20T14:10',
      act: 'bindArticle',
      by: 'planner',
      item: '3',
      columns: { mechanism: 'gap' },
      refused: 'fact.required',
    },
    {
      at: '2026-01-20T14:20',
      act: 'bindArticle',
      by: 'planner',
      item: '3',
      columns: { mechanism: 'community-lawyers', unit: 'department', note: '没有这项机制' },
      refused: 'fact.invalid',
    },
    { ...gapDeclared, at: '2026-01-20T14:30' },
    { at: '2026-01-20T15:00', act: 'adopt', by: 'adopter', facts: dates },
  ],
  end: { stage: 'running' },
};

export const unconfirmed: Example = {
  title: '目标没有经人确认、任务没有责任单位，计划不能通过',
  kind: 'refused',
  steps: [
    { at: '2026-01-05T09:00', act: 'importPlan', by: 'planner', facts: plan, items: articles.slice(0, 1) },
    {
      at: '2026-01-08T09:00',
      act: 'bindArticle',
      by: 'planner',
      item: '1',
      columns: { mechanism: 'plan-tracking', unit: 'justice', note: '由本计划的实施管理落实。' },
    },
    { at: '2026-01-08T10:00', act: 'offerTargets', by: 'planner', items: targets.slice(0, 1) },
    { at: '2026-01-09T09:00', act: 'adopt', by: 'adopter', facts: dates, refused: { code: 'gate.shut', article: 2 } },
    { at: '2026-01-09T10:00', act: 'confirmTarget', by: 'planner', item: '2-1-1', columns: { decision: 'confirmed' } },
    { at: '2026-01-09T11:00', act: 'adopt', by: 'adopter', facts: dates, refused: { code: 'gate.shut', article: 21 } },
    { at: '2026-01-09T12:00', act: 'offerMeasures', by: 'planner', items: measures.slice(0, 1) },
    { at: '2026-01-09T13:00', act: 'adopt', by: 'adopter', facts: dates, refused: { code: 'gate.shut', article: 21 } },
    {
      at: '2026-01-09T14:00',
      act: 'bindMeasure',
      by: 'planner',
      item: 'm1',
      columns: { mechanism: 'normative-document', unit: 'justice', due: '2026-12-31' },
    },
    {
      at: '2026-01-09T15:00',
      act: 'adopt',
      by: 'adopter',
      facts: { ...dates, midtermOn: '2029-01-01' },
      refused: { code: 'gate.shut', article: 2 },
    },
    { at: '2026-01-09T16:00', act: 'adopt', by: 'adopter', facts: dates },
  ],
  end: { stage: 'running' },
};

export const noEvidence: Example = {
  title: '没有平台记录作依据，任务不能算完成；未到期满、没有中期检查，不能评估',
  kind: 'refused',
  steps: [
    ...adopted,
    {
      at: '2026-11-30T09:00',
      act: 'finishMeasure',
      by: 'unit',
      org: 'justice',
      item: 'm1',
      columns: { outcome: '已完成。' },
      refused: 'fact.required',
    },
    {
      at: '2026-11-30T09:10',
      act: 'finishMeasure',
      by: 'unit',
      org: 'department',
      item: 'm1',
      columns: { evidenceKind: 'figure', evidence: 'normative-document.reviewed', outcome: '已完成。' },
      refused: { code: 'role.not-held', article: 21 },
    },
    {
      at: '2028-12-31T18:00',
      act: 'closeEvaluation',
      by: 'adopter',
      facts: outcomes,
      refused: { code: 'wait.running', article: 2 },
    },
    {
      at: '2029-01-15T09:00',
      act: 'closeEvaluation',
      by: 'adopter',
      facts: outcomes,
      refused: { code: 'gate.shut', article: 20 },
    },
    { at: '2029-01-16T09:00', act: 'midterm', by: 'planner', facts: midterm },
    {
      at: '2029-01-17T09:00',
      act: 'closeEvaluation',
      by: 'adopter',
      facts: { ...outcomes, capacity: '' },
      refused: 'fact.required',
    },
    { at: '2029-01-18T09:00', act: 'closeEvaluation', by: 'adopter', facts: outcomes },
  ],
  end: { stage: 'closed' },
};

export const selfAdopted: Example = {
  title: '落实任务的人不能自己通过计划',
  kind: 'refused',
  steps: [
    ...prepared.map((step) => ({ ...step, as: '钱某' })),
    { ...gapDeclared, as: '钱某' },
    { at: '2026-01-20T14:00', act: 'adopt', by: 'adopter', as: '钱某', facts: dates, refused: 'role.same-person' },
    {
      at: '2026-01-20T14:10',
      act: 'adopt',
      by: 'planner',
      facts: dates,
      refused: { code: 'role.not-held', article: 2 },
    },
    { at: '2026-01-20T15:00', act: 'adopt', by: 'adopter', facts: dates },
  ],
  end: { stage: 'running' },
};
