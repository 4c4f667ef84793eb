// 点名、逐一发言、行政首长最后发言并决定
import { houseRule, plan } from '../../../kernel/index.ts';
import { order } from './basis.ts';
import type { Acts, Gates } from './frame.ts';

const compulsory = plan(7, '集体讨论决定是必经程序');
const recorded = order(30, '集体讨论如实记录，不同意见如实载明');
const last = order(30, '会议组成人员充分发表意见，行政首长最后发表意见');

/** 与到会人员多数的意见不一致：过半数不同意原案而通过，过半数同意而不通过或者要求修改。 */
const against = {
  any: [
    {
      all: [
        { is: ['outcome', 'adopted'] },
        { count: 'members', is: ['opinion', 'amend', 'against', 'abstain'], moreThan: ['opinion', 'agree'] },
      ],
    },
    {
      all: [
        { is: ['outcome', 'rejected'] },
        { count: 'members', is: ['opinion', 'agree', 'amend'], moreThan: ['opinion', 'against', 'abstain'] },
      ],
    },
    {
      all: [
        { is: ['outcome', 'revise'] },
        { count: 'members', is: ['opinion', 'agree'], moreThan: ['opinion', 'amend', 'against', 'abstain'] },
      ],
    },
  ],
} as const;

export const acts = {
  list: {
    title: '列入议程',
    from: 'start',
    to: 'listed',
    by: 'law',
    automatic: true,
    records: {
      decision: 'required',
      title: 'required',
      unit: 'required',
      text: 'required',
      meetingKind: 'required',
    },
    basis: [compulsory, order(29, '提交决策机关讨论')],
  },
  nameMember: {
    title: '登记会议组成人员和到会情况',
    from: 'listed',
    by: 'clerk',
    adds: 'members',
    times: 'many',
    basis: order(30, '由决策机关常务会议或者全体会议讨论'),
  },
  convene: {
    title: '开会讨论',
    from: 'listed',
    to: 'meeting',
    by: 'clerk',
    records: { meetingOn: 'required' },
    basis: [compulsory, order(30, '经常务会议或者全体会议讨论')],
  },
  speak: {
    title: '记录发言',
    from: 'meeting',
    by: 'clerk',
    each: 'members',
    itemRecords: { opinion: 'required', statement: 'required' },
    times: 'many',
    basis: [last, recorded],
  },
  headSpeak: {
    title: '行政首长最后发言',
    from: 'meeting',
    by: 'head',
    records: { headOpinion: 'required' },
    basis: last,
  },
  decide: {
    title: '行政首长决定',
    from: 'meeting',
    to: { by: 'outcome', cases: { adopted: 'concluded', revise: 'concluded', rejected: 'concluded' } },
    by: 'head',
    records: { outcome: 'required', departReason: { requiredIf: against }, minutes: 'required' },
    basis: [compulsory, order(30, '行政首长在集体讨论的基础上决定；与多数人意见不一致的，在会上说明理由')],
  },
  adjourn: {
    title: '到会不足或者暂不决定，另行开会',
    from: ['listed', 'meeting'],
    to: 'adjourned',
    by: 'head',
    records: { adjournReason: 'required' },
    basis: [order(30, '在充分讨论的基础上决定'), houseRule('另行开会的重新列入议程、重新点名发言')],
  },
  withdraw: {
    title: '撤回讨论',
    from: ['listed', 'meeting'],
    to: 'withdrawn',
    by: 'law',
    automatic: true,
    basis: order(25, '提交讨论的是经过合法性审查的草案'),
  },
} as const satisfies Acts;

export const gates = {
  quorum: {
    blocks: ['convene'],
    until: { count: 'members', is: ['present', true], moreThan: ['present', false] },
    says: { zh: '到会人数没有过半，不能讨论', en: 'Not more than half of the members are present' },
    basis: houseRule('集体讨论应有过半数组成人员到会；条例没有规定人数'),
  },
  presentOnly: {
    blocks: ['speak'],
    until: { column: ['present', true] },
    says: { zh: '没有到会的人不能记录发言', en: 'Nobody who was absent can have spoken' },
    basis: recorded,
  },
  headLast: {
    blocks: ['speak'],
    until: { not: { done: 'headSpeak' } },
    says: {
      zh: '行政首长已经发言，不能再记录其他人的发言',
      en: 'The head has spoken last: no other speech can follow',
    },
    basis: last,
  },
  allSpoke: {
    blocks: ['headSpeak'],
    until: {
      not: { count: 'members', is: ['present', true], moreThan: ['opinion', 'agree', 'amend', 'against', 'abstain'] },
    },
    says: {
      zh: '还有到会人员没有发言，行政首长应当最后发言',
      en: 'Not every member present has spoken; the head speaks last',
    },
    basis: last,
  },
  headSpoke: {
    blocks: ['decide'],
    until: { done: 'headSpeak' },
    says: { zh: '讨论还没有结束，不能决定', en: 'The debate is not over' },
    basis: order(30, '行政首长在集体讨论的基础上决定'),
  },
} as const satisfies Gates;
