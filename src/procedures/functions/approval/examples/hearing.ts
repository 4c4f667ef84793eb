import type { Example, Step } from '../../../../kernel/index.ts';
import { accepts, applies, examines, food, grants, reviews, serves } from './given.ts';

const conclusion = { findings: '净化设备符合排放标准', opinion: 'grant' } as const;

/** 受理后发现关系邻居的重大利益：列明、告知。 */
const told: readonly Step[] = [
  applies('2026-07-31T09:00', food),
  { ...accepts('2026-08-03T09:00'), then: { due: { decide: '2026-08-31' } } },
  {
    ...examines('2026-08-05T09:00', { affectsOthers: true, hearingNeeded: false }),
    refused: { code: 'gate.shut', article: 36 },
  },
  {
    ...examines('2026-08-05T09:30', { affectsOthers: true, route: 'hearing' }),
    then: { stage: 'hearing' },
  },
  {
    at: '2026-08-05T10:10',
    act: 'conclude',
    by: 'handler',
    facts: conclusion,
    refused: { code: 'gate.shut', article: 36 },
  },
  {
    at: '2026-08-05T11:00',
    act: 'tellInterested',
    by: 'handler',
    items: [
      { key: '邻居', columns: { name: '张三丰（演示数据）', capacity: 'other', interest: '油烟管道紧邻住宅' } },
      { key: '申请人', columns: { name: '好味餐饮有限公司（演示数据）', capacity: 'applicant' } },
    ],
    then: { due: { 'askHearing#邻居': '2026-08-12', 'askHearing#申请人': '2026-08-12' } },
  },
  {
    at: '2026-08-06T09:00',
    act: 'hear',
    by: 'interested',
    item: '申请人',
    columns: { statement: '已加装净化设备，不要求听证' },
  },
];

/** 听证程序提出报告，本案随之得到笔录，期限继续计算。 */
const held = {
  act: 'hearingHeld',
  reaction: true,
  facts: { heldOn: '2026-08-21', hearingRecord: '听证笔录1', hearingSummary: '邻居要求定期清洗油烟管道' },
} as const;
const ended = { act: 'hearingEnded', reaction: true } as const;

const asks: Step = {
  at: '2026-08-10T09:00',
  act: 'askHearing',
  by: 'interested',
  item: '邻居',
  columns: { statement: '担心油烟扰民' },
  then: { due: { holdHearing: '2026-09-07' }, clock: { 'askHearing#邻居': 'stopped' } },
};

const heard: Example = {
  title: '利害关系人申请听证，听证时间除外，依笔录决定',
  kind: 'ordinary',
  given: { entries: [food] },
  steps: [
    ...told,
    asks,
    {
      at: '2026-08-10T15:00',
      act: 'conclude',
      by: 'handler',
      facts: conclusion,
      refused: { code: 'gate.shut', article: 47 },
    },
    {
      at: '2026-08-11T08:50',
      act: 'tellHearingTime',
      by: 'handler',
      facts: { excludedUntil: '2026-08-21' },
      refused: { code: 'gate.shut', article: 45 },
    },
    { at: '2026-08-11T09:00', act: 'orderHearing', by: 'handler' },
    { at: '2026-08-11T09:05', act: 'orderHearing', by: 'handler', refused: 'once.done' },
    {
      at: '2026-08-11T09:10',
      act: 'tellHearingTime',
      by: 'handler',
      facts: { excludedUntil: '2026-08-21' },
      then: { clock: { decide: 'paused', holdHearing: 'running' } },
    },
    {
      at: '2026-08-11T09:30',
      act: 'hearingNoticed',
      reaction: true,
      facts: { hearingOn: '2026-08-21', hearingPlace: '区政务服务中心' },
    },
    {
      at: '2026-08-20T10:00',
      act: 'conclude',
      by: 'handler',
      facts: conclusion,
      refused: { code: 'gate.shut', article: 47 },
    },
    { ...held, at: '2026-08-21T12:00', then: { clock: { holdHearing: 'stopped' } } },
    { ...ended, at: '2026-08-21T12:00', then: { due: { decide: '2026-09-10' }, clock: { decide: 'running' } } },
    { at: '2026-08-24T09:00', act: 'conclude', by: 'handler', facts: conclusion, then: { stage: 'reviewing' } },
    reviews('2026-08-25T09:00'),
    { ...grants('2026-08-26T09:00'), refused: { code: 'gate.shut', article: 48 } },
    grants('2026-08-26T10:00', { considered: '采纳邻居意见，附条件：每季度清洗油烟管道' }),
    serves('2026-08-27T09:00'),
  ],
  end: { stage: 'granted' },
};

const lapsed: Example = {
  title: '五日内没有提出意见和听证申请',
  kind: 'variant',
  given: { entries: [food] },
  steps: [
    ...told,
    {
      at: '2026-08-12T17:00',
      act: 'conclude',
      by: 'handler',
      facts: conclusion,
      refused: { code: 'gate.shut', article: 47 },
    },
    { at: '2026-08-13T08:00', then: { clock: { 'askHearing#邻居': 'expired' } } },
    {
      at: '2026-08-13T09:00',
      act: 'askHearing',
      by: 'interested',
      item: '邻居',
      refused: { code: 'window.closed', article: 47 },
    },
    { at: '2026-08-13T10:00', act: 'conclude', by: 'handler', facts: conclusion },
  ],
  end: { stage: 'reviewing' },
};

const waived: Example = {
  title: '申请听证的人不再要求，依法无须听证的，听取意见后即可决定',
  kind: 'variant',
  given: { entries: [food] },
  steps: [
    ...told,
    asks,
    { at: '2026-08-11T09:00', act: 'orderHearing', by: 'handler' },
    { at: '2026-08-11T09:10', act: 'tellHearingTime', by: 'handler', facts: { excludedUntil: '2026-08-21' } },
    {
      at: '2026-08-14T09:00',
      act: 'hearingWaived',
      reaction: true,
      then: { clock: { decide: 'paused', holdHearing: 'stopped' } },
    },
    { ...ended, at: '2026-08-14T09:00', then: { due: { decide: '2026-09-03' }, clock: { decide: 'running' } } },
    { at: '2026-08-17T09:00', act: 'conclude', by: 'handler', facts: conclusion },
  ],
  end: { stage: 'reviewing' },
};

const cancelled: Example = {
  title: '听证取消的，另行决定举行',
  kind: 'variant',
  given: { entries: [food] },
  steps: [
    ...told,
    asks,
    { at: '2026-08-11T09:00', act: 'orderHearing', by: 'handler' },
    { ...ended, at: '2026-08-12T09:00', then: { clock: { holdHearing: 'running' } } },
    {
      at: '2026-08-12T10:00',
      act: 'conclude',
      by: 'handler',
      facts: conclusion,
      refused: { code: 'gate.shut', article: 47 },
    },
    { at: '2026-08-12T11:00', act: 'orderHearing', by: 'handler' },
    { ...held, at: '2026-08-21T12:00' },
    { ...ended, at: '2026-08-21T12:00' },
    { at: '2026-08-24T09:00', act: 'conclude', by: 'handler', facts: conclusion },
  ],
  end: { stage: 'reviewing' },
};

export default [heard, lapsed, waived, cancelled];
