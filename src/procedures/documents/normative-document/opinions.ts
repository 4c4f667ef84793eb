// 意见：各种途径收到的，归类、归并、答复、告知提意见的人
import { houseRule } from '../../../kernel/index.ts';
import { business, rulemaking } from './basis.ts';
import type { Acts, Clocks, Gates } from './frame.ts';

const listening = rulemaking(15, '可以采取书面征求意见、座谈会、论证会、听证会等多种形式听取意见');
const handled = rulemaking(18, '送审时说明有关意见及其处理情况');
const feedback = business(62, '反馈意见采纳情况');
const sorted = houseRule('意见按主题、条款归类；内容相同的自动归在一起，相近的由承办人归并，每一个提意见的人都保留');
/** 归并、答复一有变动，已经公布的采纳情况就要重新公布。 */
const unpublishes = ['publishAnswers'] as const;
const open = ['commenting', 'revising'] as const;
const later = ['revising', 'reviewing', 'signing', 'registering', 'published', 'dropped'] as const;

export const acts = {
  comment: {
    title: '提出意见',
    from: 'commenting',
    by: 'public',
    adds: 'opinions',
    times: 'many',
    basis: rulemaking(15, '广泛听取有关机关、组织和公民的意见'),
  },
  addOpinion: {
    title: '录入其他途径的意见',
    from: open,
    by: 'drafter',
    adds: 'opinions',
    brings: ['source', 'receivedOn'],
    needs: ['source', 'receivedOn'],
    times: 'many',
    undoes: unpublishes,
    basis: [listening, houseRule('不论从哪里来，意见都记入同一份名单')],
  },
  recordSession: {
    title: '记录座谈会、走访、问卷',
    from: ['drafting', 'commenting', 'revising'],
    by: 'drafter',
    adds: 'sessions',
    times: 'many',
    basis: listening,
  },
  sortOpinion: {
    title: '归类意见',
    from: open,
    by: 'drafter',
    each: 'opinions',
    itemRecords: { topic: 'required', clause: 'optional', source: 'optional', receivedOn: 'optional' },
    times: 'many',
    basis: sorted,
  },
  joinOpinion: {
    title: '归并相近的意见，或者拆出',
    from: open,
    by: 'drafter',
    each: 'opinions',
    itemRecords: { under: 'required', joinReason: 'required' },
    times: 'many',
    undoes: unpublishes,
    basis: sorted,
  },
  answerOpinion: {
    title: '答复意见',
    from: open,
    by: 'drafter',
    each: 'opinions',
    itemRecords: {
      summary: 'required',
      answer: 'required',
      answerReason: { requiredIf: { column: ['answer', 'partly', 'declined'] } },
    },
    times: 'many',
    undoes: unpublishes,
    basis: [feedback, handled],
  },
  publishAnswers: {
    title: '公布意见采纳情况',
    from: 'revising',
    by: 'drafter',
    times: 'many',
    basis: [feedback, houseRule('归在一起的意见一并答复，全部答复以后才公布')],
  },
  tellSender: {
    title: '告知提意见的人',
    from: later,
    by: 'drafter',
    each: 'opinions',
    itemRecords: { toldBy: 'required', toldOn: 'required' },
    times: 'many',
    basis: [feedback, houseRule('留下联系方式的，逐人告知答复')],
  },
} as const satisfies Acts;

export const clocks = {
  answers: {
    title: '公布意见采纳情况',
    kind: 'deadline',
    against: 'organ',
    starts: 'closeComment',
    stops: ['publishAnswers', 'drop'],
    when: { count: 'opinions', atLeast: 1 },
    limit: { setting: 'opinions.answer-days' },
    basis: [feedback, houseRule('多少天内答复由本区设定')],
  },
} as const satisfies Clocks;

export const gates = {
  answered: {
    blocks: ['publishAnswers', 'submitReview'],
    until: { every: 'opinions', done: 'answerOpinion', through: 'under', orEmpty: true },
    says: { zh: '公众意见还没有逐条答复', en: 'Not every comment has been answered yet' },
    basis: [handled, feedback],
  },
  answersPublic: {
    blocks: ['submitReview'],
    until: { any: [{ done: 'publishAnswers' }, { not: { count: 'opinions', atLeast: 1 } }] },
    says: { zh: '意见采纳情况还没有公布，不能送审', en: 'What became of the comments has not been published' },
    basis: [feedback, handled],
  },
  something: {
    blocks: ['publishAnswers'],
    until: {
      any: [
        { count: 'opinions', atLeast: 1 },
        { count: 'sessions', atLeast: 1 },
      ],
    },
    says: { zh: '没有收到意见，没有可以公布的', en: 'No comment came in: there is nothing to publish' },
    basis: feedback,
  },
  toldWhat: {
    blocks: ['tellSender'],
    until: { done: 'publishAnswers' },
    says: { zh: '意见采纳情况还没有公布，不能告知', en: 'The answers are not published yet' },
    basis: houseRule('公布的答复和告知本人的是同一份'),
  },
} as const satisfies Gates;
