import type { EntrySnapshot, Example, Facts } from '../../../../kernel/index.ts';
import { accepts, applies, examines, food, grants, refusal, reviews, serves } from './given.ts';

const remedies = '六十日内可以申请行政复议';
const code = '91000000MA00000000';

const rejects = (at: string, facts: Facts) => ({
  at,
  act: 'reject',
  by: 'window',
  facts: { rejectGround: 'falsePapers', reasons: '健康证明系伪造', remedies, ...facts },
});

/** 演示数据：好味餐饮有限公司（虚构）还在三年之内。 */
const barred = (state: EntrySnapshot['state'], applicant = code): EntrySnapshot => ({
  register: 'permit-bans',
  entry: `${food.entry}/${applicant}`,
  version: 1,
  state,
  from: '2024-06-03',
  until: '2027-06-03',
  facts: { item: food.entry, ground: 'fraud' },
});

const falsePapers: Example = {
  title: '提供虚假材料，事关人身健康：不予受理，一年内不得再次申请',
  kind: 'variant',
  given: { entries: [food] },
  steps: [
    applies('2026-03-02T09:00', food),
    { ...rejects('2026-03-03T09:00', {}), refused: 'fact.required' },
    { ...rejects('2026-03-03T09:10', { falsity: 'safety' }), refused: 'fact.required' },
    {
      ...rejects('2026-03-03T09:20', { falsity: 'safety', barred: code }),
      then: { stage: 'rejected', effects: ['enter permit-bans'] },
    },
  ],
  end: { stage: 'rejected' },
};

const notSafety: Example = {
  title: '提供虚假材料，不涉及公共安全等：不予受理，不禁止再次申请',
  kind: 'variant',
  given: { entries: [food] },
  steps: [applies('2026-03-02T09:00', food), rejects('2026-03-03T09:20', { falsity: 'ordinary' })],
  end: { stage: 'rejected', effects: [] },
};

const found: Example = {
  title: '审查中发现作假：不能准予，不予许可，一年内不得再次申请',
  kind: 'refused',
  given: { entries: [food] },
  steps: [
    applies('2026-03-02T09:00', food),
    accepts('2026-03-02T10:00'),
    examines('2026-03-04T09:00', { opinion: 'refuse' }),
    reviews('2026-03-05T09:00'),
    {
      ...grants('2026-03-06T09:00', { falsity: 'safety', barred: code }),
      refused: { code: 'gate.shut', article: 78 },
    },
    { at: '2026-03-06T10:00', act: 'decide', by: 'decider', facts: { ...refusal, falsity: 'safety', barred: code } },
  ],
  end: { stage: 'serving', effects: ['enter permit-bans'] },
};

const revoked: Example = {
  title: '以贿赂取得许可被撤销，事关人身健康：三年内不得再次申请',
  kind: 'variant',
  given: { entries: [food] },
  steps: [
    applies('2026-03-02T09:00', food),
    accepts('2026-03-02T10:00'),
    examines('2026-03-04T09:00'),
    reviews('2026-03-05T09:00'),
    grants('2026-03-06T09:00'),
    serves('2026-03-09T09:00'),
    {
      at: '2026-05-11T09:00',
      act: 'proposeEnding',
      by: 'handler',
      facts: { endingKind: 'revoke', endingReasons: '向核查人员行贿' },
    },
    { at: '2026-05-13T09:00', act: 'hearHolder', by: 'handler', facts: { holderOpinion: '承认行贿' } },
    {
      at: '2026-05-14T09:00',
      act: 'endLicence',
      by: 'decider',
      facts: {
        fraud: 'safety',
        barred: code,
        endingReasons: '以贿赂取得许可',
        compensation: '取得的利益不受保护，不予赔偿',
        remedies,
      },
    },
  ],
  end: { stage: 'revoked', effects: ['enter licences', 'enter permit-bans', 'end licences'] },
};

const stillBarred: Example = {
  title: '禁止期内又来申请的，不能受理；换一种写法的代码也认得出来',
  kind: 'refused',
  given: { entries: [food, barred('inForce')] },
  steps: [
    applies('2026-03-02T09:00', food, { applicantCode: '91000000ma00000000' }),
    { ...accepts('2026-03-03T09:00'), refused: { code: 'gate.shut', article: 79 } },
    rejects('2026-03-03T09:10', { rejectGround: 'banned', reasons: '在不得再次申请的期限之内' }),
  ],
  end: { stage: 'rejected', effects: [] },
};

const othersFree: Example = {
  title: '别的申请人、期限已过的，照常受理',
  kind: 'variant',
  given: { entries: [food, barred('ended'), barred('inForce', '91000000MA11111111')] },
  steps: [applies('2026-03-02T09:00', food), accepts('2026-03-03T09:00')],
  end: { stage: 'examining' },
};

export default [falsePapers, notSafety, found, revoked, stillBarred, othersFree];
