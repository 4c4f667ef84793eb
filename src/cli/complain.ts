import { Refused } from '../service/errors.ts';
import { brokenInstall, isBrokenInstall } from './broken-install.ts';
import { CliError } from './errors.ts';
import { exit, language, remark } from './output.ts';

interface Coded {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

function isCoded(error: unknown): error is Coded {
  return typeof error === 'object' && error !== null && 'code' in error && 'zh' in error && 'en' in error;
}

/** Errors in how a command was written, rather than a no to what it asked for. */
const misuses =
  /^(cli\.(?!not-demo|person-taken|database-lost)|day\.|due\.|period\.|instant\.|law\.unknown-rule|log\.(map|column|no-activity)|procedure\.not-found)/;

/**
 * Says what went wrong in plain sentences with their codes and articles; a fault of our own keeps its stack.
 * @returns the exit code: 1 refused or failed, 2 called wrongly
 */
export function complain(error: unknown): number {
  if (error instanceof Refused) {
    for (const refusal of error.refusals) remark(`${refusal[language()]}  [${refusal.code}]${articles(refusal.basis)}`);
    return exit.failed;
  }
  if (isBrokenInstall(error)) {
    remark(brokenInstall(error));
    return exit.failed;
  }
  const known = isCoded(error) ? error : lostDatabase(error);
  if (!known) {
    remark(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return exit.failed;
  }
  remark(`${known[language()]}  [${known.code}]${articleOf(known)}`);
  return misuses.test(known.code) ? exit.usage : exit.failed;
}

function articles(basis: Refused['refusals'][number]['basis']): string {
  const zh = language() === 'zh';
  const cited = (basis ?? []).map((b) =>
    'house' in b ? b.house : `《${b.law}》${zh ? `第${b.article}条` : ` art. ${b.article}`}`,
  );
  return cited.length > 0 ? `  ${cited.join('；')}` : '';
}

/** Errors of the law room say their article themselves. */
function articleOf(error: Coded): string {
  return 'article' in error && typeof error.article === 'string' ? `  ${error.article}` : '';
}

/** The database went away in the middle: classes 08 and 57P of its codes, and the socket's own. */
function lostDatabase(error: unknown): Coded | undefined {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  const lost = /^(08\w{3}|57P0\d|ECONN\w+|EPIPE)$/.test(code) || message.startsWith('Connection terminated');
  return lost ? new CliError('cli.database-lost') : undefined;
}
