import type { PaperDef } from '../../../kernel/index.ts';
import type { facts, lists } from './facts.ts';
import type { roles } from './frame.ts';

type Papers = Record<string, PaperDef<keyof typeof roles, keyof typeof facts, string, string, keyof typeof lists>>;

/** 文书：谁出具、写什么。花括号里的词由案卷填写，填不上的一段不写。 */
export const papers = {
  commentNotice: {
    title: '重大行政决策公开征求意见公告',
    made: 'publishDraft',
    issuer: 'actor',
    says: [
      '决策事项“{title}”的草案已经拟出，现向社会公开征求意见。',
      '一、草案说明',
      '{explanation}',
      '二、征求意见的期限和方式',
      '自本公告之日起至{commentUntil}止，可以在政务网站“征求意见”栏目提出，也可以书面送交本单位。每一条意见都会得到采纳或者不采纳的答复，不采纳的说明理由。',
      '公布途径：{channels}。',
      '征求意见少于规定天数的理由：{shortCommentReason}',
      '三、决策草案（听取意见稿）',
      '{draftText}',
      '依据：{$basis}。',
    ],
  },
  participationReport: {
    title: '听取意见和研究采纳情况报告',
    made: 'closeParticipation',
    issuer: 'actor',
    says: [
      '决策事项“{title}”听取意见的工作已经完成，情况如下。',
      '{participationSummary}',
      '与特定群体沟通协商的情况：{groupOpinions}',
      '听证意见的采纳情况和理由：{hearingAnswer}',
      { shows: ['unitOpinions', 'opinions'] },
    ],
  },
  legalOpinion: {
    title: '合法性审查意见书',
    to: { fact: 'drafter' },
    made: 'legalReview',
    issuer: 'actor',
    says: [
      '你单位送审的决策事项“{title}”收悉。经审查，意见如下。',
      '一、审查意见',
      '{opinionText}',
      '二、法律顾问、公职律师的意见',
      '{lawyerOpinion}',
      '三、结论',
      '{opinion}。',
      '明示的法律风险：{legalRisk}',
      '审查少于规定时间的理由：{hasteReason}',
      '依据：{$basis}。',
    ],
  },
  decision: {
    title: '重大行政决策公布通知',
    made: 'publish',
    number: 'number',
    says: [
      '“{title}”已经集体讨论决定，现予公布。',
      '施行日期：{effectiveOn}。',
      '执行至：{endsOn}。',
      '执行单位：{executor}。',
      '{text}',
      '解读：{interpretation}',
      '依据：{$basis}。',
    ],
  },
  answerLetter: {
    title: '意见答复函',
    made: 'tellSender',
    issuer: 'actor',
    says: [
      '{opinions.name}：',
      '您对“{title}”草案提出的意见收悉，现答复如下。',
      '您的意见（要点）：{opinions.summary}',
      '采纳情况：{opinions.answer}。',
      '理由：{opinions.answerReason}',
      '感谢您的参与。',
      '依据：{$basis}。',
    ],
  },
} as const satisfies Papers;
