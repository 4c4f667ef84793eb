// 提出、受理、转送、说明
import { houseRule } from '../../../kernel/index.ts';
import { filing, objecting, suggesting } from './basis.ts';
import type { Acts, Clocks, Gates } from './frame.ts';

export const acts = {
  object: {
    title: '提出异议',
    from: 'start',
    to: 'received',
    by: 'public',
    records: {
      matter: 'required',
      document: 'required',
      clauses: 'required',
      ground: 'required',
      reasons: 'required',
      name: 'required',
      phone: 'required',
      address: 'optional',
      evidence: 'optional',
    },
    basis: [objecting('公民、法人和其他组织可以对规范性文件提出异议'), suggesting],
  },
  withdraw: {
    title: '撤回异议',
    from: ['received', 'explaining', 'cosigning', 'answering'],
    to: 'withdrawn',
    by: 'objector',
    records: { withdrawReason: 'optional' },
    basis: houseRule('异议由异议人自愿提出，也可以撤回'),
  },
  accept: {
    title: '受理',
    from: 'received',
    to: 'explaining',
    by: 'clerk',
    records: { issuer: 'required', explainUnit: 'required', explainBy: 'required' },
    numbers: 'objection',
    basis: [objecting('及时受理'), filing(14, '需要说明情况的，制定机关在规定期限内说明')],
  },
  decline: {
    title: '不予受理',
    from: 'received',
    to: 'declined',
    by: 'clerk',
    records: { declineGround: 'required', declineNote: 'required' },
    serves: 'decline',
    basis: objecting('依法处理，包括依法不予受理'),
  },
  transfer: {
    title: '转送有权机关',
    from: 'received',
    to: 'transferred',
    by: 'clerk',
    records: { transferTo: 'required', transferNote: 'required' },
    serves: 'transfer',
    basis: suggesting,
  },
  explain: {
    title: '制定机关说明',
    from: 'explaining',
    by: 'explainer',
    records: { explanation: 'required' },
    times: 'many',
    basis: filing(14, '制定机关在规定期限内说明'),
  },
} as const satisfies Acts;

export const clocks = {
  acceptPromptly: {
    title: '及时受理',
    kind: 'deadline',
    against: 'organ',
    starts: 'object',
    stops: ['accept', 'decline', 'transfer', 'withdraw'],
    limit: { setting: 'duty.prompt-days' },
    basis: [objecting('及时受理'), houseRule('“及时”按本区设定的工作日数提醒')],
  },
  answer: {
    title: '答复异议',
    kind: 'deadline',
    against: 'organ',
    starts: 'object',
    stops: ['answer', 'decline', 'transfer', 'withdraw'],
    limit: { setting: 'norm.objection-reply-days' },
    basis: [objecting('依法处理'), houseRule('答复的天数由本区设定')],
  },
  explain: {
    title: '说明期限',
    kind: 'deadline',
    against: 'organ',
    starts: 'accept',
    stops: ['explain', 'conclude', 'withdraw'],
    limit: { until: 'explainBy' },
    basis: filing(14, '在规定期限内说明'),
  },
} as const satisfies Clocks;

export const gates = {
  groundsOfDeclining: {
    blocks: ['decline'],
    only: ['declineGround', 'gone'],
    until: { entry: 'document', in: ['absent', 'ended'] },
    says: {
      zh: '文件仍在施行，不能以失效为由不予受理',
      en: 'The document still applies: that is no reason to decline',
    },
    basis: objecting('对规范性文件的异议应当受理'),
  },
} as const satisfies Gates;
