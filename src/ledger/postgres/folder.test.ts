import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { canEnter, chooseAccount, runAs } from './account.ts';
import { openFolder } from './folder.ts';

const IS_ROOT = process.getuid?.() === 0;

let base: string;

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'yifa-folder-'));
  await chmod(base, 0o711);
});

afterEach(() => rm(base, { recursive: true, force: true }));

test('a folder that is not there is made, and closed to others', async () => {
  const folder = await openFolder(join(base, 'a', 'data'));
  expect(folder).toMatchObject({ database: join(folder.path, 'postgres'), note: undefined });
  expect((await stat(folder.path)).mode & 0o066).toBe(0);
});

describe('a folder of something else is left alone', () => {
  test('when other files lie in it', async () => {
    await writeFile(join(base, 'thesis.txt'), '');
    await expect(openFolder(base)).rejects.toMatchObject({ code: 'not-a-database-folder' });
  });

  test('when it is a file', async () => {
    await writeFile(join(base, 'data'), '');
    await expect(openFolder(join(base, 'data'))).rejects.toMatchObject({ code: 'not-a-database-folder' });
    await expect(openFolder(join(base, 'data', 'a', 'b'))).rejects.toMatchObject({ code: 'not-a-database-folder' });
  });

  test('when its database is missing its mark or of another version', async () => {
    await mkdir(join(base, 'data', 'postgres'), { recursive: true });
    await expect(openFolder(join(base, 'data'))).rejects.toThrow('holds no database');
    await writeFile(join(base, 'data', 'postgres', 'PG_VERSION'), '15\n');
    await expect(openFolder(join(base, 'data'))).rejects.toThrow('PostgreSQL 15');
  });
});

describe.skipIf(!IS_ROOT)('started by root', () => {
  test('PostgreSQL gets an account without rights, or the one that the data belongs to', async () => {
    const account = await chooseAccount();
    expect(account?.uid).toBeGreaterThan(0);
    const data = join(base, 'postgres');
    await mkdir(data);
    expect(await chooseAccount(data)).toEqual(account);
    spawnSync('chown', ['1234:1234', data]);
    expect(await chooseAccount(data)).toMatchObject({ uid: 1234, gid: 1234 });
  });

  test('a folder that the account cannot enter is refused when it was asked for', async () => {
    await chmod(base, 0o700);
    await expect(openFolder(join(base, 'data'))).rejects.toMatchObject({ code: 'folder-unreachable' });
  });

  test('the account can pass through the data folder and not look into it', async () => {
    const { path, account } = await openFolder(join(base, 'data'));
    expect(canEnter(path, account)).toBe(true);
    expect(spawnSync('ls', [path], runAs(account)).status).not.toBe(0);
  });

  test('a full disk is told before anything is written', async ({ skip }) => {
    const disk = join(base, 'disk');
    await mkdir(disk);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', disk]).status === 0;
    if (!mounted) skip('this system allows no mount');
    try {
      await expect(openFolder(join(disk, 'data'))).rejects.toMatchObject({ code: 'disk-full' });
    } finally {
      spawnSync('umount', [disk]);
    }
  });

  test('a disk that is read-only is told', async ({ skip }) => {
    const disk = join(base, 'disk');
    await mkdir(disk);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'ro', 'tmpfs', disk]).status === 0;
    if (!mounted) skip('this system allows no mount');
    try {
      await expect(openFolder(join(disk, 'data'))).rejects.toMatchObject({ code: 'no-write-permission' });
    } finally {
      spawnSync('umount', [disk]);
    }
  });
});

test.skipIf(IS_ROOT)('a folder that may not be written is told', async () => {
  await chmod(base, 0o500);
  await expect(openFolder(join(base, 'data'))).rejects.toMatchObject({ code: 'no-write-permission' });
});
