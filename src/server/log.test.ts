import { expect, test } from 'vitest';
import { createLog, plainError } from './log.ts';

function written(log: (logger: ReturnType<typeof createLog>) => void): string[] {
  const lines: string[] = [];
  log(createLog('info', { write: (line: string) => void lines.push(line) }));
  return lines;
}

test('one JSON object a line, and line breaks in a value forge no further one', () => {
  const lines = written((log) => log.info({ route: '/x\n{"level":50}\u001b[31m' }, 'answered'));
  expect(lines).toHaveLength(1);
  expect(lines[0]?.trim().split('\n')).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 30, msg: 'answered', route: '/x\n{"level":50}\u001b[31m' });
  expect(lines[0]).not.toContain('\u001b');
});

test('an error keeps where it happened; one of the database keeps its code and not its words', () => {
  const plain = plainError(Object.assign(new Error('what\nhappened'), { code: 'X' })) as { stack: string };
  expect(plain).toMatchObject({ type: 'Error', code: 'X', message: 'what\nhappened' });
  expect(plain.stack).toMatch(/^ {4}at /);
  const database = Object.assign(new Error('duplicate key (name)=(张三)'), {
    severity: 'ERROR',
    code: '23505',
    detail: 'Key (name)=(张三)',
    constraint: 'people_pkey',
  });
  const [line] = written((log) => log.error({ err: database }, 'failed'));
  expect(line).toContain('people_pkey');
  expect(line).not.toContain('张三');
  expect(plainError('text with 张三')).toEqual({ type: 'string' });
});
