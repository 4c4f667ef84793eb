import type { Command } from 'commander';
import { demoAccounts, fillDemo } from '../../service/demo/index.ts';
import { print, progress } from '../output.ts';
import { withPlatform } from '../platform.ts';

export function demoCommand(yifa: Command): void {
  yifa
    .command('demo')
    .description('装载演示区（演示数据），已装载的部分不重复 Fill the demonstration district; what stands is not repeated')
    .action(() =>
      withPlatform(async (p) => {
        const { acts } = await fillDemo(p, progress('装载演示数据 filling'));
        print(`${acts} 个环节 acts`);
        for (const account of demoAccounts) print(`${account.login}  ${account.password}  ${account.title.zh} ${account.title.en}`);
      }),
    );
}
