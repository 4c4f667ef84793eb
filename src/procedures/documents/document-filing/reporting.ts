// 报送、形式审查、登记
import { plan } from '../../../kernel/index.ts';
import { filing, organic } from './basis.ts';
import type { Acts, Clocks, Gates } from './frame.ts';

export const acts = {
  oweFiling: {
    title: '公布后应当备案',
    from: 'start',
    to: 'due',
    by: 'law',
    automatic: true,
    records: {
      document: 'required',
      number: 'required',
      title: 'required',
      level: 'required',
      issuer: 'required',
      authority: 'required',
      publishedOn: 'required',
    },
    basis: [organic(75, '规范性文件公布后予以备案'), filing(4, '公布之日起三十日内报送备案')],
  },
  urge: {
    title: '责令限期报送',
    from: 'due',
    by: 'examiner',
    records: { urgeUntil: 'required', urgeNote: 'required' },
    basis: filing(23, '不按时报送的，通知限期报送'),
  },
  criticise: {
    title: '通报',
    from: 'due',
    by: 'examiner',
    records: { urgeNote: 'required' },
    basis: filing(23, '逾期仍不报送的，给予通报，责令限期改正'),
  },
  report: {
    title: '报送备案',
    from: 'due',
    to: 'checking',
    by: ['reporter', 'office'],
    records: {
      filingReport: 'required',
      textCopy: 'required',
      explanation: 'required',
      bases: 'required',
      legalOpinion: 'required',
    },
    basis: [filing(8, '提交备案报告、文本和说明，同时报送电子文本'), plan(10, '有件必备')],
  },
  checkForm: {
    title: '形式审查',
    from: 'checking',
    to: { by: 'formResult', cases: { accept: 'registering', supplement: 'supplementing', outside: 'outside' } },
    by: 'examiner',
    records: { formResult: 'required', formNote: { requiredIf: { is: ['formResult', 'supplement', 'outside'] } } },
    basis: filing(9, '符合要求的登记，不属于范围的不登记，材料不符的暂缓登记'),
  },
  supplement: {
    title: '补充报送',
    from: 'supplementing',
    to: 'rechecking',
    by: ['reporter', 'office'],
    times: 'many',
    records: {
      filingReport: 'optional',
      textCopy: 'optional',
      explanation: 'optional',
      bases: 'optional',
      legalOpinion: 'optional',
    },
    basis: filing(9, '收到通知之日起十五日内补充或者重新报送'),
  },
  recheckForm: {
    title: '补报后形式审查',
    from: 'rechecking',
    to: { by: 'recheckResult', cases: { accept: 'registering', supplement: 'supplementing' } },
    by: 'examiner',
    times: 'many',
    records: { recheckResult: 'required', formNote: 'optional' },
    basis: filing(9, '补充或者重新报送符合规定的，予以登记'),
  },
  register: {
    title: '备案登记',
    from: 'registering',
    to: 'reviewing',
    by: 'examiner',
    numbers: 'filing',
    basis: filing(9, '符合规定的予以备案登记'),
  },
} as const satisfies Acts;

export const clocks = {
  report: {
    title: '报送备案期限',
    kind: 'deadline',
    against: 'organ',
    starts: 'oweFiling',
    stops: ['report'],
    limit: { rule: 'norm.filing' },
    basis: [filing(4, '公布之日起三十日内报送备案'), plan(10, '报备及时')],
  },
  urged: {
    title: '责令报送期限',
    kind: 'deadline',
    against: 'organ',
    starts: 'urge',
    stops: ['report'],
    limit: { until: 'urgeUntil' },
    basis: filing(23, '限期报送'),
  },
  supplement: {
    title: '补充报送期限',
    kind: 'deadline',
    against: 'organ',
    starts: ['checkForm', 'recheckForm'],
    stops: ['supplement'],
    when: {
      any: [
        { is: ['recheckResult', 'supplement'] },
        { all: [{ is: ['formResult', 'supplement'] }, { not: { known: 'recheckResult' } }] },
      ],
    },
    limit: { rule: 'norm.filing-supplement' },
    basis: filing(9, '收到通知之日起十五日内补充或者重新报送'),
  },
} as const satisfies Clocks;

export const gates = {
  overdue: {
    blocks: ['urge'],
    until: { clock: 'report', state: 'expired' },
    says: { zh: '报送期限还没有届满', en: 'The time to report has not run out' },
    basis: filing(23, '不按时报送的，通知限期报送'),
  },
  stillOverdue: {
    blocks: ['criticise'],
    until: { clock: 'urged', state: 'expired' },
    says: { zh: '责令报送的期限还没有届满', en: 'The time set for reporting has not run out' },
    basis: filing(23, '逾期仍不报送的，给予通报'),
  },
} as const satisfies Gates;
