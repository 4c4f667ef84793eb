import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { act, openCase } from '../../service/act.ts';
import { casePage } from '../../service/read.ts';
import { worklist } from '../../service/worklist.ts';
import { language, print, printJson } from '../output.ts';
import { signIn, withPlatform } from '../platform.ts';

interface Options {
  readonly as?: string;
  readonly data?: string;
  readonly on?: string;
  readonly item?: string;
  readonly note?: string;
  readonly key?: string;
  readonly act?: string;
  readonly json?: boolean;
}

const asOption = ['--as <login>', '以谁的身份；口令在 YIFA_PASSWORD 或输入 whose act it is; password in YIFA_PASSWORD or asked'] as const;
const dataOption = ['--data <json|@file>', '{"facts": {…}, "items": […], "columns": {…}, "served": {…}}'] as const;

export function caseCommands(yifa: Command): void {
  yifa
    .command('open')
    .description('立案：以首个环节开始一个案件 Open a case by its first act')
    .argument('<procedure>')
    .argument('<act>')
    .option(...asOption)
    .option(...dataOption)
    .option('--on <date>', '纸质办理之日（补录） day on which it was done on paper')
    .option('--key <key>', '同一请求重复提交时只算一次 idempotency key')
    .option('--json', '机器可读 machine-readable')
    .action((procedure: string, name: string, o: Options) =>
      withPlatform(async (p) => {
        const done = await openCase(p, await signIn(p, o.as), procedure, await command(name, o), { idempotencyKey: o.key });
        if (o.json) return printJson(done);
        print(`${done.case}  ${done.receipt ?? ''}  ${done.stage}`);
        if (done.secret) print(`查询码（只显示一次） secret, shown once: ${done.secret}`);
      }),
    );
  yifa
    .command('act')
    .description('办理一个环节 Do one act on a case')
    .argument('<case>')
    .argument('<act>')
    .option(...asOption)
    .option(...dataOption)
    .option('--item <key>', '清单中的哪一项 entry of a list')
    .option('--note <text>', '内部备注 inside note')
    .option('--on <date>', '纸质办理之日（补录） day on which it was done on paper')
    .option('--key <key>', 'idempotency key')
    .option('--json', '机器可读 machine-readable')
    .action((caseId: string, name: string, o: Options) =>
      withPlatform(async (p) => {
        const done = await act(p, await signIn(p, o.as), caseId, await command(name, o), { idempotencyKey: o.key });
        if (o.json) printJson(done);
        else print(`${done.case}  #${done.seq}  ${done.stage}`);
      }),
    );
  yifa
    .command('show')
    .description('案件：现状、期限、能办什么、为何不能 A case as you may see it')
    .argument('<case>')
    .option(...asOption)
    .option('--json', '机器可读 machine-readable')
    .action((caseId: string, o: Options) =>
      withPlatform(async (p) => {
        const page = await casePage(p, await signIn(p, o.as), caseId);
        if (o.json) return printJson(page);
        print(`${page.title}  ${page.receipt}  ${page.org.name}  ${page.stage}`);
        for (const clock of page.clocks) print(`  ⏱ ${clock.title}  ${clock.status}  ${clock.due}${clock.late ? '  逾期 late' : ''}`);
        for (const entry of page.timeline) print(`  ${entry.at.slice(0, 16)}  ${entry.act}  ${entry.who}${entry.late ? '  补录 late-entered' : ''}`);
        for (const x of page.possibilities) print(x.refusals.length === 0 ? `  ✓ ${x.act} ${x.title}` : `  ✗ ${x.act} ${x.title}：${x.refusals[0]?.[language()]}`);
      }),
    );
  yifa
    .command('tasks')
    .description('待办，按届满日排列 Open cases by due day')
    .option(...asOption)
    .option('--json', '机器可读 machine-readable')
    .action((o: Options) =>
      withPlatform(async (p) => {
        const page = await worklist(p, await signIn(p, o.as), {});
        if (o.json) return printJson(page);
        for (const row of page.rows) print(`${row.nextDue ?? '          '}  ${row.id}  ${row.procedure}  ${row.stage}  ${row.title}`);
      }),
    );
}

async function command(name: string, o: Options) {
  const text = o.data?.startsWith('@') ? await readFile(o.data.slice(1), 'utf8') : (o.data ?? '{}');
  return { ...JSON.parse(text), act: name, ...(o.on ? { on: o.on } : {}), ...(o.item ? { item: o.item } : {}), ...(o.note ? { note: o.note } : {}) };
}
