// 纠正、恢复、撤销
import { plan } from '../../../kernel/index.ts';
import { filing, organic, oversight } from './basis.ts';
import type { Acts, Clocks, Gates } from './frame.ts';

export const acts = {
  reportMending: {
    title: '报告处理情况',
    from: 'mending',
    to: 'verifying',
    by: ['reporter', 'office'],
    times: 'many',
    records: {
      mendingWay: 'required',
      mendingReport: 'required',
      mendingDocument: { requiredIf: { is: ['mendingWay', 'amended'] } },
    },
    basis: filing(21, '接到通知之日起三十日内报告处理情况'),
  },
  verifyMending: {
    title: '核查处理情况',
    from: 'verifying',
    to: { by: 'mendingResult', cases: { accepted: 'settled', again: 'mending', annul: 'annulling' } },
    by: 'examiner',
    times: 'many',
    records: { mendingResult: 'required', resumes: 'required', reviewOpinion: 'optional' },
    effects: [
      {
        op: 'resume',
        register: 'documents',
        entry: { fact: 'document' },
        from: 'day',
        when: { is: ['resumes', true] },
      },
    ],
    basis: [plan(10, '有错必纠'), filing(21, '处理情况报备案审查机构')],
  },
  proposeAnnul: {
    title: '逾期不处理，提请撤销',
    from: 'mending',
    to: 'annulling',
    by: 'examiner',
    records: { annulReason: 'required' },
    basis: filing(18, '提出处理意见报请决定'),
  },
  annul: {
    title: '区政府撤销部门文件',
    from: 'annulling',
    to: 'settled',
    by: 'government',
    records: { annulReason: 'required', annulDecision: 'required' },
    effects: [{ op: 'end', register: 'documents', entry: { fact: 'document' }, from: 'day', why: 'annulled' }],
    basis: organic(73, '改变或者撤销所属工作部门不适当的命令、指示'),
  },
  revoke: {
    title: '备案机关撤销区政府文件',
    from: 'annulling',
    to: 'settled',
    by: 'revoker',
    records: { annulReason: 'required', annulDecision: 'required' },
    effects: [{ op: 'end', register: 'documents', entry: { fact: 'document' }, from: 'day', why: 'annulled' }],
    basis: [oversight, organic(73, '上级政府撤销下级政府不适当的决定、命令')],
  },
  letStand: {
    title: '不予撤销',
    from: 'annulling',
    to: 'settled',
    by: ['government', 'revoker'],
    records: { annulReason: 'required', resumes: 'required' },
    effects: [
      {
        op: 'resume',
        register: 'documents',
        entry: { fact: 'document' },
        from: 'day',
        when: { is: ['resumes', true] },
      },
    ],
    basis: filing(18, '处理意见由有权机关决定'),
  },
} as const satisfies Acts;

export const clocks = {
  mend: {
    title: '处理期限',
    kind: 'deadline',
    against: 'organ',
    starts: ['conclude', 'verifyMending'],
    stops: ['reportMending', 'proposeAnnul'],
    when: {
      any: [
        { is: ['mendingResult', 'again'] },
        { all: [{ is: ['result', 'mend', 'suspend'] }, { not: { known: 'mendingResult' } }] },
      ],
    },
    limit: { rule: 'norm.correction' },
    basis: [filing(21, '接到通知之日起三十日内报告处理情况'), plan(10, '有错必纠')],
  },
} as const satisfies Clocks;

export const gates = {
  mendingOverdue: {
    blocks: ['proposeAnnul'],
    until: { clock: 'mend', state: 'expired' },
    says: { zh: '处理期限还没有届满', en: 'The time to mend has not run out' },
    basis: filing(21, '接到通知之日起三十日内报告处理情况'),
  },
  resumesWhenMended: {
    blocks: ['verifyMending'],
    only: ['mendingResult', 'accepted'],
    until: { any: [{ is: ['resumes', true] }, { not: { entry: 'document', in: ['suspended'] } }] },
    says: {
      zh: '中止执行的文件已经纠正，应当恢复执行',
      en: 'A suspended document that has been mended must be resumed',
    },
    basis: plan(10, '有错必纠，纠正之后继续施行'),
  },
  resumesWhenStanding: {
    blocks: ['letStand'],
    until: { any: [{ is: ['resumes', true] }, { not: { entry: 'document', in: ['suspended'] } }] },
    says: { zh: '不予撤销的，中止执行的文件应当恢复执行', en: 'A suspended document that stands must be resumed' },
    basis: filing(18, '处理意见由有权机关决定'),
  },
  resumesOnlyWhenMended: {
    blocks: ['verifyMending'],
    only: ['mendingResult', 'again', 'annul'],
    until: { is: ['resumes', false] },
    says: { zh: '没有纠正，不能恢复执行', en: 'It has not been mended and may not be resumed' },
    basis: plan(10, '有错必纠'),
  },
  suspendedBefore: {
    blocks: ['verifyMending', 'letStand'],
    only: ['resumes', true],
    until: { entry: 'document', in: ['suspended'] },
    says: { zh: '文件没有中止执行，不必恢复', en: 'The document is not suspended' },
    basis: filing(21, '处理情况报备案审查机构'),
  },
  departmentsOnly: {
    blocks: ['annul'],
    until: { is: ['level', 'department'] },
    says: {
      zh: '区政府不能以备案审查撤销自己的文件',
      en: 'The district government cannot annul its own document in this way',
    },
    basis: organic(73, '撤销的是所属工作部门的文件'),
  },
  governmentsOnly: {
    blocks: ['revoke'],
    until: { is: ['level', 'government'] },
    says: { zh: '部门文件由区政府撤销', en: "A department's document is annulled by the district government" },
    basis: oversight,
  },
} as const satisfies Gates;
