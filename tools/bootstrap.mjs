#!/usr/bin/env node
// Runs on any Node from 20.19 and without anything installed: it installs what is missing, then hands over to the
// Node 24 that npm brought along.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import './follow-parent.mjs';

const PROJECT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const LOWEST_NODE = 24;

/** What each word of `npm run` starts. */
const PROGRAMS = {
  start: ['src/cli/yifa.ts', 'start'],
  yifa: ['src/cli/yifa.ts'],
  test: ['tools/test.ts'],
  check: ['tools/test.ts', '--gates'],
  bench: ['tools/bench.ts'],
};

/**
 * For a server that mostly waits: the space for what was just made stays small, or Node keeps what a burst took. It costs
 * no speed that can be measured.
 */
const SERVING = ['--max-semi-space-size=8'];

const [word = 'yifa', ...rest] = process.argv.slice(2);
// The program can also be called by its own name with any of its commands: `yifa backup`.
const [program, ...fixed] = PROGRAMS[word] ?? [...PROGRAMS.yifa, word];

const missing = findMissing();
if (missing !== undefined) install(missing);
const follow = pathToFileURL(join(PROJECT, 'tools', 'follow-parent.mjs')).href;
const serves = [...fixed, ...rest][0] === 'start' && program === PROGRAMS.yifa[0];
handOver(findNode(), [...(serves ? SERVING : []), '--import', follow, join(PROJECT, program), ...fixed, ...rest]);

/** Names the first package that the lock file asks for on this machine and that is not there; undefined when all are. */
function findMissing() {
  const lock = readJson(join(PROJECT, 'package-lock.json'));
  if (lock === undefined) return 'package-lock.json';
  const done = readJson(join(PROJECT, 'node_modules', '.package-lock.json'))?.packages ?? {};
  for (const [path, wanted] of Object.entries(lock.packages)) {
    if (path === '' || wanted.link) continue;
    // npm leaves out what is made for other systems; what it may leave out for other reasons is not missed.
    if (wanted.optional && !(wanted.os && suits(wanted.os, process.platform) && suits(wanted.cpu, process.arch)))
      continue;
    if (wanted.optional && wanted.libc) continue;
    const isThere = done[path]?.version === wanted.version && existsSync(join(PROJECT, path, 'package.json'));
    if (!isThere) return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  }
  return undefined;
}

/** npm's rule for the fields os and cpu: a list of names, or of names that are ruled out. */
function suits(list, name) {
  if (!list) return true;
  const entries = [list].flat();
  return !entries.includes(`!${name}`) && (entries.includes(name) || entries.every((entry) => entry.startsWith('!')));
}

function install(missing) {
  console.error(
    `正在安装依赖（缺 ${missing}），约需一分钟…… Installing (${missing} is missing); this takes about a minute …`,
  );
  const hasLock = existsSync(join(PROJECT, 'package-lock.json'));
  // Windows cannot delete the programs that run from node_modules, which npm ci would do.
  const keeps = process.platform === 'win32' && !isFirst;
  const options = [hasLock && !keeps ? 'ci' : 'install', '--no-audit', '--no-fund', '--loglevel=error'];
  const run = runNpm([...options, '--include=dev', '--include=optional']);
  if (run.status === 0 && findMissing() === undefined) return;
  const output = run.error ? String(run.error) : String(run.stderr);
  fail(installSentence(output, findMissing()));
}

function runNpm(options) {
  const how = { cwd: PROJECT, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' };
  const npm = process.env.npm_execpath;
  if (npm !== undefined && /npm-cli\.c?js$/.test(npm)) return spawnSync(process.execPath, [npm, ...options], how);
  return spawnSync('npm', options, { ...how, shell: process.platform === 'win32' });
}

function installSentence(output, missing) {
  if (/ENOSPC|EDQUOT/.test(output)) {
    return `磁盘空间不足，安装没有完成：请腾出约 1 GB 空间后重试。 The disk is full and the installation incomplete: free about 1 GB and try again.`;
  }
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return `没有写入 ${PROJECT} 的权限，无法安装：请换用有权限的账户。 No permission to install into ${PROJECT}: use an account that may write there.`;
  }
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|EIDLETIMEOUT/.test(output)) {
    return `连接不上 npm 软件源，安装没有完成：请检查网络或 npm 的 registry 设置后重试。 The npm registry cannot be reached and the installation is incomplete: check the network or npm's registry setting, and try again.`;
  }
  const reason = output.trim().split('\n').slice(-12).join('\n');
  return `${reason}\n安装没有完成${missing ? `（仍缺 ${missing}）` : ''}：请运行 npm ci 查看原因。 The installation is incomplete${missing ? ` (${missing} is still missing)` : ''}: run npm ci to see why.`;
}

/** The Node that npm installed for this system, else this one if it is new enough. */
function findNode() {
  const system = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  for (const name of [`node-${system}`, `node-bin-${system}`]) {
    const path = join(PROJECT, 'node_modules', name, 'bin', file);
    if (existsSync(path) && runs(path)) return path;
  }
  if (Number(process.versions.node.split('.')[0]) >= LOWEST_NODE) return process.execPath;
  return fail(
    `本系统（${system}）没有随附的 Node ${LOWEST_NODE}，当前是 ${process.version}：请安装 Node ${LOWEST_NODE} 或更新的版本。 No Node ${LOWEST_NODE} is shipped for this system (${system}) and this one is ${process.version}: install Node ${LOWEST_NODE} or newer.`,
  );
}

function runs(node) {
  return node === process.execPath || spawnSync(node, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Becomes the program where the system can do that; else starts it, passes signals on and ends as it ends. */
function handOver(node, options) {
  // What the program starts itself finds this Node first.
  const path = [dirname(node), join(PROJECT, 'node_modules', '.bin'), process.env.PATH ?? ''];
  const env = { ...process.env, PATH: path.join(process.platform === 'win32' ? ';' : ':') };
  if (typeof process.execve === 'function' && process.platform !== 'win32')
    process.execve(node, [node, ...options], env);
  const child = spawn(node, options, { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(`${node}: ${error.message}`));
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
