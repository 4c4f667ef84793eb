import { defineProcedure, houseRule } from '../../../kernel/index.ts';
import { acts } from './acts.ts';
import { law, responsibility } from './basis.ts';
import { type Bounds, type Clocks, facts, type Gates, numbering, papers, roles, stages } from './frame.ts';

const clocks = {
  yearlyCheck: {
    title: '年审',
    kind: 'deadline',
    against: 'organ',
    starts: ['issue', 'yearlyCheck'],
    stops: ['yearlyCheck', 'withdraw', 'expire'],
    limit: { setting: 'officer.check-months' },
    basis: [responsibility('推进行政执法责任制'), houseRule('每名执法人员每年年审一次')],
  },
  validity: {
    title: '执法证有效期',
    kind: 'validity',
    against: 'other',
    starts: 'issue',
    stops: ['withdraw'],
    limit: { until: 'validTo' },
    expiry: { does: 'expire', effective: 'end' },
    basis: [law(42, '执法人员应当具有执法资格'), houseRule('执法证有有效期，届满重新申报')],
  },
} as const satisfies Clocks;

const gates = {
  staffed: {
    blocks: ['nominate'],
    until: { is: ['staffed', true] },
    says: {
      zh: '只有在编在岗的工作人员可以申请执法资格',
      en: 'Only staff on the establishment of the organ can be nominated',
    },
    basis: law(42, '处罚由具有执法资格的执法人员实施，不能由临时聘用人员实施'),
  },
  trained: {
    blocks: ['yearlyCheck'],
    only: ['checkResult', 'pass'],
    until: { cmp: ['hours', '>=', { rule: 'train.enforcer-60h' }] },
    says: {
      zh: '本年度培训学时不足，年审不能认定合格',
      en: 'Too few hours of training this year for the check to be passed',
    },
    basis: houseRule('采用国办发〔2023〕27号规定的每人每年培训学时'),
  },
  checkedFirst: {
    blocks: ['resume'],
    until: { any: [{ not: { is: ['suspendGround', 'check', 'hours'] } }, { is: ['checkResult', 'pass'] }] },
    says: {
      zh: '因年审不合格或者培训不足暂停的，年审合格后才能恢复',
      en: 'Suspended for the yearly check or for training: resumed once the check is passed',
    },
    basis: houseRule('暂停的原因消除才恢复'),
  },
} as const satisfies Gates;

const bounds = {
  validFromIssue: {
    on: ['issue'],
    fact: 'validFrom',
    is: 'atLeast',
    from: 'day',
    says: { zh: '执法证不能在发证之前生效', en: 'A certificate cannot hold before it is issued' },
    basis: law(42, '没有执法资格的人员不得实施处罚'),
  },
  validTo: {
    on: ['issue'],
    fact: 'validTo',
    is: 'atMost',
    from: 'validFrom',
    limit: { setting: 'officer.validity-years' },
    says: { zh: '执法证有效期超过本区规定的年数', en: 'The certificate runs longer than the district allows' },
    basis: houseRule('执法证有效期由本区规定'),
  },
} as const satisfies Bounds;

/** 行政执法人员资格：申报、考试、发证、年审、暂停、取消、届满。执法责任制（M32）只建成这一部分。 */
export default defineProcedure({
  id: 'officer-certificate',
  mechanism: 'M32',
  title: { zh: '行政执法人员资格', en: "Officers' certificates" },
  chapter: 'enforcement',
  planArticles: [12],
  version: 1,
  inForce: '2023-09-01',
  caseTitle: 'name',
  handledBy: { kind: 'justice' },
  stages,
  facts,
  roles,
  papers,
  numbering,
  acts,
  clocks,
  gates,
  bounds,

  publish: {
    officer: {
      title: '行政执法人员公示',
      at: 'issue',
      shows: ['name', 'org', 'field', 'certificateNo', 'validFrom', 'validTo'],
      downBy: ['withdraw', 'expire'],
      basis: law(39, '处罚的实施机关等信息公示'),
    },
  },

  indicators: {
    issued: { title: '发证数', measure: { kind: 'count', act: 'issue' }, better: 'neither', planArticle: 12 },
    passed: {
      title: '考试合格率',
      measure: { kind: 'share', of: 'examine', is: ['examResult', 'pass'] },
      better: 'neither',
      planArticle: 12,
    },
    checkedOnTime: {
      title: '按时年审率',
      measure: { kind: 'onTime', clock: 'yearlyCheck' },
      better: 'up',
      planArticle: 12,
    },
    withdrawn: { title: '取消资格数', measure: { kind: 'count', act: 'withdraw' }, better: 'neither', planArticle: 12 },
    standing: {
      title: '持证执法人员',
      measure: { kind: 'standing', register: 'officers' },
      better: 'neither',
      planArticle: 12,
    },
  },
});
