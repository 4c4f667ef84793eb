import type { InjectOptions } from 'fastify';
import { nationalCalendar } from '../src/law/index.ts';
import { type Ledger, openLedger } from '../src/ledger/index.ts';
import type { Api } from '../src/server/api.ts';
import { createServer } from '../src/server/create-server.ts';
import type { ServerOptions } from '../src/server/options.ts';
import { errorCatalogue } from '../src/server/problem/catalogue.ts';
import { DistrictLaw } from '../src/service/district-law.ts';
import { EntryCache } from '../src/service/entry-cache.ts';
import { entryKeys } from '../src/service/entry-keys.ts';
import { addAccount } from '../src/service/login/accounts.ts';
import { OrgDirectory } from '../src/service/orgs.ts';
import type { Platform } from '../src/service/platform.ts';
import type { Session } from '../src/service/session.ts';
import { hidden, plotRequest, plots } from './api-procedure.ts';
import { type TestDatabase, testDatabase } from './database.ts';

const system: Session = { kind: 'system', person: 'operator', name: '', posts: [] };
export const PASSWORD = 'Plumtree4711';
const since = '2020-01-01';

/** Everyone who acts in these tests: log-in name → organ and post. */
const staff = {
  handler: ['parks', 'handler'],
  handler2: ['parks', 'handler'],
  head: ['parks', 'head'],
  stranger: ['water', 'handler'],
  justice: ['justice', 'supervisor'],
  security: ['parks', 'security-administrator'],
  system: ['parks', 'system-administrator'],
  audit: ['parks', 'audit-administrator'],
} as const;

export type Login = keyof typeof staff | 'citizen' | 'citizen2';

/** One line of what was logged. */
export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly object: object;
  readonly message: string | undefined;
}

export interface World {
  readonly server: Api;
  readonly p: Platform;
  readonly database: TestDatabase;
  readonly logs: LogLine[];
  /** Sets the present moment, e.g. 2026-03-02T09:00. */
  at(moment: string): void;
  /** Every error code that was answered. */
  readonly codes: Set<string>;
  /** Logs in once and keeps the token. */
  token(login: Login): Promise<string>;
  /** Asks as somebody, or as nobody. */
  ask(
    who: Login | undefined,
    method: 'GET' | 'POST' | 'DELETE',
    url: string,
    body?: object,
    more?: InjectOptions,
  ): Promise<Answer>;
  close(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into freely, and what is not there fails the test
  readonly body: { readonly [name: string]: any };
  // biome-ignore lint/suspicious/noExplicitAny: the same
  readonly headers: { readonly [name: string]: any };
  readonly text: string;
}

/** A district of its own on the shared database server, with the invented procedure and a few people. */
export async function apiWorld(options: ServerOptions = {}): Promise<World> {
  const database = await testDatabase();
  const ledger = openLedger(database.appConfig);
  const logs: LogLine[] = [];
  let now = '2026-03-02T09:00:00.000+08:00';
  const p = await platform(ledger, logs, () => now);
  await settle(p);
  const server = await createServer(p, { rateLimits: false, ...options }, { routes: [] });
  const codes = new Set<string>();
  const tokens = new Map<Login, Promise<string>>();
  const token = (login: Login) => {
    const known = tokens.get(login) ?? logIn(server, login);
    tokens.set(login, known);
    return known;
  };
  return {
    server,
    p,
    database,
    logs,
    codes,
    at: (moment) => {
      now = `${moment}:00.000+08:00`;
      tokens.clear(); // a session does not outlive the days between
    },
    token,
    async ask(who, method, url, body, more = {}) {
      const authorization = who === undefined ? {} : { authorization: `Bearer ${await token(who)}` };
      const response = await server.inject({
        method,
        url,
        ...(body === undefined ? {} : { payload: body }),
        ...more,
        headers: { ...authorization, ...more.headers },
      });
      const isJson = String(response.headers['content-type'] ?? '').includes('json');
      const answer = isJson ? (response.json() as Answer['body']) : {};
      if (response.statusCode >= 400) for (const { code } of answer.errors ?? []) codes.add(code);
      return { status: response.statusCode, body: answer, headers: response.headers, text: response.body };
    },
    async close() {
      await server.close();
      await ledger.close();
      await database.drop();
    },
  };
}

async function platform(ledger: Ledger, logs: LogLine[], now: () => string): Promise<Platform> {
  const log = (level: LogLine['level']) => (object: object, message?: string) =>
    void logs.push({ level, object, message });
  return {
    district: { code: '990777', name: '测试区（演示数据）', demo: true, official: false },
    ledger,
    procedures: [plotRequest],
    registers: [plots, hidden],
    duties: [],
    log: { info: log('info'), warn: log('warn'), error: log('error') },
    entries: new EntryCache(),
    keyOf: entryKeys('test'),
    now,
    law: new DistrictLaw(nationalCalendar, []),
    orgs: new OrgDirectory([
      { id: 'gov', name: '区政府', kind: 'government', code: '政' },
      { id: 'justice', name: '司法局', kind: 'justice', code: '司', parent: 'gov' },
      { id: 'parks', name: '园林局', kind: 'department', code: '园', parent: 'gov' },
      { id: 'water', name: '水务局', kind: 'department', code: '水', parent: 'gov' },
    ]),
  };
}

async function settle(p: Platform): Promise<void> {
  const { code } = p.district;
  for (const org of p.orgs.all())
    await p.ledger.saveOrg(code, { ...org, parent: org.parent ?? null, validFrom: since, validUntil: null });
  for (const [login, [org, post]] of Object.entries(staff)) {
    await person(p, login);
    await p.ledger.savePost(code, {
      id: `post-${login}`,
      person: login,
      org,
      post,
      validFrom: since,
      validUntil: null,
    });
  }
  await person(p, 'citizen');
  await person(p, 'citizen2');
}

async function person(p: Platform, login: string): Promise<void> {
  await p.ledger.savePerson(p.district.code, { id: login, name: `演示${login}`, validFrom: since, validUntil: null });
  await addAccount(p, system, { login, person: login, password: PASSWORD, mustChange: false });
}

async function logIn(server: Api, login: Login): Promise<string> {
  const response = await server.inject({
    method: 'POST',
    url: '/api/session',
    payload: { login, password: PASSWORD, token: true },
  });
  const { token } = response.json() as { token?: string };
  if (token === undefined) throw new Error(`log-in failed: ${response.body}`);
  return token;
}

/** Codes that were answered and that the catalogue does not hold; the law and ledger rooms say theirs themselves. */
export function uncatalogued(codes: ReadonlySet<string>): string[] {
  const known = new Set(errorCatalogue.map(({ code }) => code));
  return [...codes].filter((code) => !known.has(code) && !/^(law|day|setting|text|calendar)\./.test(code));
}

/** What a request for a plot says. */
export const asked = (more: object = {}) => ({
  facts: { matter: '南坡三号菜园', office: 'parks', name: '张三丰', phone: '13812345678', use: 'vegetables', ...more },
});
