import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, faults, headersOf } from './walk/answers.ts';
import { changeNothing, lookFor, type Reached, readAll, type Walk, words } from './walk/api-walk.ts';
import { idsInLists } from './walk/harvest.ts';
import { idsIn } from './walk/ids.ts';
import { operationsOf } from './walk/operations.ts';
import { planted, type WalkWorld, walkWorld } from './walk/planted.ts';
import type { Carried, Reader } from './walk/readers.ts';

/**
 * Every address of the API, found in its own description, is asked for every id that stands in the ledger, as each
 * kind of reader. Routes and tables that are added later are walked without a word here.
 */
let w: WalkWorld;
let walk: Walk;
const wrong = new Set<string>();
/** Planted values that each reader has seen, with one address where. */
const sights = new Map<Reader, Map<string, string>>();

beforeAll(async () => {
  w = await walkWorld();
  const operations = await operationsOf(w.server);
  const open = new Set<string>();
  const keep = [...Object.values(w.cases), w.running.receipt];
  const ids = [
    ...(await idsIn(w.d, keep)),
    ...(await idsInLists(w.server, operations, w.readers, Object.values(w.cases))),
  ];
  walk = { server: w.server, operations, ids, open, alike: new Map(), leading: new Map(), seen: watch };
  const nobody = w.readers[0] as Carried;
  const everyones: string[] = [];
  for (const { method, path, params } of operations)
    if (method === 'GET' && params.length === 0)
      everyones.push((await w.server.inject({ url: path, headers: nobody.api })).body);
  for (const { value, column } of ids)
    if (column !== 'cases.id' && everyones.some((text) => text.includes(`"${value}"`))) open.add(value);
  // A case that has made something public is there for everyone.
  for (const { value } of ids.filter(({ column }) => column === 'cases.id'))
    if ((await w.server.inject(`/matters/${value}`)).statusCode === 200) open.add(value);
}, 300_000);
afterAll(() => w?.close());

function watch(who: Carried, url: string, answer: Answer): void {
  for (const fault of faults(answer)) wrong.add(`${who.reader} ${url} ${fault}`);
  const shown = answer.text + headersOf(answer);
  for (const { value } of planted)
    if (shown.includes(value)) {
      const seen = sights.get(who.reader) ?? new Map<string, string>();
      sights.set(who.reader, seen);
      if (!seen.has(value)) seen.set(value, url);
    }
}

describe('walking the API', () => {
  const reached = new Map<Reader, Reached>();
  const told: string[] = [];
  beforeAll(async () => {
    for (const who of w.readers) {
      const walked = await readAll(walk, who);
      reached.set(who.reader, walked.reached);
      told.push(...walked.told);
    }
  }, 300_000);

  test('reaches every kind of thing that an address can name', () => {
    const led = new Set([...reached.values()].flatMap((one) => [...one.keys()]));
    // What is only changed by its id stands in a list of its own, as sessions do: its ids are tried all the same. Notes
    // and posts stand in lists of a case and of a person, and their ids in the ledger. Papers and entries are asked for
    // in one case and one register that led somewhere, of which ids that are drawn anew each time need not be.
    const unreached = walk.operations.flatMap(({ path, params }) =>
      params.filter(
        (name) =>
          !words.includes(name) &&
          !['note', 'post', 'id', 'paper', 'entry'].includes(name) &&
          !led.has(name) &&
          !led.has(path.split(`/{${name}}`)[0] ?? ''),
      ),
    );
    expect([...new Set(unreached)]).toEqual([]);
  });

  test('what one may not know of answers as what is not there', () => expect(told).toEqual([]));

  test('nobody reads a value that is not for him, and each value is read by somebody for whom it is', () => {
    const leaks = [...sights].flatMap(([reader, seen]) =>
      planted
        .filter(({ value, for: theirs }) => seen.has(value) && !theirs.includes(reader))
        .map(({ value, what }) => `${reader} reads ${value} (${what}) at ${seen.get(value)}`),
    );
    expect(leaks).toEqual([]);
    const unread = planted.filter(({ value, for: theirs }) => {
      const staff = theirs.filter((reader) => reader !== 'party' && reader !== 'drafter');
      return staff.length > 0 && !staff.some((reader) => sights.get(reader)?.has(value));
    });
    expect(unread.map(({ value }) => value)).toEqual([]);
  });

  test('searching tells nothing of what one may not read', { timeout: 240_000 }, async () => {
    const tells: string[] = [];
    for (const who of w.readers) {
      // Every value is looked for by one reader in three, in turn.
      const hidden = planted
        .filter((_, n) => (n + who.nth) % 3 === 0)
        .filter(({ for: theirs, found = [] }) => ![...theirs, ...found].includes(who.reader))
        .map(({ value }) => value);
      tells.push(...(await lookFor(walk, who, hidden)));
    }
    expect(tells).toEqual([]);
  });

  test('nothing is changed by the id of something of which one may not know', { timeout: 240_000 }, async () => {
    const tells: string[] = [];
    for (const who of w.readers) tells.push(...(await changeNothing(walk, who, reached.get(who.reader) ?? new Map())));
    expect(tells).toEqual([]);
  });

  test('no answer fails, and each carries its policy', () => expect([...wrong]).toEqual([]));
});
