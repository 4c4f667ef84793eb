import { art, houseRule, plan } from '../../../kernel/index.ts';
import { afterFalsePapers } from './bans.ts';
import { business, law, onPaper } from './basis.ts';
import type { Acts, Bounds, Clocks, Gates } from './frame.ts';

/** 期限、决定、送达、公示 */
export const acts = {
  extend: {
    title: '批准延长期限',
    from: ['examining', 'hearing', 'reviewing', 'supplementing', 'deciding'],
    by: 'decider',
    records: { extensionReasons: 'required' },
    serves: 'extensionNotice',
    basis: law(42, '由本机关负责人批准，只延长一次，理由告知申请人'),
  },
  extendJoint: {
    title: '批准延长联合办理期限',
    from: ['examining', 'hearing', 'reviewing', 'supplementing', 'deciding'],
    by: 'governmentHead',
    records: { extensionReasons: 'required' },
    serves: 'extensionNotice',
    basis: law(42, '统一、联合、集中办理的由本级政府负责人批准，只延长一次，理由告知申请人'),
  },
  explainDelay: {
    title: '公开说明超时理由',
    from: 'open',
    by: 'handler',
    records: { delayReason: 'required' },
    times: 'many',
    basis: business(36, '超过公布的办理时间，要公开说明理由'),
  },
  decide: {
    title: '作出决定',
    from: 'deciding',
    to: 'serving',
    by: 'decider',
    records: {
      result: 'required',
      legalBasis: 'required',
      considered: 'optional',
      reasons: { requiredIf: { is: ['result', 'refused'] } },
      remedies: { requiredIf: { is: ['result', 'refused'] } },
      licenceContent: { requiredIf: { is: ['result', 'granted'] } },
      validFrom: { requiredIf: { is: ['result', 'granted'] } },
      validTo: { requiredIf: { all: [{ is: ['result', 'granted'] }, { is: ['kind', 'renew'] }] } },
      falsity: 'optional',
      barred: { requiredIf: { is: ['falsity', 'safety'] } },
    },
    numbers: 'decision',
    effects: [
      ...afterFalsePapers,
      {
        op: 'enter',
        register: 'licences',
        entry: 'case',
        from: { fact: 'validFrom' },
        until: { fact: 'validTo' },
        facts: {
          number: { fact: 'decisionNo' },
          item: { fact: 'item' },
          name: { fact: 'applicantName' },
          organisation: { fact: 'applicantOrg' },
          code: { fact: 'applicantCode' },
          content: { fact: 'licenceContent' },
        },
        when: { all: [{ is: ['result', 'granted'] }, { is: ['kind', 'new'] }] },
      },
      {
        op: 'amend',
        register: 'licences',
        entry: { fact: 'licence' },
        from: 'day',
        until: { fact: 'validTo' },
        facts: { content: { fact: 'licenceContent' } },
        when: { all: [{ is: ['result', 'granted'] }, { is: ['kind', 'change', 'renew'] }] },
      },
    ],
    basis: [law(37, '在法定期限内按规定程序决定'), law(38, '符合条件的书面准予；不予的说明理由并告知救济')],
  },
  deemRenewed: {
    title: '届满未决定，视为准予延续',
    from: ['examining', 'hearing', 'reviewing', 'supplementing', 'deciding'],
    to: 'deemed',
    by: 'law',
    automatic: true,
    effects: [
      { op: 'amend', register: 'licences', entry: { fact: 'licence' }, from: 'day', until: { fact: 'askedUntil' } },
    ],
    basis: law(50, '有效期届满前没有作出决定的，视为准予延续'),
  },
  serve: {
    title: '送达决定',
    from: 'serving',
    to: { by: 'result', cases: { granted: 'granted', refused: 'refused' } },
    by: ['window', 'handler'],
    records: { scan: 'optional' },
    serves: 'decision',
    late: onPaper,
    basis: [law(44, '准予决定后十日内颁发、送达'), law(39, '颁发盖章的许可证件')],
  },
  serveDeemed: {
    title: '送达视为准予延续的证件',
    from: 'deemed',
    to: 'renewed',
    by: ['window', 'handler'],
    serves: 'decision',
    basis: law(50, '视为准予的，与准予延续一样办理证件'),
  },
  disclose: {
    title: '公示决定',
    from: ['serving', 'granted', 'refused', 'deemed', 'renewed', 'ending', 'recalled', 'revoked', 'cancelled'],
    by: 'handler',
    records: { withheld: 'required' },
    basis: [law(40, '准予许可的决定应当公开'), law(5, '涉及国家秘密、商业秘密、个人隐私的除外')],
  },
  rate: {
    title: '评价',
    from: ['granted', 'refused', 'renewed', 'rejected', 'withdrawn'],
    by: 'applicant',
    records: { satisfaction: 'required', ratingNote: 'optional' },
    basis: plan(5, '提高审批效率和服务，一件一评'),
  },
  archive: {
    title: '归档',
    from: ['granted', 'refused', 'renewed', 'rejected', 'withdrawn', 'recalled', 'revoked', 'cancelled'],
    by: 'handler',
    times: 'many',
    basis: houseRule('办结的案卷归档，供案卷评查'),
  },
} as const satisfies Acts;

export const clocks = {
  decide: {
    title: '作出决定',
    kind: 'deadline',
    against: 'organ',
    starts: ['accept', 'deemAccepted'],
    stops: ['decide', 'deemRenewed', 'withdraw'],
    when: { entryFact: ['item', 'handling', 'single'] },
    limit: { rule: 'approvals.decision' },
    promise: { entry: 'item', field: 'promisedDays', within: 'approvals.decision' },
    extension: { by: 'extend', limit: { rule: 'approvals.decision-extension' } },
    basis: [law(42, '受理后二十个工作日内决定，可以延长十个工作日'), business(36, '公布的办理时间不得长于法定时间')],
  },
  decideJoint: {
    title: '联合办理作出决定',
    kind: 'deadline',
    against: 'organ',
    starts: ['accept', 'deemAccepted'],
    stops: ['decide', 'deemRenewed', 'withdraw'],
    when: { entryFact: ['item', 'handling', 'joint'] },
    limit: { rule: 'approvals.joint-decision' },
    promise: { entry: 'item', field: 'promisedDays', within: 'approvals.joint-decision' },
    extension: { by: 'extendJoint', limit: { rule: 'approvals.joint-extension' } },
    basis: [law(42, '联合办理四十五个工作日内，可以延长十五个工作日'), business(36, '公布的办理时间不得长于法定时间')],
  },
  renewal: {
    title: '届满前决定延续',
    kind: 'deadline',
    against: 'organ',
    starts: ['accept', 'deemAccepted'],
    stops: ['decide', 'withdraw'],
    when: { all: [{ is: ['kind', 'renew'] }, { not: { known: 'lateReason' } }] },
    limit: { until: 'currentValidTo' },
    expiry: { does: 'deemRenewed', effective: 'end' },
    basis: law(50, '原许可届满前决定，否则视为准予延续'),
  },
  deliver: {
    title: '颁发送达',
    kind: 'deadline',
    against: 'organ',
    starts: ['decide', 'deemRenewed'],
    stops: ['serve', 'serveDeemed'],
    when: { any: [{ clock: 'renewal', state: 'expired' }, { is: ['result', 'granted'] }] },
    limit: { rule: 'approvals.deliver' },
    basis: law(44, '准予决定后十个工作日内颁发、送达证件'),
  },
  publicity: {
    title: '决定公示',
    kind: 'deadline',
    against: 'organ',
    starts: ['decide', 'deemRenewed'],
    stops: ['disclose'],
    limit: { rule: 'credit.publish-7' },
    basis: [
      art(
        '国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见',
        6,
        '许可决定七个工作日内公开',
      ),
      law(40, '准予许可的决定应当公开'),
    ],
  },
} as const satisfies Clocks;

export const gates = {
  considered: {
    blocks: ['decide'],
    until: {
      any: [
        { known: 'considered' },
        {
          not: {
            any: [{ count: 'statements', atLeast: 1 }, { count: 'interested', atLeast: 1 }, { done: 'hearingHeld' }],
          },
        },
      ],
    },
    says: {
      zh: '有人陈述申辩、申请听证或者举行了听证，决定应当说明采纳情况',
      en: 'Statements were made or a hearing held; the decision must say what became of them',
    },
    basis: [law(36, '应当听取意见'), law(48, '根据听证笔录作出决定')],
  },
  reasonsGiven: {
    blocks: ['decide'],
    only: ['result', 'refused'],
    until: { all: [{ known: 'reasons' }, { known: 'remedies' }] },
    says: { zh: '不予许可应当说明理由并告知救济途径', en: 'A refusal must give reasons and name the remedies' },
    basis: law(38, '不予许可的书面决定说明理由，告知复议、诉讼权利'),
  },
  publishedFirst: {
    blocks: ['archive'],
    until: { any: [{ done: 'disclose' }, { not: { any: [{ done: 'decide' }, { done: 'deemRenewed' }] } }] },
    says: { zh: '决定还没有作公示处理，不能归档', en: 'Publication of the decision has not been dealt with' },
    basis: law(40, '准予许可的决定应当公开'),
  },
} as const satisfies Gates;

export const bounds = {
  validFromDecision: {
    on: ['decide'],
    fact: 'validFrom',
    is: 'atLeast',
    from: 'day',
    says: { zh: '许可不能在决定之前生效', en: 'A licence cannot take effect before the decision' },
    basis: law(38, '许可由书面决定作出'),
  },
} as const satisfies Bounds;
