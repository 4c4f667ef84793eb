// 决定听证之后：时间地点、听证人员、参加人、通知；报名和抽签另见 choosing.ts
import { houseRule } from '../../../kernel/index.ts';
import { decision, licensing, penalty, review } from './basis.ts';
import type { Acts, Bounds, Clocks, Gates } from './frame.ts';

export const acts = {
  openHearing: {
    title: '举行听证',
    from: 'start',
    to: 'preparing',
    by: 'law',
    automatic: true,
    records: { opener: 'required', subject: 'required', reconsiderationOrgan: 'optional' },
    basis: [
      decision(16, '直接涉及切身利益或者分歧较大的决策事项，可以召开听证会'),
      licensing(46, '依法应当听证或者涉及公共利益的重大许可举行听证'),
      licensing(47, '申请人、利害关系人申请的，组织听证'),
      penalty(63, '当事人要求听证的，组织听证'),
      review(50, '重大、疑难、复杂的复议案件组织听证，必要时也可以组织'),
    ],
  },
  arrange: {
    title: '确定听证时间、地点、方式和主持人',
    from: ['preparing', 'noticed'],
    to: 'preparing',
    by: 'organiser',
    records: {
      matters: 'required',
      hearingOn: 'required',
      hearingTime: 'required',
      hearingPlace: 'required',
      publicity: 'required',
      closedReason: { requiredIf: { is: ['publicity', 'closed'] } },
      host: 'required',
      recorder: 'required',
      papers: { requiredIf: { is: ['opener', 'major-decision'] } },
      selecting: { requiredIf: { is: ['opener', 'major-decision'] } },
    },
    times: 'many',
    undoes: ['notify'],
    basis: [
      licensing(48, '时间、地点事先确定并通知'),
      penalty(64, '时间、地点事先通知，涉密和涉及隐私的不公开；机关指定主持人，回避的另行指定'),
      decision(16, '提前公布草案及说明等材料，明确时间、地点'),
      review(51, '时间、地点和拟听证事项事先书面通知'),
    ],
  },
  appoint: {
    title: '确定听证员',
    from: ['preparing', 'noticed'],
    by: 'organiser',
    adds: 'members',
    times: 'many',
    basis: review(50, '两名以上复议人员任听证员'),
  },
  seat: {
    title: '列入听证参加人',
    from: ['preparing', 'noticed'],
    to: 'preparing',
    by: 'organiser',
    adds: 'participants',
    records: { capacity: 'required' },
    times: 'many',
    undoes: ['publishRoster', 'notify'],
    basis: [
      decision(16, '保证相关各方都有代表参加'),
      licensing(48, '申请人、利害关系人参加，审查人员到场说明'),
      penalty(64, '当事人、调查人员及有关人员参加'),
      review(51, '申请人、被申请人及其负责人、第三人参加'),
    ],
  },
  publishRoster: {
    title: '公布听证参加人名单',
    from: 'preparing',
    by: 'organiser',
    when: { is: ['opener', 'major-decision'] },
    times: 'many',
    basis: decision(16, '参加人名单提前向社会公布'),
  },
  notify: {
    title: '通知听证参加人',
    from: 'preparing',
    to: 'noticed',
    by: 'organiser',
    serves: 'hearingNotice',
    times: 'many',
    basis: [
      licensing(48, '七日前通知时间、地点，必要时公告'),
      penalty(64, '七日前通知当事人及有关人员时间、地点'),
      review(51, '五日前书面通知时间、地点和拟听证事项'),
      decision(16, '材料七日前送达参加人'),
    ],
  },
  entrust: {
    title: '委托代理人',
    from: ['preparing', 'noticed', 'holding'],
    by: ['participant', 'organiser', 'recorder'],
    each: 'participants',
    itemRecords: { agent: 'required', secondAgent: 'optional', mandate: 'required' },
    times: 'many',
    basis: [penalty(64, '可以亲自参加，也可以委托一至二人代理'), houseRule('其他听证照此办理')],
  },
  submitEvidence: {
    title: '提出证据',
    from: ['preparing', 'noticed', 'holding'],
    by: ['participant', 'organiser', 'recorder'],
    adds: 'evidence',
    times: 'many',
    basis: [licensing(48, '申请人、利害关系人可以提出证据'), penalty(64, '当事人可以申辩和质证')],
  },
} as const satisfies Acts;

export const clocks = {
  hold: {
    title: '按通知的日期举行',
    kind: 'deadline',
    against: 'organ',
    starts: 'notify',
    stops: ['begin', 'arrange', 'seat', 'waive', 'cancel', 'openerEnded'],
    limit: { until: 'hearingOn' },
    basis: [licensing(48, '通知的时间就是举行的时间'), penalty(64, '通知的时间就是举行的时间')],
  },
} as const satisfies Clocks;

export const gates = {
  arranged: {
    blocks: ['notify'],
    until: { all: [{ done: 'arrange' }, { count: 'participants', atLeast: 1 }] },
    says: { zh: '时间、地点或者参加人还没有确定，不能通知', en: 'Time, place or participants are not fixed yet' },
    basis: [licensing(48, '通知时间、地点'), penalty(64, '通知当事人及有关人员')],
  },
  panelComplete: {
    blocks: ['notify'],
    until: {
      any: [
        { is: ['opener', 'major-decision', 'approval', 'penalty'] },
        { not: { lawInForce: 'reconsider.hearing-panel' } },
        { count: 'members', atLeast: { rule: 'reconsider.hearing-panel' } },
      ],
    },
    says: {
      zh: '复议听证除主持人、记录员外，听证员还不够人数',
      en: 'A reconsideration hearing has too few members besides its host and recorder',
    },
    basis: review(50, '一名主持人，两名以上听证员，一名记录员'),
  },
  rosterFirst: {
    blocks: ['notify'],
    until: { any: [{ is: ['opener', 'approval', 'penalty', 'reconsideration'] }, { done: 'publishRoster' }] },
    says: { zh: '听证参加人名单还没有公布', en: 'The list of participants has not been published' },
    basis: decision(16, '参加人名单提前向社会公布'),
  },
} as const satisfies Gates;

const notBefore = {
  fact: 'hearingOn',
  is: 'atLeast',
  from: 'day',
  says: { zh: '距听证的日子太近，应当另定日期', en: 'The day is too near for the notice: fix another' },
} as const;

export const bounds = {
  noticeDays: {
    on: ['notify'],
    when: { is: ['opener', 'approval'] },
    ...notBefore,
    limit: { rule: 'approvals.hearing-notice' },
    basis: licensing(48, '举行听证的七日前通知'),
  },
  penaltyNoticeDays: {
    on: ['notify'],
    when: { is: ['opener', 'penalty'] },
    ...notBefore,
    limit: { rule: 'penalty.hearing-notice' },
    basis: penalty(64, '举行听证的七日前通知'),
  },
  materialsDays: {
    on: ['notify'],
    when: { all: [{ is: ['opener', 'major-decision'] }, { lawInForce: 'decision.hearing-materials' }] },
    ...notBefore,
    limit: { rule: 'decision.hearing-materials' },
    basis: decision(16, '材料于召开七日前送达'),
  },
  reviewNoticeDays: {
    on: ['notify'],
    when: { all: [{ is: ['opener', 'reconsideration'] }, { lawInForce: 'reconsider.hearing-notice' }] },
    ...notBefore,
    limit: { rule: 'reconsider.hearing-notice' },
    basis: review(51, '举行听证的五日前书面通知；2024年1月1日以前没有这一规定'),
  },
} as const satisfies Bounds;
