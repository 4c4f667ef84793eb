import { createHash } from 'node:crypto';
import { LedgerError } from './errors.ts';
import { type Db, row, rows, run, sql } from './sql.ts';

/** What is known of a stored file. Once stored, it never changes. */
export interface FileHead {
  readonly id: string;
  /** Of the bytes, in hex. */
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly uploadedBy: string;
  readonly at: string;
  readonly case: string | null;
}

const columns = sql`id, sha256, name, media_type AS "mediaType", size, uploaded_by AS "uploadedBy", at, case_id AS "case"`;

/** Stores a file; its size and checksum are taken from the bytes. */
export async function addFile(
  db: Db,
  district: string,
  file: Omit<FileHead, 'sha256' | 'size'> & { readonly bytes: Buffer },
): Promise<FileHead> {
  const { bytes, ...rest } = file;
  const head = { ...rest, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  await run(
    db,
    sql`INSERT INTO files (district, id, sha256, name, media_type, size, bytes, uploaded_by, at, case_id)
      VALUES (${district}, ${head.id}, ${head.sha256}, ${head.name}, ${head.mediaType}, ${head.size}, ${bytes},
        ${head.uploadedBy}, ${head.at}, ${head.case})`,
  );
  return head;
}

export function fileHead(db: Db, district: string, id: string): Promise<FileHead | undefined> {
  return row<FileHead>(db, sql`SELECT ${columns} FROM files WHERE district = ${district} AND id = ${id}`);
}

/**
 * A file with its bytes.
 * @throws LedgerError file.changed when the bytes are not those that were stored
 */
export async function fileWithBytes(
  db: Db,
  district: string,
  id: string,
): Promise<(FileHead & { readonly bytes: Buffer }) | undefined> {
  const found = await row<FileHead & { bytes: Buffer }>(
    db,
    sql`SELECT ${columns}, bytes FROM files WHERE district = ${district} AND id = ${id}`,
  );
  if (found && createHash('sha256').update(found.bytes).digest('hex') !== found.sha256)
    throw new LedgerError('file.changed', { id });
  return found;
}

/** Files stored for a case, in the order of their arrival. */
export function filesOf(db: Db, district: string, caseId: string): Promise<FileHead[]> {
  return rows<FileHead>(
    db,
    sql`SELECT ${columns} FROM files WHERE district = ${district} AND case_id = ${caseId} ORDER BY at, id`,
  );
}

/** Bytes that a person has stored since a moment, for quotas. */
export async function uploadedSince(db: Db, district: string, person: string, since: string): Promise<number> {
  const found = await row<{ size: number }>(
    db,
    sql`SELECT coalesce(sum(size), 0)::bigint AS size FROM files
      WHERE district = ${district} AND uploaded_by = ${person} AND at >= ${since}`,
  );
  return found?.size ?? 0;
}
