import type { Command } from 'commander';
import { orgKinds, saveOrganisation } from '../../service/identity/index.ts';
import { operator } from '../../service/session.ts';
import { examples } from '../help.ts';
import { print, printJson } from '../output.ts';
import { withPlatform } from '../platform.ts';

interface Options {
  readonly kind: string;
  readonly code: string;
  readonly parent?: string;
  readonly from?: string;
  readonly until?: string;
}

const kinds = Object.entries(orgKinds).map(([kind, [zh]]) => `${kind} ${zh}`);

/** `org`: the organisations of the district, entered by whoever runs the platform. */
export function orgCommand(yifa: Command): void {
  const org = yifa.command('org').description('机构 Organisations');
  org
    .command('add')
    .description('登记一个机构，或者更改已登记的 Enter an organisation, or change what is known of it')
    .argument('<id>', '编号，小写字母、数字、连字符 id')
    .argument('<name>', '名称 name')
    .requiredOption('--kind <kind>', `类别 kind: ${kinds.join(', ')}`)
    .requiredOption('--code <code>', '机关代字，用在文号里 short name in document numbers')
    .option('--parent <id>', '上级机构 organisation above')
    .option('--from <date>', '设立之日，默认今天 first day; today by default')
    .option('--until <date>', '撤销之日 last day')
    .addHelpText(
      'after',
      examples(
        'org add government 某某区人民政府 --kind government --code 某政',
        'org add market 某某区市场监督管理局 --kind department --code 某市监 --parent government',
      ),
    )
    .action((id: string, name: string, { kind, code, parent, from, until }: Options) =>
      withPlatform(async (p) => {
        const known = (await p.ledger.orgs(p.district.code)).find((row) => row.id === id);
        const input = {
          id,
          name,
          kind,
          code,
          parent: parent ?? known?.parent ?? null,
          validFrom: from ?? known?.validFrom ?? p.now().slice(0, 10),
          validUntil: until ?? known?.validUntil ?? null,
        };
        const row = await saveOrganisation(p, operator, input);
        print(`${row.id}  ${row.name}  ${row.kind}  ${row.code}  ${row.validFrom}..${row.validUntil ?? ''}`);
      }),
    );
  org
    .command('list')
    .description('机构一览 All organisations')
    .option('--json', '机器可读 machine-readable')
    .addHelpText('after', examples('org list'))
    .action((options: { json?: boolean }) =>
      withPlatform(async (p) => {
        const rows = await p.ledger.orgs(p.district.code);
        if (options.json) return printJson(rows);
        for (const row of rows)
          print(
            `${row.id.padEnd(24)} ${row.name}  ${row.kind}  ${row.code}  ${row.validFrom}..${row.validUntil ?? ''}`,
          );
      }),
    );
}
