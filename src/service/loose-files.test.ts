import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDistrict, testDistrict } from '../../test/district.ts';
import { application, enterPower } from '../../test/district-stories.ts';
import { beginDraft, dropDraft, forgetPublicDrafts, saveDraft } from './public-draft.ts';

let d: TestDistrict;
let power: string;
let made = 0;

beforeAll(async () => {
  d = await testDistrict();
  d.at('2026-03-02T09:00');
  power = await enterPower(d);
});

afterAll(() => d?.close());

/** A file as somebody has uploaded it. @returns its id */
async function upload(uploadedBy = 'anonymous'): Promise<string> {
  const id = (++made).toString(16).padStart(32, 'a');
  await d.p.ledger.addFile(d.p.district.code, {
    id,
    name: '申请书.pdf',
    mediaType: 'application/pdf',
    bytes: Buffer.from(`%PDF ${id}`),
    uploadedBy,
    at: d.p.now(),
    case: null,
  });
  return id;
}

const content = (...files: readonly string[]) => ({
  form: '/apply/p1',
  answers: { 'facts.phone': '13812345678', 'facts.materials.0.file': files },
  round: 1,
});

const there = async (id: string) => (await d.p.ledger.fileHead(d.p.district.code, id)) !== undefined;

test('a file goes a day after the draft that alone held it, and not before', async () => {
  d.at('2026-03-02T09:00');
  const file = await upload();
  await beginDraft(d.p, content(file));
  d.at('2026-03-31T09:00');
  expect(await forgetPublicDrafts(d.p)).toEqual({ drafts: 0, files: 0 });
  d.at('2026-04-01T09:01');
  expect(await forgetPublicDrafts(d.p)).toEqual({ drafts: 1, files: 0 });
  d.at('2026-04-02T09:00');
  expect(await forgetPublicDrafts(d.p)).toEqual({ drafts: 0, files: 0 });
  expect(await there(file)).toBe(true);
  d.at('2026-04-02T09:02');
  expect(await forgetPublicDrafts(d.p)).toEqual({ drafts: 0, files: 1 });
  expect(await there(file)).toBe(false);
});

test('a file that a case names stays, also a case opened long after', async () => {
  d.at('2026-05-06T09:00');
  const [first, second, neither] = [await upload(), await upload(), await upload()];
  await beginDraft(d.p, content(first, second, neither));
  const apply = (file: string) =>
    d.open('citizen', 'approval', 'apply', { ...application(power), materials: [{ name: '申请书', file }] });
  await apply(first);
  d.at('2026-06-08T09:00');
  await forgetPublicDrafts(d.p);
  await apply(second);
  d.at('2026-06-12T09:00');
  expect(await forgetPublicDrafts(d.p)).toEqual({ drafts: 0, files: 1 });
  expect([await there(first), await there(second), await there(neither)]).toEqual([true, true, false]);
});

test('a file that another draft holds stays until that one is gone too', async () => {
  d.at('2026-07-01T09:00');
  const file = await upload();
  const [one, other] = [await beginDraft(d.p, content(file)), await beginDraft(d.p, content(file))];
  await dropDraft(d.p, one);
  d.at('2026-07-03T09:00');
  expect((await forgetPublicDrafts(d.p)).files).toBe(0);
  await dropDraft(d.p, other);
  d.at('2026-07-05T09:00');
  expect((await forgetPublicDrafts(d.p)).files).toBe(1);
  expect(await there(file)).toBe(false);
});

test('a file in whose place another was put goes; the other stays', async () => {
  d.at('2026-07-06T09:00');
  const [before, after] = [await upload(), await upload()];
  const proof = await beginDraft(d.p, content(before));
  await saveDraft(d.p, proof, content(after));
  d.at('2026-07-08T09:00');
  expect((await forgetPublicDrafts(d.p)).files).toBe(1);
  expect([await there(before), await there(after)]).toEqual([false, true]);
});

test('the file of somebody who is known, and what an official has begun to write about, stay', async () => {
  d.at('2026-07-20T09:00');
  const [official, noted] = [await upload('market-handler'), await upload()];
  await dropDraft(d.p, await beginDraft(d.p, content(official, noted)));
  await d.p.ledger.saveDraft(d.p.district.code, 'market-handler', {
    key: 'k',
    body: { file: noted },
    savedAt: d.p.now(),
  });
  d.at('2026-07-22T09:00');
  expect((await forgetPublicDrafts(d.p)).files).toBe(0);
  expect([await there(official), await there(noted)]).toEqual([true, true]);
});

test('what was typed in place of a file is none', async () => {
  const proof = await beginDraft(d.p, content("a|b'; DELETE", '.*', 'f'.repeat(31)));
  await dropDraft(d.p, proof);
  const { rows } = await d.database.owner.query('SELECT FROM loose_files WHERE length(file) <> 32');
  expect(rows).toEqual([]);
});
