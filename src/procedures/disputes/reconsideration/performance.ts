// 生效以后：履行、责令履行、意见书、移送、公开、归档
import { plan } from '../../../kernel/index.ts';
import { former, law, onPaper, regulations } from './basis.ts';
import type { Acts, Clocks, Gates } from './frame.ts';

const living = [
  'trial',
  'reviewing',
  'forwarded',
  'deciding',
  'supplementing',
  'serving',
  'performing',
  'closed',
] as const;

export const acts = {
  reportPerformance: {
    title: '被申请人报告履行情况',
    from: 'performing',
    by: ['respondent', 'officer'],
    records: { performanceNote: 'required', scan: 'optional' },
    times: 'many',
    late: onPaper,
    basis: law(77, '被申请人应当履行决定书、调解书'),
  },
  confirmPerformance: {
    title: '核实履行情况，结案',
    from: 'performing',
    to: 'closed',
    by: 'officer',
    records: { performance: 'required', performanceNote: 'required' },
    basis: [law(77, '被申请人应当履行'), regulations(3, '督促行政复议决定的履行')],
  },
  orderPerformance: {
    title: '责令限期履行',
    from: 'performing',
    by: 'officeHead',
    records: { performUntil: 'required', urgeNote: 'required' },
    times: 'many',
    serves: 'urging',
    basis: [law(77, '不履行或者无正当理由拖延的，责令限期履行'), former(32, '责令限期履行')],
  },
  interviewHead: {
    title: '约谈或者通报批评',
    from: 'performing',
    by: ['officeHead', 'organHead'],
    records: { urgeNote: 'required' },
    times: 'many',
    basis: law(77, '可以约谈有关负责人或者通报批评'),
  },
  issueLetter: {
    title: '制发行政复议意见书',
    from: living,
    by: 'officeHead',
    adds: 'letters',
    times: 'many',
    serves: 'letter',
    basis: [law(76, '发现有关行政行为违法、不当的，可以制发意见书'), regulations(57, '意见书、建议书')],
  },
  answerLetter: {
    title: '报送纠正情况',
    from: living,
    by: ['addressee', 'officer'],
    each: 'letters',
    itemRecords: { answer: 'required' },
    basis: law(76, '收到意见书之日起六十日内报送纠正情况'),
  },
  reportMisconduct: {
    title: '移送违法事实材料',
    from: living,
    by: ['officer', 'officeHead'],
    records: { misconduct: 'required', misconductTo: 'required' },
    times: 'many',
    basis: [
      law(85, '可以向监察机关或者任免机关移送违法事实材料'),
      law(86, '职务违法犯罪线索移送监察机关'),
      plan(17, '落实行政复议责任追究'),
    ],
  },
  disclose: {
    title: '公开复议决定',
    from: ['performing', 'closed'],
    by: 'officer',
    records: { withheld: 'required', publicText: { requiredIf: { is: ['withheld', 'none'] } } },
    basis: law(79, '根据原行政行为的公开情况，将决定书向社会公开'),
  },
  archive: {
    title: '归档',
    from: ['closed', 'refused', 'abandoned', 'withdrawn', 'terminated', 'handedUp'],
    by: 'officer',
    basis: regulations(3, '办理案件统计和备案'),
  },
} as const satisfies Acts;

export const clocks = {
  perform: {
    title: '履行复议决定',
    kind: 'deadline',
    against: 'organ',
    starts: ['serve', 'signMediation'],
    stops: ['confirmPerformance'],
    when: { all: [{ known: 'performBy' }, { not: { is: ['result', 'upheld', 'dismissed', 'rejected'] } }] },
    limit: { until: 'performBy' },
    basis: [law(66, '责令在一定期限内履行'), law(77, '被申请人应当履行')],
  },
  performOrdered: {
    title: '责令履行的期限',
    kind: 'deadline',
    against: 'organ',
    starts: 'orderPerformance',
    stops: ['confirmPerformance'],
    limit: { until: 'performUntil' },
    basis: law(77, '责令限期履行'),
  },
  answerLetter: {
    title: '答复意见书',
    kind: 'deadline',
    against: 'other',
    starts: { served: 'letter' },
    stops: ['answerLetter'],
    each: 'letters',
    limit: { rule: 'reconsider.opinion-reply' },
    basis: [law(76, '六十日内报送纠正情况'), regulations(57, '六十日内通报')],
  },
} as const satisfies Clocks;

export const gates = {
  reported: {
    blocks: ['confirmPerformance'],
    until: { done: 'reportPerformance' },
    says: { zh: '被申请人还没有报告履行情况', en: 'The respondent has not reported' },
    basis: law(77, '被申请人应当履行'),
  },
  respondentServed: {
    blocks: ['confirmPerformance', 'orderPerformance'],
    until: { any: [{ served: 'decisionToRespondent' }, { done: 'signMediation' }] },
    says: { zh: '决定书还没有送达被申请人', en: 'The decision has not been served on the respondent' },
    basis: law(75, '决定书一经送达即发生法律效力'),
  },
} as const satisfies Gates;
