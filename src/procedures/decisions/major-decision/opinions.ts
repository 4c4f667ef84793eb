// 意见：各种途径收到的，归类、归并、答复、告知提意见的人
import { houseRule } from '../../../kernel/index.ts';
import { order } from './basis.ts';
import type { Acts, Clocks, Gates } from './frame.ts';

const answers = order(18, '归纳整理各方面意见，研究论证，充分采纳合理意见');
const each = houseRule('每一条意见都有答复：采纳、部分采纳，或者不采纳的理由');
const sorted = houseRule('意见按主题、条款归类；内容相同的自动归在一起，相近的由承办人归并，每一个提意见的人都保留');
const later = ['preparing', 'revising', 'reviewing', 'listed', 'decided', 'issuing', 'carryingOut'] as const;

export const acts = {
  comment: {
    title: '提出意见',
    from: 'preparing',
    by: 'public',
    adds: 'opinions',
    times: 'many',
    basis: order(14, '采取便于公众参与的方式充分听取意见'),
  },
  addOpinion: {
    title: '录入其他途径的意见',
    from: 'preparing',
    by: 'drafter',
    adds: 'opinions',
    brings: ['source', 'receivedOn'],
    needs: ['source', 'receivedOn'],
    times: 'many',
    basis: order(14, '可以采取座谈会、听证会、走访、书面征求、问卷、民意调查等方式'),
  },
  recordSession: {
    title: '记录座谈会、走访、问卷',
    from: 'preparing',
    by: 'drafter',
    adds: 'sessions',
    times: 'many',
    basis: order(14, '可以采取座谈会、听证会、走访、书面征求、问卷、民意调查等方式'),
  },
  sortOpinion: {
    title: '归类意见',
    from: 'preparing',
    by: 'drafter',
    each: 'opinions',
    itemRecords: { topic: 'required', clause: 'optional', source: 'optional', receivedOn: 'optional' },
    times: 'many',
    basis: [answers, sorted],
  },
  joinOpinion: {
    title: '归并相近的意见，或者拆出',
    from: 'preparing',
    by: 'drafter',
    each: 'opinions',
    itemRecords: { under: 'required', joinReason: 'required' },
    times: 'many',
    basis: [answers, sorted],
  },
  answerOpinion: {
    title: '答复意见',
    from: 'preparing',
    by: 'drafter',
    each: 'opinions',
    itemRecords: {
      summary: 'required',
      answer: 'required',
      answerReason: { requiredIf: { column: ['answer', 'partly', 'declined'] } },
    },
    times: 'many',
    basis: [answers, each],
  },
  tellSender: {
    title: '告知提意见的人',
    from: later,
    by: 'drafter',
    each: 'opinions',
    itemRecords: { toldBy: 'required', toldOn: 'required' },
    times: 'many',
    basis: houseRule('留下联系方式的，逐人告知答复'),
  },
} as const satisfies Acts;

export const clocks = {
  answers: {
    title: '汇总并公布意见采纳情况',
    kind: 'deadline',
    against: 'organ',
    starts: 'publishDraft',
    from: { fact: 'commentUntil' },
    stops: ['closeParticipation', 'drop'],
    when: { is: ['closedMatter', false] },
    limit: { setting: 'opinions.answer-days' },
    basis: [answers, houseRule('征求意见截止后多少天内答复由本区设定')],
  },
} as const satisfies Clocks;

export const gates = {
  stillListening: {
    blocks: ['comment', 'addOpinion', 'recordSession', 'sortOpinion', 'joinOpinion', 'answerOpinion'],
    until: { not: { done: 'closeParticipation' } },
    says: { zh: '听取意见已经完毕', en: 'Participation has been closed' },
    basis: order(18, '意见归纳整理后完善草案'),
  },
  commentOpen: {
    blocks: ['comment'],
    until: { done: 'publishDraft' },
    says: { zh: '草案还没有公布征求意见', en: 'The draft is not open for comment' },
    basis: order(15, '公布草案及其说明，明确提出意见的方式和期限'),
  },
  answered: {
    blocks: ['closeParticipation'],
    until: { every: 'opinions', done: 'answerOpinion', through: 'under', orEmpty: true },
    says: { zh: '还有意见没有答复', en: 'Every opinion must be answered first' },
    basis: [answers, each],
  },
  toldWhat: {
    blocks: ['tellSender'],
    until: { done: 'closeParticipation' },
    says: { zh: '意见采纳情况还没有公布，不能告知', en: 'The answers are not published yet' },
    basis: houseRule('公布的答复和告知本人的是同一份'),
  },
} as const satisfies Gates;
