import { type PackDef, plan } from '../../../kernel/index.ts';
import { business, competition, organic, rulemaking } from './basis.ts';
import type { facts, lists } from './facts.ts';
import type { papers } from './papers.ts';

type Pack = PackDef<keyof typeof facts, string, string, keyof typeof lists, keyof typeof papers>;

/** 卷内材料：提请集体审议的送审稿、说明、依据、意见和答复、论证、听证、各项审查。少一件，提不上会议。 */
export const pack = {
  title: { zh: '提请集体审议的材料', en: 'Papers for the collective deliberation' },
  blocks: ['putToMeeting'],
  items: {
    text: {
      title: { zh: '文件送审稿', en: 'the text' },
      from: { fact: 'text' },
      basis: rulemaking(18, '报送送审稿'),
    },
    explanation: {
      title: { zh: '起草说明', en: 'the explanation' },
      from: { fact: 'explanation' },
      basis: rulemaking(18, '报送送审稿的说明'),
    },
    bases: {
      title: { zh: '制定依据', en: 'the legal basis' },
      from: { fact: 'bases' },
      basis: rulemaking(18, '说明依据等情况，附有关材料'),
    },
    project: {
      title: { zh: '立项评估意见', en: 'the assessment of the project' },
      from: { fact: 'projectOpinion' },
      basis: organic('先作评估论证'),
    },
    comments: {
      title: { zh: '征求意见的情况和逐条答复', en: 'the comments, each with its answer' },
      from: { act: 'closeComment' },
      if: { every: 'opinions', done: 'answerOpinion', through: 'under', orEmpty: true },
      basis: [organic('公开征求意见'), rulemaking(18, '说明有关意见及其处理情况'), business(62, '反馈意见采纳情况')],
    },
    argument: {
      title: { zh: '专家论证意见', en: 'the opinion of the experts' },
      from: { fact: 'argumentReport' },
      when: { is: ['needsArgument', true] },
      basis: [organic('评估论证'), rulemaking(16, '涉及重大利益调整的进行论证咨询')],
    },
    hearing: {
      title: { zh: '听证笔录', en: 'the hearing record' },
      from: { fact: 'hearingRecord' },
      when: { is: ['needsHearing', true] },
      basis: rulemaking(16, '需要听证的制作笔录，送审时附送'),
    },
    fair: {
      title: { zh: '公平竞争审查结论', en: 'the fair-competition review' },
      from: { act: 'fairReview' },
      when: { all: [{ is: ['touchesMarket', true] }, { lawInForce: 'norm.fair-competition' }] },
      basis: [competition('未经公平竞争审查不得出台'), business(63, '与经营活动密切相关的进行公平竞争审查')],
    },
    legality: {
      title: { zh: '合法性审查意见书', en: 'the legality opinion' },
      from: { paper: 'legalOpinion' },
      basis: [plan(10, '经合法性审查并出具审查意见'), organic('合法性审查'), rulemaking(19, '法制机构统一审查')],
    },
  },
} as const satisfies Pack;
