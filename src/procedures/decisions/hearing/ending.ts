// 不举行听证而结束
import { houseRule } from '../../../kernel/index.ts';
import { licensing, penalty, review } from './basis.ts';
import type { Acts, Bounds, Gates } from './frame.ts';

export const acts = {
  waive: {
    title: '放弃听证',
    from: ['preparing', 'noticed', 'holding'],
    to: 'waived',
    by: ['host', 'reviewHost', 'organiser'],
    records: {
      waiveGround: 'required',
      waivedOn: 'required',
      waiveNote: 'required',
      waiveProof: { requiredIf: { is: ['waiveGround', 'withdrawn'] } },
    },
    basis: [
      penalty(64, '无正当理由拒不出席或者中途退出的，视为放弃，终止听证'),
      review(51, '申请人无正当理由拒不参加的，视为放弃'),
      licensing(47, '听证依申请举行，要求听证的人可以不再要求'),
    ],
  },
  cancel: {
    title: '取消听证',
    from: ['preparing', 'noticed'],
    to: 'cancelled',
    by: 'head',
    records: { cancelReason: 'required' },
    basis: houseRule('决定举行听证的机关负责人可以收回决定，理由记入案卷；该听证的仍要另行举行'),
  },
  openerEnded: {
    title: '原案件已经结束，听证取消',
    from: 'open',
    to: 'cancelled',
    by: 'law',
    automatic: true,
    basis: licensing(48, '听证笔录是作出决定的根据，不再作决定的没有听证的必要'),
  },
} as const satisfies Acts;

export const gates = {
  waivable: {
    blocks: ['waive'],
    until: { is: ['opener', 'approval', 'penalty', 'reconsideration'] },
    says: {
      zh: '决策听证会面向社会，没有谁可以代为放弃',
      en: 'A hearing on a decision is for the public: nobody can give it up',
    },
    basis: houseRule('决策听证不是依个人要求举行的'),
  },
  absenceCounts: {
    blocks: ['waive'],
    only: ['waiveGround', 'absent'],
    until: { all: [{ is: ['opener', 'penalty', 'reconsideration'] }, { done: 'notify' }] },
    says: {
      zh: '没有通知，或者法律没有规定缺席视为放弃，不能按缺席处理',
      en: 'Absence gives a hearing up only where the law says so and notice was given',
    },
    basis: [penalty(64, '无正当理由拒不出席的视为放弃'), review(51, '申请人无正当理由拒不参加的视为放弃')],
  },
  leavingCounts: {
    blocks: ['waive'],
    only: ['waiveGround', 'left'],
    until: { all: [{ is: ['opener', 'penalty'] }, { done: 'begin' }] },
    says: {
      zh: '听证没有开始，或者法律没有规定中途退出视为放弃',
      en: 'Leaving gives a hearing up only where the law says so and after it began',
    },
    basis: penalty(64, '未经许可中途退出的视为放弃'),
  },
} as const satisfies Gates;

export const bounds = {
  waivedAlready: {
    on: ['waive'],
    fact: 'waivedOn',
    is: 'atMost',
    from: 'day',
    says: { zh: '放弃之日不能晚于登记之日', en: 'It is recorded when it has happened' },
    basis: houseRule('办了才登记'),
  },
  absentOnTheDay: {
    on: ['waive'],
    when: { is: ['waiveGround', 'absent', 'left'] },
    fact: 'waivedOn',
    is: 'atLeast',
    from: 'hearingOn',
    says: { zh: '听证的日子还没有到，不能按缺席处理', en: 'Nobody is absent before the day of the hearing' },
    basis: [penalty(64, '拒不出席听证的视为放弃'), review(51, '拒不参加听证的视为放弃')],
  },
} as const satisfies Bounds;
