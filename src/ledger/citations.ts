import type { EntryState } from '../kernel/condition.ts';
import type { Facts } from '../kernel/fact.ts';
import type { CitationRow } from './commit.ts';
import { type Page, pageOf, pageSize } from './page.ts';
import type { EntryName } from './registers.ts';
import { type Scope, visible } from './scope.ts';
import { type Db, rows, type Sql, sql } from './sql.ts';

/** A citation with the thing that cites. */
export interface CitingRow extends CitationRow {
  /** A register entry, or a case that is not closed. */
  readonly kind: string;
  /** Its register or its procedure. */
  readonly room: string;
  readonly id: string;
}

export const citationColumns = sql`kind, room, id, field, cited_register AS register, cited_entry AS entry, article, said, valid_from AS "from",
  NULLIF(valid_to, 'infinity') AS "to"`;

/** All citations of these things, past ones included; what the rebuild compares. */
export function citationsOfAll(
  db: Db,
  district: string,
  kind: 'entry' | 'case',
  things: readonly { readonly room: string; readonly id: string }[],
): Promise<CitingRow[]> {
  return rows(
    db,
    sql`SELECT ${citationColumns} FROM citations WHERE district = ${district} AND kind = ${kind} AND (room, id) IN (
      SELECT * FROM unnest(${things.map((t) => t.room)}::text[], ${things.map((t) => t.id)}::text[]))`,
  );
}

/** What rests on something, with what is needed to give somebody a task about it. */
export interface Citing {
  readonly kind: 'entry' | 'case';
  readonly room: string;
  readonly id: string;
  readonly field: string;
  readonly article: string;
  readonly title: string;
  /** The organ that answers for the entry or handles the case. */
  readonly org: string;
  readonly facts: Facts;
}

/**
 * All that rests on one of these entries on a legal day, unfiltered: for acts of the law. An entry that bears the id of
 * a case is named once, as the entry.
 */
export async function citing(
  db: Db,
  district: string,
  targets: readonly EntryName[],
  day: string,
): Promise<readonly Citing[]> {
  return rows<Citing>(
    db,
    sql`SELECT c.kind, c.room, c.id, c.field, c.article, coalesce(h.title, k.title) AS title,
        coalesce(v.holder, k.org) AS org, coalesce(v.facts, k.state -> 'facts') AS facts
      FROM ${citationsOf(district, targets, day)}
      LEFT JOIN entry_head h ON c.kind = 'entry' AND h.district = c.district AND h.register = c.room AND h.entry = c.id
      LEFT JOIN LATERAL (SELECT holder, facts FROM entry_versions e WHERE e.district = c.district AND e.register = c.room
        AND e.entry = c.id AND e.valid_to >= ${day} ORDER BY e.valid_from LIMIT 1) v ON c.kind = 'entry'
      LEFT JOIN cases k ON c.kind = 'case' AND k.district = c.district AND k.id = c.id
      WHERE c.kind = 'entry' OR NOT EXISTS (SELECT FROM citations o
        WHERE o.district = c.district AND o.cited_register = c.cited_register AND o.cited_entry = c.cited_entry AND o.kind = 'entry' AND o.id = c.id
          AND o.valid_from <= ${day} AND o.valid_to >= ${day})
      ORDER BY c.room, c.id, c.field, c.article`,
    'prepared',
  );
}

function citationsOf(district: string, targets: readonly EntryName[], day: string): Sql {
  return sql`unnest(${targets.map((t) => t.register)}::text[], ${targets.map((t) => t.entry)}::text[]) AS t (register, entry)
      JOIN citations c ON c.district = ${district} AND c.cited_register = t.register AND c.cited_entry = t.entry
        AND c.valid_from <= ${day} AND c.valid_to >= ${day}`;
}

/** One thing that rests on something, for a list. */
export interface Citer {
  readonly kind: 'entry' | 'case';
  readonly room: string;
  readonly id: string;
  readonly field: string;
  readonly article: string;
  readonly title: string;
  readonly org: string | null;
  /** State of an entry on the day, or stage of a case. */
  readonly state: string;
}

export interface CiterKey {
  readonly kind: string;
  readonly room: string;
  readonly id: string;
  readonly field: string;
  readonly article: string;
}

/** Which citing things a reader may be told of: entries by public fields, cases by the permission table. */
export interface CiterScope {
  readonly fields: readonly { readonly register: string; readonly field: string }[];
  /** None for a reader who sees no case. */
  readonly cases?: Scope;
}

/** What rests on one of these entries on a legal day and may be shown: register entries first, then open cases. */
export async function citers(
  db: Db,
  district: string,
  targets: readonly EntryName[],
  day: string,
  scope: CiterScope,
  page: { readonly after?: CiterKey; readonly limit?: number } = {},
): Promise<Page<Citer, CiterKey>> {
  const size = pageSize(page.limit);
  const { fields, cases } = scope;
  const { after } = page;
  // Kinds run backwards, so that entries come before cases along one order.
  const found = await rows<Citer>(
    db,
    sql`SELECT c.kind, c.room, c.id, c.field, c.article, coalesce(h.title, k.title) AS title, coalesce(v.holder, k.org) AS org,
        coalesce(CASE WHEN v.valid_from > ${day} THEN 'future' ELSE v.state END, k.stage) AS state
      FROM (SELECT DISTINCT c.* FROM ${citationsOf(district, targets, day)}) c
      LEFT JOIN entry_head h ON c.kind = 'entry' AND h.district = c.district AND h.register = c.room AND h.entry = c.id
      LEFT JOIN LATERAL (SELECT * FROM entry_versions e WHERE e.district = c.district AND e.register = c.room
        AND e.entry = c.id AND e.valid_to >= ${day} ORDER BY e.valid_from LIMIT 1) v ON c.kind = 'entry'
      LEFT JOIN LATERAL (${openCases(cases)}) k ON c.kind = 'case'
      WHERE CASE c.kind WHEN 'entry' THEN (c.room, c.field) IN (SELECT * FROM unnest(
          ${fields.map((f) => f.register)}::text[], ${fields.map((f) => f.field)}::text[])) ELSE k.id IS NOT NULL END
        AND ${after ? sql`(c.kind < ${after.kind} OR (c.kind = ${after.kind} AND (c.room, c.id, c.field, c.article) > (${after.room}, ${after.id}, ${after.field}, ${after.article})))` : sql`true`}
      ORDER BY c.kind DESC, c.room, c.id, c.field, c.article LIMIT ${size + 1}`,
    'prepared',
  );
  return pageOf(found, size, ({ kind, room, id, field, article }) => ({ kind, room, id, field, article }));
}

/** The case of a citation, as far as the reader may see it. */
function openCases(scope: Scope | undefined): Sql {
  if (!scope || scope.grants.length === 0)
    return sql`SELECT NULL::text AS id, NULL::text AS title, NULL::text AS org, NULL::text AS stage WHERE false`;
  return sql`SELECT w.id, w.title, w.org, w.stage FROM cases w WHERE w.district = c.district AND w.id = c.id
    AND w.id IN (SELECT c.id FROM cases c WHERE c.id = w.id AND ${visible(scope)})`;
}

/** What something rests on, with how that stands on a legal day. */
export interface BasisRow {
  readonly field: string;
  readonly register: string;
  readonly entry: string;
  readonly article: string;
  readonly said: string;
  /** Its name in the register; null for a law of which no change is recorded. */
  readonly title: string | null;
  readonly state: EntryState;
  /** First day of the state. */
  readonly from: string | null;
  readonly why: string | null;
  readonly facts: Facts;
}

/** What a register entry or a case rests on, on a legal day; what it rested on last where that lies behind it. */
export function bases(
  db: Db,
  district: string,
  thing: { readonly kind: 'entry' | 'case'; readonly room: string; readonly id: string },
  day: string,
): Promise<BasisRow[]> {
  return rows<BasisRow>(
    db,
    sql`SELECT c.field, c.cited_register AS register, c.cited_entry AS entry, c.article, c.said, h.title,
        CASE WHEN v.entry IS NULL THEN 'absent' WHEN v.valid_from > ${day} THEN 'future' ELSE v.state END AS state,
        v.valid_from AS "from", CASE WHEN v.valid_from <= ${day} THEN v.why END AS why, coalesce(v.facts, '{}') AS facts
      FROM (SELECT DISTINCT ON (field, cited_register, cited_entry, article) * FROM citations
        WHERE district = ${district} AND kind = ${thing.kind} AND room = ${thing.room} AND id = ${thing.id}
          AND valid_to >= least(${day}::date, (SELECT max(valid_to) FROM citations
            WHERE district = ${district} AND kind = ${thing.kind} AND room = ${thing.room} AND id = ${thing.id}))
        ORDER BY field, cited_register, cited_entry, article, valid_from) c
      LEFT JOIN entry_head h ON h.district = c.district AND h.register = c.cited_register AND h.entry = c.cited_entry
      LEFT JOIN LATERAL (SELECT * FROM entry_versions e WHERE e.district = c.district AND e.register = c.cited_register
        AND e.entry = c.cited_entry AND e.valid_to >= ${day} ORDER BY e.valid_from LIMIT 1) v ON true
      ORDER BY c.field, c.cited_register DESC, c.said, c.cited_entry, c.article`,
    'prepared',
  );
}

/** A law that something in force rests on, by the name that most use. */
export interface LawCited {
  readonly entry: string;
  readonly said: string;
  readonly things: number;
}

/** Laws that register entries rest on by fields that anyone may read, by name; at most `limit` after a name. */
export function lawsCited(
  db: Db,
  district: string,
  register: string,
  day: string,
  fields: CiterScope['fields'],
  page: { readonly after?: { readonly said: string; readonly entry: string }; readonly limit?: number } = {},
): Promise<Page<LawCited, { readonly said: string; readonly entry: string }>> {
  const size = pageSize(page.limit);
  return rows<LawCited>(
    db,
    sql`SELECT entry, said, things FROM (
        SELECT c.cited_entry AS entry, min(c.said) AS said, count(DISTINCT (c.room, c.id)) AS things FROM citations c
        WHERE c.district = ${district} AND c.cited_register = ${register} AND c.kind = 'entry'
          AND c.valid_from <= ${day} AND c.valid_to >= ${day}
          AND (c.room, c.field) IN (SELECT * FROM unnest(${fields.map((f) => f.register)}::text[], ${fields.map((f) => f.field)}::text[]))
        GROUP BY c.cited_entry) l
      WHERE ${page.after ? sql`(said, entry) > (${page.after.said}, ${page.after.entry})` : sql`true`}
      ORDER BY said, entry LIMIT ${size + 1}`,
  ).then((found) => pageOf(found, size, ({ said, entry }) => ({ said, entry })));
}
