import { houseRule } from '../../../kernel/index.ts';
import { law, onPaper } from './basis.ts';
import type { Acts, Clocks, Gates, Pauses } from './frame.ts';

/** 审查：会办、实地核查、特别程序、审查意见、审核 */
export const acts = {
  forward: {
    title: '转告会办部门',
    from: 'examining',
    by: 'handler',
    adds: 'departments',
    times: 'many',
    when: { entryFact: ['item', 'handling', 'joint'] },
    basis: law(26, '分属几个部门的，由一个部门受理并转告其他部门提出意见'),
  },
  opine: {
    title: '会办部门出具意见',
    from: 'examining',
    by: 'department',
    each: 'departments',
    itemRecords: { opinion: 'required', reasons: 'required' },
    basis: law(26, '各部门分别提出意见后统一办理'),
  },
  inspect: {
    title: '实地核查',
    from: ['examining', 'supplementing'],
    by: 'inspector',
    records: { siteFindings: 'required', siteRecord: 'required', scan: 'optional' },
    late: onPaper,
    basis: law(34, '核实实质内容由两名以上工作人员进行'),
  },
  cosign: {
    title: '共同核查人员确认',
    from: ['examining', 'supplementing'],
    by: 'secondInspector',
    when: { done: 'inspect' },
    basis: law(34, '第二名核查人员确认核查情况'),
  },
  startSpecial: {
    title: '启动特别程序并告知所需时间',
    from: 'examining',
    by: 'handler',
    records: { special: 'required', excludedUntil: 'required' },
    serves: 'timeNotice',
    times: 'many',
    undoes: ['endSpecial'],
    basis: law(45, '招标、拍卖、检验、检测、检疫、鉴定、专家评审所需时间书面告知后不计入期限'),
  },
  endSpecial: {
    title: '特别程序结束',
    from: 'examining',
    by: 'handler',
    records: { specialResult: 'required' },
    when: { done: 'startSpecial' },
    basis: law(45, '只有所需的时间不计，结束后期限继续计算'),
  },
  examine: {
    title: '提出审查意见',
    from: 'examining',
    to: { by: 'route', cases: { spot: 'deciding', ordinary: 'reviewing', hearing: 'hearing' } },
    by: 'handler',
    records: {
      affectsOthers: 'required',
      hearingNeeded: 'required',
      needsSiteCheck: 'required',
      findings: 'required',
      opinion: 'required',
      route: 'required',
    },
    basis: law(34, '申请材料应当审查；材料齐全、能够当场决定的当场决定'),
  },
  review: {
    title: '审核',
    from: 'reviewing',
    to: 'deciding',
    by: 'reviewer',
    records: { reviewNote: 'required' },
    basis: houseRule('承办、审核、决定由不同的人办理，互相制约（实施计划第十三条）'),
  },
  sendBack: {
    title: '退回补充审查',
    from: ['reviewing', 'deciding'],
    to: 'supplementing',
    by: ['reviewer', 'decider'],
    records: { reviewNote: 'required' },
    times: 'many',
    undoes: ['conclude', 'review'],
    basis: houseRule('审查不清的退回，期限照常计算'),
  },
  resubmit: {
    title: '补充审查后再报',
    from: 'supplementing',
    to: { by: 'again', cases: { ordinary: 'reviewing', hearing: 'hearing' } },
    by: 'handler',
    records: {
      affectsOthers: 'required',
      hearingNeeded: 'required',
      findings: 'required',
      opinion: 'required',
      again: 'required',
    },
    times: 'many',
    basis: law(34, '对申请材料进行审查'),
  },
} as const satisfies Acts;

export const clocks = {
  startTests: {
    title: '指派检验检测检疫',
    kind: 'deadline',
    against: 'organ',
    starts: ['accept', 'deemAccepted'],
    stops: ['startSpecial', 'deemRenewed', 'withdraw'],
    when: { entryFact: ['item', 'testing', true] },
    limit: { rule: 'approvals.inspection-start' },
    basis: law(55, '受理后五个工作日内指派两名以上人员检验、检测、检疫'),
  },
} as const satisfies Clocks;

export const pauses = {
  special: {
    title: '招标、拍卖、检验、检测、检疫、鉴定、专家评审',
    stops: ['decide', 'decideJoint'],
    from: 'startSpecial',
    until: 'endSpecial',
    toldUntil: 'excludedUntil',
    basis: law(45, '所需时间书面告知申请人的，不计入决定期限'),
  },
} as const satisfies Pauses;

const nobodyToHear = {
  until: { all: [{ is: ['affectsOthers', false] }, { is: ['hearingNeeded', false] }] },
  says: {
    zh: '直接关系他人重大利益，或者应当听证，先听取意见、听证再决定',
    en: 'Others have a major interest, or a hearing is due: they are heard before the decision',
  },
  basis: [
    law(36, '直接关系他人重大利益的，告知并听取意见'),
    law(46, '依法应当听证的，公告并举行听证'),
    law(47, '决定前告知听证权利'),
  ],
} as const;

export const gates = {
  allOpined: {
    blocks: ['examine'],
    until: { any: [{ entryFact: ['item', 'handling', 'single'] }, { every: 'departments', done: 'opine' }] },
    says: { zh: '会办部门的意见还没有到齐', en: 'Not every department has given its opinion' },
    basis: law(26, '有关部门分别提出意见后统一办理'),
  },
  siteChecked: {
    blocks: ['examine'],
    until: { any: [{ is: ['needsSiteCheck', false] }, { all: [{ done: 'inspect' }, { done: 'cosign' }] }] },
    says: { zh: '需要实地核查，两名核查人员尚未都完成', en: 'The check on the spot by two officers is not complete' },
    basis: law(34, '需要核实实质内容的，指派两名以上工作人员核查'),
  },
  specialEnded: {
    blocks: ['examine'],
    until: {
      any: [
        { done: 'endSpecial' },
        { all: [{ entryFact: ['item', 'testing', false] }, { not: { done: 'startSpecial' } }] },
      ],
    },
    says: { zh: '应当进行的特别程序还没有结束', en: 'A special procedure that is due has not ended' },
    basis: [law(45, '依法需要的特别程序完成后再决定'), law(55, '根据检验、检测、检疫的结果决定')],
  },
  hearFirst: { blocks: ['examine'], only: ['route', 'spot', 'ordinary'], ...nobodyToHear },
  hearFirstAgain: { blocks: ['resubmit'], only: ['again', 'ordinary'], ...nobodyToHear },
  spotOnly: {
    blocks: ['examine'],
    only: ['route', 'spot'],
    until: { entryFact: ['item', 'onSpot', true] },
    says: {
      zh: '该事项在权力库中不是即办事项，不能当场决定',
      en: 'The inventory does not list this power as one decided on the spot',
    },
    basis: law(34, '材料齐全、能够当场决定的才当场决定'),
  },
} as const satisfies Gates;
