import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { logIn } from '../service/login/index.ts';
import type { Platform } from '../service/platform.ts';
import { anonymous, type Session } from '../service/session.ts';
import { CliError } from './errors.ts';

/** The session of a person who acts from the command line: by password, as on the screen. Nobody acts for another. */
export async function signIn(p: Platform, login: string | undefined): Promise<Session> {
  if (login === undefined) return anonymous;
  return logIn(p, login, process.env.YIFA_PASSWORD ?? (await ask(`口令 password (${login}): `)));
}

/** Asks for a password without showing it. @throws CliError `cli.password-missing` where the input ends first */
async function ask(question: string): Promise<string> {
  const { stdin, stderr } = process;
  const terminal = stdin.isTTY === true;
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  stderr.write(question);
  const lines = createInterface({ input: stdin, output: silent, terminal });
  try {
    const ended = new Promise<undefined>((resolve) => lines.once('close', () => resolve(undefined)));
    const answer = await Promise.race([lines.question(''), ended]);
    if (answer === undefined || answer === '') throw new CliError('cli.password-missing');
    return answer;
  } finally {
    lines.close();
    stderr.write('\n');
  }
}
