import { open, readdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CliError, type CliErrorCode } from './errors.ts';

const faults: { readonly [code: string]: CliErrorCode } = {
  ENOENT: 'cli.file-missing',
  EISDIR: 'cli.file-is-folder',
  ENOTDIR: 'cli.folder-is-file',
  EACCES: 'cli.file-unreadable',
  EPERM: 'cli.file-unreadable',
};

/** The bytes of a file that a person named. @throws CliError `cli.file-missing`, `cli.file-is-folder`, `cli.file-unreadable` */
export function readInput(path: string): Promise<Buffer> {
  return readFile(path).catch((error: unknown) => {
    throw faultOf(error, path);
  });
}

/** Makes sure that a file can be read. @throws as `readInput` does */
export async function needFile(path: string): Promise<void> {
  try {
    const file = await open(path, 'r');
    const isFolder = (await file.stat()).isDirectory();
    await file.close();
    if (isFolder) throw new CliError('cli.file-is-folder', { path });
  } catch (error) {
    throw faultOf(error, path);
  }
}

/** Makes sure that the folder of a file to be written stands. @throws as `needFolder` does */
export function needPlace(path: string): Promise<void> {
  return needFolder(dirname(path));
}

/** Makes sure that a folder can be read. @throws CliError `cli.file-missing`, `cli.folder-is-file`, `cli.file-unreadable` */
export async function needFolder(path: string): Promise<void> {
  await readdir(path).catch((error: unknown) => {
    throw faultOf(error, path);
  });
}

function faultOf(error: unknown, path: string): unknown {
  const code = faults[(error as NodeJS.ErrnoException).code ?? ''];
  return code ? new CliError(code, { path }) : error;
}

/** Names by which an object would be more than what was written. */
const reserved = new Set(['__proto__', 'constructor', 'prototype']);

/** JSON as it was typed, or from a file when it begins with `@`. @throws CliError `cli.json`, and what `readInput` throws */
export async function readJson(typed: string, what: string): Promise<unknown> {
  const fromFile = typed.startsWith('@');
  const text = fromFile ? (await readInput(typed.slice(1))).toString('utf8') : typed;
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''), (name, value: unknown) => {
      if (reserved.has(name)) throw new SyntaxError(`"${name}" is reserved`);
      return value;
    });
  } catch (error) {
    throw new CliError('cli.json', { what: fromFile ? typed.slice(1) : what, why: (error as Error).message });
  }
}
