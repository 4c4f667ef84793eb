import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workbookLimits } from '../src/papers/sheet/limits.ts';
import { type Answer, apiWorld, type Login, uncatalogued, type World } from './api-fixture.ts';
import { filledIn, pageOf } from './sheets.ts';

let w: World;
beforeAll(async () => {
  w = await apiWorld();
});
afterAll(async () => {
  await w?.close();
  expect(uncatalogued(w.codes)).toEqual([]);
});

const what = 'plot-request/apply';
const said = ({ status, body }: Answer) => [status, body.code];
const row = (matter: string, more: object = {}) => ({
  'facts.matter': matter,
  'facts.office': '园林局',
  'facts.name': '张三丰',
  'facts.use': '种菜',
  ...more,
});

async function file(who: Login | undefined, method: 'GET' | 'POST', url: string, sent?: Buffer) {
  const form = new FormData();
  if (sent) form.append('file', new Blob([sent as never]), '导入.xlsx');
  const encoded = sent ? new Response(form) : undefined;
  const response = await w.server.inject({
    method,
    url,
    headers: {
      ...(who ? { authorization: `Bearer ${await w.token(who)}` } : {}),
      ...(encoded ? { 'content-type': encoded.headers.get('content-type') ?? '' } : {}),
    },
    ...(encoded ? { payload: Buffer.from(await encoded.arrayBuffer()) } : {}),
  });
  const json = String(response.headers['content-type']).includes('json');
  const body = json ? (response.json() as Answer['body']) : {};
  if (response.statusCode >= 400) for (const { code } of body.errors ?? []) w.codes.add(code);
  return { status: response.statusCode, headers: response.headers, bytes: response.rawPayload, body, text: '' };
}
const send = (who: Login | undefined, step: 'preview' | 'run' | 'returned', sent: Buffer, of = what) =>
  file(who, 'POST', `/api/imports/${step}?what=${encodeURIComponent(of)}`, sent);
const template = async (who: Login = 'handler') =>
  (await file(who, 'GET', `/api/imports/template?what=${encodeURIComponent(what)}`)).bytes;

describe('importing over HTTP', () => {
  test('what one may import, and its template in the language asked for', async () => {
    const { body } = await w.ask('handler', 'GET', '/api/imports');
    const mine = body.rows.find((one: { what: string }) => one.what === what);
    expect(mine).toMatchObject({ kind: 'open', title: { zh: '菜园申请：申请' } });
    expect(mine.basis.length).toBeGreaterThan(0);
    const given = await file('handler', 'GET', `/api/imports/template?what=${encodeURIComponent(what)}&language=en`);
    expect(given.status).toBe(200);
    expect(given.headers['content-type']).toContain('spreadsheetml.sheet');
    expect(given.headers['content-disposition']).toMatch(/^attachment; filename\*?=/);
    expect(given.headers['cache-control']).toContain('no-store');
    expect((await pageOf(given.bytes)).headings).toContain('事由 (required)');
  });

  test('preview, run, run again, rows sent back', async () => {
    const sent = await filledIn(await template(), [row('甲'), row('乙', { 'facts.use': '养鱼' }), row('丙')]);
    const preview = await send('handler', 'preview', sent);
    expect(preview.body.counts, JSON.stringify(preview.body)).toEqual({ good: 2, done: 0, before: 0, wrong: 1 });
    expect(preview.body.rows[1].faults).toEqual([
      expect.objectContaining({ code: 'cell.choice', column: 'facts.use', zh: expect.stringContaining('种菜、种花') }),
    ]);
    const run = await send('handler', 'run', sent);
    expect(run.body.counts).toEqual({ good: 0, done: 2, before: 0, wrong: 1 });
    const [first] = run.body.rows;
    const seen = await w.ask('handler', 'GET', `/api/cases/${first.case}`);
    expect(seen.body.facts).toMatchObject({ matter: '甲' });
    expect((await send('handler', 'run', sent)).body.counts).toEqual({ good: 0, done: 0, before: 2, wrong: 1 });
    const back = await send('handler', 'returned', sent);
    const page = await pageOf(back.bytes);
    expect(page.rows).toHaveLength(1);
    expect(page.rows[0]?.[0]).toContain('【用途】');
  });

  test('the description of the API says what is sent and what comes back', async () => {
    const { paths } = (await w.ask(undefined, 'GET', '/api/openapi.json')).body;
    for (const step of ['preview', 'run', 'returned'])
      expect(paths[`/api/imports/${step}`].post.requestBody.content['multipart/form-data'].schema).toMatchObject({
        required: ['file'],
        properties: { file: { type: 'string', format: 'binary' } },
      });
    const { responses, parameters } = paths['/api/imports/template'].get;
    expect(Object.keys(responses['200'].content)).toEqual([expect.stringContaining('spreadsheetml.sheet')]);
    expect(parameters.map(({ name }: { name: string }) => name)).toEqual(['what', 'language']);
  });

  test('files that cannot be imported, and askers who may not', async () => {
    expect(said(await send('handler', 'preview', Buffer.from('a,b\n')))).toEqual([415, 'sheet.csv']);
    expect(said(await send('handler', 'run', Buffer.alloc(workbookLimits.bytes + 1, 65)))).toEqual([
      413,
      'file.too-large',
    ]);
    const empty = await template();
    expect(said(await send('handler', 'run', empty))).toEqual([422, 'sheet.no-rows']);
    expect(said(await send(undefined, 'run', empty))).toEqual([401, 'sign-in.needed']);
    expect(said(await send('citizen', 'run', empty))).toEqual([401, 'sign-in.needed']);
    expect(said(await send('handler', 'run', empty, 'people'))).toEqual([403, 'permission.denied']);
    expect(said(await send('handler', 'run', empty, 'constructor'))).toEqual([404, 'import.unknown']);
    expect(said(await send('handler', 'run', empty, '../x'))).toEqual([400, 'request.invalid']);
    const none = await file('handler', 'POST', `/api/imports/run?what=${encodeURIComponent(what)}`);
    expect(said(none)).toEqual([415, 'request.media-type']);
  });
});
