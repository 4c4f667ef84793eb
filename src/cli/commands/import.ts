import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { previewSheet } from '../../service/import/sheet/preview.ts';
import type { RowReport, SheetReport } from '../../service/import/sheet/report.ts';
import { returnedSheet, sentenceOf } from '../../service/import/sheet/returned.ts';
import { importables } from '../../service/import/sheet/roads.ts';
import { importSheet } from '../../service/import/sheet/run.ts';
import { sheetTemplate } from '../../service/import/sheet/template.ts';
import type { Platform } from '../../service/platform.ts';
import { operator, type Session } from '../../service/session.ts';
import { examples } from '../help.ts';
import { needPlace, readInput } from '../input.ts';
import { exit, language, print, printJson, say } from '../output.ts';
import { signIn, withPlatform } from '../platform.ts';

interface Options {
  readonly as?: string;
  readonly json?: boolean;
  readonly dryRun?: boolean;
  readonly returned?: string;
}

const as = [
  '--as <login>',
  '以谁的身份；不写则只能导入机构、人员、任职 whose act it is; without it only organisations, people and posts',
] as const;
const json = ['--json', '机器可读 machine-readable'] as const;

/** `import`: rows of a workbook (XLSX), each by the act and the permissions of who imports. */
export function importCommand(yifa: Command): void {
  const group = yifa.command('import').description('用工作簿（XLSX）成批导入 Rows from a workbook');
  group
    .command('list')
    .description('可以导入什么 What can be imported')
    .option(...as)
    .option(...json)
    .addHelpText('after', examples('import list', 'import list --as window'))
    .action((options: Options) =>
      withPlatform(async (p) => {
        const rows = importables(p, await whoIs(p, options));
        if (options.json) return printJson(rows);
        for (const { what, title } of rows) print(`${what.padEnd(40)} ${title[language()]}`);
      }),
    );
  group
    .command('template')
    .description('写出导入模板 Write the template')
    .argument('<what>', '导入什么，见 import list what, as import list names it')
    .argument('<file>', '写到 .xlsx where to')
    .option(...as)
    .addHelpText(
      'after',
      examples('import template people people.xlsx', 'import template approval/apply a.xlsx --as w'),
    )
    .action(async (what: string, file: string, options: Options) => {
      await needPlace(file);
      await withPlatform(async (p) => {
        const { bytes } = await sheetTemplate(p, await whoIs(p, options), what, language());
        await writeFile(file, bytes);
        print(file);
      });
    });
  group
    .command('run')
    .description(
      '导入正确的行，逐行逐列指出其余行的问题；有退回的行时退出码为 1 Import the good rows and say what is wrong with the others',
    )
    .argument('<what>', '导入什么，见 import list what, as import list names it')
    .argument('<file>', '填好的模板 the template, filled in')
    .option(...as)
    .option('--dry-run', '只预览，不写入 preview only')
    .option('--returned <file>', '把退回的行写到这个 .xlsx where to write the rows that are sent back')
    .option(...json)
    .addHelpText(
      'after',
      examples(
        'import run people people.xlsx --dry-run',
        'import run approval/apply a.xlsx --as w --returned back.xlsx',
      ),
    )
    .action(runOne);
}

const whoIs = (p: Platform, { as: login }: Options): Session | Promise<Session> =>
  login === undefined ? operator : signIn(p, login);

async function runOne(what: string, file: string, options: Options): Promise<void> {
  const bytes = await readInput(file);
  if (options.returned !== undefined) await needPlace(options.returned);
  await withPlatform(async (p) => {
    const s = await whoIs(p, options);
    const report = await (options.dryRun ? previewSheet : importSheet)(p, s, what, bytes);
    const wrong = report.rows.filter(({ state }) => state === 'wrong');
    if (options.json) printJson(report);
    else printReport(report);
    // Rows that only failed of ours are good ones: they stay in the file that was sent.
    const mendable = wrong.some(({ faults }) => faults.some(({ code }) => !/^row\.(failed|not-tried)$/.test(code)));
    if (options.returned !== undefined && mendable)
      await writeFile(options.returned, (await returnedSheet(p, s, what, bytes, language())).bytes);
    if (wrong.length > 0) process.exitCode = exit.failed;
  });
}

function printReport({ title, columns, rows, counts, onlyThen }: SheetReport): void {
  const { good, done, before, wrong } = counts;
  print(title[language()]);
  for (const row of rows) printRow(row, columns);
  print(
    say(
      `可以导入 ${good} 行，已导入 ${done} 行，此前已导入 ${before} 行，退回 ${wrong} 行`,
      `${good} good, ${done} imported, ${before} imported before, ${wrong} sent back`,
    ),
  );
  if (good > 0) for (const one of onlyThen) print(`* ${one[language()]}`);
}

const marks = { good: '√', done: '√', before: '=', wrong: '×' } as const;

function printRow({ row, state, faults, receipt, secret }: RowReport, columns: SheetReport['columns']): void {
  print(`${marks[state]} ${say(`第${row}行`, `row ${row}`)}  ${receipt ?? ''} ${secret ?? ''}`.trimEnd());
  for (const fault of faults) print(`    ${sentenceOf(fault, columns, language())}`);
}
