// 举行、笔录、报告
import { houseRule } from '../../../kernel/index.ts';
import { decision, licensing, penalty, review } from './basis.ts';
import type { Acts, Bounds, Gates } from './frame.ts';

export const acts = {
  begin: {
    title: '宣布听证开始',
    from: 'noticed',
    to: 'holding',
    by: ['host', 'reviewHost'],
    records: { heldOn: 'required', respondentHead: { requiredIf: { is: ['opener', 'reconsideration'] } } },
    basis: [
      licensing(48, '由审查人员以外的人主持，公开举行'),
      penalty(64, '由非本案调查人员主持'),
      review(51, '被申请人的负责人参加，不能参加的说明理由并委托工作人员'),
      decision(17, '听证会公开举行'),
    ],
  },
  attend: {
    title: '核对到场',
    from: 'holding',
    by: ['host', 'reviewHost', 'recorder'],
    each: 'participants',
    itemRecords: { attendance: 'required' },
    times: 'many',
    basis: [penalty(64, '本人或者代理人到场，缺席、退场的记明'), review(51, '申请人到场情况决定听证能否进行')],
  },
  speak: {
    title: '记录发言',
    from: 'holding',
    by: ['host', 'reviewHost', 'recorder'],
    adds: 'statements',
    times: 'many',
    basis: [
      decision(17, '承办单位介绍草案和依据，参加人陈述、询问、质证和辩论'),
      licensing(48, '审查人员提供证据、理由，申请人、利害关系人申辩和质证'),
      penalty(64, '调查人员提出事实、证据和建议，当事人申辩和质证'),
    ],
  },
  close: {
    title: '听证结束，制作笔录',
    from: 'holding',
    to: 'recording',
    by: ['host', 'reviewHost'],
    records: { record: 'required' },
    basis: [licensing(48, '听证制作笔录'), penalty(64, '听证制作笔录'), review(50, '记录员制作笔录')],
  },
  mendRecord: {
    title: '更正笔录',
    from: 'recording',
    by: ['host', 'reviewHost', 'recorder'],
    records: { record: 'required', mended: 'required' },
    times: 'many',
    basis: [licensing(48, '参加人确认无误后签字'), penalty(64, '核对无误后签字')],
  },
  signRecord: {
    title: '参加人核对笔录并签字',
    from: 'recording',
    by: ['host', 'reviewHost', 'recorder'],
    each: 'participants',
    itemRecords: { signing: 'required', refusal: { requiredIf: { column: ['signing', 'refused'] } } },
    when: {
      any: [{ column: ['signing', 'signed', 'sealed', 'refused'] }, { column: ['attendance', 'absent', 'left'] }],
    },
    times: 'many',
    basis: [
      decision(17, '参加人确认记录并签字'),
      licensing(48, '参加人确认无误后签字或者盖章'),
      penalty(64, '核对无误后签字盖章；拒绝的由主持人注明'),
    ],
  },
  report: {
    title: '提出听证报告',
    from: 'recording',
    to: 'reported',
    by: ['host', 'reviewHost'],
    records: { summary: 'required' },
    basis: [
      licensing(48, '机关根据听证笔录作出许可决定'),
      penalty(65, '机关根据听证笔录作出决定'),
      decision(18, '对各方面意见归纳整理、研究论证'),
    ],
  },
} as const satisfies Acts;

export const gates = {
  onTheDay: {
    blocks: ['begin'],
    until: { cmp: ['heldOn', '=', { fact: 'hearingOn' }] },
    says: {
      zh: '听证在通知的日期举行；改期的，重新确定并通知',
      en: 'A hearing is held on the day announced, or announced anew',
    },
    basis: [licensing(48, '时间、地点七日前通知'), penalty(64, '时间、地点七日前通知')],
  },
  everyoneCounted: {
    blocks: ['close'],
    until: {
      all: [
        { every: 'participants', done: ['attend', 'declineSeat'] },
        { some: 'participants', done: 'attend' },
      ],
    },
    says: { zh: '参加人的到场情况还没有逐一核对', en: 'The attendance of each participant has not been noted' },
    basis: [penalty(64, '缺席、中途退场的依法处理'), houseRule('到场情况逐人记明')],
  },
  organSpoke: {
    blocks: ['close'],
    until: {
      any: [{ is: ['opener', 'reconsideration'] }, { count: 'statements', is: ['kind', 'present'], atLeast: 1 }],
    },
    says: {
      zh: '承办、审查、调查人员还没有介绍情况、提出证据和理由',
      en: 'The organ has not presented its draft, evidence or reasons',
    },
    basis: [
      decision(17, '先由承办单位介绍草案、依据和有关情况'),
      licensing(48, '审查人员应当提供审查意见的证据、理由'),
      penalty(64, '调查人员提出事实、证据和处罚建议'),
    ],
  },
  partiesSpoke: {
    blocks: ['close'],
    until: { count: 'statements', is: ['kind', 'state', 'examine', 'debate'], atLeast: 1 },
    says: { zh: '参加人还没有陈述、质证或者辩论', en: 'No participant has spoken yet' },
    basis: [decision(17, '参加人陈述意见，询问、质证和辩论'), licensing(48, '申辩和质证'), penalty(64, '申辩和质证')],
  },
  beforeSigning: {
    blocks: ['mendRecord'],
    until: { not: { done: 'signRecord' } },
    says: { zh: '已经有人签字，笔录不能再改', en: 'Somebody has signed: the record can no longer be changed' },
    basis: [licensing(48, '签字的是确认无误的笔录'), penalty(64, '签字的是核对无误的笔录')],
  },
  everyoneSigned: {
    blocks: ['report'],
    until: {
      all: [
        { every: 'participants', done: ['signRecord', 'declineSeat'] },
        { some: 'participants', done: 'signRecord' },
      ],
    },
    says: {
      zh: '笔录还没有逐人签字，或者没有注明拒绝签字的情况',
      en: 'The record is not signed by each, nor the refusal noted',
    },
    basis: [
      decision(17, '参加人确认记录并签字'),
      licensing(48, '参加人签字或者盖章'),
      penalty(64, '签字盖章，拒绝的注明'),
    ],
  },
} as const satisfies Gates;

export const bounds = {
  heldAlready: {
    on: ['begin'],
    fact: 'heldOn',
    is: 'atMost',
    from: 'day',
    says: { zh: '举行之日不能晚于登记之日', en: 'A hearing is recorded when it takes place' },
    basis: houseRule('办了才登记'),
  },
} as const satisfies Bounds;
