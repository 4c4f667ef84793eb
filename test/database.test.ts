import { afterAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from './database.ts';

const made: TestDatabase[] = [];

afterAll(() => Promise.all(made.map((database) => database.drop())));

async function make(...args: Parameters<typeof testDatabase>): Promise<TestDatabase> {
  const database = await testDatabase(...args);
  made.push(database);
  return database;
}

describe('a database for a test file', () => {
  test('is separate from any other', async () => {
    const [a, b] = await Promise.all([make(false), make(false)]);
    await a.owner.query('CREATE TABLE note (text text)');
    await expect(b.owner.query('SELECT * FROM note')).rejects.toThrow('does not exist');
  });

  test('works as the owner and as the application', async () => {
    const database = await make(false);
    await database.owner.query('CREATE TABLE note (text text)');
    await database.owner.query('GRANT SELECT, INSERT ON note TO yifa_app');
    await database.app.query("INSERT INTO note VALUES ('依法')");
    await expect(database.app.query("UPDATE note SET text = ''")).rejects.toThrow('permission denied');
    await expect(database.app.query('CREATE TABLE other ()')).rejects.toThrow('permission denied');
    expect((await database.app.query('SELECT text FROM note')).rows).toEqual([{ text: '依法' }]);
  });

  test('is a copy of its template, which is filled once', async () => {
    let filled = 0;
    const template = {
      name: 'filled_once',
      async fill(owner: TestDatabase['owner']) {
        filled += 1;
        await owner.query('CREATE TABLE law AS SELECT 1 AS article');
      },
    };
    const copies = await Promise.all([make(template), make(template), make(template)]);
    expect(filled).toBe(1);
    for (const copy of copies) expect((await copy.owner.query('SELECT * FROM law')).rowCount).toBe(1);
  });

  test('tells Chinese letters from signs, so that search finds words', async () => {
    const { owner } = await make(false);
    const { rows } = await owner.query("SELECT to_tsvector('simple', '行政许可，依法办理') AS words");
    expect(rows[0].words).toBe("'依法办理':2 '行政许可':1");
    await owner.query('CREATE EXTENSION pg_trgm');
    expect((await owner.query("SELECT show_trgm('行政许可') <> '{}' AS found")).rows[0].found).toBe(true);
  });
});
