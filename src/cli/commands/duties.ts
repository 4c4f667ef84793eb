import type { Command } from 'commander';
import { readDate } from '../../service/due-by-rule.ts';
import { type DutyLine, dutiesIn } from '../../service/duties.ts';
import { examples } from '../help.ts';
import { language, print, printJson, say } from '../output.ts';
import { withPlatform } from '../platform.ts';

interface Options {
  readonly from?: string;
  readonly to?: string;
  readonly org?: string;
  readonly json?: boolean;
}

const states: { readonly [S in DutyLine['status']]: readonly [zh: string, en: string] } = {
  met: ['已履行', 'met'],
  ahead: ['未开始', 'not begun'],
  running: ['进行中', 'running'],
  warned: ['临近期满', 'ends soon'],
  missed: ['期满未履行', 'missed'],
  unknown: ['无记录可查', 'before the records'],
};

export function dutiesCommand(yifa: Command): void {
  yifa
    .command('duties')
    .description('定期职责：每一期应当几次、已办几次 Periodic duties: how often due and how often done')
    .option('--from <date>', '首日，默认今年一月一日 first day; 1 January of this year by default')
    .option('--to <date>', '末日，默认今年十二月三十一日 last day; 31 December of this year by default')
    .option('--org <id>', '只看一个机关 one organ only')
    .option('--json', '机器可读 machine-readable')
    .addHelpText('after', examples('duties', 'duties --from 2026-01-01 --to 2028-12-31 --json'))
    .action(({ from, to, org, json }: Options) =>
      withPlatform(async (p) => {
        const rows = await dutiesIn(p, {
          ...(from ? { from: readDate(from) } : {}),
          ...(to ? { to: readDate(to) } : {}),
          ...(org ? { org } : {}),
        });
        if (json) return printJson(rows);
        for (const row of rows)
          print(
            `${row.from} – ${row.to}  ${row.done}/${row.need}  ${say(...states[row.status])}  ${row.org.name}  ${row.title[language()]}`,
          );
      }),
    );
}
