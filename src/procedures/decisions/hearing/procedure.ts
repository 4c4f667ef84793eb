import { defineProcedure, houseRule } from '../../../kernel/index.ts';
import { decision, licensing, penalty } from './basis.ts';
import * as choosing from './choosing.ts';
import * as ending from './ending.ts';
import { facts, lists } from './facts.ts';
import { roles, stages } from './frame.ts';
import { papers } from './papers.ts';
import * as preparing from './preparing.ts';
import * as session from './session.ts';

const asked = { does: 'openHearing', link: 'of', backLink: 'hearings', handledBy: 'source' } as const;
const copies = { opener: '$procedure', subject: '$title' } as const;

/** 原案件不再作决定的几种结束：许可撤回申请、视为准予；决策终止；复议撤回、终止、移送上级；处罚移送司法。 */
const endings = [
  'withdraw',
  'deemRenewed',
  'drop',
  'permitWithdrawal',
  'terminate',
  'endSuspended',
  'signMediation',
  'handUp',
  'transferToJustice',
];

/** 听证：决策、许可、处罚、复议都开这一个程序；为哪一种程序听证，决定通知的天数、听证人员和谁可以参加。 */
export default defineProcedure({
  id: 'hearing',
  mechanism: 'M19',
  title: { zh: '听证', en: 'Hearing' },
  chapter: 'decisions',
  planArticles: [7, 12, 17],
  version: 1,
  inForce: '2018-01-01',
  caseTitle: 'subject',
  handledBy: 'opener',
  stages,
  roles,
  facts,
  lists,
  papers,
  acts: { ...preparing.acts, ...choosing.acts, ...session.acts, ...ending.acts },
  clocks: { ...choosing.clocks, ...preparing.clocks },
  gates: { ...preparing.gates, ...choosing.gates, ...session.gates, ...ending.gates },
  bounds: { ...preparing.bounds, ...choosing.bounds, ...session.bounds, ...ending.bounds },

  openedBy: [
    { procedure: 'major-decision', act: 'orderHearing', ...asked, copies },
    { procedure: 'approval', act: 'orderHearing', ...asked, copies },
    { procedure: 'penalty', act: 'requestHearing', ...asked, copies },
    {
      procedure: 'reconsideration',
      act: 'orderHearing',
      ...asked,
      copies: { ...copies, reconsiderationOrgan: '$org' },
    },
  ],
  on: endings.map((act) => ({ link: 'of', act, does: 'openerEnded' as const })),

  publish: {
    signUp: {
      title: '听证会报名公告',
      at: 'announceSignUp',
      shows: [
        'matters',
        'papers',
        'hearingOn',
        'hearingTime',
        'hearingPlace',
        'selectionRule',
        'seatPlan',
        'seats',
        'signUpUntil',
        'seedSource',
        'seedOn',
        'seedReason',
      ],
      basis: decision(16, '提前公布草案等材料、时间地点和参加人遴选办法'),
    },
    roll: {
      title: '报名名册',
      at: 'closeSignUp',
      shows: ['matters', 'rollClosedOn', 'rollDigest', 'seatPlan', 'seedSource', 'seedOn'],
      lists: { roll: ['number', 'kind'] },
      basis: decision(16, '公平公开组织遴选'),
    },
    lots: {
      title: '抽签结果',
      at: 'drawLots',
      shows: ['matters', 'seed', 'seedProof', 'rollDigest'],
      lists: { participants: ['number', 'kind', 'declinedOn'] },
      basis: decision(16, '公平公开组织遴选'),
    },
    notice: {
      title: '听证公告',
      at: 'notify',
      shows: ['opener', 'matters', 'hearingOn', 'hearingTime', 'hearingPlace'],
      when: { is: ['publicity', 'open'] },
      basis: penalty(64, '除依法保密的外公开举行，公众知道时间、地点才能旁听'),
    },
    roster: {
      title: '听证参加人名单',
      at: 'publishRoster',
      shows: ['matters', 'hearingOn'],
      lists: { participants: ['number', 'name', 'kind', 'represents', 'declinedOn'] },
      basis: decision(16, '听证参加人名单提前向社会公布'),
    },
    outcome: {
      title: '听证情况',
      at: 'report',
      shows: ['opener', 'matters', 'heldOn', 'summary'],
      lists: { statements: ['speaker', 'kind', 'text'] },
      when: { all: [{ is: ['opener', 'major-decision'] }, { is: ['publicity', 'open'] }] },
      basis: houseRule('决策听证会的发言要点和报告公开，姓名遮盖；许可、处罚、复议的笔录只给参加人看'),
    },
  },

  partySees: [
    'opener',
    'matters',
    'hearingOn',
    'hearingTime',
    'hearingPlace',
    'publicity',
    'host',
    'recorder',
    'papers',
    'heldOn',
    'record',
    'mended',
    'summary',
    'waiveGround',
    'cancelReason',
  ],

  indicators: {
    ordered: { title: '决定举行', measure: { kind: 'count', act: 'openHearing' }, better: 'neither' },
    held: { title: '举行的听证', measure: { kind: 'count', act: 'report' }, better: 'neither' },
    heldForDecisions: {
      title: '其中：重大行政决策',
      measure: { kind: 'count', act: 'report', is: ['opener', 'major-decision'] },
      better: 'up',
      planArticle: 7,
    },
    heldForPermits: {
      title: '其中：行政许可',
      measure: { kind: 'count', act: 'report', is: ['opener', 'approval'] },
      better: 'neither',
      planArticle: 12,
    },
    heldForPenalties: {
      title: '其中：行政处罚',
      measure: { kind: 'count', act: 'report', is: ['opener', 'penalty'] },
      better: 'neither',
      planArticle: 12,
    },
    heldForReconsideration: {
      title: '其中：行政复议',
      measure: { kind: 'count', act: 'report', is: ['opener', 'reconsideration'] },
      better: 'neither',
      planArticle: 17,
    },
    waived: { title: '放弃的听证', measure: { kind: 'count', act: 'waive' }, better: 'neither' },
    cancelled: { title: '取消的听证', measure: { kind: 'count', act: 'cancel' }, better: 'down' },
    onTheDay: { title: '按通知的日期举行率', measure: { kind: 'onTime', clock: 'hold' }, better: 'up' },
    signUps: { title: '报名人次', measure: { kind: 'count', act: 'signUp' }, better: 'up', planArticle: 7 },
    drawn: { title: '抽签遴选', measure: { kind: 'count', act: 'drawLots' }, better: 'up', planArticle: 7 },
    declinedSeats: {
      title: '参加人退出、递补',
      measure: { kind: 'count', act: 'declineSeat' },
      better: 'neither',
      planArticle: 7,
    },
    attended: {
      title: '到场核对（按抽签的身份）',
      measure: { kind: 'count', act: 'attend' },
      by: { part: 'kind' },
      better: 'neither',
      planArticle: 7,
    },
    residents: {
      title: '参加人：居民、群众代表',
      measure: { kind: 'count', act: 'seat', is: ['capacity', 'resident'] },
      better: 'up',
      planArticle: 7,
    },
    businesses: {
      title: '参加人：企业、行业代表',
      measure: { kind: 'count', act: 'seat', is: ['capacity', 'business'] },
      better: 'neither',
      planArticle: 7,
    },
    delegates: {
      title: '参加人：人大代表、政协委员',
      measure: { kind: 'count', act: 'seat', is: ['capacity', 'delegate'] },
      better: 'neither',
      planArticle: 7,
    },
    experts: {
      title: '参加人：专家',
      measure: { kind: 'count', act: 'seat', is: ['capacity', 'expert'] },
      better: 'neither',
      planArticle: 7,
    },
    parties: {
      title: '参加人：当事人、利害关系人',
      measure: { kind: 'count', act: 'seat', is: ['capacity', 'party', 'interested'] },
      better: 'neither',
      planArticle: 12,
    },
  },

  recusal: {
    of: ['host', 'reviewHost', 'recorder'],
    decidedBy: 'head',
    basis: licensing(48, '认为主持人与事项有直接利害关系的，有权申请回避'),
  },
});
