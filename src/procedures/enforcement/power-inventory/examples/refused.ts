import type { Example } from '../../../../kernel/index.ts';
import { adopts, checks, content, drafts, inInventory, proposes, publishes, takenUp } from './given.ts';

const skipped: Example = {
  title: '没有合法性审查不能审定，没有审定不能公布',
  kind: 'refused',
  steps: [
    proposes('2026-03-02T09:00'),
    { ...adopts('2026-03-02T10:00', '2026-04-01'), refused: { code: 'stage.wrong', article: 13 } },
    { ...publishes('2026-03-02T11:00'), refused: { code: 'stage.wrong', article: 40 } },
    checks('2026-03-03T09:00'),
    { ...publishes('2026-03-03T10:00'), refused: { code: 'stage.wrong', article: 40 } },
    { ...adopts('2026-03-04T09:00', '2026-04-01'), on: '2026-03-03', refused: { code: 'date.back', article: 13 } },
    { at: '2026-03-04T10:00', act: 'adopt', by: 'leader', facts: { resolution: 'adopt' }, refused: 'fact.required' },
    adopts('2026-03-04T11:00', '2026-04-01'),
    {
      at: '2026-03-05T09:00',
      act: 'yearlyCheck',
      by: 'handler',
      facts: { checkedUpTo: '2026', inOrder: true, checkNote: '一致' },
      refused: { code: 'stage.wrong', article: 13 },
    },
    publishes('2026-03-05T10:00'),
    { at: '2026-03-06T09:00', act: 'endLife', by: 'handler', refused: { code: 'act.by-law-only', article: 40 } },
  ],
  end: { stage: 'published' },
};

const incomplete: Example = {
  title: '没有依据，或者许可没有承诺时限，不能申请入库',
  kind: 'refused',
  steps: [
    { ...proposes('2026-03-02T09:00', { basis: [] }), refused: 'fact.required' },
    {
      at: '2026-03-02T09:10',
      act: 'propose',
      by: 'handler',
      facts: Object.fromEntries(Object.entries(content).filter(([fact]) => fact !== 'promisedDays')),
      refused: 'fact.required',
    },
    { ...proposes('2026-03-02T09:20', { handling: 'joint' }), refused: 'fact.required' },
    proposes('2026-03-02T09:30', { handling: 'joint', jointDepartments: ['environment', 'fire'] }),
  ],
  end: { stage: 'proposed' },
};

const samePerson: Example = {
  title: '起草的人不审查，审查的人不审定',
  kind: 'refused',
  steps: [
    { ...proposes('2026-03-02T09:00'), as: '周某' },
    { ...checks('2026-03-03T09:00'), as: '周某', refused: 'role.same-person' },
    { ...checks('2026-03-03T10:00'), as: '吴某' },
    { ...adopts('2026-03-04T09:00', '2026-04-01'), as: '吴某', refused: 'role.same-person' },
    { ...adopts('2026-03-04T10:00', '2026-04-01'), as: '郑某' },
  ],
  end: { stage: 'adopted' },
};

const passedOn: Example = {
  title: '委托出去的权力不得再委托',
  kind: 'refused',
  given: { entries: [inInventory({ delegation: 'entrust', delegatedTo: 'street1' })] },
  steps: [
    takenUp('2026-03-02T09:00', 'delegate'),
    {
      ...drafts('2026-03-03T09:00', { delegatedTo: 'street2', delegation: 'entrust', reasons: '转委托' }),
      refused: { code: 'gate.shut', article: 24 },
    },
    { ...drafts('2026-03-03T09:10', { reasons: '没有写明下放给谁' }), refused: 'fact.required' },
    drafts('2026-03-03T10:00', { delegatedTo: 'market', delegation: 'none', reasons: '先收回' }),
  ],
  end: { stage: 'proposed' },
};

const gone: Example = {
  title: '已经取消的权力不能再调整',
  kind: 'refused',
  given: { entries: [inInventory({}, 'ended')] },
  steps: [
    takenUp('2026-03-02T09:00', 'amend'),
    {
      ...drafts('2026-03-03T09:00', { promisedDays: 5, reasons: '缩短时限' }),
      refused: { code: 'gate.shut', article: 40 },
    },
    { at: '2026-03-03T10:00', act: 'drop', by: 'handler', facts: { reasons: '权力已经取消' } },
  ],
  end: { stage: 'dropped' },
};

export default [skipped, incomplete, samePerson, passedOn, gone];
