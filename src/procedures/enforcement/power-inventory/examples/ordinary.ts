import type { Example } from '../../../../kernel/index.ts';
import { adopts, checks, drafts, inInventory, proposes, publishes, takenUp } from './given.ts';

const entered: Example = {
  title: '补足依据后入库，一年后核对，最终随取消而终结',
  kind: 'ordinary',
  steps: [
    proposes('2025-11-03T09:00', { basis: ['区政府文件'] }),
    { ...checks('2025-11-05T09:00', 'unlawful'), then: { stage: 'drafting' } },
    drafts('2025-11-10T09:00', { basis: ['食品安全法第三十五条'], reasons: '补足法律依据' }),
    { ...checks('2025-11-12T09:00'), then: { stage: 'checked' } },
    adopts('2025-11-20T09:00', '2025-12-01'),
    {
      ...publishes('2025-11-25T09:00'),
      then: {
        stage: 'published',
        due: { yearlyCheck: '2026-11-25' },
        public: { power: { name: '食品经营许可（演示数据）', promisedDays: 10 } },
        effects: ['enter powers'],
      },
    },
    {
      at: '2026-11-20T09:00',
      act: 'yearlyCheck',
      by: 'handler',
      facts: { checkedUpTo: '2026', inOrder: true, checkNote: '依据、材料、时限均与现行规定一致' },
      then: { due: { yearlyCheck: '2027-11-20' } },
    },
    {
      at: '2026-11-23T09:00',
      act: 'startChange',
      by: 'handler',
      facts: { wanted: 'withdraw', occasion: 'reform', reasons: '改为备案' },
    },
    { at: '2026-12-21T09:00', act: 'endLife', reaction: true, then: { clock: { yearlyCheck: 'stopped' } } },
  ],
  end: { stage: 'ended', effects: ['enter powers', 'amend powers'] },
};

const adjusted: Example = {
  title: '法律修改后按时调整：承诺时限缩短，旧的内容留在历史里',
  kind: 'ordinary',
  given: { entries: [inInventory()] },
  steps: [
    {
      ...takenUp('2026-03-02T09:00', 'amend', 'lawChanged', { lawChangedOn: '2026-03-01' }),
      then: { stage: 'drafting', due: { adjust: '2026-03-30' } },
    },
    drafts('2026-03-04T09:00', { promisedDays: 5, reasons: '新规定取消现场核查' }),
    checks('2026-03-06T09:00'),
    {
      at: '2026-03-10T09:00',
      act: 'adopt',
      by: 'leader',
      facts: { resolution: 'refuse' },
      then: { stage: 'drafting' },
    },
    drafts('2026-03-11T09:00', { promisedDays: 3, reasons: '按区政府意见再压缩' }),
    checks('2026-03-12T09:00'),
    adopts('2026-03-16T09:00', '2026-04-01'),
    { ...publishes('2026-03-18T09:00'), then: { clock: { adjust: 'stopped', yearlyCheck: 'idle' } } },
  ],
  end: { stage: 'published', facts: { promisedDays: 3 }, effects: ['amend powers'] },
};

const delegated: Example = {
  title: '下放街道，以街道名义行使',
  kind: 'ordinary',
  given: { entries: [inInventory()] },
  steps: [
    { ...takenUp('2026-03-02T09:00', 'delegate'), then: { clock: { adjust: 'idle' } } },
    drafts('2026-03-04T09:00', { delegatedTo: 'street1', delegation: 'assign', reasons: '方便群众就近办理' }),
    checks('2026-03-06T09:00'),
    adopts('2026-03-10T09:00', '2026-04-01'),
    { ...publishes('2026-03-12T09:00'), then: { public: { power: { delegatedTo: 'street1', delegation: 'assign' } } } },
  ],
  end: { stage: 'published', effects: ['amend powers'] },
};

const abolished: Example = {
  title: '取消：自生效日起不再有效',
  kind: 'ordinary',
  given: { entries: [inInventory()] },
  steps: [
    takenUp('2026-11-23T09:00', 'withdraw'),
    drafts('2026-11-24T09:00', { endWhy: 'abolished', reasons: '改为备案' }),
    checks('2026-11-26T09:00'),
    adopts('2026-12-01T09:00', '2027-01-01'),
    publishes('2026-12-21T09:00'),
  ],
  end: { stage: 'published', effects: ['end powers'] },
};

const urgent: Example = {
  title: '依据废止当天停用',
  kind: 'urgent',
  given: { entries: [inInventory()] },
  steps: [
    {
      ...takenUp('2026-02-14T08:30', 'withdraw', 'lawChanged', { lawChangedOn: '2026-02-14' }),
      then: { due: { adjust: '2026-03-20' } },
    },
    drafts('2026-02-14T09:00', { endWhy: 'lawChanged', reasons: '所依据的条款当日废止' }),
    checks('2026-02-14T10:00'),
    adopts('2026-02-14T11:00', '2026-02-14'),
    publishes('2026-02-14T14:00'),
  ],
  end: { stage: 'published', clock: { adjust: 'stopped' }, effects: ['end powers'] },
};

const dropped: Example = {
  title: '审查不通过，终止',
  kind: 'variant',
  steps: [
    proposes('2026-03-02T09:00'),
    checks('2026-03-04T09:00', 'unlawful'),
    { at: '2026-03-05T09:00', act: 'drop', by: 'handler', facts: { reasons: '没有法律依据' } },
  ],
  end: { stage: 'dropped', effects: [] },
};

export default [entered, adjusted, delegated, abolished, urgent, dropped];
