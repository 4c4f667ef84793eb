import type { PaperDef } from '../../../kernel/index.ts';
import type { facts, lists } from './facts.ts';
import type { roles } from './frame.ts';

type Papers = Record<string, PaperDef<keyof typeof roles, keyof typeof facts, string, string, keyof typeof lists>>;

/** 文书：谁出具、写什么。花括号里的词由案卷填写，填不上的一段不写。 */
export const papers = {
  commentNotice: {
    title: '公开征求意见公告',
    made: 'publishDraft',
    issuer: 'actor',
    says: [
      '《{title}》的征求意见稿已经拟出，现向社会公开征求意见。',
      '一、起草说明',
      '{explanation}',
      '二、征求意见的期限和方式',
      '自本公告之日起至{commentUntil}止，可以在政务网站“征求意见”栏目提出，也可以书面送交本单位。每一条意见都会得到采纳或者不采纳的答复，并说明理由。',
      '征求意见少于规定天数的理由：{shortCommentReason}',
      '三、征求意见稿',
      '{draftText}',
    ],
  },
  reviewRequest: {
    title: '合法性审查送审函',
    to: 'reviewer',
    made: 'submitReview',
    issuer: 'actor',
    says: [
      '《{title}》送审稿已经本单位负责人签署，现送请合法性审查。',
      { shows: ['necessity', 'bases', 'fairResult', 'disagreements', 'opinions', 'attachment'] },
    ],
  },
  legalOpinion: {
    title: '合法性审查意见书',
    to: { fact: 'drafter' },
    made: 'legalReview',
    issuer: 'actor',
    says: [
      '你单位送审的《{title}》收悉。经审查，意见如下。',
      '一、审查的内容',
      { shows: ['setsLicence', 'setsPenalty', 'setsCoercion', 'setsFee', 'cutsRights', 'rightsBasis'] },
      '二、审查意见',
      '{opinionText}',
      '三、结论',
      '{opinion}。',
      '审查少于规定时间的理由：{hasteReason}',
      '依据：{$basis}。',
    ],
  },
  changeOpinion: {
    title: '文件废止（继续施行）合法性审查意见书',
    made: 'reviewChange',
    issuer: 'actor',
    says: [
      '对《{title}》（{number}）拟作如下处理：{change}。理由：{changeReason}',
      '经审查，结论：{changeOpinion}。',
      '{changeOpinionText}',
      '依据：{$basis}。',
    ],
  },
  answerLetter: {
    title: '意见答复函',
    made: 'tellSender',
    issuer: 'actor',
    says: [
      '{opinions.name}：',
      '您对《{title}》征求意见稿提出的意见收悉，现答复如下。',
      '您的意见（要点）：{opinions.summary}',
      '采纳情况：{opinions.answer}。',
      '理由：{opinions.answerReason}',
      '感谢您的参与。',
      '依据：{$basis}。',
    ],
  },
} as const satisfies Papers;
