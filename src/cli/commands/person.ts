import type { Command } from 'commander';
import { addPerson, endPerson } from '../../service/identity/index.ts';
import { operator } from '../../service/session.ts';
import { CliError } from '../errors.ts';
import { examples } from '../help.ts';
import { print, printJson } from '../output.ts';
import { withPlatform } from '../platform.ts';

interface Options {
  readonly id?: string;
  readonly from?: string;
  readonly until?: string;
}

/** `person`: the register of those who work in the district, kept by whoever runs the platform. */
export function personCommand(yifa: Command): void {
  const person = yifa.command('person').description('人员 People');
  person
    .command('add')
    .description('登记一名人员，显示其编号 Enter a person and show the id')
    .argument('<name>', '姓名 name')
    .option('--id <id>', '编号，默认自动产生 id; made up by default')
    .option('--from <date>', '在册首日，默认今天 first day; today by default')
    .option('--until <date>', '在册末日 last day')
    .addHelpText('after', examples('person add 张三', 'person add 张三 --id zhangsan --from 2026-01-01'))
    .action((name: string, { id, from, until = undefined }: Options) =>
      withPlatform(async (p) => {
        if (id !== undefined && (await p.ledger.person(p.district.code, id)))
          throw new CliError('cli.person-taken', { id });
        const row = await addPerson(p, operator, {
          ...(id ? { id } : {}),
          name,
          validFrom: from ?? p.now().slice(0, 10),
          validUntil: until ?? null,
        });
        print(`${row.id}  ${row.name}  ${row.validFrom}..${row.validUntil ?? ''}`);
      }),
    );
  person
    .command('end')
    .description('人员离开：其岗位和借出的岗位同日终止 A person leaves; posts end on the same day')
    .argument('<id>', '编号 id')
    .argument('<date>', '在册末日 last day')
    .addHelpText('after', examples('person end zhangsan 2026-12-31'))
    .action((id: string, date: string) =>
      withPlatform(async (p) => {
        await endPerson(p, operator, id, date);
        print(`${id}  ..${date}`);
      }),
    );
  person
    .command('list')
    .description('人员一览 Everyone on the register')
    .option('--json', '机器可读 machine-readable')
    .addHelpText('after', examples('person list'))
    .action((options: { json?: boolean }) =>
      withPlatform(async (p) => {
        const rows = await p.ledger.people(p.district.code);
        if (options.json) return printJson(rows);
        for (const row of rows) print(`${row.id.padEnd(24)} ${row.name}  ${row.validFrom}..${row.validUntil ?? ''}`);
      }),
    );
}
