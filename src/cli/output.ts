import { Refused } from '../service/errors.ts';

/** How a command ends: 0 done, 1 refused or failed, 2 called wrongly. */
export const exit = { done: 0, failed: 1, usage: 2 } as const;

export type Language = 'zh' | 'en';

/** Language of the command line: `YIFA_LANG`, else the terminal's, else Chinese. */
export function language(): Language {
  const asked = process.env.YIFA_LANG ?? process.env.LC_ALL ?? process.env.LANG ?? '';
  return asked.toLowerCase().startsWith('en') ? 'en' : 'zh';
}

export function print(line = ''): void {
  process.stdout.write(`${line}\n`);
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

interface Coded {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

function isCoded(error: unknown): error is Coded {
  return typeof error === 'object' && error !== null && 'code' in error && 'zh' in error && 'en' in error;
}

/** Says what went wrong in plain sentences on the error stream; a fault of our own keeps its stack. */
export function complain(error: unknown): void {
  const say = (line: string) => process.stderr.write(`${line}\n`);
  if (error instanceof Refused) {
    for (const refusal of error.refusals) say(`${refusal[language()]}  [${refusal.code}]${articles(refusal.basis)}`);
  } else if (isCoded(error)) say(`${error[language()]}  [${error.code}]`);
  else if (error instanceof Error && 'code' in error && error.code === 'ENOENT') say(`没有这个文件 No such file: ${(error as { path?: string }).path ?? ''}`);
  else say(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

function articles(basis: Refused['refusals'][number]['basis']): string {
  const cited = (basis ?? []).map((b) => ('house' in b ? b.house : `《${b.law}》${language() === 'zh' ? `第${b.article}条` : `art. ${b.article}`}`));
  return cited.length > 0 ? `  ${cited.join('；')}` : '';
}

/** A progress bar on a terminal, a line now and then elsewhere; never on the output that a program reads. */
export function progress(title: string): (done: number, all: number) => void {
  const { stderr } = process;
  let last = -1;
  return (done, all) => {
    const percent = all === 0 ? 100 : Math.floor((done / all) * 100);
    if (percent === last) return;
    if (stderr.isTTY) {
      const bar = '█'.repeat(Math.floor(percent / 4)).padEnd(25, '░');
      stderr.write(`\r${title} ${bar} ${percent}%${percent === 100 ? '\n' : ''}`);
    } else if (percent % 25 === 0) stderr.write(`${title} ${percent}%\n`);
    last = percent;
  };
}
