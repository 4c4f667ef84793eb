import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const PROJECT = join(import.meta.dirname, '..', '..');
const SOURCE = join(PROJECT, 'src', 'desk');
const BUILT = join(PROJECT, 'dist', 'desk');
const STAMP = join(PROJECT, 'dist', 'desk.stamp');

/**
 * Builds the workspace unless the one that lies there was built from these very sources.
 * @returns whether it is there now; false where the build failed, with the reason in `error`
 */
export async function buildDesk(): Promise<{ readonly built: boolean; readonly error?: string }> {
  const stamp = await fingerprint();
  const known = await readFile(STAMP, 'utf8').catch(() => '');
  if (known === stamp && existsSync(join(BUILT, 'index.html'))) return { built: true };
  const fresh = `${BUILT}.${process.pid}`;
  await mkdir(join(PROJECT, 'dist'), { recursive: true });
  const error = await vite(fresh);
  if (error === undefined) {
    await compress(join(fresh, 'assets'));
    await putInPlace(fresh, stamp);
  }
  await rm(fresh, { recursive: true, force: true });
  const built = existsSync(join(BUILT, 'index.html'));
  return error === undefined ? { built } : { built, error };
}

/** Each file once more as gzip, which the server sends in its place. */
async function compress(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    await writeFile(`${file}.gz`, gzipSync(await readFile(file), { level: 9 }));
  }
}

/** The old one is there until the new one is whole; of two that are built at once either will do. */
async function putInPlace(fresh: string, stamp: string): Promise<void> {
  const old = `${fresh}.old`;
  await rename(BUILT, old).catch(() => undefined);
  await rename(fresh, BUILT).catch(() => undefined);
  await rm(old, { recursive: true, force: true });
  await writeFile(STAMP, stamp);
}

/** What the build depends on: its sources, and the versions of the packages. */
async function fingerprint(): Promise<string> {
  const names = (await readdir(SOURCE, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash('sha256');
  for (const name of [...names, join(PROJECT, 'package-lock.json')]) hash.update(await readFile(name));
  return hash.digest('hex');
}

function vite(folder: string): Promise<string | undefined> {
  const program = join(PROJECT, 'node_modules', 'vite', 'bin', 'vite.js');
  const child = spawn(
    process.execPath,
    [program, 'build', '--config', join(SOURCE, 'vite.config.ts'), '--outDir', folder, '--logLevel', 'error'],
    {
      cwd: PROJECT,
      // Whoever starts it, what is built is the product.
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let said = '';
  child.stderr?.on('data', (part: Buffer) => {
    said += String(part);
  });
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(String(error)));
    child.on('close', (code) => resolve(code === 0 ? undefined : said || `vite ended with ${code}`));
  });
}
