// 涉嫌犯罪：报告、移送司法机关、退回
import { crime, law } from './basis.ts';
import type { Acts, Clocks } from './frame.ts';
import { again } from './investigation.ts';

/** 还没有作出决定的各个阶段，移送司法机关都可以。 */
const undecided = [
  'investigating',
  'reported',
  'assessing',
  'proposed',
  'telling',
  'hearing',
  'reviewing',
  'discussing',
  'deciding',
  'excusing',
] as const;

export const acts = {
  proposeTransfer: {
    title: '报告涉嫌犯罪，提请移送',
    from: undecided,
    by: 'investigator',
    adds: 'transfers',
    times: 'many',
    basis: [law(27, '涉嫌犯罪的及时移送司法机关'), crime(5, '移送由负责人决定')],
  },
  transferToJustice: {
    title: '决定移送司法机关',
    from: undecided,
    to: 'toJustice',
    by: 'head',
    records: { justiceOrgan: 'required', transferReason: 'required' },
    basis: [law(57, '涉嫌犯罪的，移送司法机关'), law(8, '构成犯罪的不得以处罚代替刑罚')],
  },
  refuseTransfer: {
    title: '决定不移送司法机关',
    from: 'any',
    by: 'head',
    each: 'transfers',
    itemRecords: { refusal: 'required' },
    basis: crime(5, '不批准移送的，理由记录在案'),
  },
  takeBack: {
    title: '司法机关退回，继续办理',
    from: 'toJustice',
    to: 'investigating',
    by: 'head',
    records: { justiceReply: 'required', specialLaw: 'required', specialUntil: 'required' },
    times: 'many',
    undoes: [...again, 'transferToJustice'],
    basis: law(27, '不追究刑事责任但应当处罚的，移送行政机关处理'),
  },
} as const satisfies Acts;

export const clocks = {
  transferCrime: {
    title: '决定是否移送司法机关',
    kind: 'deadline',
    against: 'organ',
    starts: 'proposeTransfer',
    stops: ['transferToJustice', 'refuseTransfer'],
    each: 'transfers',
    limit: { rule: 'crime-transfer.approve' },
    basis: crime(5, '接到移送报告之日起三日内决定'),
  },
} as const satisfies Clocks;
