import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildDesk } from '../../src/cli/build-desk.ts';
import { fontSheet, fontSheetUrl } from '../../src/portal/style/fonts.ts';
import { deskFolder } from '../../src/server/desk.ts';
import { type Figure, figure } from './figure.ts';

/** What a browser loads before the list of tasks stands: the scripts and style sheets that the page names, as gzip. */
export async function deskRow(): Promise<Figure[]> {
  const { built, error } = await buildDesk();
  if (!built) throw new Error(error ?? 'the workspace is not built');
  const page = await readFile(join(deskFolder, 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, url]) => url as string);
  const sizes = await Promise.all(named.map(async (url) => ({ url, bytes: await bytesOf(url) })));
  const sum = (ending: string) =>
    sizes.filter(({ url }) => url.endsWith(ending)).reduce((all, { bytes }) => all + bytes, 0) / 1000;
  return [
    figure({
      row: 'desk',
      what: "the workspace's first load: scripts and style sheets as gzip",
      value: sum('.js') + sum('.css'),
      unit: 'kB',
      target: { of: 'value', is: 'atMost', value: 450 },
      note: `scripts ${sum('.js').toFixed(0)} kB, style sheets ${sum('.css').toFixed(0)} kB in ${named.length} files; forms, the case page and traditional characters come when they are asked for`,
    }),
  ];
}

async function bytesOf(url: string): Promise<number> {
  if (url === fontSheetUrl) return gzipSync(await fontSheet(), { level: 9 }).length;
  const file = join(deskFolder, url.replace(/^\/desk\//, ''));
  return (await stat(`${file}.gz`)).size;
}
