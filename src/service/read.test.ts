import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDistrict, testDistrict, type Who } from '../../test/district.ts';
import { publishDocument, type ReadingScene, readingScene } from '../../test/district-stories.ts';
import { casePage, explainDue } from './read.ts';
import { operator, type Session } from './session.ts';

let d: TestDistrict;
let scene: ReadingScene;

beforeAll(async () => {
  d = await testDistrict();
  scene = await readingScene(d);
});
afterAll(() => d.close());

const page = async (who: Who, id: string) => casePage(d.p, await d.session(who), id);
const text = (answer: unknown) => JSON.stringify(answer);

describe('the page of a case', () => {
  test('the handler sees it whole, with everything that can be done and why the rest cannot', async () => {
    const shown = await page('market.handler', scene.running.id);
    expect(shown.facts).toMatchObject({ applicantId: '110101199003071234', siteFindings: '现场有异味，疑似转租。' });
    expect(text(shown.timeline)).toContain('核对租赁');
    expect(shown.possibilities.find((x) => x.act === 'examine')?.refusals).toEqual([]);
    expect(shown.possibilities.find((x) => x.act === 'decide')?.refusals.map((r) => r.code)).toContain('stage.wrong');
    expect(shown.links).toEqual([]);
  });

  test('oversight sees it without inside notes, personal facts masked', async () => {
    const shown = await page('supervision.supervisor', scene.running.id);
    expect(shown.facts.phone).toBe('138****5678');
    expect(shown.facts.applicantId).toBe('110101********1234');
    expect(shown.facts.applicantName).toBe('张*丰');
    const told = text(shown);
    for (const hidden of ['疑似转租', '核对租赁', '13812345678', '199003071234']) expect(told).not.toContain(hidden);
  });

  test('whoever has no part gets the answer of a case that does not exist', async () => {
    const strangers: Session[] = [
      await d.session('citizen'),
      await d.session('water.handler'),
      operator,
      await d.session('services.system-administrator'),
      await d.session('services.audit-administrator'),
    ];
    for (const s of strangers)
      for (const id of [scene.running.id, 'nosuchcase'])
        await expect(casePage(d.p, s, id)).rejects.toMatchObject({ code: 'case.not-found', status: 404 });
  });

  test('a due date is explained day by day; an unknown clock is named with the known ones', async () => {
    const s = await d.session('market.handler');
    const told = await explainDue(d.p, s, scene.running.id, 'decide');
    expect(told?.due).toBe('2026-03-30');
    await expect(explainDue(d.p, s, scene.running.id, 'nothing')).rejects.toMatchObject({
      code: 'clock.not-found',
      zh: expect.stringContaining('decide'),
    });
  });

  test('a linked case is named, but what it is about only for who may read it', async () => {
    const { id, filing } = await publishDocument(d, '2026-03-03');
    const seen = (await page('congress.legal-reviewer', filing)).links;
    expect(seen).toEqual([{ link: 'document', case: id, procedure: 'normative-document' }]);
    const { links } = await page('office.registrar', id);
    expect(links.find(({ link }) => link === 'filing')).toMatchObject({ case: filing, stage: 'due' });
  });
});
