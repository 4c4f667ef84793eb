// 第三人、代理人、承受人
import { law, regulations } from './basis.ts';
import { type Acts, onTrial } from './frame.ts';

const any = ['received', 'correcting', ...onTrial] as const;

export const acts = {
  addThirdParty: {
    title: '登记第三人',
    from: onTrial,
    by: 'officer',
    adds: 'thirdParties',
    times: 'many',
    basis: [law(16, '有利害关系的可以申请或者被通知作为第三人；不参加不影响审理'), regulations(9, '第三人参加')],
  },
  addAgent: {
    title: '登记代理人',
    from: any,
    by: ['applicant', 'officer', 'window'],
    adds: 'agents',
    times: 'many',
    basis: law(17, '可以委托一至二名代理人，委托书写明事项、权限和期限'),
  },
  endAgent: {
    title: '变更、解除代理',
    from: any,
    by: ['applicant', 'officer'],
    each: 'agents',
    itemRecords: { endNote: 'required' },
    basis: law(17, '变更或者解除代理权限，书面告知'),
  },
  changeApplicant: {
    title: '变更申请人',
    from: onTrial,
    by: 'officer',
    records: { applicantKind: 'required', applicantName: 'required', phone: 'required', address: 'optional' },
    times: 'many',
    basis: law(14, '公民死亡的近亲属、组织终止的承受人可以参加'),
  },
} as const satisfies Acts;
