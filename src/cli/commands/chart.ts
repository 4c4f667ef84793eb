import { type Command, Option } from 'commander';
import { chartOf } from '../../service/definitions.ts';
import { examples } from '../help.ts';
import { language, print } from '../output.ts';

export function chartCommand(yifa: Command): void {
  yifa
    .command('chart')
    .description('程序流程图 The flow chart of a procedure')
    .argument('<id>', '程序 procedure, see: yifa procedures')
    .addOption(new Option('--format <format>', '格式 format').choices(['svg', 'text', 'json']).default('text'))
    .addHelpText('after', examples('chart approval', 'chart approval --format svg > approval.svg'))
    .action((id: string, options: { format: 'svg' | 'text' | 'json' }) =>
      print(chartOf(id, options.format, language())),
    );
}
