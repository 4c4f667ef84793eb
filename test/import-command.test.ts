import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addAccount } from '../src/service/login/index.ts';
import { operator } from '../src/service/session.ts';
import { type Environment, yifa } from './cli.ts';
import { type TestDistrict, testDistrict } from './district.ts';
import { filledIn, pageOf } from './sheets.ts';

const PASSWORD = 'Plumtree4711';
let d: TestDistrict;
let folder: string;
let env: Environment;
beforeAll(async () => {
  d = await testDistrict();
  // The command runs by the real clock, and a password has its days.
  d.at(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 16));
  await addAccount(d.p, operator, { login: 'window', person: 'market-window', password: PASSWORD, mustChange: false });
  folder = await mkdtemp(join(tmpdir(), 'yifa-import-'));
  env = { DATABASE_URL: d.database.url, YIFA_PASSWORD: PASSWORD };
});
afterAll(async () => {
  await d?.close();
  await rm(folder, { recursive: true, force: true });
});

const at = (name: string) => join(folder, name);
const person = (id: string, name: string) => ({
  'person.id': id,
  'person.name': name,
  'person.validFrom': '2026-01-01',
});

describe('import from the command line', () => {
  test('template, preview, import and the rows sent back', async () => {
    const written = await yifa(['import', 'template', 'people', at('people.xlsx')], env);
    expect(written, written.err).toMatchObject({ code: 0 });
    const rows = [person('cli-1', '演示甲'), person('market-head', '别人')];
    await writeFile(at('filled.xlsx'), await filledIn(await readFile(at('people.xlsx')), rows));

    const preview = await yifa(['import', 'run', 'people', at('filled.xlsx'), '--dry-run'], env);
    expect(preview.code).toBe(1);
    expect(preview.out).toContain('√ 第3行');
    expect(preview.out).toMatch(/× 第4行\n {4}【人员编号】编号“market-head”已经用于另一人/);
    expect(preview.out).toContain('可以导入 1 行，已导入 0 行，此前已导入 0 行，退回 1 行');
    expect(await d.p.ledger.person(d.p.district.code, 'cli-1')).toBeUndefined();

    const run = await yifa(['import', 'run', 'people', at('filled.xlsx'), '--returned', at('back.xlsx')], env);
    expect([run.code, run.err]).toEqual([1, '']);
    expect((await d.p.ledger.person(d.p.district.code, 'cli-1'))?.name).toBe('演示甲');
    expect((await pageOf(await readFile(at('back.xlsx')))).rows.map((row) => row[1])).toEqual(['market-head']);

    const again = await yifa(['import', 'run', 'people', at('filled.xlsx'), '--json'], env);
    expect(JSON.parse(again.out)).toMatchObject({ counts: { good: 0, done: 0, before: 1, wrong: 1 } });
  });

  test('a person imports what his posts allow; the platform itself acts in no case', async () => {
    const mine = await yifa(['import', 'list', '--as', 'window'], env);
    expect(mine.out).toContain('approval/apply');
    expect(mine.out).not.toContain('people');
    expect((await yifa(['import', 'list'], env)).out).toMatch(/^organisations .*机构\npeople .*人员\nposts .*任职\n$/);
    const refused = await yifa(['import', 'template', 'people', at('no.xlsx'), '--as', 'window'], env);
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('[permission.denied]')]);
    const none = await yifa(['import', 'template', 'approval/apply', at('no.xlsx')], env);
    expect([none.code, existsSync(at('no.xlsx'))]).toEqual([1, false]);
    await writeFile(at('text.xlsx'), 'a,b\n');
    const text = await yifa(['import', 'run', 'people', at('text.xlsx')], env);
    expect([text.code, text.err]).toEqual([1, expect.stringContaining('[sheet.csv]')]);
  });
});
