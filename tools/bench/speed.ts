import { percentile } from './figure.ts';

const TOGETHER = 8;

export interface Speed {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** How often work is done, 8 at a time, after a quarter of the time to warm up. */
export async function measure(seconds: number, work: () => Promise<unknown>): Promise<Speed> {
  await inParallel(seconds / 4, work);
  const { waits, spent } = await inParallel(seconds, work);
  return { perSecond: waits.length / spent, p50: percentile(waits, 0.5), p99: percentile(waits, 0.99) };
}

async function inParallel(seconds: number, work: () => Promise<unknown>) {
  const waits: number[] = [];
  const start = performance.now();
  const one = async () => {
    while (performance.now() - start < seconds * 1000) {
      const asked = performance.now();
      await work();
      waits.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: TOGETHER }, one));
  return { waits, spent: (performance.now() - start) / 1000 };
}
