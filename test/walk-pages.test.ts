import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { portalPages } from '../src/server/portal-pages.ts';
import { type Answer, faults, headersOf } from './walk/answers.ts';
import { changeNothing, readAll, type Walk } from './walk/api-walk.ts';
import { followLinks } from './walk/follow-links.ts';
import { idsIn } from './walk/ids.ts';
import { operationsOfPages } from './walk/operations.ts';
import { planted, type WalkWorld, walkWorld } from './walk/planted.ts';
import { asBrowser, type Carried, type Reader } from './walk/readers.ts';

/**
 * The pages of both faces, found by their links and in the list of the portal's routes, opened as each kind of reader
 * with the cookies of a browser. Pages that are added later are walked without a word here.
 */
let w: WalkWorld;
let visitors: readonly Carried[];
const wrong = new Set<string>();
const sights = new Map<Reader, Map<string, string>>();

beforeAll(async () => {
  w = await walkWorld();
  visitors = [w.readers[0] as Carried, ...w.holders, ...w.readers.slice(1)].map(asBrowser);
}, 300_000);
afterAll(() => w?.close());

function watch({ reader }: Carried, url: string, answer: Answer): void {
  for (const fault of faults(answer)) wrong.add(`${reader} ${url} ${fault}`);
  const shown = answer.text + headersOf(answer);
  const seen = sights.get(reader) ?? new Map<string, string>();
  sights.set(reader, seen);
  for (const { value } of planted) if (shown.includes(value) && !seen.has(value)) seen.set(value, url);
}

/** The public sees what is public; whoever logs in at a desk sees no more on the portal. */
const isFor = (theirs: readonly Reader[], reader: Reader) =>
  (reader === 'party' || reader === 'drafter') && theirs.includes(reader);

describe('following links', () => {
  test('every visitor meets pages that work, and the same public ones whoever he is', {
    timeout: 240_000,
  }, async () => {
    const broken: string[] = [];
    const reached = new Map<Reader, readonly string[]>();
    for (const who of visitors) {
      const own = { party: ['/track/case'], drafter: ['/drafts'] }[who.reader as string] ?? [];
      const found = await followLinks(w.server, who, ['/', '/sitemap.xml', '/robots.txt', ...own]);
      for (const [url, answer] of found) {
        watch(who, url, answer);
        // The district of this test has no plan.
        if (answer.status >= 400 && !url.startsWith('/plan')) broken.push(`${who.reader} ${answer.status} ${url}`);
      }
      reached.set(who.reader, [...found.keys()]);
    }
    expect(broken).toEqual([]);
    const open = reached.get('nobody') ?? [];
    expect(open.length).toBeGreaterThan(60);
    for (const { reader } of w.readers) expect(reached.get(reader), reader).toEqual(open);
    expect(reached.get('party')).toContain('/track/case/acts/withdraw');
    expect(reached.get('drafter')?.some((url) => url.includes('/question/'))).toBe(true);
  });

  test('the workspace is one page, the same for all, that holds nothing itself', async () => {
    const pages = new Set<string>();
    for (const who of visitors)
      for (const url of ['/desk', '/desk/tasks', `/desk/cases/${w.cases.running}`, '/desk/none']) {
        const answer = await w.server.inject({ url, headers: who.api });
        watch(who, url, { status: 200, type: 'text/html', headers: answer.headers, text: answer.body });
        pages.add(answer.body);
      }
    expect(pages.size).toBe(1);
  });
});

describe('every page with every id', () => {
  let walk: Walk;
  const told: string[] = [];
  beforeAll(async () => {
    const operations = operationsOfPages(portalPages(w.d.p).routes);
    const ids = await idsIn(w.d, [...Object.values(w.cases), w.running.receipt]);
    walk = { server: w.server, operations, ids, open: new Set(), alike: new Map(), leading: new Map(), seen: watch };
    // Whoever is logged in meets what nobody meets, as the links have shown: one of the staff stands for all.
    for (const who of visitors.filter(({ reader, nth }) => nth < 3 || reader === 'market-handler')) {
      const { reached, told: more } = await readAll(walk, who);
      told.push(...more, ...(await changeNothing(walk, who, reached)));
    }
  }, 300_000);

  test('of what is not for the visitor answers as what is not there', () => expect(told).toEqual([]));
});

test('no page shows a value to one for whom it is not, and each visitor sees his own', () => {
  const leaks = [...sights].flatMap(([reader, seen]) =>
    planted
      .filter(({ value, for: theirs }) => seen.has(value) && !isFor(theirs, reader))
      .map(({ value, what }) => `${reader} reads ${value} (${what}) at ${seen.get(value)}`),
  );
  expect(leaks).toEqual([]);
  const unread = planted.flatMap(({ value, for: theirs }) =>
    theirs.filter((reader) => isFor(theirs, reader) && !sights.get(reader)?.has(value)).map((one) => `${one} ${value}`),
  );
  expect(unread).toEqual([]);
});

test('no page fails, each carries its policy and none has code of its own', () => expect([...wrong]).toEqual([]));
