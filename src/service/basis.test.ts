import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectRebuilt, type TestDistrict, testDistrict } from '../../test/district.ts';
import { application, enterPower, publishDocument, writeDocument } from '../../test/district-stories.ts';
import { lawEntry } from '../kernel/index.ts';
import { basisOfCase, basisOfEntry, lawPage, lawsPage } from './basis.ts';
import { compareWithEvents } from './rebuild.ts';
import { anonymous } from './session.ts';
import { fillCitations } from './settle-again.ts';

let d: TestDistrict;
let power = '';
let running = '';
const law = (name: string) => lawEntry(name, { keyOf: d.p.keyOf }) ?? '';

beforeAll(async () => {
  d = await testDistrict();
  d.at('2026-03-02T09:00');
  power = await enterPower(d, { name: '演示许可', basis: ['《食品安全法》第三十五条', '行政许可法'] });
  running = (await d.open('citizen', 'approval', 'apply', application(power))).case;
});
afterAll(() => d.close());

describe('a power', () => {
  test('rests on its laws with their articles, of which no change means that they hold', async () => {
    const { rests } = await basisOfEntry(d.p, anonymous, { register: 'powers', entry: power });
    expect(rests).toMatchObject([
      { register: 'laws', title: '行政许可法', state: 'inForce', label: '有效' },
      { register: 'laws', title: '食品安全法', article: '第三十五条', state: 'inForce' },
    ]);
    expect(rests.every(({ entry }) => entry !== power)).toBe(true);
  });

  test('has an open case resting on it, for who may see it and for nobody else', async () => {
    const seen = async (who: Parameters<typeof d.session>[0]) =>
      (await basisOfEntry(d.p, await d.session(who), { register: 'powers', entry: power })).rows;
    expect(await seen('citizen')).toEqual([]);
    expect(await seen('water.handler')).toEqual([]);
    const own = await basisOfCase(d.p, await d.session('market.handler'), power);
    expect([own.rests.length, own.rows.map(({ id }) => id)]).toEqual([2, [running]]);
    expect(await seen('market.handler')).toMatchObject([
      { kind: 'case', room: 'approval', id: running, field: 'item', state: 'received' },
    ]);
  });

  test('has it no more when the case is closed', async () => {
    await d.act('market.window', running, 'withdraw');
    const { rows } = await basisOfEntry(d.p, await d.session('market.handler'), { register: 'powers', entry: power });
    expect(rows).toEqual([]);
  });
});

describe('a document', () => {
  test('tells what it rests on and what rests on it, and what has gone since', async () => {
    const cited = await publishDocument(d, '2026-04-06', { title: '演示办法甲', endsAfter: 20 });
    const citing = await publishDocument(d, '2026-04-09', { title: '演示办法乙', cites: [cited.id] });
    const of = (entry: string, day: string) => basisOfEntry(d.p, anonymous, { register: 'documents', entry }, { day });
    expect((await of(cited.id, '2026-04-11')).rows).toMatchObject([
      { kind: 'entry', room: 'documents', id: citing.id, field: 'cites', title: '演示办法乙', state: 'inForce' },
    ]);
    const later = (await of(citing.id, '2026-05-10')).rests.find(({ field }) => field === 'cites');
    expect(later).toMatchObject({ title: '演示办法甲', state: 'ended', label: '失效', from: '2026-04-28' });
  });

  test('that nobody knows is not found', async () => {
    await expect(basisOfEntry(d.p, anonymous, { register: 'documents', entry: 'nowhere' })).rejects.toMatchObject({
      code: 'register.entry-not-found',
    });
  });
});

test('data of a program that knew no citations are read anew, once', async () => {
  await d.database.owner.query('DELETE FROM citations');
  expect((await compareWithEvents(d.p)).differences.some(({ table }) => table === 'citations')).toBe(true);
  expect(await fillCitations(d.p)).toBeGreaterThan(3);
  await expectRebuilt(d.p);
  expect(await fillCitations(d.p)).toBe(0);
});

test('a citation that the events do not bear out is reported', async () => {
  const { rows } = await d.database.owner.query(
    `UPDATE citations SET article = '第一条' WHERE id = $1 AND article <> '' RETURNING id`,
    [power],
  );
  expect(rows).toHaveLength(1);
  const { differences } = await compareWithEvents(d.p);
  expect(differences.map(({ table }) => table)).toEqual(['citations', 'citations']);
  await d.database.owner.query(`UPDATE citations SET article = '第三十五条' WHERE id = $1 AND article = '第一条'`, [
    power,
  ]);
});

describe('a law', () => {
  test('is found by whatever name it is cited, with all that rests on it', async () => {
    const page = await lawPage(d.p, anonymous, law('中华人民共和国食品安全法'), { day: '2026-03-02' });
    expect(page).toMatchObject({ title: '食品安全法', state: 'inForce', label: '有效', recorded: false });
    expect(page.rows).toMatchObject([{ id: power, article: '第三十五条', holder: { id: 'market' } }]);
  });

  test('on which nothing public rests is not there for everyone', async () => {
    const only = law('演示内部规程');
    await expect(lawPage(d.p, anonymous, only)).rejects.toMatchObject({ code: 'register.entry-not-found' });
    const draft = await writeDocument(d, '2026-04-20', { title: '演示草案' });
    expect((await basisOfCase(d.p, await d.session('water.handler'), draft)).rests.map(({ title }) => title)).toEqual([
      '实施计划',
    ]);
    await expect(basisOfCase(d.p, anonymous, draft)).rejects.toMatchObject({ code: 'case.not-found' });
  });

  test('that has gone says so from its day on', async () => {
    d.at('2026-05-04T09:00');
    const { case: id } = await d.open('justice.legal-reviewer', 'law-change', 'record', {
      law: '行政许可法',
      level: 'law',
      change: 'repealed',
      effectiveOn: '2026-05-06',
      content: '演示数据',
      source: '演示数据',
    });
    await d.act('justice.legal-reviewer-2', id, 'confirm');
    const on = async (day: string) => (await lawPage(d.p, anonymous, law('行政许可法'), { day })).state;
    expect([await on('2026-05-05'), await on('2026-05-06')]).toEqual(['inForce', 'ended']);
    d.at('2026-05-06T09:00');
    const { rows } = await lawsPage(d.p);
    expect(rows.find(({ title }) => title === '行政许可法')).toMatchObject({
      things: 1,
      state: 'ended',
      label: '废止',
    });
  });

  test('is listed by name, page by page, each once', async () => {
    const all = (await lawsPage(d.p)).rows.map(({ entry }) => entry);
    const paged: string[] = [];
    for (let after: { said: string; entry: string } | undefined, n = 0; n < 20; n++) {
      const { rows, next } = await lawsPage(d.p, { limit: 1, ...(after ? { after } : {}) });
      paged.push(...rows.map(({ entry }) => entry));
      if (!next) break;
      after = next;
    }
    expect(paged).toEqual(all);
    expect(new Set(all).size).toBe(all.length);
  });
});
