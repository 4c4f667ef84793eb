import { request } from 'node:http';
import type { BenchDistrict } from './district.ts';
import { type Figure, figure, percentile } from './figure.ts';
import { startServer } from './server.ts';

const PAGES = [
  '/',
  '/want',
  '/services',
  '/consultations',
  '/powers',
  '/documents',
  '/decisions',
  '/plan',
  '/rules/due',
];
const WARM_UP = 20;
const ASKED = 100;

/** Public pages, one request at a time after a warm-up: time to the first byte and bytes of the page without its font. */
export async function pageRow(district: BenchDistrict): Promise<Figure[]> {
  const server = await startServer(district.dataDir);
  try {
    const seen: { readonly page: string; readonly first: number; readonly bytes: number }[] = [];
    for (const page of PAGES) {
      for (let n = 0; n < WARM_UP; n++) await ask(server.address + page);
      const answers: Answer[] = [];
      for (let n = 0; n < ASKED; n++) answers.push(await ask(server.address + page));
      seen.push({
        page,
        first: percentile(
          answers.map((a) => a.first),
          0.5,
        ),
        bytes: answers[0]?.bytes ?? 0,
      });
    }
    const slowest = seen.reduce((a, b) => (b.first > a.first ? b : a));
    const largest = seen.reduce((a, b) => (b.bytes > a.bytes ? b : a));
    return [
      figure({
        row: 'page',
        what: `first byte of the slowest of ${PAGES.length} public pages, warm (${slowest.page})`,
        value: slowest.first,
        unit: 'ms',
        target: { of: 'value', is: 'atMost', value: 20 },
        note: seen.map(({ page, first }) => `${page} ${first.toFixed(1)} ms`).join(', '),
      }),
      figure({
        row: 'page',
        what: `largest of them, without style sheet and font (${largest.page})`,
        value: largest.bytes / 1000,
        unit: 'kB',
        target: { of: 'value', is: 'atMost', value: 30 },
        note: seen.map(({ page, bytes }) => `${page} ${(bytes / 1000).toFixed(1)} kB`).join(', '),
      }),
    ];
  } finally {
    await server.stop();
  }
}

interface Answer {
  /** Milliseconds until the first byte. */
  readonly first: number;
  readonly bytes: number;
}

function ask(url: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = performance.now();
    request(url, (answer) => {
      const first = performance.now() - sent;
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve({ first, bytes }) : reject(new Error(`${url}: ${answer.statusCode}`)),
      );
    })
      .once('error', reject)
      .end();
  });
}
