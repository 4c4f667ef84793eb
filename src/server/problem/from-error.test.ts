import { describe, expect, test } from 'vitest';
import { Refused, ServiceError } from '../../service/errors.ts';
import { ServerError, serverErrors } from './codes.ts';
import { failureOf } from './from-error.ts';

const failed = (error: unknown) => {
  const { status, code, faults, ours } = failureOf(error, 'r1');
  return { status, code, faults: faults.map((f) => [f.code, f.path]), ours: ours ?? false };
};

describe('what an error means', () => {
  test('errors of the house say so themselves', () => {
    expect(failed(new ServiceError('case.conflict'))).toEqual({
      status: 409,
      code: 'case.conflict',
      faults: [['case.conflict', undefined]],
      ours: false,
    });
    expect(failed(new ServiceError('input.invalid', { what: 'x', why: 'y' }, 'facts.x'))).toMatchObject({
      status: 400,
      faults: [['input.invalid', '/facts/x']],
    });
    expect(failed(new ServerError('file.type', { allowed: 'pdf' }))).toMatchObject({ status: 415 });
  });

  test('a refusal is 422, or 403 where the person may not', () => {
    const refusal = (code: string, path?: string) => ({ code, zh: '不', en: 'no', ...(path ? { path } : {}) }) as never;
    expect(failed(new Refused([refusal('stage.wrong'), refusal('fact.required', 'items.0.columns.x')]))).toMatchObject({
      status: 422,
      code: 'stage.wrong',
      faults: [
        ['stage.wrong', undefined],
        ['fact.required', '/items/0/columns/x'],
      ],
    });
    expect(failed(new Refused([refusal('stage.wrong'), refusal('role.recused')]))).toMatchObject({ status: 403 });
  });

  test.each([
    ['law.unknown-topic', 404],
    ['day.invalid', 400],
    ['period.value', 400],
    ['text.unstorable', 400],
    ['setting.unknown', 422],
  ])('%s of the law and the ledger is %i', (code, status) =>
    expect(failed(Object.assign(new Error('x'), { code, zh: '中', en: 'x' }))).toMatchObject({ status, ours: false }),
  );

  test.each([
    ['a stranger error', new Error('secret'), 500],
    ['a thrown text', 'secret', 500],
    [
      'an error with a sentence and no known code',
      Object.assign(new Error('x'), { code: 'commit.malformed', zh: '秘密', en: 'secret' }),
      500,
    ],
    ['an error that claims success', Object.assign(new Error('x'), { status: 200, zh: '秘密', en: 'secret' }), 500],
    ['a database that is away', Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), 503],
    ['a database that is being restarted', Object.assign(new Error('x'), { code: '57P01' }), 503],
    ['no free connection', new Error('timeout exceeded when trying to connect'), 503],
    ['a full disk of the database', Object.assign(new Error('x'), { code: '53100' }), 503],
  ])('%s is ours and says nothing', (_, error, status) => {
    const failure = failureOf(error, 'r1');
    expect([failure.status, failure.ours]).toEqual([status, true]);
    expect(JSON.stringify(failure)).not.toMatch(/secret|秘密/);
  });

  test('every sentence of the server stands in both languages with the same marks', () => {
    const marks = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, mark]) => mark).sort();
    for (const [code, [status, zh, en]] of Object.entries(serverErrors)) {
      expect(status, code).toBeGreaterThanOrEqual(400);
      expect(marks(zh), code).toEqual(marks(en));
      expect(zh, code).toMatch(/\p{Script=Han}/u);
    }
  });
});
