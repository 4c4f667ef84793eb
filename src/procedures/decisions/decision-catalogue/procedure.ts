import { art, defineProcedure, houseRule, plan } from '../../../kernel/index.ts';
import { facts } from './facts.ts';
import { roles, stages } from './frame.ts';

const catalogue = (says: string) => art('重大行政决策程序暂行条例', 3, says, '第三款');
const adjusting = catalogue('目录根据实际情况调整');
const consent = catalogue('经同级党委同意后向社会公布');

/** 重大行政决策事项目录：年度目录和年中增补走同一条路，一个事项一件案卷，公布后才能启动决策。 */
export default defineProcedure({
  id: 'decision-catalogue',
  mechanism: 'M17',
  title: { zh: '重大行政决策事项目录', en: 'Catalogue of major decisions' },
  chapter: 'decisions',
  planArticles: [7],
  version: 1,
  inForce: '2019-09-01',
  caseTitle: 'title',
  handledBy: { kind: 'government' },

  stages,
  roles,
  facts,

  acts: {
    nominate: {
      title: '申报目录事项',
      from: 'start',
      to: 'nominated',
      by: 'nominator',
      records: {
        title: 'required',
        kind: 'required',
        year: 'required',
        unit: 'required',
        reason: 'required',
        plannedOn: 'optional',
        addition: 'required',
        additionReason: { requiredIf: { is: ['addition', 'added'] } },
      },
      basis: catalogue('结合职责权限和本地实际确定决策事项目录'),
    },
    check: {
      title: '按标准审核',
      from: 'nominated',
      to: { by: 'standard', cases: { fits: 'checked', unfit: 'leftOut' } },
      by: 'checker',
      records: { standard: 'required', excluded: 'required', checkOpinion: 'required' },
      basis: art('重大行政决策程序暂行条例', 3, '五类事项是重大行政决策事项，宏观调控、政府立法、应急处置除外'),
    },
    adopt: {
      title: '会议确定',
      from: 'checked',
      to: 'adopted',
      by: 'head',
      records: { meetingOn: 'required', minutes: 'required' },
      times: 'many',
      basis: [catalogue('由决策机关确定'), houseRule('目录经区政府会议确定')],
    },
    obtainConsent: {
      title: '取得同级党委同意',
      from: 'adopted',
      to: 'consented',
      by: 'clerk',
      records: { partyPaper: 'required' },
      basis: consent,
    },
    partyReturns: {
      title: '党委要求修改',
      from: 'adopted',
      to: 'checked',
      by: 'clerk',
      records: { partyAdvice: 'required', title: 'optional', reason: 'optional' },
      times: 'many',
      basis: consent,
    },
    withdraw: {
      title: '不再列入',
      from: ['checked', 'adopted'],
      to: 'leftOut',
      by: 'head',
      records: { partyAdvice: 'optional' },
      basis: adjusting,
    },
    publish: {
      title: '公布目录事项',
      from: 'consented',
      to: 'listed',
      by: 'clerk',
      records: { listedUntil: 'required' },
      effects: [
        {
          op: 'enter',
          register: 'decision-catalogue',
          entry: 'case',
          from: 'day',
          until: { fact: 'listedUntil' },
          holder: { fact: 'unit' },
          facts: {
            title: { fact: 'title' },
            kind: { fact: 'kind' },
            year: { fact: 'year' },
            unit: { fact: 'unit' },
            reason: { fact: 'reason' },
            plannedOn: { fact: 'plannedOn' },
            listedOn: { dayOf: 'publish' },
            addition: { fact: 'addition' },
          },
        },
      ],
      basis: [consent, plan(7, '规范行政决策程序')],
    },
    proposeRemoval: {
      title: '提出移出目录',
      from: 'listed',
      to: 'leaving',
      by: 'head',
      records: { removalReason: 'required', removalMinutes: 'required' },
      times: 'many',
      basis: adjusting,
    },
    keep: {
      title: '不移出',
      from: 'leaving',
      to: 'listed',
      by: 'head',
      times: 'many',
      undoes: ['consentRemoval'],
      basis: adjusting,
    },
    consentRemoval: {
      title: '党委同意移出',
      from: 'leaving',
      by: 'clerk',
      records: { removalPaper: 'required' },
      basis: consent,
    },
    remove: {
      title: '移出并公布',
      from: 'leaving',
      to: 'removed',
      by: 'clerk',
      when: { done: 'consentRemoval' },
      effects: [{ op: 'end', register: 'decision-catalogue', entry: 'case', from: 'day', why: 'removed' }],
      basis: [adjusting, consent],
    },
    becomeDecided: {
      title: '已作出决策，移出目录',
      from: ['listed', 'leaving'],
      to: 'decided',
      by: 'law',
      automatic: true,
      basis: adjusting,
    },
    lapse: {
      title: '列入期满，移出目录',
      from: ['listed', 'leaving'],
      to: 'lapsed',
      by: 'law',
      automatic: true,
      basis: adjusting,
    },
  },
  clocks: {
    listed: {
      title: '列入目录的期间',
      kind: 'validity',
      against: 'other',
      starts: 'publish',
      stops: ['remove', 'becomeDecided'],
      limit: { until: 'listedUntil' },
      expiry: { does: 'lapse' },
      basis: adjusting,
    },
    publishPromptly: {
      title: '及时公布',
      kind: 'deadline',
      against: 'organ',
      starts: 'obtainConsent',
      stops: ['publish'],
      limit: { setting: 'duty.prompt-days' },
      basis: [consent, houseRule('“及时”按本区设定的工作日数提醒')],
    },
  },
  gates: {
    inScope: {
      blocks: ['check'],
      only: ['standard', 'fits'],
      until: { is: ['excluded', false] },
      says: {
        zh: '宏观调控、政府立法和突发事件应急处置不列入目录',
        en: 'Macro-control, law-making and emergency response are not listed',
      },
      basis: art('重大行政决策程序暂行条例', 3, '宏观调控决策、政府立法决策和应急处置决策不适用', '第二款'),
    },
  },
  bounds: {
    listedAhead: {
      on: ['publish'],
      fact: 'listedUntil',
      is: 'atLeast',
      from: 'day',
      says: { zh: '列入的最后一日不能早于公布之日', en: 'The last day lies before publication' },
      basis: consent,
    },
  },

  onEntry: [{ register: 'decision-catalogue', op: 'end', why: 'decided', does: 'becomeDecided' }],

  publish: {
    listed: {
      title: '目录事项',
      at: 'publish',
      shows: ['title', 'kind', 'year', 'unit', 'reason', 'plannedOn', 'addition', 'additionReason', 'listedUntil'],
      basis: consent,
    },
    removed: {
      title: '移出目录',
      at: 'remove',
      shows: ['title', 'year', 'removalReason'],
      basis: adjusting,
    },
  },
  indicators: {
    listed: { title: '列入目录的事项', measure: { kind: 'count', act: 'publish' }, better: 'neither', planArticle: 7 },
    added: {
      title: '年中增补的事项',
      measure: { kind: 'count', act: 'publish', is: ['addition', 'added'] },
      better: 'neither',
      planArticle: 7,
    },
    publishedPromptly: {
      title: '目录及时公布率',
      measure: { kind: 'onTime', clock: 'publishPromptly' },
      better: 'up',
      planArticle: 7,
    },
  },
});
