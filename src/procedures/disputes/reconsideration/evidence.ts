// 证据：提交、补充、调查取证、认定、查阅；被申请人自行收集的另列一单，没有环节能采信
import { law, regulations } from './basis.ts';
import { type Acts, type Gates, onTrial } from './frame.ts';

const during = ['trial', 'reviewing', 'forwarded'] as const;

export const acts = {
  fileEvidence: {
    title: '申请人、第三人提交证据，复议机构调取证据',
    from: during,
    by: ['applicant', 'officer'],
    adds: 'evidence',
    times: 'many',
    basis: [law(43, '八类证据'), law(44, '申请人应当提供证据的情形'), law(45, '复议机关有权调查取证')],
  },
  allowEvidence: {
    title: '同意被申请人补充证据',
    from: during,
    by: 'officer',
    records: { newReasons: 'required' },
    basis: law(46, '申请人、第三人提出作出行政行为时没有提出的理由、证据的，经同意可以补充'),
  },
  supplementEvidence: {
    title: '被申请人补充证据',
    from: during,
    by: 'respondent',
    adds: 'evidence',
    times: 'many',
    basis: law(46, '经复议机构同意，被申请人可以补充证据'),
  },
  fileGathered: {
    title: '收下被申请人自行收集的材料',
    from: during,
    by: ['respondent', 'officer'],
    adds: 'gathered',
    times: 'many',
    basis: law(46, '复议期间自行收集的，不作为认定合法、适当的根据'),
  },
  weighEvidence: {
    title: '审查认定证据',
    from: onTrial,
    by: 'officer',
    each: 'evidence',
    itemRecords: { accepted: 'required', reason: 'required' },
    basis: law(43, '证据经审查属实，才能作为根据'),
  },
  inquire: {
    title: '调查取证',
    from: during,
    by: 'officer',
    adds: 'inquiries',
    times: 'many',
    basis: [law(45, '调查人员不少于两人，出示工作证件'), regulations(34, '两人以上，出示证件')],
  },
  confirmInquiry: {
    title: '共同调查人员确认',
    from: during,
    by: 'coOfficer',
    each: 'inquiries',
    itemRecords: { confirmed: 'required' },
    basis: law(45, '调查人员不少于两人'),
  },
  askReading: {
    title: '申请查阅、复制',
    from: onTrial,
    by: 'applicant',
    records: { readingAsked: 'required' },
    times: 'many',
    basis: law(47, '申请人、第三人及其代理人可以查阅、复制答复和证据'),
  },
  answerReading: {
    title: '答复查阅、复制申请',
    from: onTrial,
    by: 'officer',
    records: { readingAnswer: 'required' },
    times: 'many',
    basis: law(47, '除国家秘密、商业秘密、个人隐私或者危及安全稳定外，应当同意'),
  },
} as const satisfies Acts;

export const gates = {
  supplementAllowed: {
    blocks: ['supplementEvidence'],
    until: { done: 'allowEvidence' },
    says: {
      zh: '没有复议机构的同意，被申请人不能补充证据；自行收集的材料不作为根据',
      en: 'The respondent may not add evidence without consent; what it gathers by itself does not count',
    },
    basis: law(46, '复议期间不得自行收集证据，补充证据须经同意'),
  },
} as const satisfies Gates;
