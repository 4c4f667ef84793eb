import { afterAll, beforeAll, expect, test } from 'vitest';
import { refusals, type TestDistrict, testDistrict } from '../../test/district.ts';
import { writeDocument } from '../../test/district-stories.ts';
import { isMissing } from './pack.ts';
import { casePaper } from './papers/index.ts';
import { casePage } from './read.ts';

let d: TestDistrict;
let id: string;
beforeAll(async () => {
  d = await testDistrict();
  id = await writeDocument(d, '2026-03-02');
});
afterAll(() => d.close());

const packOf = async () => {
  const { pack } = await casePage(d.p, await d.session('water.handler'), id);
  return pack?.lines ?? [];
};

test('the page of a case says what the law wants in its file, what is there and what is not wanted', async () => {
  const lines = await packOf();
  const state = Object.fromEntries(lines.map((line) => [line.item, isMissing(line) ? 'missing' : line.wanted]));
  expect(state).toEqual({
    text: 'yes',
    explanation: 'yes',
    bases: 'yes',
    project: 'yes',
    comments: 'yes',
    argument: 'no',
    hearing: 'no',
    fair: 'no',
    legality: 'missing',
  });
  expect(lines.find(({ item }) => item === 'legality')).toMatchObject({
    from: { kind: 'paper', name: 'legalOpinion' },
    basis: expect.arrayContaining([expect.objectContaining({ article: 19 })]),
  });
});

test('what is missing refuses the agenda by name, each with its article', async () => {
  const put = d.act('government.meeting-clerk', id, 'putToMeeting', { meetingKind: 'executive' });
  const missing = (await refusals(put)).filter(({ zh }) => zh.startsWith('卷内缺少'));
  expect(missing.map(({ zh, en, basis }) => [zh, en, basis?.some((b) => 'article' in b && b.article === 19)])).toEqual([
    ['卷内缺少：合法性审查意见书', 'Missing in the file: the legality opinion', true],
  ]);
});

test('the contents of the volume follow the same catalogue', async () => {
  const contents = await casePaper(d.p, await d.session('water.handler'), id, 'contents');
  const table = contents.blocks.find((block) => block.kind === 'table' && block.table.caption === '卷内应有材料');
  const rows = table?.kind === 'table' ? table.table.rows.map(([title, , there]) => [title, there]) : [];
  expect(rows).toEqual([
    ['文件送审稿', '有'],
    ['起草说明', '有'],
    ['制定依据', '有'],
    ['立项评估意见', '有'],
    ['征求意见的情况和逐条答复', '有'],
    ['合法性审查意见书', '缺'],
  ]);
});

test('a case whose definition declares no pack has none', async () => {
  const { case: power } = await d.open('market.handler', 'power-inventory', 'propose', {
    code: '000100010000',
    name: '食品经营许可',
    type: 'permit',
    basis: ['《食品安全法》'],
    procedure: 'approval',
    steps: '申请',
    risks: '无',
    contact: '000-00000000',
    onlineLevel: 'full',
    atCentre: true,
    handling: 'single',
    promisedDays: 10,
    onSpot: true,
    testing: false,
    materials: [{ name: '申请书', required: true, source: 'applicant' }],
  });
  expect(await casePage(d.p, await d.session('market.handler'), power)).not.toHaveProperty('pack');
});
