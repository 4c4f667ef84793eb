import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { addFile, fileHead, filesOf, fileWithBytes, uploadedSince } from './files.ts';
import { district, moment } from './sample.ts';

let database: TestDatabase;
let db: Pool;

const bytes = Buffer.from('%PDF-1.7 取水申请 \0 二进制', 'utf8');
const file = (id: string, at: string, caseId: string | null) => ({
  id,
  name: `${id}.pdf`,
  mediaType: 'application/pdf',
  uploadedBy: 'p-clerk',
  at,
  case: caseId,
  bytes,
});

beforeAll(async () => {
  database = await testDatabase();
  db = database.app;
});
afterAll(() => database.drop());

describe('a file', () => {
  test('is given back byte by byte, with size and checksum of its own', async () => {
    const head = await addFile(db, district, file('f1', moment('03-01'), 'case-1'));
    expect(head).toMatchObject({ size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
    expect(await fileHead(db, district, 'f1')).toEqual(head);
    expect(await fileWithBytes(db, district, 'f1')).toEqual({ ...head, bytes });
    expect(await fileWithBytes(db, '990102', 'f1')).toBeUndefined();
  });

  test('that was changed behind the record’s back is not given out', async () => {
    await addFile(db, district, file('f2', moment('03-01'), null));
    await database.owner.query(`UPDATE files SET bytes = bytes || '\\x00' WHERE id = 'f2'`);
    await expect(fileWithBytes(db, district, 'f2')).rejects.toMatchObject({ code: 'file.changed' });
  });

  test('is listed with its case and counted for its uploader', async () => {
    await addFile(db, district, file('f3', moment('03-03'), 'case-1'));
    expect((await filesOf(db, district, 'case-1')).map((f) => f.id)).toEqual(['f1', 'f3']);
    expect(await uploadedSince(db, district, 'p-clerk', moment('03-02'))).toBe(bytes.length);
    expect(await uploadedSince(db, district, 'nobody', moment('03-02'))).toBe(0);
  });
});
