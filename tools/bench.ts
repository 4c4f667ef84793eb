import { availableParallelism, cpus, loadavg } from 'node:os';
import { actRow } from './bench/act.ts';
import { checkRow } from './bench/check.ts';
import { deskRow } from './bench/desk.ts';
import { type BenchDistrict, fillDistrict } from './bench/district.ts';
import type { Figure } from './bench/figure.ts';
import { figuresRow } from './bench/figures.ts';
import { forceRow } from './bench/force.ts';
import { impactRow } from './bench/impact.ts';
import { kernelRow } from './bench/kernel.ts';
import { lapseRow } from './bench/lapse.ts';
import { logRow } from './bench/log.ts';
import { type RowName, readOptions, usage } from './bench/options.ts';
import { pageRow } from './bench/page.ts';
import { readRow } from './bench/read.ts';
import { startRow } from './bench/start.ts';
import { tableOf } from './bench/table.ts';

// Measures the product on this machine. Everything is made for the run and removed after it; all traffic stays on
// loopback; nothing is asserted: a figure that misses its target is printed as missed. A row that cannot be measured
// is named, and the run then ends with exit code 1.
const options = asked();
if (options.help) console.log(usage);
else {
  const about = machine();
  if (!options.json) console.log(`${Object.values(about).join(', ')}\n`);
  const { figures, failed } = await measure();
  if (options.json) console.log(JSON.stringify({ ...about, figures, failed }, null, 2));
  else console.log(tableOf(figures));
  for (const { row, why } of failed) console.error(`${row} could not be measured: ${why}`);
  if (failed.length > 0) process.exitCode = 1;
}

interface Measured {
  readonly figures: Figure[];
  readonly failed: { readonly row: RowName; readonly why: string }[];
}

async function measure(): Promise<Measured> {
  const { only, seconds, cases } = options;
  const measured: Measured = { figures: [], failed: [] };
  await attempt(measured, 'kernel', async () => kernelRow(seconds));
  await attempt(measured, 'desk', deskRow);
  await attempt(measured, 'check', async () => checkRow());
  await attempt(measured, 'log', () => logRow());
  if (only.every((row) => ['kernel', 'check', 'log', 'desk'].includes(row))) return measured;
  const district = await fillDistrict(cases, tell);
  try {
    for (const [row, work] of Object.entries(rowsIn(district, seconds)))
      await attempt(measured, row as RowName, work as () => Promise<Figure[]>);
  } finally {
    await district.close();
  }
  return measured;
}

/** The rows that need a district; the start row comes last, because it takes the data folder over. */
function rowsIn(district: BenchDistrict, seconds: number): { readonly [row in RowName]?: () => Promise<Figure[]> } {
  return {
    read: () => readRow(district, seconds),
    act: () => actRow(district, seconds, tell),
    page: () => pageRow(district),
    figures: () => figuresRow(district, seconds),
    lapse: () => lapseRow(district, seconds),
    force: () => forceRow(district, seconds),
    impact: () => impactRow(district, seconds),
    start: () => district.lent(startRow),
  };
}

async function attempt({ figures, failed }: Measured, row: RowName, work: () => Promise<Figure[]>): Promise<void> {
  if (!options.only.includes(row)) return;
  tell(row);
  try {
    figures.push(...(await work()));
  } catch (error) {
    failed.push({ row, why: (error as Error).message });
  }
}

function tell(doing: string): void {
  process.stderr.write(`${doing} …\n`);
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
