import { createHash } from 'node:crypto';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freezeYear } from '../src/service/freeze/index.ts';
import { addAccount } from '../src/service/login/index.ts';
import { operator } from '../src/service/session.ts';
import { BEGIN, type DeskWorld, deskWorld, PASSWORD, sideways, violations } from './desk-fixture.ts';
import { application, enterPower } from './district-stories.ts';

let w: DeskWorld;
beforeAll(async () => {
  w = await deskWorld();
  for (const person of ['justice-head', 'justice-handler'])
    await addAccount(w.d.p, operator, { login: person, person, password: PASSWORD, mustChange: false });
  w.at('2025-06-03T09:00');
  const power = await enterPower(w.d, { code: '000100020000', name: '饮用水供水许可' });
  for (let n = 0; n < 4; n++) await w.d.open('citizen', 'approval', 'apply', application(power));
  w.at(BEGIN);
});
afterAll(async () => {
  await w?.close();
  expect(w?.troubles).toEqual([]);
});

const get = async (path: string, headers: { readonly [name: string]: string } = {}) =>
  fetch(`${w.address}${path}`, { headers });
async function token(login: string): Promise<string> {
  const answer = await fetch(`${w.address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password: PASSWORD, token: true }),
  });
  return ((await answer.json()) as { token: string }).token;
}

describe('a year is frozen at the desk', () => {
  test('by the justice bureau, and counted again', { timeout: 120_000 }, async () => {
    const page = await w.logIn('justice-head');
    await page.goto(`${w.address}/desk/figures/frozen`);
    await page.getByRole('button', { name: '冻结2025年的指标' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '冻结', exact: true }).click();
    await page.getByText('已冻结并公布').waitFor();
    await page.getByRole('button', { name: /由办理记录重算到第/ }).click();
    await page.getByText(/重算相同：\d+行，逐行一致/).waitFor();
    const received = page.getByRole('row').filter({ hasText: '收件数' });
    expect(await received.first().locator('td').nth(2).textContent()).toBe('4');
    expect(await page.getByText('冻结以后没有变化。').count()).toBe(1);
    expect([...(await sideways(page)), ...(await violations(page))]).toEqual([]);
    // The number opens the cases of that year.
    await received.first().getByRole('link').click();
    await page.getByRole('heading', { name: '收件数' }).waitFor();
    expect(page.url()).toContain('from=2025-01-01&to=2025-12-31');
  });

  test('by nobody else: others see it and have no button', async () => {
    const page = await w.logIn('market-head', { width: 390 });
    await page.goto(`${w.address}/desk/figures/frozen`);
    await page.getByRole('button', { name: '2025年' }).click();
    await page.getByText('摘要：').waitFor();
    expect(await page.getByRole('button', { name: /更正|冻结2025|重算/ }).count()).toBe(0);
    expect([...(await sideways(page)), ...(await violations(page))]).toEqual([]);
  });
});

describe('outside', () => {
  test('anyone reads it, and the text bears the digest', async () => {
    const { rows, last } = (await (await get('/api/frozen-figures')).json()) as never as {
      rows: { digest: string; person?: string }[];
      last: object;
    };
    expect(rows).toHaveLength(1);
    expect(rows[0]).not.toHaveProperty('person');
    expect(last).toEqual({ year: 2025, from: '2026-01-21', open: true });
    const text = await (await get('/api/frozen-figures/2025/text')).text();
    expect(createHash('sha256').update(text).digest('hex')).toBe(rows[0]?.digest);
    const set = (await (await get('/api/frozen-figures/2025?n=1')).json()) as { lines: object[]; later: object[] };
    expect(set.lines.length).toBeGreaterThan(50);
    expect(set.later).toEqual([]);
    for (const path of ['/api/frozen-figures/2024', '/api/frozen-figures/2025?n=7', '/api/frozen-figures/2024/text']) {
      const answer = await get(path);
      expect([answer.status, ((await answer.json()) as { code: string }).code], path).toEqual([404, 'freeze.none']);
    }
  });

  test('freezing and recounting are not for anyone', async () => {
    const post = (headers: { readonly [name: string]: string }) =>
      fetch(`${w.address}/api/frozen-figures`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ year: 2025, reason: '试一试' }),
      });
    expect((await post({})).status).toBe(401);
    expect((await get('/api/frozen-figures/2025/recount')).status).toBe(401);
    for (const who of ['market-head', 'justice-handler']) {
      const headers = { authorization: `Bearer ${await token(who)}` };
      expect((await post(headers)).status).toBe(403);
      expect((await get('/api/frozen-figures/2025/recount', headers)).status).toBe(403);
    }
    expect((await get('/api/frozen-figures/2025/sheet.xlsx')).status).toBe(401);
  });

  test('the public page shows what was frozen, and beside it what came later', async () => {
    const list = await (await get('/plan/years')).text();
    expect(list).toContain('/plan/years/2025?n=1');
    let page = await (await get('/plan/years/2025?n=1')).text();
    expect(page.replaceAll(/<[^>]+>/g, '')).toContain('清源区司法局于2026年3月2日冻结');
    expect(page).toContain('冻结以后没有变化');
    // Each figure leads to what it counts and what makes it today.
    expect(page).toContain('href="/figures/approval/received?year=2025"');
    expect((await get('/figures/approval/received?year=2025')).status).toBe(200);
    expect(page).not.toContain('justice-head');
    // As if one more had been entered for that day.
    await w.d.database.owner.query(
      `UPDATE counters SET n = n + 1 WHERE procedure = 'approval' AND indicator = 'received' AND day = '2025-06-03'`,
    );
    await w.d.database.owner.query(
      `UPDATE counters_month SET n = n + 1 WHERE procedure = 'approval' AND indicator = 'received' AND day = '2025-06-01'`,
    );
    page = await (await get('/plan/years/2025')).text();
    expect(page).toContain('冻结以后有2行变化');
    expect(page).toContain('<b>5</b>');
    expect((await get('/plan/years/1999')).status).toBe(404);
    expect((await get('/plan/years/x')).status).toBe(404);
    const english = await (await get('/plan/years/2025', { cookie: 'yifa-language=en' })).text();
    expect(english).toContain('Frozen by');
  });

  test('figures that differ from the record are not frozen again, and the workbook has both', async () => {
    const s = await w.d.session('justice.head');
    await expect(freezeYear(w.d.p, s, { year: 2025, reason: '更正（演示数据）' })).rejects.toMatchObject({
      code: 'freeze.differs',
    });
    const headers = { authorization: `Bearer ${await token('justice-head')}` };
    const answer = await get('/api/frozen-figures/2025/sheet.xlsx', headers);
    const sheets = await readWorkbook(Buffer.from(await answer.arrayBuffer()));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['冻结的指标', '以后的变化', '口径', '说明']);
    const found = sheets[0]?.data.find((row) => row[1] === '收件数');
    expect(found?.slice(4, 7)).toEqual([4, '件次', 4]);
    const later = sheets[1]?.data.filter((row) => row[1] === '收件数') ?? [];
    expect(later.map((row) => [row[4], row[7]])).toEqual([
      [4, 5],
      [4, 5],
    ]);
    const { rows } = await w.d.p.ledger.listAudit(w.d.p.district.code, { actions: ['case.export'] });
    expect(rows[0]).toMatchObject({ object: 'frozen-figures', person: 'justice-head' });
  });
});
