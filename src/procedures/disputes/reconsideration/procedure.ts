import { defineProcedure, houseRule } from '../../../kernel/index.ts';
import * as acceptance from './acceptance.ts';
import { law } from './basis.ts';
import * as decision from './decision.ts';
import * as document from './document-review.ts';
import * as evidence from './evidence.ts';
import { facts, lists } from './facts.ts';
import * as filing from './filing.ts';
import { numbering, roles, stages } from './frame.ts';
import * as hearing from './hearing.ts';
import * as mediation from './mediation.ts';
import { papers } from './papers.ts';
import * as parties from './parties.ts';
import * as performance from './performance.ts';
import * as proposal from './proposal.ts';
import * as reply from './reply.ts';
import * as suspension from './suspension.ts';

/** 行政复议：每一阶段的步骤、期限和前提写在同名文件里；被申请的案件由 attacks 关联，结果由它自己承接。 */
export default defineProcedure({
  id: 'reconsideration',
  mechanism: 'M45',
  title: { zh: '行政复议', en: 'Administrative reconsideration' },
  chapter: 'disputes',
  planArticles: [17],
  version: 1,
  inForce: '2018-01-01',
  caseTitle: 'matter',
  handledBy: { kind: 'justice' },
  stages,
  roles,
  facts,
  lists,
  papers,
  numbering,
  acts: {
    ...filing.acts,
    ...parties.acts,
    ...acceptance.acts,
    ...reply.acts,
    ...evidence.acts,
    ...hearing.acts,
    ...suspension.acts,
    ...document.acts,
    ...mediation.acts,
    ...proposal.acts,
    ...decision.acts,
    ...performance.acts,
  },
  clocks: {
    ...filing.clocks,
    ...acceptance.clocks,
    ...reply.clocks,
    ...suspension.clocks,
    ...document.clocks,
    ...decision.clocks,
    ...performance.clocks,
  },
  pauses: { ...filing.pauses, ...suspension.pauses },
  gates: {
    ...filing.gates,
    ...acceptance.gates,
    ...reply.gates,
    ...evidence.gates,
    ...hearing.gates,
    ...suspension.gates,
    ...document.gates,
    ...mediation.gates,
    ...proposal.gates,
    ...decision.gates,
    ...performance.gates,
  },
  bounds: { ...acceptance.bounds, ...suspension.bounds },

  links: {
    attacks: {
      fact: 'attackedCase',
      back: 'remedies',
      copies: {
        attackedProcedure: '$procedure',
        attackedOrg: '$org',
        attackedTitle: '$title',
        attackedShown: 'number',
        attackedAmount: 'amount',
      },
    },
  },
  remedy: {
    link: 'attacks',
    files: 'register',
    stays: 'stay',
    unstays: 'unstay',
    concludes: [
      'serve',
      'signMediation',
      'refuse',
      'abandon',
      'withdraw',
      'permitWithdrawal',
      'terminate',
      'endSuspended',
    ],
    result: 'result',
    means: {
      upheld: 'upheld',
      dismissed: 'upheld',
      rejected: 'ended',
      changed: 'changed',
      partly: 'changed',
      mediatedChanged: 'changed',
      mediatedKept: 'ended',
      annulled: 'annulled',
      invalid: 'annulled',
      redo: 'redo',
      unlawful: 'unlawful',
      ordered: 'ordered',
      agreement: 'ordered',
    },
    redoBy: 'redoBy',
  },
  on: [
    {
      link: 'hearings',
      act: 'report',
      does: 'hearingHeld',
      copies: { hearingRecord: 'record', hearingSummary: 'summary', hearingHeldOn: 'heldOn' },
    },
    { link: 'hearings', act: 'waive', does: 'hearingWaived' },
    { link: 'hearings', act: 'cancel', does: 'hearingCancelled' },
  ],

  publish: {
    decision: {
      title: '行政复议决定书',
      at: 'disclose',
      shows: ['decisionNo', 'matterKind', 'respondent', 'result', 'documentResult', 'publicText'],
      when: { is: ['withheld', 'none'] },
      basis: law(79, '决定书向社会公开'),
    },
  },

  partySees: [
    'caseNo',
    'missing',
    'correctUntil',
    'refuseGround',
    'refuseReasons',
    'properOrgan',
    'remedies',
    'respondent',
    'attackedTitle',
    'attackedNumber',
    'acceptedOn',
    'simpleGround',
    'switchReason',
    'replyText',
    'replyBasis',
    'readingAnswer',
    'hearingMatters',
    'hearingHeldOn',
    'extensionReasons',
    'exclusion',
    'stayGround',
    'stayReasons',
    'documentName',
    'documentResult',
    'documentReasons',
    'result',
    'decisionText',
    'decisionReasons',
    'decisionBasis',
    'decisionNo',
    'redoBy',
    'performBy',
    'mediationText',
    'terminateGround',
    'terminateReasons',
    'performance',
  ],

  indicators: {
    filed: { title: '收到申请', measure: { kind: 'count', act: 'apply' }, better: 'neither', planArticle: 17 },
    accepted: { title: '决定受理', measure: { kind: 'count', act: 'accept' }, better: 'neither', planArticle: 17 },
    silent: { title: '逾期视为受理', measure: { kind: 'count', act: 'deemAccepted' }, better: 'down', planArticle: 17 },
    onTime: { title: '按时决定率', measure: { kind: 'onTime', clock: 'decide' }, better: 'up', planArticle: 17 },
    onTimeSimple: {
      title: '简易程序按时决定率',
      measure: { kind: 'onTime', clock: 'decideSimple' },
      better: 'up',
      planArticle: 17,
    },
    onTimeFormer: {
      title: '按时决定率（2024年以前的申请）',
      measure: { kind: 'onTime', clock: 'decideFormer' },
      better: 'up',
      planArticle: 17,
    },
    days: { title: '平均审理天数', measure: { kind: 'days', clock: 'decide' }, better: 'down', planArticle: 17 },
    corrected: {
      title: '直接纠错率',
      measure: {
        kind: 'share',
        of: 'decide',
        is: ['result', 'changed', 'annulled', 'partly', 'redo', 'unlawful', 'invalid', 'ordered', 'agreement'],
      },
      better: 'neither',
      planArticle: 17,
    },
    noReply: { title: '逾期不答复', measure: { kind: 'count', act: 'noReply' }, better: 'down', planArticle: 17 },
    repliedOnTime: { title: '按时答复率', measure: { kind: 'onTime', clock: 'reply' }, better: 'up', planArticle: 17 },
    settled: {
      title: '和解撤回',
      measure: { kind: 'count', act: 'permitWithdrawal', is: ['settled', true] },
      better: 'up',
      planArticle: 17,
    },
    mediated: { title: '调解结案', measure: { kind: 'count', act: 'signMediation' }, better: 'up', planArticle: 17 },
    performed: {
      title: '全部履行率',
      measure: { kind: 'share', of: 'confirmPerformance', is: ['performance', 'full'] },
      better: 'up',
      planArticle: 17,
    },
    performedOnTime: {
      title: '按时履行率',
      measure: { kind: 'onTime', clock: 'perform' },
      better: 'up',
      planArticle: 17,
    },
    letters: {
      title: '制发意见书',
      measure: { kind: 'count', act: 'issueLetter' },
      better: 'neither',
      planArticle: 17,
    },
  },

  recusal: {
    of: ['officer', 'coOfficer', 'officeHead'],
    decidedBy: 'organHead',
    basis: houseRule('复议法没有规定回避由谁决定；办案人员的回避由机关负责人决定'),
  },
});
