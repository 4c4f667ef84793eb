import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const folder = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/package.json'));

const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };

/** Changes with the font's version, so that browsers may keep it for good. */
export const fontSheetUrl = `/assets/fonts.${version}.css`;

let sheet: Promise<string> | undefined;

/** The font's own style sheet: a browser loads a slice only where its own fonts lack a character that a page shows. */
export function fontSheet(): Promise<string> {
  sheet ??= readFile(join(folder, 'index.css'), 'utf8').then((css) =>
    css.replaceAll('./files/', '/assets/fonts/').replace(/\s*\n\s*/g, ''),
  );
  return sheet;
}

/** One slice of the font by its file name; undefined for any other name. */
export async function fontSlice(name: string): Promise<Buffer | undefined> {
  if (!/^noto-sans-sc-[a-z0-9-]+\.woff2$/.test(name)) return undefined;
  return readFile(join(folder, 'files', name)).catch(() => undefined);
}
