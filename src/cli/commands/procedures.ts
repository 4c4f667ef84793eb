import type { Command } from 'commander';
import { listProcedures } from '../../service/definitions.ts';
import { examples } from '../help.ts';
import { print, printJson } from '../output.ts';

export function proceduresCommand(yifa: Command): void {
  yifa
    .command('procedures')
    .description('现有程序一览 The procedures that stand')
    .option('--json', '机器可读 machine-readable')
    .addHelpText('after', examples('procedures', 'procedures --json'))
    .action((options: { json?: boolean }) => {
      const all = listProcedures();
      if (options.json) return printJson(all);
      for (const p of all)
        print(`${p.mechanism}  ${p.id.padEnd(22)} v${p.version}  ${p.inForce}  ${p.title.zh} ${p.title.en}`);
    });
}
