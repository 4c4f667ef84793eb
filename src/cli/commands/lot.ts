import type { Command } from 'commander';
import { drawAgain, type PublicLot } from '../../service/public-lot.ts';
import { CliError } from '../errors.ts';
import { examples } from '../help.ts';
import { readJson } from '../input.ts';
import { exit, print, printJson, say } from '../output.ts';

export function lotCommand(yifa: Command): void {
  yifa
    .command('lot')
    .description(
      '按公开页面下载的文件重新抽签，与公布的结果比较；不用数据库 Draw a public lot again from the file of its page and compare; without a database',
    )
    .argument('<file>', '抽签页面的机器可读文件 the machine-readable file of the page')
    .option('--json', '机器可读 machine-readable')
    .addHelpText('after', examples('lot lot.json'))
    .action(async (file: string, { json }: { readonly json?: boolean }) => {
      const lot = await readLot(file);
      const again = drawAgain(lot);
      const same = again.digest === lot.digest && again.wrong.length === 0;
      if (json) printJson({ same, ...again });
      else printAgain(lot, again, same);
      if (!same) process.exitCode = exit.failed;
    });
}

function printAgain(lot: PublicLot, { digest, order, wrong }: ReturnType<typeof drawAgain>, same: boolean): void {
  print(`${say('名册摘要值', 'Digest of the roll')}  ${digest}`);
  for (const { number, kind, ticket, drawn } of order) {
    const result = lot.gone.includes(number)
      ? say('中签后退出', 'withdrew')
      : drawn
        ? say('中签', 'drawn')
        : say('候补', 'reserve');
    print(`${number.padStart(4)}  ${kind.padEnd(12)}  ${ticket}  ${result}`);
  }
  if (same) print(say('与公布的结果一致。', 'The same as made public.'));
  else if (digest !== lot.digest)
    print(say('名册与公布的摘要值不一致。', 'The roll has another digest than was made public.'));
  else print(`${say('与公布的结果不一致', 'Another result than was made public')}: ${wrong.join(', ')}`);
}

/** @throws CliError `cli.json` where the file is none of a lot, and what reading throws */
async function readLot(file: string): Promise<PublicLot> {
  const read = (await readJson(`@${file}`, file)) as Partial<PublicLot> | null;
  const texts = (value: unknown) => Array.isArray(value) && value.every((one) => typeof one === 'string');
  const lists =
    [read?.roll, read?.places].every(Array.isArray) && [read?.columns, read?.drawn, read?.gone].every(texts);
  const rows =
    lists &&
    (read?.roll ?? []).every(
      (row) => typeof row?.number === 'string' && typeof row.kind === 'string' && texts(row.cells),
    ) &&
    (read?.places ?? []).every((row) => typeof row?.kind === 'string' && Number.isInteger(row.places));
  const seed = read?.seed === undefined || Number.isSafeInteger(read.seed);
  if (!rows || !seed || typeof read?.digest !== 'string')
    throw new CliError('cli.json', { what: file, why: say('不是抽签的文件', 'it is no file of a lot') });
  return read as PublicLot;
}
