import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The command line as people run it: the real program in a process of its own. */

const PROJECT = join(import.meta.dirname, '..');
const PROGRAM = join(PROJECT, 'src', 'cli', 'yifa.ts');

/** How a command ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A command that goes on. */
export interface Running {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
  out(): string;
  err(): string;
  /** Waits until its output holds a pattern. @throws when it ends first */
  says(pattern: RegExp): Promise<RegExpExecArray>;
}

export type Environment = { readonly [name: string]: string | undefined };

/** Runs a command to its end, without input. */
export function yifa(words: readonly string[], env: Environment): Promise<Ended> {
  return begin(words, env).ended;
}

/** Starts a command. Nothing of the tests' own environment that would change its answer reaches it. */
export function begin(words: readonly string[], env: Environment): Running {
  const child = spawn(npmNode(), [PROGRAM, ...words], {
    cwd: PROJECT,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: process.env.TMPDIR, YIFA_LANG: 'zh', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const text = { out: '', err: '' };
  for (const [name, stream] of [
    ['out', child.stdout],
    ['err', child.stderr],
  ] as const) {
    stream?.setEncoding('utf8');
    stream?.on('data', (chunk: string) => {
      text[name] += chunk;
    });
  }
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, ...text }));
  return {
    process: child,
    ended,
    out: () => text.out,
    err: () => text.err,
    async says(pattern) {
      for (;;) {
        const found = pattern.exec(text.out);
        if (found) return found;
        const over = await Promise.race([
          ended,
          new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 25)),
        ]);
        if (over && !pattern.test(text.out)) throw new Error(`ended with ${over.code}: ${over.out}${over.err}`);
      }
    },
  };
}

/** The Node that comes with the product; tests may run on another. */
function npmNode(): string {
  const path = join(PROJECT, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  return existsSync(path) ? path : process.execPath;
}
