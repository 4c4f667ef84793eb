import { houseRule } from '../../../kernel/index.ts';
import { law, responsibility } from './basis.ts';
import type { Acts } from './frame.ts';

const house = houseRule('资格的取得和管理法律没有统一规定，由本区规定');

export const acts = {
  nominate: {
    title: '申报执法人员',
    from: 'start',
    to: 'nominated',
    by: 'nominator',
    records: { officer: 'required', name: 'required', org: 'required', staffed: 'required', field: 'required' },
    basis: [law(42, '处罚由具有执法资格的人员实施'), house],
  },
  examine: {
    title: '登记考试结果',
    from: 'nominated',
    to: { by: 'examResult', cases: { pass: 'passed', fail: 'failed' } },
    by: 'examiner',
    records: { examOn: 'required', score: 'required', examResult: 'required' },
    basis: [law(42, '执法人员应当具有执法资格'), house],
  },
  issue: {
    title: '发证并列入名录',
    from: 'passed',
    to: 'certified',
    by: 'issuer',
    records: { validFrom: 'required', validTo: 'required' },
    numbers: 'certificate',
    effects: [
      {
        op: 'enter',
        register: 'officers',
        entry: { fact: 'officer' },
        from: { fact: 'validFrom' },
        until: { fact: 'validTo' },
        facts: {
          name: { fact: 'name' },
          certificateNo: { fact: 'certificateNo' },
          field: { fact: 'field' },
          validTo: { fact: 'validTo' },
        },
        holder: { fact: 'org' },
      },
    ],
    basis: [law(42, '处罚由具有执法资格的人员实施'), law(39, '公示实施机关等信息'), house],
  },
  yearlyCheck: {
    title: '年审',
    from: ['certified', 'suspended'],
    by: 'examiner',
    records: { year: 'required', hours: 'required', checkResult: 'required', checkNote: 'optional' },
    times: 'many',
    effects: [
      {
        op: 'amend',
        register: 'officers',
        entry: { fact: 'officer' },
        from: 'day',
        facts: { checkedYear: { fact: 'year' }, checkResult: { fact: 'checkResult' } },
      },
    ],
    basis: [responsibility('推进行政执法责任制'), house],
  },
  suspend: {
    title: '暂停执法资格',
    from: 'certified',
    to: 'suspended',
    by: 'issuer',
    records: { suspendGround: 'required', suspendReason: 'required' },
    times: 'many',
    serves: 'suspension',
    effects: [{ op: 'suspend', register: 'officers', entry: { fact: 'officer' }, from: 'day' }],
    basis: [responsibility('执法责任制：责任追究'), house],
  },
  resume: {
    title: '恢复执法资格',
    from: 'suspended',
    to: 'certified',
    by: 'issuer',
    records: { resumeReason: 'required' },
    times: 'many',
    effects: [{ op: 'resume', register: 'officers', entry: { fact: 'officer' }, from: 'day' }],
    basis: house,
  },
  withdraw: {
    title: '取消执法资格',
    from: ['certified', 'suspended'],
    to: 'withdrawn',
    by: 'issuer',
    records: { withdrawGround: 'required', withdrawReason: 'required', proof: 'optional' },
    serves: 'withdrawal',
    effects: [{ op: 'end', register: 'officers', entry: { fact: 'officer' }, from: 'day', why: 'withdrawn' }],
    basis: [responsibility('执法责任制：责任追究'), house],
  },
  expire: {
    title: '证件有效期届满',
    from: ['certified', 'suspended'],
    to: 'expired',
    by: 'law',
    automatic: true,
    basis: law(42, '没有执法资格的人员不得实施处罚'),
  },
} as const satisfies Acts;
