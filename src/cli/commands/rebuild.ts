import type { Command } from 'commander';
import { compareWithEvents } from '../../service/rebuild.ts';
import { examples } from '../help.ts';
import { exit, print, printJson, say } from '../output.ts';
import { withPlatform } from '../platform.ts';
import { progress } from '../progress.ts';

export function rebuildCommand(yifa: Command): void {
  yifa
    .command('rebuild')
    .description(
      '由办理记录重算现状、任务、目录、指标，并与库中现存的比较；只比较，不修改 Work everything out again from the events and compare; changes nothing',
    )
    .option('--compare', '比较并报告差异 compare and report', true)
    .option('--json', '机器可读 machine-readable')
    .addHelpText('after', examples('rebuild --compare', 'rebuild --compare --json'))
    .action((options: { json?: boolean }) =>
      withPlatform(async (p) => {
        const { cases, differences } = await compareWithEvents(p, progress(say('重算', 'rebuilding')));
        if (options.json) printJson({ cases, differences });
        else {
          for (const difference of differences) print(JSON.stringify(difference));
          print(
            say(`${cases} 件案件，${differences.length} 处差异`, `${cases} cases, ${differences.length} differences`),
          );
        }
        if (differences.length > 0) process.exitCode = exit.failed;
      }),
    );
}
