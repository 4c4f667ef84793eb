import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Api } from '../src/server/api.ts';
import { createServer } from '../src/server/index.ts';
import { addAccount } from '../src/service/login/index.ts';
import { operator } from '../src/service/session.ts';
import { PASSWORD } from './desk-fixture.ts';
import { type TestDistrict, testDistrict } from './district.ts';
import { partsOfZip } from './files.ts';
import { para, templateDocument } from './template-document.ts';

let d: TestDistrict;
let server: Api;
const tokens: { [person: string]: string } = {};
const people = ['justice-head', 'market-head', 'market-handler'] as const;
beforeAll(async () => {
  d = await testDistrict();
  server = await createServer(d.p, { rateLimits: false });
  for (const person of people) {
    await addAccount(d.p, operator, { login: person, person, password: PASSWORD, mustChange: false });
    const payload = { login: person, password: PASSWORD, token: true };
    tokens[person] = (await server.inject({ method: 'POST', url: '/api/session', payload })).json().token;
  }
});
afterAll(async () => {
  await server?.close();
  await d?.close();
});

type Person = (typeof people)[number];
const at = '/api/paper-templates/approval/acceptance';
const auth = (person: Person) => ({ authorization: `Bearer ${tokens[person]}` });
const get = (person: Person, url: string) => server.inject({ url, headers: auth(person) });
function send(person: Person, url: string, bytes: Buffer, name = '受理通知书.docx') {
  const boundary = 'yifa-boundary';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  return server.inject({
    method: 'POST',
    url,
    headers: { ...auth(person), 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  });
}
const good = templateDocument(
  ['全区受理格式', '{主送}：', '依据：{法律依据}', '{制作机关}', '{成文日期}'].map(para).join(''),
);
const today = () => d.p.now().slice(0, 10);
const put = (person: Person, bytes: Buffer, more: { readonly [key: string]: string } = {}) =>
  send(person, `${at}?${new URLSearchParams({ from: today(), reason: '统一格式', ...more })}`, bytes);

test('the list, the fields and the present template are for whoever keeps templates, and for nobody else', async () => {
  const list = await get('justice-head', '/api/paper-templates');
  expect(list.statusCode, list.body).toBe(200);
  expect(list.headers['cache-control']).toBe('no-store');
  expect(list.json().rows).toContainEqual(
    expect.objectContaining({ procedure: 'approval', paper: 'acceptance', district: false, orgs: [] }),
  );
  const page = (await get('market-head', at)).json();
  expect(page.fields).toContainEqual(expect.objectContaining({ name: '许可事项', kind: 'text' }));
  expect(page.mandatory.map(({ names }: { names: string[] }) => names[0])).toEqual([
    '制作机关',
    '成文日期',
    '主送',
    '法律依据',
  ]);
  expect(page.reach).toMatchObject({ district: false, orgs: [{ name: '清源区市场监督管理局' }] });
  const present = await get('market-head', `${at}/docx`);
  expect(present.headers['content-disposition']).toContain(encodeURIComponent('受理通知书（模板）.docx'));
  expect(partsOfZip(present.rawPayload)['word/document.xml']).toContain('{许可事项}');
  for (const url of ['/api/paper-templates', at, `${at}/docx`, '/api/paper-templates/versions/1/docx'])
    expect((await get('market-handler', url)).json(), url).toMatchObject({ status: 403, code: 'permission.denied' });
  expect((await get('justice-head', '/api/paper-templates/approval/none')).json()).toMatchObject({
    status: 404,
    code: 'template.no-such-paper',
  });
});

test('one is checked and shown without being kept, put, and downloaded again', async () => {
  const report = (await send('justice-head', `${at}/check`, good)).json();
  expect(report.faults).toEqual([]);
  expect(report.preview).toMatchObject({ layout: 'own', title: '受理通知书' });
  expect(report.preview.docx).toBeUndefined();
  const preview = await send('justice-head', `${at}/preview`, good);
  expect(partsOfZip(preview.rawPayload)['word/document.xml']).toContain('示例当事人');
  expect((await get('justice-head', at)).json().history).toEqual([]);

  const made = await put('justice-head', good, { bases: '《某规定》\n\n《另一规定》' });
  expect(made.statusCode, made.body).toBe(201);
  const [version] = (await get('justice-head', at)).json().history;
  expect(version).toMatchObject({
    state: 'now',
    org: null,
    bases: ['《某规定》', '《另一规定》'],
    fileName: '受理通知书.docx',
  });
  const again = await get('market-head', `/api/paper-templates/versions/${version.id}/docx`);
  expect(again.rawPayload.equals(good)).toBe(true);

  const url = `${at}/end`;
  const ended = await server.inject({
    method: 'POST',
    url,
    headers: auth('justice-head'),
    payload: { from: today(), reason: '停用' },
  });
  expect(ended.statusCode, ended.body).toBe(204);
  expect(
    (await get('justice-head', '/api/paper-templates'))
      .json()
      .rows.every((row: { district: boolean }) => !row.district),
  ).toBe(true);
});

test('what is wrong is said with its place, its article and the names that were meant', async () => {
  const bad = templateDocument(para('{许可事想}{主送}{制作机关}{成文日期}'));
  const report = (await send('justice-head', `${at}/check`, bad)).json();
  expect(report.faults.map(({ code }: { code: string }) => code)).toEqual([
    'template.field-unknown',
    'template.mandatory',
  ]);
  expect(report.faults[0]).toMatchObject({
    where: expect.stringContaining('许可事想'),
    near: expect.arrayContaining(['许可事项']),
  });
  expect(report.faults[1].basis).not.toEqual([]);
  const refused = await put('justice-head', bad);
  expect(refused.statusCode).toBe(422);
  expect(refused.json().errors.map(({ code }: { code: string }) => code)).toEqual([
    'template.field-unknown',
    'template.mandatory',
  ]);
  expect((await put('market-head', good)).json()).toMatchObject({ status: 403, code: 'permission.denied' });
  expect((await put('justice-head', good, { from: '2020-01-01' })).json()).toMatchObject({ code: 'template.past' });
});

test('a document that does something is refused, whichever door it comes by', async () => {
  const macros = templateDocument(para('x'), [{ name: 'word/vbaProject.bin', content: 'x' }]);
  expect((await send('justice-head', `${at}/check`, macros)).json().faults[0]).toMatchObject({
    code: 'template.active',
  });
  expect((await send('justice-head', `${at}/preview`, macros)).json()).toMatchObject({
    status: 422,
    code: 'template.active',
  });
  expect((await put('justice-head', macros)).json()).toMatchObject({ status: 422, code: 'file.active' });
  const large = Buffer.alloc(3 * 1024 * 1024);
  expect((await send('justice-head', `${at}/check`, large)).json()).toMatchObject({
    status: 413,
    code: 'file.too-large',
  });
});
