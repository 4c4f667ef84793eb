import { law } from './basis.ts';
import type { Acts, Clocks, Gates, Pauses } from './frame.ts';

/** 听取意见与听证 */
export const acts = {
  tellInterested: {
    title: '告知陈述、申辩和听证权利',
    from: 'hearing',
    by: 'handler',
    adds: 'interested',
    serves: 'rightsNotice',
    times: 'many',
    basis: [law(36, '告知利害关系人并听取意见'), law(47, '决定前告知申请人、利害关系人可以要求听证')],
  },
  state: {
    title: '陈述申辩',
    from: 'open',
    by: ['interested', 'window', 'handler'],
    adds: 'statements',
    times: 'many',
    basis: [law(7, '相对人有权陈述、申辩'), law(36, '审查中应当听取申请人、利害关系人的意见')],
  },
  askHearing: {
    title: '申请听证',
    from: 'hearing',
    by: ['interested', 'window', 'handler'],
    each: 'interested',
    itemRecords: { statement: 'optional' },
    undoes: ['hearingHeld'],
    basis: law(47, '被告知后五日内可以提出听证申请'),
  },
  hear: {
    title: '听取意见（不要求听证）',
    from: 'hearing',
    by: ['interested', 'window', 'handler'],
    each: 'interested',
    itemRecords: { statement: 'required' },
    basis: [law(36, '听取申请人、利害关系人的意见'), law(47, '听证由有权的人申请，可以不申请')],
  },
  lapse: {
    title: '逾期未提意见、未申请听证',
    from: 'hearing',
    by: 'law',
    each: 'interested',
    automatic: true,
    basis: law(47, '五日内没有提出听证申请的，不再因申请举行听证'),
  },
  orderHearing: {
    title: '决定举行听证',
    from: 'hearing',
    by: 'handler',
    when: { any: [{ is: ['hearingNeeded', true] }, { done: 'askHearing' }] },
    basis: [law(46, '依法应当听证或者涉及公共利益的重大许可举行听证'), law(47, '收到申请后组织听证')],
  },
  tellHearingTime: {
    title: '告知听证所需时间',
    from: 'hearing',
    by: 'handler',
    records: { excludedUntil: 'required' },
    serves: 'timeNotice',
    when: { done: 'orderHearing' },
    times: 'many',
    basis: law(45, '听证所需时间不计入期限，应当书面告知申请人'),
  },
  hearingNoticed: {
    title: '听证时间地点已经通知',
    from: 'hearing',
    by: 'law',
    automatic: true,
    records: { hearingOn: 'required', hearingPlace: 'required' },
    times: 'many',
    basis: law(48, '七日前通知时间、地点'),
  },
  hearingHeld: {
    title: '听证已经举行',
    from: 'hearing',
    by: 'law',
    automatic: true,
    records: { heldOn: 'required', hearingRecord: 'required', hearingSummary: 'required' },
    times: 'many',
    when: { done: 'orderHearing' },
    basis: law(48, '由审查人员以外的人主持，公开举行，制作笔录'),
  },
  hearingWaived: {
    title: '要求听证的人不再要求',
    from: 'hearing',
    by: 'law',
    automatic: true,
    times: 'many',
    when: { done: 'orderHearing' },
    undoes: ['askHearing'],
    basis: law(47, '听证依申请举行'),
  },
  hearingEnded: {
    title: '听证结束，期限继续计算',
    from: 'hearing',
    by: 'law',
    automatic: true,
    times: 'many',
    when: { done: 'orderHearing' },
    undoes: ['orderHearing', 'tellHearingTime'],
    basis: law(45, '只有听证所需的时间不计入期限'),
  },
  conclude: {
    title: '听取意见完毕',
    from: 'hearing',
    to: 'reviewing',
    by: 'handler',
    records: { findings: 'required', opinion: 'required' },
    basis: [law(36, '应当听取意见'), law(48, '根据听证笔录提出处理意见')],
  },
} as const satisfies Acts;

export const clocks = {
  askHearing: {
    title: '申请听证',
    kind: 'window',
    against: 'party',
    starts: { served: 'rightsNotice' },
    stops: ['askHearing', 'hear'],
    each: 'interested',
    limit: { rule: 'approvals.hearing-request' },
    blocks: ['askHearing'],
    expiry: { does: 'lapse' },
    basis: law(47, '被告知听证权利后五日内申请'),
  },
  holdHearing: {
    title: '组织听证',
    kind: 'deadline',
    against: 'organ',
    starts: 'askHearing',
    again: 'keepFirst',
    stops: ['hearingHeld', 'hearingWaived', 'deemRenewed', 'withdraw'],
    limit: { rule: 'approvals.hearing-hold' },
    basis: law(47, '收到听证申请后二十个工作日内组织听证'),
  },
} as const satisfies Clocks;

export const pauses = {
  hearing: {
    title: '听证',
    stops: ['decide', 'decideJoint'],
    from: 'tellHearingTime',
    until: 'hearingEnded',
    toldUntil: 'excludedUntil',
    basis: law(45, '听证所需时间书面告知申请人的，不计入决定期限'),
  },
} as const satisfies Pauses;

export const gates = {
  interestedHeard: {
    blocks: ['conclude'],
    until: { every: 'interested', done: ['hear', 'askHearing', 'lapse'] },
    says: {
      zh: '应当先告知申请人、利害关系人，并听取意见或者等五日届满',
      en: 'The applicant and those interested must be told, and heard or given their five days',
    },
    basis: [law(36, '告知利害关系人，听取申请人、利害关系人的意见'), law(47, '决定前告知听证权利')],
  },
  hearingHeld: {
    blocks: ['conclude'],
    until: {
      any: [{ done: 'hearingHeld' }, { all: [{ is: ['hearingNeeded', false] }, { not: { done: 'askHearing' } }] }],
    },
    says: { zh: '应当举行听证而没有举行', en: 'A hearing is due and has not been held' },
    basis: [law(46, '依法应当听证的举行听证'), law(47, '依申请在二十日内组织听证')],
  },
  hearingOver: {
    blocks: ['conclude'],
    until: { not: { done: 'orderHearing' } },
    says: { zh: '已经决定的听证还没有结束', en: 'The hearing that was ordered has not ended' },
    basis: law(48, '根据听证笔录作出决定'),
  },
} as const satisfies Gates;

/** 听证程序有了结果，本案随之而动。 */
export const reactions = [
  {
    link: 'hearings',
    act: 'notify',
    does: 'hearingNoticed',
    copies: { hearingOn: 'hearingOn', hearingPlace: 'hearingPlace' },
  },
  {
    link: 'hearings',
    act: 'report',
    does: 'hearingHeld',
    copies: { heldOn: 'heldOn', hearingRecord: 'record', hearingSummary: 'summary' },
  },
  { link: 'hearings', act: 'waive', does: 'hearingWaived' },
  { link: 'hearings', act: 'report', does: 'hearingEnded' },
  { link: 'hearings', act: 'waive', does: 'hearingEnded' },
  { link: 'hearings', act: 'cancel', does: 'hearingEnded' },
] as const;
