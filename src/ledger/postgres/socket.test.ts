import { chmod, mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { chooseAccount } from './account.ts';
import { chooseAddress, forgetAddress } from './socket.ts';

let base: string;

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'yifa-socket-'));
  await chmod(base, 0o711);
});

afterEach(() => rm(base, { recursive: true, force: true }));

describe.skipIf(process.platform === 'win32')('the socket', () => {
  test('lies in the data folder', async () => {
    const address = await chooseAddress(base, undefined);
    expect(address).toEqual({ host: join(base, 'socket'), port: 5432 });
    expect((await stat(address.host)).mode & 0o777).toBe(0o700);
  });

  test('goes to a short folder when the path is too long, keeps to it and leaves nothing behind', async () => {
    const account = await chooseAccount();
    const dataDir = join(base, '某某县人民政府'.repeat(6));
    await mkdir(dataDir);
    const { host } = await chooseAddress(dataDir, account);
    expect(Buffer.byteLength(join(host, '.s.PGSQL.5432'))).toBeLessThan(104);
    expect((await stat(host)).mode & 0o777).toBe(0o700);
    expect((await chooseAddress(dataDir, account)).host).toBe(host);
    await chmod(host, 0o777); // no longer to be trusted
    const next = (await chooseAddress(dataDir, account)).host;
    expect(next).not.toBe(host);
    await rm(host, { recursive: true });
    await forgetAddress(dataDir, account);
    await expect(stat(next)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
