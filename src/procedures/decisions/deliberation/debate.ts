// 说明、逐一发言、行政首长最后发言并决定
import { houseRule } from '../../../kernel/index.ts';
import { compulsory, decided, last, order, recorded, rulemaking } from './basis.ts';
import type { Acts, Gates } from './frame.ts';

/** 与到会人员多数的意见不一致：过半数不同意原案而通过，过半数同意而不通过或者要求修改。回避的不计。 */
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

const explained = [
  rulemaking(28, '审议时由法制机构作说明，也可以由起草单位作说明'),
  houseRule('重大行政决策的讨论也先听承办单位和审查机构说明'),
];

export const acts = {
  convene: {
    title: '开会讨论',
    from: 'listed',
    to: 'meeting',
    by: 'clerk',
    records: { meetingOn: 'required' },
    basis: [...compulsory, order(30, '经常务会议或者全体会议讨论')],
  },
  present: {
    title: '记录承办单位的说明',
    from: 'meeting',
    by: 'clerk',
    records: { presentation: 'required' },
    basis: explained,
  },
  readReview: {
    title: '记录审查机构负责人的说明',
    from: 'meeting',
    by: 'clerk',
    records: { reviewView: 'required' },
    basis: explained,
  },
  speak: {
    title: '记录发言',
    from: 'meeting',
    by: 'clerk',
    each: 'members',
    itemRecords: { opinion: 'required', statement: 'required' },
    sets: { order: { nth: true }, speech: 'open' },
    basis: [last, recorded, houseRule('一人一次，记录以后不再改动；次序由平台编排')],
  },
  headSpeak: {
    title: '行政首长最后发言',
    from: 'meeting',
    by: 'head',
    records: { headOpinion: 'required' },
    basis: last,
  },
  resolve: {
    title: '行政首长在会上决定',
    from: 'meeting',
    to: 'checking',
    by: 'head',
    records: { outcome: 'required', departReason: { requiredIf: { is: ['departs', true] } } },
    computes: { departs: { holds: against } },
    basis: decided,
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
    from: ['listed', 'meeting', 'checking'],
    to: 'withdrawn',
    by: 'law',
    automatic: true,
    basis: order(25, '提交讨论的是经过合法性审查的草案'),
  },
} as const satisfies Acts;

export const gates = {
  explained: {
    blocks: ['speak'],
    until: { all: [{ done: 'present' }, { done: 'readReview' }] },
    says: {
      zh: '承办单位和合法性审查机构还没有说明',
      en: 'The drafting unit and the legality reviewer have not presented the matter yet',
    },
    basis: explained,
  },
  presentOnly: {
    blocks: ['speak'],
    until: { column: ['seat', 'present'] },
    says: {
      zh: '没有到会或者已经回避的人不能记录发言',
      en: 'Nobody who was absent or recused can have spoken',
    },
    basis: recorded,
  },
  headLast: {
    blocks: ['speak', 'attendeeSays', 'recuse', 'markSeat'],
    until: { not: { done: 'headSpeak' } },
    says: {
      zh: '行政首长已经发言，不能再记录其他人的发言和到会情况',
      en: 'The head has spoken last: nothing of the others can follow',
    },
    basis: last,
  },
  allSpoke: {
    blocks: ['headSpeak'],
    until: {
      not: { count: 'members', is: ['seat', 'present'], moreThan: ['speech', 'open', 'done'] },
    },
    says: {
      zh: '还有到会人员没有发言，行政首长应当最后发言',
      en: 'Not every member present has spoken; the head speaks last',
    },
    basis: last,
  },
  somebodySpoke: {
    blocks: ['headSpeak'],
    until: { some: 'members', is: ['speech', 'open', 'done'] },
    says: { zh: '没有人发表意见，不是集体讨论', en: 'Nobody has spoken: this is no debate' },
    basis: last,
  },
  headSpoke: {
    blocks: ['resolve'],
    until: { done: 'headSpeak' },
    says: { zh: '讨论还没有结束，不能决定', en: 'The debate is not over' },
    basis: order(30, '行政首长在集体讨论的基础上决定'),
  },
} as const satisfies Gates;
