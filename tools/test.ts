import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Tally, tally } from './tally.ts';

const PROJECT = resolve(import.meta.dirname, '..');

/** What must hold besides the tests; each counts as one check. */
const GATES: [name: string, program: string, ...options: string[]][] = [
  ['types', program('typescript', 'bin/tsc'), '--noEmit', '--project', '.'],
  ['types of the desk', program('typescript', 'bin/tsc'), '--noEmit', '--project', 'src/desk'],
  ['format and lint', program('@biomejs/biome', 'bin/biome'), 'check', '--error-on-warnings', '.'],
  ['rooms', 'tools/check-rooms.ts'],
];

const filters = process.argv.slice(2);
const onlyGates = filters.includes('--gates');
const total: Tally = { passed: 0, failed: 0, skipped: 0 };
const failedGates: string[] = [];

// Named files are for working on them: then only their tests run.
if (onlyGates || filters.length === 0) {
  for (const [name, ...command] of GATES) {
    const passed = run(command) === 0;
    total[passed ? 'passed' : 'failed'] += 1;
    if (!passed) failedGates.push(name);
  }
}
if (!onlyGates) add(runTests(filters));

console.log('');
for (const name of failedGates) console.log(`Failed gate: ${name}`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

function runTests(names: string[]): Tally {
  const folder = mkdtempSync(join(tmpdir(), 'yifa-report-'));
  const report = join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const status = run([program('vitest', 'vitest.mjs'), 'run', ...reporters, ...names]);
    return tally(existsSync(report) ? readFileSync(report, 'utf8') : undefined, status);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function add(counted: Tally): void {
  total.passed += counted.passed;
  total.failed += counted.failed;
  total.skipped += counted.skipped;
}

function program(name: string, path: string): string {
  return join('node_modules', name, path);
}

function run(command: string[]): number {
  return spawnSync(process.execPath, command, { cwd: PROJECT, stdio: 'inherit' }).status ?? 1;
}
