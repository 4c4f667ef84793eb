import { type Api, closeGently, createLog, createServer, listen, onSignals } from '../server/index.ts';
import { demoAccounts, fillDemo } from '../service/demo/index.ts';
import { keepCurrent, type Opened, openPlatform } from '../service/open-platform.ts';
import { watch } from '../service/watch.ts';
import { buildDesk } from './build-desk.ts';
import { wantedDistrict } from './district.ts';
import { logLevel } from './log-level.ts';
import { oidcFromEnvironment } from './oidc.ts';
import { exit, language, print, remark, say } from './output.ts';
import { logStream, progress } from './progress.ts';

export interface StartOptions {
  readonly port: number;
  readonly host: string;
  readonly data?: string;
  readonly demo: boolean;
  readonly official?: readonly string[];
}

type Log = ReturnType<typeof createLog>;

/**
 * Starts the platform and returns when it answers; it then runs until a signal ends it. A signal that comes while it
 * is still starting lets it get ready and then stops it, so that nothing is left running behind it.
 * @throws DatabaseError, LedgerError, ServerError, CliError: one plain sentence for every foreseeable trouble
 */
export async function start(options: StartOptions): Promise<void> {
  const halt = new AbortController();
  const up = bringUp(options, halt.signal);
  onSignals(async () => {
    halt.abort();
    const stop = await up.catch(() => undefined);
    await stop?.();
  });
  await up;
}

/** @returns what stops everything in order */
async function bringUp(options: StartOptions, halt: AbortSignal): Promise<() => Promise<unknown>> {
  const log = createLog(logLevel(process.stderr.isTTY ? 'warn' : 'info'), logStream);
  const district = wantedDistrict(options.official);
  const opened = await openPlatform({
    log,
    ...(options.data ? { dataDir: options.data } : {}),
    ...(district ? { district } : {}),
  });
  if (halt.aborted) return () => opened.close();
  const { server, address } = await serve(opened, options, halt).catch(async (error: unknown) => {
    await opened.close();
    throw error;
  });
  const { platform, database } = opened;
  const stopRenewing = keepCurrent(platform);
  void database.ended.then(() => halt.aborted || lost());
  database.announce(address);
  const desk = buildDesk().then(({ error }) => error && log.error({ error }, 'the workspace could not be built'));
  const demo = options.demo && platform.district.demo;
  if (!halt.aborted) greet(opened, address, demo);
  const filling = demo ? fill(opened, log, halt) : Promise.resolve();
  const stopWatch = watch(platform, undefined, filling);
  return async () => {
    const errors = await closeGently(server, [
      stopWatch,
      stopRenewing,
      () => filling,
      () => desk,
      () => opened.close(),
    ]);
    for (const error of errors) log.error({ err: error }, 'not everything could be stopped in order');
    if (errors.length > 0) throw errors[0];
  };
}

async function serve(
  { platform }: Opened,
  { host, port }: StartOptions,
  halt: AbortSignal,
): Promise<{ server: Api; address: string }> {
  const oidc = oidcFromEnvironment(process.env);
  const server = await createServer(platform, { watching: () => !halt.aborted, ...(oidc ? { oidc } : {}) });
  const address = await listen(server, { host, port }).catch(async (error: unknown) => {
    await server.close();
    throw error;
  });
  return { server, address: address.replace(/\/\/(127\.0\.0\.1|0\.0\.0\.0|\[::1?\])/, '//localhost') };
}

/** The database went away by itself; without it nothing can be done lawfully. */
function lost(): void {
  remark(
    say(
      '数据库已意外停止，平台随之停止；重新启动即可恢复。',
      'The database has stopped by itself, and the platform with it; start again to recover.',
    ),
  );
  process.exit(exit.failed);
}

/** Fills the demonstration district behind the open door. The log has the error stream, so the bar elsewhere has the other. */
function fill({ platform }: Opened, log: Log, halt: AbortSignal): Promise<unknown> {
  const told = progress(
    say('装载演示数据', 'filling the demonstration district'),
    process.stderr.isTTY ? process.stderr : process.stdout,
  );
  return fillDemo(platform, told, halt).catch((error: unknown) =>
    log.error({ err: error }, 'the demonstration district is not complete'),
  );
}

function greet({ platform, database }: Opened, address: string, demo: boolean): void {
  const { district } = platform;
  print(say(`依法平台已启动：${address}`, `Yifa is running at ${address}`));
  print(say(`数据在：${database.dataDir}`, `The data lie in ${database.dataDir}`));
  if (database.kind === 'external')
    print(say('数据库：DATABASE_URL 指定的服务器', 'The database is the server named in DATABASE_URL'));
  for (const note of database.notes) print(note[language()]);
  if (database.recovered)
    print(say('上次未正常关闭，数据已恢复。', 'The last run did not end cleanly; the data were recovered.'));
  if (!district.demo) {
    print(say(`正式区：${district.name}（${district.code}）`, `Real district: ${district.name} (${district.code})`));
    if (platform.orgs.all().length === 0)
      print(
        say(
          '还没有机构：请用 yifa org add、person add、post add、user add 登记。',
          'No organisations yet: enter them with yifa org add, person add, post add, user add.',
        ),
      );
  }
  if (demo) {
    print(say('演示账户（演示数据）：', 'Demonstration accounts (invented data):'));
    for (const account of demoAccounts)
      print(`  ${account.login.padEnd(14)} ${account.password}  ${account.title[language()]}`);
  }
  print(say('按 Ctrl-C 停止。', 'Press Ctrl-C to stop.'));
}
