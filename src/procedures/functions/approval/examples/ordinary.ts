import type { Example } from '../../../../kernel/index.ts';
import {
  accepts,
  applies,
  card,
  discloses,
  examines,
  food,
  grants,
  licence,
  project,
  refusal,
  renews,
  reviews,
  serves,
} from './given.ts';

const onTheSpot: Example = {
  title: '材料齐全，当场决定',
  kind: 'ordinary',
  given: { entries: [card] },
  steps: [
    { ...applies('2026-03-02T09:00', card, { channel: 'window' }), by: 'window' },
    { ...accepts('2026-03-02T09:05'), then: { stage: 'examining', due: { decide: '2026-03-30' } } },
    { ...examines('2026-03-02T09:10', { route: 'spot' }), then: { stage: 'deciding' } },
    {
      ...grants('2026-03-02T09:20'),
      then: { stage: 'serving', due: { deliver: '2026-03-16', publicity: '2026-03-11' } },
    },
    {
      ...serves('2026-03-02T09:30'),
      then: { stage: 'granted', clock: { deliver: 'stopped' }, public: { decision: null } },
    },
    {
      ...discloses('2026-03-02T10:00'),
      then: { public: { decision: { result: 'granted', applicantOrg: '好味餐饮有限公司（演示数据）' } } },
    },
    { at: '2026-03-02T10:05', act: 'rate', by: 'applicant', facts: { satisfaction: 's5' } },
    { at: '2026-03-04T10:00', act: 'archive', by: 'handler' },
  ],
  end: { stage: 'granted', clock: { decide: 'stopped', publicity: 'stopped' }, effects: ['enter licences'] },
};

const correctedOnce: Example = {
  title: '一次告知补正后受理，期限跨清明、劳动节',
  kind: 'ordinary',
  given: { entries: [food] },
  steps: [
    { ...applies('2026-03-27T10:00', food), then: { stage: 'received', due: { complete: '2026-04-03' } } },
    {
      at: '2026-04-03T16:00',
      act: 'askCorrection',
      by: 'window',
      facts: { missing: ['经营场所平面图', '从业人员健康证明'] },
      then: { stage: 'correcting', clock: { complete: 'stopped' } },
    },
    {
      at: '2026-04-08T09:00',
      act: 'correct',
      by: 'applicant',
      facts: { materials: [{ name: '经营场所平面图' }, { name: '从业人员健康证明' }] },
      then: { stage: 'received', due: { complete: '2026-04-15' } },
    },
    { ...accepts('2026-04-09T09:00'), then: { stage: 'examining', due: { decide: '2026-05-11' } } },
    {
      at: '2026-04-13T14:00',
      act: 'inspect',
      by: 'inspector',
      facts: { siteFindings: '布局与平面图一致', siteRecord: '核查记录1' },
    },
    { at: '2026-04-13T14:10', act: 'cosign', by: 'secondInspector' },
    { ...examines('2026-04-15T10:00', { needsSiteCheck: true }), then: { stage: 'reviewing' } },
    { ...reviews('2026-04-16T10:00'), then: { stage: 'deciding' } },
    grants('2026-04-17T10:00', { validFrom: '2026-04-20' }),
    serves('2026-04-20T10:00'),
    discloses('2026-04-20T11:00'),
  ],
  end: { stage: 'granted', facts: { result: 'granted' }, effects: ['enter licences'] },
};

const jointly: Example = {
  title: '三部门联合办理，专家评审除外，政府负责人批准延长',
  kind: 'ordinary',
  given: { entries: [project] },
  steps: [
    applies('2025-09-15T09:00', project, { content: '新建厂房' }),
    { ...accepts('2025-09-16T09:00'), then: { due: { decideJoint: '2025-11-24' }, clock: { decide: 'idle' } } },
    {
      at: '2025-09-17T09:00',
      act: 'forward',
      by: 'handler',
      items: [
        { key: '生态环境', columns: { org: 'environment' } },
        { key: '消防', columns: { org: 'fire' } },
      ],
    },
    {
      at: '2025-10-13T09:00',
      act: 'opine',
      by: 'department',
      item: '生态环境',
      columns: { opinion: 'conditional', reasons: '按环评批复建设治污设施' },
    },
    {
      at: '2025-10-14T09:00',
      act: 'opine',
      by: 'department',
      item: '消防',
      columns: { opinion: 'agree', reasons: '设计符合消防技术标准' },
    },
    {
      at: '2025-10-15T09:00',
      act: 'startSpecial',
      by: 'handler',
      facts: { special: 'expertReview', excludedUntil: '2025-10-29' },
      then: { clock: { decideJoint: 'paused' } },
    },
    { at: '2025-10-20T09:00', then: { clock: { decideJoint: 'paused' } } },
    {
      at: '2025-10-27T17:00',
      act: 'endSpecial',
      by: 'handler',
      facts: { specialResult: '专家组同意方案' },
      then: { due: { decideJoint: '2025-12-04' } },
    },
    {
      at: '2025-12-01T10:00',
      act: 'extendJoint',
      by: 'governmentHead',
      facts: { extensionReasons: '方案按专家意见修改' },
      then: { due: { decideJoint: '2025-12-25' } },
    },
    examines('2025-12-08T10:00'),
    reviews('2025-12-09T10:00'),
    grants('2025-12-10T10:00', { validFrom: '2025-12-10' }),
    serves('2025-12-11T10:00'),
    { ...discloses('2025-12-12T10:00'), then: { due: { publicity: '2025-12-19' } } },
  ],
  end: { stage: 'granted', clock: { decideJoint: 'stopped' }, effects: ['enter licences'] },
};

const refusedWithReasons: Example = {
  title: '延长一次后说明理由不予许可，期限跨劳动节、端午节',
  kind: 'ordinary',
  given: { entries: [food] },
  steps: [
    applies('2025-04-18T09:00', food),
    { ...accepts('2025-04-21T09:00'), then: { due: { decide: '2025-05-21' } } },
    {
      at: '2025-05-19T09:00',
      act: 'extend',
      by: 'decider',
      facts: { extensionReasons: '需要向外地核实经历' },
      then: { due: { decide: '2025-06-05' } },
    },
    examines('2025-06-03T09:00', { opinion: 'refuse' }),
    reviews('2025-06-03T15:00'),
    {
      at: '2025-06-04T09:00',
      act: 'decide',
      by: 'decider',
      facts: refusal,
      then: { stage: 'serving', clock: { decide: 'stopped', deliver: 'idle' } },
    },
    serves('2025-06-05T09:00'),
    discloses('2025-06-06T09:00'),
    { at: '2025-06-09T09:00', act: 'rate', by: 'applicant', facts: { satisfaction: 's2', ratingNote: '希望早些告知' } },
  ],
  end: { stage: 'refused', effects: [] },
};

const renewed: Example = {
  title: '提前三十日申请延续，届满前准予',
  kind: 'ordinary',
  given: { entries: [food, licence] },
  steps: [
    renews('2026-06-01T09:00'),
    { ...accepts('2026-06-02T09:00'), then: { due: { decide: '2026-07-01', renewal: '2026-07-15' } } },
    examines('2026-06-08T09:00'),
    reviews('2026-06-09T09:00'),
    {
      ...grants('2026-06-10T09:00', { validFrom: '2026-07-16', validTo: '2029-07-15' }),
      then: { clock: { renewal: 'stopped' } },
    },
    serves('2026-06-11T09:00'),
    discloses('2026-06-11T10:00'),
  ],
  end: { stage: 'granted', effects: ['amend licences'] },
};

const changed: Example = {
  title: '变更许可内容',
  kind: 'variant',
  given: { entries: [food, licence] },
  steps: [
    applies('2026-03-02T09:00', food, { kind: 'change', licence: 'L1', content: '增加冷食类项目' }),
    accepts('2026-03-02T09:30'),
    examines('2026-03-04T09:00'),
    reviews('2026-03-05T09:00'),
    {
      at: '2026-03-06T09:00',
      act: 'decide',
      by: 'decider',
      facts: {
        result: 'granted',
        legalBasis: '行政许可法第四十九条',
        licenceContent: '热食类、冷食类',
        validFrom: '2026-03-06',
      },
    },
    serves('2026-03-09T09:00'),
  ],
  end: { stage: 'granted', effects: ['amend licences'] },
};

const urgent: Example = {
  title: '抢险急需，休息日当场决定',
  kind: 'urgent',
  given: { entries: [card] },
  steps: [
    applies('2026-07-18T06:30', card, { content: '供水管道抢修占道' }),
    { ...accepts('2026-07-18T06:40'), then: { due: { complete: '2026-07-24', decide: '2026-08-14' } } },
    examines('2026-07-18T06:50', { route: 'spot' }),
    grants('2026-07-18T07:00', { validFrom: '2026-07-18', validTo: '2026-07-20' }),
    { ...serves('2026-07-18T07:05'), then: { due: { publicity: '2026-07-28' } } },
    discloses('2026-07-20T09:00'),
  ],
  end: { stage: 'granted', clock: { publicity: 'stopped' }, effects: ['enter licences'] },
};

export default [onTheSpot, correctedOnce, jointly, refusedWithReasons, renewed, changed, urgent];
