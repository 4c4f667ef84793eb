import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, apiWorld, asked, uncatalogued, type World } from './api-fixture.ts';

let w: World;
beforeAll(async () => {
  w = await apiWorld();
});
afterAll(async () => {
  await w?.close();
  expect(uncatalogued(w.codes)).toEqual([]);
});

const open = '/api/procedures/plot-request/cases';
async function newCase(): Promise<{ case: string; receipt: string; secret: string; seq: number }> {
  w.at('2026-03-02T09:00');
  return (await w.ask(undefined, 'POST', open, asked())).body as never;
}
const row = async (id: string) => (await w.database.owner.query('SELECT * FROM cases WHERE id = $1', [id])).rows[0];
const said = ({ status, body }: Answer) => [status, body.code];

describe('one request is one act', () => {
  test('the same key and content a hundred times at once: one case, a hundred equal answers', async () => {
    const key = randomUUID();
    const body = asked({ matter: '重复提交' });
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => w.ask('citizen', 'POST', open, body, { headers: { 'idempotency-key': key } })),
    );
    const cases = new Set(answers.map((a) => a.body.case));
    expect(
      answers.map((a) => a.status).every((s) => s === 200 || s === 201),
      answers.find((a) => a.status > 201)?.text,
    ).toBe(true);
    expect(cases.size).toBe(1);
    expect(answers.filter((a) => a.status === 201)).toHaveLength(1);
    const { rows } = await w.database.owner.query(`SELECT count(*)::int AS n FROM cases WHERE title = '重复提交'`);
    expect(rows[0].n).toBe(1);
    expect(new Set(answers.map((a) => JSON.stringify([a.body.receipt, a.body.seq, a.body.stage]))).size).toBe(1);
  });

  test('the same key for something else is refused, and another person may use it', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    expect((await w.ask('citizen', 'POST', open, asked(), { headers })).status).toBe(201);
    expect(said(await w.ask('citizen', 'POST', open, asked({ matter: '另一件事' }), { headers }))).toEqual([
      422,
      'idempotency.reused',
    ]);
    expect((await w.ask('citizen2', 'POST', open, asked({ matter: '另一件事' }), { headers })).status).toBe(201);
  });

  test.each(['short', 'with space in it', `long${'x'.repeat(100)}`])('a key "%s" is refused by name', async (key) => {
    const answer = await w.ask('citizen', 'POST', open, asked(), { headers: { 'idempotency-key': key } });
    expect([...said(answer), answer.body.errors[0].path]).toEqual([400, 'request.invalid', 'idempotency-key:']);
  });
});

describe('two at once', () => {
  test('two acts on the same state: one is done, one is a conflict', async () => {
    const { case: id } = await newCase();
    const [a, b] = await Promise.all([
      w.ask('handler', 'POST', `/api/cases/${id}/acts/accept`, { expectedSeq: 2 }),
      w.ask('handler2', 'POST', `/api/cases/${id}/acts/accept`, { expectedSeq: 2 }),
    ]);
    expect([a.status, b.status].sort()).toEqual([200, 409]);
    expect([a, b].find((x) => x.status === 409)?.body.code).toBe('case.conflict');
  });

  test('an act on a state that has gone by is a conflict', async () => {
    const { case: id, seq } = await newCase();
    await w.ask('handler', 'POST', `/api/cases/${id}/acts/accept`, {});
    expect(
      said(
        await w.ask('handler', 'POST', `/api/cases/${id}/acts/examine`, { facts: { opinion: '好' }, expectedSeq: seq }),
      ),
    ).toEqual([409, 'case.conflict']);
  });
});

describe('no step is skipped, no day is moved', () => {
  test('an act out of order is refused with its article, and nothing changes', async () => {
    const { case: id } = await newCase();
    const before = await row(id);
    const skipped = await w.ask('head', 'POST', `/api/cases/${id}/acts/decide`, { facts: { result: 'granted' } });
    expect(said(skipped)).toEqual([422, 'stage.wrong']);
    expect(skipped.body.errors.map((e: { code: string }) => e.code)).toEqual(['stage.wrong', 'gate.shut']);
    expect(skipped.body.errors[0].basis).toEqual([
      { law: '菜园管理办法（演示）', article: 6, says: '二十个工作日内决定' },
    ]);
    expect(await row(id)).toEqual(before);
  });

  test('a past day is refused where the act may not be late, and too far back where it may', async () => {
    const { case: id } = await newCase();
    w.at('2026-03-20T09:00');
    const back = await w.ask('handler', 'POST', `/api/cases/${id}/acts/accept`, { on: '2026-03-03' });
    expect([...said(back), back.body.errors[0].path]).toEqual([422, 'date.back', '/on']);
    expect(back.body.errors[0].basis[0]).toMatchObject({ article: 3 });
    const long = await w.ask('handler', 'POST', open, { ...asked({ scan: 'x' }), on: '2026-01-05' });
    expect(said(long)).toEqual([422, 'date.too-late']);
    const future = await w.ask('handler', 'POST', open, { ...asked({ scan: 'x' }), on: '2026-04-05' });
    expect(said(future)).toEqual([422, 'date.future']);
    const late = await w.ask('handler', 'POST', open, { ...asked({ scan: 'x' }), on: '2026-03-18' });
    expect(late.status, late.text).toBe(201);
    expect(late.body.events[0].filedOn).toBe('2026-03-18');
  });

  test('an act by the wrong person is 403, an unknown act is refused by name', async () => {
    const { case: id } = await newCase();
    expect(said(await w.ask('head', 'POST', `/api/cases/${id}/acts/accept`, {}))).toEqual([403, 'role.not-held']);
    expect(said(await w.ask('handler', 'POST', `/api/cases/${id}/acts/conquer`, {}))).toEqual([422, 'act.unknown']);
    for (const act of ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__']) {
      const answer = await w.ask('handler', 'POST', `/api/cases/${id}/acts/${act}`, {});
      expect([act, ...said(answer)], answer.text).toEqual([act, 400, 'request.invalid']);
    }
  });
});

describe('what an act may bring', () => {
  test.each([
    ['a number for a text', { matter: 5 }, 'fact.invalid', '/facts/matter'],
    ['a choice that is none', { use: 'parking' }, 'fact.invalid', '/facts/use'],
    ['a choice that every object has', { use: 'toString' }, 'fact.invalid', '/facts/use'],
    ['a text for money', { deposit: '100' }, 'fact.invalid', '/facts/deposit'],
    ['parts of a fen', { deposit: 1.5 }, 'fact.invalid', '/facts/deposit'],
    ['a day that is none', { startsOn: '2026-02-30' }, 'fact.invalid', '/facts/startsOn'],
    ['too long a text', { matter: '长'.repeat(61) }, 'fact.invalid', '/facts/matter'],
    ['a fact of another act', { opinion: '好' }, 'fact.unknown', '/facts/opinion'],
    ['a fact that is none', { colour: 'red' }, 'fact.unknown', '/facts/colour'],
    ['a column that is none', { needs: [{ size: 3 }] }, 'fact.unknown', '/facts/needs/0/size'],
    ['a table of texts', { needs: ['spade'] }, 'fact.invalid', '/facts/needs'],
    ['nothing where something must be', { name: '' }, 'fact.required', '/facts/name'],
  ])('%s is refused with its place', async (_, more, code, path) => {
    const answer = await w.ask('citizen', 'POST', open, asked(more));
    expect(answer.status, answer.text).toBe(422);
    expect(answer.body.errors).toEqual(expect.arrayContaining([expect.objectContaining({ code, path })]));
  });

  test('all that is missing is told at once, and what is allowed is named', async () => {
    const answer = await w.ask('citizen', 'POST', open, { facts: { office: 'parks', use: 'x', colour: 'red' } });
    expect(answer.body.errors.map((e: { code: string; path: string }) => `${e.code} ${e.path}`).sort()).toEqual([
      'fact.invalid /facts/use',
      'fact.required /facts/matter',
      'fact.required /facts/name',
      'fact.unknown /facts/colour',
    ]);
    expect(answer.body.errors.find((e: { path: string }) => e.path === '/facts/use').zh).toContain('种菜(vegetables)');
  });

  const columns = [
    'state',
    'district',
    'seq',
    'accepted_at',
    'role',
    'stage',
    'id',
    'procedure',
    'version',
    'org',
    'final',
    'title',
    'filed_on',
    'opened_at',
    'updated_at',
    'receipt',
    'secret_hash',
    'party',
    'posts',
    'next_due',
    'provisional',
    'late_entered',
    'public',
    'partyOf',
    'by',
    'at',
    'recordedAt',
    'events',
    'automatic',
    'voids',
    'case',
  ];
  test('no column of the case can be set from outside', async () => {
    const { case: id, receipt, secret } = await newCase();
    const before = await row(id);
    for (const column of columns) {
      for (const [url, body, who] of [
        [open, { ...asked(), [column]: 'x' }, 'citizen'],
        [`/api/cases/${id}/acts/accept`, { [column]: 'x' }, 'handler'],
        ...(column === 'receipt'
          ? []
          : [
              ['/api/track/acts/amend', { receipt, secret, facts: { matter: 'y' }, [column]: 'x' }, undefined] as const,
            ]),
      ] as const) {
        const answer = await w.ask(who, 'POST', url, body);
        expect([column, ...said(answer), answer.body.errors[0].path]).toEqual([
          column,
          400,
          'request.invalid',
          `/${column}`,
        ]);
      }
      const asFact = await w.ask('citizen', 'POST', open, asked({ [column]: 'x' }));
      expect([column, asFact.status], asFact.text).toEqual([column, 422]);
    }
    expect(await row(id)).toEqual(before);
  });

  test('list entries are added and answered for one by one', async () => {
    const { case: id } = await newCase();
    await w.ask('handler', 'POST', `/api/cases/${id}/acts/accept`, {});
    const items = [
      { key: 'n1', columns: { name: '李四' } },
      { key: 'n2', columns: { name: '王五' } },
    ];
    expect((await w.ask('handler', 'POST', `/api/cases/${id}/acts/askNeighbours`, { items })).status).toBe(200);
    expect(
      said(await w.ask('handler', 'POST', `/api/cases/${id}/acts/hearNeighbour`, { columns: { agrees: true } })),
    ).toEqual([422, 'item.required']);
    expect(
      said(
        await w.ask('handler', 'POST', `/api/cases/${id}/acts/hearNeighbour`, {
          item: 'n9',
          columns: { agrees: true },
        }),
      ),
    ).toEqual([422, 'item.unknown']);
    expect(
      (await w.ask('handler', 'POST', `/api/cases/${id}/acts/hearNeighbour`, { item: 'n1', columns: { agrees: true } }))
        .status,
    ).toBe(200);
    const again = await w.ask('handler', 'POST', `/api/cases/${id}/acts/askNeighbours`, { items: [items[0]] });
    expect([...said(again), again.body.errors[0].path]).toEqual([422, 'item.duplicate', '/items/0/key']);
  });
});

describe('whose case it is', () => {
  test('another organ’s case, and one that does not exist, are the same answer on every address', async () => {
    const { case: id } = await newCase();
    await w.ask('handler', 'POST', `/api/cases/${id}/acts/accept`, {});
    const none = '0'.repeat(20);
    const addresses: ['GET' | 'POST', (id: string) => string, object?][] = [
      ['GET', (c) => `/api/cases/${c}`],
      ['GET', (c) => `/api/cases/${c}/events`],
      ['GET', (c) => `/api/cases/${c}/clocks/decision`],
      ['GET', (c) => `/api/cases/${c}/clocks/none`],
      ['GET', (c) => `/api/cases/${c}/files/${'0'.repeat(32)}`],
      ['POST', (c) => `/api/cases/${c}/acts/examine`, { facts: { opinion: '好' } }],
      ['POST', (c) => `/api/cases/${c}/acts/withdraw`, {}],
      ['POST', (c) => `/api/cases/${c}/acts/accept`, { expectedSeq: 1 }],
      ['POST', (c) => `/api/cases/${c}/acts/nothing`, {}],
    ];
    for (const who of ['stranger', 'citizen', 'security', undefined] as const)
      for (const [method, url, body] of addresses) {
        const [real, unreal] = await Promise.all([
          w.ask(who, method, url(id), body),
          w.ask(who, method, url(none), body),
        ]);
        const plain = ({ status, body: { id: _, ...rest } }: Answer) => ({ status, ...rest });
        expect({ who, url: url('…'), ...plain(real) }).toEqual({ who, url: url('…'), ...plain(unreal) });
        expect([who, url('…'), real.status]).toEqual([who, url('…'), 404]);
      }
  });

  test('lists show the own organ its cases and another organ none of them', async () => {
    const { case: id } = await newCase();
    const found = async (who: 'handler' | 'stranger') =>
      (await w.ask(who, 'GET', '/api/cases?list=all&limit=200')).body.rows
        .map((r: { id: string }) => r.id)
        .includes(id);
    expect([await found('handler'), await found('stranger')]).toEqual([true, false]);
  });
});

describe('receipts', () => {
  test('a wrong number and a wrong code are the same bytes, and guessing ends', async () => {
    const { receipt, secret } = await newCase();
    const from = (remoteAddress: string) => ({ remoteAddress });
    const strip = ({ status, body: { id: _, ...rest } }: Answer) => JSON.stringify([status, rest]);
    const wrongCode = await w.ask(
      undefined,
      'POST',
      '/api/track',
      { receipt, secret: 'AAAAA-AAAAA-AAAAA-AAAAA-AAAAAA' },
      from('203.0.113.1'),
    );
    const wrongNumber = await w.ask(
      undefined,
      'POST',
      '/api/track',
      { receipt: '99077720260302999999', secret },
      from('203.0.113.1'),
    );
    expect(strip(wrongCode)).toBe(strip(wrongNumber));
    let blocked = 0;
    for (let n = 0; n < 30; n++) {
      const guess = await w.ask(
        undefined,
        'POST',
        '/api/track',
        { receipt: `9907772026030200${String(n).padStart(4, '0')}`, secret },
        from('203.0.113.2'),
      );
      expect([404, 429]).toContain(guess.status);
      if (guess.status === 429) {
        blocked++;
        expect(Number(guess.headers['retry-after'])).toBeGreaterThan(0);
      }
    }
    expect(blocked).toBeGreaterThanOrEqual(19);
    expect((await w.ask(undefined, 'POST', '/api/track', { receipt, secret }, from('203.0.113.3'))).status).toBe(200);
  });
});
