import type { Example } from '../../../../kernel/index.ts';
import {
  choosesLaw,
  collects,
  concludes,
  confirms,
  cosigns,
  decides,
  given,
  inspects,
  opens,
  proposes,
  registers,
  reports,
  serves,
  tells,
} from './given.ts';

/** 突发事件期间快速办理：时间缩短，环节一个不少。 */
const urgent: Example = {
  title: '突发事件期间快速办理：一天之内，告知、听取、两人、审查一样不少',
  kind: 'urgent',
  given,
  steps: [
    registers('2026-03-02T08:00', { endedOn: '2026-03-02', discoveredOn: '2026-03-02', safetyHarm: true }),
    opens('2026-03-02T08:10'),
    inspects('2026-03-02T08:30'),
    cosigns('2026-03-02T08:40'),
    collects('2026-03-02T08:50'),
    choosesLaw('2026-03-02T09:00', { actEndedOn: '2026-03-02' }),
    reports('2026-03-02T10:00', { corrected: false, harm: 'real' }),
    confirms('2026-03-02T10:10'),
    proposes('2026-03-02T10:30', {
      grade: 'heavy',
      gradeReason: '突发事件期间违反应对措施，依法从重',
      proposedFine: 1_500_000,
    }),
    { ...decides('2026-03-02T10:40'), refused: { code: 'stage.wrong', article: 57 } },
    tells('2026-03-02T11:00'),
    { ...concludes('2026-03-02T11:10'), refused: { code: 'gate.shut', article: 62 } },
    { at: '2026-03-02T14:00', act: 'waive', by: 'party', facts: {} },
    concludes('2026-03-02T14:10'),
    decides('2026-03-02T15:00'),
    serves('2026-03-02T15:30', { serviceMode: 'spot' }),
  ],
  end: { stage: 'performing', clock: { decide: 'stopped', serve: 'stopped' } },
};

export default [urgent];
