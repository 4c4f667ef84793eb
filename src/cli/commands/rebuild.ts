import type { Command } from 'commander';
import { compareWithEvents } from '../../service/rebuild.ts';
import { exit, print, printJson, progress } from '../output.ts';
import { withPlatform } from '../platform.ts';

export function rebuildCommand(yifa: Command): void {
  yifa
    .command('rebuild')
    .description('由事件重算现状、任务、目录、指标，并与库中现存的比较 Work everything out again from the events')
    .option('--compare', '只比较并报告差异 compare and report', true)
    .option('--json', '机器可读 machine-readable')
    .action((options: { json?: boolean }) =>
      withPlatform(async (p) => {
        const { cases, differences } = await compareWithEvents(p, progress('重算 rebuilding'));
        if (options.json) printJson({ cases, differences });
        else {
          for (const d of differences) print(JSON.stringify(d));
          print(`${cases} 件案件，${differences.length} 处差异  ${cases} cases, ${differences.length} differences`);
        }
        if (differences.length > 0) process.exitCode = exit.failed;
      }),
    );
}
