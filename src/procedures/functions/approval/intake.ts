import { houseRule, plan } from '../../../kernel/index.ts';
import { afterFalsePapers } from './bans.ts';
import { business, law, onPaper } from './basis.ts';
import type { Acts, Bounds, Clocks, Gates } from './frame.ts';

/** 申请与受理 */
export const acts = {
  apply: {
    title: '提出申请',
    from: 'start',
    to: 'received',
    by: ['window', 'filer'],
    records: {
      item: 'required',
      kind: 'required',
      licence: { requiredIf: { is: ['kind', 'change', 'renew'] } },
      channel: 'required',
      applicantKind: 'required',
      applicantName: { requiredIf: { is: ['applicantKind', 'person'] } },
      applicantOrg: { requiredIf: { is: ['applicantKind', 'enterprise', 'organisation'] } },
      applicantCode: 'optional',
      applicantId: 'optional',
      phone: 'required',
      address: 'optional',
      agent: 'optional',
      content: 'required',
      materials: 'optional',
      currentValidTo: { requiredIf: { is: ['kind', 'renew'] } },
      askedUntil: { requiredIf: { is: ['kind', 'renew'] } },
      lateReason: 'optional',
      scan: 'optional',
    },
    numbers: 'receipt',
    late: onPaper,
    basis: [law(29, '需要许可的人向机关申请，可以委托代理，可以不到场'), law(32, '收到申请要有书面凭证')],
  },
  amend: {
    title: '当场更正',
    from: 'received',
    by: ['applicant', 'window'],
    records: { content: 'optional', materials: 'optional', phone: 'optional', address: 'optional' },
    times: 'many',
    basis: law(32, '能当场改正的错误允许当场改正'),
  },
  askCorrection: {
    title: '一次告知补正',
    from: 'received',
    to: 'correcting',
    by: ['window', 'handler'],
    records: { missing: 'required', scan: 'optional' },
    serves: 'correctionNotice',
    late: onPaper,
    basis: law(32, '缺什么材料，五个工作日内一次说全，不得再次要求'),
  },
  correct: {
    title: '提交补正材料',
    from: 'correcting',
    to: 'received',
    by: ['applicant', 'window'],
    records: { materials: 'required', content: 'optional', scan: 'optional' },
    late: onPaper,
    basis: law(32, '按要求补齐后应当受理'),
  },
  accept: {
    title: '受理',
    from: 'received',
    to: 'examining',
    by: ['window', 'handler'],
    records: { currentValidTo: 'optional', scan: 'optional' },
    serves: 'acceptance',
    late: onPaper,
    basis: law(32, '材料齐全、属于职权范围的应当受理，并出具盖章、注明日期的凭证'),
  },
  deemAccepted: {
    title: '逾期未告知，视为受理',
    from: 'received',
    to: 'examining',
    by: 'law',
    automatic: true,
    basis: law(32, '五个工作日内没有告知补正的，自收到材料之日起即为受理'),
  },
  reject: {
    title: '不予受理',
    from: 'received',
    to: 'rejected',
    by: ['window', 'handler'],
    records: {
      rejectGround: 'required',
      reasons: 'required',
      remedies: 'required',
      properOrgan: { requiredIf: { is: ['rejectGround', 'notOurs'] } },
      falsity: { requiredIf: { is: ['rejectGround', 'falsePapers'] } },
      barred: { requiredIf: { is: ['falsity', 'safety'] } },
    },
    serves: 'rejection',
    effects: afterFalsePapers,
    basis: [
      law(32, '不予受理要出具凭证；不归本机关管的，告诉申请人找谁'),
      law(78, '隐瞒有关情况或者提供虚假材料的，不予受理'),
    ],
  },
  withdraw: {
    title: '撤回申请',
    from: ['received', 'correcting', 'examining', 'hearing', 'reviewing', 'supplementing', 'deciding'],
    to: 'withdrawn',
    by: ['applicant', 'window'],
    basis: houseRule('申请出于申请人自愿，决定作出前可以撤回'),
  },
} as const satisfies Acts;

export const clocks = {
  complete: {
    title: '受理审查',
    kind: 'deadline',
    against: 'organ',
    starts: ['apply', 'correct'],
    stops: ['accept', 'askCorrection', 'reject', 'withdraw'],
    limit: { rule: 'approvals.correction-notice' },
    expiry: { does: 'deemAccepted', effective: 'start' },
    basis: law(32, '五个工作日内一次告知，逾期自收到之日起即为受理'),
  },
} as const satisfies Clocks;

export const gates = {
  inInventory: {
    blocks: ['apply'],
    until: {
      all: [
        { entry: 'item', in: ['inForce'] },
        { entryFact: ['item', 'type', 'permit'] },
        { entryFact: ['item', 'handling', 'single', 'joint'] },
        { entryFact: ['item', 'testing', true, false] },
      ],
    },
    says: {
      zh: '该事项不是行政权力库中有效的行政许可事项，不能申请',
      en: 'This is not a licensing power in force in the inventory and cannot be applied for',
    },
    basis: [business(40, '清单之外不得实施许可'), plan(13, '权力入库，网上运行')],
  },
  basisStands: {
    blocks: ['apply'],
    until: { stands: 'item', on: 'basis' },
    says: {
      zh: '该事项的实施依据已经全部失去效力，不能再申请',
      en: 'Every basis of this power has lost its force; it can no longer be applied for',
    },
    basis: law(4, '许可的设定和实施依照法定的权限、范围、条件和程序'),
  },
  licenceInForce: {
    blocks: ['apply', 'decide'],
    until: { any: [{ is: ['kind', 'new'] }, { is: ['result', 'refused'] }, { entry: 'licence', in: ['inForce'] }] },
    says: {
      zh: '原许可已经失效，不能变更或者延续',
      en: 'The licence is not in force and cannot be changed or renewed',
    },
    basis: [law(49, '变更的是有效的许可'), law(50, '有效期届满前才有延续')],
  },
  toldFirst: {
    blocks: ['reject'],
    only: ['rejectGround', 'incomplete'],
    until: { done: 'askCorrection' },
    says: {
      zh: '没有一次告知补正，不能以材料不全为由不予受理',
      en: 'What is missing was never named, so it cannot be the ground for rejecting the application',
    },
    basis: law(32, '材料不齐的先一次告知需要补正的全部内容'),
  },
} as const satisfies Gates;

export const bounds = {
  renewalInTime: {
    on: ['apply'],
    fact: 'currentValidTo',
    is: 'atLeast',
    from: 'day',
    limit: { rule: 'approvals.renewal-apply' },
    soft: { reason: 'lateReason' },
    says: {
      zh: '延续应当在届满三十日前申请；已迟的说明原因后照收，但不适用视为准予',
      en: 'Renewal is asked 30 days before expiry; a late request gives its reason, and silence will not grant it',
    },
    basis: law(50, '有效期届满三十日前提出延续申请'),
  },
} as const satisfies Bounds;
