import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { errorCode, type TestDistrict, testDistrict, type Who } from '../../../test/district.ts';
import {
  application,
  granting,
  onTheSpot,
  type ReadingScene,
  readingScene,
  receive,
} from '../../../test/district-stories.ts';
import { casePaper, casePapers, partyPaper, partyPapers } from './index.ts';

let d: TestDistrict;
let scene: ReadingScene;

beforeAll(async () => {
  d = await testDistrict();
  scene = await readingScene(d);
});
afterAll(() => d.close());

const list = async (who: Who, id: string) => casePapers(d.p, await d.session(who), id);
const read = async (who: Who, id: string, key: string) => casePaper(d.p, await d.session(who), id, key);
const text = (answer: unknown) => JSON.stringify(answer);

describe('the papers of a case', () => {
  test('are listed as they were made, with number, addressee and every service', async () => {
    const { rows } = await list('market.handler', scene.granted.id);
    expect(rows.map(({ paper }) => paper)).toEqual(['receipt', 'acceptance', 'decision']);
    expect(rows[2]).toMatchObject({
      title: '行政许可决定书',
      number: expect.stringMatching(/^清源市监许字〔2026〕\d+号$/),
      to: '张三丰',
      day: '2026-03-02',
      act: 'decide',
      served: [{ day: '2026-03-02' }],
    });
  });

  test('say what the file held when they were made, whatever came later', async () => {
    const { case: id } = await d.open('citizen', 'approval', 'apply', application(scene.power));
    await d.act('market.window', id, 'accept');
    const [, acceptance] = (await list('market.handler', id)).rows;
    const before = await read('market.handler', id, acceptance?.key ?? '');
    await d.act('market.handler', id, 'examine', onTheSpot);
    await d.act('market.head', id, 'decide', granting('2026-03-02'));
    expect(await read('market.handler', id, acceptance?.key ?? '')).toEqual(before);
    expect(before.title).toBe('受理通知书');
  });

  test('show personal data to those alone who may see them, and say that something is masked', async () => {
    const key = (await list('market.handler', scene.granted.id)).rows[2]?.key ?? '';
    const whole = await read('market.handler', scene.granted.id, key);
    expect(whole).toMatchObject({ to: '张三丰', marks: ['demo'] });
    const masked = await read('supervision.supervisor', scene.granted.id, key);
    expect(masked).toMatchObject({ to: '张*丰', marks: ['demo', 'masked'] });
    expect(text(masked)).not.toContain('张三丰');
  });

  test('are not there for strangers, nor under keys that nothing has', async () => {
    expect(await errorCode(list('water.handler', scene.granted.id))).toBe('case.not-found');
    expect(await errorCode(list('services.system-administrator', scene.granted.id))).toBe('case.not-found');
    expect(await errorCode(read('water.handler', scene.granted.id, 'contents'))).toBe('case.not-found');
    const keys = [
      'decision.1',
      'decision',
      'nothing.3',
      'proof.decision.2',
      'draft.decide.decision',
      '__proto__.1',
      '',
    ];
    for (const key of keys)
      expect(await errorCode(read('market.handler', scene.granted.id, key)), key).toBe('paper.not-found');
  });

  test('can be read before they are made, by whoever can make them', async () => {
    const { case: id } = await d.open('citizen', 'approval', 'apply', application(scene.power));
    const { rows, drafts } = await list('market.window', id);
    expect(rows.map(({ paper }) => paper)).toEqual(['receipt']);
    expect(drafts.map(({ key }) => key)).toContain('draft.reject.rejection');
    const draft = await read('market.window', id, 'draft.reject.rejection');
    expect(draft).toMatchObject({
      title: '不予受理决定书',
      organ: '清源区市场监督管理局',
      marks: expect.arrayContaining(['draft']),
    });
    expect(text(draft)).toContain('【');
    expect((await list('supervision.supervisor', id)).drafts).toEqual([]);
    expect(await errorCode(read('supervision.supervisor', id, 'draft.reject.rejection'))).toBe('paper.not-found');
  });

  test('come with the proof of each service and with the contents of the volume', async () => {
    const { rows } = await list('market.handler', scene.granted.id);
    const proof = await read('market.handler', scene.granted.id, rows[2]?.served[0]?.key ?? '');
    expect(proof.title).toBe('送达回证');
    for (const word of ['行政许可决定书', '张三丰', rows[2]?.number, '2026年3月2日'])
      expect(text(proof)).toContain(word);
    const contents = await read('market.handler', scene.granted.id, 'contents');
    const table = contents.blocks.find(({ kind }) => kind === 'table');
    const titles = table?.kind === 'table' ? table.table.rows.map(([, title]) => title) : [];
    expect(titles).toEqual([
      '申请收件凭证',
      '受理通知书',
      '送达回证（受理通知书）',
      '行政许可决定书',
      '送达回证（行政许可决定书）',
    ]);
  });
});

describe('a party', () => {
  test('has the papers that have reached it, in its own name', async () => {
    const rows = await partyPapers(d.p, scene.granted);
    expect(rows.map(({ paper }) => paper)).toEqual(['receipt', 'acceptance', 'decision']);
    const decision = await partyPaper(d.p, scene.granted, rows[2]?.key ?? '');
    expect(decision).toMatchObject({ to: '张三丰', number: rows[2]?.number, marks: ['demo'] });
  });

  test('and none before it was served, nor drafts, proofs and the contents of the volume', async () => {
    const {
      case: id,
      receipt = '',
      secret = '',
    } = await d.open('citizen', 'approval', 'apply', application(scene.power));
    await d.act('market.window', id, 'accept');
    await d.act('market.handler', id, 'examine', onTheSpot);
    await d.act('market.head', id, 'decide', granting('2026-03-02'));
    const { rows } = await list('market.handler', id);
    const made = rows.find(({ paper }) => paper === 'decision')?.key ?? '';
    const mine = { receipt, secret };
    expect((await partyPapers(d.p, mine)).map(({ paper }) => paper)).toEqual(['receipt', 'acceptance']);
    const proof = rows.find(({ paper }) => paper === 'acceptance')?.served[0]?.key ?? '';
    expect(proof).toMatch(/^proof\./);
    for (const key of [made, proof, 'contents', 'draft.serve.decision'])
      expect(await errorCode(partyPaper(d.p, mine, key)), key).toBe('paper.not-found');
    await d.act('market.window', id, 'serve');
    expect((await partyPaper(d.p, mine, made)).title).toBe('行政许可决定书');
    expect(await errorCode(partyPapers(d.p, { receipt, secret: scene.granted.secret }))).toBe('case.not-found');
  });

  test('does not learn who else is told of its matter', async () => {
    const mine = await receive(d, scene.power);
    await d.act('market.window', mine.id, 'accept');
    await d.act('market.handler', mine.id, 'examine', { ...onTheSpot, affectsOthers: true, route: 'hearing' });
    await d.act('market.handler', mine.id, 'tellInterested', undefined, {
      items: [{ key: '1', columns: { name: '李小四', capacity: 'other', interest: '相邻经营' } }],
    });
    const notice = (await partyPapers(d.p, mine)).find(({ paper }) => paper === 'rightsNotice');
    const told = await partyPaper(d.p, mine, notice?.key ?? '');
    expect(text(told)).not.toContain('李小四');
    expect(told.marks).toContain('masked');
  });
});
