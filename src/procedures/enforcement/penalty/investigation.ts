// 调查取证、先行登记保存、调查终结、移送司法
import { crime, law, onPaper } from './basis.ts';
import type { Acts, Clocks, Gates } from './frame.ts';

/** 还没有作出决定的各个阶段，移送司法机关都可以。 */
const undecided = [
  'investigating',
  'reported',
  'assessing',
  'proposed',
  'telling',
  'hearing',
  'reviewing',
  'discussing',
  'deciding',
  'excusing',
] as const;

/** 重新调查的，以后的环节都要重新办。 */
export const again = ['report', 'reconsider', 'hearingHeld', 'concludeGrave'] as const;

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
    title: '收集证据',
    from: 'investigating',
    by: ['investigator', 'secondInvestigator', 'party'],
    adds: 'evidence',
    times: 'many',
    basis: [law(46, '证据的种类'), law(54, '全面、客观、公正地收集证据'), law(56, '可以抽样取证')],
  },
  examineEvidence: {
    title: '审查证据',
    from: 'investigating',
    by: 'investigator',
    each: 'evidence',
    itemRecords: {
      lawful: 'required',
      audited: { requiredIf: { column: ['kind', 'device'] } },
      use: 'required',
      opinion: 'required',
    },
    times: 'many',
    basis: law(46, '证据查证属实才能作为定案根据'),
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
  report: {
    title: '提出调查终结报告',
    from: 'investigating',
    to: { by: 'outcome', cases: { penalise: 'reported', none: 'reportedNone' } },
    by: 'investigator',
    records: {
      findings: 'required',
      capacity: 'required',
      slight: 'required',
      corrected: 'required',
      harm: 'required',
      first: 'required',
      faultless: 'required',
      specialLawChanged: 'required',
      lawChoice: {
        requiredIf: {
          any: [{ lawChanged: 'penalty.limitation', since: 'endedOn' }, { is: ['specialLawChanged', true] }],
        },
      },
      lawReason: {
        requiredIf: {
          any: [{ lawChanged: 'penalty.limitation', since: 'endedOn' }, { is: ['specialLawChanged', true] }],
        },
      },
      outcome: 'required',
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
  proposeTransfer: {
    title: '报告涉嫌犯罪，提请移送',
    from: undecided,
    by: 'investigator',
    adds: 'transfers',
    times: 'many',
    basis: [law(27, '涉嫌犯罪的及时移送司法机关'), crime(5, '移送由负责人决定')],
  },
  transferToJustice: {
    title: '决定移送司法机关',
    from: undecided,
    to: 'toJustice',
    by: 'head',
    records: { justiceOrgan: 'required', transferReason: 'required' },
    basis: [law(57, '涉嫌犯罪的，移送司法机关'), law(8, '构成犯罪的不得以处罚代替刑罚')],
  },
  refuseTransfer: {
    title: '决定不移送司法机关',
    from: 'any',
    by: 'head',
    each: 'transfers',
    itemRecords: { refusal: 'required' },
    basis: crime(5, '不批准移送的，理由记录在案'),
  },
  takeBack: {
    title: '司法机关退回，继续办理',
    from: 'toJustice',
    to: 'investigating',
    by: 'head',
    records: { justiceReply: 'required', returnedUntil: 'required' },
    times: 'many',
    undoes: [...again, 'transferToJustice'],
    basis: law(27, '不追究刑事责任但应当处罚的，移送行政机关处理'),
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
  transferCrime: {
    title: '决定是否移送司法机关',
    kind: 'deadline',
    against: 'organ',
    starts: 'proposeTransfer',
    stops: ['transferToJustice', 'refuseTransfer'],
    each: 'transfers',
    limit: { rule: 'crime-transfer.approve' },
    basis: crime(5, '接到移送报告之日起三日内决定'),
  },
} as const satisfies Clocks;

/** 应当不予处罚的几种情形，一种也没有。 */
export const punishable = {
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
  lawfulEvidence: {
    blocks: ['examineEvidence'],
    until: { any: [{ column: ['use', 'excluded'] }, { column: ['lawful', true] }] },
    says: {
      zh: '以非法手段取得的证据，不能作为定案根据',
      en: 'Evidence got by unlawful means cannot be relied on',
    },
    basis: law(46, '以非法手段取得的证据不得作为认定事实的根据'),
  },
  auditedDevice: {
    blocks: ['examineEvidence'],
    until: {
      any: [{ column: ['use', 'excluded'] }, { not: { column: ['kind', 'device'] } }, { column: ['audited', true] }],
    },
    says: {
      zh: '电子技术监控的记录未经审核，不能作为证据',
      en: 'Records of monitoring devices that were not audited are no evidence',
    },
    basis: law(41, '监控记录未经审核或者不符合要求的，不得作为证据'),
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
  evidenceExamined: {
    blocks: ['report'],
    until: { every: 'evidence', done: 'examineEvidence' },
    says: {
      zh: '没有证据，或者证据还没有逐件审查，不能认定事实',
      en: 'There is no evidence, or not every piece has been examined',
    },
    basis: [law(40, '证据不足的不得处罚'), law(46, '证据查证属实才能作为根据')],
  },
  mustSpare: {
    blocks: ['report'],
    only: ['outcome', 'penalise'],
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
  spareNamed: {
    blocks: ['report'],
    only: ['outcome', 'none'],
    until: { not: { is: ['spareGround', 'none'] } },
    says: { zh: '建议不予处罚的，写明属于哪种情形', en: 'A proposal not to penalise names its ground' },
    basis: [law(33, '不予处罚的情形由法律规定'), law(57, '违法事实不能成立的，不予处罚')],
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
