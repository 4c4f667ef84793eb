import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';

/** Tables that belong to no district: reference texts, the lists of districts and migrations, how words are folded. */
const shared = ['calendar_years', 'districts', 'migrations', 'search_folding', 'statute_articles', 'statutes'];

let database: TestDatabase;
let tables: string[];

beforeAll(async () => {
  database = await testDatabase();
  const { rows } = await database.owner.query(`SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`);
  tables = rows.map((row) => row.tablename as string);
});
afterAll(() => database.drop());

/** Every SQL text of this room: statements of the migrations, and each sql`…` in code up to the end of its template. */
function statements(): { file: string; text: string }[] {
  const files = readdirSync(import.meta.dirname).filter(
    (name) => name.endsWith('.ts') && !/\.test\.ts$|^migrate\.ts$/.test(name),
  );
  const code = files.flatMap((file) =>
    templates(readFileSync(join(import.meta.dirname, file), 'utf8')).map((text) => ({ file, text })),
  );
  const folder = join(import.meta.dirname, 'migrations');
  const migrations = readdirSync(folder).flatMap((file) => {
    const bare = readFileSync(join(folder, file), 'utf8').replace(/--.*$/gm, '');
    return bare
      .replace(/ALTER TABLE.*$|CREATE TABLE \w+ \(LIKE.*$/gm, '')
      .split(/;\s|\bLOOP\b|\bTHEN\b|\bBEGIN\b/)
      .map((text) => ({ file, text }));
  });
  return [...code, ...migrations];
}

/** Outermost templates tagged sql, inner ones included in their text. */
function templates(code: string): string[] {
  const found: string[] = [];
  for (let at = code.indexOf('sql`'); at >= 0; at = code.indexOf('sql`', at)) {
    const end = closing(code, at + 4);
    found.push(code.slice(at + 4, end));
    at = end + 1;
  }
  return found;
}

/** Where the template that begins at `at` ends; templates inside its ${…} are stepped over. */
function closing(code: string, at: number): number {
  for (let i = at; i < code.length; i++) {
    if (code[i] === '\\') i++;
    else if (code[i] === '`') return i;
    else if (code.startsWith('${', i)) {
      let depth = 1;
      for (i += 2; depth > 0; i++) {
        if (code[i] === '`') i = closing(code, i + 1);
        else if (code[i] === '{') depth++;
        else if (code[i] === '}') depth--;
      }
      i--;
    }
  }
  throw new Error('a template is not closed');
}

const touches = (text: string) =>
  [...text.matchAll(/\b(?:FROM|JOIN|INTO|UPDATE|TABLE|USING)\s+(?:ONLY\s+)?([a-z_]+)/g)].flatMap(([, table]) =>
    table && tables.includes(table) && !shared.includes(table) ? [table] : [],
  );

describe('the district', () => {
  test('is named by every statement on its tables', () => {
    const found = statements().map((s) => ({ ...s, tables: touches(s.text) }));
    expect(found.filter((s) => s.tables.length > 0).length).toBeGreaterThan(80);
    // A lock holds the table of all districts; it reads and writes nothing.
    const named = found.filter((s) => !/^\s*LOCK TABLE/.test(s.text));
    const nameless = named.filter((s) => s.tables.length > 0 && !/\bdistrict\b|visible\(scope\)/.test(s.text));
    expect(nameless).toEqual([]);
  });

  test('is compared once for each table that a query reads', () => {
    const code = statements().filter((s) => s.file.endsWith('.ts'));
    const short = code.filter((s) => {
      const named = s.text.match(/\bdistrict\b|visible\(scope\)/g) ?? [];
      return named.length < touches(s.text).length;
    });
    expect(short).toEqual([]);
  });

  test('is a column of every table but the shared ones', async () => {
    const { rows } = await database.owner.query(
      `SELECT table_name FROM information_schema.columns
        WHERE table_schema = 'public' AND column_name = 'district' AND data_type = 'text' AND is_nullable = 'NO' ORDER BY 1`,
    );
    expect([...rows.map((row) => row.table_name as string), ...shared].sort()).toEqual(tables);
  });

  test('leads every key and index, GIN apart, which cannot lead with it', async () => {
    const { rows } = await database.owner.query(
      `SELECT c.relname AS index, a.amname AS method, pg_get_indexdef(i.indexrelid, 1, true) AS first
        FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am a ON a.oid = c.relam
        JOIN pg_class t ON t.oid = i.indrelid JOIN pg_namespace n ON n.oid = t.relnamespace
        WHERE n.nspname = 'public' AND t.relname <> ALL ($1) ORDER BY 1`,
      [shared],
    );
    expect(rows.length).toBeGreaterThan(40);
    expect(rows.filter((row) => row.first !== 'district' && row.method !== 'gin')).toEqual([]);
  });
});
