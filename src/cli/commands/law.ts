import type { Command } from 'commander';
import { importStatutes } from '../../service/statutes.ts';
import { language, print, progress } from '../output.ts';
import { withPlatform } from '../platform.ts';

export function lawCommand(yifa: Command): void {
  const law = yifa.command('law').description('法律文本 Statute texts');
  law
    .command('import')
    .description('载入一个文件夹中的法律文本，供条文与步骤并列显示 Load statute texts, so that an article can be shown beside a step')
    .argument('<dir>', '文件夹（Markdown） folder of Markdown files')
    .action((dir: string) =>
      withPlatform(async (p) => {
        const { loaded, problems } = await importStatutes(p, dir, progress('载入法律 loading'));
        for (const statute of loaded) print(`${statute.title}  ${statute.version}  ${statute.articles}`);
        for (const problem of problems) process.stderr.write(`${problem.file}: ${problem[language()]}\n`);
      }),
    );
}
