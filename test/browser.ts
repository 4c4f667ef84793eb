import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

/**
 * Starts a real browser without a window: the Chromium that npm installed, unpacked once on this machine. Where none
 * is shipped for the system, the machine's own Chrome is used, or the program that YIFA_CHROMIUM names.
 * Close it in afterAll.
 */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const own = process.env.YIFA_CHROMIUM;
  if (own) return chromium.launch({ executablePath: own, ...options });
  if (process.platform !== 'linux' || process.arch !== 'x64') return chromium.launch({ channel: 'chrome', ...options });
  const folder = await unpacked();
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    // The pages under test are our own; the sandbox needs rights that containers lack.
    args: ['--no-sandbox', '--disable-gpu'],
    env: environment(folder),
    ...options,
  });
}

/** Unpacks the browser and what a bare system lacks for it; two workers at once do no harm. */
async function unpacked(): Promise<string> {
  const folder = join(tmpdir(), `yifa-chromium-${version()}-${process.getuid?.() ?? ''}`);
  if (existsSync(folder)) return folder;
  const partial = await mkdtemp(`${folder}-`);
  // The package unpacks into the folder for temporary files, under fixed names.
  const before = process.env.TMPDIR;
  process.env.TMPDIR = partial;
  try {
    const { default: shipped, inflate } = await import('@sparticuz/chromium');
    const program = await shipped.executablePath();
    if (dirname(program) !== partial) throw new Error(`the browser was unpacked to ${program}`);
    await inflate(join(packageFolder(), 'bin', 'al2023.tar.br'));
    await writeFile(join(partial, 'fonts', 'fonts.conf'), FONTS);
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  await rename(partial, folder).catch(() => rm(partial, { recursive: true, force: true }));
  return folder;
}

/** The package's own list of font folders names none of ours. */
const FONTS = '<?xml version="1.0"?><fontconfig><dir prefix="relative">fonts</dir></fontconfig>\n';

/** Adds the shipped libraries and font where the system has none of its own. */
function environment(folder: string): Record<string, string> {
  const env = Object.fromEntries(Object.entries(process.env).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]])));
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_PATH = join(folder, 'fonts');
  const runs = spawnSync(join(folder, 'chromium'), ['--version'], { stdio: 'ignore' }).status === 0;
  if (!runs) env.LD_LIBRARY_PATH = join(folder, 'al2023', 'lib');
  return env;
}

function packageFolder(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  return entry.slice(0, entry.lastIndexOf('chromium') + 'chromium'.length);
}

function version(): string {
  return (JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')) as { version: string }).version;
}
