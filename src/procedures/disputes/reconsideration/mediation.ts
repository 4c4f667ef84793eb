// 调解、和解撤回、终止、由上级审理
import { plan } from '../../../kernel/index.ts';
import { matterKey } from './acceptance.ts';
import { law, oldLaw, regulations } from './basis.ts';
import { type Acts, type Gates, onTrial } from './frame.ts';

/** 案件了结，不再占住这个事项；因别处已经受理而驳回的，占住它的是别的案件。 */
export const release = (why: 'decided' | 'withdrawn' | 'terminated') =>
  ({
    op: 'end',
    register: 'matters',
    entry: { key: matterKey },
    from: 'day',
    why,
    when: { any: [{ not: { known: 'refuseGround' } }, { not: { is: ['refuseGround', 'repeated'] } }] },
  }) as const;

export const acts = {
  mediate: {
    title: '调解',
    from: onTrial,
    by: 'officer',
    records: { mediationNote: 'required' },
    times: 'many',
    basis: [law(5, '可以调解，合法、自愿'), plan(17, '落实行政复议协调和解')],
  },
  signMediation: {
    title: '签订调解书，盖章生效',
    from: onTrial,
    to: 'performing',
    by: 'officeHead',
    records: {
      result: 'required',
      mediationText: 'required',
      mediationScope: { requiredIf: oldLaw },
      mediationLawful: 'required',
      allSigned: 'required',
      performBy: 'optional',
    },
    numbers: 'decision',
    serves: 'mediation',
    effects: [release('decided')],
    basis: [law(73, '制作调解书，各方签字，盖章后生效'), regulations(50, '裁量行为和赔偿补偿纠纷可以调解')],
  },
  askWithdrawal: {
    title: '申请撤回',
    from: onTrial,
    by: ['applicant', 'officer'],
    records: { withdrawReason: 'required', scan: 'optional' },
    times: 'many',
    basis: [law(74, '和解后由申请人撤回申请'), law(41, '申请人撤回，机构准予的终止')],
  },
  permitWithdrawal: {
    title: '准予撤回，决定终止',
    from: onTrial,
    to: 'terminated',
    by: 'officeHead',
    records: { withdrawalPaper: 'required', allConsent: 'required', settled: 'required', settlement: 'optional' },
    serves: 'termination',
    effects: [release('withdrawn')],
    basis: [
      law(41, '撤回经准许的，决定终止'),
      law(15, '代表人撤回申请应当经被代表的申请人同意'),
      law(74, '和解不得损害国家、公共和他人利益'),
    ],
  },
  terminate: {
    title: '决定终止',
    from: onTrial,
    to: 'terminated',
    by: 'officeHead',
    records: { terminateGround: 'required', terminateReasons: 'required' },
    serves: 'termination',
    effects: [release('terminated')],
    basis: law(41, '没有人继续参加，或者转为刑事强制措施的，决定终止'),
  },
  handUp: {
    title: '移由上级机关审理',
    from: 'trial',
    to: 'handedUp',
    by: 'organHead',
    records: { handUpPaper: 'required' },
    basis: law(38, '上级可以审理下级管辖的案件，下级可以报请上级审理'),
  },
} as const satisfies Acts;

export const gates = {
  mediated: {
    blocks: ['signMediation'],
    until: { is: ['result', 'mediatedChanged', 'mediatedKept'] },
    says: { zh: '调解书的结果只能是调解', en: 'A mediation paper can only record a mediation' },
    basis: law(73, '达成协议的制作调解书'),
  },
  mediationLawful: {
    blocks: ['signMediation'],
    until: { is: ['mediationLawful', true] },
    says: {
      zh: '调解不合法、不自愿的，不能制作调解书',
      en: 'Only a lawful and voluntary mediation can be put on paper',
    },
    basis: law(5, '调解合法、自愿，不损害国家、公共和他人利益'),
  },
  mediationSigned: {
    blocks: ['signMediation'],
    until: { is: ['allSigned', true] },
    says: { zh: '还有当事人没有签字，调解书不能生效', en: 'A party has not signed; the paper cannot take effect' },
    basis: law(73, '经各方当事人签字或者签章才生效'),
  },
  withdrawalFree: {
    blocks: ['permitWithdrawal'],
    until: { is: ['allConsent', true] },
    says: {
      zh: '撤回不是真实自愿、有申请人不同意或者和解不合法的，不能准许',
      en: 'Withdrawal must be free, wanted by every applicant, and any settlement lawful',
    },
    basis: [law(74, '和解自愿、合法'), law(15, '代表人撤回须经被代表的申请人同意')],
  },
} as const satisfies Gates;
