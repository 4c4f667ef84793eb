import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import type { Procedure } from '../../kernel/index.ts';
import { type Ledger, openLedger } from '../../ledger/index.ts';
import { OrgDirectory } from '../orgs.ts';
import { anonymous, operator, type Session } from '../session.ts';
import type { Home } from './home.ts';
import type { DelegationInput, PostInput } from './index.ts';
import {
  actorIn,
  addPerson,
  assignPost,
  endPerson,
  endPost,
  grantDelegation,
  heldOn,
  revokeDelegation,
  saveOrganisation,
  sessionOf,
} from './index.ts';

let database: TestDatabase;
let ledger: Ledger;
let district = 990100;
let p: Home;
let now: string;

beforeAll(async () => {
  database = await testDatabase();
  ledger = openLedger(database.appConfig);
});
afterAll(async () => {
  await ledger.close();
  await database.drop();
});

/** A small invented district, new for every test, on 2 March 2026. */
beforeEach(async () => {
  district++;
  now = '2026-03-02T09:00:00.000+08:00';
  p = {
    district: { code: String(district), name: '测试区（演示数据）', demo: true, official: false },
    ledger,
    procedures: [
      { id: 'permit', mechanism: 'M07', roles: {} },
      { id: 'petition', mechanism: 'M49', roles: {} },
    ] as unknown as Procedure[],
    orgs: new OrgDirectory([]),
    now: () => now,
  };
  const from = '2020-01-01';
  await saveOrganisation(p, operator, { id: 'gov', name: '区政府', kind: 'government', code: '政', validFrom: from });
  await saveOrganisation(p, operator, {
    id: 'justice',
    name: '司法局',
    kind: 'justice',
    code: '司',
    parent: 'gov',
    validFrom: from,
  });
  await saveOrganisation(p, operator, {
    id: 'd1',
    name: '市场局',
    kind: 'department',
    code: '市',
    parent: 'gov',
    validFrom: from,
  });
  for (const [id, name] of [
    ['wang', '王一'],
    ['li', '李二'],
    ['zhao', '赵三'],
    ['sun', '孙四'],
  ] as const)
    await addPerson(p, operator, { id, name, validFrom: from });
});

const give = (person: string, post: string, org = 'd1', more: Partial<PostInput> = {}) =>
  assignPost(p, operator, { person, org, post, validFrom: '2020-01-01', ...more });
const as = async (person: string): Promise<Session> => (await sessionOf(p, person, now)) ?? anonymous;
const lend = async (from: string, to: string, more: Partial<DelegationInput> = {}) =>
  grantDelegation(p, await as(from), {
    to,
    org: 'd1',
    post: 'head',
    validFrom: '2026-03-02',
    validUntil: '2026-03-31',
    ...more,
  });
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  );
const held = async (person: string) =>
  (await heldOn(p, person, now.slice(0, 10))).map(
    (h) => `${h.post}@${h.org}${h.via ? ` via ${h.via}` : ''}${h.procedures ? ` for ${h.procedures.join(',')}` : ''}`,
  );

describe('organisations', () => {
  test('are checked, and renew the directory', async () => {
    expect(p.orgs.ancestors('d1')).toEqual(['gov']);
    const save = (more: object) =>
      code(
        saveOrganisation(p, operator, {
          id: 'x',
          name: '某',
          kind: 'department',
          code: '某',
          validFrom: '2026-01-01',
          ...more,
        }),
      );
    expect(await save({ kind: 'club' })).toBe('org.kind-unknown');
    expect(await save({ parent: 'nowhere' })).toBe('org.unknown');
    expect(await save({ id: 'Bad Id' })).toBe('org.id-invalid');
    expect(await save({ name: ' ' })).toBe('name.invalid');
    expect(await save({ name: '第一行\n第二行' })).toBe('name.invalid');
    expect(await save({ validUntil: '2025-12-31' })).toBe('dates.reversed');
    expect(await save({ validFrom: '2026-02-30' })).toBe('day.invalid');
    expect(await save({ id: 'gov', parent: 'd1' })).toBe('org.parent-cycle');
    expect(await save({ parent: 'x' })).toBe('org.parent-cycle');
    expect(await save({ parent: 'd1' })).toBe('done');
    expect(p.orgs.ancestors('x')).toEqual(['d1', 'gov']);
  });

  test('an ended one leaves the directory of today', async () => {
    await saveOrganisation(p, operator, {
      id: 'old',
      name: '旧局',
      kind: 'department',
      code: '旧',
      validFrom: '2020-01-01',
      validUntil: '2026-03-01',
    });
    expect(p.orgs.org('old')).toBeUndefined();
    expect(p.orgs.org('d1')?.name).toBe('市场局');
  });
});

describe('posts', () => {
  test('are held from day to day', async () => {
    await give('wang', 'handler', 'd1', { validFrom: '2026-01-01', validUntil: '2026-06-30' });
    expect((await heldOn(p, 'wang', '2025-12-31')).length).toBe(0);
    expect(await heldOn(p, 'wang', '2026-01-01')).toEqual([{ post: 'handler', org: 'd1', kind: 'department' }]);
    expect((await heldOn(p, 'wang', '2026-06-30')).length).toBe(1);
    expect((await heldOn(p, 'wang', '2026-07-01')).length).toBe(0);
  });

  test('bad input is named', async () => {
    expect(await code(give('nobody', 'handler'))).toBe('person.unknown');
    expect(await code(give('wang', 'king'))).toBe('post.unknown');
    expect(await code(give('wang', 'handler', 'nowhere'))).toBe('org.unknown');
    expect(await code(give('wang', 'district-head'))).toBe('post.not-in-kind');
    expect(await code(give('wang', 'handler', 'd1', { validUntil: '2019-01-01' }))).toBe('dates.reversed');
    await give('wang', 'handler', 'd1', { validUntil: '2026-03-31' });
    expect(await code(give('wang', 'handler', 'd1', { validFrom: '2026-03-31' }))).toBe('post.overlap');
    expect(await code(give('wang', 'handler', 'd1', { validFrom: '2026-04-01' }))).toBe('done');
    expect(await code(give('wang', 'handler', 'justice'))).toBe('done');
    await expect(give('wang', 'king')).rejects.toMatchObject({
      status: 400,
      path: 'post',
      zh: expect.stringContaining('handler'),
    });
  });

  test('an ended post is gone the day after, and cannot be ended later again', async () => {
    const post = await give('wang', 'handler');
    await endPost(p, operator, 'wang', post.id, '2026-03-02');
    expect(await held('wang')).toEqual(['handler@d1']);
    now = '2026-03-03T00:00:00.000+08:00';
    expect(await held('wang')).toEqual([]);
    expect(await code(endPost(p, operator, 'wang', post.id, '2026-12-31'))).toBe('post.ended');
    expect(await code(endPost(p, operator, 'wang', 'none', '2026-12-31'))).toBe('post.not-found');
  });

  test('an administrator holds nothing else, at any time that he holds it', async () => {
    await give('wang', 'system-administrator', 'gov', { validUntil: '2026-03-31' });
    expect(await code(give('wang', 'handler'))).toBe('post.administrator-apart');
    expect(await code(give('wang', 'audit-administrator', 'gov'))).toBe('post.administrator-apart');
    expect(await code(give('wang', 'handler', 'd1', { validFrom: '2026-04-01' }))).toBe('done');
    await give('li', 'handler');
    expect(await code(give('li', 'security-administrator', 'gov'))).toBe('post.administrator-apart');
  });

  test('only whom the table allows may give posts and enter people', async () => {
    await give('wang', 'head');
    await give('li', 'system-administrator', 'gov');
    await give('zhao', 'security-administrator', 'gov');
    const assign = async (person: string) =>
      code(assignPost(p, await as(person), { person: 'sun', org: 'd1', post: 'handler', validFrom: '2026-03-02' }));
    expect(await assign('wang')).toBe('permission.denied');
    expect(await assign('li')).toBe('permission.denied');
    expect(await assign('sun')).toBe('permission.denied');
    expect(await assign('zhao')).toBe('done');
    expect(await code(addPerson(p, anonymous, { name: '某', validFrom: '2026-01-01' }))).toBe('sign-in.needed');
    expect(await code(addPerson(p, await as('li'), { name: '某', validFrom: '2026-01-01' }))).toBe('done');
  });
});

describe('sessions of people', () => {
  test('staff while they hold a post, else citizens; administrators carry no post', async () => {
    expect(await sessionOf(p, 'wang', now)).toEqual({ kind: 'citizen', person: 'wang', name: '王一', posts: [] });
    await give('wang', 'handler');
    expect(await sessionOf(p, 'wang', now)).toMatchObject({
      kind: 'staff',
      posts: [{ post: 'handler', org: 'd1', kind: 'department' }],
    });
    await give('li', 'audit-administrator', 'gov');
    expect(await sessionOf(p, 'li', now)).toEqual({
      kind: 'staff',
      person: 'li',
      name: '李二',
      posts: [],
      administers: ['audit'],
    });
    expect(await sessionOf(p, 'nobody', now)).toBeUndefined();
  });

  test('who has left is nobody', async () => {
    await give('wang', 'handler');
    await endPerson(p, operator, 'wang', '2026-03-02');
    expect((await sessionOf(p, 'wang', now))?.kind).toBe('staff');
    now = '2026-03-03T08:00:00.000+08:00';
    expect(await sessionOf(p, 'wang', now)).toBeUndefined();
  });

  test('the kernel is told of posts lent for its procedure alone', async () => {
    await give('wang', 'head');
    await give('li', 'handler');
    await lend('wang', 'li', { procedures: ['permit'] });
    const session = await as('li');
    expect(actorIn(session, 'permit').posts.map((h) => [h.post, h.via])).toEqual([
      ['handler', undefined],
      ['head', 'wang'],
    ]);
    expect(actorIn(session, 'petition', true)).toMatchObject({
      person: 'li',
      party: true,
      posts: [{ post: 'handler' }],
    });
    expect(actorIn(session, 'petition').posts.length).toBe(1);
  });
});

describe('lending a post', () => {
  beforeEach(async () => {
    await give('wang', 'head');
    await give('li', 'handler');
  });

  test('counts from its first to its last day, with both persons', async () => {
    await lend('wang', 'li', { validFrom: '2026-03-03', validUntil: '2026-03-04' });
    expect(await held('li')).toEqual(['handler@d1']);
    now = '2026-03-03T00:00:00.000+08:00';
    expect(await held('li')).toEqual(['handler@d1', 'head@d1 via wang']);
    now = '2026-03-04T23:59:59.999+08:00';
    expect((await held('li')).length).toBe(2);
    now = '2026-03-05T00:00:00.000+08:00';
    expect((await held('li')).length).toBe(1);
  });

  test('bad requests are named', async () => {
    expect(await code(lend('wang', 'wang'))).toBe('delegation.to-self');
    expect(await code(lend('wang', 'nobody'))).toBe('person.unknown');
    expect(await code(lend('wang', 'li', { validUntil: '2026-03-01' }))).toBe('dates.reversed');
    expect(await code(lend('wang', 'li', { validFrom: '2026-03-01' }))).toBe('delegation.past');
    expect(await code(lend('wang', 'li', { post: 'reviewer' }))).toBe('delegation.post-not-held');
    expect(await code(lend('wang', 'li', { org: 'justice' }))).toBe('delegation.post-not-held');
    expect(await code(lend('wang', 'li', { procedures: ['magic'] }))).toBe('delegation.procedure-unknown');
    expect(await code(lend('sun', 'li'))).toBe('permission.denied');
    await endPerson(p, operator, 'zhao', '2026-03-01');
    expect(await code(lend('wang', 'zhao'))).toBe('person.ended');
  });

  test('what was lent is not lent on', async () => {
    await lend('wang', 'li');
    expect(await code(lend('li', 'zhao'))).toBe('delegation.chain');
    // Even a row that came in some other way carries nothing further.
    await ledger.addDelegation(p.district.code, {
      id: 'smuggled',
      fromPerson: 'li',
      toPerson: 'zhao',
      org: 'd1',
      post: 'head',
      procedures: null,
      validFrom: '2026-03-02',
      validUntil: '2026-03-31',
    });
    expect(await held('zhao')).toEqual([]);
  });

  test('nor twice to the same person at a time, unless for other procedures', async () => {
    await lend('wang', 'li', { procedures: ['permit'], validUntil: '2026-03-10' });
    expect(await code(lend('wang', 'li', { validFrom: '2026-03-10' }))).toBe('delegation.overlap');
    expect(await code(lend('wang', 'li', { procedures: ['petition', 'permit'] }))).toBe('delegation.overlap');
    expect(await code(lend('wang', 'li', { procedures: ['petition'] }))).toBe('done');
    expect(await held('li')).toEqual(['handler@d1', 'head@d1 via wang for permit,petition']);
    expect(await code(lend('wang', 'li', { validFrom: '2026-04-01', validUntil: '2026-04-30' }))).toBe('done');
    expect(await code(lend('wang', 'sun'))).toBe('done');
  });

  test('ends at once when it is revoked, by whom it may be', async () => {
    const row = await lend('wang', 'li');
    expect(await code(revokeDelegation(p, await as('sun'), 'li', row.id))).toBe('delegation.not-found');
    expect(await code(revokeDelegation(p, anonymous, 'li', row.id))).toBe('delegation.not-found');
    expect((await held('li')).length).toBe(2);
    now = '2026-03-02T09:00:01.000+08:00';
    expect(await code(revokeDelegation(p, await as('wang'), 'li', row.id))).toBe('done');
    expect(await held('li')).toEqual(['handler@d1']);
    expect(await code(revokeDelegation(p, await as('wang'), 'li', row.id))).toBe('delegation.not-found');
    const again = await lend('wang', 'li');
    expect(await code(revokeDelegation(p, await as('li'), 'li', again.id))).toBe('done');
    const third = await lend('wang', 'li');
    await give('sun', 'security-administrator', 'gov');
    expect(await code(revokeDelegation(p, await as('sun'), 'wang', third.id))).toBe('done');
  });

  test('ends with the post and with the person of the lender', async () => {
    await lend('wang', 'li');
    const [post] = await ledger.listPosts(p.district.code, { person: 'wang' });
    await endPost(p, operator, 'wang', post?.id ?? '', '2026-03-05');
    now = '2026-03-06T09:00:00.000+08:00';
    expect(await held('li')).toEqual(['handler@d1']);
    await give('zhao', 'reviewer');
    await lend('zhao', 'li', { post: 'reviewer', validFrom: '2026-03-06' });
    expect((await held('li')).length).toBe(2);
    await endPerson(p, operator, 'zhao', '2026-03-06');
    now = '2026-03-07T09:00:00.000+08:00';
    expect(await held('li')).toEqual(['handler@d1']);
  });

  test('administration is neither lent nor does an administrator borrow', async () => {
    await give('sun', 'audit-administrator', 'gov');
    expect(await code(lend('wang', 'sun'))).toBe('delegation.administrator');
    expect(await code(lend('sun', 'wang', { post: 'audit-administrator', org: 'gov' }))).toBe('permission.denied');
    expect(await code(lend('sun', 'li'))).toBe('permission.denied');
  });

  test('every change stands in the audit trail, by ids and not by names', async () => {
    const row = await lend('wang', 'li');
    await revokeDelegation(p, await as('wang'), 'li', row.id);
    const { rows } = await ledger.listAudit(p.district.code, { actions: ['delegation.grant', 'delegation.revoke'] });
    expect(rows.map((r) => [r.action, r.person, r.object])).toEqual([
      ['delegation.revoke', 'wang', row.id],
      ['delegation.grant', 'wang', row.id],
    ]);
    const all = await ledger.listAudit(p.district.code);
    expect(all.rows.length).toBeGreaterThan(8);
    expect(JSON.stringify(all.rows)).not.toMatch(/王一|李二/);
  });
});
