// 受理：五个工作日内审查，逾期即受理；不予受理说明理由，不归本机关管的指明该找谁
import { former, law, newLaw, oldLaw, onPaper, regulations } from './basis.ts';
import type { Acts, Bounds, Clocks, Gates } from './frame.ts';

/** 同一个人对同一个行政行为：只能在一处受理一次。 */
export const matterKey = ['respondent', 'attackedNumber', 'applicantId'] as const;

const free = { keyed: { register: 'matters', key: matterKey }, in: ['absent', 'ended'] } as const;

const claim = {
  op: 'enter',
  register: 'matters',
  entry: { key: matterKey },
  from: 'day',
  facts: { channel: { is: 'reconsideration' }, number: { fact: 'caseNo' }, title: { fact: 'matterKind' } },
} as const;

/** 视为受理、责令受理的：登记过、没有在别处受理的才占住事项。 */
export const claimLater = { ...claim, when: free } as const;

export const acts = {
  accept: {
    title: '受理',
    from: 'received',
    to: 'trial',
    by: 'officer',
    records: {
      lateReason: 'optional',
      againReason: 'optional',
      representativesAgreed: 'optional',
      scan: 'optional',
    },
    computes: { acceptedOn: { dayOf: 'accept' } },
    serves: 'acceptance',
    late: onPaper,
    effects: [claim],
    basis: law(30, '符合七项条件的应当受理'),
  },
  deemAccepted: {
    title: '审查期满，视为受理',
    from: 'received',
    to: 'trial',
    by: 'law',
    automatic: true,
    computes: { acceptedOn: { dayOf: 'deemAccepted' } },
    effects: [claimLater],
    basis: [law(30, '五个工作日届满没有决定不予受理的，届满之日视为受理'), former(17, '自收到之日起即为受理')],
  },
  refuse: {
    title: '不予受理',
    from: 'received',
    to: 'refused',
    by: 'officer',
    records: {
      refuseGround: 'required',
      refuseReasons: 'required',
      remedies: 'required',
      properOrgan: { requiredIf: { is: ['refuseGround', 'notOurs'] } },
      scan: 'optional',
    },
    serves: 'refusal',
    late: onPaper,
    basis: [
      law(30, '不符合条件的在审查期限内决定不予受理并说明理由；不归本机关管的告知有管辖权的机关'),
      law(34, '复议前置的，可以在收到决定书后起诉'),
    ],
  },
  orderAcceptance: {
    title: '上级责令受理',
    from: 'refused',
    to: 'trial',
    by: 'officer',
    records: { superiorOrder: 'required' },
    computes: { acceptedOn: { dayOf: 'orderAcceptance' } },
    effects: [claimLater],
    basis: law(35, '没有正当理由不予受理的，上级机关应当责令纠正'),
  },
} as const satisfies Acts;

const opens = ['accept', 'deemAccepted', 'orderAcceptance'] as const;
const leaves = ['accept', 'askCorrection', 'refuse', 'withdraw'] as const;

export const clocks = {
  examine: {
    title: '审查是否受理',
    kind: 'deadline',
    against: 'organ',
    starts: ['apply', 'supplement'],
    stops: leaves,
    when: newLaw,
    limit: { rule: 'reconsider.accept' },
    expiry: { does: 'deemAccepted', effective: 'end' },
    basis: law(30, '收到申请后五个工作日内审查，届满未决定不予受理的视为受理'),
  },
  examineFormer: {
    title: '审查是否受理（2024年以前）',
    kind: 'deadline',
    against: 'organ',
    starts: ['apply', 'supplement'],
    stops: leaves,
    when: oldLaw,
    limit: { rule: 'reconsider.accept' },
    expiry: { does: 'deemAccepted', effective: 'start' },
    basis: former(17, '五个工作日内审查，没有不予受理的，自收到之日起即为受理'),
  },
  sueRefusal: {
    title: '复议前置被拒后起诉',
    kind: 'window',
    against: 'party',
    starts: { served: 'refusal' },
    when: { all: [{ is: ['precondition', true] }, { lawInForce: 'reconsider.sue-after-precondition' }] },
    limit: { rule: 'reconsider.sue-after-precondition' },
    basis: law(34, '收到不予受理决定书之日起十五日内可以起诉'),
  },
} as const satisfies Clocks;

export const gates = {
  registered: {
    blocks: ['accept'],
    until: { done: 'register' },
    says: { zh: '还没有登记被申请的行政行为和被申请人', en: 'The act that is attacked has not been registered' },
    basis: law(30, '有明确的申请人和符合规定的被申请人'),
  },
  firstHere: {
    blocks: ['accept'],
    until: {
      any: [
        { keyed: { register: 'matters', key: matterKey }, in: ['absent'] },
        { all: [{ keyed: { register: 'matters', key: matterKey }, in: ['ended'] }, { known: 'againReason' }] },
      ],
    },
    says: {
      zh: '同一申请人对同一行政行为，复议机关或者人民法院已经受理过',
      en: 'The same matter of the same person has already been accepted here or by a court',
    },
    basis: [
      law(30, '没有受理过同一申请人对同一行为的申请，法院也没有受理'),
      law(29, '复议和诉讼不得同时进行'),
      law(74, '撤回后不得以同一事实和理由再次申请，违背真实意愿的除外'),
    ],
  },
  represented: {
    blocks: ['accept'],
    until: {
      any: [
        { is: ['representativesAgreed', true] },
        { not: { count: 'coApplicants', atLeast: { setting: 'reconsider.many-applicants' } } },
      ],
    },
    says: { zh: '申请人人数众多，先推选代表人', en: 'There are many applicants: they first choose representatives' },
    basis: [law(15, '人数众多的推选代表人'), regulations(8, '超过五人的推选一至五名代表')],
  },
} as const satisfies Gates;

const inTime = {
  on: ['accept'],
  fact: 'appliedOn',
  is: 'atMost',
} as const;

export const bounds = {
  inTime: {
    ...inTime,
    when: { is: ['told', true] },
    from: 'knownOn',
    limit: { rule: 'reconsider.apply' },
    soft: { reason: 'lateReason' },
    says: {
      zh: '超过知道行政行为之日起六十日；有正当理由的写明，否则决定不予受理',
      en: 'More than 60 days since the act was known; name a proper reason or refuse acceptance',
    },
    basis: [law(20, '知道或者应当知道之日起六十日内申请；不可抗力等正当理由除外'), former(9, '知道之日起六十日内申请')],
  },
  inTimeUntold: {
    ...inTime,
    when: { is: ['told', false] },
    from: 'rightKnownOn',
    limit: { rule: 'reconsider.apply' },
    soft: { reason: 'lateReason' },
    says: {
      zh: '超过知道复议权利之日起六十日；有正当理由的写明，否则决定不予受理',
      en: 'More than 60 days since the right was known; name a proper reason or refuse acceptance',
    },
    basis: [
      law(20, '没有告知的，自知道复议权利、机关和期限之日起算'),
      regulations(15, '事后补充告知的，自收到之日起算'),
    ],
  },
  oneYear: {
    ...inTime,
    when: { all: [{ is: ['told', false] }, { lawInForce: 'reconsider.apply-untold' }] },
    from: 'knownOn',
    limit: { rule: 'reconsider.apply-untold' },
    says: { zh: '超过知道行政行为内容之日起一年', en: 'More than a year since the content of the act was known' },
    basis: law(20, '自知道行政行为内容之日起最长不超过一年'),
  },
  longStop: {
    ...inTime,
    when: { all: [{ is: ['realEstate', false] }, { lawInForce: 'reconsider.longstop' }] },
    from: 'madeOn',
    limit: { rule: 'reconsider.longstop' },
    says: { zh: '自行政行为作出之日起超过五年', en: 'More than five years since the act was made' },
    basis: law(21, '超过五年的不予受理'),
  },
  longStopLand: {
    ...inTime,
    when: { all: [{ is: ['realEstate', true] }, { lawInForce: 'reconsider.longstop-land' }] },
    from: 'madeOn',
    limit: { rule: 'reconsider.longstop-land' },
    says: {
      zh: '因不动产提出的，自行政行为作出之日起超过二十年',
      en: 'More than twenty years since the act about land or buildings was made',
    },
    basis: law(21, '因不动产提出的，超过二十年的不予受理'),
  },
  appliedAlready: {
    on: ['register'],
    fact: 'appliedOn',
    is: 'atMost',
    from: 'day',
    says: { zh: '提出申请之日不能晚于登记之日', en: 'The day of filing cannot lie after its registration' },
    basis: law(20, '期限按提出申请之日计算'),
  },
} as const satisfies Bounds;

export { opens };
