import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LogFault } from './errors.ts';
import { readLog } from './read.ts';
import type { Columns, Malformed, Row } from './rows.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'yifa-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const columns: Columns = { case: 'c', time: 't', isActivity: (text) => text === 'A' || text === '受理' };

class Kept {
  readonly rows: [line: number, ...values: Row][] = [];
  readonly bad: [code: Malformed, line: number, what?: string][] = [];
  row(values: Row, line: number): void {
    this.rows.push([line, ...values]);
  }
  malformed(code: Malformed, line: number, what?: string): void {
    this.bad.push(what === undefined ? [code, line] : [code, line, what]);
  }
}

function read(data: string | Buffer, of = columns): Promise<Kept> {
  const path = join(folder, 'log');
  writeFileSync(path, data);
  return readLog(path, of, () => new Kept());
}

async function faultOf(data: string | Buffer, of = columns): Promise<LogFault> {
  return read(data, of).then(
    () => expect.fail('it was read'),
    (error: unknown) => error as LogFault,
  );
}

const seen = async (data: string | Buffer) => (await read(data)).rows.map((row) => row.slice(0, 4));

describe('a CSV', () => {
  test('gives its rows with their lines, over quotes, line breaks in fields and empty lines', async () => {
    const { rows, bad } = await read('c,t,a\n1,2,A\n"x\ny",3,"A"\n\n"say ""A""",4,A\n3,4\n5,6,A\n');
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      [2, '1', '2'],
      [3, 'x\ny', '3'],
      [6, 'say "A"', '4'],
      [8, '5', '6'],
    ]);
    expect(bad).toEqual([['fields', 7, '2/3']]);
  });

  test.each([
    ['a quote that opens in one row and closes in another', 'c,t,a\n1,2,A\n1,"open,A\n7,8,A\n4,"5",A\n9,9,A\n', 3],
    ['a quote that nobody closes', 'c,t,a\n1,2,A\n1,"open,A\n7,8,A\n4,5,A\n9,9,A\n', 3],
    ['text after a closing quote', 'c,t,a\n1,2,A\n1,"o"pen,A\n7,8,A\n4,5,A\n9,9,A', 3],
  ])('loses one line to %s, and tells which', async (_, text, line) => {
    const { rows, bad } = await read(text);
    expect(rows.map(([at]) => at)).toEqual([2, 4, 5, 6]);
    expect(bad).toEqual([['quotes', line]]);
  });

  test('has fields of megabytes, and no rows of many', async () => {
    expect(await seen(`c,t,a,x\n1,2,A,"${'k'.repeat(5_000_000)}"\n3,4,A,z\n`)).toHaveLength(2);
    const { rows, bad } = await read(`c,t,a,x\n1,2,A,"${'k'.repeat(17_000_000)}\n3,4,A,z\n5,6,A,z\n`);
    expect(bad).toEqual([['too-long', 2]]);
    expect(rows.map(([line]) => line)).toEqual([3, 4]);
  });

  test.each([
    ['UTF-8 with a mark', Buffer.from('\uFEFFc,t,a\r\n1,2,受理\r\n')],
    ['GB18030', Buffer.concat([Buffer.from('c,t,a\n1,2,'), Buffer.from([0xca, 0xdc, 0xc0, 0xed]), Buffer.from('\n')])],
    ['UTF-16', Buffer.from('\uFEFFc,t,a\n1,2,受理\n', 'utf16le')],
    ['gzip', gzipSync('c,t,a\n1,2,受理\n')],
    ['semicolons', Buffer.from('c;t;a\n1;2;受理\n')],
    ['tabs', Buffer.from('c\tt\ta\n1\t2\t受理\n')],
  ])('may be %s', async (_, data) => {
    expect(await seen(data)).toEqual([[2, '1', '2', '受理']]);
  });

  test('is read in GB18030 from the beginning when its first Chinese comes late', async () => {
    const late = Buffer.concat([
      Buffer.from(`c,t,a\n${'1,2,A\n'.repeat(100_000)}1,2,`),
      Buffer.from([0xca, 0xdc, 0xc0, 0xed, 10]),
    ]);
    const { rows } = await read(late);
    expect(rows).toHaveLength(100_001);
    expect(rows.at(-1)).toEqual([100_002, '1', '2', '受理', undefined, undefined]);
  });

  test('needs no word on which column is the act where a known name stands in one', async () => {
    expect(await seen('c,t,x,y\n1,2,B,z\n1,2,z,A\n')).toEqual([
      [2, '1', '2', 'z'],
      [3, '1', '2', 'A'],
    ]);
  });
});

describe('XES', () => {
  const log = (inner: string) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<log xes.version="2.0" xmlns="http://www.xes-standard.org/">
<extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
<global scope="event"><string key="concept:name" value="GLOBAL"/></global>
<classifier name="Act" keys="concept:name"/>
<string key="concept:name" value="the log"/>
${inner}
</log>`;
  const xes: Columns = { case: 'concept:name', time: 'time:timestamp', person: 'org:resource', isActivity: () => true };
  const event = '<string key="concept:name" value="A&amp;B"/><date key="time:timestamp" value="2011-10-10T00:00:00Z"/>';

  test('gives events with the attributes right below them and their trace', async () => {
    const { rows } = await read(
      log(`<trace><string key="concept:name" value="K1"><string key="concept:name" value="nested"/></string>
<event>${event}<string key="org:resource" value="p"/><list key="l"><values><string key="org:resource" value="no"/></values></list></event>
<event><string key="lifecycle:transition" value="start"/>${event}</event></trace>`),
      xes,
    );
    expect(rows).toEqual([
      [8, 'K1', '2011-10-10T00:00:00Z', 'A&B', 'p', undefined],
      [9, 'K1', '2011-10-10T00:00:00Z', 'A&B', undefined, 'start'],
    ]);
  });

  test('takes a map that was written for the same log as a table', async () => {
    const of = { ...xes, case: 'case:concept:name' };
    const text = log(
      `<trace><string key="concept:name" value="K1"/><event>${event}<string key="org:resource" value="p"/></event></trace>`,
    );
    expect((await read(text, of)).rows[0]?.[1]).toBe('K1');
  });

  test('tells a cut-off file with its line, and an unknown column with those there are', async () => {
    const cut = await faultOf(log('<trace><event>').replace('</log>', ''), xes);
    expect([cut.code, cut.zh]).toEqual(['log.xml', expect.stringMatching(/第 \d+ 行/)]);
    const column = await faultOf(log(`<trace><event>${event}</event></trace>`), { ...xes, time: 'when' });
    expect(column.code).toBe('log.column');
  });
});

test.each([
  ['log.empty', ''],
  ['log.empty', ' \n\n'],
  ['log.empty', gzipSync('')],
  ['log.not-a-log', 'hello world\nand more\n'],
  ['log.not-a-log', '{"case": 1}'],
  ['log.not-a-log', '<html><body/></html>'],
  ['log.not-a-log', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0])],
  ['log.column', 'x,t,a\n1,2,A\n'],
  ['log.column-twice', 'c,t,c,a\n1,2,3,A\n'],
  ['log.no-activity', 'c,t,a\n1,2,B\n'],
  ['log.encoding', Buffer.from([...Buffer.from('c,t,a\n1,2,'), 0xff, 0xff, 10])],
  ['log.gzip-broken', gzipSync(Array.from({ length: 20_000 }, (_, n) => `${n * 7919}`).join()).subarray(0, 9_000)],
])('%s is told of %j', async (code, data) => {
  const fault = await faultOf(data);
  expect(fault.code).toBe(code);
  expect(fault.zh).not.toMatch(/\{\w+\}/);
});
