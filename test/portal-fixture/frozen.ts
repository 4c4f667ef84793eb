import type { FrozenHead, FrozenYear } from '../../src/portal/source.ts';

/** A year that was frozen, of which one figure has changed since. */
export const frozen: FrozenHead = {
  year: 2025,
  n: 1,
  position: 4711,
  at: '2026-01-21T09:00:00.000+08:00',
  org: 'justice',
  reason: null,
  calendar: 'c'.repeat(64),
  definitions: [{ procedure: 'approval', version: 1, sha256: 'd'.repeat(64) }],
  previous: 'e'.repeat(64),
  digest: 'f'.repeat(64),
};

const received = {
  procedure: 'approval',
  indicator: 'received',
  org: '',
  part: '',
  kind: 'count',
  unit: 'count',
  title: '收件数',
  num: 12,
  den: 1,
  overdue: 0,
  value: 12,
  target: null,
  met: null,
};
const onTime = {
  ...received,
  indicator: 'onTime',
  kind: 'onTime',
  unit: 'percent',
  title: '按时办结率',
  num: 9,
  den: 10,
  value: 90,
  target: 100,
  met: false,
};

export const frozenYear: FrozenYear = {
  ...frozen,
  lines: [onTime, received, { ...received, org: 'market' }],
  later: [
    { ...received, then: received, now: { ...received, num: 13, value: 13 } },
    { ...received, org: 'market', then: { ...received, org: 'market' }, now: { ...received, org: 'market', num: 13 } },
  ],
};
