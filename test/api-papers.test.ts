import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Api } from '../src/server/api.ts';
import { createServer } from '../src/server/index.ts';
import { portalPages } from '../src/server/portal-pages.ts';
import { addAccount } from '../src/service/login/index.ts';
import { operator } from '../src/service/session.ts';
import { PASSWORD } from './desk-fixture.ts';
import { type TestDistrict, testDistrict } from './district.ts';
import { application, grantLicence, type ReadingScene, readingScene } from './district-stories.ts';
import { partsOfZip } from './files.ts';

let d: TestDistrict;
let scene: ReadingScene;
let server: Api;
const tokens: { [person: string]: string } = {};

beforeAll(async () => {
  d = await testDistrict();
  scene = await readingScene(d);
  server = await createServer(d.p, { rateLimits: false }, portalPages(d.p));
  for (const person of ['market-handler', 'supervision-supervisor', 'water-handler']) {
    await addAccount(d.p, operator, { login: person, person, password: PASSWORD, mustChange: false });
    const payload = { login: person, password: PASSWORD, token: true };
    tokens[person] = (await server.inject({ method: 'POST', url: '/api/session', payload })).json().token;
  }
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await server?.close();
  await d?.close();
});

const get = (person: string, path: string) =>
  server.inject({
    url: `/api/cases/${scene.granted.id}/papers${path}`,
    headers: { authorization: `Bearer ${tokens[person]}` },
  });
const track = (path: string, { receipt, secret } = scene.granted) =>
  server.inject({ method: 'POST', url: `/api/track/papers${path}`, payload: { receipt, secret } });
const decisionOf = async () =>
  (await get('market-handler', '')).json().rows.find((row: { paper: string }) => row.paper === 'decision').key;

describe('papers over HTTP', () => {
  test('are listed, read and saved as DOCX by whoever may read the file, and by nobody else', async () => {
    const key = await decisionOf();
    const read = await get('market-handler', `/${key}`);
    expect(read.statusCode, read.body).toBe(200);
    expect(read.headers['cache-control']).toBe('no-store');
    expect(read.json()).toMatchObject({ title: '行政许可决定书', to: '张三丰' });
    const saved = await get('market-handler', `/${key}/docx`);
    expect(saved.statusCode).toBe(200);
    expect(saved.headers).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'content-disposition': expect.stringContaining(encodeURIComponent('行政许可决定书')),
      'cache-control': 'private, no-store',
    });
    expect(partsOfZip(saved.rawPayload)['word/document.xml']).toContain('张三丰');
    const masked = await get('supervision-supervisor', `/${key}/docx`);
    expect(partsOfZip(masked.rawPayload)['word/document.xml']).not.toContain('张三丰');
    for (const path of ['', `/${key}`, `/${key}/docx`, '/contents'])
      expect((await get('water-handler', path)).json()).toMatchObject({ status: 404, code: 'case.not-found' });
    expect((await get('market-handler', '/decision.999')).json()).toMatchObject({ code: 'paper.not-found' });
  });

  test('reach the party by receipt and secret, which travel in the body', async () => {
    const { rows } = (await track('')).json();
    expect(rows.map(({ title }: { title: string }) => title)).toContain('行政许可决定书');
    const key = rows.at(-1).key;
    expect((await track(`/${key}`)).json()).toMatchObject({ title: '行政许可决定书' });
    expect((await track(`/${key}/docx`)).statusCode).toBe(200);
    const wrong = { ...scene.granted, secret: scene.running.secret };
    for (const path of ['', `/${key}`, `/${key}/docx`])
      expect((await track(path, wrong)).json()).toMatchObject({ code: 'case.not-found' });
  });

  test('are PDF where LibreOffice is installed; elsewhere it is said plainly', async () => {
    const key = await decisionOf();
    const folder = await mkdtemp(join(tmpdir(), 'yifa-office-'));
    try {
      vi.stubEnv('YIFA_SOFFICE', join(folder, 'none'));
      const none = await get('market-handler', `/${key}/pdf`);
      expect(none.statusCode).toBe(501);
      expect(none.json()).toMatchObject({ code: 'paper.no-pdf', detail: expect.stringContaining('LibreOffice') });
      expect((await get('market-handler', '')).json().formats).toEqual(['docx']);

      const program = join(folder, 'soffice');
      await writeFile(
        program,
        '#!/bin/sh\nfor last; do :; done\nprintf "%%PDF-1.7\\n" > "$(dirname "$last")/paper.pdf"\n',
      );
      await chmod(program, 0o755);
      vi.stubEnv('YIFA_SOFFICE', program);
      expect((await get('market-handler', '')).json().formats).toEqual(['docx', 'pdf']);
      const made = await get('market-handler', `/${key}/pdf`);
      expect(made.statusCode, made.body).toBe(200);
      expect(made.headers['content-type']).toBe('application/pdf');
      expect(made.body).toBe('%PDF-1.7\n');

      await writeFile(program, '#!/bin/sh\nexit 1\n');
      expect((await get('market-handler', `/${key}/pdf`)).statusCode).toBe(500);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe('papers on the portal', () => {
  const sameSite = { accept: 'text/html', 'sec-fetch-site': 'same-origin' };
  const enter = async ({ receipt = '', secret = '' }) =>
    String(
      (await server.inject({ method: 'POST', url: '/track', payload: { receipt, secret }, headers: sameSite })).headers[
        'set-cookie'
      ],
    ).split(';')[0] ?? '';
  const visit = async (url: string, cookie = '') => {
    const answer = await server.inject({ url, headers: { ...sameSite, cookie } });
    return { status: answer.statusCode, page: answer.body, headers: answer.headers };
  };
  const links = (page: string) =>
    [...page.matchAll(/href="(\/track\/case\/papers\/[^"]+)"/g)].map(([, at]) => at ?? '');

  test('are on the page of the case, to be read, printed and saved without a script', async () => {
    const mine = await d.open('citizen', 'approval', 'apply', application(scene.power));
    await d.act('market.window', mine.case, 'accept');
    const cookie = await enter(mine);
    const [, acceptance = ''] = links((await visit('/track/case', cookie)).page);
    const sheet = await visit(acceptance, cookie);
    expect(sheet).toMatchObject({ status: 200, headers: { 'cache-control': 'no-store' } });
    for (const word of ['class="official"', '受理通知书', '张三丰：', '《中华人民共和国行政许可法》第三十二条'])
      expect(sheet.page).toContain(word);
    expect(sheet.page).not.toContain('<script');
    const saved = await visit(`${acceptance}/docx`, cookie);
    expect(saved.headers).toMatchObject({
      'content-type': expect.stringContaining('wordprocessingml'),
      'content-disposition': expect.stringMatching(/^attachment/),
      'cache-control': 'no-store',
    });
  });

  test('are nobody else’s, and nothing else of the file is there', async () => {
    const mine = await d.open('citizen', 'approval', 'apply', application(scene.power));
    const other = await d.open('citizen', 'approval', 'apply', application(scene.power));
    await d.act('market.window', mine.case, 'accept');
    await grantLicence(d, mine.case);
    const cookie = await enter(mine);
    const found = links((await visit('/track/case', cookie)).page);
    expect(found).toHaveLength(3);
    const stranger = await enter(other);
    for (const at of found.slice(1)) expect((await visit(at, stranger)).status, at).toBe(404);
    for (const at of found) expect((await visit(at)).status, at).toBe(404);
    for (const key of ['contents', 'proof.acceptance.3', 'draft.serve.decision', 'nothing.1'])
      expect((await visit(`/track/case/papers/${key}`, cookie)).status, key).toBe(404);
    expect((await visit(`${found[0]}/exe`, cookie)).status).toBe(404);
  });
});
