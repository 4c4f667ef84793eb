// 核对记录、签发会议纪要、保留和补充意见
import { houseRule } from '../../../kernel/index.ts';
import { compulsory, decided, order, recorded } from './basis.ts';
import type { Acts, Clocks, Gates } from './frame.ts';

const own = houseRule('发言由本人核对，记录才如实；记录以后只能另记异议，不能改动');
const kept = order(38, '持不同意见的按照规定减免责任，意见应当能够查证', '第三款');

export const acts = {
  confirmSpeech: {
    title: '确认本人的发言记录',
    from: 'checking',
    by: 'member',
    each: 'members',
    sets: { speech: 'done' },
    basis: [recorded, own],
  },
  noteDisagreement: {
    title: '对本人的发言记录提出异议',
    from: 'checking',
    by: 'member',
    each: 'members',
    itemRecords: { recordNote: 'required' },
    sets: { speech: 'done' },
    basis: [recorded, own],
  },
  decide: {
    title: '行政首长签发会议纪要',
    from: 'checking',
    to: 'concluded',
    by: 'head',
    records: { minutes: 'required' },
    basis: [...compulsory, decided, recorded],
  },
  supplement: {
    title: '补充本人的意见',
    from: ['checking', 'concluded'],
    by: 'member',
    each: 'members',
    adds: 'supplements',
    sets: { member: { column: 'name' } },
    times: 'many',
    basis: [kept, houseRule('补充的意见另记一项，不改动会上的记录')],
  },
  takeExtract: {
    title: '摘录本人的发言',
    from: ['checking', 'concluded'],
    by: 'member',
    each: 'members',
    times: 'many',
    basis: [kept, houseRule('发言的人可以留存本人发言的摘录，只限本人')],
  },
  disclose: {
    title: '随决策或者文件公布',
    from: ['concluded', 'adjourned', 'withdrawn'],
    by: 'law',
    automatic: true,
    times: 'many',
    basis: order(32, '决策公布时，社会可以知道它经过集体讨论'),
  },
} as const satisfies Acts;

export const clocks = {
  check: {
    title: '核对发言记录',
    kind: 'deadline',
    against: 'other',
    starts: 'resolve',
    stops: ['decide'],
    limit: { setting: 'meeting.check-days' },
    basis: [recorded, houseRule('核对的时间由本区规定，过后不因个别人没有核对而不能签发')],
  },
} as const satisfies Clocks;

export const gates = {
  spokeOnly: {
    blocks: ['takeExtract', 'supplement'],
    until: { column: ['speech', 'open', 'done'] },
    says: { zh: '本人没有在会上发言', en: 'The member did not speak' },
    basis: recorded,
  },
  checkedOnce: {
    blocks: ['confirmSpeech', 'noteDisagreement'],
    until: { column: ['speech', 'open'] },
    says: {
      zh: '本人没有发言，或者已经核对过',
      en: 'The member did not speak, or has checked the record already',
    },
    basis: own,
  },
  checked: {
    blocks: ['decide'],
    until: {
      any: [{ not: { some: 'members', is: ['speech', 'open'] } }, { clock: 'check', state: 'expired' }],
    },
    says: {
      zh: '还有人没有核对本人的发言记录，核对的时间也没有过',
      en: 'Not everybody has checked the record of the own speech, and there is still time to',
    },
    basis: [recorded, own],
  },
} as const satisfies Gates;
