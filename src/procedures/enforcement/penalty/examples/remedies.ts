import type { Example, Step } from '../../../../kernel/index.ts';
import {
  choosesLaw,
  concludes,
  confirms,
  decides,
  given,
  paysOff,
  proposed,
  proposes,
  reports,
  serves,
  tells,
} from './given.ts';

const published: readonly Step[] = [
  ...proposed,
  tells('2026-03-23T09:00'),
  { at: '2026-03-23T15:00', act: 'waive', by: 'party', facts: {} },
  concludes('2026-03-24T09:00'),
  decides('2026-03-25T09:00'),
  { ...serves('2026-03-26T09:00'), then: { due: { remedyWindow: '2026-05-25' } } },
  {
    at: '2026-03-30T09:00',
    act: 'disclose',
    by: 'handler',
    items: [{ key: '网站', columns: { place: '区政府网站', influence: '涉及群众餐饮安全' } }],
    then: { public: { decision: { fine: 500_000 } } },
  },
  { at: '2026-04-02T09:00', act: 'noteRemedy', reaction: true },
];

const annulled: Example = {
  title: '复议撤销：案件终结，罚款的占用解除，三个工作日内撤回公开',
  kind: 'variant',
  given,
  steps: [
    ...published,
    {
      at: '2026-04-29T09:00',
      act: 'remedyGone',
      reaction: true,
      facts: { remedyResult: 'annulled' },
      then: {
        stage: 'gone',
        due: { 'takeDown#网站': '2026-05-07' },
        public: { decision: null },
        effects: ['enter violations', 'end violations'],
      },
    },
    { ...paysOff('2026-04-30T09:00'), refused: 'stage.wrong' },
    {
      at: '2026-05-06T09:00',
      act: 'takeDown',
      by: 'handler',
      item: '网站',
      facts: { takeDownReason: '复议决定撤销' },
    },
  ],
  end: { stage: 'gone' },
};

const redone: Example = {
  title: '复议撤销并责令重新作出：重新调查、告知、决定，不重于原来告知的',
  kind: 'variant',
  given,
  steps: [
    ...published,
    {
      at: '2026-04-29T09:00',
      act: 'remedyRedo',
      reaction: true,
      facts: { remedyResult: 'redo', redoTerm: 'law' },
      then: { stage: 'investigating', due: { redo: '2026-06-29' } },
    },
    choosesLaw('2026-05-11T09:00'),
    reports('2026-05-12T09:00'),
    confirms('2026-05-12T10:00'),
    proposes('2026-05-13T09:00', { proposedFine: 400_000 }),
    { ...tells('2026-05-14T09:00'), refused: { code: 'gate.shut', article: 45 } },
    tells('2026-05-14T09:10', {}, 'tellAgain'),
    { at: '2026-05-14T15:00', act: 'waive', by: 'party', facts: {} },
    concludes('2026-05-15T09:00'),
    {
      ...decides('2026-05-18T09:00'),
      then: { clock: { redo: 'stopped' }, facts: { decisionNo: '示罚决〔2026〕2号' } },
    },
  ],
  end: {
    stage: 'serving',
    facts: { fine: 400_000 },
    effects: ['enter violations', 'end violations', 'enter violations'],
  },
};

const stayed: Example = {
  title: '复议期间停止执行的，缴款期限不计；维持以后恢复',
  kind: 'variant',
  given,
  steps: [
    ...published,
    { at: '2026-04-03T09:00', act: 'stayRemedy', reaction: true, then: { clock: { pay: 'paused' } } },
    { at: '2026-05-08T09:00', act: 'endStayRemedy', reaction: true, then: { due: { pay: '2026-05-15' } } },
    { at: '2026-05-08T09:10', act: 'remedyUpheld', reaction: true, facts: { remedyResult: 'upheld' } },
  ],
  end: { stage: 'performing', facts: { remedyResult: 'upheld' } },
};

export default [annulled, redone, stayed];
