// 调查取证、先行登记保存、调查终结
import { law, onPaper } from './basis.ts';
import type { Acts, Clocks, Gates } from './frame.ts';

/** 重新调查的，以后的环节都要重新办。 */
export const again = ['report', 'chooseLaw', 'reconsider', 'hearingHeld', 'concludeGrave'] as const;

/** 行为终了以后，处罚法或者所依据的规定变过。 */
const changed = {
  any: [{ lawChanged: 'penalty.limitation', since: 'actEndedOn' }, { is: ['specialLawChanged', true] }],
} as const;

export const acts = {
  inspect: {
    title: '检查、询问',
    from: 'investigating',
    by: 'investigator',
    records: {
      inspectedOn: 'required',
      inspectedAt: 'required',
      cardsShown: 'required',
      record: 'required',
      recordSigned: 'required',
      refusalNote: { requiredIf: { is: ['recordSigned', 'refused', 'absent'] } },
      video: 'optional',
      scan: 'optional',
    },
    times: 'many',
    undoes: ['cosign'],
    late: onPaper,
    basis: [law(55, '出示证件，询问、检查制作笔录'), law(47, '调查取证有文字、音像记录')],
  },
  cosign: {
    title: '另一名执法人员确认检查、询问',
    from: 'investigating',
    by: 'secondInvestigator',
    when: { done: 'inspect' },
    basis: law(42, '执法人员不少于两人'),
  },
  collect: {
    title: '收集、审查证据',
    from: 'investigating',
    by: ['investigator', 'secondInvestigator'],
    adds: 'evidence',
    times: 'many',
    basis: [
      law(46, '证据查证属实才能作为定案根据，以非法手段取得的排除'),
      law(41, '监控记录未经审核或者不符合要求的，不作为证据'),
      law(54, '全面、客观、公正地收集证据'),
      law(56, '可以抽样取证'),
    ],
  },
  excludeEvidence: {
    title: '经质证、复核，排除证据',
    from: 'open',
    by: 'investigator',
    adds: 'exclusions',
    times: 'many',
    basis: [law(46, '没有查证属实、以非法手段取得的证据不得作为根据'), law(45, '当事人的意见成立的，应当采纳')],
  },
  preserve: {
    title: '批准先行登记保存',
    from: 'investigating',
    by: 'head',
    adds: 'preserved',
    times: 'many',
    basis: law(56, '证据可能灭失或者以后难以取得的，经负责人批准先行登记保存'),
  },
  disposePreserved: {
    title: '处理登记保存的物品',
    from: 'open',
    by: 'investigator',
    each: 'preserved',
    itemRecords: { disposal: 'required', disposalNote: 'required' },
    basis: law(56, '七日内作出处理决定'),
  },
  chooseLaw: {
    title: '确定适用的规定',
    from: 'investigating',
    by: 'investigator',
    records: {
      actEndedOn: 'required',
      specialLawChanged: 'required',
      lawChoice: { requiredIf: changed },
      lawReason: { requiredIf: changed },
    },
    times: 'many',
    basis: law(37, '适用行为发生时的规定；作出决定时新的规定较轻或者不认为违法的，适用新的'),
  },
  report: {
    title: '提出调查终结报告',
    from: 'investigating',
    to: {
      by: 'spareGround',
      cases: {
        none: 'reported',
        slight: 'reportedNone',
        firstSlight: 'reportedNone',
        faultless: 'reportedNone',
        under14: 'reportedNone',
        insane: 'reportedNone',
        unfounded: 'reportedNone',
        lawful: 'reportedNone',
      },
    },
    by: 'investigator',
    records: {
      findings: 'required',
      capacity: 'required',
      slight: 'required',
      corrected: 'required',
      harm: 'required',
      first: 'required',
      faultless: 'required',
      spareGround: 'required',
    },
    times: 'many',
    basis: [law(40, '必须查明事实，事实不清、证据不足的不得处罚'), law(57, '调查终结，报负责人审查')],
  },
  confirmReport: {
    title: '另一名执法人员确认处罚报告',
    from: 'reported',
    to: 'assessing',
    by: 'secondInvestigator',
    times: 'many',
    basis: law(42, '执法人员不少于两人'),
  },
  confirmNone: {
    title: '另一名执法人员确认不予处罚报告',
    from: 'reportedNone',
    to: 'excusing',
    by: 'secondInvestigator',
    times: 'many',
    basis: law(42, '执法人员不少于两人'),
  },
  sendBack: {
    title: '退回补充调查',
    from: [
      'reported',
      'reportedNone',
      'assessing',
      'departing',
      'proposed',
      'telling',
      'reviewing',
      'discussing',
      'deciding',
      'excusing',
    ],
    to: 'investigating',
    by: ['head', 'reviewer', 'investigator', 'secondInvestigator'],
    records: { sentBack: 'required', missingPoints: 'optional' },
    times: 'many',
    undoes: again,
    basis: law(40, '事实不清、证据不足的不得处罚'),
  },
} as const satisfies Acts;

export const clocks = {
  preserve: {
    title: '处理登记保存的物品',
    kind: 'deadline',
    against: 'organ',
    starts: 'preserve',
    stops: ['disposePreserved'],
    each: 'preserved',
    limit: { rule: 'penalty.preserve' },
    basis: law(56, '先行登记保存的，七日内处理'),
  },
} as const satisfies Clocks;

/** 应当不予处罚的几种情形，一种也没有。 */
const punishable = {
  all: [
    { not: { is: ['capacity', 'under14', 'insane'] } },
    { not: { all: [{ is: ['slight', true] }, { is: ['corrected', true] }, { is: ['harm', 'none'] }] } },
    { not: { is: ['faultless', true] } },
  ],
} as const;

export const gates = {
  cardsShown: {
    blocks: ['inspect'],
    until: { is: ['cardsShown', true] },
    says: {
      zh: '没有出示执法证件，当事人有权拒绝，检查、询问不能算数',
      en: 'Without showing their cards the officers may be refused; the inspection does not count',
    },
    basis: law(55, '应当主动出示执法证件，否则有权拒绝'),
  },
  lawChosen: {
    blocks: ['report'],
    until: { done: 'chooseLaw' },
    says: { zh: '还没有确定适用哪一个规定', en: 'It has not been settled which law applies' },
    basis: law(37, '适用行为发生时的规定，新的较轻的适用新的'),
  },
  twoOfficers: {
    blocks: ['report'],
    until: { all: [{ done: 'inspect' }, { done: 'cosign' }] },
    says: {
      zh: '没有检查、询问，或者没有另一名执法人员确认，调查不能终结',
      en: 'The investigation needs an inspection or interview, confirmed by the second officer',
    },
    basis: [law(42, '执法人员不少于两人'), law(54, '必须全面、客观、公正地调查')],
  },
  evidenceCited: {
    blocks: ['report'],
    until: { some: 'evidence', is: ['use', 'cited'] },
    says: {
      zh: '没有合法取得、查证属实的证据，不能认定事实；非法取得的证据不算',
      en: 'No evidence that was lawfully got and verified: the facts are not established',
    },
    basis: [law(40, '证据不足的不得处罚'), law(46, '以非法手段取得的证据不得作为认定事实的根据')],
  },
  mustSpare: {
    blocks: ['report'],
    only: ['spareGround', 'none'],
    until: punishable,
    says: {
      zh: '不满十四周岁、不能辨认控制行为、没有主观过错，或者轻微、及时改正且没有危害后果的，不予处罚',
      en: 'Under fourteen, not answerable, without fault, or slight, put right and harmless: no penalty',
    },
    basis: [
      law(30, '不满十四周岁的不予处罚'),
      law(31, '不能辨认或者控制行为时违法的不予处罚'),
      law(33, '轻微、及时改正、没有危害后果的，没有主观过错的，不予处罚'),
    ],
  },
  firstAndSlight: {
    blocks: ['report'],
    only: ['spareGround', 'firstSlight'],
    until: { all: [{ is: ['first', true] }, { is: ['corrected', true] }, { is: ['harm', 'none', 'slight'] }] },
    says: {
      zh: '不是初次违法、没有及时改正或者危害后果不轻微的，不能依首违不罚不予处罚',
      en: 'Only a first, slight act that was promptly put right may be spared on that ground',
    },
    basis: law(33, '初次违法、危害后果轻微并及时改正的，可以不予处罚'),
  },
} as const satisfies Gates;
