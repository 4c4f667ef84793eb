import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDistrict, testDistrict, type Who } from '../../test/district.ts';
import { fileDocument, publishDocument, type ReadingScene, readingScene } from '../../test/district-stories.ts';
import { listCases, worklist } from './worklist.ts';

let d: TestDistrict;
let scene: ReadingScene;

beforeAll(async () => {
  d = await testDistrict();
  scene = await readingScene(d);
});
afterAll(() => d.close());

describe('lists', () => {
  const ids = async (who: Who, filter = {}) =>
    (await listCases(d.p, await d.session(who), filter, { limit: 100 })).rows.map((row) => row.id);

  test('show an organ its own cases, and nobody those of others', async () => {
    expect(await ids('market.window')).toEqual(expect.arrayContaining([scene.running.id, scene.granted.id]));
    expect(await ids('water.handler')).not.toContain(scene.running.id);
    expect(await ids('citizen')).not.toContain(scene.running.id);
    for (const who of [
      'services.system-administrator',
      'services.security-administrator',
      'services.audit-administrator',
    ] as const)
      expect(await ids(who)).toEqual([]);
  });

  test('filter by procedure, stage, day and words, and page without loss', async () => {
    expect(await ids('market.head', { procedures: ['approval'], stages: ['granted'] })).toEqual([scene.granted.id]);
    expect(await ids('market.head', { procedures: ['approval'], filedFrom: '2026-03-03' })).toEqual([]);
    expect(await ids('market.head', { text: '张三丰' })).toContain(scene.running.id);
    expect(await ids('market.head', { text: '疑似转租' })).toEqual([]);
    expect(await ids('water.head', { text: '张三丰' })).toEqual([]);
    const s = await d.session('supervision.supervisor');
    const all = await ids('supervision.supervisor');
    const paged: string[] = [];
    let after: Parameters<typeof listCases>[3] = { limit: 2 };
    for (;;) {
      const { rows, next } = await listCases(d.p, s, {}, after);
      paged.push(...rows.map((row) => row.id));
      if (!next) break;
      after = { limit: 2, after: next };
    }
    expect(paged).toEqual(all);
    expect(all.length).toBeGreaterThan(2);
  });

  test('a desk shows what waits for its posts, also on cases of other organs, the earliest due day first', async () => {
    const desk = async (who: Who) => (await worklist(d.p, await d.session(who))).rows;
    expect((await desk('market.handler')).map((row) => row.id)).toContain(scene.running.id);
    expect((await desk('market.window')).map((row) => row.id)).toContain(scene.running.id);
    expect((await desk('market.chair')).map((row) => row.id)).not.toContain(scene.granted.id);
    const { filing } = await publishDocument(d, '2026-03-05');
    await fileDocument(d, filing);
    expect((await desk('congress.legal-reviewer')).map((row) => row.id)).toContain(filing);
    expect((await desk('justice.legal-reviewer')).map((row) => row.id)).not.toContain(filing);
    const due = (await desk('market.handler')).map((row) => row.nextDue ?? '9999');
    expect(due).toEqual([...due].sort());
    expect(await desk('citizen')).toEqual([]);
  });
});
