import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type Command, Option } from 'commander';
import { exportLog, LOG_FORMATS, type LogFormat } from '../../service/export-log.ts';
import { examples } from '../help.ts';
import { needPlace } from '../input.ts';
import { printText, remark, say } from '../output.ts';
import { withPlatform } from '../platform.ts';

interface Options {
  readonly format: LogFormat;
  readonly procedure?: string;
  readonly out?: string;
}

export function exportLogCommand(yifa: Command): void {
  yifa
    .command('export-log')
    .description('导出本区案件的办理日志，人员以假名代替 The event log of the own cases, persons under made-up names')
    .addOption(new Option('--format <format>', '格式 format').choices(LOG_FORMATS).makeOptionMandatory())
    .option('--procedure <id>', '只导出一个程序 one procedure only, see: yifa procedures')
    .option('--out <file>', '写到文件，以 .gz 结尾则压缩；不写就打印 a file, gzipped if its name ends in .gz')
    .addHelpText(
      'after',
      examples(
        'export-log --procedure approval --format xes --out approval.xes.gz',
        'export-log --format ocel --out district.jsonocel',
      ),
    )
    .action((options: Options) => withPlatform((p) => write(exportLog(p, options.format, options.procedure), options)));
}

async function write(pieces: AsyncIterable<string>, { out }: Options): Promise<void> {
  if (out === undefined) {
    for await (const piece of pieces) await printText(piece);
    return;
  }
  await needPlace(out);
  const part = `${out}.part`;
  try {
    const file = createWriteStream(part);
    await (out.endsWith('.gz') ? pipeline(pieces, createGzip(), file) : pipeline(pieces, file));
    await rename(part, out);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  remark(say(`已写入 ${out}`, `written to ${out}`));
}
