// 送达
import { law, onPaper, service } from './basis.ts';
import type { Acts, Bounds, Clocks } from './frame.ts';

/** 送达怎样进行，送达后应缴多少。 */
const serving = {
  serviceMode: 'required',
  confirmation: { requiredIf: { is: ['serviceMode', 'electronic'] } },
  refusedNote: { requiredIf: { is: ['serviceMode', 'left'] } },
  receipt: 'optional',
  scan: 'optional',
} as const;
const byLaw = [
  law(61, '宣告后当场交付；当事人不在场的七日内送达，电子送达要有确认书'),
  service(87, '直接送达，签收日为送达日'),
];

export const acts = {
  serve: {
    title: '送达处罚决定书',
    from: ['serving', 'announcing'],
    to: 'performing',
    by: ['investigator', 'handler'],
    records: serving,
    computes: { owed: { copy: 'fine' } },
    serves: 'decision',
    times: 'many',
    late: onPaper,
    basis: byLaw,
  },
  announce: {
    title: '公告送达',
    from: 'serving',
    to: 'announcing',
    by: ['investigator', 'handler'],
    records: { announcedOn: 'required', announceReason: 'required', scan: 'optional' },
    times: 'many',
    late: onPaper,
    basis: service(95, '下落不明或者其他方式无法送达的，公告送达'),
  },
  serveByNotice: {
    title: '公告期满，视为送达处罚决定书',
    from: 'announcing',
    to: 'performing',
    by: ['investigator', 'handler'],
    records: { noticeEndedOn: 'required' },
    computes: { owed: { copy: 'fine' } },
    serves: 'decision',
    times: 'many',
    basis: service(95, '公告期满视为送达'),
  },
  serveNone: {
    title: '送达不予处罚决定书',
    from: 'excused',
    to: 'spared',
    by: ['investigator', 'handler'],
    records: serving,
    serves: 'noneDecision',
    times: 'many',
    late: onPaper,
    basis: byLaw,
  },
} as const satisfies Acts;

export const clocks = {
  serve: {
    title: '送达决定书',
    kind: 'deadline',
    against: 'organ',
    starts: ['decide', 'decideNone'],
    stops: ['serve', 'serveNone', 'announce', 'withdrawDecision'],
    limit: { rule: 'penalty.service' },
    basis: law(61, '当事人不在场的，七日内送达'),
  },
} as const satisfies Clocks;

export const bounds = {
  announced: {
    on: ['announce'],
    fact: 'announcedOn',
    is: 'atMost',
    from: 'day',
    says: { zh: '公告发出之日不能晚于登记之日', en: 'The notice was published on or before the day of entry' },
    basis: service(95, '公告期间自发出之日起算'),
  },
  noticeOver: {
    on: ['serveByNotice'],
    fact: 'noticeEndedOn',
    is: 'atLeast',
    from: 'announcedOn',
    limit: { rule: 'service.notice', on: 'announcedOn' },
    says: { zh: '公告期还没有满', en: 'The period of public notice has not ended' },
    basis: service(95, '自公告发出之日起经过法定期间，视为送达'),
  },
  noticeOverToday: {
    on: ['serveByNotice'],
    fact: 'noticeEndedOn',
    is: 'atMost',
    from: 'day',
    says: { zh: '公告期满之日还没有到', en: 'The period of public notice ends on a later day' },
    basis: service(95, '公告期满才视为送达'),
  },
} as const satisfies Bounds;
