import type { Example } from '../../../../kernel/index.ts';
import { applies, confirms, reports, tried } from './given.ts';

const mediated: Example = {
  title: '调解：合法自愿、各方签字才生效，生效即待履行',
  kind: 'ordinary',
  steps: [
    ...tried(),
    { at: '2026-03-19T09:00', act: 'mediate', by: 'officer', facts: { mediationNote: '双方愿意调解' } },
    {
      at: '2026-03-24T09:00',
      act: 'signMediation',
      by: 'officeHead',
      facts: {
        result: 'mediatedChanged',
        mediationText: '罚款减为二千元',
        mediationLawful: true,
        allSigned: false,
      },
      refused: { code: 'gate.shut', article: 73 },
    },
    {
      at: '2026-03-24T09:10',
      act: 'signMediation',
      by: 'officeHead',
      facts: { result: 'mediatedChanged', mediationText: '罚款免除', mediationLawful: false, allSigned: true },
      refused: { code: 'gate.shut', article: 5 },
    },
    {
      at: '2026-03-24T09:20',
      act: 'signMediation',
      by: 'officeHead',
      facts: { result: 'annulled', mediationText: '撤销', mediationLawful: true, allSigned: true },
      refused: { code: 'gate.shut', article: 73 },
    },
    {
      at: '2026-03-24T10:00',
      act: 'signMediation',
      by: 'officeHead',
      facts: {
        result: 'mediatedChanged',
        mediationText: '罚款减为二千元',
        mediationLawful: true,
        allSigned: true,
        performBy: '2026-04-24',
      },
      then: { stage: 'performing', due: { perform: '2026-04-24' }, clock: { decide: 'stopped' } },
    },
    reports('2026-04-02T09:00'),
    confirms('2026-04-03T09:00'),
  ],
  end: { stage: 'closed', effects: ['enter matters', 'end matters'] },
};

const settled: Example = {
  title: '和解后撤回：真实自愿、全体同意才准许',
  kind: 'refused',
  steps: [
    ...tried(),
    {
      at: '2026-03-19T09:00',
      act: 'suspend',
      by: 'officer',
      facts: { suspensionPaper: '双方同意中止的书面材料' },
      items: [{ key: '和', columns: { ground: 'talks', reason: '双方协商和解' } }],
    },
    { at: '2026-03-23T09:00', act: 'askWithdrawal', by: 'applicant', facts: { withdrawReason: '已经和解' } },
    {
      at: '2026-03-23T10:00',
      act: 'permitWithdrawal',
      by: 'officeHead',
      facts: { withdrawalPaper: '撤回申请书', allConsent: false, settled: true },
      refused: { code: 'gate.shut', article: 74 },
    },
    {
      at: '2026-03-24T09:00',
      act: 'permitWithdrawal',
      by: 'officeHead',
      facts: { withdrawalPaper: '撤回申请书', allConsent: true, settled: true, settlement: '和解协议' },
    },
    { at: '2026-03-25T09:00', act: 'archive', by: 'officer' },
  ],
  end: { stage: 'terminated', effects: ['enter matters', 'end matters'] },
};

const early: Example = {
  title: '受理前自行撤回',
  kind: 'variant',
  steps: [
    applies('2026-03-02T09:00'),
    { at: '2026-03-03T09:00', act: 'withdraw', by: 'applicant', facts: { withdrawReason: '改正后再申请' } },
  ],
  end: { stage: 'withdrawn', clock: { examine: 'stopped' } },
};

const died: Example = {
  title: '没有近亲属参加，决定终止',
  kind: 'variant',
  steps: [
    ...tried(),
    {
      at: '2026-03-19T09:00',
      act: 'terminate',
      by: 'officeHead',
      facts: { terminateGround: 'noHeirs', terminateReasons: '近亲属书面放弃' },
    },
  ],
  end: { stage: 'terminated' },
};

export default [mediated, settled, early, died];
