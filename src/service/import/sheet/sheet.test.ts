import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDistrict, testDistrict } from '../../../../test/district.ts';
import { enterPower } from '../../../../test/district-stories.ts';
import { filledIn, pageOf, type Typed } from '../../../../test/sheets.ts';
import { writeWorkbook } from '../../../papers/sheet/write.ts';
import { operator, type Session } from '../../session.ts';
import { previewSheet } from './preview.ts';
import type { SheetReport } from './report.ts';
import { returnedSheet } from './returned.ts';
import { importables } from './roads.ts';
import { importSheet } from './run.ts';
import { sheetTemplate } from './template.ts';

const apply = 'approval/apply';
let d: TestDistrict;
let power: string;
let window: Session;
beforeAll(async () => {
  d = await testDistrict();
  power = await enterPower(d);
  window = await d.session('market.window');
});
afterAll(() => d?.close());

const request = (more: Typed = {}): Typed => ({
  'facts.item': power,
  'facts.kind': '新办',
  'facts.channel': '服务中心窗口',
  'facts.applicantKind': '自然人',
  'facts.applicantName': '张三丰',
  'facts.applicantId': '110101199003071234',
  'facts.phone': '13812345678',
  'facts.content': '申请食品经营许可（演示数据）',
  ...more,
});
const template = async (what = apply, s = window) => (await sheetTemplate(d.p, s, what, 'zh')).bytes;
const states = ({ rows }: SheetReport) => rows.map(({ state }) => state);
const faults = ({ rows }: SheetReport) => rows.map((row) => row.faults.map(({ code, column }) => [code, column]));
const cases = async () => (await d.database.owner.query('SELECT count(*)::int AS n FROM cases')).rows[0].n as number;
const attempts = async () =>
  (await d.database.owner.query('SELECT count(*)::int AS n FROM attempts')).rows[0].n as number;
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: { code?: string }) => error.code,
  );

describe('a template', () => {
  test('has Chinese headings, marks what is required, hides its keys, shows an example and explains itself', async () => {
    const { name, bytes } = await sheetTemplate(d.p, window, apply, 'zh');
    expect(name).toBe('行政审批办理：提出申请（导入模板）.xlsx');
    const { headings, keys, rows } = await pageOf(bytes);
    expect(headings[0]).toContain('问题');
    expect(headings).toContain('申请内容（必填）');
    expect(keys[0]).toMatch(/^yifa:approval\/apply:[0-9a-f]{18}$/);
    expect(keys[headings.indexOf('申请内容（必填）')]).toBe('facts.content');
    expect(rows).toHaveLength(1);
    expect(rows[0]?.[0]).toMatch(/^示例/);
    const guide = await pageOf(bytes, 1);
    const kind = [guide.keys, ...guide.rows].find(([column]) => column === '申请种类');
    expect(kind?.slice(0, 4)).toEqual(['申请种类', '必填', '从可选内容中选一项', '新办、变更、延续']);
  });

  test('left as it is, it has no rows to import', async () => {
    expect(await code(previewSheet(d.p, window, apply, await template()))).toBe('sheet.no-rows');
  });

  test('in English too', async () => {
    const { bytes } = await sheetTemplate(d.p, window, apply, 'en');
    expect((await pageOf(bytes)).headings.some((heading) => heading.endsWith('(required)'))).toBe(true);
  });
});

describe('who may import what', () => {
  test('acts of one’s posts that open cases or add entries; organisations and people for who keeps them', async () => {
    const mine = importables(d.p, window).map(({ what }) => what);
    expect(mine).toContain(apply);
    expect(mine.filter((what) => !what.includes('/'))).toEqual([]);
    const keeper = importables(d.p, await d.session('services.system-administrator')).map(({ what }) => what);
    expect(keeper).toEqual(expect.arrayContaining(['organisations', 'people']));
    const strange = previewSheet(d.p, window, 'approval/decide', Buffer.alloc(0));
    expect(await code(strange)).toBe('import.unknown');
    expect(await code(sheetTemplate(d.p, window, 'people', 'zh'))).toBe('permission.denied');
    const nobody: Session = { kind: 'anonymous', person: '', name: '', posts: [] } as never;
    expect(await code(sheetTemplate(d.p, nobody, apply, 'zh'))).toBe('sign-in.needed');
  });
});

describe('a preview', () => {
  test('names every fault at its row and column, with what is allowed, and writes nothing', async () => {
    const file = await filledIn(await template(), [
      request(),
      request({ 'facts.kind': '重办', 'facts.phone': '' }),
      request({ 'facts.currentValidTo': '三月一日', 'facts.item': '没有这一项' }),
      request({ 'facts.item': '没有这一项' }),
    ]);
    const before = [await cases(), await attempts()];
    const report = await previewSheet(d.p, window, apply, file);
    expect(states(report)).toEqual(['good', 'wrong', 'wrong', 'wrong']);
    expect(report.counts).toEqual({ good: 1, done: 0, before: 0, wrong: 3 });
    const [, second, third, fourth] = faults(report);
    expect(second).toEqual(
      expect.arrayContaining([
        ['cell.choice', 'facts.kind'],
        ['fact.required', 'facts.phone'],
      ]),
    );
    expect(third).toContainEqual(['cell.day', 'facts.currentValidTo']);
    expect(third).toContainEqual(['cell.entry', 'facts.item']);
    expect(third?.map(([c]) => c)).not.toContain('gate.shut');
    expect(fourth).toEqual([
      ['cell.entry', 'facts.item'],
      ['gate.shut', undefined],
      ['handling.unknown', undefined],
    ]);
    const choice = report.rows[1]?.faults.find((fault) => fault.code === 'cell.choice');
    expect(choice?.zh).toContain('新办、变更、延续');
    expect(report.rows[1]?.cells['facts.kind']).toBe('重办');
    expect([await cases(), await attempts()]).toEqual(before);
  });

  test('somebody without the post for it is refused, as on every other road', async () => {
    const what = 'power-inventory/propose';
    const row = {
      'facts.code': '000100020000',
      'facts.name': '演示许可',
      'facts.type': 'permit',
      'facts.basis': '《演示法》',
      'facts.procedure': 'approval',
      'facts.steps': '申请、受理、决定',
      'facts.risks': '超时办理',
      'facts.contact': '000-00000000',
      'facts.onlineLevel': 'full',
      'facts.atCentre': '是',
      'facts.handling': 'single',
      'facts.promisedDays': 10,
      'facts.onSpot': '是',
      'facts.testing': '否',
      'facts.materials': '申请书 | 是 | applicant |',
    };
    const s = await d.session('market.window');
    const file = await filledIn(await template(what, s), [row]);
    const handler = await previewSheet(d.p, await d.session('market.handler'), what, file);
    expect(handler.rows.map((one) => one.faults)).toEqual([[]]);
    const report = await previewSheet(d.p, s, what, file);
    expect(states(report)).toEqual(['wrong']);
    expect(faults(report)[0]?.map(([c]) => c)).toEqual(['handling.unknown']);
  });
});

describe('an import', () => {
  test('does the good rows by the act, keeps the others back, and does nothing twice', async () => {
    const file = await filledIn(await template(), [
      request({ 'facts.applicantName': '赵甲' }),
      request({ 'facts.applicantName': '钱乙', 'facts.kind': '重办' }),
      request({ 'facts.applicantName': '孙丙' }),
    ]);
    const before = await cases();
    const [first, click] = await Promise.all([
      importSheet(d.p, window, apply, file),
      importSheet(d.p, window, apply, file),
    ]);
    expect(states(first)).toEqual(['done', 'wrong', 'done']);
    expect(click).toBe(first);
    expect(await cases()).toBe(before + 2);
    const [done] = first.rows;
    expect(done).toMatchObject({ case: expect.any(String), receipt: expect.any(String), secret: expect.any(String) });
    const state = await d.state(done?.case as string);
    expect(state.facts.applicantName).toBe('赵甲');
    const again = await importSheet(d.p, window, apply, file);
    expect(states(again)).toEqual(['before', 'wrong', 'before']);
    expect(again.rows[0]).toMatchObject({ case: done?.case, receipt: done?.receipt });
    expect(again.rows[0]?.secret).toBeUndefined();
    expect(await cases()).toBe(before + 2);
  });

  test('is noted in the audit trail by the hash of the file and counts, without what it said', async () => {
    const file = await filledIn(await template(), [request({ 'facts.applicantName': '李四光' })]);
    await importSheet(d.p, window, apply, file);
    const { rows } = await d.p.ledger.listAudit(d.p.district.code, { actions: ['import.run'] });
    expect(rows[0]).toMatchObject({
      person: 'market-window',
      object: apply,
      detail: { rows: 1, done: 1, before: 0, wrong: 0, file: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(JSON.stringify(rows[0])).not.toContain('李四光');
  });

  test('is no way to another day: paper of long ago is refused as on screen', async () => {
    const file = await filledIn(await template(), [
      request({ on: '2024-01-02' }),
      request({ on: '2027-01-02' }),
      request({ 'facts.applicantName': '今日' }),
    ]);
    const report = await importSheet(d.p, window, apply, file);
    expect(states(report)).toEqual(['wrong', 'wrong', 'done']);
    expect(report.rows.slice(0, 2).map((row) => row.faults.length > 0)).toEqual([true, true]);
    expect((await d.state(report.rows[2]?.case as string)).filedOn).toBe('2026-03-02');
  });

  test('equal rows of one file are two cases, each once', async () => {
    const file = await filledIn(await template(), [request(), request()]);
    const before = await cases();
    await importSheet(d.p, window, apply, file);
    await importSheet(d.p, window, apply, file);
    expect(await cases()).toBe(before + 2);
  });

  test('a failure of ours ends it; the same file goes on from there', async () => {
    const file = await filledIn(await template(), [
      request({ 'facts.applicantName': '周一' }),
      request({ 'facts.applicantName': '周二' }),
      request({ 'facts.applicantName': '周三' }),
    ]);
    let left = 1;
    const broken = {
      ...d.p,
      ledger: new Proxy(d.p.ledger, {
        get: (ledger, name) =>
          name === 'commit' && left-- <= 0
            ? () => Promise.reject(new Error('the disk is full'))
            : Reflect.get(ledger, name, ledger),
      }),
    };
    const cut = await importSheet(broken, window, apply, file);
    expect(faults(cut).map(([one]) => one?.[0])).toEqual([undefined, 'row.failed', 'row.not-tried']);
    expect(states(await importSheet(d.p, window, apply, file))).toEqual(['before', 'done', 'done']);
  });
});

describe('rows sent back', () => {
  test('come in the same layout with what is wrong; mended, they go in once', async () => {
    const file = await filledIn(await template(), [
      request({ 'facts.applicantName': '吴六' }),
      request({ 'facts.applicantName': '郑七', 'facts.kind': '重办', 'facts.phone': '' }),
    ]);
    await importSheet(d.p, window, apply, file);
    const { bytes } = await returnedSheet(d.p, window, apply, file, 'zh');
    const sent = await pageOf(bytes);
    const original = await pageOf(file);
    expect(sent.headings.slice(1)).toEqual(original.headings.slice(1));
    expect(sent.keys).toEqual(original.keys);
    expect(sent.rows).toHaveLength(1);
    const [row] = sent.rows;
    expect(row?.[0]).toContain('【申请种类】“重办”不在可选范围内；可选：新办、变更、延续');
    expect(row?.[0]).toContain('【联系电话】');
    expect(row?.[sent.keys.indexOf('facts.applicantId')]).toBe('110101199003071234');
    const mended = await filledIn(bytes, [
      request({ 'facts.applicantName': '吴六' }),
      request({ 'facts.applicantName': '郑七' }),
    ]);
    const before = await cases();
    expect(states(await importSheet(d.p, window, apply, mended))).toEqual(['before', 'done']);
    expect(await cases()).toBe(before + 1);
    expect(await code(returnedSheet(d.p, window, apply, mended, 'zh'))).toBe('sheet.none-wrong');
  });

  test('a number whose end was cut is still refused when it comes back', async () => {
    const file = await filledIn(await template(), [request({ 'facts.applicantId': Number('110101199003071234') })]);
    const { bytes } = await returnedSheet(d.p, window, apply, file, 'zh');
    const again = await previewSheet(d.p, window, apply, bytes);
    expect(faults(again)[0]).toContainEqual(['cell.cut', 'facts.applicantId']);
  });

  test('the second of two equal rows stays the second', async () => {
    const plain = await filledIn(await template(), [
      request({ 'facts.kind': '重办' }),
      request({ 'facts.kind': '重办' }),
    ]);
    const { bytes } = await returnedSheet(d.p, window, apply, plain, 'zh');
    expect((await pageOf(bytes)).rows.map(([state]) => state?.includes('相同的第2行'))).toEqual([false, true]);
  });
});

describe('a sheet that is not the template', () => {
  const typed = (columns: readonly string[], rows: readonly (readonly string[])[]) =>
    writeWorkbook([{ name: '一', columns: columns.map((title) => ({ title })), rows }]);

  test('headings typed by hand are understood; others are named', async () => {
    const rows = [['行政许可'], ['甲']];
    expect(await code(previewSheet(d.p, window, apply, await typed(['不认识'], rows)))).toBe('sheet.headings');
    const mixed = await typed(['申请内容', '不认识'], [['甲', '乙']]);
    expect(await code(previewSheet(d.p, window, apply, mixed))).toBe('sheet.heading-unknown');
    const twice = await typed(['申请内容', '申请内容（必填）'], [['甲', '乙']]);
    expect(await code(previewSheet(d.p, window, apply, twice))).toBe('sheet.heading-twice');
    const outside = await writeWorkbook([{ name: '一', columns: [{ title: '申请内容' }], rows: [['甲', '乙']] }]);
    expect(await code(previewSheet(d.p, window, apply, outside))).toBe('sheet.cell-outside');
    const good = await typed(['申请内容', '联系电话'], [['示例街道的申请', '13812345678']]);
    const report = await previewSheet(d.p, window, apply, good);
    expect(report.rows).toHaveLength(1);
    expect(report.rows[0]?.cells).toEqual({ 'facts.content': '示例街道的申请', 'facts.phone': '13812345678' });
  });

  test('a row that was sorted to where the headings were is not passed over', async () => {
    const { headings, keys } = await pageOf(await template());
    const filled = keys.map((key) => String(request()[key] ?? '') || null);
    const columns = headings.map((title) => ({ title }));
    const sorted = await writeWorkbook([{ name: '填写', columns, rows: [filled, keys, filled] }]);
    expect(await code(previewSheet(d.p, window, apply, sorted))).toBe('sheet.headings');
    const above = await writeWorkbook([
      { name: '填写', columns: [{ title: '三月份的申请' }], rows: [headings, keys, filled] },
    ]);
    expect(states(await previewSheet(d.p, window, apply, above))).toEqual(['good']);
  });

  test('the template of something else is refused by name', async () => {
    const other = await template('reconsideration/apply', await d.session('justice.handler'));
    expect(await code(previewSheet(d.p, window, apply, other))).toBe('sheet.other-template');
  });
});

describe('entries added to cases', () => {
  test('find their case by its receipt number; a case that is not there is named', async () => {
    const opened = await importSheet(d.p, window, apply, await filledIn(await template(), [request()]));
    const { receipt = '', case: id = '' } = opened.rows[0] ?? {};
    await d.act('market.window', id, 'accept').catch(() => undefined);
    const handler = await d.session('market.handler');
    const what = 'approval/state';
    const { keys } = await pageOf(await template(what, handler));
    expect(keys.slice(1, 2)).toEqual(['case']);
    const file = await filledIn(await template(what, handler), [{ case: receipt }, { case: '没有' }]);
    const report = await previewSheet(d.p, handler, what, file);
    expect(states(report)).toEqual(['wrong', 'wrong']);
    expect(faults(report)[1]).toEqual([['case.not-found', 'case']]);
    expect(faults(report)[0]?.length).toBeGreaterThan(0);
  });
});

describe('an act that is done once on a case', () => {
  test('takes the rows of a case together: one that is wrong holds the others up, and says so', async () => {
    const what = 'reconsideration/reply';
    const s = await d.session('market.handler');
    const file = await filledIn(await template(what, s), [
      { case: '甲', 'facts.replyText': '一' },
      { case: '乙', 'facts.replyText': '一' },
      { case: '甲', 'facts.replyText': '二' },
      { case: '甲' },
    ]);
    expect(faults(await previewSheet(d.p, s, what, file))).toEqual([
      expect.arrayContaining([['case.not-found', 'case']]),
      expect.arrayContaining([['case.not-found', 'case']]),
      [['row.differs', 'facts.replyText']],
      [['row.together', undefined]],
    ]);
  });
});

describe('organisations, people and posts', () => {
  const keeper = () => d.session('services.system-administrator');

  test('people go in once; a taken id and a missing column are named', async () => {
    const s = await keeper();
    const file = await filledIn(await template('people', s), [
      { 'person.id': 'e-1', 'person.name': '演示甲', 'person.validFrom': '2026-01-01' },
      { 'person.id': 'market-head', 'person.name': '别人', 'person.validFrom': '2026-01-01' },
      { 'person.id': 'e-3', 'person.validFrom': '2026年13月1日' },
      { 'person.id': 'market-head', 'person.name': '演示market-head', 'person.validFrom': '2026-01-01' },
    ]);
    const twice = await filledIn(await template('people', s), [
      { 'person.id': 'e-9', 'person.name': '演示乙', 'person.validFrom': '2026-01-01' },
      { 'person.id': 'e-9', 'person.name': '演示丙', 'person.validFrom': '2026-01-01' },
    ]);
    expect(states(await previewSheet(d.p, s, 'people', twice))).toEqual(['good', 'wrong']);
    const report = await importSheet(d.p, s, 'people', file);
    expect(faults(report)).toEqual([
      [],
      [['row.person-taken', 'person.id']],
      [
        ['cell.day', 'person.validFrom'],
        ['fact.required', 'person.name'],
      ],
      [['row.known', 'person.id']],
    ]);
    expect(states(await importSheet(d.p, s, 'people', file))).toEqual(['before', 'wrong', 'wrong', 'wrong']);
    expect((await d.p.ledger.person(d.p.district.code, 'e-1'))?.name).toBe('演示甲');
  });

  test('an organisation may stand below one of the same file; who is above must be known', async () => {
    const row = (id: string, parent: string) => ({
      'org.id': id,
      'org.name': `演示${id}`,
      'org.kind': 'department',
      'org.code': id,
      'org.parent': parent,
      'org.validFrom': '2026-01-01',
    });
    const file = await filledIn(await template('organisations', operator), [
      row('new-a', 'government'),
      row('new-b', '演示new-a'),
      row('new-c', '没有这个机构'),
      row('water', 'government'),
      row('new-a', 'water'),
    ]);
    expect(states(await previewSheet(d.p, operator, 'organisations', file))).toEqual([
      'good',
      'good',
      'wrong',
      'wrong',
      'wrong',
    ]);
    const report = await importSheet(d.p, operator, 'organisations', file);
    expect(states(report)).toEqual(['done', 'done', 'wrong', 'wrong', 'wrong']);
    expect(faults(report).slice(2)).toEqual([
      [['org.unknown', 'org.parent']],
      [['row.known', 'org.id']],
      [['row.known', 'org.id']],
    ]);
    const again = await importSheet(d.p, operator, 'organisations', file);
    expect(states(again)).toEqual(['before', 'before', 'wrong', 'wrong', 'wrong']);
  });

  test('posts by name of person and organisation; given once', async () => {
    const file = await filledIn(await template('posts', operator), [
      {
        'post.person': '演示market-window',
        'post.org': '清源区水务局',
        'post.post': 'window',
        'post.validFrom': '2026-03-01',
      },
      { 'post.person': '无此人', 'post.org': '清源区水务局', 'post.post': 'window', 'post.validFrom': '2026-03-01' },
    ]);
    expect(states(await importSheet(d.p, operator, 'posts', file))).toEqual(['done', 'wrong']);
    expect(states(await importSheet(d.p, operator, 'posts', file))).toEqual(['before', 'wrong']);
  });
});
