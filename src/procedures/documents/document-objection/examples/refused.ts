import type { Example } from '../../../../kernel/index.ts';
import { accepted, concluded, document, objection } from './steps.ts';

export const tooEarly: Example = {
  title: '说明期限未到不能作结论；制定机关的说明人不能审查，审查的人不能复核',
  kind: 'refused',
  given: { entries: [document('inForce')] },
  steps: [
    ...accepted,
    {
      at: '2026-05-18T09:00',
      act: 'conclude',
      by: 'reviewer',
      facts: { result: 'unfounded', opinion: '不成立。' },
      refused: { code: 'gate.shut', article: 14 },
    },
    { at: '2026-05-20T09:00', act: 'explain', by: 'explainer', as: '李某', facts: { explanation: '说明。' } },
    {
      at: '2026-05-20T10:00',
      act: 'conclude',
      by: 'reviewer',
      as: '李某',
      facts: { result: 'unfounded', opinion: '不成立。' },
      refused: 'role.same-person',
    },
    {
      at: '2026-05-21T09:00',
      act: 'conclude',
      by: 'reviewer',
      as: '赵某',
      facts: { result: 'unfounded', opinion: '不成立。' },
    },
    {
      at: '2026-05-21T10:00',
      act: 'answer',
      by: 'clerk',
      facts: { answer: '不成立。' },
      refused: 'stage.wrong',
    },
    {
      at: '2026-05-22T09:00',
      act: 'cosign',
      by: 'cosigner',
      as: '赵某',
      facts: { cosignResult: 'agree' },
      refused: 'role.same-person',
    },
    {
      at: '2026-05-22T10:00',
      act: 'cosign',
      by: 'cosigner',
      facts: { cosignResult: 'again', cosignOpinion: '没有回应第六条。' },
    },
  ],
  end: { stage: 'explaining' },
};

export const wrongGround: Example = {
  title: '文件还在施行，不能以失效为由不受理；说明截止日不能晚于答复期限',
  kind: 'refused',
  given: { entries: [document('inForce')] },
  steps: [
    { at: '2026-05-11T10:00', act: 'object', by: 'public', facts: objection },
    {
      at: '2026-05-12T09:00',
      act: 'decline',
      by: 'clerk',
      facts: { declineGround: 'gone', declineNote: '已失效。' },
      refused: { code: 'gate.shut', article: 10 },
    },
    {
      at: '2026-05-12T10:00',
      act: 'accept',
      by: 'clerk',
      facts: { issuer: 'department', explainUnit: 'department', explainBy: '2026-07-01' },
      refused: { code: 'bound.broken', article: 10 },
    },
  ],
  end: { stage: 'received' },
};

export const suspendedAlready: Example = {
  title: '已经中止执行的不再中止；纠正期限不能超过本区的最长天数',
  kind: 'refused',
  given: { entries: [document('suspended')] },
  steps: [
    ...concluded({ result: 'unfounded' }).slice(0, -1),
    {
      at: '2026-05-27T09:00',
      act: 'conclude',
      by: 'reviewer',
      facts: { result: 'suspend', opinion: '违法。', mendBy: '2026-08-14' },
      refused: 'gate.shut',
    },
    {
      at: '2026-05-27T10:00',
      act: 'conclude',
      by: 'reviewer',
      facts: { result: 'mend', opinion: '违法。', mendBy: '2026-12-31' },
      refused: { code: 'bound.broken', article: 21 },
    },
  ],
  end: { stage: 'explaining' },
};

export const gone: Example = {
  title: '文件已经废止，没有要纠正或者评估的',
  kind: 'refused',
  given: { entries: [document('ended')] },
  steps: [
    ...concluded({ result: 'unfounded' }).slice(0, -1),
    {
      at: '2026-05-27T09:00',
      act: 'conclude',
      by: 'reviewer',
      facts: { result: 'mend', opinion: '违法。', mendBy: '2026-08-14' },
      refused: { code: 'gate.shut', article: 18 },
    },
    {
      at: '2026-05-27T10:00',
      act: 'conclude',
      by: 'reviewer',
      facts: { result: 'evaluate', opinion: '应当评估。' },
      refused: { code: 'gate.shut', article: 18 },
    },
  ],
  end: { stage: 'explaining' },
};
