import type { Command } from 'commander';
import { demoAccounts, fillDemo } from '../../service/demo/index.ts';
import { CliError } from '../errors.ts';
import { examples } from '../help.ts';
import { language, print, say } from '../output.ts';
import { withPlatform } from '../platform.ts';
import { progress } from '../progress.ts';

export function demoCommand(yifa: Command): void {
  yifa
    .command('demo')
    .description(
      '装载演示区（演示数据），已装载的部分不重复 Fill the demonstration district; what stands is not repeated',
    )
    .addHelpText('after', examples('demo'))
    .action(() =>
      withPlatform(async (p) => {
        const { code, name, demo } = p.district;
        if (!demo) throw new CliError('cli.not-demo', { code, name });
        const { acts } = await fillDemo(p, progress(say('装载演示数据', 'filling the demonstration district')));
        print(
          acts === 0
            ? say('演示区已经装载，没有改动', 'The demonstration district stands; nothing was changed')
            : say(`${acts} 个环节`, `${acts} acts`),
        );
        for (const account of demoAccounts)
          print(`  ${account.login.padEnd(14)} ${account.password}  ${account.title[language()]}`);
      }),
    );
}
