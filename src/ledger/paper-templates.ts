import { createHash } from 'node:crypto';
import { LedgerError } from './errors.ts';
import { type Db, row, rows, sql } from './sql.ts';

/** A template as it was put, without its bytes. */
export interface PaperTemplateHead {
  readonly id: number;
  readonly procedure: string;
  readonly paper: string;
  /** Null: for the whole district. */
  readonly org: string | null;
  readonly validFrom: string;
  /** Null: from this day on there is none of one's own. */
  readonly fileName: string | null;
  readonly sha256: string | null;
  readonly size: number | null;
  /** The fields that it names, each with what it meant when it was put. */
  readonly uses: { readonly [name: string]: string };
  /** The rules on which its form rests, as whoever put it wrote them. */
  readonly bases: readonly string[];
  readonly reason: string;
  readonly putBy: string;
  readonly putAt: string;
}

const columns = sql`id, procedure, paper, org, valid_from AS "validFrom", file_name AS "fileName", sha256,
  octet_length(bytes) AS size, uses, bases, reason, put_by AS "putBy", put_at AS "putAt"`;

/** Keeps a template, or with no bytes the end of one. @returns its id */
export async function addPaperTemplate(
  db: Db,
  district: string,
  made: Omit<PaperTemplateHead, 'id' | 'sha256' | 'size'> & { readonly bytes: Buffer | null },
): Promise<number> {
  const { procedure, paper, org, validFrom, fileName, bytes, uses, bases, reason, putBy, putAt } = made;
  const sha256 = bytes && createHash('sha256').update(bytes).digest('hex');
  const kept = await row<{ id: number }>(
    db,
    sql`INSERT INTO paper_templates
        (district, procedure, paper, org, valid_from, file_name, sha256, bytes, uses, bases, reason, put_by, put_at)
      VALUES (${district}, ${procedure}, ${paper}, ${org}, ${validFrom}, ${fileName}, ${sha256}, ${bytes},
        ${JSON.stringify(uses)}, ${bases}, ${reason}, ${putBy}, ${putAt}) RETURNING id`,
  );
  return (kept as { id: number }).id;
}

/** Templates of a district in the order in which they were put; of one procedure or one paper where that is asked. */
export function paperTemplates(
  db: Db,
  district: string,
  of: { readonly procedure?: string; readonly paper?: string } = {},
): Promise<PaperTemplateHead[]> {
  return rows<PaperTemplateHead>(
    db,
    sql`SELECT ${columns} FROM paper_templates WHERE district = ${district}
      AND ${of.procedure === undefined ? sql`true` : sql`procedure = ${of.procedure}`}
      AND ${of.paper === undefined ? sql`true` : sql`paper = ${of.paper}`} ORDER BY id`,
  );
}

/**
 * A template with its bytes; undefined where there is none, or where it only ends another.
 * @throws LedgerError file.changed when the bytes are not those that were kept
 */
export async function paperTemplate(
  db: Db,
  district: string,
  id: number,
): Promise<(PaperTemplateHead & { readonly fileName: string; readonly bytes: Buffer }) | undefined> {
  const found = await row<PaperTemplateHead & { fileName: string; bytes: Buffer | null }>(
    db,
    sql`SELECT ${columns}, bytes FROM paper_templates WHERE district = ${district} AND id = ${id}`,
  );
  if (!found?.bytes) return undefined;
  if (createHash('sha256').update(found.bytes).digest('hex') !== found.sha256)
    throw new LedgerError('file.changed', { id: String(id) });
  return { ...found, bytes: found.bytes };
}
