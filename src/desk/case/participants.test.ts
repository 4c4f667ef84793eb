import { expect, test } from 'vitest';
import type { TimelineEntry } from '../api/types.ts';
import { participants } from './participants.ts';

const done = (who: string, role: string, act: string, more: Partial<TimelineEntry> = {}): TimelineEntry => ({
  seq: 1,
  kind: 'act',
  act,
  at: '2026-03-02T09:00:00.000+08:00',
  recordedAt: '2026-03-02T09:00:00.000+08:00',
  who,
  org: 'market',
  role,
  late: false,
  automatic: false,
  voided: false,
  facts: {},
  ...more,
});

test('each person stands once in each role, with what he did and when last', () => {
  const found = participants([
    done('', '', '', { kind: 'opened' }),
    done('甲', 'window', 'apply'),
    done('甲', 'window', 'serve', { at: '2026-03-09T09:00:00.000+08:00' }),
    done('甲', 'chair', 'hold'),
    done('乙', 'handler', 'examine', { voided: true }),
    done('law', 'law', 'lapse', { automatic: true }),
  ]);
  expect(found).toEqual([
    { who: '甲', org: 'market', role: 'window', acts: ['apply', 'serve'], last: '2026-03-09' },
    { who: '甲', org: 'market', role: 'chair', acts: ['hold'], last: '2026-03-02' },
  ]);
});
