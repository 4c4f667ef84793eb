import type { Example } from '../../../../kernel/index.ts';
import { checked, debated, own, resolve, sign } from './steps.ts';

const supplement = { items: [{ key: 's1', columns: { text: '资金至今没有落实。（演示数据）' } }] };

/** 演示数据 */
const examples: readonly Example[] = [
  {
    title: '核对只由本人办、只办一次；没有核对完不能签发，核对的时间过了才可以',
    kind: 'refused',
    steps: [
      ...debated('agree', 'against', 'agree'),
      { ...resolve('adopted'), then: { due: { check: '2026-05-14' } } },
      { ...own('2026-05-11T11:00', 'confirmSpeech', 'm2'), as: 'm1', refused: 'role.not-held' },
      ...checked('m1'),
      { ...own('2026-05-12T09:30', 'confirmSpeech', 'm1'), refused: 'gate.shut' },
      own('2026-05-12T09:40', 'noteDisagreement', 'm2', {
        columns: { recordNote: '漏记了资金缺口的数字。（演示数据）' },
      }),
      { ...sign, refused: { code: 'gate.shut', article: 30 } },
      { ...sign, at: '2026-05-15T09:00' },
    ],
    end: { stage: 'concluded', clock: { check: 'stopped' } },
  },
  {
    title: '持不同意见的人可以摘录、补充本人的意见，记录不变；别人不能',
    kind: 'refused',
    steps: [
      ...debated('agree', 'against', 'agree'),
      { ...own('2026-05-11T10:20', 'supplement', 'm2', supplement), refused: 'stage.wrong' },
      resolve('adopted'),
      ...checked('m1', 'm2', 'm3'),
      sign,
      own('2026-05-13T08:50', 'takeExtract', 'm1'),
      own('2026-05-13T09:00', 'takeExtract', 'm2'),
      { ...own('2026-05-13T09:10', 'takeExtract', 'm2'), as: 'm1', refused: 'role.not-held' },
      { ...own('2026-05-13T09:20', 'supplement', 'm2', supplement), as: 'm1', refused: 'role.not-held' },
      own('2026-05-13T09:30', 'supplement', 'm2', supplement),
      {
        ...own('2026-05-13T09:40', 'noteDisagreement', 'm2', { columns: { recordNote: '改' } }),
        refused: 'stage.wrong',
      },
      {
        at: '2026-05-13T09:50',
        act: 'speak',
        by: 'clerk',
        item: 'm2',
        columns: { opinion: 'agree', statement: '改' },
        refused: 'stage.wrong',
      },
    ],
    end: { stage: 'concluded' },
  },
];

export default examples;
