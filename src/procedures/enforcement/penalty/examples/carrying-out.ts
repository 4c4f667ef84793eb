import type { Example, Step } from '../../../../kernel/index.ts';
import { closes, concludes, decides, given, pays, paysOff, proposed, serves, tells } from './given.ts';

/** 罚款五千元，三月二十六日送达，四月十日届满。 */
const served: readonly Step[] = [
  ...proposed,
  tells('2026-03-23T09:00'),
  { at: '2026-03-23T15:00', act: 'waive', by: 'party', facts: {} },
  concludes('2026-03-24T09:00'),
  decides('2026-03-25T09:00'),
  { ...serves('2026-03-26T09:00'), then: { due: { pay: '2026-04-10' }, facts: { owed: 500_000 } } },
];

const late: Example = {
  title: '逾期缴纳：每日加处百分之三；加处罚款缴清或者减免后才能结案',
  kind: 'variant',
  given,
  steps: [
    ...served,
    { at: '2026-04-10T09:00', act: 'countSurcharge', by: 'handler', refused: { code: 'gate.shut', article: 72 } },
    pays('2026-04-15T09:00', 500_000),
    {
      at: '2026-04-15T09:10',
      act: 'countSurcharge',
      by: 'handler',
      then: { facts: { surcharge: 75_000 } },
    },
    { ...paysOff('2026-04-15T09:20', 74_999), refused: { code: 'gate.shut', article: 72 } },
    { ...paysOff('2026-04-15T09:30', 75_000), then: { facts: { surcharge: 75_000 } } },
    closes('2026-04-16T09:00'),
  ],
  end: { stage: 'closed' },
};

const underRemedy: Example = {
  title: '复议期间加处罚款不计算，缴款期限本身照常届满',
  kind: 'variant',
  given,
  steps: [
    ...served,
    { at: '2026-04-13T09:00', act: 'noteRemedy', reaction: true },
    { at: '2026-04-16T09:00', act: 'countSurcharge', by: 'handler', then: { facts: { surcharge: 45_000 } } },
    { at: '2026-04-20T09:00', act: 'remedyUpheld', reaction: true, facts: { remedyResult: 'upheld' } },
    // 逾期从4月11日起；4月14日至20日不计；11、12、13日和21、22、23日各加百分之三。
    { at: '2026-04-23T09:00', act: 'countSurcharge', by: 'handler', then: { facts: { surcharge: 90_000 } } },
  ],
  end: { stage: 'performing', clock: { pay: 'expired' } },
};

const capped: Example = {
  title: '加处罚款以罚款数额为限；催告后强制执行',
  kind: 'variant',
  given,
  steps: [
    ...served,
    {
      at: '2026-04-01T09:00',
      act: 'demand',
      by: 'investigator',
      facts: { demandFor: 'fine', performBy: '2026-04-11' },
      refused: { code: 'gate.shut', article: 72 },
    },
    { at: '2026-04-08T09:00', act: 'enforce', by: 'head', facts: enforcement(), refused: 'gate.shut' },
    { at: '2026-06-01T09:00', act: 'countSurcharge', by: 'handler', then: { facts: { surcharge: 500_000 } } },
    {
      at: '2026-10-08T09:00',
      act: 'demand',
      by: 'investigator',
      facts: { demandFor: 'fine', performBy: '2026-10-18' },
    },
    { at: '2026-10-19T09:00', act: 'enforce', by: 'head', facts: enforcement(), then: { stage: 'enforcing' } },
    {
      at: '2026-10-20T09:00',
      act: 'applyCourt',
      by: 'head',
      facts: { remedyEndedOn: '2026-09-28', courtAppliedOn: '2026-10-20' },
      refused: { code: 'wait.running', article: 54 },
    },
    {
      at: '2026-10-27T09:00',
      act: 'applyCourt',
      by: 'head',
      facts: { remedyEndedOn: '2026-07-20', courtAppliedOn: '2026-10-27' },
      refused: { code: 'bound.broken', article: 53 },
    },
    {
      at: '2026-10-27T10:00',
      act: 'applyCourt',
      by: 'head',
      facts: { remedyEndedOn: '2026-09-28', courtAppliedOn: '2026-10-27' },
    },
    { at: '2026-11-05T09:00', act: 'recordRuling', by: 'handler', facts: { courtResult: 'allowed' } },
    {
      at: '2026-12-01T09:00',
      act: 'endEnforcement',
      by: 'head',
      facts: { endGround: 'dissolved', performed: '单位已注销，没有财产和义务承受人' },
    },
  ],
  end: { stage: 'ended', clock: { pay: 'stopped' } },
};

function enforcement() {
  return { enforcementWay: 'court', enforcementBasis: '行政强制法第五十三条' };
}

const deferred: Example = {
  title: '确有困难的批准分期：缴款期限延到计划的最后一日',
  kind: 'variant',
  given,
  steps: [
    ...served,
    { ...grants('2026-04-02T08:00'), refused: { code: 'gate.shut', article: 66 } },
    { at: '2026-04-02T09:00', act: 'askDeferral', by: 'party', facts: { hardship: '停业，请求分两期' } },
    {
      ...grants('2026-04-03T09:00'),
      then: { due: { pay: '2026-06-30', 'instalment#一': '2026-05-29', 'instalment#二': '2026-06-30' } },
    },
    pays('2026-05-28T09:00', 250_000),
    { at: '2026-05-28T09:10', act: 'payInstalment', by: 'handler', item: '一', columns: { receipt: '示票1' } },
    pays('2026-06-29T09:00', 250_000),
    { at: '2026-06-29T09:10', act: 'payInstalment', by: 'handler', item: '二', columns: { receipt: '示票2' } },
    { ...paysOff('2026-06-29T09:20'), then: { facts: { surcharge: 0 } } },
    closes('2026-06-30T09:00'),
  ],
  end: { stage: 'closed' },
};

function grants(at: string): Step {
  return {
    at,
    act: 'grantDeferral',
    by: 'head',
    facts: { deferUntil: '2026-06-30', deferOpinion: '情况属实，同意分两期' },
    items: [
      { key: '一', columns: { due: '2026-05-29', amount: 250_000 } },
      { key: '二', columns: { due: '2026-06-30', amount: 250_000 } },
    ],
  };
}

const noCash: Example = {
  title: '普通程序的罚款不得自行收缴；边远地区当事人提出的除外',
  kind: 'refused',
  given,
  steps: [
    ...served,
    { ...collects('2026-03-27T09:00', 'small', false), refused: { code: 'gate.shut', article: 67 } },
    { ...collects('2026-03-27T09:10', 'remote', false), refused: { code: 'gate.shut', article: 69 } },
    collects('2026-03-27T09:20', 'remote', true),
  ],
  end: { stage: 'performing' },
};

function collects(at: string, cashGround: string, cashAsked: boolean): Step {
  return {
    at,
    act: 'collectCash',
    by: 'investigator',
    facts: { cashGround, cashAsked },
    items: [{ key: '票1', columns: { amount: 500_000, receipt: '财政票据1', onWater: false } }],
  };
}

const byNotice: Example = {
  title: '下落不明的公告送达，满三十日视为送达；次日起缴款期限开始',
  kind: 'variant',
  given,
  steps: [
    ...served.slice(0, -1),
    {
      at: '2026-03-27T09:00',
      act: 'announce',
      by: 'handler',
      facts: { announcedOn: '2026-03-27', announceReason: '住所已关闭，邮寄退回' },
      then: { stage: 'announcing', clock: { serve: 'stopped' } },
    },
    {
      at: '2026-04-24T09:00',
      act: 'serveByNotice',
      by: 'handler',
      facts: { noticeEndedOn: '2026-04-24' },
      refused: { code: 'bound.broken', article: 95 },
    },
    {
      at: '2026-04-28T09:00',
      act: 'serveByNotice',
      by: 'handler',
      facts: { noticeEndedOn: '2026-04-27' },
      served: { day: '2026-04-28', mode: 'notice' },
    },
  ],
  end: { stage: 'performing' },
};

const electronic: Example = {
  title: '电子送达要有当事人签订的确认书；七个工作日内送达',
  kind: 'refused',
  given,
  steps: [
    ...served.slice(0, -1),
    { ...serves('2026-03-26T09:00', { serviceMode: 'electronic' }), refused: 'fact.required' },
    serves('2026-03-26T09:10', { serviceMode: 'electronic', confirmation: '电子送达确认书' }),
  ],
  end: { stage: 'performing', clock: { serve: 'stopped' } },
};

export default [late, underRemedy, capped, deferred, noCash, byNotice, electronic];
