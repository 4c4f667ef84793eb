import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkForeignLog, type Finding } from '../src/service/check-log.ts';
import { yifa } from './cli.ts';

const LOGS = join(import.meta.dirname, 'logs');
/** Real logs that are no part of the project lie beside it, or where the environment says. */
const REAL = join(
  process.env.YIFA_SHARED ?? join(import.meta.dirname, '..', '..', 'shared'),
  'data',
  'permit-receipt-log.csv',
);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'yifa-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What an office elsewhere calls the steps of a permit; the log knows nothing of hearings and corrections. */
const activities = {
  收件: 'apply',
  受理: 'accept',
  现场勘验: 'inspect',
  复核勘验: 'cosign',
  初审: 'examine',
  复审: 'review',
  签批: 'decide',
  发证: 'serve',
  扫描: null,
};
const map = { case: '案号', time: '时间', person: '经办人', activities };

type Event = readonly [name: string, time: string, person?: string];

const text = (rows: readonly (readonly string[])[]) => rows.map((row) => `${row.join(',')}\n`).join('');

function csv(cases: { readonly [id: string]: readonly Event[] }): string {
  const rows = Object.entries(cases).flatMap(([id, events]) =>
    events.map(([name, time, person = '']) => [id, name, time, person]),
  );
  return text([['案号', '环节', '时间', '经办人'], ...rows]);
}

interface Seen {
  readonly cases: number;
  readonly events: number;
  readonly unmapped: readonly object[];
  readonly malformed: readonly object[];
  readonly findings: readonly Finding[];
  readonly totals: { readonly [kind: string]: number };
}

async function check(log: string | Buffer, by: object = map, procedure = 'approval'): Promise<Seen> {
  const path = join(folder, 'log');
  writeFileSync(path, log);
  const report = await checkForeignLog(path, procedure, by);
  const { cases, events, unmapped, totals } = report;
  const seen = { cases, events, unmapped, malformed: [...report.malformed], findings: [...report.findings], totals };
  report.close();
  return seen;
}

/** What is found in one case, in short. */
async function found(...events: readonly Event[]): Promise<readonly string[]> {
  const { findings } = await check(csv({ K1: events }));
  return findings.map(({ kind, act, line }) => `${line} ${kind} ${act}`);
}

/** A permit as it should be: examined with a check on the spot by two, reviewed, decided and served by four. */
const lawful: readonly Event[] = [
  ['收件', '2026-03-02 09:00', '张'],
  ['受理', '2026-03-03 09:00', '张'],
  ['现场勘验', '2026-03-05 09:00', '李'],
  ['复核勘验', '2026-03-05 10:00', '王'],
  ['初审', '2026-03-06 09:00', '赵'],
  ['复审', '2026-03-09 09:00', '钱'],
  ['签批', '2026-03-10 09:00', '孙'],
  ['发证', '2026-03-11 09:00', '张'],
];
const without = (name: string) => lawful.filter(([own]) => own !== name);
const changed = (name: string, time: string, person?: string) =>
  lawful.map((event): Event => (event[0] === name ? [name, time, person ?? event[2]] : event));

describe('a case', () => {
  test('that went by the law has nothing against it', async () => {
    expect(await found(...lawful)).toEqual([]);
  });

  test('without an act that every way to the end passes misses it, and what came after it was out of order', async () => {
    expect(await found(...without('初审'))).toEqual(['6 order review', '6 missing examine']);
  });

  test('decided without acceptance is out of order unless silence had accepted it by then', async () => {
    expect(await found(...without('受理'))).toEqual(['3 order inspect']);
    const late = without('受理').map(
      ([name, time, person], n): Event => (n === 0 ? [name, time, person] : [name, time.replace('03-', '04-'), person]),
    );
    expect(await found(...late)).toEqual([]);
  });

  test('in which two acts changed places is out of order once', async () => {
    expect(await found(...changed('复审', '2026-03-05 20:00'))).toEqual(['7 order review']);
  });

  test('in which the second officer confirmed what the first had not checked breaks the gate between them', async () => {
    const { findings } = await check(csv({ K1: without('现场勘验') }));
    expect(findings.map(({ kind, act, article }) => [kind, act, article])).toEqual([
      ['order', 'cosign', '《中华人民共和国行政许可法》第34条'],
    ]);
  });

  test('that begins in the middle says so at its first act alone', async () => {
    expect(await found(...lawful.slice(4))).toEqual(['2 order examine', '2 missing apply']);
  });

  test('that is not finished misses nothing yet', async () => {
    expect(await found(...lawful.slice(0, 4))).toEqual([]);
  });

  test('handled by one person where the law wants two is told by both acts', async () => {
    expect(await found(...changed('复核勘验', '2026-03-05 10:00', '李'))).toEqual(['5 samePerson cosign']);
    expect(await found(...changed('签批', '2026-03-10 09:00', '赵'))).toEqual(['8 samePerson decide']);
    // The window may accept and serve.
    expect(await found(...changed('发证', '2026-03-11 09:00', '赵'))).toEqual([]);
  });

  test('is late on the first day after the last one, by working days of China', async () => {
    expect(await found(...changed('受理', '2026-03-09 23:59:59'))).toEqual(['4 order inspect', '3 order accept']);
    const moved = (day: string, accept: string) =>
      found(['收件', '2026-09-24 09:00', '张'], ['受理', accept, '张'], ['扫描', day]);
    // Five working days from 24 September 2026 end on 9 October, over the holidays of both feasts.
    expect(await moved('2026-09-25 09:00', '2026-10-09 23:59')).toEqual([]);
    expect(await moved('2026-09-25 09:00', '2026-10-10 00:00')).toEqual(['3 late accept']);
  });

  test('of which the log cannot tell the limit is told with the shorter one and its doubt', async () => {
    const cut = lawful.slice(0, 6);
    const late = await check(csv({ K1: [...cut, ['签批', '2026-04-10 09:00', '孙']] }));
    expect(late.findings.map(({ kind, rule }) => [kind, rule])).toEqual([['late', 'approvals.decision']]);
    expect(late.findings[0]?.zh).toContain('如果本案适用“联合办理作出决定”，则没有超期');
    const later = await check(csv({ K1: [...cut, ['签批', '2026-06-30 09:00', '孙']] }));
    expect(later.findings).toHaveLength(1);
    expect(later.findings[0]?.zh).not.toContain('如果本案适用');
  });

  test('in a year whose days off are not known is not judged for its time', async () => {
    const far = lawful.map(([name, time, person]): Event => [name, time.replace('2026', '2031'), person]);
    const { findings, totals } = await check(csv({ K1: far }));
    expect(totals).toEqual({ order: 0, missing: 0, repeated: 0, early: 0, late: 0, samePerson: 0, notJudged: 4 });
    expect(new Set(findings.map(({ kind }) => kind))).toEqual(new Set(['notJudged']));
    // Decided while the days were known, long before a last day that is not.
    const end = lawful.map(([name, time, person]): Event => [name, time.replace('2026-03', '2026-12'), person]);
    expect(await found(...end)).toEqual([]);
  });

  test('may have several acts in one event, and events of one moment in any order', async () => {
    const both = { ...map, activities: { ...activities, 收件: ['apply', 'accept'] } };
    const { findings } = await check(csv({ K1: without('受理') }), both);
    expect(findings).toEqual([]);
    const oneDay = [...lawful].reverse().map(([name, , person]): Event => [name, '2026-03-02', person]);
    expect(await found(...oneDay)).toEqual([]);
  });

  test('waits as long as a document must be open for comment', async () => {
    const given = {
      case: 'c',
      time: 't',
      activities: { 立项: 'propose', 征求意见: 'publishDraft', 结束: 'closeComment' },
    };
    const { findings } = await check(
      'c,name,t\n1,征求意见,2026-03-02\n1,结束,2026-03-09\n',
      given,
      'normative-document',
    );
    expect(findings.map(({ kind, act }) => `${kind} ${act}`)).toContain('early closeComment');
  });
});

test('nothing is dropped in silence: unknown names, other transitions and rows that cannot be read are told', async () => {
  const seen = await check(
    text([
      ['案号', '环节', '时间', '经办人', 'lifecycle:transition'],
      ['1', '收件', '2026-03-02 09:00', '张', 'complete'],
      ['1', '受理', '2026-03-03 09:00', '张', 'start'],
      ['1', '受理', '2026-03-03 10:00', '张', 'COMPLETE'],
      ['1', '归档装订', '2026-03-04 09:00', '张', ''],
      ['1', '扫描', '2026-03-04 09:00', '张', ''],
      ['', '受理', '2026-03-04 09:00', '张', ''],
      ['1', '', '2026-03-04 09:00', '张', ''],
      ['1', '受理', '03/04/2026', '张', ''],
      ['1', '受理'],
    ]),
  );
  expect(seen.unmapped).toEqual([
    { activity: '受理+start', events: 1 },
    { activity: '归档装订', events: 1 },
  ]);
  expect(seen.malformed).toEqual([
    { line: 7, code: 'case-missing', what: '' },
    { line: 8, code: 'activity-missing', what: '' },
    { line: 9, code: 'time-ambiguous', what: '03/04/2026' },
    { line: 10, code: 'fields', what: '2/5' },
  ]);
  expect([seen.cases, seen.events, seen.findings]).toEqual([1, 5, []]);
});

test('the order of the rows changes nothing but their lines', async () => {
  const names = Object.keys(activities);
  const event = fc.tuple(
    fc.constantFrom('K1', 'K2', 'K3'),
    fc.constantFrom(...names, '别的'),
    fc.integer({ min: 0, max: 40 }),
    fc.constantFrom('甲', '乙', ''),
  );
  const rows = fc.array(event, { maxLength: 30 });
  const logOf = (all: readonly (readonly [string, string, number, string])[]) =>
    text([
      ['案号', '环节', '时间', '经办人'],
      ...all.map(([id, name, day, who]) => [
        id,
        name,
        new Date(Date.UTC(2026, 2, 1 + day)).toISOString().slice(0, 10),
        who,
      ]),
    ]);
  const lineless = ({ findings, ...rest }: Seen) => ({
    ...rest,
    findings: findings.map((one) => ({ ...one, line: 0 })),
  });
  const named = { ...map, activity: '环节' };
  await fc.assert(
    fc.asyncProperty(
      rows.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      async ([all, shuffled]) => {
        expect(lineless(await check(logOf(shuffled), named))).toEqual(lineless(await check(logOf(all), named)));
      },
    ),
    { numRuns: 60 },
  );
});

test('more events than are kept in memory give the same as each case alone', async () => {
  const broken = changed('复审', '2026-03-05 20:00');
  const ids = Array.from({ length: 20_000 }, (_, n) => `K${(n * 7_919) % 20_000}`);
  // By act, not by case: every case is spread over the whole file.
  const rows = lawful.flatMap((_, n) =>
    ids.map((id) => {
      const [name, time, person = ''] = (id.endsWith('7') ? broken[n] : lawful[n]) as Event;
      return [id, name, time, person];
    }),
  );
  const seen = await check(gzipSync(text([['案号', '环节', '时间', '经办人'], ...rows])));
  expect([seen.cases, seen.events]).toEqual([20_000, 160_000]);
  expect(seen.totals).toMatchObject({ order: 2_000, missing: 0, late: 0, samePerson: 0 });
  expect(new Set(seen.findings.map(({ case: id }) => id.at(-1)))).toEqual(new Set(['7']));
});

describe('the command', () => {
  const run = (words: readonly string[]) => yifa(['check-log', ...words], {});
  const file = (name: string, content: string | Buffer) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  test('prints JSON of the one form, and ends with 1 where something was found', async () => {
    const log = file('one.csv', csv({ K1: without('初审') }));
    const given = file('map.json', JSON.stringify(map));
    const { code, out } = await run([log, '--procedure', 'approval', '--map', given, '--json']);
    const report = JSON.parse(out);
    expect(code).toBe(1);
    expect(Object.keys(report)).toEqual(['cases', 'events', 'unmapped', 'malformed', 'findings', 'totals']);
    expect(report.findings[0]).toEqual({
      case: 'K1',
      kind: 'order',
      act: 'review',
      at: '2026-03-09T09:00:00.000+08:00',
      article: expect.stringContaining('本区规定'),
      message: expect.stringContaining('审核'),
    });
    const sound = await run([file('sound.csv', csv({ K1: lawful })), '--procedure', 'approval', '--map', given]);
    expect([sound.code, sound.out]).toEqual([0, expect.stringContaining('没有发现问题')]);
  });

  test.each([
    ['no such file', ['no-such.csv', 'M'], 2, 'cli.file-missing'],
    ['an empty file', ['empty.csv', 'M'], 1, 'log.empty'],
    ['no log', ['page.html', 'M'], 1, 'log.not-a-log'],
    ['a cut-off gzip file', ['cut.gz', 'M'], 1, 'log.gzip-broken'],
    [
      'a column that is not there',
      ['good.csv', '{"case":"id","time":"时间","activities":{"收件":"apply"}}'],
      2,
      'log.column',
    ],
    [
      'an act that is not there',
      ['good.csv', '{"case":"案号","time":"时间","activities":{"收件":"aply"}}'],
      2,
      'log.map-act',
    ],
    [
      'a map of another form',
      ['good.csv', '{"case":"案号","time":"时间","activities":{"收件":1}}'],
      2,
      'log.map-shape',
    ],
    [
      'a map with more in it',
      ['good.csv', '{"case":"案号","time":"时间","persn":"x","activities":{"收件":null}}'],
      2,
      'log.map-shape',
    ],
    ['a map that is no JSON', ['good.csv', '{"case"'], 2, 'cli.json'],
  ])('says what is wrong with %s', async (_, [name = '', given = ''], code, error) => {
    file('empty.csv', '');
    file('page.html', '<html></html>');
    file('cut.gz', gzipSync(csv({ K1: lawful })).subarray(0, 60));
    file('good.csv', csv({ K1: lawful }));
    const bare = await run([join(folder, 'good.csv'), '--procedure', 'approval']);
    expect([bare.code, bare.err]).toEqual([2, expect.stringContaining('[log.map-missing]')]);
    const mapFile = given === 'M' ? file('map.json', JSON.stringify(map)) : given;
    const ended = await run([join(folder, name), '--procedure', 'approval', '--map', mapFile]);
    expect([ended.code, ended.err]).toEqual([code, expect.stringContaining(`[${error}]`)]);
    if (error === 'log.map-act') expect(ended.err).toMatch(/aply.*相近的有：apply/);
    if (error === 'log.column') expect(ended.err).toMatch(/案号, 环节, 时间, 经办人/);
  });
});

describe.skipIf(!existsSync(REAL))('the real log of permit requests (tried where it lies beside the project)', () => {
  const mapped = (name: string) => JSON.parse(readFileSync(join(LOGS, name), 'utf8')) as object;

  test('at the counter: late receipts, and requests closed or sent back after the receipt had gone out', async () => {
    const seen = await check(readFileSync(REAL), mapped('permit-receipt.map.json'));
    expect([seen.cases, seen.events, seen.unmapped, seen.malformed]).toEqual([1_434, 8_577, [], []]);
    expect(seen.totals).toMatchObject({ order: 54, missing: 0, late: 147, samePerson: 0, notJudged: 0 });
    expect(new Set(seen.findings.map(({ rule }) => rule))).toEqual(new Set([undefined, 'approvals.correction-notice']));
  });

  test('by persons: receipts checked and determined by one and the same', async () => {
    const seen = await check(readFileSync(REAL), mapped('permit-receipt-people.map.json'));
    expect(seen.totals).toMatchObject({ order: 53, missing: 1, repeated: 4, late: 22, samePerson: 1_044 });
    expect(seen.unmapped).toHaveLength(23);
  });
});
