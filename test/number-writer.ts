import type { CaseEvent } from '../src/kernel/case.ts';
import { openCommitter } from '../src/ledger/append.ts';
import { nextNumber } from '../src/ledger/numbers.ts';
import { openPool } from '../src/ledger/pool.ts';
import { append, commitOf, district, opening } from '../src/ledger/sample.ts';

/** A process that numbers one paper after another, four at a time, until somebody kills it; it says each that it has. */
const [config = '{}', series = '', name = ''] = process.argv.slice(2);
const pool = openPool({ ...JSON.parse(config), max: 4 });
const committer = openCommitter(pool);

async function take(id: string): Promise<number> {
  for (;;) {
    const n = await nextNumber(pool, district, series);
    const [opened, applied] = opening(id) as [CaseEvent, CaseEvent];
    const events = [opened, { ...applied, number: { series, n } } as CaseEvent];
    if ((await committer.commit(commitOf([append([], events)]))).ok) return n;
  }
}

await Promise.all(
  [0, 1, 2, 3].map(async (line) => {
    for (let n = 0; ; n++) console.log(await take(`${name}-${line}-${n}`));
  }),
);
