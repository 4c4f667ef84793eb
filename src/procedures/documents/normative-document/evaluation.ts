// 施行期间：公众建议、应当评估的各种情形（由此自动产生评估案卷）、届满前的提醒
import { houseRule, plan } from '../../../kernel/index.ts';
import { rulemaking } from './basis.ts';
import type { Acts, Clocks } from './frame.ts';

const living = ['published', 'suspended'] as const;
const due = (says: string) => plan(11, says);
const lapses = plan(11, '有效期届满自动失效，需继续实施的重新确认公布');
/** 文件不再施行，后面的评估和提醒就没有了对象。 */
const gone = ['repeal', 'lapse', 'endByRepeal', 'beAnnulled'] as const;

export const acts = {
  suggest: {
    title: '对施行中的文件提出建议',
    from: living,
    by: 'public',
    adds: 'suggestions',
    times: 'many',
    basis: due('公众提出较多建议的，应当评估'),
  },
  proposalsReached: {
    title: '公众建议达到规定数量',
    from: living,
    by: 'law',
    automatic: true,
    basis: due('社会关注度高、公众提出较多建议的，应当评估'),
  },
  anniversaryDue: {
    title: '施行满一年',
    from: living,
    by: 'law',
    automatic: true,
    basis: due('涉及切身利益的，实施一年后作周年评估'),
  },
  fiveYearsDue: {
    title: '施行满五年',
    from: living,
    by: 'law',
    automatic: true,
    basis: due('施行满五年的，应当评估'),
  },
  noteLawChange: {
    title: '认定所依据的法律、法规有变动',
    from: living,
    by: 'reviewer',
    records: { lawChange: 'required' },
    times: 'many',
    basis: due('所涉及的法律、法规有变动的，应当评估'),
  },
  noteObjection: {
    title: '异议成立，应当评估',
    from: living,
    by: 'law',
    automatic: true,
    records: { objection: 'required' },
    times: 'many',
    basis: [plan(10, '公众提出异议的，制定机关依法处理'), due('公众提出较多建议的，应当评估')],
  },
  noteAmendment: {
    title: '被新文件修改',
    from: living,
    by: 'law',
    automatic: true,
    records: { lastAmendedBy: 'required' },
    times: 'many',
    basis: rulemaking(39, '修改适用制定的程序，修改后及时公布'),
  },
  noteCleanup: {
    title: '清理决定修改',
    from: living,
    by: 'law',
    automatic: true,
    records: { amendBy: 'required', cleanupNumber: 'required' },
    times: 'many',
    basis: [due('每隔两年清理一次'), rulemaking(37, '清理后不适应的及时修改')],
  },
  warnExpiry: {
    title: '有效期即将届满',
    from: living,
    by: 'law',
    automatic: true,
    times: 'many',
    undoes: ['confirmLapse'],
    basis: lapses,
  },
  confirmLapse: {
    title: '决定到期不再继续施行',
    from: living,
    by: 'draftHead',
    records: { lapseReason: 'required' },
    basis: lapses,
  },
} as const satisfies Acts;

export const clocks = {
  anniversary: {
    title: '施行满一年，应当评估',
    kind: 'validity',
    against: 'other',
    starts: 'publish',
    from: { fact: 'effectiveOn' },
    when: { is: ['touchesInterests', true] },
    stops: gone,
    limit: { rule: 'plan.norm.anniversary' },
    expiry: { does: 'anniversaryDue' },
    basis: due('涉及切身利益的，实施一年后作周年评估'),
  },
  fiveYears: {
    title: '施行满五年，应当评估',
    kind: 'validity',
    against: 'other',
    starts: 'publish',
    from: { fact: 'effectiveOn' },
    stops: gone,
    limit: { rule: 'plan.norm.eval-5y' },
    expiry: { does: 'fiveYearsDue' },
    basis: due('施行满五年的，应当评估'),
  },
  proposals: {
    title: '公众建议达到规定数量，应当评估',
    kind: 'validity',
    against: 'other',
    starts: 'suggest',
    again: 'keepFirst',
    when: { count: 'suggestions', persons: 'contact', atLeast: { setting: 'norm.evaluation-proposals' } },
    stops: gone,
    limit: { setting: 'norm.evaluation-open-days' },
    expiry: { does: 'proposalsReached' },
    basis: [
      due('公众提出较多建议的，应当评估'),
      houseRule('多少人提出算“较多”由本区设定：同一联系方式算一人，没有留联系方式的合计算一人'),
    ],
  },
  amendAfterCleanup: {
    title: '按清理决定修改',
    kind: 'deadline',
    against: 'organ',
    starts: 'noteCleanup',
    stops: ['noteAmendment', ...gone],
    limit: { until: 'amendBy' },
    basis: [rulemaking(37, '清理后不适应的及时修改'), houseRule('修改的截止日由清理决定写明')],
  },
  warning: {
    title: '有效期届满前提醒',
    kind: 'validity',
    against: 'other',
    starts: ['publish', 'renew'],
    stops: gone,
    limit: { before: 'currentEnd', span: 'norm.expiry-warning-months' },
    expiry: { does: 'warnExpiry' },
    basis: [lapses, houseRule('提前多久提醒由本区设定')],
  },
  decideFate: {
    title: '届满前决定继续施行还是到期失效',
    kind: 'deadline',
    against: 'organ',
    starts: 'warnExpiry',
    stops: ['confirmLapse', 'renew', ...gone],
    limit: { until: 'currentEnd' },
    basis: [lapses, houseRule('自提醒之日起，到有效期届满为止，由起草单位提出去留')],
  },
} as const satisfies Clocks;
