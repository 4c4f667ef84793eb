import type { Example } from '../../../../kernel/index.ts';
import { accepts, applies, boiler, examines, food, grants, licence, renews, reviews, serves } from './given.ts';

const silence: Example = {
  title: '春节期间逾期未告知，视为自收到之日受理',
  kind: 'variant',
  given: { entries: [food] },
  steps: [
    { ...applies('2026-02-11T09:00', food), then: { due: { complete: '2026-02-25' } } },
    { at: '2026-02-25T23:59', then: { stage: 'received' } },
    {
      at: '2026-02-26T00:00',
      then: { stage: 'examining', due: { decide: '2026-03-17' }, clock: { complete: 'expired' } },
    },
    { ...accepts('2026-02-26T09:00'), refused: { code: 'stage.wrong', article: 32 } },
    {
      at: '2026-02-26T09:10',
      act: 'askCorrection',
      by: 'window',
      facts: { missing: ['平面图'] },
      refused: { code: 'stage.wrong', article: 32 },
    },
  ],
  end: { stage: 'examining' },
};

const paperBeforeSilence: Example = {
  title: '补正告知当天已用纸质送达，后来补录，视为受理随之作废',
  kind: 'variant',
  given: { entries: [food] },
  steps: [
    {
      ...applies('2026-03-10T09:00', food, { channel: 'subdistrict', scan: '纸质申请书' }),
      by: 'window',
      on: '2026-03-06',
      then: { due: { complete: '2026-03-13' } },
    },
    { at: '2026-03-16T08:00', then: { stage: 'examining', due: { decide: '2026-04-03' } } },
    {
      at: '2026-03-17T09:00',
      on: '2026-03-12T15:00',
      act: 'askCorrection',
      by: 'window',
      facts: { missing: ['平面图'], scan: '补正告知书回执' },
      then: { stage: 'correcting', clock: { complete: 'stopped', decide: 'idle' } },
    },
  ],
  end: { stage: 'correcting' },
};

const toldTooShort: Example = {
  title: '特别程序超过书面告知的时间，超过部分计入期限',
  kind: 'variant',
  given: { entries: [food] },
  steps: [
    applies('2026-06-01T09:00', food),
    { ...accepts('2026-06-01T10:00'), then: { due: { decide: '2026-06-30' } } },
    {
      at: '2026-06-03T09:00',
      act: 'startSpecial',
      by: 'handler',
      facts: { special: 'appraisal', excludedUntil: '2026-06-10' },
    },
    { at: '2026-06-08T09:00', then: { clock: { decide: 'paused' } } },
    { at: '2026-06-12T09:00', then: { clock: { decide: 'running' }, due: { decide: '2026-07-07' } } },
    {
      at: '2026-06-24T09:00',
      act: 'endSpecial',
      by: 'handler',
      facts: { specialResult: '鉴定合格' },
      then: { due: { decide: '2026-07-07' } },
    },
  ],
  end: { stage: 'examining' },
};

const tested: Example = {
  title: '需要检测的事项，五日内指派，检测时间除外',
  kind: 'variant',
  given: { entries: [boiler] },
  steps: [
    applies('2026-09-14T09:00', boiler),
    { ...accepts('2026-09-14T10:00'), then: { due: { startTests: '2026-09-20', decide: '2026-10-16' } } },
    { ...examines('2026-09-15T09:00'), refused: { code: 'gate.shut', article: 55 } },
    {
      at: '2026-09-18T09:00',
      act: 'startSpecial',
      by: 'handler',
      facts: { special: 'testing', excludedUntil: '2026-09-30' },
      then: { clock: { startTests: 'stopped' } },
    },
    { ...examines('2026-09-21T09:00'), refused: { code: 'gate.shut', article: 45 } },
    {
      at: '2026-09-29T17:00',
      act: 'endSpecial',
      by: 'handler',
      facts: { specialResult: '检测合格' },
      then: { due: { decide: '2026-10-27' } },
    },
    examines('2026-09-30T09:00'),
    reviews('2026-09-30T10:00'),
    grants('2026-09-30T11:00', { validFrom: '2026-10-01' }),
    serves('2026-10-08T09:00'),
  ],
  end: { stage: 'granted' },
};

const deemedRenewal: Example = {
  title: '届满前没有决定，视为准予延续',
  kind: 'variant',
  given: { entries: [food, licence] },
  steps: [
    renews('2026-06-01T09:00'),
    accepts('2026-06-02T09:00'),
    { at: '2026-07-15T23:00', then: { stage: 'examining', clock: { decide: 'expired', renewal: 'running' } } },
    {
      at: '2026-07-16T09:00',
      then: {
        stage: 'deemed',
        due: { deliver: '2026-07-29', publicity: '2026-07-24' },
        clock: { renewal: 'expired' },
        effects: ['amend licences'],
      },
    },
    { ...grants('2026-07-16T10:00'), refused: { code: 'stage.wrong', article: 37 } },
    { at: '2026-07-17T09:00', act: 'serveDeemed', by: 'window', then: { clock: { deliver: 'stopped' } } },
  ],
  end: { stage: 'renewed', effects: ['amend licences'] },
};

const lateRenewal: Example = {
  title: '未提前三十日申请延续的照收，但沉默不等于准予',
  kind: 'variant',
  given: { entries: [food, licence] },
  steps: [
    { ...renews('2026-06-15T09:00'), refused: { code: 'bound.broken', article: 50 } },
    renews('2026-06-15T09:30', { lateReason: '负责人住院' }),
    { ...accepts('2026-06-16T09:00'), then: { clock: { renewal: 'idle' } } },
    { at: '2026-07-16T09:00', then: { stage: 'examining' } },
  ],
  end: { stage: 'examining', effects: [] },
};

const overrun: Example = {
  title: '超过办理时间，公开说明理由；逾期仍应决定',
  kind: 'variant',
  given: { entries: [food] },
  steps: [
    applies('2026-06-01T09:00', food),
    accepts('2026-06-01T10:00'),
    { at: '2026-07-01T09:00', then: { clock: { decide: 'expired' } } },
    {
      at: '2026-07-01T10:00',
      act: 'explainDelay',
      by: 'handler',
      facts: { delayReason: '系统故障，核验结果迟到' },
      then: { public: { delay: { delayReason: '系统故障，核验结果迟到' } } },
    },
    {
      at: '2026-07-01T11:00',
      act: 'extend',
      by: 'decider',
      facts: { extensionReasons: '补办延期' },
      refused: { code: 'extension.expired', article: 42 },
    },
    examines('2026-07-02T09:00'),
    reviews('2026-07-02T10:00'),
    grants('2026-07-02T11:00'),
    serves('2026-07-03T09:00'),
  ],
  end: { stage: 'granted' },
};

export default [silence, paperBeforeSilence, toldTooShort, tested, deemedRenewal, lateRenewal, overrun];
