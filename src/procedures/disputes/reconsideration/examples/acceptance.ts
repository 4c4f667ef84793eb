import type { Example } from '../../../../kernel/index.ts';
import {
  accepts,
  applies,
  concurs,
  decides,
  endorses,
  hears,
  proposes,
  registers,
  replies,
  sendsCopy,
  serves,
  takesSimple,
} from './given.ts';

const silent: Example = {
  title: '五个工作日不说话，届满之日视为受理',
  kind: 'variant',
  steps: [
    { ...applies('2026-03-02T09:00'), then: { due: { examine: '2026-03-09' } } },
    { at: '2026-03-09T18:00', then: { stage: 'received' } },
    {
      at: '2026-03-10T09:00',
      then: {
        stage: 'trial',
        facts: { acceptedOn: '2026-03-09' },
        due: { sendCopy: '2026-03-18', decide: '2026-05-08' },
      },
    },
    {
      at: '2026-03-10T10:00',
      act: 'refuse',
      by: 'officer',
      facts: { refuseGround: 'late', refuseReasons: '超过期限', remedies: '可以起诉' },
      refused: { code: 'stage.wrong', article: 30 },
    },
    { ...sendsCopy('2026-03-10T11:00'), refused: { code: 'gate.shut', article: 19 } },
    { ...registers('2026-03-11T09:00'), then: { effects: ['enter matters'] } },
    sendsCopy('2026-03-11T10:00'),
    replies('2026-03-20T09:00'),
    hears('2026-03-23T09:00'),
    proposes('2026-03-24T09:00'),
    concurs('2026-03-24T10:00'),
    endorses('2026-03-25T09:00'),
    decides('2026-03-26T09:00', {
      result: 'rejected',
      refuseGround: 'late',
      decisionText: '驳回申请',
      decisionReasons: '超过申请期限',
    }),
    serves('2026-03-27T09:00'),
  ],
  end: { stage: 'closed' },
};

const former: Example = {
  title: '2024年以前：自收到之日受理，十日答复按自然日，从收到之日起六十日决定',
  kind: 'variant',
  steps: [
    {
      ...applies('2023-03-06T09:00'),
      then: { due: { examineFormer: '2023-03-13' }, clock: { examine: 'idle' } },
    },
    registers('2023-03-07T09:00', {
      madeOn: '2023-02-01',
      knownOn: '2023-02-06',
      attackedNumber: '市监罚字〔2023〕1号',
    }),
    {
      at: '2023-03-14T09:00',
      then: { stage: 'trial', due: { sendCopyFormer: '2023-03-15', decideFormer: '2023-05-05' } },
    },
    {
      at: '2023-03-14T10:00',
      act: 'chooseSimple',
      by: 'officer',
      facts: { simpleGround: 'spot', caseAmount: 0 },
      refused: { code: 'gate.shut', article: 90 },
    },
    { ...sendsCopy('2023-03-14T11:00'), then: { due: { reply: '2023-03-24' } } },
    replies('2023-03-24T09:00'),
    {
      at: '2023-04-20T09:00',
      act: 'extendFormer',
      by: 'organHead',
      facts: { extensionReasons: '情况复杂' },
      then: { due: { decideFormer: '2023-06-05' } },
    },
    proposes('2023-05-08T09:00'),
    concurs('2023-05-08T10:00'),
    endorses('2023-05-09T09:00'),
    { ...decides('2023-05-10T09:00', { result: 'invalid' }), refused: { code: 'gate.shut', article: 90 } },
    decides('2023-05-10T09:10'),
  ],
  end: { stage: 'serving', clock: { decideFormer: 'stopped' } },
};

const corrected: Example = {
  title: '一次性补正：延长一次，逾期也不自动放弃，由承办人认定',
  kind: 'variant',
  steps: [
    applies('2026-03-02T09:00'),
    { at: '2026-03-03T09:00', act: 'askCorrection', by: 'officer', facts: {}, refused: 'fact.required' },
    {
      at: '2026-03-03T09:10',
      act: 'askCorrection',
      by: 'officer',
      facts: { missing: ['身份证明', '处罚决定书'] },
      then: { stage: 'correcting', due: { correct: '2026-03-17' }, clock: { examine: 'stopped' } },
    },
    {
      at: '2026-03-10T09:00',
      act: 'abandon',
      by: 'officer',
      facts: { abandonFinding: '没有正当理由' },
      refused: { code: 'gate.shut', article: 31 },
    },
    {
      at: '2026-03-16T09:00',
      act: 'extendCorrection',
      by: 'officer',
      facts: { correctUntil: '2026-03-25', correctReason: '申请人住院' },
      then: { due: { correctUntil: '2026-03-25' } },
    },
    { at: '2026-03-30T09:00', then: { stage: 'correcting' } },
    {
      at: '2026-03-30T10:00',
      act: 'supplement',
      by: 'applicant',
      facts: { corrected: '身份证明、处罚决定书' },
      then: { stage: 'received', due: { examine: '2026-04-07' } },
    },
    {
      at: '2026-03-31T09:00',
      act: 'askCorrection',
      by: 'officer',
      facts: { missing: ['收据'] },
      refused: { code: 'once.done', article: 31 },
    },
    registers('2026-03-31T10:00'),
    accepts('2026-04-01T09:00'),
  ],
  end: { stage: 'trial' },
};

const abandoned: Example = {
  title: '无正当理由逾期不补正，视为放弃',
  kind: 'variant',
  steps: [
    applies('2026-03-02T09:00'),
    { at: '2026-03-03T09:00', act: 'askCorrection', by: 'officer', facts: { missing: ['身份证明'] } },
    { at: '2026-03-18T09:00', then: { stage: 'correcting', clock: { correct: 'expired' } } },
    {
      at: '2026-03-18T10:00',
      act: 'abandon',
      by: 'officer',
      facts: { abandonFinding: '两次电话联系，申请人没有说明理由' },
    },
    { at: '2026-03-19T09:00', act: 'archive', by: 'officer' },
  ],
  end: { stage: 'abandoned' },
};

const late: Example = {
  title: '迟来的申请也收下：有正当理由的受理，没有的不予受理',
  kind: 'refused',
  steps: [
    { ...applies('2026-06-01T09:00'), then: { stage: 'received' } },
    registers('2026-06-02T09:00'),
    { ...accepts('2026-06-03T09:00'), refused: { code: 'bound.broken', article: 20 } },
    accepts('2026-06-03T09:10', { lateReason: '地震交通中断，障碍于5月28日消除' }),
  ],
  end: { stage: 'trial' },
};

const longStops: Example = {
  title: '没有告知的最长一年；作出之日起超过五年、不动产超过二十年的，不予受理',
  kind: 'refused',
  steps: [
    applies('2026-03-02T09:00'),
    registers('2026-03-03T09:00', {
      told: false,
      knownOn: '2025-01-10',
      rightKnownOn: '2026-02-10',
      madeOn: '2021-01-05',
    }),
    { ...accepts('2026-03-03T10:00'), refused: { code: 'bound.broken', article: 21 } },
    { ...accepts('2026-03-03T10:10', { lateReason: '不可抗力' }), refused: { code: 'bound.broken', article: 20 } },
    {
      at: '2026-03-04T09:00',
      act: 'refuse',
      by: 'officer',
      facts: { refuseGround: 'late', refuseReasons: '自作出之日起超过五年', remedies: '可以向上级机关反映' },
    },
  ],
  end: { stage: 'refused' },
};

const land: Example = {
  title: '因不动产提出的，五年以后二十年以内仍可受理',
  kind: 'variant',
  steps: [
    applies('2026-03-02T09:00'),
    registers('2026-03-03T09:00', {
      realEstate: true,
      madeOn: '2015-01-05',
      matterKind: 'resources',
      precondition: true,
    }),
    accepts('2026-03-04T09:00'),
  ],
  end: { stage: 'trial' },
};

const wrongOrgan: Example = {
  title: '不归本机关管：写明该找谁；上级责令的应当受理',
  kind: 'refused',
  steps: [
    applies('2026-03-02T09:00', { against: '区税务局（演示数据）' }),
    {
      at: '2026-03-03T09:00',
      act: 'refuse',
      by: 'officer',
      facts: { refuseGround: 'notOurs', refuseReasons: '垂直领导的机关', remedies: '可以向上级机关反映' },
      refused: 'fact.required',
    },
    {
      at: '2026-03-03T09:10',
      act: 'refuse',
      by: 'officer',
      facts: {
        refuseGround: 'notOurs',
        refuseReasons: '垂直领导的机关',
        remedies: '可以向上级机关反映',
        properOrgan: '市税务局（演示数据）',
      },
      then: { stage: 'refused', clock: { examine: 'stopped', sueRefusal: 'idle' } },
    },
    {
      at: '2026-03-16T09:00',
      act: 'orderAcceptance',
      by: 'officer',
      facts: { superiorOrder: '责令受理通知书' },
      then: { stage: 'trial', due: { decide: '2026-05-15' } },
    },
  ],
  end: { stage: 'trial' },
};

const formerCorrected: Example = {
  title: '2024年以前的补正：书面指定期限，补正的日子不计入审理期限',
  kind: 'variant',
  steps: [
    applies('2023-03-06T09:00'),
    {
      at: '2023-03-08T09:00',
      act: 'askCorrection',
      by: 'officer',
      facts: { missing: ['身份证明'] },
      refused: 'fact.required',
    },
    {
      at: '2023-03-08T09:10',
      act: 'askCorrection',
      by: 'officer',
      facts: { missing: ['身份证明'], correctUntil: '2023-03-20' },
      then: { due: { correctUntil: '2023-03-20' }, clock: { correct: 'idle' } },
    },
    {
      at: '2023-03-15T09:00',
      act: 'supplement',
      by: 'applicant',
      facts: { corrected: '身份证明' },
      then: { due: { examineFormer: '2023-03-22' } },
    },
    { at: '2023-03-23T09:00', then: { stage: 'trial', due: { decideFormer: '2023-05-12' } } },
  ],
  end: { stage: 'trial' },
};

const many: Example = {
  title: '申请人人数众多的先推选代表人；关联不存在的案件、简易程序超过限额的不行',
  kind: 'refused',
  steps: [
    applies('2026-03-02T09:00'),
    {
      at: '2026-03-02T10:00',
      act: 'addCoApplicant',
      by: 'officer',
      items: ['甲', '乙', '丙', '丁', '戊'].map((key) => ({
        key,
        columns: { name: `申请人${key}（演示）`, representative: key === '甲' ? 'yes' : 'no' },
      })),
    },
    { ...registers('2026-03-03T09:00', { attackedCase: '没有这个案件' }), refused: 'case.not-found' },
    registers('2026-03-03T09:10'),
    { ...accepts('2026-03-04T09:00'), refused: { code: 'gate.shut', article: 15 } },
    accepts('2026-03-04T09:10', { representativesAgreed: true }),
    { ...takesSimple('2026-03-04T10:00', { caseAmount: 300_001 }), refused: { code: 'gate.shut', article: 53 } },
    takesSimple('2026-03-04T10:10', { caseAmount: 300_000 }),
  ],
  end: { stage: 'trial', clock: { decideSimple: 'running' } },
};

export default [silent, former, corrected, abandoned, late, longStops, land, wrongOrgan, formerCorrected, many];
