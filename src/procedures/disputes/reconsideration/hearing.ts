// 听取意见、听证、委员会咨询
import { houseRule, plan } from '../../../kernel/index.ts';
import { former, law, newLaw } from './basis.ts';
import type { Acts, Gates } from './frame.ts';
import { ordinary, simple } from './reply.ts';

const replied = { any: [{ done: 'reply' }, { done: 'noReply' }] } as const;
const during = ['trial', 'reviewing', 'forwarded'] as const;

export const acts = {
  hearParties: {
    title: '听取当事人意见',
    from: 'trial',
    by: 'officer',
    records: { opinionRecord: 'required', heardBy: 'required' },
    times: 'many',
    basis: law(49, '当面或者通过互联网、电话听取当事人意见，记录在案'),
  },
  orderHearing: {
    title: '决定举行听证',
    from: 'trial',
    by: 'officer',
    records: { hearingMatters: 'required' },
    times: 'many',
    undoes: ['hearingHeld', 'hearingWaived'],
    basis: [law(50, '重大、疑难、复杂的应当听证，必要或者申请人请求的可以听证'), plan(17, '落实行政复议听证')],
  },
  hearingHeld: {
    title: '听证已经举行',
    from: during,
    by: 'law',
    automatic: true,
    times: 'many',
    records: { hearingRecord: 'required', hearingSummary: 'required', hearingHeldOn: 'required' },
    basis: law(61, '根据听证笔录、审查认定的事实和证据作出决定'),
  },
  hearingWaived: {
    title: '申请人放弃听证',
    from: during,
    by: 'law',
    automatic: true,
    times: 'many',
    basis: law(51, '申请人无正当理由拒不参加的，视为放弃听证权利'),
  },
  hearingCancelled: {
    title: '听证取消',
    from: during,
    by: 'law',
    automatic: true,
    times: 'many',
    undoes: ['orderHearing'],
    basis: law(50, '由复议机构组织听证'),
  },
  consultCommittee: {
    title: '记录委员会的咨询意见',
    from: 'trial',
    by: 'officer',
    records: { committeeOpinion: 'required', committeeMembers: 'required' },
    times: 'many',
    basis: [law(52, '重大疑难复杂、专业性强的，提请行政复议委员会提出咨询意见并记录'), plan(17, '推广行政复议委员会')],
  },
} as const satisfies Acts;

export const gates = {
  replyFirst: {
    blocks: ['hearParties', 'orderHearing'],
    until: replied,
    says: { zh: '被申请人还没有答复，答复期限也没有届满', en: 'The respondent has not replied and still may' },
    basis: houseRule('先有答复或者答复期满，当事人才能针对答复和证据发表意见'),
  },
  ordinaryHearing: {
    blocks: ['orderHearing'],
    until: ordinary,
    says: { zh: '简易程序不举行听证，需要听证的先转为普通程序', en: 'A hearing belongs to the ordinary procedure' },
    basis: [law(50, '听证是普通程序的环节'), law(55, '不宜适用简易程序的转为普通程序')],
  },
  oneHearing: {
    blocks: ['orderHearing'],
    until: { any: [{ not: { done: 'orderHearing' } }, { done: 'hearingHeld' }, { done: 'hearingWaived' }] },
    says: { zh: '已经决定的听证还没有结束', en: 'The hearing that was ordered is not over' },
    basis: law(50, '由复议机构组织听证'),
  },
  heardBefore: {
    blocks: ['consultCommittee'],
    until: { any: [{ done: 'hearParties' }, { done: 'hearingHeld' }, { not: newLaw }] },
    says: { zh: '先听取当事人意见，再提请委员会咨询', en: 'The parties are heard before the committee is asked' },
    basis: houseRule('委员会在当事人的意见听取之后提出咨询意见'),
  },
  heard: {
    blocks: ['propose'],
    until: {
      any: [{ not: newLaw }, simple, { done: 'hearParties' }, { done: 'hearingHeld' }, { known: 'notHeardReason' }],
    },
    says: {
      zh: '普通程序应当先听取当事人的意见；因当事人原因不能听取的写明',
      en: 'In the ordinary procedure the parties are heard first; where they could not be, say why',
    },
    basis: [law(49, '普通程序应当听取当事人意见'), former(22, '2024年以前原则上书面审查，必要时听取意见')],
  },
  hearingDue: {
    blocks: ['propose'],
    until: { any: [{ is: ['hearingNeeded', false] }, { done: 'hearingHeld' }, { done: 'hearingWaived' }] },
    says: {
      zh: '重大、疑难、复杂的案件应当举行听证',
      en: 'A hearing is due in a grave, difficult or complex case',
    },
    basis: law(50, '审理重大、疑难、复杂的案件应当组织听证'),
  },
  hearingOver: {
    blocks: ['propose'],
    until: { any: [{ not: { done: 'orderHearing' } }, { done: 'hearingHeld' }, { done: 'hearingWaived' }] },
    says: { zh: '听证还没有结束', en: 'The hearing is not over' },
    basis: law(61, '经过听证的，根据听证笔录作出决定'),
  },
  committeeDue: {
    blocks: ['propose'],
    until: { any: [{ is: ['committeeNeeded', false] }, { done: 'consultCommittee' }] },
    says: {
      zh: '应当提请行政复议委员会提出咨询意见',
      en: 'The reconsideration committee is to be consulted',
    },
    basis: law(52, '重大、疑难、复杂或者专业性强的，应当提请委员会提出咨询意见'),
  },
} as const satisfies Gates;
