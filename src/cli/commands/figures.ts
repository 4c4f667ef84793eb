import type { Command } from 'commander';
import { frozenSets, frozenTextOf, type LineChange, reproduce } from '../../service/freeze/index.ts';
import { examples } from '../help.ts';
import { exit, print, printJson, say } from '../output.ts';
import { withPlatform } from '../platform.ts';

interface Options {
  readonly year?: string;
  readonly number?: string;
  readonly json?: boolean;
}

/** Frozen years: which there are, their text, and a recount. Freezing is the justice bureau's, on the page or by API. */
export function figuresCommands(yifa: Command): void {
  const figures = yifa
    .command('figures')
    .description('年度冻结的指标：列出、重算、取文本 Frozen figures: list, count again, print the text');

  figures
    .command('frozen')
    .description('冻结过的年度 The years that were frozen')
    .option('--json', '机器可读 machine-readable')
    .addHelpText('after', examples('figures frozen'))
    .action(({ json }: Options) =>
      withPlatform(async (p) => {
        const sets = await frozenSets(p);
        if (json) return printJson(sets);
        if (sets.length === 0) print(say('还没有冻结过', 'none yet'));
        for (const { year, n, at, position, digest } of sets)
          print(`${year}/${n}  ${at.slice(0, 16)}  ${position}  ${digest}`);
      }),
    );

  figures
    .command('recount')
    .description(
      '由办理记录重算一年冻结的指标，逐行比较；只比较，不修改 Count a frozen year again from the events and compare; changes nothing',
    )
    .requiredOption('--year <year>', '年 the year')
    .option('--number <n>', '第几次冻结，默认最后一次 which freeze; the last by default')
    .option('--json', '机器可读 machine-readable')
    .addHelpText('after', examples('figures recount --year 2026', 'figures recount --year 2026 --number 1 --json'))
    .action(({ year, number, json }: Options) =>
      withPlatform(async (p) => {
        const found = await reproduce(p, whole(year), number === undefined ? undefined : whole(number));
        if (json) printJson(found);
        else {
          for (const difference of found.differences) print(told(difference));
          if (!found.whole) print(say('所存的内容与摘要不符', 'what is stored does not fit its digest'));
          if (!found.linked) print(say('与上一次冻结的摘要不相接', 'the freeze before bears another digest'));
          if (found.redefined.length > 0)
            print(
              say(`此后口径有变动：${found.redefined.join('、')}`, `redefined since: ${found.redefined.join(', ')}`),
            );
          if (found.otherCalendar) print(say('此后工作日历有变动', 'the calendar has changed since'));
          print(
            say(
              `${found.year}年第${found.n}次冻结，计到第${found.position}条：${found.lines}行，${found.differences.length}处不同`,
              `${found.year}, freeze ${found.n}, up to place ${found.position}: ${found.lines} lines, ${found.differences.length} differ`,
            ),
          );
        }
        if (!found.same) process.exitCode = exit.failed;
      }),
    );

  figures
    .command('text')
    .description('冻结的指标的文本，sha256sum 得出的就是公布的摘要 The text whose SHA-256 is the digest')
    .requiredOption('--year <year>', '年 the year')
    .option('--number <n>', '第几次冻结，默认最后一次 which freeze; the last by default')
    .addHelpText('after', examples('figures text --year 2026 | sha256sum'))
    .action(({ year, number }: Options) =>
      withPlatform(async (p) => {
        process.stdout.write(await frozenTextOf(p, whole(year), number === undefined ? undefined : whole(number)));
      }),
    );
}

/** What is no number finds no year. */
const whole = (text: string | undefined): number => (/^\d{1,4}$/.test(text ?? '') ? Number(text) : 0);

function told({ procedure, indicator, org, part, then, now }: LineChange): string {
  const place = [org, part].filter((one) => one !== '').join('/');
  const count = (line: LineChange['then']) => (line ? `${line.num}/${line.den} (${line.overdue})` : '–');
  return `${procedure}/${indicator}${place ? ` ${place}` : ''}  ${count(then)}  →  ${count(now)}`;
}
