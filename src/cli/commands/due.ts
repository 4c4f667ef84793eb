import type { Command } from 'commander';
import { dueByRule, type Explanation } from '../../service/due-by-rule.ts';
import { examples } from '../help.ts';
import { language, print, printJson, say } from '../output.ts';

interface Options {
  readonly start: string;
  readonly exclude?: readonly string[];
  readonly json?: boolean;
}

export function dueCommand(yifa: Command): void {
  yifa
    .command('due')
    .description(
      '某项期限何时届满，逐日说明理由；不用数据库，按随产品带来的放假安排 When a period ends, explained day by day; without a database, by the calendar that comes with the product',
    )
    .argument('<rule>', '规则编号或主题 rule id or topic')
    .requiredOption('--start <date>', '起算的那一天（当天不计） the day that starts it')
    .option(
      '--exclude <from..to>',
      '不计入的日子，可重复 days that do not count; repeatable',
      (span: string, all: readonly string[] = []) => [...all, span],
    )
    .option('--json', '机器可读 machine-readable')
    .addHelpText(
      'after',
      examples(
        'due approvals.decision --start 2026-03-02',
        'due approvals.decision --start 2026-03-02 --exclude 2026-03-10..2026-03-20 --json',
      ),
    )
    .action((rule: string, { start, exclude = [], json }: Options) => {
      const answer = dueByRule({ rule, start, exclude });
      if (json) printJson(answer);
      else printExplanation(answer);
    });
}

function printExplanation({ rule, due, provisional, explanation }: ReturnType<typeof dueByRule>): void {
  print(
    `${due}${provisional ? say('（暂定：该年放假安排尚未公布）', ' (provisional: that year’s calendar is not published)') : ''}`,
  );
  print(`${rule.id}  《${rule.law}》${rule.article}  ${rule[language()]}`);
  for (const line of explanation.lines as Explanation['lines'])
    print(
      `  ${line.day}  ${line.counted ? String(line.n ?? '').padStart(3) : '  –'}  ${say(line.why, line.en)}${line.source ? `  ${line.source}` : ''}`,
    );
}
