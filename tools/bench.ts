import { availableParallelism, cpus, loadavg } from 'node:os';
import { actRow } from './bench/act.ts';
import { fillDistrict } from './bench/district.ts';
import type { Figure } from './bench/figure.ts';
import { kernelRow } from './bench/kernel.ts';
import { readOptions, usage } from './bench/options.ts';
import { pageRow } from './bench/page.ts';
import { readRow } from './bench/read.ts';
import { startRow } from './bench/start.ts';
import { tableOf } from './bench/table.ts';

// Measures the product on this machine. Everything is made for the run and removed after it; all traffic stays on
// loopback; nothing is asserted: a figure that misses its target is printed as missed.
const options = asked();
if (options.help) console.log(usage);
else if (options.json) console.log(JSON.stringify({ ...machine(), ...(await measure()) }, null, 2));
else {
  console.log(`${Object.values(machine()).join(', ')}\n`);
  console.log(tableOf((await measure()).figures));
}

async function measure(): Promise<{ readonly figures: readonly Figure[] }> {
  const { only, seconds, cases } = options;
  const figures: Figure[] = [];
  if (only.includes('kernel')) figures.push(...told('kernel', kernelRow(seconds)));
  if (only.some((row) => row !== 'kernel')) {
    const district = await fillDistrict(cases, tell);
    try {
      if (only.includes('read')) figures.push(...told('read', await readRow(district, seconds)));
      if (only.includes('act')) figures.push(...told('act', await actRow(district, seconds, tell)));
      if (only.includes('page')) figures.push(...told('page', await pageRow(district)));
      if (only.includes('start')) figures.push(...told('start', await district.lent(startRow)));
    } finally {
      await district.close();
    }
  }
  return { figures };
}

function told(row: string, figures: readonly Figure[]): readonly Figure[] {
  tell(`${row}: done`);
  return figures;
}

function tell(doing: string): void {
  process.stderr.write(`${doing}\n`);
}

function machine() {
  return {
    machine: `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${availableParallelism()} cores`,
    node: `Node ${process.versions.node}`,
    load: `load average ${loadavg()[0]?.toFixed(2)} before the run`,
  };
}

function asked() {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    process.exit(2);
  }
}
