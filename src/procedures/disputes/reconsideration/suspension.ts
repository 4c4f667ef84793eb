// 中止与恢复、勘验鉴定、停止执行
import { houseRule } from '../../../kernel/index.ts';
import { former, law, newLaw, regulations } from './basis.ts';
import { type Acts, type Bounds, type Clocks, type Gates, onTrial, type Pauses } from './frame.ts';
import { release } from './mediation.ts';
import { ends } from './reply.ts';

/** 满六十日可以终止的三种原因。 */
const limited = ['death', 'incapacity', 'dissolved'] as const;

/** 附带审查本身就是中止，不再叠加；其余阶段可以中止。 */
const movable = ['trial', 'deciding', 'supplementing'] as const;

export const noneOpen = { every: 'suspensions', done: 'resume', orEmpty: true } as const;

export const acts = {
  suspend: {
    title: '中止审理',
    from: movable,
    by: 'officer',
    records: { suspensionPaper: 'required', scan: 'optional' },
    computes: { suspendedOn: { dayOf: 'suspend' } },
    adds: 'suspensions',
    times: 'many',
    serves: 'suspensionNotice',
    basis: [law(39, '有法定情形的中止，书面告知当事人'), law(74, '当事人可以自愿和解')],
  },
  resume: {
    title: '恢复审理',
    from: movable,
    by: 'officer',
    each: 'suspensions',
    itemRecords: { cleared: 'required' },
    serves: 'resumptionNotice',
    basis: [law(39, '原因消除后及时恢复，书面告知'), law(40, '没有正当理由中止的，上级机关责令恢复')],
  },
  groundGone: {
    title: '报告中止的原因已经消除',
    from: movable,
    by: ['applicant', 'respondent', 'officer'],
    records: { goneNote: 'required' },
    times: 'many',
    basis: law(39, '中止的原因消除后，应当及时恢复审理'),
  },
  endSuspended: {
    title: '中止满六十日，决定终止',
    from: movable,
    to: 'terminated',
    by: 'officeHead',
    each: 'suspensions',
    records: { terminateReasons: 'required', endedOn: 'required' },
    serves: 'termination',
    effects: [release('terminated')],
    basis: law(41, '因申请人死亡、丧失能力、组织终止而中止，满六十日原因仍未消除的，决定终止'),
  },
  startExclusion: {
    title: '开始勘验或者鉴定',
    from: onTrial,
    by: 'officer',
    records: { exclusion: 'required' },
    times: 'many',
    undoes: ['endExclusion'],
    serves: 'exclusionNotice',
    basis: [regulations(34, '现场勘验所用时间不计入审理期限'), regulations(37, '鉴定所用时间不计入审理期限')],
  },
  endExclusion: {
    title: '勘验或者鉴定结束',
    from: onTrial,
    by: 'officer',
    records: { exclusionResult: 'required' },
    when: { done: 'startExclusion' },
    basis: regulations(37, '结论作出后期限继续计算'),
  },
  askStay: {
    title: '申请停止执行',
    from: onTrial,
    by: ['applicant', 'respondent', 'officer'],
    records: { stayAsked: 'required' },
    times: 'many',
    basis: law(42, '申请人、第三人可以申请停止执行'),
  },
  stay: {
    title: '决定停止执行',
    from: onTrial,
    by: 'officeHead',
    records: { stayGround: 'required', stayReasons: 'required' },
    times: 'many',
    undoes: ['unstay'],
    serves: 'stayNotice',
    basis: [law(42, '四种情形下应当停止执行'), former(21, '2024年以前为可以停止执行')],
  },
  unstay: {
    title: '恢复执行',
    from: onTrial,
    by: 'officeHead',
    records: { stayReasons: 'required' },
    when: { done: 'stay' },
    times: 'many',
    undoes: ['stay'],
    serves: 'unstayNotice',
    basis: law(42, '停止执行的情形不再存在的，行政行为不停止执行'),
  },
} as const satisfies Acts;

export const clocks = {
  suspensionLimit: {
    title: '中止满六十日',
    kind: 'deadline',
    against: 'party',
    starts: 'suspend',
    stops: ['resume', 'endSuspended', ...ends],
    when: { all: [{ column: ['ground', ...limited] }, { lawInForce: 'reconsider.suspend-limit' }] },
    each: 'suspensions',
    limit: { rule: 'reconsider.suspend-limit' },
    basis: law(41, '中止满六十日，原因仍未消除的，机关决定终止'),
  },
  resumePromptly: {
    title: '及时恢复审理',
    kind: 'deadline',
    against: 'other',
    starts: 'groundGone',
    stops: ['resume', ...ends],
    limit: { setting: 'duty.prompt-days' },
    basis: [law(39, '原因消除后及时恢复'), houseRule('“及时”的天数由本区规定，不算法定逾期')],
  },
} as const satisfies Clocks;

const trialClocks = ['decide', 'decideSimple', 'decideFormer'] as const;
const allClocks = [
  ...trialClocks,
  'sendCopy',
  'sendCopySimple',
  'sendCopyFormer',
  'reply',
  'replySimple',
  'replySwitched',
] as const;

export const pauses = {
  suspension: {
    title: '中止',
    stops: allClocks,
    from: 'suspend',
    until: 'resume',
    each: 'suspensions',
    basis: law(39, '中止期间不审理；几个原因同时存在的，全部消除才恢复'),
  },
  documentReview: {
    title: '附带审查文件或者依据',
    stops: allClocks,
    from: 'openReview',
    until: 'concludeReview',
    basis: law(39, '附带审查文件或者依据期间中止'),
  },
  documentForwarded: {
    title: '文件或者依据转送有权机关审查',
    stops: allClocks,
    from: 'forwardDocument',
    until: 'concludeReview',
    basis: law(39, '有权机关审查文件或者依据期间中止'),
  },
  exclusion: {
    title: '勘验、鉴定',
    stops: trialClocks,
    from: 'startExclusion',
    until: 'endExclusion',
    basis: regulations(37, '勘验、鉴定的时间不计入审理期限'),
  },
} as const satisfies Pauses;

export const gates = {
  notSuspended: {
    blocks: ['hearParties', 'orderHearing', 'openReview', 'forwardDocument', 'propose', 'resubmit', 'decide'],
    until: noneOpen,
    says: { zh: '案件中止，恢复审理以后才能办理', en: 'The case is suspended; resume it first' },
    basis: law(39, '中止期间不审理，原因消除后恢复'),
  },
  limitedGround: {
    blocks: ['endSuspended'],
    until: { all: [newLaw, { column: ['ground', ...limited] }] },
    says: { zh: '这种中止不因满六十日而终止', en: 'A suspension on this ground never leads to an end of the case' },
    basis: law(41, '只有三种原因的中止满六十日可以终止'),
  },
  stillSuspended: {
    blocks: ['endSuspended'],
    until: { not: noneOpen },
    says: { zh: '中止的原因已经消除', en: 'The ground of the suspension is gone' },
    basis: law(41, '原因仍未消除的才终止'),
  },
} as const satisfies Gates;

export const bounds = {
  sixtyDays: {
    on: ['endSuspended'],
    fact: 'endedOn',
    is: 'atLeast',
    from: 'suspendedOn',
    limit: { rule: 'reconsider.suspend-limit' },
    when: { lawInForce: 'reconsider.suspend-limit' },
    says: { zh: '最近一次中止还没有满六十日', en: 'The latest suspension has not lasted sixty days' },
    basis: law(41, '中止满六十日原因仍未消除的，决定终止'),
  },
  endedToday: {
    on: ['endSuspended'],
    fact: 'endedOn',
    is: 'atMost',
    from: 'day',
    says: { zh: '终止之日不能晚于今天', en: 'The day of ending cannot lie in the future' },
    basis: law(41, '机关决定终止'),
  },
} as const satisfies Bounds;
