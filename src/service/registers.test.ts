import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDistrict, testDistrict } from '../../test/district.ts';
import { onTheSpot, type ReadingScene, readingScene, receive } from '../../test/district-stories.ts';
import { publicCase } from './public-case.ts';
import { published } from './published.ts';
import { casePage } from './read.ts';
import { entriesOn, entryPage } from './registers.ts';
import { anonymous } from './session.ts';

let d: TestDistrict;
let scene: ReadingScene;

beforeAll(async () => {
  d = await testDistrict();
  scene = await readingScene(d);
});
afterAll(() => d.close());

const text = (answer: unknown) => JSON.stringify(answer);

describe('what anyone may see', () => {
  test('a register entry with its public fields, its life and where it comes from', async () => {
    const { rows, day } = await entriesOn(d.p, 'powers', { q: '食品' });
    expect(day).toBe('2026-03-02');
    expect(rows.map((row) => row.entry)).toContain(scene.power);
    const shown = await entryPage(d.p, 'powers', scene.power);
    expect(shown).toMatchObject({ title: '食品经营许可', state: 'inForce', label: '在用', holder: { id: 'market' } });
    expect(shown.facts).not.toHaveProperty('risks');
    expect(text(shown)).not.toContain('超时办理');
    expect(shown.effects[0]).toMatchObject({ op: 'enter', case: scene.power });
    expect((await entryPage(d.p, 'powers', scene.power, '2026-01-01')).state).toBe('future');
  });

  test('licences by name are masked, and hidden fields cannot be searched by', async () => {
    const { rows } = await entriesOn(d.p, 'licences');
    const told = text(rows);
    expect(told).not.toContain('张三丰');
    expect(told).not.toContain('138');
    await expect(entriesOn(d.p, 'powers', { where: { risks: 'x' } })).rejects.toMatchObject({ code: 'input.invalid' });
    await expect(entriesOn(d.p, 'nothing')).rejects.toMatchObject({
      code: 'register.not-found',
      zh: expect.stringContaining('powers'),
    });
    await expect(entryPage(d.p, 'powers', 'nothing')).rejects.toMatchObject({ code: 'register.entry-not-found' });
  });

  test('a decision that was disclosed, with the name masked; its address opens nothing more', async () => {
    const { rows } = await published(d.p, { view: 'decision' });
    expect(rows).toHaveLength(1);
    expect(rows[0]?.view.facts).toMatchObject({ applicantName: '张*丰', result: 'granted' });
    expect(text(rows)).not.toContain(scene.granted.receipt);
    const address = rows[0]?.case ?? '';
    await expect(casePage(d.p, anonymous, address)).rejects.toMatchObject({ code: 'case.not-found' });
    const open = await publicCase(d.p, address);
    expect(text(open)).not.toMatch(/张三丰|138/);
    expect(open.open).toEqual([]);
    expect((await published(d.p, { view: 'decision', procedure: 'document-filing' })).rows).toEqual([]);
  });

  test('the examination on the spot leaves a case public only where its procedure says so', async () => {
    const mine = await receive(d, scene.power);
    await d.act('market.window', mine.id, 'accept');
    await d.act('market.handler', mine.id, 'examine', onTheSpot);
    expect((await d.p.ledger.caseById(d.p.district.code, mine.id))?.public).toBe(false);
    await expect(casePage(d.p, anonymous, mine.id)).rejects.toMatchObject({ code: 'case.not-found' });
  });
});
