// 提出审查意见、会签、审核、退回补充
import { law, regulations } from './basis.ts';
import type { Acts, Gates } from './frame.ts';

export const acts = {
  propose: {
    title: '提出审查意见',
    from: 'trial',
    to: 'deciding',
    by: 'officer',
    records: {
      findings: 'required',
      hearingNeeded: 'required',
      committeeNeeded: 'required',
      notHeardReason: 'optional',
      thirdEvidence: 'required',
    },
    times: 'many',
    basis: law(61, '复议机构审查行政行为，提出意见'),
  },
  concur: {
    title: '共同办案人员会签',
    from: 'deciding',
    by: 'coOfficer',
    records: { concurrence: 'required' },
    basis: regulations(32, '由两名以上行政复议人员参加审理'),
  },
  endorse: {
    title: '机构负责人审核',
    from: 'deciding',
    by: 'officeHead',
    records: { endorsement: 'required' },
    basis: law(61, '由复议机构提出意见'),
  },
  weighChange: {
    title: '核定变更的内容',
    from: 'deciding',
    by: 'officer',
    records: {
      notWorse: 'required',
      newAmount: 'required',
      notWorseReason: 'required',
      oppositeRequest: { requiredIf: { is: ['notWorse', 'opposite'] } },
    },
    computes: { priorAmount: { copy: 'attackedAmount' } },
    basis: law(63, '变更不得对申请人更为不利，第三人提出相反请求的除外'),
  },
  sendBack: {
    title: '退回补充审理',
    from: 'deciding',
    to: 'supplementing',
    by: ['officeHead', 'organHead'],
    records: { returnNote: 'required' },
    times: 'many',
    undoes: ['concur', 'endorse', 'weighChange'],
    basis: law(61, '意见须经机关负责人同意或者集体讨论通过'),
  },
  resubmit: {
    title: '补充审理后再报',
    from: 'supplementing',
    to: 'deciding',
    by: 'officer',
    records: { findings: 'required', thirdEvidence: 'required' },
    times: 'many',
    basis: law(61, '复议机构审查行政行为，提出意见'),
  },
} as const satisfies Acts;

export const gates = {
  answered: {
    blocks: ['propose'],
    until: { any: [{ done: 'reply' }, { done: 'noReply' }] },
    says: {
      zh: '被申请人还没有答复，答复期限也没有届满',
      en: 'The respondent has not replied, and its time has not run out',
    },
    basis: [law(48, '被申请人在期限内答复举证'), law(54, '简易程序同样先答复')],
  },
  concurred: {
    blocks: ['decide'],
    until: { done: 'concur' },
    says: { zh: '共同办案人员还没有会签', en: 'The second officer has not concurred' },
    basis: regulations(32, '由两名以上行政复议人员参加审理'),
  },
  endorsed: {
    blocks: ['decide'],
    until: { done: 'endorse' },
    says: { zh: '复议机构负责人还没有审核', en: 'The head of the office has not endorsed the proposal' },
    basis: law(61, '复议机构提出意见后报机关负责人'),
  },
  notWorse: {
    blocks: ['weighChange'],
    until: {
      any: [
        { is: ['notWorse', 'opposite'] },
        { all: [{ is: ['notWorse', 'amount'] }, { cmp: ['newAmount', '<=', { fact: 'priorAmount' }] }] },
        { all: [{ is: ['notWorse', 'reason'] }, { not: { known: 'priorAmount' } }] },
      ],
    },
    says: {
      zh: '变更不得对申请人更为不利：新的款额不高于原款额；原案件没有款额的说明理由',
      en: 'A change may not be worse for the applicant: no higher sum, or reasons where the case has none',
    },
    basis: [law(63, '不得作出更为不利的变更，第三人提出相反请求的除外'), regulations(51, '不得作出更为不利的决定')],
  },
} as const satisfies Gates;
