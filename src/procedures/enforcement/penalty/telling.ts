// 告知，听取陈述申辩
import { houseRule, plan } from '../../../kernel/index.ts';
import { law, onPaper } from './basis.ts';
import type { Acts, Clocks, Gates } from './frame.ts';

/** 告知书的内容，每次告知都完整写明。 */
const notice = {
  toldFacts: 'required',
  reasons: 'required',
  legalBasis: 'required',
  correction: 'required',
  measure: 'required',
  measures: { requiredIf: { not: { is: ['measure', 'none'] } } },
  partyKind: 'required',
  hearingRight: 'required',
  scan: 'optional',
} as const;
const noticeFine = { noticeFine: { copy: 'proposedFine' } } as const;
const toTell = [
  law(44, '决定之前告知拟处罚的内容、事实、理由、依据和权利'),
  plan(12, '规范告知、说理，保证知情权、陈述权、申辩权'),
];

const concluding = [law(45, '必须充分听取意见'), law(57, '报负责人审查决定'), law(58, '法定情形先经法制审核')];

export const acts = {
  tell: {
    title: '告知拟处罚内容和权利',
    from: 'proposed',
    to: 'telling',
    by: 'investigator',
    records: notice,
    computes: { toldFine: { copy: 'proposedFine' }, ...noticeFine },
    serves: 'notice',
    late: onPaper,
    times: 'many',
    undoes: ['hearingHeld', 'reconsider'],
    basis: toTell,
  },
  tellAgain: {
    title: '重新告知（不重于已告知的罚款）',
    from: 'proposed',
    to: 'telling',
    by: 'investigator',
    records: notice,
    computes: noticeFine,
    serves: 'notice',
    late: onPaper,
    times: 'many',
    undoes: ['hearingHeld', 'reconsider'],
    basis: toTell,
  },
  tellNewFacts: {
    title: '查明新的事实，重新告知',
    from: 'proposed',
    to: 'telling',
    by: 'investigator',
    records: { ...notice, newFacts: 'required' },
    computes: { toldFine: { copy: 'proposedFine' }, ...noticeFine },
    serves: 'notice',
    late: onPaper,
    times: 'many',
    undoes: ['hearingHeld', 'reconsider'],
    basis: [...toTell, law(45, '不因陈述申辩加重；加重只能根据新的事实，并重新告知')],
  },
  adoptDefence: {
    title: '采纳意见，以减轻的建议继续办理',
    from: 'proposed',
    to: 'telling',
    by: 'investigator',
    when: { done: 'reconsider' },
    times: 'many',
    basis: law(45, '当事人的事实、理由、证据成立的，应当采纳'),
  },
  state: {
    title: '陈述、申辩',
    from: ['telling', 'hearing', 'reviewing', 'discussing', 'deciding'],
    by: ['party', 'handler', 'investigator'],
    adds: 'statements',
    times: 'many',
    basis: [law(45, '当事人有权陈述和申辩'), law(7, '享有陈述权、申辩权')],
  },
  waive: {
    title: '放弃陈述、申辩',
    from: 'telling',
    by: ['party', 'investigator'],
    records: { scan: 'optional' },
    times: 'many',
    late: onPaper,
    basis: law(62, '当事人可以明确放弃陈述、申辩'),
  },
  answer: {
    title: '复核并答复陈述申辩',
    from: ['telling', 'hearing', 'reviewing', 'discussing', 'deciding'],
    by: 'investigator',
    each: 'statements',
    itemRecords: { result: 'required', answer: 'required' },
    basis: law(45, '对事实、理由和证据进行复核，成立的采纳'),
  },
  reconsider: {
    title: '根据意见重新提出处罚建议',
    from: ['telling', 'discussing', 'deciding'],
    to: 'assessing',
    by: 'investigator',
    records: { reconsiderReason: 'required' },
    times: 'many',
    undoes: ['concludeGrave'],
    basis: law(45, '意见成立的，应当采纳'),
  },
  conclude: {
    title: '听取意见完毕，报审查',
    from: 'telling',
    to: { by: 'reviewDue', cases: { true: 'reviewing', false: 'deciding' } },
    by: 'investigator',
    records: { reviewGround: 'required', reviewDue: 'required' },
    times: 'many',
    undoes: ['concludeGrave', 'reconsider'],
    basis: concluding,
  },
  concludeGrave: {
    title: '听取意见完毕，报审查（情节复杂或者重大）',
    from: 'telling',
    to: { by: 'reviewDue', cases: { true: 'reviewing', false: 'discussing' } },
    by: 'investigator',
    records: { reviewGround: 'required', reviewDue: 'required' },
    times: 'many',
    undoes: ['reconsider'],
    basis: [...concluding, law(57, '情节复杂或者重大的，负责人集体讨论')],
  },
} as const satisfies Acts;

const concludes = ['conclude', 'concludeGrave'] as const;

export const clocks = {
  defend: {
    title: '陈述、申辩',
    kind: 'window',
    against: 'party',
    starts: { served: 'notice' },
    stops: ['waive', 'sendBack', 'reconsider', 'transferOrgan', 'transferToJustice'],
    limit: { setting: 'penalty.defence-days' },
    basis: [
      law(45, '必须充分听取当事人的意见'),
      houseRule('陈述申辩的期限法律没有规定，由本区规定；决定之前提出的都听取'),
    ],
  },
} as const satisfies Clocks;

const underThreshold = {
  any: [
    {
      all: [{ is: ['partyKind', 'person'] }, { cmp: ['noticeFine', '<', { setting: 'penalty.larger-fine-person' }] }],
    },
    { all: [{ is: ['partyKind', 'org'] }, { cmp: ['noticeFine', '<', { setting: 'penalty.larger-fine-org' }] }] },
  ],
} as const;
const tellings = ['tell', 'tellAgain', 'tellNewFacts'] as const;

export const gates = {
  hearingTold: {
    blocks: tellings,
    only: ['hearingRight', false],
    until: {
      all: [underThreshold, { is: ['measure', 'none', 'warning', 'confiscate', 'suspendLicence', 'restrict'] }],
    },
    says: {
      zh: '拟作较大数额罚款或者其他较重处罚的，应当告知有权要求听证',
      en: 'A larger fine or another heavy penalty carries a right to a hearing, which must be told',
    },
    basis: law(63, '较大数额罚款、吊销许可、停产停业等，应当告知听证权利'),
  },
  firstTelling: {
    blocks: ['tell'],
    until: { not: { served: 'notice' } },
    says: {
      zh: '已经告知过：罚款不重于已告知的重新告知，查明新的事实的写明后重新告知',
      en: 'It was told before: tell again, within the fine as told or with the new facts that were found',
    },
    basis: law(45, '不得因陈述、申辩而给予更重的处罚'),
  },
  toldBefore: {
    blocks: ['tellAgain', 'tellNewFacts'],
    until: { served: 'notice' },
    says: { zh: '还没有告知过', en: 'It has not been told yet' },
    basis: law(44, '决定之前告知'),
  },
  defenceWindow: {
    blocks: concludes,
    until: { not: { clock: 'defend', state: 'running' } },
    says: {
      zh: '陈述申辩的期限还没有过，当事人也没有明确放弃',
      en: 'The time to state and defend still runs and the party has not waived it',
    },
    basis: law(62, '没有听取陈述申辩的不得决定；明确放弃的除外'),
  },
  statementsAnswered: {
    blocks: [...concludes, 'decide'],
    until: { every: 'statements', done: 'answer', orEmpty: true },
    says: {
      zh: '陈述申辩还没有逐件复核答复，不能作出决定',
      en: 'Not every statement has been examined and answered',
    },
    basis: [law(45, '对当事人的意见进行复核'), law(62, '拒绝听取陈述申辩的，不得作出处罚决定')],
  },
  reviewNotSkipped: {
    blocks: concludes,
    only: ['reviewDue', false],
    until: { all: [{ is: ['reviewGround', 'none'] }, { not: { done: 'hearingHeld' } }] },
    says: {
      zh: '涉及重大公共利益、经过听证、疑难复杂或者法律法规规定的，应当先经法制审核',
      en: 'Matters of great public interest, heard, complex or so listed go to legality review first',
    },
    basis: law(58, '四种情形未经法制审核或者审核未通过的，不得决定'),
  },
} as const satisfies Gates;
