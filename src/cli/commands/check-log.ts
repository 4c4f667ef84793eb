import type { Command } from 'commander';
import { checkForeignLog, type Finding, KINDS, type LogReport, unrecordedActs } from '../../service/check-log.ts';
import { examples } from '../help.ts';
import { needFile, readJson } from '../input.ts';
import { malformedIn } from '../malformed.ts';
import { namesIn } from '../names.ts';
import { exit, language, print, printText, remark, say } from '../output.ts';

interface Options {
  readonly procedure: string;
  readonly map?: string;
  readonly json?: boolean;
}

export function checkLogCommand(yifa: Command): void {
  yifa
    .command('check-log')
    .description('用一个程序检查别的系统的办理日志 Check the event log of another system against a procedure')
    .argument('<file>', 'CSV 或者 XES，可以是 gzip CSV or XES, may be gzipped')
    .requiredOption('--procedure <id>', '程序 procedure, see: yifa procedures')
    .option('--map <file>', '列名和环节的对照表（JSON） columns and what their names of acts mean here')
    .option('--json', '机器可读 machine-readable')
    .addHelpText(
      'after',
      examples(
        'check-log permits.csv --procedure approval --map permits.map.json',
        'check-log log.xes.gz --procedure approval --map permits.map.json --json',
      ),
    )
    .action(check);
}

async function check(file: string, { procedure, map, json }: Options): Promise<void> {
  const given = map === undefined ? undefined : await readJson(/^\s*\{|^@/.test(map) ? map : `@${map}`, '--map');
  await needFile(file);
  const report = await checkForeignLog(file, procedure, given);
  try {
    if (json) await printReportJson(report);
    else {
      await printReport(report, procedure);
      const missing = unrecordedActs(procedure, given);
      const names = missing.map((act) => namesIn(procedure).act(act)).join('、');
      if (missing.length > 0)
        remark(
          say(
            `对照表里没有的必经环节，没有检查有无：${names}`,
            `Mandatory acts not in the map, not looked for: ${names}`,
          ),
        );
    }
    const { notJudged, ...faults } = report.totals;
    if (report.malformedCount > 0 || Object.values(faults).some((n) => n > 0)) process.exitCode = exit.failed;
  } finally {
    report.close();
  }
}

const message = (finding: Finding) => finding[language()];

/** JSON piece by piece: the findings of a great log do not fit into one text. */
async function printReportJson(report: LogReport): Promise<void> {
  const { cases, events, totals } = report;
  const unmapped = [...report.unmapped];
  if (report.unmappedBeyond > 0) unmapped.push({ activity: '…', events: report.unmappedBeyond });
  await printText(`{"cases":${cases},"events":${events},"unmapped":${JSON.stringify(unmapped)},\n"malformed":`);
  await printList(report.malformed, ({ line, code, what }) => ({ line, code, message: malformedIn(code, what) }));
  await printText(',\n"findings":');
  await printList(report.findings, (finding) => {
    const { case: of, kind, act, at, rule, article } = finding;
    return { case: of, kind, act, at, ...(rule ? { rule } : {}), article, message: message(finding) };
  });
  await printText(`,\n"totals":${JSON.stringify(totals)}}\n`);
}

async function printList<T>(items: Iterable<T>, shown: (item: T) => object): Promise<void> {
  let first = true;
  for (const item of items) {
    await printText(`${first ? '[' : ','}\n${JSON.stringify(shown(item))}`);
    first = false;
  }
  await printText(first ? '[]' : ']');
}

async function printReport(report: LogReport, procedure: string): Promise<void> {
  const { cases, events, totals } = report;
  for (const finding of report.findings) {
    const { case: of, line, kind, act, at, article } = finding;
    const rule = finding.rule ? `  ${finding.rule}` : '';
    const where = say(`第 ${line} 行`, `line ${line}`);
    await printText(
      `${of}  ${where}  ${at.slice(0, 16)}  ${kinds(kind)}  ${act}  ${message(finding)}  ${article}${rule}\n`,
    );
  }
  for (const { line, code, what } of report.malformed)
    await printText(`${say(`第 ${line} 行读不出来`, `line ${line} cannot be read`)}：${malformedIn(code, what)}\n`);
  for (const { activity, events: n } of report.unmapped)
    print(say(`对照表没有的名称：${activity}（${n} 条）`, `not in the map: ${activity} (${n} events)`));
  if (report.unmappedBeyond > 0)
    print(say(`还有更多名称，共 ${report.unmappedBeyond} 条`, `more such names, ${report.unmappedBeyond} events`));
  print(
    say(
      `${cases} 个案件，${events} 条记录，按“${namesIn(procedure).title}”检查`,
      `${cases} cases, ${events} events, checked against ${namesIn(procedure).title}`,
    ),
  );
  for (const kind of KINDS) if (totals[kind] > 0) print(`  ${kinds(kind)}  ${totals[kind]}`);
  if (report.malformedCount > 0)
    print(`  ${say('读不出来的行', 'rows that cannot be read')}  ${report.malformedCount}`);
  if (KINDS.every((kind) => totals[kind] === 0)) print(`  ${say('没有发现问题', 'nothing found')}`);
}

function kinds(kind: Finding['kind']): string {
  const words: { readonly [name in Finding['kind']]: readonly [zh: string, en: string] } = {
    order: ['越序', 'out of order'],
    missing: ['缺少必经环节', 'mandatory act missing'],
    repeated: ['重复', 'repeated'],
    early: ['未到时间', 'too early'],
    late: ['超期', 'late'],
    samePerson: ['同一人', 'same person'],
    notJudged: ['没有判断', 'not judged'],
  };
  const [zh, en] = words[kind];
  return say(zh, en);
}
