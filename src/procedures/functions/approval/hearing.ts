import { law } from './basis.ts';
import type { Acts, Bounds, Clocks, Gates, Pauses } from './frame.ts';

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
    undoes: ['announceHearing', 'holdHearing'],
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
  announceHearing: {
    title: '通知并公告听证',
    from: 'hearing',
    by: 'handler',
    records: { hearingOn: 'required', hearingPlace: 'required', excludedUntil: 'required' },
    serves: 'hearingNotice',
    times: 'many',
    basis: [law(48, '七日前通知时间、地点，必要时公告'), law(46, '涉及公共利益的向社会公告')],
  },
  holdHearing: {
    title: '举行听证',
    from: 'hearing',
    by: 'chair',
    records: { heldOn: 'required', hearingRecord: 'required' },
    when: { done: 'announceHearing' },
    basis: law(48, '由审查人员以外的人主持，公开举行，制作笔录'),
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
    stops: ['holdHearing', 'deemRenewed', 'withdraw'],
    limit: { rule: 'approvals.hearing-hold' },
    basis: law(47, '收到听证申请后二十个工作日内组织听证'),
  },
} as const satisfies Clocks;

export const pauses = {
  hearing: {
    title: '听证',
    stops: ['decide', 'decideJoint'],
    from: 'announceHearing',
    until: 'holdHearing',
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
      any: [{ done: 'holdHearing' }, { all: [{ is: ['hearingNeeded', false] }, { not: { done: 'askHearing' } }] }],
    },
    says: { zh: '应当举行听证而没有举行', en: 'A hearing is due and has not been held' },
    basis: [law(46, '依法应当听证的举行听证'), law(47, '依申请在二十日内组织听证')],
  },
  hearingNotEarly: {
    blocks: ['holdHearing'],
    until: { cmp: ['heldOn', '>=', { fact: 'hearingOn' }] },
    says: { zh: '听证不能早于通知的日期', en: 'The hearing cannot be held before the day announced' },
    basis: law(48, '听证的时间、地点七日前通知'),
  },
} as const satisfies Gates;

export const bounds = {
  heldAlready: {
    on: ['holdHearing'],
    fact: 'heldOn',
    is: 'atMost',
    from: 'day',
    says: { zh: '听证举行之日不能晚于登记之日', en: 'A hearing is recorded when it has been held' },
    basis: law(48, '听证制作笔录，根据笔录作出决定'),
  },
  hearingNotice: {
    on: ['announceHearing'],
    fact: 'hearingOn',
    is: 'atLeast',
    from: 'day',
    limit: { rule: 'approvals.hearing-notice' },
    says: {
      zh: '听证应当在举行七个工作日前通知',
      en: 'Notice of a hearing is given at least seven working days before it',
    },
    basis: law(48, '举行听证的七日前通知时间、地点'),
  },
} as const satisfies Bounds;
