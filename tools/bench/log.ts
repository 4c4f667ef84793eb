import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { addDays } from '../../src/law/index.ts';
import { checkForeignLog, readLog } from '../../src/service/check-log.ts';
import { type Figure, figure, percentile } from './figure.ts';

/** A third of the speed is three times the time. */
const TARGET = { of: 'ratio', is: 'atLeast', value: 1 / 3 } as const;
/** Cases of ten events: more events than are kept in memory. */
const CASES = 30_000;
/** Cases whose rows stand mixed. */
const MIXED = 500;
const REPEATS = 3;

const acts = [
  ['收件', 'apply'],
  ['受理', 'accept'],
  ['现场勘验', 'inspect'],
  ['复核勘验', 'cosign'],
  ['初审', 'examine'],
  ['复审', 'review'],
  ['签批', 'decide'],
  ['发证', 'serve'],
  ['公示', 'disclose'],
  ['归档', 'archive'],
] as const;

const columns = { case: 'case:concept:name', time: 'time:timestamp', person: 'org:resource', activity: 'concept:name' };
const map = { ...columns, activities: Object.fromEntries(acts) };

/**
 * A log of another system (invented, 演示数据) checked against the permit procedure, from the file to the last finding,
 * against reading the same file with the same reader and keeping nothing.
 */
export async function logRow(cases = CASES): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'yifa-bench-log-'));
  try {
    const figures: Figure[] = [];
    for (const [name, pieces] of [
      ['CSV', csvOf(cases)],
      ['XES', xesOf(cases)],
    ] as const) {
      const path = join(folder, `log.${name.toLowerCase()}`);
      await pipeline(pieces, createWriteStream(path));
      figures.push(await measured(name, path, cases));
    }
    return figures;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function measured(name: string, path: string, cases: number): Promise<Figure> {
  const events = cases * acts.length;
  let found = 0;
  const read = await perSecond(events, async () => {
    let rows = 0;
    const sink = { row: () => void rows++, malformed: () => void rows-- };
    await readLog(path, { ...columns, isActivity: () => true }, () => sink);
    if (rows !== events) throw new Error(`${rows} of ${events} events were read`);
  });
  const checked = await perSecond(events, async () => {
    const report = await checkForeignLog(path, 'approval', map);
    found = [...report.findings].length;
    const { cases: seen, events: told } = report;
    report.close();
    if (seen !== cases || told !== events) throw new Error(`${told} of ${events} events were checked`);
  });
  return figure({
    row: 'log',
    what: `check-log on a ${name} of ${cases} cases`,
    value: checked,
    unit: 'events/s',
    against: { what: 'reading the file alone', value: read },
    target: TARGET,
    note: `${events} events, ${found} findings; a third of the speed is three times the time`,
  });
}

/** Events per second, the median of some runs after one to warm up. */
async function perSecond(events: number, work: () => Promise<void>): Promise<number> {
  await work();
  const runs: number[] = [];
  for (let i = 0; i < REPEATS; i++) {
    const start = performance.now();
    await work();
    runs.push((events / (performance.now() - start)) * 1000);
  }
  return percentile(runs, 0.5);
}

interface Told {
  readonly id: string;
  readonly act: string;
  readonly at: string;
  readonly who: string;
}

/** Every tenth case is decided late, every seventh by who examined it. */
function toldOf(n: number, step: number): Told {
  const [act] = acts[step] as (typeof acts)[number];
  const day = addDays('2024-01-02', (n % 400) + step * 2 + (n % 10 === 0 && step > 5 ? 45 : 0));
  const hour = String(9 + (n % 8)).padStart(2, '0');
  const who = n % 7 === 0 && step === 6 ? 4 : step;
  return { id: `K${n}`, act, at: `${day}T${hour}:00:00+08:00`, who: `P${who}-${n % 50}` };
}

function* csvOf(cases: number): Generator<string> {
  yield `${[columns.case, columns.activity, columns.time, columns.person, 'org:group', 'note'].join()}\n`;
  for (let first = 0; first < cases; first += MIXED)
    for (let step = 0; step < acts.length; step++)
      for (let n = first; n < Math.min(cases, first + MIXED); n++) {
        const { id, act, at, who } = toldOf(n, step);
        yield `${id},${act},${at},${who},G${n % 12},"备注 ${n}（演示数据）"\n`;
      }
}

function* xesOf(cases: number): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<log xes.version="2.0" xmlns="http://www.xes-standard.org/">\n';
  const text = (key: string, value: string) => `<string key="${key}" value="${value}"/>`;
  for (let n = 0; n < cases; n++) {
    yield `<trace>${text('concept:name', `K${n}`)}\n`;
    for (let step = 0; step < acts.length; step++) {
      const { act, at, who } = toldOf(n, step);
      const time = `<date key="${columns.time}" value="${at}"/>`;
      yield `<event>${text(columns.activity, act)}${time}${text(columns.person, who)}${text('lifecycle:transition', 'complete')}</event>\n`;
    }
    yield '</trace>\n';
  }
  yield '</log>\n';
}
