import type { Command } from 'commander';
import { act, openCase } from '../../service/act.ts';
import { casePage } from '../../service/read.ts';
import { worklist } from '../../service/worklist.ts';
import { type CommandOptions, readCommand } from '../command.ts';
import { examples } from '../help.ts';
import { namesIn, orgName } from '../names.ts';
import { print, printJson, say } from '../output.ts';
import { signIn, withPlatform } from '../platform.ts';
import { showCase } from '../show-case.ts';

interface Options extends CommandOptions {
  readonly as?: string;
  readonly key?: string;
  readonly json?: boolean;
}

const asOption = [
  '--as <login>',
  '以谁的身份；口令在 YIFA_PASSWORD 或输入 whose act it is; password in YIFA_PASSWORD or asked',
] as const;
const dataOption = ['--data <json|@file>', '{"facts": {…}, "items": […], "columns": {…}, "served": {…}}'] as const;
const onOption = ['--on <date>', '纸质办理之日（补录） day on which it was done on paper'] as const;
const keyOption = ['--key <key>', '请求编号，重复提交只算一次 idempotency key'] as const;
const jsonOption = ['--json', '机器可读 machine-readable'] as const;

/** `open`, `act`, `show` and `tasks`: cases from the command line, with the rights of whoever signs in. */
export function caseCommands(yifa: Command): void {
  yifa
    .command('open')
    .description('立案：以首个环节开始一个案件 Open a case by its first act')
    .argument('<procedure>', '程序 procedure, see: yifa procedures')
    .argument('<act>', '环节 act, see: yifa chart PROCEDURE --format json')
    .option(...asOption)
    .option(...dataOption)
    .option(...onOption)
    .option(...keyOption)
    .option(...jsonOption)
    .addHelpText(
      'after',
      examples(
        'open approval apply --data @application.json --key a-1',
        'open power-inventory propose --as chengban --data \'{"facts": {…}}\'',
      ),
    )
    .action(openOne);
  yifa
    .command('act')
    .description('办理一个环节 Do one act on a case')
    .argument('<case>', '案件 case')
    .argument('<act>', '环节 act, see: yifa show CASE')
    .option(...asOption)
    .option(...dataOption)
    .option('--item <key>', '清单中的哪一项 entry of a list')
    .option('--note <text>', '内部备注 inside note')
    .option(...onOption)
    .option(...keyOption)
    .option(...jsonOption)
    .addHelpText(
      'after',
      examples(
        'act CASE accept --as chuangkou',
        'act CASE review --as shenhe --data \'{"facts": {"reviewNote": "同意"}}\'',
      ),
    )
    .action(actOnce);
  yifa
    .command('show')
    .description('案件：现状、期限、能办什么、为何不能 A case as you may see it')
    .argument('<case>', '案件 case')
    .option(...asOption)
    .option(...jsonOption)
    .addHelpText('after', examples('show CASE --as chengban'))
    .action((caseId: string, o: Options) =>
      withPlatform(async (p) => {
        const page = await casePage(p, await signIn(p, o.as), caseId);
        if (o.json) printJson(page);
        else for (const line of showCase(page, (id) => orgName(p, id))) print(line);
      }),
    );
  yifa
    .command('tasks')
    .description('待办，按届满日排列 Open cases by due day')
    .requiredOption(...asOption)
    .option(...jsonOption)
    .addHelpText('after', examples('tasks --as chengban'))
    .action(tasks);
}

async function openOne(procedure: string, name: string, o: Options): Promise<void> {
  const command = await readCommand(name, o);
  await withPlatform(async (p) => {
    const done = await openCase(p, await signIn(p, o.as), procedure, command, { idempotencyKey: o.key });
    const row = await p.ledger.caseById(p.district.code, done.case);
    const org = { id: row?.org ?? '', name: orgName(p, row?.org ?? '') };
    if (o.json) return printJson({ ...done, org });
    print(`${done.case}  ${done.receipt ?? ''}  ${org.name}  ${namesIn(procedure).stage(done.stage)}`);
    if (done.replayed)
      print(say('这个请求已经办过，没有再办', 'This request was answered before; nothing was done again'));
    if (done.secret) print(say(`查询码（只显示一次）：${done.secret}`, `Secret, shown once: ${done.secret}`));
  });
}

async function actOnce(caseId: string, name: string, o: Options): Promise<void> {
  const command = await readCommand(name, o);
  await withPlatform(async (p) => {
    const done = await act(p, await signIn(p, o.as), caseId, command, { idempotencyKey: o.key });
    const row = await p.ledger.caseById(p.district.code, done.case);
    const org = { id: row?.org ?? '', name: orgName(p, row?.org ?? '') };
    if (o.json) return printJson({ ...done, org });
    print(`${done.case}  #${done.seq}  ${org.name}  ${namesIn(row?.procedure ?? '').stage(done.stage)}`);
    if (done.replayed)
      print(say('这个请求已经办过，没有再办', 'This request was answered before; nothing was done again'));
    for (const link of done.links)
      print(
        say(
          `关联案件 ${link.case}（${namesIn(link.procedure).title}）`,
          `Linked case ${link.case} (${namesIn(link.procedure).title})`,
        ),
      );
  });
}

async function tasks(o: Options): Promise<void> {
  await withPlatform(async (p) => {
    const { rows, next } = await worklist(p, await signIn(p, o.as), {});
    if (o.json) return printJson({ rows: rows.map((row) => ({ ...row, orgName: orgName(p, row.org) })), next });
    if (rows.length === 0) print(say('没有待办', 'Nothing to do'));
    for (const row of rows) {
      const names = namesIn(row.procedure);
      print(
        `${row.nextDue ?? '          '}  ${row.id}  ${orgName(p, row.org)}  ${names.title}  ${names.stage(row.stage)}  ${row.title}`,
      );
    }
    if (next) print(say('…… 还有更多', '… and more'));
  });
}
