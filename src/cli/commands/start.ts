import { type Command, InvalidArgumentError } from 'commander';
import { problemAnswer, routesOn } from '../../portal/index.ts';
import { sourceOf } from '../../portal/platform-source.ts';
import { createLog, createServer, listen } from '../../server/index.ts';
import { demoAccounts, fillDemo } from '../../service/demo/index.ts';
import { type Opened, openPlatform } from '../../service/open-platform.ts';
import { watch } from '../../service/watch.ts';
import { exit, language, print, progress } from '../output.ts';

interface Options {
  readonly port: number;
  readonly host: string;
  readonly data?: string;
  readonly demo: boolean;
}

export function startCommand(yifa: Command): void {
  yifa
    .command('start')
    .description('启动平台 Start the platform')
    .option('--port <port>', '端口 port', port, Number(process.env.PORT ?? 8080))
    .option('--host <host>', '监听地址 address to listen on', process.env.HOST ?? '127.0.0.1')
    .option('--data <dir>', '数据目录 data folder (YIFA_DATA)')
    .option('--no-demo', '不装载演示数据 without the demonstration district')
    .action(start);
}

function port(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0 && value < 65_536) return value;
  throw new InvalidArgumentError('端口为0至65535的整数 a whole number from 0 to 65535');
}

async function start(options: Options): Promise<void> {
  const log = createLog(process.env.YIFA_LOG ?? 'info');
  const opened = await openPlatform({ log, ...(options.data ? { dataDir: options.data } : {}) });
  const { platform, database } = opened;
  const halt = new AbortController();
  const source = sourceOf(platform);
  const pages = {
    routes: routesOn(source, (error, request) => log.error({ err: error, request }, 'a page failed')),
    problem: (request: Parameters<typeof problemAnswer>[1], trouble: Parameters<typeof problemAnswer>[2]) => problemAnswer(source, request, trouble),
  };
  const server = await createServer(platform, { watching: () => !halt.signal.aborted }, pages);
  const stopWatch = watch(platform);
  let filling: Promise<unknown> = Promise.resolve();
  const stop = once(async () => {
    halt.abort();
    await server.close();
    await stopWatch();
    await filling.catch(() => undefined);
    await opened.close();
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop().then(() => process.exit(exit.done)));
  void database.ended.then(() => {
    if (halt.signal.aborted) return;
    log.error('数据库已意外停止，平台随之停止 the database has stopped by itself');
    process.exit(exit.failed);
  });
  let address: string;
  try {
    address = await listen(server, { host: options.host, port: options.port });
  } catch (error) {
    await stop();
    throw error;
  }
  database.announce(address);
  greet(opened, address);
  if (platform.district.demo && options.demo) {
    filling = fillDemo(platform, progress(say('装载演示数据', 'filling the demonstration district')), halt.signal).catch((error: unknown) => log.error({ err: error }, 'the demonstration district is not complete'));
  }
}

function greet({ platform, database }: Opened, address: string): void {
  print(say(`依法平台已启动：${address}`, `Yifa is running at ${address}`));
  print(say(`数据在：${database.dataDir}`, `The data lie in ${database.dataDir}`));
  for (const note of database.notes) print(note[language()]);
  if (database.recovered) print(say('上次未正常关闭，数据已恢复。', 'The last run did not end cleanly; the data were recovered.'));
  if (!platform.district.demo) return;
  print(say('演示账户（演示数据）：', 'Demonstration accounts (invented data):'));
  for (const account of demoAccounts) print(`  ${account.login.padEnd(14)} ${account.password}  ${account.title[language()]}`);
}

const say = (zh: string, en: string) => (language() === 'zh' ? zh : en);

/** The process group and the starter may both send the signal; the work is done once. */
function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= work();
    return running;
  };
}

