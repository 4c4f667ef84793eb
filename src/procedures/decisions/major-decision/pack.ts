import { type PackDef, plan } from '../../../kernel/index.ts';
import { order } from './basis.ts';
import type { facts, lists } from './facts.ts';
import type { papers } from './papers.ts';

type Pack = PackDef<keyof typeof facts, string, string, keyof typeof lists, keyof typeof papers>;

/** 卷内材料：提交讨论时应当报送的材料（条例第二十九条）和五个必经步骤留下的材料。少一件，列不进议程。 */
export const pack = {
  title: { zh: '提交集体讨论的材料', en: 'Papers for the collective deliberation' },
  blocks: ['putOnAgenda'],
  items: {
    text: {
      title: { zh: '决策草案', en: 'the draft' },
      from: { fact: 'text' },
      basis: order(29, '报送决策草案', '第一项'),
    },
    explanation: {
      title: { zh: '草案说明', en: 'the explanation of the draft' },
      from: { fact: 'explanation' },
      basis: order(29, '报送草案的相关材料', '第一项'),
    },
    bases: {
      title: { zh: '法律、法规、规章和政策依据', en: 'the legal basis' },
      from: { fact: 'bases' },
      basis: order(26, '提供有关依据'),
    },
    procedureNote: {
      title: { zh: '履行决策程序的说明', en: 'the note on the procedure followed' },
      from: { fact: 'procedureNote' },
      basis: order(26, '提供履行法定程序的说明'),
    },
    units: {
      title: { zh: '有关单位的意见', en: 'the opinions of the units concerned' },
      from: { list: 'unitOpinions' },
      when: { is: ['touchesUnits', true] },
      basis: order(13, '涉及其他单位职责的，充分协商'),
    },
    disagreements: {
      title: { zh: '争议的主要问题、各方意见和理由', en: 'the disputes between units, with reasons' },
      from: { fact: 'disagreements' },
      when: { some: 'unitOpinions', is: ['agreed', false] },
      basis: order(13, '不能取得一致的，说明争议、意见和理由'),
    },
    participation: {
      title: { zh: '社会公众主要意见的研究采纳情况', en: 'what became of the opinions of the public' },
      from: { fact: 'participationSummary' },
      basis: [plan(7, '听取意见是必经程序'), order(29, '报送公众主要意见的研究采纳情况', '第二项')],
    },
    group: {
      title: { zh: '与特定群体沟通协商的情况', en: 'the talks with the group concerned' },
      from: { fact: 'groupOpinions' },
      when: { is: ['specificGroup', true] },
      basis: order(14, '涉及特定群体利益的，沟通协商'),
    },
    closed: {
      title: { zh: '不公开事项听取意见的情况', en: 'who was heard in the closed matter' },
      from: { fact: 'closedOpinions' },
      when: { is: ['closedMatter', true] },
      basis: order(14, '依法不予公开的除外'),
    },
    hearing: {
      title: { zh: '听证记录', en: 'the hearing record' },
      from: { fact: 'hearingRecord' },
      when: { any: [{ is: ['hearingDuty', 'law', 'interests'] }, { done: 'orderHearing' }] },
      basis: [plan(7, '依法组织听证'), order(17, '听证会有记录')],
    },
    hearingAnswer: {
      title: { zh: '听证意见的采纳情况和理由', en: 'what became of the hearing' },
      from: { fact: 'hearingAnswer' },
      when: { done: 'hearingHeld' },
      basis: order(18, '对各方面意见归纳整理、研究论证，采纳合理意见'),
    },
    argument: {
      title: { zh: '专家论证意见', en: 'the signed opinion of the experts' },
      from: { fact: 'argumentReport' },
      basis: [plan(7, '专家咨询是必经程序'), order(19, '论证意见署名、盖章')],
    },
    argumentAnswer: {
      title: { zh: '专家论证意见的研究采纳情况', en: 'what became of the expert opinions' },
      from: { fact: 'expertAnswer' },
      basis: order(29, '报送专家论证意见的研究采纳情况', '第三项'),
    },
    risk: {
      title: { zh: '风险评估报告', en: 'the risk assessment report' },
      from: { fact: 'riskReport' },
      basis: [plan(8, '风险评估是前置条件'), order(29, '报送风险评估报告等有关材料', '第四项')],
    },
    riskAnswer: {
      title: { zh: '风险评估结果的研究采纳情况', en: 'what became of the risk assessment' },
      from: { fact: 'riskAnswer' },
      basis: [plan(8, '风险评估是前置条件'), order(24, '评估结果作为决策的重要依据')],
    },
    fair: {
      title: { zh: '公平竞争审查的情况', en: 'the fair-competition review' },
      from: { act: 'fairReview' },
      basis: order(29, '涉及市场主体经济活动的，包含公平竞争审查的情况', '第一项'),
    },
    legality: {
      title: { zh: '合法性审查意见书', en: 'the legality opinion' },
      from: { paper: 'legalOpinion' },
      basis: [plan(7, '合法性审查是必经程序'), order(29, '报送合法性审查意见', '第五项')],
    },
    lawyer: {
      title: { zh: '法律顾问、公职律师的意见', en: 'the opinion of legal advisers' },
      from: { fact: 'lawyerOpinion' },
      basis: order(28, '组织法律顾问、公职律师提出意见'),
    },
  },
} as const satisfies Pack;
