import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { addJob, claimJobs, failJob, finishJob, forgetJobs, stuckJobs } from './outbox.ts';
import { transaction } from './pool.ts';
import { district } from './sample.ts';

let database: TestDatabase;
let db: Pool;

beforeAll(async () => {
  database = await testDatabase();
  db = database.app;
});
afterAll(() => database.drop());

describe('the outbox', () => {
  test('gives each of many jobs to one of many workers', async () => {
    await Promise.all(
      Array.from({ length: 200 }, (_, n) => addJob(db, district, { kind: 'mail', key: `m-${n}`, payload: { n } })),
    );
    const claimed = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const mine = [];
        for (
          let jobs = await claimJobs(db, district, { kinds: ['mail'], limit: 7 });
          jobs.length > 0;
          jobs = await claimJobs(db, district, { kinds: ['mail'], limit: 7 })
        )
          for (const job of jobs) {
            expect(await finishJob(db, district, job.id)).toBe(true);
            mine.push(job.key);
          }
        return mine;
      }),
    );
    expect(claimed.flat().sort()).toEqual(Array.from({ length: 200 }, (_, n) => `m-${n}`).sort());
  });

  test('knows one kind and key as one job', async () => {
    for (const n of [1, 2]) await addJob(db, district, { kind: 'once', key: 'k', payload: { n } });
    const jobs = await claimJobs(db, district, { kinds: ['once'] });
    expect(jobs.map((job) => job.payload)).toEqual([{ n: 1 }]);
  });

  test('gives a job again when the lease has ended without a result', async () => {
    await addJob(db, district, { kind: 'lease', key: 'k', payload: null });
    expect(await claimJobs(db, district, { kinds: ['lease'], seconds: 0.2 })).toHaveLength(1);
    expect(await claimJobs(db, district, { kinds: ['lease'] })).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(await claimJobs(db, district, { kinds: ['lease'] })).toMatchObject([{ attempts: 2 }]);
  });

  test('tries a failed job later, and shows what keeps failing', async () => {
    await addJob(db, district, { kind: 'bad', key: 'k', payload: {} });
    for (let n = 0; n < 5; n++) {
      const [job] = await claimJobs(db, district, { kinds: ['bad'] });
      await failJob(db, district, job!.id, `第${n + 1}次失败`, n === 4 ? 60 : 0);
    }
    expect(await claimJobs(db, district, { kinds: ['bad'] })).toEqual([]);
    expect(await stuckJobs(db, district)).toMatchObject([{ kind: 'bad', attempts: 5, lastError: '第5次失败' }]);
  });

  test('waits until its moment', async () => {
    await addJob(db, district, { kind: 'later', key: 'k', payload: {}, runAt: '2199-01-01T00:00:00.000+08:00' });
    expect(await claimJobs(db, district, { kinds: ['later'] })).toEqual([]);
  });

  test('a job whose transaction fails is not done', async () => {
    await addJob(db, district, { kind: 'half', key: 'k', payload: {} });
    const [job] = await claimJobs(db, district, { kinds: ['half'] });
    const failing = transaction(db, async (client) => {
      expect(await finishJob(client, district, job!.id)).toBe(true);
      throw new Error('the effect failed');
    });
    await expect(failing).rejects.toThrow('the effect failed');
    expect(await finishJob(db, district, job!.id)).toBe(true);
    expect(await finishJob(db, district, job!.id)).toBe(false);
  });

  test('another district’s jobs are not touched', async () => {
    await addJob(db, '990102', { kind: 'theirs', key: 'k', payload: {} });
    expect(await claimJobs(db, district, { kinds: ['theirs'] })).toEqual([]);
    expect(await claimJobs(db, '990102')).toHaveLength(1);
  });

  test('done jobs are forgotten, waiting ones never', async () => {
    await addJob(db, district, { kind: 'stays', key: 'k', payload: {} });
    expect(await forgetJobs(db, district, '2199-01-01T00:00:00.000+08:00')).toBeGreaterThanOrEqual(201);
    expect(await claimJobs(db, district, { kinds: ['stays'] })).toHaveLength(1);
  });
});
