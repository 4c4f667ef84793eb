// 集体讨论：点名、逐一发言、行政首长最后发言并决定
import { houseRule, plan } from '../../../kernel/index.ts';
import { order } from './basis.ts';
import type { Acts, Gates } from './frame.ts';

const recorded = order(30, '集体讨论如实记录，不同意见如实载明');
const last = order(30, '会议组成人员充分发表意见，行政首长最后发表意见');

/** 与到会人员多数的意见不一致：过半数不同意而通过，过半数同意而不通过或者退回。 */
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
        { is: ['outcome', 'revise', 'postponed'] },
        { count: 'members', is: ['opinion', 'agree'], moreThan: ['opinion', 'amend', 'against', 'abstain'] },
      ],
    },
  ],
} as const;

export const acts = {
  nameMember: {
    title: '登记会议组成人员',
    from: 'listed',
    by: 'clerk',
    adds: 'members',
    times: 'many',
    basis: order(30, '由决策机关常务会议或者全体会议讨论'),
  },
  callRoll: {
    title: '点名',
    from: 'listed',
    by: 'clerk',
    each: 'members',
    itemRecords: { opinion: 'required' },
    times: 'many',
    basis: [order(30, '由常务会议或者全体会议讨论'), houseRule('每次会议重新点名，过半数到会才能讨论')],
  },
  convene: {
    title: '开会讨论',
    from: 'listed',
    to: 'meeting',
    by: 'clerk',
    records: { meetingOn: 'required' },
    times: 'many',
    undoes: ['headSpeak', 'decide'],
    basis: [plan(7, '集体讨论决定是必经程序'), order(30, '经常务会议或者全体会议讨论')],
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
    to: {
      by: 'outcome',
      cases: { adopted: 'decided', revise: 'revising', postponed: 'listed', rejected: 'rejected' },
    },
    by: 'head',
    records: { outcome: 'required', departReason: { requiredIf: against }, minutes: 'required' },
    basis: [
      plan(7, '集体讨论决定是必经程序'),
      order(30, '行政首长在集体讨论的基础上决定；与多数人意见不一致的，在会上说明理由'),
    ],
  },
} as const satisfies Acts;

export const gates = {
  rollOnly: {
    blocks: ['callRoll'],
    until: { column: ['opinion', 'waiting', 'absent'] },
    says: { zh: '点名只记到会或者缺席', en: 'The roll says only who is present and who is absent' },
    basis: recorded,
  },
  rollCalled: {
    blocks: ['convene'],
    until: { every: 'members', is: ['opinion', 'waiting', 'absent'] },
    says: { zh: '本次会议还没有点完名', en: 'The roll of this meeting has not been called' },
    basis: [order(30, '由会议组成人员讨论'), houseRule('每次会议重新点名')],
  },
  quorum: {
    blocks: ['convene'],
    until: { count: 'members', is: ['opinion', 'waiting'], moreThan: ['opinion', 'absent'] },
    says: { zh: '到会人数没有过半，不能讨论', en: 'Not more than half of the members are present' },
    basis: houseRule('集体讨论应有过半数组成人员到会；条例没有规定人数'),
  },
  spokenOnly: {
    blocks: ['speak'],
    until: { column: ['opinion', 'agree', 'amend', 'against', 'abstain'] },
    says: { zh: '发言要写明同意、修改后同意、不同意或者保留意见', en: 'A speech says which opinion it is' },
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
    until: { every: 'members', is: ['opinion', 'agree', 'amend', 'against', 'abstain', 'absent'] },
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
