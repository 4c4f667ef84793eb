import type { Coverage } from '../../coverage.ts';

const coverage: readonly Coverage[] = [
  {
    law: '实施计划',
    article: 7,
    by: ['act:check', 'act:adopt', 'act:publish', 'register:decision-catalogue'],
    not: '五个必经步骤由重大行政决策程序承担，它只启动目录内的事项',
  },
  {
    law: '重大行政决策程序暂行条例',
    article: 3,
    by: [
      'act:nominate',
      'act:check',
      'gate:inScope',
      'act:obtainConsent',
      'act:publish',
      'clock:publishPromptly',
      'bound:listedAhead',
      'act:proposeRemoval',
      'act:keep',
      'act:consentRemoval',
      'act:remove',
      'act:withdraw',
      'act:becomeDecided',
      'act:lapse',
      'clock:listed',
      'act:partyReturns',
      'publish:listed',
      'publish:removed',
      'register:decision-catalogue',
    ],
    not: '其余各条由重大行政决策程序逐条对应',
  },
];

export default coverage;
