import type { Example } from '../../../../kernel/index.ts';
import {
  abolished,
  accepts,
  applies,
  examines,
  fine,
  food,
  grant,
  grants,
  licence,
  project,
  refusal,
  renews,
  reviews,
} from './given.ts';

const outsideInventory: Example = {
  title: '权力库里没有的，不能申请',
  kind: 'refused',
  given: { entries: [abolished, fine, food] },
  steps: [
    { ...applies('2026-03-02T09:00', abolished), refused: { code: 'gate.shut', article: 40 } },
    { ...applies('2026-03-02T09:10', fine), refused: { code: 'gate.shut', article: 40 } },
    { ...applies('2026-03-02T09:20', food, { item: '没有这项权力' }), refused: 'handling.unknown' },
    { ...applies('2019-12-31T09:00', food), refused: 'version.not-in-force' },
    { ...applies('2026-03-02T09:30', food), then: { stage: 'received' } },
  ],
  end: { stage: 'received' },
};

const skipped: Example = {
  title: '跳过环节：没有受理不能审查，没有审查审核不能决定',
  kind: 'refused',
  given: { entries: [food] },
  steps: [
    applies('2026-03-02T09:00', food),
    { ...examines('2026-03-02T10:00'), refused: { code: 'stage.wrong', article: 34 } },
    accepts('2026-03-02T11:00'),
    { ...grants('2026-03-03T09:00'), refused: { code: 'stage.wrong', article: 37 } },
    { ...examines('2026-03-03T10:00', { route: 'spot' }), refused: { code: 'gate.shut', article: 34 } },
    examines('2026-03-03T11:00'),
    { ...grants('2026-03-03T14:00'), refused: { code: 'stage.wrong', article: 37 } },
    reviews('2026-03-03T15:00'),
    { ...grants('2026-03-04T09:00'), on: '2026-03-03', refused: { code: 'date.back', article: 37 } },
    grants('2026-03-04T10:00'),
  ],
  end: { stage: 'serving' },
};

const samePerson: Example = {
  title: '承办、审核、决定不能是同一人',
  kind: 'refused',
  given: { entries: [food] },
  steps: [
    applies('2026-03-02T09:00', food),
    accepts('2026-03-02T10:00'),
    {
      at: '2026-03-03T09:00',
      act: 'inspect',
      by: 'inspector',
      as: '王某',
      facts: { siteFindings: '符合', siteRecord: '核查记录2' },
    },
    { at: '2026-03-03T09:10', act: 'cosign', by: 'secondInspector', as: '王某', refused: 'role.same-person' },
    {
      ...examines('2026-03-03T10:00', { needsSiteCheck: true }),
      as: '李某',
      refused: { code: 'gate.shut', article: 34 },
    },
    { at: '2026-03-03T11:00', act: 'cosign', by: 'secondInspector', as: '赵某' },
    { ...examines('2026-03-03T14:00', { needsSiteCheck: true }), as: '李某' },
    { ...reviews('2026-03-04T09:00'), as: '李某', refused: 'role.same-person' },
    { ...reviews('2026-03-04T10:00'), as: '钱某' },
    { ...grants('2026-03-05T09:00'), as: '李某', refused: 'role.same-person' },
    { ...grants('2026-03-05T10:00'), as: '钱某', refused: 'role.same-person' },
    { ...grants('2026-03-05T11:00'), as: '王某', refused: 'role.same-person' },
    { ...grants('2026-03-05T14:00'), as: '孙某' },
  ],
  end: { stage: 'serving' },
};

const correctedTwice: Example = {
  title: '补正只能告知一次；没有告知过，不能以材料不全为由不予受理',
  kind: 'refused',
  given: { entries: [food] },
  steps: [
    applies('2026-03-02T09:00', food),
    {
      at: '2026-03-02T10:00',
      act: 'reject',
      by: 'window',
      facts: { rejectGround: 'incomplete', reasons: '缺平面图', remedies: '可以申请行政复议' },
      refused: { code: 'gate.shut', article: 32 },
    },
    { at: '2026-03-02T11:00', act: 'askCorrection', by: 'window', facts: {}, refused: 'fact.required' },
    { at: '2026-03-02T11:10', act: 'askCorrection', by: 'window', facts: { missing: ['平面图'] } },
    { at: '2026-03-05T09:00', act: 'correct', by: 'applicant', facts: { materials: [{ name: '平面图' }] } },
    {
      at: '2026-03-06T09:00',
      act: 'askCorrection',
      by: 'window',
      facts: { missing: ['健康证明'] },
      refused: { code: 'once.done', article: 32 },
    },
    {
      at: '2026-03-06T10:00',
      act: 'deemAccepted',
      by: 'handler',
      refused: { code: 'act.by-law-only', article: 32 },
    },
    {
      at: '2026-03-06T11:00',
      act: 'reject',
      by: 'window',
      facts: { rejectGround: 'notOurs', reasons: '属于省级权限', remedies: '可以申请行政复议' },
      refused: 'fact.required',
    },
    {
      at: '2026-03-06T11:10',
      act: 'reject',
      by: 'window',
      facts: { rejectGround: 'notOurs', reasons: '属于省级权限', remedies: '可以申请行政复议', properOrgan: '省局' },
    },
  ],
  end: { stage: 'rejected', clock: { complete: 'stopped' } },
};

const noReasons: Example = {
  title: '不予许可没有理由和救济',
  kind: 'refused',
  given: { entries: [food] },
  steps: [
    applies('2026-03-02T09:00', food),
    accepts('2026-03-02T10:00'),
    examines('2026-03-03T09:00', { opinion: 'refuse' }),
    reviews('2026-03-04T09:00'),
    {
      at: '2026-03-05T09:00',
      act: 'decide',
      by: 'decider',
      facts: { result: 'refused', legalBasis: '行政许可法' },
      refused: { code: 'gate.shut', article: 38 },
    },
    {
      at: '2026-03-05T10:00',
      act: 'decide',
      by: 'decider',
      facts: { ...refusal, remedies: '' },
      refused: 'fact.required',
    },
    {
      at: '2026-03-05T11:00',
      act: 'decide',
      by: 'decider',
      facts: { result: 'granted', legalBasis: '行政许可法' },
      refused: 'fact.required',
    },
    {
      at: '2026-03-05T14:00',
      act: 'sendBack',
      by: 'decider',
      facts: { reviewNote: '理由不清，补充审查' },
      then: { stage: 'supplementing', due: { decide: '2026-03-30' } },
    },
    {
      at: '2026-03-06T09:00',
      act: 'resubmit',
      by: 'handler',
      facts: {
        affectsOthers: true,
        hearingNeeded: false,
        findings: '场所紧邻学校，不符合条件',
        opinion: 'refuse',
        again: 'ordinary',
      },
      refused: { code: 'gate.shut', article: 36 },
    },
    {
      at: '2026-03-06T09:30',
      act: 'resubmit',
      by: 'handler',
      facts: {
        affectsOthers: false,
        hearingNeeded: false,
        findings: '场所紧邻学校，不符合条件',
        opinion: 'refuse',
        again: 'ordinary',
      },
    },
    reviews('2026-03-06T10:00'),
    { at: '2026-03-06T11:00', act: 'decide', by: 'decider', facts: refusal },
  ],
  end: { stage: 'serving' },
};

const extendedWrongly: Example = {
  title: '延长只能一次；联合办理的由政府负责人批准',
  kind: 'refused',
  given: { entries: [food] },
  steps: [
    applies('2026-06-01T09:00', food),
    accepts('2026-06-01T10:00'),
    {
      at: '2026-06-02T09:00',
      act: 'extendJoint',
      by: 'governmentHead',
      facts: { extensionReasons: '情况复杂' },
      refused: { code: 'extension.none', article: 42 },
    },
    { at: '2026-06-29T09:00', act: 'extend', by: 'decider', facts: {}, refused: 'fact.required' },
    {
      at: '2026-06-29T10:00',
      act: 'extend',
      by: 'decider',
      facts: { extensionReasons: '情况复杂' },
      then: { due: { decide: '2026-07-14' } },
    },
    {
      at: '2026-07-13T09:00',
      act: 'extend',
      by: 'decider',
      facts: { extensionReasons: '仍然复杂' },
      refused: { code: 'once.done', article: 42 },
    },
  ],
  end: { clock: { decide: 'running' } },
};

const departmentsMissing: Example = {
  title: '会办部门意见没有到齐；他人不能代为出具',
  kind: 'refused',
  given: { entries: [project] },
  steps: [
    applies('2026-03-02T09:00', project),
    accepts('2026-03-02T10:00'),
    { ...examines('2026-03-03T09:00'), refused: { code: 'gate.shut', article: 26 } },
    {
      at: '2026-03-03T10:00',
      act: 'forward',
      by: 'handler',
      items: [{ key: '消防', columns: { org: 'fire' } }],
    },
    { ...examines('2026-03-04T09:00'), refused: { code: 'gate.shut', article: 26 } },
    {
      at: '2026-03-05T09:00',
      act: 'opine',
      by: 'department',
      org: 'environment',
      item: '消防',
      columns: { opinion: 'agree', reasons: '同意' },
      refused: { code: 'role.not-held', article: 26 },
    },
    {
      at: '2026-03-05T10:00',
      act: 'opine',
      by: 'department',
      item: '消防',
      columns: { opinion: 'agree', reasons: '符合标准' },
    },
    examines('2026-03-06T09:00'),
  ],
  end: { stage: 'reviewing' },
};

const withdrawn: Example = {
  title: '决定前撤回；决定后不能',
  kind: 'variant',
  given: { entries: [food] },
  steps: [
    applies('2026-03-02T09:00', food),
    accepts('2026-03-02T10:00'),
    { at: '2026-03-03T09:00', act: 'withdraw', by: 'handler', refused: 'role.not-held' },
    { at: '2026-03-03T10:00', act: 'withdraw', by: 'applicant', then: { clock: { decide: 'stopped' } } },
    { ...examines('2026-03-04T09:00'), refused: { code: 'stage.wrong', article: 34 } },
  ],
  end: { stage: 'withdrawn' },
};

const deadLicence: Example = {
  title: '已经失效的许可不能延续，也不能变更',
  kind: 'refused',
  given: { entries: [food, { ...licence, state: 'ended' }] },
  steps: [
    { ...renews('2026-03-02T09:00'), refused: { code: 'gate.shut', article: 50 } },
    {
      ...applies('2026-03-02T09:10', food, { kind: 'change', licence: 'L1' }),
      refused: { code: 'gate.shut', article: 49 },
    },
    { ...applies('2026-03-02T09:20', food, { kind: 'change' }), refused: 'fact.required' },
    applies('2026-03-02T09:30', food),
  ],
  end: { stage: 'received' },
};

const enteredTooLate: Example = {
  title: '纸质办理补录过晚、没有凭证、晚于现在',
  kind: 'refused',
  given: { entries: [food] },
  steps: [
    {
      ...applies('2026-03-20T09:00', food, { scan: '纸质申请书' }),
      by: 'window',
      on: '2026-03-02',
      refused: 'date.too-late',
    },
    { ...applies('2026-03-20T09:10', food), by: 'window', on: '2026-03-19', refused: 'fact.required' },
    {
      ...applies('2026-03-20T09:20', food, { scan: '纸质申请书' }),
      by: 'window',
      on: '2026-03-23',
      refused: 'date.future',
    },
    {
      ...applies('2026-03-20T09:30', food, { scan: '纸质申请书' }),
      by: 'window',
      on: '2026-03-19',
      then: { due: { complete: '2026-03-26' } },
    },
    {
      at: '2026-03-23T09:00',
      act: 'accept',
      by: 'window',
      on: '2026-03-20',
      facts: { scan: '受理通知书存根' },
      then: { due: { decide: '2026-04-20' } },
    },
    examines('2026-03-24T09:00'),
    reviews('2026-03-24T10:00'),
    {
      at: '2026-03-25T09:00',
      act: 'decide',
      by: 'decider',
      on: '2026-03-24',
      facts: grant,
      refused: { code: 'date.back', article: 38 },
    },
  ],
  end: { stage: 'deciding' },
};

export default [
  outsideInventory,
  skipped,
  samePerson,
  correctedTwice,
  noReasons,
  extendedWrongly,
  departmentsMissing,
  withdrawn,
  deadLicence,
  enteredTooLate,
];
