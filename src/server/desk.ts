import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyReply } from 'fastify';
import type { Api } from './api.ts';
import { deskPolicy } from './security/headers.ts';

/** Where the built workspace lies. */
export const deskFolder = join(import.meta.dirname, '..', '..', 'dist', 'desk');

const beingBuilt = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><meta http-equiv="refresh" content="2"><title>依法 · 工作台</title><p>正在准备工作台，几秒后自动打开。The workspace is being prepared and opens by itself.</p></html>`;

/** Hangs the staff workspace into the server: one page for every address below /desk, and its files. */
export async function mountDesk(server: Api, folder = deskFolder): Promise<void> {
  await server.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/desk/assets/',
    // The names of the files change with their content.
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
    index: false,
    decorateReply: false,
    schemaHide: true,
  });
  for (const url of ['/desk', '/desk/*'])
    server.get(url, { schema: { hide: true } }, async (_request, reply) => page(reply, folder));
}

async function page(reply: FastifyReply, folder: string): Promise<FastifyReply> {
  const file = join(folder, 'index.html');
  const built = existsSync(file);
  return reply
    .status(built ? 200 : 503)
    .header('content-security-policy', deskPolicy)
    .header('cache-control', 'no-store')
    .headers(built ? {} : { 'retry-after': '2' })
    .type('text/html; charset=utf-8')
    .send(built ? await readFile(file, 'utf8') : beingBuilt);
}
