import type { Command } from 'commander';
import { dueByRule, type Explanation } from '../../service/due-by-rule.ts';
import { language, print, printJson } from '../output.ts';

interface Options {
  readonly start: string;
  readonly exclude: readonly string[];
  readonly json?: boolean;
}

export function dueCommand(yifa: Command): void {
  yifa
    .command('due')
    .description('某项期限何时届满，逐日说明理由 When a period ends, explained day by day')
    .argument('<rule>', '规则编号或主题，如 approvals.decision  rule id or topic')
    .requiredOption('--start <date>', '起算的那一天（当天不计） the day that starts it')
    .option('--exclude <from..to>', '不计入的日子，可重复 days that do not count; repeatable', (span: string, all: readonly string[]) => [...all, span], [] as readonly string[])
    .option('--json', '机器可读 machine-readable')
    .action((rule: string, options: Options) => {
      const answer = dueByRule({ rule, start: options.start, exclude: options.exclude });
      if (options.json) printJson(answer);
      else printExplanation(answer);
    });
}

function printExplanation(answer: ReturnType<typeof dueByRule>): void {
  const { rule, due, provisional, explanation } = answer;
  const zh = language() === 'zh';
  print(`${due}${provisional ? (zh ? '（暂定：该年放假安排尚未公布）' : ' (provisional: that year’s calendar is not published)') : ''}`);
  print(`${rule.id}  《${rule.law}》${rule.article}  ${zh ? rule.zh : rule.en}`);
  for (const line of explanation.lines as Explanation['lines'])
    print(`  ${line.day}  ${line.counted ? String(line.n ?? '').padStart(3) : '  –'}  ${zh ? line.why : line.en}${line.source ? `  ${line.source}` : ''}`);
}
