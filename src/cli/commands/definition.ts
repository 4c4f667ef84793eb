import { type Command, Option } from 'commander';
import { type DefinitionFormat, definitionFormats, definitionOf } from '../../service/definitions.ts';
import { examples } from '../help.ts';
import { print } from '../output.ts';

/** `definition`: a procedure for other tools. */
export function definitionCommand(yifa: Command): void {
  yifa
    .command('definition')
    .description('程序的定义，供别的工具使用 The definition of a procedure, for other tools')
    .argument('<id>', '程序 procedure, see: yifa procedures')
    .addOption(new Option('--format <format>', '格式 format').choices(definitionFormats).default('json'))
    .addHelpText('after', examples('definition approval', 'definition approval --format bpmn > approval.bpmn'))
    .action(async (id: string, options: { format: DefinitionFormat }) =>
      print((await definitionOf(id, options.format)).trimEnd()),
    );
}
