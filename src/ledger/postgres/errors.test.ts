import { expect, test } from 'vitest';
import { DatabaseError, databaseError, fileError, startError } from './errors.ts';

test('an error says the same in both languages and names what is concerned', () => {
  const error = databaseError('data-in-use', '/data', 42, 'http://localhost:8080');
  expect(error).toBeInstanceOf(DatabaseError);
  expect(error.code).toBe('data-in-use');
  for (const sentence of [error.zh, error.en]) {
    expect(sentence).toContain('/data');
    expect(sentence).toContain('42');
    expect(sentence).toContain('http://localhost:8080');
    expect(sentence).not.toContain('\n');
  }
  expect(error.message).toBe(`${error.zh} ${error.en}`);
});

test.each([
  ['EACCES', 'no-write-permission'],
  ['EROFS', 'no-write-permission'],
  ['ENOSPC', 'disk-full'],
  ['ENOTDIR', 'not-a-database-folder'],
])('the file system says %s, the product %s', (code, expected) => {
  expect(fileError(Object.assign(new Error(code), { code }), '/data')).toMatchObject({ code: expected });
});

test('an error of another kind stays what it is', () => {
  const error = new TypeError('wrong');
  expect(fileError(error, '/data')).toBe(error);
});

test.each([
  ['FATAL:  could not write lock file "postmaster.pid": No space left on device', 'disk-full'],
  ['FATAL:  could not open file "pg_wal/1": Permission denied', 'no-write-permission'],
  ['postgres: error while loading shared libraries: libxml2.so.2: cannot open shared object file', 'broken-install'],
  ['DETAIL:  The data directory was initialized by PostgreSQL version 15, which is not', 'not-a-database-folder'],
  ['initdb: could not look up effective user ID 4321: user does not exist', 'account-unknown'],
  ['FATAL:  something else entirely', 'database-failed'],
  ['', 'database-failed'],
])('PostgreSQL says "%s"', (output, code) => {
  expect(startError(output, '/data', '/data/postgres.log').code).toBe(code);
});

test('the reason that PostgreSQL gives is passed on', () => {
  expect(startError('LOG:  x\nFATAL:  bad luck\nLOG:  y', '/data', '/log').en).toContain('bad luck');
});
