import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { importPlan, planJson, readPlan } from '../../service/plan.ts';
import { print, printJson } from '../output.ts';
import { signIn, withPlatform } from '../platform.ts';

interface Options {
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly as?: string;
}

export function planCommand(yifa: Command): void {
  const plan = yifa.command('plan').description('实施计划 The implementation plan');
  plan
    .command('import')
    .description('导入实施计划文本：章、条、可供确认的目标 Import a plan: chapters, articles, offered targets')
    .argument('<file>', '计划文本（纯文本） plain text')
    .option('--dry-run', '只读取，不写入 read only')
    .option('--json', '机器可读 machine-readable')
    .option('--as <login>', '以谁的身份写入；口令在 YIFA_PASSWORD 或输入 whose act it is')
    .action(async (file: string, options: Options) => {
      const bytes = await readFile(file);
      const text = readPlan(bytes, basename(file));
      if (options.json) printJson(planJson(text));
      else printPlan(text);
      if (options.dryRun) return;
      await withPlatform(async (p) => {
        const done = await importPlan(p, await signIn(p, options.as), bytes, basename(file));
        if (!options.json) print(`已导入，案件 ${done.case}，编号 ${done.receipt ?? ''}`);
      });
    });
}

function printPlan(plan: ReturnType<typeof readPlan>): void {
  print(`${plan.title ?? ''}  ${plan.chapters.length} 章 ${plan.articles.length} 条`);
  for (const article of plan.articles) {
    print(`（${article.number}）${article.title}`);
    for (const target of article.targets) print(`    ${target.bound} ${target.value} ${target.unit}  ${target.text}`);
  }
  for (const note of plan.notUnderstood) print(`? ${JSON.stringify(note)}`);
}
