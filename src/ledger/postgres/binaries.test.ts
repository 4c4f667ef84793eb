import { spawnSync } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { chooseAccount, runAs } from './account.ts';
import { findBinaries } from './binaries.ts';

const IS_ROOT = process.getuid?.() === 0;

let base: string;
let dataDir: string;

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'yifa-programs-'));
  await chmod(base, 0o711);
  dataDir = join(base, 'data');
  await mkdir(dataDir, { mode: 0o711 });
});

afterEach(() => rm(base, { recursive: true, force: true }));

/** A copy of the installed package, in a folder with this mode. */
async function installedIn(mode: number, version = '18.0.0'): Promise<{ folder: string; version: string }> {
  const { postgres } = await findBinaries(dataDir, undefined);
  const closed = join(base, `closed-${version}`);
  const folder = join(closed, 'package');
  await cp(dirname(dirname(postgres)), join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  await chmod(closed, mode);
  return { folder, version };
}

test('the installed PostgreSQL runs, complete with its libraries', async () => {
  const { postgres, initdb } = await findBinaries(dataDir, await chooseAccount());
  for (const program of [postgres, initdb]) {
    expect(spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout).toContain('(PostgreSQL) 18');
  }
});

test.skipIf(process.platform !== 'linux')('libraries get their short names, which npm does not carry', async () => {
  const installed = await installedIn(0o755);
  const lib = join(installed.folder, 'native', 'lib');
  await rm(join(lib, 'libpq.so.5'));
  const { postgres } = await findBinaries(dataDir, undefined, installed);
  expect(postgres).toBe(join(installed.folder, 'native', 'bin', 'postgres'));
  expect(await readdir(lib)).toContain('libpq.so.5');
});

test.skipIf(process.platform !== 'linux')('a library that is damaged is named', async () => {
  const installed = await installedIn(0o755);
  await writeFile(join(installed.folder, 'native', 'lib', 'libcrypto.so.1.1'), '');
  const refusal = findBinaries(dataDir, undefined, installed);
  await expect(refusal).rejects.toMatchObject({ code: 'broken-install' });
  await expect(refusal).rejects.toThrow('libcrypto.so.1.1');
});

test('a package without programs is a broken installation', async () => {
  const refusal = findBinaries(dataDir, undefined, { folder: join(base, 'nothing'), version: '18.0.0' });
  await expect(refusal).rejects.toMatchObject({ code: 'broken-install' });
});

describe.skipIf(!IS_ROOT)('a project that only root may enter', () => {
  test('is copied for the account, once for each version', async () => {
    const account = await chooseAccount();
    const { postgres } = await findBinaries(dataDir, account, await installedIn(0o700));
    expect(postgres).toBe(join(dataDir, 'program-18.0.0', 'native', 'bin', 'postgres'));
    expect(spawnSync(postgres, ['--version'], { ...runAs(account), cwd: '/' }).status).toBe(0);
    await findBinaries(dataDir, account, await installedIn(0o700, '18.1.0'));
    expect(await readdir(dataDir)).toEqual(['program-18.1.0']);
  });
});
