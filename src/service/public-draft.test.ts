import { afterAll, beforeAll, expect, test } from 'vitest';
import { errorCode, type TestDistrict, testDistrict } from '../../test/district.ts';
import { beginDraft, dropDraft, readDraft, saveDraft } from './public-draft.ts';

let d: TestDistrict;

beforeAll(async () => {
  d = await testDistrict();
  d.at('2026-03-02T09:00');
});

afterAll(() => d?.close());

const content = { form: '/apply/p1', answers: { 'facts.phone': '13812345678' }, round: 1 };

test('number and code open it, however they were typed', async () => {
  const { number, secret } = await beginDraft(d.p, content);
  expect(number).toMatch(/^D20260302\d{6}$/);
  const typed = { number: number.toLowerCase(), secret: secret.toLowerCase().replaceAll('-', ' ') };
  expect(await readDraft(d.p, typed)).toEqual(content);
});

test('what is kept can be read with the code alone', async () => {
  const { number, secret } = await beginDraft(d.p, content);
  const row = await d.p.ledger.publicDraft(d.p.district.code, number, d.p.now());
  expect(row).toBeDefined();
  expect(JSON.stringify(row)).not.toContain('1381234');
  expect(JSON.stringify(row)).not.toContain(secret);
  expect(Buffer.from(row?.sealed ?? '', 'base64url').toString('latin1')).not.toContain('1381234');
});

test('a wrong number, a wrong code and another draft’s code get the same answer', async () => {
  const one = await beginDraft(d.p, content);
  const other = await beginDraft(d.p, content);
  for (const proof of [
    { ...one, secret: other.secret },
    { ...one, number: 'D20260302000000' },
    { ...one, secret: '' },
  ])
    expect(await errorCode(readDraft(d.p, proof))).toBe('draft.not-found');
});

test('it lasts thirty days from the last answer, and is then gone', async () => {
  d.at('2026-03-02T09:00');
  const proof = await beginDraft(d.p, content);
  d.at('2026-03-31T09:00');
  await saveDraft(d.p, proof, { ...content, answers: { 'facts.phone': '1' } });
  d.at('2026-04-29T09:00');
  expect((await readDraft(d.p, proof)).answers).toEqual({ 'facts.phone': '1' });
  d.at('2026-04-30T09:01');
  expect(await errorCode(readDraft(d.p, proof))).toBe('draft.not-found');
  expect(await d.p.ledger.forgetPublicDrafts(d.p.district.code, d.p.now())).toBeGreaterThan(0);
  expect(await d.p.ledger.publicDraft(d.p.district.code, proof.number, '2026-03-02T09:00:00+08:00')).toBeUndefined();
});

test('handed in, its answers stay ten minutes', async () => {
  d.at('2026-05-06T09:00');
  const proof = await beginDraft(d.p, content);
  await saveDraft(d.p, proof, { ...content, filed: '99010220260506000001' });
  d.at('2026-05-06T09:09');
  expect((await readDraft(d.p, proof)).filed).toBe('99010220260506000001');
  d.at('2026-05-06T09:11');
  expect(await errorCode(readDraft(d.p, proof))).toBe('draft.not-found');
});

test('it is forgotten at the wish of whoever began it', async () => {
  const proof = await beginDraft(d.p, content);
  expect(await errorCode(dropDraft(d.p, { ...proof, secret: 'AAAAA' }))).toBe('draft.not-found');
  await dropDraft(d.p, proof);
  expect(await errorCode(readDraft(d.p, proof))).toBe('draft.not-found');
});

test('it cannot grow without end', async () => {
  const proof = await beginDraft(d.p, content);
  const large = { ...content, answers: { 'facts.content': '许'.repeat(100_000) } };
  expect(await errorCode(saveDraft(d.p, proof, large))).toBe('draft.too-large');
});

test('guesses are held up after some tries', async () => {
  const proof = await beginDraft(d.p, content);
  const codes: string[] = [];
  for (let n = 0; n < 20; n++)
    codes.push(await errorCode(readDraft(d.p, { ...proof, secret: `AAAA${n}` }, { address: '192.0.2.9' })));
  expect(codes[0]).toBe('draft.not-found');
  expect(codes.at(-1)).toBe('login.wait');
});
