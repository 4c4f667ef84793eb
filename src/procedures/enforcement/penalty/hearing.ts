// 听证：要求听证，听证程序（另案）的结果
import { plan } from '../../../kernel/index.ts';
import { law, onPaper } from './basis.ts';
import type { Acts, Clocks, Gates } from './frame.ts';

export const acts = {
  requestHearing: {
    title: '要求听证',
    from: 'telling',
    to: 'hearing',
    by: ['party', 'handler', 'investigator'],
    records: { hearingAsk: 'optional', hearingAgents: 'optional', scan: 'optional' },
    times: 'many',
    undoes: ['hearingHeld'],
    late: onPaper,
    basis: [law(63, '当事人要求听证的，应当组织听证'), law(64, '告知后五日内提出')],
  },
  waiveHearing: {
    title: '放弃听证',
    from: 'telling',
    by: ['party', 'investigator'],
    records: { scan: 'optional' },
    times: 'many',
    late: onPaper,
    basis: law(63, '听证由当事人要求，可以不要求'),
  },
  hearingHeld: {
    title: '听证已举行',
    from: 'hearing',
    to: 'telling',
    by: 'law',
    automatic: true,
    records: { hearingRecord: 'required', hearingSummary: 'required', heldOn: 'required' },
    basis: law(65, '听证结束后，根据笔录作出决定'),
  },
  hearingWaived: {
    title: '视为放弃听证',
    from: 'hearing',
    to: 'telling',
    by: 'law',
    automatic: true,
    times: 'many',
    basis: law(64, '无正当理由不出席或者中途退出的，视为放弃听证权利'),
  },
  hearingCancelled: {
    title: '听证取消',
    from: 'hearing',
    to: 'telling',
    by: 'law',
    automatic: true,
    times: 'many',
    basis: law(63, '听证依当事人的要求组织，要求撤回的不再组织'),
  },
} as const satisfies Acts;

export const clocks = {
  askHearing: {
    title: '要求听证',
    kind: 'window',
    against: 'party',
    starts: { served: 'notice' },
    stops: ['waiveHearing', 'sendBack', 'reconsider', 'transferOrgan', 'transferToJustice'],
    when: { is: ['hearingRight', true] },
    limit: { rule: 'penalty.hearing-request' },
    basis: law(64, '告知后五日内要求听证'),
  },
} as const satisfies Clocks;

export const gates = {
  hearingOwed: {
    blocks: ['requestHearing'],
    until: { clock: 'askHearing', state: 'running' },
    says: {
      zh: '拟作的处罚没有听证权利，或者要求听证的期限已过',
      en: 'The intended penalty carries no right to a hearing, or the time to ask has passed',
    },
    basis: [law(63, '法定的几类处罚可以要求听证'), law(64, '告知后五日内提出')],
  },
  hearingWindow: {
    blocks: ['conclude', 'concludeGrave'],
    until: { not: { clock: 'askHearing', state: 'running' } },
    says: {
      zh: '要求听证的期限还没有过，当事人也没有放弃',
      en: 'The time to ask for a hearing still runs and the party has not waived it',
    },
    basis: [law(64, '告知后五日内可以要求听证'), plan(12, '规范听证程序')],
  },
} as const satisfies Gates;
