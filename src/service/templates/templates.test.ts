import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { errorCode, refusals, type TestDistrict, testDistrict, type Who } from '../../../test/district.ts';
import { application, granting, onTheSpot, type ReadingScene, readingScene } from '../../../test/district-stories.ts';
import { partsOfZip } from '../../../test/files.ts';
import { para, templateDocument } from '../../../test/template-document.ts';
import type { Procedure } from '../../kernel/index.ts';
import type { PaperTemplateHead } from '../../ledger/paper-templates.ts';
import { checkTemplate, readTemplate } from '../../papers/template/index.ts';
import { casePaper, casePapers, partyPaper, partyPapers } from '../papers/index.ts';
import { templateFor } from './in-use.ts';
import {
  earlierTemplate,
  endTemplate,
  listTemplates,
  type PutTemplate,
  presentTemplate,
  putTemplate,
  templatePage,
  tryTemplate,
} from './index.ts';
import { fits } from './prepared.ts';

let d: TestDistrict;
let scene: ReadingScene;
let market: string;
beforeAll(async () => {
  d = await testDistrict();
  scene = await readingScene(d);
  market = (await d.session('market.head')).posts[0]?.org ?? '';
});
afterAll(() => d.close());

const kind = { procedure: 'approval', paper: 'decision' };
const today = () => d.p.now().slice(0, 10);
const decided = (head: string) =>
  templateDocument(
    [head, '{文号}', '{主送}：', '决定：{决定?}', '{救济告知}', '{制作机关}', '{成文日期}'].map(para).join(''),
  );
const put = async (who: Who, more: Partial<PutTemplate>) =>
  putTemplate(d.p, await d.session(who), {
    ...kind,
    org: null,
    from: today(),
    reason: '统一格式',
    bases: ['《清源区行政文书格式规定》'],
    fileName: '许可决定书.docx',
    bytes: decided('全区格式'),
    ...more,
  });
const faults = async (who: Who, bytes: Buffer) => (await tryTemplate(d.p, await d.session(who), kind, bytes)).faults;

/** A decided case, and its decision as the handler reads it. */
async function decideOne() {
  const opened = await d.open('citizen', 'approval', 'apply', application(scene.power));
  await d.act('market.window', opened.case, 'accept');
  await d.act('market.handler', opened.case, 'examine', onTheSpot);
  await d.act('market.head', opened.case, 'decide', granting(today()));
  return { id: opened.case, receipt: opened.receipt ?? '', secret: opened.secret ?? '' };
}
async function decisionOf(id: string, who: Who = 'market.handler') {
  const s = await d.session(who);
  const { rows } = await casePapers(d.p, s, id);
  const key = rows.find(({ paper }) => paper === 'decision')?.key ?? '';
  return casePaper(d.p, s, id, key);
}
const first = (paper: Awaited<ReturnType<typeof decisionOf>>) => {
  const [block] = paper.blocks;
  return block?.kind === 'text' ? block.text : undefined;
};

describe('which template a paper was made with', () => {
  const head = (id: number, more: Partial<PaperTemplateHead>): PaperTemplateHead => ({
    ...kind,
    id,
    org: null,
    validFrom: '2026-03-01',
    fileName: 'a.docx',
    sha256: '',
    size: 1,
    uses: {},
    bases: [],
    reason: '',
    putBy: '',
    putAt: '2026-02-01T09:00:00.000+08:00',
    ...more,
  });
  const at = (all: readonly PaperTemplateHead[], day: string, recorded = `${day}T10:00:00.000+08:00`) =>
    templateFor(all, { org: 'market', day, at: recorded })?.id;

  test('the one that held on its day, the organ’s own before the district’s', () => {
    const all = [head(1, {}), head(2, { org: 'market', validFrom: '2026-03-10' }), head(3, { org: 'water' })];
    expect([at(all, '2026-02-28'), at(all, '2026-03-01'), at(all, '2026-03-10')]).toEqual([undefined, 1, 2]);
  });

  test('one that is put later, or ended later, never alters a paper that was made', () => {
    const later = '2026-03-05T09:00:00.000+08:00';
    const all = [
      head(1, {}),
      head(2, { validFrom: '2026-03-05', putAt: later }),
      head(3, { fileName: null, validFrom: '2026-03-06' }),
    ];
    expect([at(all, '2026-03-04'), at(all, '2026-03-05'), at(all, '2026-03-06')]).toEqual([1, 2, undefined]);
    expect(at(all, '2026-03-05', '2026-03-05T08:00:00.000+08:00')).toBe(1);
  });

  test('when the organ gives up its own the district’s holds again', () => {
    const all = [
      head(1, {}),
      head(2, { org: 'market' }),
      head(3, { org: 'market', fileName: null, validFrom: '2026-03-09' }),
    ];
    expect([at(all, '2026-03-08'), at(all, '2026-03-09')]).toEqual([2, 1]);
  });
});

describe('who may', () => {
  test('the justice bureau for the district, heads for their organ, the system administrator for any organ', async () => {
    const reach = async (who: Who) => {
      const found = (await listTemplates(d.p, await d.session(who))).reach;
      return [found.district, found.orgs.length === 1 ? found.orgs[0]?.id : found.orgs.length > 1];
    };
    expect(await reach('justice.head')).toEqual([true, true]);
    expect(await reach('market.head')).toEqual([false, market]);
    expect(await reach('services.system-administrator')).toEqual([false, true]);
    for (const who of ['market.handler', 'services.audit-administrator', 'citizen'] as const)
      expect(await errorCode(reach(who)), who).toMatch(/permission\.denied|sign-in\.needed/);
  });

  test('nobody beyond his own', async () => {
    expect(await errorCode(put('market.head', {}))).toBe('permission.denied');
    const water = (await d.session('water.head')).posts[0]?.org ?? '';
    expect(await errorCode(put('market.head', { org: water }))).toBe('permission.denied');
    expect(await errorCode(put('services.system-administrator', {}))).toBe('permission.denied');
  });
});

describe('a template', () => {
  test('that lacks what the law demands is refused with the article, and nothing is kept of it', async () => {
    const bytes = templateDocument(para('准予许可。{文号}{主送}{制作机关}{成文日期}'));
    const [fault] = await faults('justice.head', bytes);
    expect(fault).toMatchObject({
      code: 'template.mandatory',
      zh: expect.stringContaining('《中华人民共和国行政复议法》第20条'),
    });
    const found = await refusals(put('justice.head', { bytes }));
    expect(found.map(({ code }) => code)).toEqual(['template.mandatory']);
    expect(await d.p.ledger.paperTemplates(d.p.district.code)).toEqual([]);
  });

  test('is seen with invented values before it takes effect', async () => {
    const report = await tryTemplate(d.p, await d.session('market.head'), kind, decided('本局格式'));
    expect(report.faults).toEqual([]);
    expect(report.preview).toMatchObject({ layout: 'own', marks: ['draft', 'demo'] });
    expect(JSON.stringify(report.preview?.blocks)).toContain('示例当事人');
  });

  test('cannot begin in the past, and must be for a paper that there is', async () => {
    expect(await errorCode(put('justice.head', { from: '2020-01-01' }))).toBe('template.past');
    expect(await errorCode(put('justice.head', { paper: 'nothing' }))).toBe('template.no-such-paper');
    expect(await errorCode(put('justice.head', { paper: '__proto__' }))).toBe('template.no-such-paper');
  });

  test('is used for papers made from then on; those made before keep theirs, for the desk and for the party', async () => {
    const before = await decideOne();
    const builtIn = await decisionOf(before.id);
    expect(builtIn.layout).toBeUndefined();
    const id = await put('justice.head', {});
    expect(await decisionOf(before.id)).toEqual(builtIn);

    const after = await decideOne();
    const own = await decisionOf(after.id);
    expect(own).toMatchObject({ layout: 'own', title: '行政许可决定书', to: '张三丰' });
    expect(first(own)).toBe('全区格式');
    const xml = partsOfZip(own.docx as Buffer)['word/document.xml'] ?? '';
    for (const word of ['全区格式', '张三丰', own.number ?? '', '如不服本决定', '演示数据'])
      expect(xml).toContain(word);
    expect(xml).not.toMatch(/[{}]/);

    await put('market.head', { org: market, bytes: decided('本局格式') });
    expect(first(await decisionOf(after.id))).toBe('全区格式');
    const latest = await decideOne();
    expect(first(await decisionOf(latest.id))).toBe('本局格式');

    await d.act('market.window', after.id, 'serve');
    const mine = (await partyPapers(d.p, after)).find(({ paper }) => paper === 'decision');
    const party = await partyPaper(d.p, after, mine?.key ?? '');
    expect(first(party)).toBe('全区格式');
    expect(JSON.stringify(party.blocks)).toContain('张三丰');

    await endTemplate(d.p, await d.session('market.head'), { ...kind, org: market, from: today(), reason: '停用' });
    expect(first(await decisionOf(latest.id))).toBe('本局格式');
    expect(first(await decisionOf((await decideOne()).id))).toBe('全区格式');
    const again = { ...kind, org: market, from: today(), reason: '停用' };
    expect(await errorCode(endTemplate(d.p, await d.session('market.head'), again))).toBe('template.none-to-end');

    const page = await templatePage(d.p, await d.session('justice.head'), kind);
    expect(page.history.map(({ state, fileName, orgName }) => [state, fileName, orgName])).toEqual([
      ['now', null, '清源区市场监督管理局'],
      ['past', '许可决定书.docx', '清源区市场监督管理局'],
      ['now', '许可决定书.docx', null],
    ]);
    expect(page.history.at(-1)).toMatchObject({ id, bases: ['《清源区行政文书格式规定》'], reason: '统一格式' });
    const kept = await earlierTemplate(d.p, await d.session('market.head'), id);
    expect(kept.bytes.equals(decided('全区格式'))).toBe(true);
    const noted = await d.database.app.query(
      "SELECT person, action FROM audit WHERE action LIKE 'template.%' ORDER BY at",
    );
    expect(noted.rows.map(({ action }) => action)).toEqual(['template.put', 'template.put', 'template.end']);
  });

  test('hides from a reader what the built-in paper hides', async () => {
    const { id } = await decideOne();
    const whole = await decisionOf(id);
    const masked = await decisionOf(id, 'supervision.supervisor');
    expect(whole.layout).toBe('own');
    expect(JSON.stringify(whole.blocks)).toContain('张三丰');
    expect(masked.marks).toContain('masked');
    expect(JSON.stringify(masked.blocks)).not.toContain('张三丰');
    expect(partsOfZip(masked.docx as Buffer)['word/document.xml']).not.toContain('张三丰');
    expect(partsOfZip(masked.docx as Buffer)['word/document.xml']).toContain('部分个人信息已经遮盖');
  });

  test('is offered to begin from: the present one, or the built-in text of any paper', async () => {
    const s = await d.session('justice.head');
    expect((await presentTemplate(d.p, s, kind, null)).bytes.equals(decided('全区格式'))).toBe(true);
    const built = await presentTemplate(d.p, s, { procedure: 'approval', paper: 'rejection' }, null);
    expect(built.name).toBe('不予受理决定书（模板）.docx');
    const definition = d.p.procedures.find(({ id }) => id === 'approval');
    if (!definition) throw new Error('approval');
    expect(checkTemplate(await readTemplate(built.bytes), definition, 'rejection').faults).toEqual([]);
    expect(await errorCode(earlierTemplate(d.p, s, 999_999))).toBe('template.not-found');
  });

  test('can be neither changed nor removed by the platform', async () => {
    for (const query of ["UPDATE paper_templates SET reason = ''", 'DELETE FROM paper_templates'])
      await expect(d.database.app.query(query)).rejects.toThrow('permission denied');
  });
});

describe('a case under another version of its procedure', () => {
  test('has a template only where it means the same', async () => {
    const definition = d.p.procedures.find(({ id }) => id === 'approval') as Procedure;
    const document = await readTemplate(decided('{许可事项}'));
    const { faults, uses } = checkTemplate(document, definition, 'decision');
    expect(faults).toEqual([]);
    const head = { paper: 'decision', uses } as unknown as PaperTemplateHead;
    const renamed = (facts: Procedure['facts']): Procedure => ({
      ...definition,
      id: `${definition.id}-other`,
      facts: { ...definition.facts, ...facts },
    });
    const { item, reasons } = definition.facts;
    if (!item || !reasons) throw new Error('facts');
    expect(fits(document, head, definition)).toBe(true);
    // A title that now belongs to another fact, and one that is gone.
    const swapped = renamed({ item: { ...item, title: reasons.title }, reasons: { ...reasons, title: item.title } });
    expect(fits(document, head, swapped)).toBe(false);
    expect(fits(document, head, renamed({ item: { ...item, title: '事项' } }))).toBe(false);
    expect(fits(document, { ...head, paper: 'gone' }, definition)).toBe(false);

    await put('justice.head', { bytes: decided('{许可事项}') });
    const stateUnder = async (one: Procedure) => {
      const p = { ...d.p, procedures: [{ ...one, id: 'approval', version: one === definition ? 1 : 2 }] };
      const { history } = await templatePage(p, await d.session('justice.head'), kind);
      return history.filter(({ state, org }) => state === 'now' && org === null).map(({ fits }) => fits);
    };
    expect(await stateUnder(definition)).toEqual([true]);
    expect(await stateUnder(swapped)).toEqual([false]);
  });
});
