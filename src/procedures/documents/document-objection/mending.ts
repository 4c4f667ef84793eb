// 纠正、核查、撤销
import { filing, objecting, organic, oversight } from './basis.ts';
import type { Acts, Clocks, Gates } from './frame.ts';

export const acts = {
  reportMending: {
    title: '报告处理情况',
    from: 'mending',
    to: 'verifying',
    by: 'explainer',
    times: 'many',
    records: {
      mendingWay: 'required',
      mendingReport: 'required',
      mendingDocument: { requiredIf: { is: ['mendingWay', 'amended'] } },
    },
    basis: filing(21, '限期报告处理情况'),
  },
  verifyMending: {
    title: '核查处理情况',
    from: 'verifying',
    to: { by: 'mendingResult', cases: { accepted: 'settled', again: 'mending' } },
    by: 'reviewer',
    times: 'many',
    records: { mendingResult: 'required', resumes: 'required' },
    effects: [
      {
        op: 'resume',
        register: 'documents',
        entry: { fact: 'document' },
        from: 'day',
        when: { is: ['resumes', true] },
      },
    ],
    basis: [objecting('依法处理，有错必纠'), filing(21, '处理情况报审查机构')],
  },
  annul: {
    title: '区政府撤销部门文件',
    from: 'mending',
    to: 'settled',
    by: 'government',
    records: { annulReason: 'required', annulDecision: 'required' },
    effects: [{ op: 'end', register: 'documents', entry: { fact: 'document' }, from: 'day', why: 'annulled' }],
    basis: organic(73, '改变或者撤销所属工作部门不适当的命令、指示'),
  },
  refer: {
    title: '逾期不改，提请区人大常委会审查',
    from: 'mending',
    to: 'settled',
    by: 'reviewer',
    records: { referralNote: 'required' },
    basis: [oversight, filing(18, '提出处理意见报请决定')],
  },
} as const satisfies Acts;

export const clocks = {
  mend: {
    title: '纠正期限',
    kind: 'deadline',
    against: 'organ',
    starts: 'answer',
    when: { is: ['result', 'mend', 'suspend'] },
    stops: ['verifyMending', 'annul', 'refer'],
    limit: { until: 'mendBy' },
    basis: [objecting('有错必纠'), filing(21, '限期报告处理情况')],
  },
  mendAgain: {
    title: '继续处理的期限',
    kind: 'deadline',
    against: 'organ',
    starts: 'verifyMending',
    when: { is: ['mendingResult', 'again'] },
    stops: ['reportMending', 'annul', 'refer'],
    limit: { rule: 'norm.correction' },
    basis: filing(21, '三十日内报告处理情况'),
  },
} as const satisfies Clocks;

export const gates = {
  resumesWhenMended: {
    blocks: ['verifyMending'],
    only: ['mendingResult', 'accepted'],
    until: {
      any: [{ is: ['resumes', true] }, { not: { entry: 'document', in: ['suspended'] } }, { is: ['result', 'mend'] }],
    },
    says: {
      zh: '中止执行的文件已经纠正，应当恢复执行',
      en: 'A suspended document that has been mended must be resumed',
    },
    basis: objecting('有错必纠，纠正之后继续施行'),
  },
  resumesOnlyOwn: {
    blocks: ['verifyMending'],
    until: {
      any: [
        { is: ['resumes', false] },
        {
          all: [
            { is: ['mendingResult', 'accepted'] },
            { is: ['result', 'suspend'] },
            { entry: 'document', in: ['suspended'] },
          ],
        },
      ],
    },
    says: {
      zh: '没有因这件异议中止执行，或者还没有纠正，不能恢复',
      en: 'It was not suspended over this objection, or has not been mended',
    },
    basis: filing(21, '纠正之后报告处理情况'),
  },
  amendmentPublished: {
    blocks: ['verifyMending'],
    only: ['mendingResult', 'accepted'],
    until: {
      any: [{ not: { is: ['mendingWay', 'amended'] } }, { entry: 'mendingDocument', in: ['future', 'inForce'] }],
    },
    says: { zh: '据以修改的文件没有公布', en: 'The amending document has not been published' },
    basis: objecting('未经公布的不得作为依据'),
  },
  repealedIndeed: {
    blocks: ['verifyMending'],
    only: ['mendingResult', 'accepted'],
    until: { any: [{ not: { is: ['mendingWay', 'repealed'] } }, { entry: 'document', in: ['ended'] }] },
    says: { zh: '文件还没有废止', en: 'The document has not been repealed' },
    basis: filing(18, '修改或者废止'),
  },
  overdue: {
    blocks: ['annul', 'refer'],
    until: {
      any: [
        { clock: 'mend', state: 'expired' },
        { clock: 'mendAgain', state: 'expired' },
      ],
    },
    says: { zh: '纠正的期限还没有届满', en: 'The time to mend has not run out' },
    basis: filing(21, '限期报告处理情况'),
  },
  departmentsOnly: {
    blocks: ['annul'],
    until: { entryFact: ['document', 'level', 'department'] },
    says: {
      zh: '区政府自己的文件提请区人大常委会审查',
      en: "The government's own document goes to the standing committee",
    },
    basis: organic(73, '撤销的是所属工作部门的命令、指示'),
  },
  governmentsOnly: {
    blocks: ['refer'],
    until: { entryFact: ['document', 'level', 'government'] },
    says: { zh: '部门文件由区政府撤销', en: "A department's document is annulled by the district government" },
    basis: oversight,
  },
} as const satisfies Gates;
