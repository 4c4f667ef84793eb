import { expect } from 'vitest';
import type { CaseState, Command, Facts, Refusal } from '../src/kernel/index.ts';
import { toEpoch, toInstant } from '../src/law/index.ts';
import { migrate, openLedger } from '../src/ledger/index.ts';
import { type ActOptions, type ActResult, act, openCase } from '../src/service/act.ts';
import { Refused } from '../src/service/errors.ts';
import { addPerson, assignPost, saveOrganisation, sessionOf } from '../src/service/identity/index.ts';
import { platformOn } from '../src/service/open-platform.ts';
import type { Platform } from '../src/service/platform.ts';
import { compareWithEvents } from '../src/service/rebuild.ts';
import { anonymous, operator, type Session } from '../src/service/session.ts';
import { type Template, type TestDatabase, testDatabase } from './database.ts';
import { movedClock } from './moved-clock.ts';

const since = '2020-01-01';

/** 演示数据: eight invented organisations: name, kind, short name in document numbers, and the posts, one person each. */
const organs = {
  government: ['清源区人民政府', 'government', '清源府', ['district-head', 'deputy-head', 'meeting-clerk']],
  office: ['清源区人民政府办公室', 'office', '清源府办', ['registrar', 'handler']],
  justice: ['清源区司法局', 'justice', '清源司', ['handler', 'legal-reviewer', 'head', 'plan-office']],
  congress: ['清源区人大常委会办公室', 'congress', '清源人', ['legal-reviewer', 'head']],
  supervision: ['清源区监察委员会', 'supervision', '清源监', ['supervisor']],
  market: [
    '清源区市场监督管理局',
    'department',
    '清源市监',
    ['window', 'handler', 'reviewer', 'head', 'officer', 'chair', 'meeting-clerk', 'legal-reviewer'],
  ],
  water: [
    '清源区水务局',
    'department',
    '清源水',
    ['window', 'handler', 'reviewer', 'head', 'deputy-director', 'meeting-clerk'],
  ],
  services: [
    '清源区政务服务局',
    'department',
    '清源政服',
    ['system-administrator', 'security-administrator', 'audit-administrator'],
  ],
} as const;

/** A post of an organisation (`market.handler`; the person is `market-handler`), or anyone outside. */
export type Who = `${keyof typeof organs}.${string}` | 'citizen' | Session;

/** A small district with the real procedures on a database of its own, and a clock that the test holds. */
export interface TestDistrict {
  readonly p: Platform;
  readonly database: TestDatabase;
  /** Sets the present moment, e.g. 2026-03-02T09:00; each act then takes a second. */
  at(moment: string): void;
  /** The session of today, from the register of people. */
  session(who: Who): Promise<Session>;
  open(who: Who, procedure: string, name: string, facts?: Facts, more?: More): Promise<ActResult>;
  act(who: Who, caseId: string, name: string, facts?: Facts, more?: More): Promise<ActResult>;
  state(caseId: string): Promise<CaseState>;
  /** The same district as a second process would open it. */
  second(): Promise<TestDistrict>;
  close(): Promise<void>;
}

export type More = ActOptions & Omit<Command, 'act' | 'facts'>;

/** @param change turns the opened platform into another, e.g. with further procedures */
export async function testDistrict(change: (p: Platform) => Platform = (p) => p): Promise<TestDistrict> {
  const database = await testDatabase(template);
  await database.owner.query(`ALTER DATABASE ${database.name} SET search_path = public, moved, pg_catalog`);
  const clock = { now: '2026-03-02T09:00:00.000+08:00' };
  const open = async (close: () => Promise<void>): Promise<TestDistrict> => {
    const ledger = openLedger(database.appConfig);
    const p = change(await platformOn(ledger, { log: quiet, district, now: () => clock.now }));
    return {
      ...deeds(p, clock),
      p,
      database,
      second: () => open(async () => undefined),
      async close() {
        await ledger.close();
        await close();
      },
    };
  };
  return open(() => database.drop());
}

/** What a test does in a district. */
function deeds(p: Platform, clock: { now: string }): Pick<TestDistrict, 'at' | 'session' | 'open' | 'act' | 'state'> {
  const session = async (who: Who): Promise<Session> => {
    if (typeof who !== 'string') return who;
    if (who === 'citizen') return anonymous;
    const person = who.replace('.', '-');
    const found = await sessionOf(p, person, clock.now);
    if (!found) throw new Error(`nobody is ${person}`);
    return found;
  };
  const tick = () => {
    clock.now = toInstant(toEpoch(clock.now) + 1000);
  };
  return {
    at: (moment) => {
      clock.now = `${moment}:00.000+08:00`;
    },
    session,
    async open(who, procedure, name, facts, more = {}) {
      tick();
      const [command, options] = parts(name, facts, more);
      return openCase(p, await session(who), procedure, command, options);
    },
    async act(who, caseId, name, facts, more = {}) {
      tick();
      const [command, options] = parts(name, facts, more);
      const asked = await session(who);
      return act(p, who === 'citizen' ? { ...asked, partyOf: caseId } : asked, caseId, command, options);
    },
    async state(caseId) {
      const row = await p.ledger.caseById(p.district.code, caseId);
      if (!row) throw new Error(`there is no case ${caseId}`);
      return row.state;
    },
  };
}

const district = { code: '990102', name: '清源区（演示数据）', demo: true, official: false };
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

function parts(name: string, facts: Facts | undefined, more: More): [Command, ActOptions] {
  const { idempotencyKey, expectedSeq, fileIrregular, ...rest } = more;
  return [
    { act: name, ...(facts ? { facts } : {}), ...rest },
    { idempotencyKey, expectedSeq, fileIrregular },
  ];
}

/** The tables of the product with the people of the district, made once in a run and copied for each test file. */
const template: Template = {
  name: 'district',
  async fill(owner) {
    await migrate(owner);
    await owner.query(movedClock);
    const ledger = openLedger({ ...owner.options, password: owner.options.password });
    await people(await platformOn(ledger, { log: quiet, district, now: () => `${since}T09:00:00.000+08:00` }));
    await ledger.close();
  },
};

async function people(p: Platform): Promise<void> {
  for (const [id, [name, kind, code]] of Object.entries(organs)) {
    const parent = kind === 'government' || kind === 'congress' ? null : 'government';
    await saveOrganisation(p, operator, { id, name, kind, code, parent, validFrom: since });
  }
  for (const [org, [, , , posts]] of Object.entries(organs)) for (const post of posts) await employ(p, org, post);
  await employ(p, 'government', 'deputy-head', 'government-deputy-head-2');
  await employ(p, 'market', 'officer', 'market-officer-2');
  await employ(p, 'justice', 'legal-reviewer', 'justice-legal-reviewer-2');
}

/** Enters a person and gives a post. */
export async function employ(p: Platform, org: string, post: string, person = `${org}-${post}`): Promise<void> {
  if (!(await p.ledger.person(p.district.code, person)))
    await addPerson(p, operator, { id: person, name: `演示${person}`, validFrom: since });
  await assignPost(p, operator, { person, org, post, validFrom: since });
}

/** Why an act was refused; fails when it was not. */
export async function refusals(attempt: Promise<unknown>): Promise<readonly Refusal[]> {
  const error = await attempt.then(
    () => undefined,
    (e: unknown) => e,
  );
  if (error instanceof Refused) return error.refusals;
  throw error ?? new Error('the act was not refused');
}

/** The stable codes of a refusal, sorted. */
export async function refused(attempt: Promise<unknown>): Promise<readonly string[]> {
  return (await refusals(attempt)).map(({ code }) => code).sort();
}

/** The code of any other error; fails when there was none. */
export async function errorCode(attempt: Promise<unknown>): Promise<string> {
  const error = await attempt.then(
    () => undefined,
    (e: unknown) => e,
  );
  const { code } = (error ?? {}) as { code?: unknown };
  if (typeof code === 'string') return code;
  throw error ?? new Error('there was no error');
}

/** Everything kept beside the events is what the events say. */
export async function expectRebuilt(p: Platform): Promise<void> {
  expect((await compareWithEvents(p)).differences).toEqual([]);
}
