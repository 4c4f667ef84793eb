import { basename } from 'node:path';
import type { Command } from 'commander';
import { readDate } from '../../service/due-by-rule.ts';
import { importPlan, planJson, readPlan } from '../../service/plan.ts';
import { examples } from '../help.ts';
import { readInput } from '../input.ts';
import { print, printJson, say } from '../output.ts';
import { signIn, withPlatform } from '../platform.ts';

interface Options {
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly as?: string;
  readonly from?: string;
  readonly until?: string;
}

export function planCommand(yifa: Command): void {
  const plan = yifa.command('plan').description('实施计划 The implementation plan');
  plan
    .command('import')
    .description('导入实施计划文本：章、条、可供确认的目标 Import a plan: chapters, articles, offered targets')
    .argument('<file>', '计划文本（纯文本） plain text')
    .option('--dry-run', '只读取，不写入，不用数据库 read only, without a database')
    .option(
      '--as <login>',
      '以谁的身份写入；口令在 YIFA_PASSWORD 或输入 whose act it is; password in YIFA_PASSWORD or asked',
    )
    .option('--from <date>', '计划起始日，默认今天 first day of the plan; today by default')
    .option('--until <date>', '计划终止日，默认三年 last day of the plan; three years by default')
    .option('--json', '机器可读 machine-readable')
    .addHelpText(
      'after',
      examples(
        'plan import plan.txt --dry-run --json',
        'plan import plan.txt --as sifa --from 2026-01-01 --until 2028-12-31',
      ),
    )
    .action(importOne);
}

async function importOne(file: string, { dryRun, json, as, from, until }: Options): Promise<void> {
  const bytes = await readInput(file);
  const text = readPlan(bytes, basename(file));
  if (dryRun) return json ? printJson(planJson(text)) : printPlan(text);
  await withPlatform(async (p) => {
    const horizon = { ...(from ? { from: readDate(from) } : {}), ...(until ? { until: readDate(until) } : {}) };
    const { case: caseId, receipt } = await importPlan(p, await signIn(p, as), bytes, basename(file), horizon);
    if (json) return printJson({ ...planJson(text), case: caseId, receipt });
    printPlan(text);
    print(say(`已导入，案件 ${caseId}，编号 ${receipt}`, `Imported: case ${caseId}, number ${receipt}`));
  });
}

function printPlan({ title, chapters, articles, notUnderstood }: ReturnType<typeof readPlan>): void {
  print(
    `${title ?? ''}  ${say(`${chapters.length} 章 ${articles.length} 条`, `${chapters.length} chapters, ${articles.length} articles`)}`,
  );
  for (const article of articles) {
    print(`（${article.number}）${article.title}`);
    for (const target of article.targets) print(`    ${target.bound} ${target.value} ${target.unit}  ${target.text}`);
  }
  for (const note of notUnderstood) print(`? ${JSON.stringify(note)}`);
}
