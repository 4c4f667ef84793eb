import { createHash } from 'node:crypto';
import type { Api } from '../../src/server/api.ts';
import { type Answer, ask, bare, difference } from './answers.ts';
import { idsOf } from './harvest.ts';
import { type Id, twinOf } from './ids.ts';
import type { Operation } from './operations.ts';
import type { Carried } from './readers.ts';

/** What a walk of the API goes by; every answer that it meets goes to `seen`. */
export interface Walk {
  readonly server: Api;
  readonly operations: readonly Operation[];
  readonly ids: readonly Id[];
  /** Words that everyone may read: names of procedures, registers, organs. */
  readonly open: ReadonlySet<string>;
  /** What each address answered with each id so far, and whether that led somewhere to the first who asked. */
  readonly alike: Map<string, { readonly digests: Set<string>; readonly led: boolean }>;
  /** Words that led somewhere, by address and parameter. */
  readonly leading: Map<string, readonly Id[]>;
  seen(who: Carried, url: string, answer: Answer): void;
}

/** Ids that led somewhere for one reader, by the name of the parameter. */
export type Reached = Map<string, Set<string>>;

/** What one reader has met: where ids led him, and which answers told him of something that he may not know of. */
export interface Met {
  readonly reached: Reached;
  readonly told: readonly string[];
}

/** Names of steps, periods, figures, rules and years: words of the law and of the definitions, open to all, and no ids of the ledger. */
export const words = ['act', 'clock', 'topic', 'number', 'year', 'procedure', 'indicator'];

const NOWHERE = 'nowhere';
/** Holders of a secret are counted while they are heard, twice in a request that saves: more at once would have to wait. */
const AT_ONCE = 4;
/** So many readers ask everything; after them cases, and whatever was not the same for all of these. */
const FIRST = 4;
const SOME = 4;

/** Reads every address with every id, as one reader: the id in each place of the address, the others as they led somewhere. */
export async function readAll(walk: Walk, who: Carried): Promise<Met> {
  const reached: Reached = new Map();
  const told: string[] = [];
  const gets = walk.operations
    .filter(({ method }) => method === 'GET')
    .sort((a, b) => a.params.length - b.params.length);
  for (const operation of gets) {
    const lists = await inTurn(withChoices(operation), (url) => look(walk, who, url));
    // That a case is listed is not enough: it must also be one that he may open.
    for (const { status, type, text } of lists)
      if (status === 200 && type.includes('json') && operation.path !== '/api/cases')
        for (const id of idsOf(JSON.parse(text))) reached.set(operation.path, add(reached.get(operation.path), id));
    for (const param of operation.params) told.push(...(await readBy(walk, who, operation, param, reached)));
  }
  return { reached, told };
}

async function readBy(
  walk: Walk,
  who: Carried,
  operation: Operation,
  param: string,
  reached: Reached,
): Promise<readonly string[]> {
  const others = companions(operation, param, reached);
  // What was listed in a case is asked for in that case.
  const cases = new Map(walk.ids.flatMap(({ value, of }) => (of === undefined ? [] : [[value, of]])));
  const at = (id: string, listed = id) => {
    const of = param === 'case' || !('case' in others) ? undefined : cases.get(listed);
    return addressOf(operation.path, { ...others, ...(of === undefined ? {} : { case: of }), [param]: id });
  };
  const name = `${operation.path} ${param}`;
  // A word of the law leads on, and tells nothing of anybody: once some are known that do, the others are not tried.
  const leading = words.includes(param) ? walk.leading.get(name) : undefined;
  const told = new Map((leading ?? walk.ids).map(({ value }) => [value, walk.alike.get(`${name} ${value}`)]));
  // What a case lists is asked for by everyone: the first readers may be just those who may not read it.
  const isAlike = ({ value, column, of }: Id) =>
    column !== 'cases.id' && of === undefined && told.get(value)?.digests.size === 1;
  const ids = (leading ?? walk.ids).filter((id) => who.nth < FIRST || !isAlike(id));
  const all = await inTurn(ids, async ({ value }) => ({ value, answer: await look(walk, who, at(value)) }));
  for (const { value, answer } of all) {
    const before = told.get(value) ?? { digests: new Set<string>(), led: answer.status < 400 };
    before.digests.add(
      createHash('sha256')
        .update(bare(answer, [value]))
        .digest('base64'),
    );
    walk.alike.set(`${name} ${value}`, before);
  }
  const passed = (leading ?? walk.ids).filter((id) => !ids.includes(id) && told.get(id.value)?.led);
  const led = [...all.filter(({ answer }) => answer.status < 400), ...passed].map(({ value }) => value);
  for (const value of led) reached.set(param, add(reached.get(param), value));
  if (words.includes(param)) {
    if (!leading && led.length > 0)
      walk.leading.set(name, walk.ids.filter(({ value }) => led.includes(value)).slice(0, SOME));
    return [];
  }
  const shut = all.filter(({ value }) => !led.includes(value) && !known(walk, reached, value));
  const nothing = new Map<string, { readonly twin: string; readonly answer: Answer }>();
  const tells: string[] = [];
  for (const { value, answer } of shut) {
    const letters = `${cases.get(value) ?? ''} ${lettersOf(value)}`;
    const twin = twinOf(value);
    const none = nothing.get(letters) ?? { twin, answer: await look(walk, who, at(twin, value)) };
    nothing.set(letters, none);
    const differs = difference(answer, none.answer, [value, none.twin]);
    if (differs) tells.push(`${who.reader} GET ${at(value)}: ${differs}`);
  }
  return tells;
}

/** Tries every address that changes something, with ids that have never led the reader anywhere. */
export async function changeNothing(walk: Walk, who: Carried, reached: Reached): Promise<readonly string[]> {
  const unknown = walk.ids.filter(({ value }) => !known(walk, reached, value));
  const cases = unknown.filter(({ column }) => column === 'cases.id');
  const tries = walk.operations
    // What needs a secret is the party's, who is tried apart.
    .filter(({ method, body }) => method !== 'GET' && !(typeof body === 'object' && 'secret' in body))
    .flatMap((operation, n) =>
      operation.params
        .filter((param) => !words.includes(param))
        .flatMap((param) => {
          // Each act of each procedure has its own address: each is tried with one case by one reader in five, in turn.
          const ofCase = /^\/api\/cases\/\{case\}\/acts\/\w+$/.test(operation.path);
          const chosen = ofCase ? cases.filter((_, c) => c === n % cases.length && (n + who.nth) % 5 === 0) : unknown;
          return chosen.map(({ value }) => ({ operation, param, value }));
        }),
    );
  const nothing = new Map<string, { readonly twin: string; readonly answer: Promise<Answer> }>();
  const told = await inTurn(tries, async ({ operation, param, value }) => {
    const others = companions(operation, param, reached);
    const at = (id: string) => addressOf(operation.path, { ...others, [param]: id });
    const send = (id: string) => ask(walk.server, who.api, operation.method, at(id), operation.body);
    const place = `${operation.method} ${at(lettersOf(value))}`;
    const twin = twinOf(value);
    const none = nothing.get(place) ?? { twin, answer: send(twin) };
    nothing.set(place, none);
    const [there, nowhere] = [await send(value), await none.answer];
    walk.seen(who, `${operation.method} ${at(value)}`, there);
    const differs = difference(there, nowhere, [value, none.twin]);
    return differs ? [`${who.reader} ${operation.method} ${at(value)}: ${differs}`] : [];
  });
  return told.flat();
}

/** Looks for values that the reader may not see: the answer must not depend on whether they stand anywhere. */
export async function lookFor(walk: Walk, who: Carried, hidden: readonly string[]): Promise<readonly string[]> {
  const tries = walk.operations
    .filter(({ method, params }) => method === 'GET' && params.length === 0)
    .flatMap((operation) => operation.words.flatMap((name) => hidden.map((value) => ({ operation, name, value }))));
  const nothing = new Map<string, Promise<Answer>>();
  const told = await inTurn(tries, async ({ operation, name, value }) => {
    const url = (sought: string) => {
      const query = { ...(operation.choices.list?.includes('all') ? { list: 'all' } : {}), [name]: sought };
      return `${operation.path}?${new URLSearchParams(query)}`;
    };
    const other = otherWord(value);
    const asked = nothing.get(url(other)) ?? look(walk, who, url(other));
    nothing.set(url(other), asked);
    const [there, nowhere] = [await look(walk, who, url(value)), await asked];
    return difference(there, nowhere, [value, other]) === undefined
      ? []
      : [`${who.reader} GET ${decodeURIComponent(url(value))}: ${there.text.slice(0, 300)}`];
  });
  return told.flat();
}

async function look(walk: Walk, who: Carried, url: string): Promise<Answer> {
  const answer = await ask(walk.server, who.api, 'GET', url);
  walk.seen(who, url, answer);
  return answer;
}

/** The address without query, and once for each word of each choice. */
function withChoices({ path, params, choices }: Operation): readonly string[] {
  if (params.length > 0) return [];
  return [path, ...Object.entries(choices).flatMap(([name, words]) => words.map((word) => `${path}?${name}=${word}`))];
}

/** For the other names of an address something that led somewhere. */
function companions(operation: Operation, param: string, reached: Reached): { [name: string]: string } {
  const others = operation.params.filter((name) => name !== param);
  return Object.fromEntries(others.map((name) => [name, [...(reached.get(name) ?? [])][0] ?? NOWHERE]));
}

const add = (set: Set<string> = new Set(), value: string) => set.add(value);

/** Whether the reader may know that there is such a thing: everyone may, or it has led him somewhere. */
function known(walk: Walk, reached: Reached, value: string): boolean {
  return walk.open.has(value) || [...reached.values()].some((values) => values.has(value));
}

function addressOf(path: string, values: { readonly [name: string]: string }): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? NOWHERE));
}

/** The look of an id: what is not there answers the same for all of one look. */
const lettersOf = (value: string) => value.replace(/[0-9]/g, '0').replace(/[a-z]/g, 'a').replace(/[A-Z]/g, 'A');

/** As long, of the same kind of letters, and nowhere in the ledger; words of one length and kind have one such. */
function otherWord(value: string): string {
  const turned = [...value].map((letter) => (/[0-9]/.test(letter) ? '3' : /[\w（）]/.test(letter) ? letter : '龘'));
  return turned.join('');
}

/** Does something with each, some at once; the results in order. */
async function inTurn<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let n = 0; n < all.length; n += AT_ONCE)
    results.push(...(await Promise.all(all.slice(n, n + AT_ONCE).map(work))));
  return results;
}
