import type { Command } from 'commander';
import { importStatutes } from '../../service/statutes.ts';
import { examples } from '../help.ts';
import { needFolder } from '../input.ts';
import { exit, language, print, remark, say } from '../output.ts';
import { withPlatform } from '../platform.ts';
import { progress } from '../progress.ts';

export function lawCommand(yifa: Command): void {
  const law = yifa.command('law').description('法律文本 Statute texts');
  law
    .command('import')
    .description(
      '载入一个文件夹中的法律文本，供条文与步骤并列显示；可以重复 Load statute texts, so that an article can be shown beside a step; repeatable',
    )
    .argument('<dir>', '文件夹（Markdown） folder of Markdown files')
    .addHelpText('after', examples('law import ./texts'))
    .action(async (dir: string) => {
      await needFolder(dir);
      await withPlatform(async (p) => {
        const { loaded, problems } = await importStatutes(p, dir, progress(say('载入法律', 'loading')));
        for (const { title, version, articles } of loaded)
          print(`${title}  ${version}  ${say(`${articles} 条`, `${articles} articles`)}`);
        for (const problem of problems) remark(`${problem.file}: ${problem[language()]}`);
        if (problems.length > 0) process.exitCode = exit.failed;
      });
    });
}
