import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Longer than any paper takes, also on a slow machine that starts the program for the first time. */
const LONGEST = 90_000;

/**
 * The LibreOffice of this machine: the program that YIFA_SOFFICE names, else `soffice` or `libreoffice` on the path.
 * @returns undefined where there is none
 */
export function officeProgram(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const own = env.YIFA_SOFFICE;
  if (own) return runs(own) ? own : undefined;
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const names = process.platform === 'win32' ? ['soffice.exe'] : ['soffice', 'libreoffice'];
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(runs);
}

function runs(program: string): boolean {
  try {
    accessSync(program, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

let last: Promise<unknown> = Promise.resolve();

/**
 * A DOCX as PDF. One at a time: each conversion takes much memory.
 * @param program as `officeProgram` found it
 * @throws Error where the program fails or takes too long
 */
export function pdfOf(docx: Buffer, program: string): Promise<Buffer> {
  const done = last.then(() => convert(docx, program));
  last = done.catch(() => undefined);
  return done;
}

async function convert(docx: Buffer, program: string): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'yifa-paper-'));
  try {
    const file = join(folder, 'paper.docx');
    await writeFile(file, docx);
    // A profile of its own: the program would else refuse to run beside a window that somebody has open.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    await run(program, [profile, '--headless', '--norestore', '--convert-to', 'pdf', '--outdir', folder, file]);
    return await readFile(join(folder, 'paper.pdf'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(program: string, given: readonly string[]): Promise<void> {
  return new Promise((done, failed) => {
    const running = spawn(program, given, { stdio: 'ignore', timeout: LONGEST, killSignal: 'SIGKILL' });
    running.on('error', failed);
    running.on('exit', (code, signal) =>
      code === 0 ? done() : failed(new Error(`${program} ended with ${signal ?? code} instead of a PDF`)),
    );
  });
}
