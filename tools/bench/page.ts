import { request } from 'node:http';
import type { BenchDistrict } from './district.ts';
import { type Figure, figure, percentile } from './figure.ts';
import { startBare, startServer } from './server.ts';

/** The pages that most visitors see; `{power}` is one of the district's. */
const PAGES = [
  '/',
  '/want',
  '/services',
  `/search?q=${encodeURIComponent('许可')}`,
  `/search?q=${encodeURIComponent('许可')}&in=powers`,
  '/consultations',
  '/powers',
  '/powers/{power}',
  '/apply/{power}',
  '/documents',
  '/decisions',
  '/registers',
  '/plan',
  '/plan/articles/5',
  '/procedures/approval',
  '/track',
  '/rules/due',
];
const WARM_UP = 20;
const ASKED = 100;
const SOONEST_MS = 20;
const LARGEST_KB = 30;

/**
 * Public pages, one request at a time after a warm-up: time to the first byte against a bare Fastify that sends as many
 * bytes, and bytes of the page without style sheet and font.
 */
export async function pageRow(district: BenchDistrict): Promise<Figure[]> {
  const { rows } = await district.platform.ledger.entriesOn(
    district.platform.district.code,
    'powers',
    district.platform.now().slice(0, 10),
    { where: { type: 'permit' } },
    { limit: 1 },
  );
  const pages = PAGES.map((page) => page.replace('{power}', rows[0]?.entry ?? ''));
  const [server, bare] = [await startServer(district.dataDir), await startBare()];
  try {
    const seen: Seen[] = [];
    for (const page of pages) {
      const own = await measure(server.address + page);
      const { first } = await measure(`${bare.address}/?bytes=${own.bytes}`);
      seen.push({ page: decodeURI(page), ...own, bare: first });
    }
    const largest = seen.reduce((a, b) => (b.bytes > a.bytes ? b : a));
    return [
      ...seen.map(soon),
      figure({
        row: 'page',
        what: `largest of them, without style sheet and font (${largest.page})`,
        value: largest.bytes / 1000,
        unit: 'kB',
        target: { of: 'value', is: 'atMost', value: LARGEST_KB },
        note: seen.map(({ page, bytes }) => `${page} ${(bytes / 1000).toFixed(1)} kB`).join(', '),
      }),
    ];
  } finally {
    await server.stop();
    await bare.stop();
  }
}

interface Seen {
  readonly page: string;
  /** Median milliseconds until the first byte, of the page and of a bare reply as long. */
  readonly first: number;
  readonly bare: number;
  readonly slow: number;
  readonly bytes: number;
}

function soon({ page, first, slow, bare, bytes }: Seen): Figure {
  return figure({
    row: 'page',
    what: `first byte of ${page}, warm`,
    value: first,
    unit: 'ms',
    against: { what: 'a bare Fastify reply as long', value: bare, unit: 'ms' },
    target: { of: 'value', is: 'atMost', value: SOONEST_MS },
    note: `p95 ${slow.toFixed(1)} ms, ${(bytes / 1000).toFixed(1)} kB`,
  });
}

async function measure(url: string): Promise<Pick<Seen, 'first' | 'slow' | 'bytes'>> {
  for (let n = 0; n < WARM_UP; n++) await ask(url);
  const answers: Answer[] = [];
  for (let n = 0; n < ASKED; n++) answers.push(await ask(url));
  const firsts = answers.map((answer) => answer.first);
  return { first: percentile(firsts, 0.5), slow: percentile(firsts, 0.95), bytes: answers[0]?.bytes ?? 0 };
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
