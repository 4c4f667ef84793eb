import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

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
  const error = await vite();
  if (error !== undefined) return { built: existsSync(join(BUILT, 'index.html')), error };
  await mkdir(join(PROJECT, 'dist'), { recursive: true });
  await writeFile(STAMP, stamp);
  return { built: true };
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

function vite(): Promise<string | undefined> {
  const program = join(PROJECT, 'node_modules', 'vite', 'bin', 'vite.js');
  const child = spawn(
    process.execPath,
    [program, 'build', '--config', join(SOURCE, 'vite.config.ts'), '--logLevel', 'error'],
    {
      cwd: PROJECT,
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
