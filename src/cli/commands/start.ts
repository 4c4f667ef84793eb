import { type Command, InvalidArgumentError, Option } from 'commander';
import { examples } from '../help.ts';
import type { StartOptions } from '../start.ts';

/** `start`: what `npm start` runs. */
export function startCommand(yifa: Command): void {
  yifa
    .command('start')
    .description('启动平台 Start the platform')
    .addOption(new Option('--port <port>', '端口 port').env('PORT').argParser(port).default(8080))
    .addOption(new Option('--host <host>', '监听地址 address to listen on').env('HOST').default('127.0.0.1'))
    .addOption(
      new Option('--data <dir>', '数据目录，默认项目中的 data data folder; `data` in the project by default').env(
        'YIFA_DATA',
      ),
    )
    .option('--no-demo', '不装载演示数据 without the demonstration data')
    .option(
      '--official <code-and-name...>',
      '正式区：六位区划代码和名称；没有演示数据，数据库的断电保护不全就拒绝启动 a real district: six-digit code and name; without demonstration data, and only on a durable database',
    )
    .addHelpText(
      'after',
      examples(
        'start',
        'start --port 9000 --data /srv/yifa/data',
        'start --data /srv/yifa/data --official 110101 某某区',
      ),
    )
    .addHelpText('after', environment)
    .action(async (options: StartOptions) => {
      // The server is loaded for this command alone.
      const { start } = await import('../start.ts');
      await start(options);
    });
}

const environment = `
环境变量 Environment:
  DATABASE_URL        用已有的 PostgreSQL，postgres://用户:口令@主机:端口/库 use this server in place of the shipped one
  YIFA_OFFICIAL=1     同 --official，配合 YIFA_DISTRICT（代码）和 YIFA_DISTRICT_NAME（名称） the same as --official
  YIFA_DISTRICT       数据中有几个区时用哪一个 which district, where the data hold several
  YIFA_LOG            日志：trace debug info warn error；终端上默认 warn，其他默认 info；JSON，写在标准错误 log level
  YIFA_LANG           zh, en

正式区 Real districts:
  任何模式下 fsync、full_page_writes、synchronous_commit 关闭就不启动。正式区还按应用账户实际的设置再核对一遍，
  并要求数据校验和（data_checksums）。一旦建立，以后每次启动都照此检查，不必再写 --official。
  No mode starts with fsync, full_page_writes or synchronous_commit off. A real district is checked again with the
  settings of the account that writes, and needs data checksums; once made, it is checked at every start.
`;

function port(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isInteger(value) && value >= 0 && value < 65_536) return value;
  throw new InvalidArgumentError('端口为0至65535的整数 a whole number from 0 to 65535');
}
