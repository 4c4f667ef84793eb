import { defineProcedure, plan } from '../../../kernel/index.ts';
import * as argument from './argument.ts';
import { interest, order } from './basis.ts';
import * as evaluation from './evaluation.ts';
import { facts, lists } from './facts.ts';
import { numbering, roles, stages } from './frame.ts';
import * as life from './life.ts';
import * as opinions from './opinions.ts';
import { pack } from './pack.ts';
import { papers } from './papers.ts';
import * as participation from './participation.ts';
import * as publication from './publication.ts';
import * as review from './review.ts';
import * as starting from './starting.ts';

const open = { is: ['closedMatter', false] } as const;

/** 集体讨论的决定回到本案。 */
const debated = {
  link: 'deliberations',
  act: 'decide',
  copies: { outcome: 'outcome', meetingOn: 'meetingOn', minutes: 'minutes' },
} as const;

/** 重大行政决策：启动，听取意见、专家论证、风险评估并行，合法性审查，集体讨论，公布，执行。 */
export default defineProcedure({
  id: 'major-decision',
  mechanism: 'M17',
  title: { zh: '重大行政决策', en: 'Major decision' },
  chapter: 'decisions',
  planArticles: [7],
  version: 1,
  inForce: '2019-09-01',
  caseTitle: 'title',
  handledBy: { kind: 'government' },
  stages,
  roles,
  facts,
  lists,
  numbering,
  papers,
  pack,
  acts: {
    ...starting.acts,
    ...participation.acts,
    ...opinions.acts,
    ...argument.acts,
    ...review.acts,
    ...publication.acts,
    ...life.acts,
    ...evaluation.acts,
  },
  clocks: { ...participation.clocks, ...opinions.clocks, ...review.clocks, ...publication.clocks, ...life.clocks },
  gates: {
    ...starting.gates,
    ...participation.gates,
    ...opinions.gates,
    ...argument.gates,
    ...review.gates,
    ...publication.gates,
    ...life.gates,
    ...evaluation.gates,
  },
  bounds: { ...publication.bounds, ...evaluation.bounds },

  publish: {
    draft: {
      title: '草案及其说明，征求意见',
      at: 'publishDraft',
      shows: [
        'title',
        'kind',
        'drafter',
        'draftText',
        'explanation',
        'channels',
        'commentUntil',
        'shortCommentReason',
        'hearingDuty',
        'findingReason',
      ],
      when: open,
      basis: order(15, '公布草案及其说明，缩短期限的予以说明'),
    },
    answers: {
      title: '意见采纳情况',
      at: 'closeParticipation',
      shows: ['title', 'drafter', 'participationSummary', 'hearingOn', 'hearingSummary', 'hearingAnswer'],
      lists: {
        opinions: ['topic', 'clause', 'summary', 'answer', 'answerReason', 'senders', 'people'],
        sessions: ['way', 'heldOn', 'attended', 'about'],
      },
      when: open,
      basis: order(32, '说明公众意见的采纳情况'),
    },
    decision: {
      title: '决策及其解读',
      at: 'publish',
      shows: [
        'number',
        'title',
        'kind',
        'purpose',
        'drafter',
        'executor',
        'text',
        'effectiveOn',
        'endsOn',
        'interpretation',
        'participationSummary',
        'expertAnswer',
      ],
      when: open,
      basis: order(32, '公布决策，说明公众意见、专家意见的采纳情况并解读'),
    },
    execution: {
      title: '执行情况',
      at: 'reportExecution',
      shows: ['number', 'title', 'executor'],
      lists: { reports: ['period', 'report'] },
      when: open,
      basis: plan(9, '跟踪执行情况'),
    },
    suspension: {
      title: '中止执行',
      at: 'suspend',
      shows: ['number', 'title', 'suspendReason'],
      when: open,
      downBy: ['resume'],
      basis: order(32, '决策的变动同样公布'),
    },
  },

  links: { adjusts: { fact: 'adjusts', back: 'adjustedBy' } },
  on: [
    {
      link: 'hearings',
      act: 'report',
      does: 'hearingHeld',
      copies: { hearingRecord: 'record', hearingSummary: 'summary', hearingOn: 'heldOn' },
    },
    { link: 'hearings', act: 'cancel', does: 'hearingCancelled' },
    {
      link: 'risks',
      act: 'report',
      does: 'riskAssessed',
      copies: {
        riskLevel: 'level',
        riskControllable: 'controllable',
        riskReport: 'report',
        riskMeasures: 'measures',
      },
    },
    { ...debated, when: { fact: 'outcome', is: 'adopted' }, does: 'adopted' },
    { ...debated, when: { fact: 'outcome', is: 'revise' }, does: 'sentBack' },
    { ...debated, when: { fact: 'outcome', is: 'rejected' }, does: 'refused' },
    { link: 'deliberations', act: 'adjourn', does: 'adjourned' },
    {
      link: 'adjustedBy',
      act: 'publish',
      when: { fact: 'purpose', is: 'adjust' },
      does: 'beReplaced',
      copies: { endedFrom: 'effectiveOn' },
    },
    {
      link: 'adjustedBy',
      act: 'publish',
      when: { fact: 'purpose', is: 'stop' },
      does: 'beStopped',
      copies: { endedFrom: 'effectiveOn' },
    },
    {
      link: 'evaluations',
      act: 'decide',
      when: { fact: 'result', is: 'stop' },
      does: 'beStopped',
      copies: { endedFrom: '$day' },
    },
  ],

  indicators: {
    reviewed: {
      title: '合法性审查率',
      measure: { kind: 'share', of: 'publish', is: ['opinion', 'lawful', 'reform'] },
      target: 'plan.decision.legality-rate',
      better: 'up',
      planArticle: 7,
    },
    heard: {
      title: '应当听证的听证率',
      measure: { kind: 'ratio', of: 'orderHearing', good: 'hearingHeld' },
      target: 'plan.decision.hearing-rate',
      better: 'up',
      planArticle: 7,
    },
    hearingsDue: {
      title: '认定应当听证的决策',
      measure: { kind: 'count', act: 'planSteps', is: ['hearingDuty', 'law', 'interests'] },
      better: 'neither',
      planArticle: 7,
    },
    comments: {
      title: '收到的公众意见',
      measure: { kind: 'count', act: 'comment' },
      better: 'neither',
      planArticle: 7,
    },
    answered: {
      title: '答复的意见（按采纳情况）',
      measure: { kind: 'count', act: 'answerOpinion' },
      by: { part: 'answer' },
      better: 'neither',
      planArticle: 7,
    },
    answeredOnTime: {
      title: '意见采纳情况按时公布率',
      measure: { kind: 'onTime', clock: 'answers' },
      better: 'up',
      planArticle: 7,
    },
    otherOpinions: {
      title: '其他途径收到的意见',
      measure: { kind: 'count', act: 'addOpinion' },
      better: 'neither',
      planArticle: 7,
    },
    told: {
      title: '告知了答复的提意见人',
      measure: { kind: 'count', act: 'tellSender' },
      better: 'up',
      planArticle: 7,
    },
    assessed: {
      title: '决策前风险评估率',
      measure: { kind: 'share', of: 'adopted', is: ['riskLevel', 'high', 'medium', 'low'] },
      better: 'up',
      planArticle: 8,
    },
    decided: {
      title: '公布的重大行政决策',
      measure: { kind: 'count', act: 'publish' },
      better: 'neither',
      planArticle: 7,
    },
    publishedPromptly: {
      title: '及时公布率',
      measure: { kind: 'onTime', clock: 'publishPromptly' },
      better: 'up',
      planArticle: 7,
    },
    reportedOnTime: {
      title: '执行情况按期报告率',
      measure: { kind: 'onTime', clock: 'report' },
      better: 'up',
      planArticle: 9,
    },
  },

  partySees: ['startResult', 'startReason', 'number'],
  recusal: {
    of: ['drafter', 'draftHead', 'organizer', 'fairReviewer', 'reviewer'],
    decidedBy: 'head',
    basis: interest,
  },
});
