import { defineProcedure } from '../../../kernel/index.ts';
import * as bans from './bans.ts';
import { business, law } from './basis.ts';
import * as decision from './decision.ts';
import * as ending from './ending.ts';
import * as examination from './examination.ts';
import { facts, lists } from './facts.ts';
import { numbering, roles, stages } from './frame.ts';
import * as hearing from './hearing.ts';
import * as intake from './intake.ts';
import { papers } from './papers.ts';
import { attackable } from './remedy.ts';

/** 行政审批（许可）办理：每一阶段的步骤、期限和前提写在同名文件里。 */
export default defineProcedure({
  id: 'approval',
  mechanism: 'M07',
  title: { zh: '行政审批办理', en: 'Licensing' },
  chapter: 'functions',
  planArticles: [5, 13],
  version: 1,
  inForce: '2020-01-01',
  caseTitle: 'receiptNo',
  handledBy: { holderOf: 'item' },
  stages,
  roles,
  facts,
  lists,
  papers,
  numbering,
  acts: { ...intake.acts, ...examination.acts, ...hearing.acts, ...decision.acts, ...ending.acts },
  clocks: { ...intake.clocks, ...examination.clocks, ...hearing.clocks, ...decision.clocks },
  pauses: { ...examination.pauses, ...hearing.pauses },
  gates: { ...intake.gates, ...bans.gates, ...examination.gates, ...hearing.gates, ...decision.gates, ...ending.gates },
  bounds: { ...intake.bounds, ...decision.bounds },
  on: hearing.reactions,
  attackable,

  publish: {
    delay: {
      title: '超时说明',
      at: 'explainDelay',
      shows: ['item', 'receiptNo', 'delayReason'],
      basis: business(36, '超过办理时间公开说明理由'),
    },
    decision: {
      title: '许可决定公示',
      at: 'disclose',
      shows: [
        'item',
        'kind',
        'applicantName',
        'applicantOrg',
        'applicantCode',
        'result',
        'decisionNo',
        'licenceContent',
        'validFrom',
        'validTo',
      ],
      when: { is: ['withheld', 'none'] },
      downBy: ['endLicence', 'cancel'],
      basis: law(40, '准予许可的决定公开，公众可以查阅'),
    },
    ending: {
      title: '许可失效公告',
      at: ['endLicence', 'cancel'],
      shows: ['item', 'applicantName', 'applicantOrg', 'decisionNo', 'endingKind', 'cancelGround'],
      when: { any: [{ not: { known: 'withheld' } }, { is: ['withheld', 'none'] }] },
      basis: law(5, '许可的实施和结果公开'),
    },
  },

  partySees: [
    'receiptNo',
    'missing',
    'rejectGround',
    'falsity',
    'properOrgan',
    'reasons',
    'remedies',
    'special',
    'excludedUntil',
    'hearingOn',
    'hearingPlace',
    'heldOn',
    'hearingRecord',
    'hearingSummary',
    'extensionReasons',
    'delayReason',
    'result',
    'decisionNo',
    'legalBasis',
    'considered',
    'licenceContent',
    'validFrom',
    'validTo',
    'endingKind',
    'fraud',
    'endingReasons',
    'compensation',
    'cancelGround',
  ],

  indicators: {
    received: { title: '收件数', measure: { kind: 'count', act: 'apply' }, better: 'neither', planArticle: 5 },
    onTime: {
      title: '按时办结率',
      measure: { kind: 'onTime', clock: 'decide' },
      target: 'plan.approvals.ontime-rate',
      better: 'up',
      planArticle: 5,
    },
    onTimeJoint: {
      title: '联合办理按时办结率',
      measure: { kind: 'onTime', clock: 'decideJoint' },
      target: 'plan.approvals.ontime-rate',
      better: 'up',
      planArticle: 5,
    },
    days: { title: '平均办理工作日', measure: { kind: 'days', clock: 'decide' }, better: 'down', planArticle: 5 },
    daysJoint: {
      title: '联合办理平均工作日',
      measure: { kind: 'days', clock: 'decideJoint' },
      better: 'down',
      planArticle: 5,
    },
    online: {
      title: '网上申请率',
      measure: { kind: 'share', of: 'apply', is: ['channel', 'online'] },
      better: 'up',
      planArticle: 13,
    },
    corrected: { title: '要求补正率', measure: { kind: 'ratio', of: 'apply', good: 'askCorrection' }, better: 'down' },
    silent: { title: '逾期未告知而视为受理', measure: { kind: 'count', act: 'deemAccepted' }, better: 'down' },
    deliveredOnTime: { title: '按时送达率', measure: { kind: 'onTime', clock: 'deliver' }, better: 'up' },
    publishedOnTime: { title: '按时公示率', measure: { kind: 'onTime', clock: 'publicity' }, better: 'up' },
    satisfied: {
      title: '满意率',
      measure: { kind: 'share', of: 'rate', is: ['satisfaction', 's5', 's4', 's3'] },
      better: 'up',
      planArticle: 5,
    },
  },

  recusal: {
    of: ['handler', 'inspector', 'secondInspector', 'reviewer'],
    decidedBy: 'decider',
    basis: law(48, '与事项有直接利害关系的主持人应当回避；办理人员照此'),
  },
});
