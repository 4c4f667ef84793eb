// 听取意见：公布草案、听证、汇总；收到的意见和答复另见 opinions.ts
import { houseRule, plan } from '../../../kernel/index.ts';
import { order } from './basis.ts';
import type { Acts, Clocks, Gates } from './frame.ts';

const answers = order(18, '归纳整理各方面意见，研究论证，充分采纳合理意见');

export const acts = {
  publishDraft: {
    title: '公布草案征求意见',
    from: 'preparing',
    by: 'drafter',
    records: { channels: 'required', commentUntil: 'required', shortCommentReason: 'optional' },
    basis: [order(15, '通过网站、新媒体、报刊等公布草案及其说明，明确方式和期限'), plan(7, '社会公示')],
  },
  orderHearing: {
    title: '组织听证',
    from: ['preparing', 'revising'],
    by: 'draftHead',
    records: { hearingReason: 'required' },
    basis: [
      order(16, '直接涉及切身利益或者分歧较大的可以召开听证会，另有规定的从其规定'),
      plan(7, '涉及群众切身利益的重大政策、重大项目依法组织听证'),
    ],
  },
  hearingHeld: {
    title: '听证举行完毕',
    from: ['preparing', 'revising'],
    by: 'law',
    automatic: true,
    when: { done: 'orderHearing' },
    undoes: ['revise'],
    records: { hearingRecord: 'required', hearingSummary: 'required', hearingOn: 'required' },
    basis: order(17, '听证会公开举行，记录由参加人确认签字'),
  },
  hearingCancelled: {
    title: '听证取消',
    from: ['preparing', 'revising'],
    by: 'law',
    automatic: true,
    times: 'many',
    when: { done: 'orderHearing' },
    undoes: ['orderHearing'],
    basis: order(16, '应当听证的，取消后重新组织'),
  },
  closeParticipation: {
    title: '听取意见完毕，汇总采纳情况',
    from: 'preparing',
    by: 'drafter',
    records: {
      participationSummary: 'required',
      specificGroup: 'required',
      groupOpinions: { requiredIf: { is: ['specificGroup', true] } },
      closedOpinions: { requiredIf: { is: ['closedMatter', true] } },
    },
    basis: [
      plan(7, '听取意见是必经程序'),
      order(14, '涉及特定群体利益的，与人民团体、社会组织和群众代表沟通协商'),
      answers,
    ],
  },
} as const satisfies Acts;

export const clocks = {
  comment: {
    title: '征求意见最短期限',
    kind: 'wait',
    against: 'other',
    starts: 'publishDraft',
    when: { is: ['closedMatter', false] },
    limit: { rule: 'decision.consult-period' },
    blocks: ['closeParticipation'],
    soft: { reason: 'shortCommentReason' },
    basis: order(15, '一般不少于三十日；因情况紧急等缩短的，公开征求意见时说明'),
  },
  announcedComment: {
    title: '公布的征求意见期限',
    kind: 'wait',
    against: 'other',
    starts: 'publishDraft',
    when: { is: ['closedMatter', false] },
    limit: { until: 'commentUntil' },
    blocks: ['closeParticipation'],
    basis: [order(15, '征求意见的期限向社会公布'), houseRule('已经公布的期限不得提前结束')],
  },
} as const satisfies Clocks;

export const gates = {
  open: {
    blocks: ['publishDraft'],
    until: { is: ['closedMatter', false] },
    says: { zh: '依法不予公开的事项，不向社会公布草案', en: 'The matter is closed by law; its draft is not published' },
    basis: order(14, '依法不予公开的决策事项除外'),
  },
  heard: {
    blocks: ['closeParticipation', 'submitReview'],
    until: { any: [{ is: ['hearingDuty', 'none'] }, { done: 'hearingHeld' }] },
    says: { zh: '应当听证而没有举行听证', en: 'A hearing is due and has not been held' },
    basis: [
      plan(7, '涉及群众切身利益的重大政策、重大项目听证率百分之百'),
      order(16, '法律、法规、规章要求听证的，应当听证'),
    ],
  },
  hearingEnded: {
    blocks: ['closeParticipation', 'submitReview'],
    until: { any: [{ not: { done: 'orderHearing' } }, { done: 'hearingHeld' }] },
    says: { zh: '听证已经组织，还没有结束', en: 'A hearing has been ordered and is not over' },
    basis: order(17, '听证会有记录，作为完善草案的根据'),
  },
} as const satisfies Gates;
