import { defineProcedure, plan } from '../../../kernel/index.ts';
import { business, rulemaking } from './basis.ts';
import * as drafting from './drafting.ts';
import * as evaluation from './evaluation.ts';
import { facts, lists } from './facts.ts';
import { numbering, roles, stages } from './frame.ts';
import * as life from './life.ts';
import * as opinions from './opinions.ts';
import { pack } from './pack.ts';
import { papers } from './papers.ts';
import * as publication from './publication.ts';
import * as review from './review.ts';

/** 规范性文件制定：每一阶段的步骤、期限和前提写在同名文件里；公布后的效力写入登记簿。 */
export default defineProcedure({
  id: 'normative-document',
  mechanism: 'M21',
  title: { zh: '规范性文件', en: 'Normative document' },
  chapter: 'documents',
  planArticles: [10, 11],
  version: 1,
  inForce: '2018-12-04',
  caseTitle: 'title',
  handledBy: { fact: 'issuer' },
  stages,
  roles,
  facts,
  lists,
  numbering,
  papers,
  pack,
  acts: { ...drafting.acts, ...opinions.acts, ...review.acts, ...publication.acts, ...life.acts, ...evaluation.acts },
  clocks: {
    ...drafting.clocks,
    ...opinions.clocks,
    ...review.clocks,
    ...publication.clocks,
    ...life.clocks,
    ...evaluation.clocks,
  },
  gates: { ...drafting.gates, ...opinions.gates, ...review.gates, ...publication.gates, ...life.gates },
  bounds: { ...publication.bounds, ...life.bounds },

  publish: {
    draft: {
      title: '征求意见',
      at: 'publishDraft',
      shows: ['title', 'level', 'issuer', 'drafter', 'draftText', 'explanation', 'commentUntil', 'shortCommentReason'],
      basis: rulemaking(15, '草案及其说明向社会公布'),
    },
    answers: {
      title: '意见采纳情况',
      at: 'publishAnswers',
      shows: ['title', 'drafter'],
      lists: {
        opinions: ['topic', 'clause', 'summary', 'answer', 'answerReason', 'senders', 'people'],
        sessions: ['way', 'heldOn', 'attended', 'about'],
      },
      basis: business(62, '反馈意见采纳情况'),
    },
    text: {
      title: '文件',
      at: 'publish',
      shows: [
        'number',
        'title',
        'level',
        'issuer',
        'topic',
        'text',
        'attachment',
        'bases',
        'cites',
        'amends',
        'repeals',
        'trial',
        'effectiveOn',
        'endsOn',
        'newEndsOn',
        'earlyEffectReason',
      ],
      lists: { interpretations: ['matter', 'text'] },
      basis: plan(10, '所有规范性文件向社会公布'),
    },
    repealed: {
      title: '废止',
      at: 'repeal',
      shows: ['number', 'title', 'issuer', 'changeReason'],
      basis: rulemaking(39, '废止后及时公布'),
    },
    superseded: {
      title: '被另行废止',
      at: 'noteRepeal',
      shows: ['number', 'title', 'issuer', 'repealedBy', 'repealedAfter'],
      basis: rulemaking(39, '废止后及时公布'),
    },
  },

  onEntry: [
    {
      register: 'documents',
      op: 'end',
      why: 'repealed',
      does: 'noteRepeal',
      copies: { repealedBy: '$title', repealedAfter: '$until' },
    },
    {
      register: 'documents',
      op: 'end',
      why: 'obsolete',
      does: 'noteRepeal',
      copies: { repealedBy: '$title', repealedAfter: '$until' },
    },
    { register: 'documents', op: 'end', why: 'annulled', does: 'beAnnulled' },
    { register: 'documents', op: 'suspend', does: 'beSuspended' },
    { register: 'documents', op: 'resume', does: 'beResumed' },
    {
      register: 'documents',
      op: 'amend',
      writes: 'amendedBy',
      does: 'noteAmendment',
      copies: { lastAmendedBy: 'number' },
    },
    {
      register: 'documents',
      op: 'amend',
      writes: 'objection',
      does: 'noteObjection',
      copies: { objection: 'number' },
    },
    {
      register: 'documents',
      op: 'amend',
      writes: 'amendBy',
      does: 'noteCleanup',
      copies: { amendBy: 'amendBy', cleanupNumber: '$number' },
    },
  ],
  on: [
    { link: 'basisChanges', act: 'openEvaluation', does: 'noteBasisChange', copies: { lawChange: 'change' } },
    { link: 'evaluations', act: 'conclude', does: 'noteEvaluated', copies: { evaluated: 'conclusion' } },
    { link: 'filing', act: 'oweFiling', does: 'filingOpened', copies: { self: 'document' } },
    {
      link: 'deliberations',
      act: 'decide',
      does: 'deliberate',
      copies: { meetingDecision: 'outcome', meetingOn: 'meetingOn', minutes: 'minutes' },
    },
    { link: 'deliberations', act: 'adjourn', does: 'adjourned' },
  ],

  indicators: {
    reviewed: {
      title: '合法性审查率',
      measure: { kind: 'share', of: 'publish', is: ['opinion', 'lawful'] },
      better: 'up',
      planArticle: 10,
    },
    published: {
      title: '公布率',
      measure: { kind: 'ratio', of: 'sign', good: 'publish' },
      better: 'up',
      planArticle: 10,
    },
    reviewOnTime: {
      title: '合法性审查按时率',
      measure: { kind: 'onTime', clock: 'reviewWithin' },
      better: 'up',
      planArticle: 10,
    },
    publishedPromptly: {
      title: '签署后及时公布率',
      measure: { kind: 'onTime', clock: 'publishPromptly' },
      better: 'up',
      planArticle: 10,
    },
    comments: {
      title: '收到的公众意见',
      measure: { kind: 'count', act: 'comment' },
      better: 'neither',
      planArticle: 10,
    },
    answered: {
      title: '答复的意见（按采纳情况）',
      measure: { kind: 'count', act: 'answerOpinion' },
      by: { part: 'answer' },
      better: 'neither',
      planArticle: 10,
    },
    answeredOnTime: {
      title: '意见采纳情况按时公布率',
      measure: { kind: 'onTime', clock: 'answers' },
      better: 'up',
      planArticle: 10,
    },
    otherOpinions: {
      title: '其他途径收到的意见',
      measure: { kind: 'count', act: 'addOpinion' },
      better: 'neither',
      planArticle: 10,
    },
    told: {
      title: '告知了答复的提意见人',
      measure: { kind: 'count', act: 'tellSender' },
      better: 'up',
      planArticle: 10,
    },
    inForce: {
      title: '现行有效的文件',
      measure: { kind: 'standing', register: 'documents' },
      better: 'neither',
      planArticle: 11,
    },
    issued: { title: '公布的文件', measure: { kind: 'count', act: 'publish' }, better: 'neither', planArticle: 10 },
    renewed: { title: '重新公布的文件', measure: { kind: 'count', act: 'renew' }, better: 'neither', planArticle: 11 },
    repealed: { title: '废止的文件', measure: { kind: 'count', act: 'repeal' }, better: 'neither', planArticle: 11 },
    superseded: {
      title: '被新文件废止的文件',
      measure: { kind: 'count', act: 'endByRepeal' },
      better: 'neither',
      planArticle: 11,
    },
    suggestions: {
      title: '对施行中文件的建议',
      measure: { kind: 'count', act: 'suggest' },
      better: 'neither',
      planArticle: 11,
    },
    decidedBeforeEnd: {
      title: '届满前作出去留决定率',
      measure: { kind: 'onTime', clock: 'decideFate' },
      better: 'up',
      planArticle: 11,
    },
    lapsed: { title: '到期失效的文件', measure: { kind: 'count', act: 'lapse' }, better: 'neither', planArticle: 11 },
  },
});
