import { createInterface } from 'node:readline/promises';
import pino from 'pino';
import { logIn } from '../service/login/index.ts';
import { openPlatform } from '../service/open-platform.ts';
import type { Platform } from '../service/platform.ts';
import { anonymous, type Session } from '../service/session.ts';

/** Opens the platform for one command (joining a running one), does the work and closes it again. */
export async function withPlatform(work: (p: Platform) => Promise<void>): Promise<void> {
  const log = pino({ level: process.env.YIFA_LOG ?? 'error' }, pino.destination(2));
  const opened = await openPlatform({ log, join: true });
  try {
    await work(opened.platform);
  } finally {
    await opened.close();
  }
}

/** The session of a person who acts from the command line: by password, as on the screen. Nobody acts for another. */
export async function signIn(p: Platform, login: string | undefined): Promise<Session> {
  if (login === undefined) return anonymous;
  const password = process.env.YIFA_PASSWORD ?? (await ask(`口令 password (${login}): `));
  return logIn(p, login, password);
}

async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}
