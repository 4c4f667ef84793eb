import type { Example, Step } from '../../../../kernel/index.ts';
import {
  checked,
  convene,
  day,
  debated,
  explained,
  last,
  listed,
  own,
  resolve,
  roll,
  say,
  seat,
  sign,
} from './steps.ts';

const ask: Step = own(`${day}T08:40`, 'declareConflict', 'm3', {
  columns: { conflict: '配偶在中标单位任职。（演示数据）' },
});
const decideOn = (act: 'recuse' | 'declineRecusal', at = '08:50'): Step => ({
  at: `${day}T${at}`,
  act,
  by: 'head',
  item: 'm3',
  columns: { recusalReason: '存在利害关系与否已经核实。（演示数据）' },
});

/** 演示数据 */
const examples: readonly Example[] = [
  {
    title: '一人回避：不计到会、不计多数、不能发言；余下两人一比一，没有多数',
    kind: 'refused',
    steps: [
      listed,
      roll,
      seat('m1'),
      seat('m2', true, '08:31'),
      {
        ...own(`${day}T08:35`, 'declareConflict', 'm3'),
        as: 'm2',
        columns: { conflict: '替别人申请' },
        refused: 'role.not-held',
      },
      ask,
      { ...convene, at: `${day}T08:45`, refused: { code: 'gate.shut', article: 77 } },
      { ...seat('m3', true, '08:46'), columns: { seat: 'recused' }, refused: { code: 'gate.shut', article: 77 } },
      decideOn('recuse'),
      { ...seat('m3', true, '08:55'), refused: 'gate.shut' },
      { ...decideOn('declineRecusal', '08:56'), refused: 'gate.shut' },
      convene,
      ...explained,
      say('09:10', 'm1', 'agree'),
      say('09:11', 'm2', 'against', '资金没有落实，不同意。'),
      { ...say('09:12', 'm3', 'agree'), refused: { code: 'gate.shut', article: 30 } },
      last,
      resolve('adopted'),
      { ...own('2026-05-12T08:30', 'confirmSpeech', 'm3'), refused: 'gate.shut' },
      ...checked('m1', 'm2'),
      sign,
    ],
    end: { stage: 'concluded', facts: { departs: false } },
  },
  {
    title: '申请回避，审查后决定不回避，照常参加',
    kind: 'variant',
    steps: [
      listed,
      roll,
      ...['m1', 'm2', 'm3'].map((m, n) => seat(m, true, `08:3${n}`)),
      ask,
      decideOn('declineRecusal'),
      convene,
      ...explained,
      ...['m1', 'm2', 'm3'].map((m, n) => say(`09:1${n}`, m, 'agree')),
      last,
      resolve('adopted'),
    ],
    end: { stage: 'checking' },
  },
  {
    title: '发言以后才知道应当回避：不能补办，另行开会',
    kind: 'refused',
    steps: [
      ...debated('agree', 'agree', 'agree').slice(0, -1),
      { ...decideOn('recuse', '09:40'), refused: 'gate.shut' },
      { ...ask, at: `${day}T09:41`, refused: 'gate.shut' },
      { ...seat('m3', false, '09:42'), refused: 'gate.shut' },
      {
        at: `${day}T09:50`,
        act: 'adjourn',
        by: 'head',
        facts: { adjournReason: '应当回避的人已经发言。（演示数据）' },
      },
    ],
    end: { stage: 'adjourned' },
  },
];

export default examples;
