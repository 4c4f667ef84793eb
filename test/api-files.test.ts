import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, apiWorld, asked, type Login, uncatalogued, type World } from './api-fixture.ts';
import { docx, pdf, png } from './files.ts';

let w: World;
beforeAll(async () => {
  w = await apiWorld({ upload: { bytes: 100_000, personPerDay: 250_000 } });
});
afterAll(async () => {
  await w?.close();
  expect(uncatalogued(w.codes)).toEqual([]);
});

const open = '/api/procedures/plot-request/cases';
const said = ({ status, body }: Answer) => [status, body.code];

async function send(
  who: Login | undefined,
  parts: readonly (readonly [name: string, content: Buffer | string, fileName?: string])[],
  url = '/api/files',
): Promise<Answer> {
  const form = new FormData();
  for (const [name, content, fileName] of parts)
    fileName === undefined
      ? form.set(name, String(content))
      : form.append(name, new Blob([content as never]), fileName);
  const encoded = new Response(form);
  return w.ask(who, 'POST', url, undefined, {
    payload: Buffer.from(await encoded.arrayBuffer()),
    headers: { 'content-type': encoded.headers.get('content-type') ?? '' },
  });
}

describe('uploading', () => {
  test('keeps the file under a safe name and gives its number', async () => {
    const kept = await send('citizen', [['file', pdf(), '../图纸\u202efdp.exe']]);
    expect(kept.status, kept.text).toBe(201);
    expect(kept.body).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{32}$/),
      name: '图纸fdp.pdf',
      mediaType: 'application/pdf',
      size: pdf().length,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  test.each<[string, readonly (readonly [string, Buffer | string, string?])[], number, string]>([
    [
      'a macro document by another name',
      [['file', docx([{ name: 'word/vbaProject.bin', content: 'x' }]), 'a.docx']],
      422,
      'file.active',
    ],
    ['a script', [['file', '<script>1</script>', 'a.pdf']], 415, 'file.type'],
    ['too large a file', [['file', Buffer.alloc(100_001, 65), 'a.txt']], 413, 'file.too-large'],
    ['an empty file', [['file', '', 'a.txt']], 400, 'file.empty'],
    ['no file', [['note', 'x']], 400, 'file.none'],
    [
      'a hostile field',
      [
        ['__proto__', 'x'],
        ['file', pdf(), 'a.pdf'],
      ],
      400,
      'request.malformed',
    ],
  ])('%s is refused', async (_, parts, status, code) => {
    const answer = await send('citizen', parts);
    expect(said(answer), answer.text).toEqual([status, code]);
  });

  test('what is no form is refused', async () => {
    expect(said(await w.ask('citizen', 'POST', '/api/files', { file: 'x' }))).toEqual([415, 'request.media-type']);
    const cut = await w.ask('citizen', 'POST', '/api/files', undefined, {
      payload: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nabc',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    });
    expect(cut.status, cut.text).toBeGreaterThanOrEqual(400);
    expect(cut.status).toBeLessThan(500);
  });

  test('one person cannot fill the disk', async () => {
    const big = () => send('citizen2', [['file', Buffer.alloc(99_000, 65), 'a.txt']]);
    expect([(await big()).status, (await big()).status]).toEqual([201, 201]);
    expect(said(await big())).toEqual([429, 'file.quota']);
    expect((await send('citizen', [['file', pdf(), 'a.pdf']])).status).toBe(201);
  });
});

describe('downloading', () => {
  test('whoever sees the place where a file is named may read it, and nobody else', async () => {
    w.at('2026-03-02T09:00');
    const { body: drawing } = await send(undefined, [['file', png(), '图纸.png']]);
    const { body: made } = await w.ask(undefined, 'POST', open, asked({ drawing: drawing.id }));
    const { body: other } = await w.ask(undefined, 'POST', open, asked());

    const read = await w.ask('handler', 'GET', `/api/cases/${made.case}/files/${drawing.id}`);
    expect(read.status, read.text).toBe(200);
    expect(read.headers).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': `attachment; filename="__.png"; filename*=UTF-8''%E5%9B%BE%E7%BA%B8.png`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    expect(read.headers['content-security-policy']).toContain('sandbox');

    expect(said(await w.ask('handler', 'GET', `/api/cases/${other.case}/files/${drawing.id}`))).toEqual([
      404,
      'file.not-found',
    ]);
    expect(said(await w.ask('stranger', 'GET', `/api/cases/${made.case}/files/${drawing.id}`))).toEqual([
      404,
      'case.not-found',
    ]);
    expect(said(await w.ask(undefined, 'GET', `/api/cases/${made.case}/files/${drawing.id}`))).toEqual([
      404,
      'case.not-found',
    ]);
    expect(said(await w.ask('handler', 'GET', `/api/files/${drawing.id}`))).toEqual([404, 'file.not-found']);

    const party = await w.ask(undefined, 'POST', `/api/track/files/${drawing.id}`, {
      receipt: made.receipt,
      secret: made.secret,
    });
    expect(party.status).toBe(200);
    expect(
      said(
        await w.ask(undefined, 'POST', `/api/track/files/${drawing.id}`, {
          receipt: other.receipt,
          secret: other.secret,
        }),
      ),
    ).toEqual([404, 'file.not-found']);

    expect(
      said(await w.ask(undefined, 'GET', `/api/registers/plots/entries/${made.case}/files/${drawing.id}`)),
    ).toEqual([404, 'register.entry-not-found']);
    for (const [who, act, body] of [
      ['handler', 'accept', {}],
      ['handler', 'examine', { facts: { opinion: '好' } }],
      ['head', 'decide', { facts: { result: 'granted' } }],
    ] as const)
      expect((await w.ask(who, 'POST', `/api/cases/${made.case}/acts/${act}`, body)).status).toBe(200);
    expect(
      (await w.ask(undefined, 'GET', `/api/registers/plots/entries/${made.case}/files/${drawing.id}`)).status,
    ).toBe(200);
  });

  test('a PDF may be looked at inside the workspace, a picture is saved all the same', async () => {
    w.at('2026-03-02T09:00');
    const { body: plan } = await send(undefined, [['file', pdf(), '图纸.pdf']]);
    const { body: picture } = await send(undefined, [['file', png(), '图纸.png']]);
    const { body: one } = await w.ask(undefined, 'POST', open, asked({ drawing: plan.id }));
    const { body: two } = await w.ask(undefined, 'POST', open, asked({ drawing: picture.id }));
    const shown = await w.ask('handler', 'GET', `/api/cases/${one.case}/files/${plan.id}?view=true`);
    expect(shown.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^inline; filename/),
      'content-security-policy': expect.stringMatching(/script-src 'none'.*frame-ancestors 'self'/),
      'x-frame-options': 'SAMEORIGIN',
      'x-content-type-options': 'nosniff',
    });
    const saved = await w.ask('handler', 'GET', `/api/cases/${one.case}/files/${plan.id}`);
    expect(saved.headers['content-disposition']).toMatch(/^attachment/);
    const other = await w.ask('handler', 'GET', `/api/cases/${two.case}/files/${picture.id}?view=true`);
    expect(other.headers['content-disposition']).toMatch(/^attachment/);
    expect(other.headers['content-security-policy']).toContain('sandbox');
    expect(said(await w.ask('stranger', 'GET', `/api/cases/${one.case}/files/${plan.id}?view=true`))).toEqual([
      404,
      'case.not-found',
    ]);
  });

  test('the own upload, for who was signed in', async () => {
    const { body } = await send('citizen', [['file', pdf(), 'a.pdf']]);
    expect((await w.ask('citizen', 'GET', `/api/files/${body.id}`)).status).toBe(200);
    expect(said(await w.ask('citizen2', 'GET', `/api/files/${body.id}`))).toEqual([404, 'file.not-found']);
    expect(said(await w.ask(undefined, 'GET', `/api/files/${body.id}`))).toEqual([401, 'sign-in.needed']);
    expect(said(await w.ask('citizen', 'GET', `/api/files/${'0'.repeat(32)}`))).toEqual([404, 'file.not-found']);
  });
});

describe('many at once', () => {
  test('slow uploads beyond the limit are turned away and others are served meanwhile', async () => {
    const narrow = await apiWorld({ upload: { atOnce: 3 } });
    try {
      await narrow.server.listen({ host: '127.0.0.1', port: 0 });
      const address = narrow.server.listeningOrigin;
      const slow = Array.from({ length: 3 }, () => {
        const stop = new AbortController();
        const body = new ReadableStream({
          start: (c) =>
            c.enqueue(Buffer.from('--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nabc')),
        });
        const sent = fetch(`${address}/api/files`, {
          method: 'POST',
          body,
          duplex: 'half',
          signal: stop.signal,
          headers: { 'content-type': 'multipart/form-data; boundary=x' },
        } as never).catch(() => undefined);
        return { stop, sent };
      });
      await expect
        .poll(async () => (await fetch(`${address}/api/files`, { method: 'POST', body: formWith(pdf()) })).status)
        .toBe(503);
      const before = performance.now();
      expect((await fetch(`${address}/api/orgs`)).status).toBe(200);
      expect(performance.now() - before).toBeLessThan(1_000);
      for (const { stop, sent } of slow) {
        stop.abort();
        await sent;
      }
      await expect
        .poll(async () => (await fetch(`${address}/api/files`, { method: 'POST', body: formWith(pdf()) })).status)
        .toBe(201);
    } finally {
      await narrow.close();
    }
  });
});

function formWith(content: Buffer): FormData {
  const form = new FormData();
  form.set('file', new Blob([content as never]), 'a.pdf');
  return form;
}
