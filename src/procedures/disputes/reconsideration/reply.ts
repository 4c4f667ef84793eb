// 发送副本、答复举证；逾期不答复视为没有证据、依据，事后收集的不作数
import { opens } from './acceptance.ts';
import { former, law, newLaw, oldLaw, onPaper, regulations } from './basis.ts';
import { type Acts, type Clocks, type Gates, onTrial } from './frame.ts';

/** 选过简易程序、没有转回的是简易程序；其余（包括视为受理的）是普通程序。 */
export const simple = { done: 'chooseSimple' } as const;
export const ordinary = { not: simple } as const;

const during = ['trial', 'reviewing', 'forwarded'] as const;
export const ends = ['permitWithdrawal', 'signMediation', 'terminate', 'endSuspended', 'handUp'] as const;

export const acts = {
  sendCopy: {
    title: '发送申请书副本',
    from: during,
    by: 'officer',
    records: { scan: 'optional' },
    serves: 'applicationCopy',
    late: onPaper,
    basis: [law(48, '受理之日起七个工作日内发送被申请人'), law(54, '简易程序三个工作日内发送')],
  },
  reply: {
    title: '答复并提交证据、依据',
    from: during,
    by: ['respondent', 'officer'],
    records: { replyText: 'required', replyBasis: 'required', scan: 'optional' },
    adds: 'evidence',
    late: onPaper,
    basis: [
      law(48, '收到副本之日起十个工作日内书面答复并提交作出行政行为的证据、依据'),
      law(54, '简易程序五个工作日内答复'),
      law(44, '被申请人对行政行为的合法性、适当性负举证责任'),
    ],
  },
  noReply: {
    title: '逾期不答复，视为没有证据、依据',
    from: during,
    by: 'law',
    automatic: true,
    basis: [law(70, '不按规定答复、举证的，视为该行政行为没有证据、依据'), former(28, '视为没有证据、依据')],
  },
  fileLateReply: {
    title: '收下逾期的答复',
    from: onTrial,
    by: ['respondent', 'officer'],
    records: { lateReplyNote: 'required' },
    times: 'many',
    basis: law(70, '逾期答复不改变视为没有证据、依据的后果'),
  },
  chooseSimple: {
    title: '适用简易程序',
    from: 'trial',
    by: 'officer',
    records: {
      simpleGround: 'required',
      caseAmount: 'required',
      simpleConsent: { requiredIf: { is: ['simpleGround', 'consent'] } },
    },
    basis: [
      law(36, '受理后适用普通程序或者简易程序，指定人员办理'),
      law(53, '事实清楚、权利义务明确、争议不大的四类案件，或者各方同意的，可以适用简易程序'),
    ],
  },
  toOrdinary: {
    title: '转为普通程序',
    from: during,
    by: 'officeHead',
    records: { switchReason: 'required' },
    serves: 'switchNotice',
    when: simple,
    undoes: ['chooseSimple'],
    times: 'many',
    basis: law(55, '不宜适用简易程序的，经机构负责人批准转为普通程序'),
  },
} as const satisfies Acts;

export const clocks = {
  sendCopy: {
    title: '发送副本',
    kind: 'deadline',
    against: 'organ',
    starts: [...opens, 'toOrdinary'],
    from: { fact: 'acceptedOn' },
    stops: ['sendCopy', 'chooseSimple', ...ends],
    when: { all: [newLaw, { not: { done: 'sendCopy' } }] },
    limit: { rule: 'reconsider.send-copy' },
    basis: law(48, '受理之日起七个工作日内发送副本'),
  },
  sendCopySimple: {
    title: '发送副本（简易程序）',
    kind: 'deadline',
    against: 'organ',
    starts: 'chooseSimple',
    from: { fact: 'acceptedOn' },
    stops: ['sendCopy', 'toOrdinary', ...ends],
    when: { lawInForce: 'reconsider.simple-copy' },
    limit: { rule: 'reconsider.simple-copy' },
    basis: law(54, '简易程序三个工作日内发送副本'),
  },
  sendCopyFormer: {
    title: '发送副本（2024年以前）',
    kind: 'deadline',
    against: 'organ',
    starts: opens,
    from: { dayOf: 'apply' },
    stops: ['sendCopy', ...ends],
    when: oldLaw,
    limit: { rule: 'reconsider.send-copy' },
    basis: former(23, '自受理（收到）之日起七个工作日内发送'),
  },
  reply: {
    title: '被申请人答复',
    kind: 'deadline',
    against: 'organ',
    starts: { served: 'applicationCopy' },
    stops: ['reply', ...ends],
    when: ordinary,
    limit: { rule: 'reconsider.reply' },
    expiry: { does: 'noReply', effective: 'end' },
    basis: [law(48, '收到副本之日起十个工作日内答复'), former(23, '十日内答复，按自然日计算')],
  },
  replySimple: {
    title: '被申请人答复（简易程序）',
    kind: 'deadline',
    against: 'organ',
    starts: { served: 'applicationCopy' },
    stops: ['reply', 'toOrdinary', ...ends],
    when: { all: [simple, { lawInForce: 'reconsider.simple-reply' }] },
    limit: { rule: 'reconsider.simple-reply' },
    expiry: { does: 'noReply', effective: 'end' },
    basis: law(54, '收到副本之日起五个工作日内答复'),
  },
  replySwitched: {
    title: '被申请人答复（转为普通程序）',
    kind: 'deadline',
    against: 'organ',
    starts: 'toOrdinary',
    from: { dayOf: 'sendCopy' },
    stops: ['reply', ...ends],
    when: { clock: 'replySimple', state: 'running' },
    limit: { rule: 'reconsider.reply' },
    expiry: { does: 'noReply', effective: 'end' },
    basis: law(55, '转为普通程序后适用普通程序的期限；已经逾期的不因此恢复'),
  },
} as const satisfies Clocks;

export const gates = {
  copyFirst: {
    blocks: ['reply'],
    until: { done: 'sendCopy' },
    says: { zh: '还没有发送申请书副本', en: 'The copy of the application has not been sent' },
    basis: law(48, '答复针对收到的申请书副本'),
  },
  knowsWhom: {
    blocks: ['sendCopy', 'signMediation', 'propose'],
    until: { done: 'register' },
    says: { zh: '还没有登记被申请人', en: 'The respondent has not been registered' },
    basis: law(19, '作出行政行为的机关是被申请人'),
  },
  replyInTime: {
    blocks: ['reply'],
    until: { not: { done: 'noReply' } },
    says: {
      zh: '答复期限已过，已视为没有证据、依据；逾期的答复只能收下附卷',
      en: 'The time to reply is over and the act counts as without evidence; a late reply is only put on file',
    },
    basis: [law(70, '不按规定期限答复、举证的，视为没有证据、依据'), regulations(46, '视为没有证据、依据')],
  },
  lateOnly: {
    blocks: ['fileLateReply'],
    until: { done: 'noReply' },
    says: { zh: '答复期限还没有届满，应当按期答复', en: 'The time to reply still runs: reply in time' },
    basis: law(48, '在期限内答复'),
  },
  simpleInTime: {
    blocks: ['chooseSimple'],
    until: { all: [newLaw, { not: { done: 'sendCopy' } }] },
    says: {
      zh: '简易程序在发送副本以前选定；2024年以前提出的申请没有简易程序',
      en: 'The simplified procedure is chosen before the copy is sent; cases filed before 2024 know none',
    },
    basis: [law(54, '简易程序三个工作日内发送副本'), law(90, '修订后的法律自2024年1月1日起施行')],
  },
  simpleAmount: {
    blocks: ['chooseSimple'],
    only: ['simpleGround', 'amount'],
    until: { cmp: ['caseAmount', '<=', { rule: 'reconsider.simple-amount' }] },
    says: { zh: '涉及款额超过简易程序的限额', en: 'The sum is above the limit of the simplified procedure' },
    basis: law(53, '案件涉及款额三千元以下的可以适用简易程序'),
  },
} as const satisfies Gates;
