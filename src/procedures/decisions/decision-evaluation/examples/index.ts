import type { Example } from '../../../../kernel/index.ts';
import { close, decide, decision, draw, examine, inspect, matter, planned, report, review, settled } from './steps.ts';

const ordinary: Example = {
  title: '抽样检查发现偏差，继续执行，纠正后办结',
  kind: 'ordinary',
  given: { entries: [decision('inForce')] },
  steps: [
    ...planned,
    { at: '2026-03-05T20:00', act: 'comment', by: 'public', items: [{ key: '1', columns: { opinion: '进度太慢。' } }] },
    draw,
    inspect('三'),
    inspect('六', 'deviation'),
    examine,
    { at: '2026-03-23T09:00', act: 'listDeviation', by: 'evaluator', ...matter('d1', 'deviation') },
    report(),
    { ...decide('continue'), then: { stage: 'righting', clock: { evaluate: 'stopped', followUp: 'idle' } } },
    ...settled('d1'),
    close,
  ],
  end: { stage: 'done', public: { result: { result: 'continue', achieved: 'partly' } }, effects: [] },
};

/** 停止当日生效由决策案卷承接；这里开始善后的期限。 */
const stopped: Example = {
  title: '决定停止，逐项善后',
  kind: 'variant',
  given: { entries: [decision('inForce')] },
  steps: [
    ...planned,
    draw,
    inspect('三'),
    inspect('六'),
    examine,
    report({ achieved: 'failed', proposal: 'stop' }),
    { ...decide('stop'), at: '2026-04-13T09:00', refused: { code: 'gate.shut', article: 37 } },
    review,
    { ...decide('stop'), then: { due: { followUp: '2026-05-26' } } },
    { ...close, at: '2026-05-07T09:00', refused: { code: 'gate.shut', article: 9 } },
    { at: '2026-05-11T09:00', act: 'listFollowUp', by: 'evaluator', ...matter('f1', 'followUp') },
    ...settled('f1'),
    close,
  ],
  end: { stage: 'done', clock: { followUp: 'stopped' } },
};

const adjusted: Example = {
  title: '决定调整，等调整它的决策公布；有严重后果的先移送',
  kind: 'variant',
  given: { entries: [decision('inForce')] },
  steps: [
    ...planned,
    draw,
    inspect('三'),
    inspect('六'),
    examine,
    report({ grave: true, proposal: 'adjust' }),
    { at: '2026-04-13T09:00', act: 'returnReport', by: 'head', facts: { returnReason: '补充资金使用情况。' } },
    { ...report({ grave: true, proposal: 'adjust' }), at: '2026-04-16T09:00' },
    review,
    decide('adjust'),
    { ...close, at: '2026-05-07T09:00', refused: { code: 'gate.shut', article: 37 } },
    { at: '2026-08-03T09:00', act: 'noteReplaced', reaction: true },
    { ...close, at: '2026-08-04T09:00', refused: { code: 'gate.shut', article: 38 } },
    { at: '2026-08-05T09:00', act: 'refer', by: 'unitHead', facts: { referNote: '违反招标程序。（演示数据）' } },
    { ...close, at: '2026-08-06T09:00' },
  ],
  end: { stage: 'done' },
};

const refused: Example = {
  title: '不能先看种子再定名单，不能挑着查，不能绕过意见和纠正',
  kind: 'refused',
  given: { entries: [decision('ended')] },
  steps: [
    planned[0] as (typeof planned)[number],
    { ...(planned[2] as (typeof planned)[number]), at: '2026-03-02T10:00', refused: 'gate.shut' },
    planned[1] as (typeof planned)[number],
    {
      ...(planned[2] as (typeof planned)[number]),
      at: '2026-03-03T10:00',
      facts: { ...planned[2]?.facts, seedOn: '2026-03-02' },
      refused: 'bound.broken',
    },
    planned[2] as (typeof planned)[number],
    { ...draw, at: '2026-03-06T09:00', refused: 'wait.running' },
    { ...draw, items: [{ key: '一', columns: { what: '永安里一号楼' } }], refused: 'fact.unknown' },
    { ...draw, then: { facts: { seed: 20 } } },
    { ...inspect('一'), refused: 'item.unknown' },
    inspect('三'),
    { ...examine, at: '2026-03-17T09:00' },
    { ...report(), at: '2026-03-18T09:00', refused: 'wait.running' },
    { ...report(), at: '2026-04-07T09:00', refused: 'gate.shut' },
    { ...inspect('六', 'deviation'), at: '2026-04-07T10:00' },
    { ...report(), at: '2026-04-07T11:00', refused: { code: 'gate.shut', article: 9 } },
    { at: '2026-04-08T09:00', act: 'listDeviation', by: 'evaluator', ...matter('d1', 'deviation') },
    report(),
    review,
    { ...decide('stop'), refused: { code: 'gate.shut', article: 9 } },
    { ...decide('continue'), at: '2026-05-06T10:00' },
    { at: '2026-05-07T09:00', act: 'confirm', by: 'evaluator', item: 'd1', refused: 'gate.shut' },
    { ...close, refused: 'gate.shut' },
  ],
  end: { stage: 'righting' },
};

/** 演示数据 */
const examples: readonly Example[] = [ordinary, stopped, adjusted, refused];

export default examples;
