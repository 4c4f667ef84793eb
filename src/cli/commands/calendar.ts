import { type Command, InvalidArgumentError } from 'commander';
import { type CalendarYear, calendarYear, loadYear, previewYear, type YearPreview } from '../../service/calendars.ts';
import { operator } from '../../service/session.ts';
import { examples } from '../help.ts';
import { readJson } from '../input.ts';
import { print, printJson, say } from '../output.ts';
import { signIn, withPlatform } from '../platform.ts';

interface Options {
  readonly preview?: boolean;
  readonly as?: string;
  readonly json?: boolean;
}

export function calendarCommand(yifa: Command): void {
  const calendar = yifa.command('calendar').description('放假和调休安排 The working calendar');
  calendar
    .command('show')
    .description('一年的放假、调休和通知文号 One year: days off, make-up days, notices')
    .argument('<year>', '年份 year', wholeYear)
    .option('--json', '机器可读 machine-readable')
    .addHelpText('after', examples('calendar show 2026', 'calendar show 2026 --json'))
    .action((year: number, { json }: Options) =>
      withPlatform(async (p) => (json ? printJson : show)(calendarYear(p, year))),
    );
  calendar
    .command('load')
    .description(
      '装载一年的放假安排，重新结算受影响的期限，并逐案通知 Load a year; settle every due date again that it touches, with a notice for each case',
    )
    .argument('<file>', '该年的数据文件（JSON） data file of the year')
    .option('--preview', '只看会有什么变化，不写入 only show what would change')
    .option(
      '--as <login>',
      '以谁的身份，预览才列出其可以查看的案件；口令在 YIFA_PASSWORD 或输入 who asks: the preview names the cases that they may list; password in YIFA_PASSWORD or asked',
    )
    .option('--json', '机器可读 machine-readable')
    .addHelpText('after', examples('calendar load 2027.json --preview', 'calendar load 2027.json'))
    .action(load);
}

function wholeYear(text: string): number {
  if (/^\d{4}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('年份写四位数字，如2026 a year of four digits');
}

async function load(file: string, { preview, as, json }: Options): Promise<void> {
  const data = await readJson(`@${file}`, file);
  await withPlatform(async (p) => {
    const session = as === undefined ? operator : await signIn(p, as);
    if (preview) {
      const seen = await previewYear(p, session, data);
      return (json ? printJson : printPreview)(seen);
    }
    const done = await loadYear(p, session, data);
    if (json) return printJson(done);
    print(
      say(
        `${done.year}年已装载，重新结算 ${done.moved} 件案件`,
        `${done.year} is loaded; ${done.moved} cases were settled again`,
      ),
    );
  });
}

function show(year: CalendarYear): void {
  print(say(`${year.year}年，${year.workingDays} 个工作日`, `${year.year}: ${year.workingDays} working days`));
  for (const { number, title, note } of year.notices)
    print(`  ${number ?? say('文号未核实', 'number not confirmed')}  ${title ?? note ?? ''}`);
  print(`${say('放假', 'days off')}  ${year.holidays.join(' ')}`);
  print(`${say('调休上班', 'make-up days')}  ${year.workdays.join(' ')}`);
}

function printPreview({ year, amends, from, cases, clocks, settled, moves }: YearPreview): void {
  if (from === null) print(say(`${year}年与现有安排相同`, `${year} is what is known already`));
  else
    print(
      say(
        `${year}年${amends ? '（替换现有安排）' : ''}自 ${from} 起不同：${cases} 件案件、${clocks} 项期限变动，其中 ${settled} 项由暂定变为确定`,
        `${year}${amends ? ' (in place of what is known)' : ''} differs from ${from}: ${cases} cases, ${clocks} clocks; ${settled} are no longer provisional`,
      ),
    );
  const day = ({ due, provisional }: { due: string; provisional: boolean }) =>
    `${due}${provisional ? say('（暂定）', ' (provisional)') : ''}`;
  for (const move of moves)
    print(`  ${move.case}  ${move.title}  ${day(move.before)} → ${day(move.after)}  ${move.name}`);
  if (moves.length < clocks)
    print(say('没有列出的，是您不能查看的案件', 'what is not listed lies in cases that you may not see'));
}
