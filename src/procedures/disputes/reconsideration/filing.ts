// 申请、登记、补正、撤回：申请一律收下，合不合条件由复议机构在受理时判断
import { houseRule } from '../../../kernel/index.ts';
import { claimLater } from './acceptance.ts';
import { former, law, newLaw, oldLaw, onPaper, regulations } from './basis.ts';
import type { Acts, Clocks, Gates, Pauses } from './frame.ts';

/** 已经受理之后才登记的（视为受理、上级责令受理）。 */
const accepted = { any: [{ done: 'deemAccepted' }, { done: 'orderAcceptance' }] } as const;

export const acts = {
  apply: {
    title: '提出复议申请',
    from: 'start',
    to: 'received',
    by: ['filer', 'officer', 'window'],
    records: {
      matter: 'required',
      channel: 'required',
      appliedOn: 'required',
      applicantKind: 'required',
      applicantName: 'required',
      applicantId: 'optional',
      phone: 'required',
      address: 'optional',
      against: 'required',
      request: 'required',
      reasons: 'required',
      damages: 'optional',
      documentName: 'optional',
      documentClauses: 'optional',
      oralRecord: { requiredIf: { is: ['channel', 'oral'] } },
      scan: 'optional',
    },
    late: onPaper,
    basis: [
      law(22, '书面申请有困难的可以口头申请；可以邮寄、当面或者通过互联网提交'),
      law(32, '当场作出或者凭电子监控作出的处罚，也可以通过作出处罚的机关提交'),
    ],
  },
  addCoApplicant: {
    title: '登记其他申请人',
    from: ['received', 'correcting'],
    by: ['applicant', 'officer', 'window'],
    adds: 'coApplicants',
    times: 'many',
    basis: [law(15, '申请人人数众多的，可以推选代表人参加'), regulations(8, '推选一至五名代表')],
  },
  register: {
    title: '登记被申请的行政行为',
    from: ['received', 'correcting', 'trial'],
    by: 'officer',
    records: {
      attackedCase: 'optional',
      respondent: 'required',
      coRespondents: 'optional',
      attackedNumber: 'required',
      matterKind: 'required',
      madeOn: 'required',
      knownOn: 'required',
      told: 'required',
      rightKnownOn: { requiredIf: { is: ['told', false] } },
      realEstate: 'required',
      precondition: 'required',
      applicantId: 'required',
      appliedOn: 'optional',
    },
    numbers: 'case',
    effects: [{ ...claimLater, when: { all: [accepted, claimLater.when] } }],
    basis: [
      law(19, '作出行政行为的机关是被申请人，共同作出的为共同被申请人'),
      law(11, '复议范围包括各种行政行为，不论是否在平台上办理'),
    ],
  },
  askCorrection: {
    title: '一次性通知补正',
    from: 'received',
    to: 'correcting',
    by: 'officer',
    records: { missing: 'required', correctUntil: { requiredIf: oldLaw }, scan: 'optional' },
    serves: 'correctionNotice',
    late: onPaper,
    basis: law(31, '材料不全、表述不清的，五个工作日内一次性书面通知补正'),
  },
  extendCorrection: {
    title: '延长补正期限',
    from: 'correcting',
    by: 'officer',
    records: { correctUntil: 'required', correctReason: 'required' },
    basis: law(31, '有正当理由不能按期补正的，可以延长合理的期限'),
  },
  supplement: {
    title: '提交补正材料',
    from: 'correcting',
    to: 'received',
    by: ['applicant', 'officer', 'window'],
    records: {
      corrected: 'required',
      request: 'optional',
      reasons: 'optional',
      against: 'optional',
      applicantId: 'optional',
      scan: 'optional',
    },
    late: onPaper,
    basis: law(31, '收到补正材料后，重新审查是否受理'),
  },
  abandon: {
    title: '认定视为放弃申请',
    from: 'correcting',
    to: 'abandoned',
    by: 'officer',
    records: { abandonFinding: 'required' },
    basis: law(31, '没有正当理由逾期不补正的视为放弃，并记录在案'),
  },
  withdraw: {
    title: '受理前撤回申请',
    from: ['received', 'correcting'],
    to: 'withdrawn',
    by: 'applicant',
    records: { withdrawReason: 'required' },
    basis: houseRule('受理以前申请人可以自行撤回，不须准许；期限内可以再次申请'),
  },
} as const satisfies Acts;

export const clocks = {
  correct: {
    title: '补正',
    kind: 'deadline',
    against: 'party',
    starts: { served: 'correctionNotice' },
    stops: ['supplement', 'extendCorrection', 'abandon', 'withdraw'],
    when: { all: [newLaw, { lawInForce: 'reconsider.correction' }] },
    limit: { rule: 'reconsider.correction' },
    basis: law(31, '收到补正通知之日起十个工作日内补正'),
  },
  correctUntil: {
    title: '补正（书面指定的期限）',
    kind: 'deadline',
    against: 'party',
    starts: ['askCorrection', 'extendCorrection'],
    stops: ['supplement', 'abandon', 'withdraw'],
    when: { known: 'correctUntil' },
    limit: { until: 'correctUntil' },
    basis: [law(31, '有正当理由的可以延长'), regulations(29, '2024年以前，补正通知载明合理的期限')],
  },
} as const satisfies Clocks;

export const pauses = {
  correction: {
    title: '补正',
    stops: ['decideFormer', 'sendCopyFormer'],
    from: 'askCorrection',
    until: 'supplement',
    basis: regulations(29, '补正所用的时间不计入审理期限'),
  },
} as const satisfies Pauses;

export const gates = {
  correctionOver: {
    blocks: ['abandon'],
    until: {
      any: [
        { clock: 'correctUntil', state: 'expired' },
        { all: [{ clock: 'correct', state: 'expired' }, { not: { known: 'correctUntil' } }] },
      ],
    },
    says: { zh: '补正的期限还没有届满', en: 'The time to supply what is missing has not run out' },
    basis: [law(31, '逾期不补正且没有正当理由的，才视为放弃'), former(17, '不符合规定的申请书面告知')],
  },
} as const satisfies Gates;
