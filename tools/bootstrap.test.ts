import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'yifa-bootstrap-'));
  write('package.json', '{ "type": "module" }');
  write('package-lock.json', lock({}));
  mkdirSync(join(project, 'tools'));
  for (const name of ['bootstrap.mjs', 'follow-parent.mjs']) {
    copyFileSync(join(import.meta.dirname, name), join(project, 'tools', name));
  }
});

afterEach(() => rmSync(project, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
}

function lock(packages: Record<string, object>): string {
  return JSON.stringify({ lockfileVersion: 3, packages: { '': {}, ...packages } });
}

/** An npm that does what the code says, and leaves its arguments in `called`. */
function fakeNpm(code: string): NodeJS.ProcessEnv {
  write(
    'npm-cli.cjs',
    `const fs = require('fs');\nfs.writeFileSync('called', process.argv.slice(2).join(' '));\n${code}`,
  );
  return { npm_execpath: join(project, 'npm-cli.cjs') };
}

/** Node that cannot become another program, as Node 20 and Windows cannot. */
const WITHOUT_EXEC = ['--import', 'data:text/javascript,process.execve=undefined'];

function bootstrap(words: string[], { env = {}, node = [] as string[] } = {}): ChildProcess {
  return spawn(process.execPath, [...node, join(project, 'tools', 'bootstrap.mjs'), ...words], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function finish(child: ChildProcess): Promise<{ code: number; signal: string; out: string; err: string }> {
  const text = { out: '', err: '' };
  child.stdout?.on('data', (chunk) => {
    text.out += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    text.err += chunk;
  });
  const [code, signal] = await once(child, 'close');
  return { code, signal, ...text };
}

describe.each([
  ['by becoming the program', []],
  ['by starting the program', WITHOUT_EXEC],
])('handing over %s', (_, node) => {
  test('passes the words on, and the exit code back', async () => {
    write(
      'src/cli/yifa.ts',
      'const words: string[] = process.argv.slice(2); console.log(words.join("|")); process.exit(7);',
    );
    expect(await finish(bootstrap(['start', '--port', '1'], { node }))).toMatchObject({
      code: 7,
      out: 'start|--port|1\n',
    });
    expect(await finish(bootstrap(['yifa', 'law', 'import'], { node }))).toMatchObject({ out: 'law|import\n' });
    expect(await finish(bootstrap(['backup'], { node }))).toMatchObject({ out: 'backup\n' });
  });

  test('a server is told to keep little of what it has just made, other programs are not', async () => {
    write('src/cli/yifa.ts', `console.log(process.execArgv.some((one) => one.startsWith('--max-semi-space-size=')))`);
    for (const [words, told] of [
      [['start'], true],
      [['yifa', 'start', '--port', '1'], true],
      [['yifa', 'law', 'start'], false],
      [['backup'], false],
    ] as const)
      expect((await finish(bootstrap([...words], { node }))).out, words.join(' ')).toBe(`${told}\n`);
  });

  test.skipIf(process.platform === 'win32')('ends in order when npm is ended, which ends the shell alone', async () => {
    write(
      'src/cli/yifa.ts',
      `process.on('SIGTERM', () => { console.log('stopped'); process.exit(0); });
       setInterval(() => {}, 1000); console.log('ready');`,
    );
    const command = [process.execPath, ...node, join(project, 'tools', 'bootstrap.mjs'), 'start'];
    const shell = spawn('sh', ['-c', `'${command.join("' '")}'; exit`], {
      env: { ...process.env, npm_lifecycle_event: 'start' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = finish(shell);
    await once(shell.stdout!, 'data');
    shell.kill('SIGTERM');
    expect(await ended).toMatchObject({ out: 'ready\nstopped\n' });
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('passes %s on and waits for an orderly end', async (signal) => {
    write(
      'src/cli/yifa.ts',
      `process.on('${signal}', () => setTimeout(() => { console.log('stopped'); process.exit(0); }, 50));
       setInterval(() => {}, 1000); console.log('ready');`,
    );
    const child = bootstrap(['start'], { node });
    const ended = finish(child);
    await once(child.stdout!, 'data');
    child.kill(signal);
    expect(await ended).toMatchObject({ code: 0, out: 'ready\nstopped\n' });
  });
});

describe('an incomplete installation', () => {
  const wanted = lock({ 'node_modules/a': { version: '1.0.0' } });
  const putThere = `fs.mkdirSync('node_modules/a', { recursive: true });
    fs.writeFileSync('node_modules/a/package.json', '{}');
    fs.writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages: { 'node_modules/a': { version: '1.0.0' } } }));`;

  beforeEach(() => write('src/cli/yifa.ts', 'console.log("runs");'));

  test('is completed without being asked, once', async () => {
    write('package-lock.json', wanted);
    const env = fakeNpm(putThere);
    expect(await finish(bootstrap(['start'], { env }))).toMatchObject({ code: 0, out: 'runs\n' });
    expect(existsSync(join(project, 'called'))).toBe(true);
    rmSync(join(project, 'called'));
    expect(await finish(bootstrap(['start'], { env }))).toMatchObject({ code: 0, out: 'runs\n', err: '' });
    expect(existsSync(join(project, 'called'))).toBe(false);
  });

  test('is noticed when a folder is gone or of another version', async () => {
    write('package-lock.json', wanted);
    const env = fakeNpm(putThere);
    await finish(bootstrap(['start'], { env }));
    rmSync(join(project, 'node_modules', 'a'), { recursive: true });
    expect((await finish(bootstrap(['start'], { env }))).err).toContain('a is missing');
    write('package-lock.json', lock({ 'node_modules/a': { version: '2.0.0' } }));
    expect(await finish(bootstrap(['start'], { env }))).toMatchObject({ code: 1, out: '' });
  });

  test('does not miss what is made for other systems', async () => {
    const other = { version: '1.0.0', optional: true, os: ['plan9'] };
    write('package-lock.json', lock({ 'node_modules/b': other }));
    expect(await finish(bootstrap(['start']))).toMatchObject({ code: 0, out: 'runs\n', err: '' });
  });

  test.each([
    ['npm error code ENOSPC', 'The disk is full'],
    ['npm error code EACCES', 'No permission'],
    ['npm error code ENOTFOUND', 'cannot be reached'],
    ['npm error something else', 'run npm ci to see why'],
  ])('that cannot be completed for %s ends in a sentence', async (output, sentence) => {
    write('package-lock.json', wanted);
    const env = fakeNpm(`console.error('${output}'); process.exit(1);`);
    const ended = await finish(bootstrap(['start'], { env }));
    expect(ended).toMatchObject({ code: 1, out: '' });
    expect(ended.err).toContain(sentence);
  });
});
